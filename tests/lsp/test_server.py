"""The server as an editor sees it: real messages over standard input and output."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from smm_lint.docs import page
from smm_lint.loader import load_rules
from tests.lsp.conftest import CONFIGURATION, Editor, write

pytestmark = pytest.mark.asyncio(loop_scope="session")

FAULTY = "Hola 👩, [NOMBRE]: ¿qué café te pongo mañana?\n"
CLEAN = "¿Con qué café empiezas tú la semana? Cuéntanos el tuyo y te leemos.\n"
HASHTAGS = "¿Qué café te pongo mañana? #coffeelover\n"
SPACED = "¿Qué café te pongo mañana? Cuéntanos , y te leemos.\n"
JOINED = SPACED.replace(" ,", ",")


def codes(diagnostics: list[types.Diagnostic]) -> list[object]:
    return [each.code for each in diagnostics]


def edited(text: str, edit: types.WorkspaceEdit | None) -> str:
    """`text` with the one edit of `edit`, whose places are on lines of ASCII."""
    assert edit is not None
    assert edit.document_changes is not None
    (change,) = edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    (only,) = change.edits
    assert isinstance(only, types.TextEdit)
    lines = text.splitlines(keepends=True)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
    start, end = (starts[place.line] + place.character for place in (only.range.start, only.range.end))
    return text[:start] + only.new_text + text[end:]


async def test_a_fault_is_published_at_its_characters(pushing: Editor, folder: Path) -> None:
    """The whole diagnostic, counted in UTF-16, with the version that it is of."""
    uri = (folder / "a.md").as_uri()
    pushing.open(uri, FAULTY, version=7)
    found = await pushing.told(uri, 7)

    assert found == [
        types.Diagnostic(
            range=types.Range(types.Position(0, 9), types.Position(0, 17)),
            message="“[NOMBRE]” was never filled in. Write what belongs here.",
            severity=types.DiagnosticSeverity.Error,
            code="personalisation/unfilled-placeholder",
            source="smm-lint",
        )
    ]


async def test_what_is_overtaken_is_not_published(pushing: Editor, folder: Path) -> None:
    """Of many changes in a row, only those are judged at which the user paused, the last among them."""
    uri = (folder / "a.md").as_uri()
    pushing.open(uri, CLEAN)
    assert await pushing.told(uri, 1) == []
    pushing.forget()
    for version in range(2, 40):
        pushing.change(uri, f"{FAULTY}{'x' * version}", version)

    assert codes(await pushing.told(uri, 39)) == ["personalisation/unfilled-placeholder"]
    versions = [each.version or 0 for each in pushing.published if each.uri == uri]
    assert versions == sorted(versions)
    assert len(versions) < 38


async def test_what_is_closed_is_taken_back(pushing: Editor, folder: Path) -> None:
    """Its diagnostics go with it, and nothing comes after."""
    uri = (folder / "a.md").as_uri()
    pushing.open(uri, FAULTY)
    assert await pushing.told(uri, 1)
    pushing.forget()
    pushing.change(uri, FAULTY * 2, 2)
    pushing.close(uri)
    other = (folder / "b.md").as_uri()
    pushing.open(other, CLEAN)
    await pushing.told(other, 1)
    last = [each for each in pushing.published if each.uri == uri][-1]

    assert last == types.PublishDiagnosticsParams(uri, ())


@pytest.mark.parametrize(
    ("name", "language"), [("README.md", "markdown"), ("a.py", "python"), ("out/a.md", "markdown"), ("a.csv", "csv")]
)
async def test_what_is_no_draft_has_no_faults(pushing: Editor, folder: Path, name: str, language: str) -> None:
    """By its name, its format, or what the configuration excludes."""
    write(folder, smm_lint__yaml=f"{CONFIGURATION}exclude: [out]\n")
    uri = (folder / name).as_uri()
    pushing.open(uri, FAULTY, language)

    assert await pushing.told(uri, 1) == []


@pytest.mark.parametrize(("language", "expected"), [("markdown", 1), ("plaintext", 1), ("python", 0)])
async def test_what_was_never_saved_is_judged_by_its_language(pushing: Editor, language: str, expected: int) -> None:
    """As standard input would be; what the editor takes for something else is left alone."""
    uri = f"untitled:Untitled-{language}"
    other = f"untitled:after-{language}"
    pushing.open(uri, FAULTY, language)
    pushing.open(other, CLEAN)
    await pushing.told(other, 1)

    assert len([each for each in pushing.published if each.uri == uri and each.diagnostics]) == expected


async def test_fixes_are_offered_and_do_what_they_say(pushing: Editor, folder: Path) -> None:
    """A safe one is preferred, another says that it is not safe; all safe ones go together."""
    write(folder, smm_lint__yaml=f"{CONFIGURATION}rules: {{stray-space: on}}\n")
    uri = (folder / "a.md").as_uri()
    text = SPACED + "\n" + HASHTAGS
    pushing.open(uri, text)
    (safe, *_), (unsafe, *_) = await pushing.actions(uri, 0, 36), await pushing.actions(uri, 2, 30)
    (every,) = await pushing.actions(uri, 0, 0, [types.CodeActionKind.SourceFixAll.value])

    assert (safe.is_preferred, edited(text, safe.edit)) == (True, text.replace(" ,", ","))
    assert (unsafe.is_preferred, edited(text, unsafe.edit)) == (None, text.replace("coffeelover", "CoffeeLover"))
    assert unsafe.title.endswith(" (may change what the post says)")
    assert safe.diagnostics
    assert safe.diagnostics[0].data == {"fix": {"title": safe.title, "safe": True}}
    assert (every.kind, edited(text, every.edit)) == ("source.fixAll.smm-lint", text.replace(" ,", ","))


async def test_the_command_fixes_all(pushing: Editor, folder: Path) -> None:
    """It sends the edit to the editor, and says whether there was one."""
    write(folder, smm_lint__yaml=f"{CONFIGURATION}rules: {{stray-space: on}}\n")
    uri = (folder / "a.md").as_uri()
    pushing.open(uri, SPACED)
    pushing.applied.clear()

    assert await pushing.execute("smm-lint.fixAll", uri) is True
    assert edited(SPACED, pushing.applied[0]) == JOINED
    pushing.change(uri, JOINED, 2)
    assert await pushing.execute("smm-lint.fixAll", uri) is False


async def test_what_is_ignored_is_gone(pushing: Editor, folder: Path) -> None:
    """The action's edit, made in the document, hides the diagnostic and gives no other."""
    uri = (folder / "a.txt").as_uri()
    pushing.open(uri, FAULTY, "plaintext")
    (action,) = await pushing.actions(uri, 0, 10, [types.CodeActionKind.QuickFix.value])
    pushing.change(uri, edited(FAULTY, action.edit), 2)

    assert action.title == "Ignore unfilled-placeholder in the whole post"
    assert await pushing.told(uri, 2) == []


async def test_a_suppression_without_effect_is_unnecessary(pushing: Editor, folder: Path) -> None:
    """Editors fade what has that tag."""
    uri = (folder / "a.md").as_uri()
    pushing.open(uri, f"<!-- smm-lint: ignore one-way -->\n{CLEAN}")
    (found,) = await pushing.told(uri, 1)

    assert (found.code, found.tags) == ("internal/unused-suppression", (types.DiagnosticTag.Unnecessary,))


async def test_a_page_explains_a_rule(pushing: Editor, folder: Path) -> None:
    """Where the pointer rests on a diagnostic, and by command; a name that is none is answered with a guess."""
    uri = (folder / "a.md").as_uri()
    pushing.open(uri, f"# One\n\n{FAULTY}")
    params = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(2, 10))
    hover = await pushing.text_document_hover_async(params)
    expected = page(load_rules().rules["personalisation/unfilled-placeholder"], "en").strip()

    assert hover is not None
    assert hover.contents == types.MarkupContent(types.MarkupKind.Markdown, expected)
    assert hover.range == types.Range(types.Position(2, 9), types.Position(2, 17))
    assert await pushing.execute("smm-lint.explain", "unfilled-placeholder") == expected
    with pytest.raises(Exception, match="Did you mean “personalisation/unfilled-placeholder”"):
        await pushing.execute("smm-lint.explain", "unfiled-placeholder")


async def test_names_of_rules_are_completed(pushing: Editor, folder: Path) -> None:
    """Inside a suppression, in place of what is written of the name."""
    uri = (folder / "a.md").as_uri()
    pushing.open(uri, "<!-- smm-lint: ignore one-w")
    identifier, place = types.TextDocumentIdentifier(uri), types.Position(0, 27)
    found = await pushing.text_document_completion_async(types.CompletionParams(identifier, place))
    assert isinstance(found, list)
    (item,) = (each for each in found if each.label == "one-way")

    assert item.text_edit == types.TextEdit(types.Range(types.Position(0, 22), place), "one-way")


async def test_a_configuration_is_read_anew_when_it_changes(pushing: Editor, folder: Path) -> None:
    """Broken, it is told at its place and once in a message, and nothing is judged; mended, all is as before."""
    uri, file = (folder / "a.md").as_uri(), folder / "smm-lint.yaml"
    other = (folder / "b.md").as_uri()
    write(folder, smm_lint__yaml=CONFIGURATION)
    changed = types.DidChangeWatchedFilesParams([types.FileEvent(file.as_uri(), types.FileChangeType.Changed)])
    pushing.open(uri, FAULTY)
    pushing.open(other, FAULTY)
    assert await pushing.told(uri, 1)
    assert await pushing.told(other, 1)
    pushing.forget()
    pushing.messages.clear()

    write(folder, smm_lint__yaml=f"{CONFIGURATION}rules: {{one-wya: off}}\n")
    pushing.workspace_did_change_watched_files(changed)
    (problem,) = await pushing.told(file.as_uri())
    assert problem.range.start == types.Position(3, 8)
    assert "one-way" in problem.message
    assert (await pushing.told(uri, 1), await pushing.told(other, 1)) == ([], [])
    assert [each.type for each in pushing.messages] == [types.MessageType.Error]
    pushing.forget()

    write(folder, smm_lint__yaml=f"{CONFIGURATION}rules: {{unfilled-placeholder: info}}\n")
    pushing.workspace_did_change_watched_files(changed)
    await pushing.wait_for(lambda: [each for each in pushing.published if each.uri == uri and each.diagnostics])
    (found,) = await pushing.told(uri, 1)
    assert found.severity == types.DiagnosticSeverity.Information
    assert await pushing.told(file.as_uri()) == []


async def test_the_server_asks_to_be_told_of_files(pushing: Editor) -> None:
    """Of those that say how drafts are judged."""
    await pushing.wait_for(lambda: pushing.registered)
    (registered,) = pushing.registered

    assert registered.method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES


async def test_a_calendar_is_judged_with_what_is_not_saved_yet(pushing: Editor, folder: Path) -> None:
    """Two posts at one time: said where the editor's text says so, and kept where that does not change."""
    settings = f"{CONFIGURATION}calendar: {{folder: .}}\nrules: {{date-collision: on}}\n"
    post = "---\nplatform: linkedin\ndate: 2026-03-0{}T10:00\nstatus: scheduled\n---\n" + CLEAN
    write(folder, smm_lint__yaml=settings, a__md=post.format(1), b__md=post.format(2).replace("tuyo", "vuestro"))
    uri = (folder / "a.md").as_uri()
    pushing.open(uri, post.format(2))
    await pushing.wait_for(lambda: [each for each in pushing.published if each.uri == uri and each.diagnostics])
    (found,) = await pushing.told(uri, 1)

    assert found.code == "consistency/date-collision"
    assert found.related_information
    assert found.related_information[0].location.uri == (folder / "b.md").as_uri()
    pushing.change(uri, post.format(2) + "\nMás abajo.\n", 2)
    assert [each.range for each in await pushing.told(uri, 2)] == [found.range]


async def test_huge_documents_are_declined(pushing: Editor, folder: Path) -> None:
    """With a message, once; the server goes on."""
    uri = (folder / "a.md").as_uri()
    pushing.messages.clear()
    pushing.open(uri, FAULTY * 30_000)

    assert await pushing.told(uri, 1) == []
    pushing.change(uri, FAULTY * 30_001, 2)
    assert await pushing.told(uri, 2) == []
    assert ["run smm-lint check" in each.message for each in pushing.messages] == [True]


async def test_a_client_that_asks_is_not_told(pulling: Editor, folder: Path) -> None:
    """It is answered, counted in its encoding; that nothing has changed is said in a word."""
    uri = (folder / "a.md").as_uri()
    pulling.open(uri, FAULTY)
    identifier = types.TextDocumentIdentifier(uri)
    whole = await pulling.text_document_diagnostic_async(types.DocumentDiagnosticParams(identifier))
    assert isinstance(whole, types.RelatedFullDocumentDiagnosticReport)
    (found,) = whole.items
    again = types.DocumentDiagnosticParams(identifier, previous_result_id=whole.result_id)

    assert found.range == types.Range(types.Position(0, 11), types.Position(0, 19))
    unchanged = await pulling.text_document_diagnostic_async(again)
    assert unchanged == types.RelatedUnchangedDocumentDiagnosticReport(str(whole.result_id))
    pulling.change(uri, CLEAN, 2)
    assert isinstance(await pulling.text_document_diagnostic_async(again), types.RelatedFullDocumentDiagnosticReport)
    assert [each for each in pulling.published if each.uri == uri] == []


async def refreshed(client: Editor, change: Callable[[], None]) -> None:
    """Make a change, after which the server wants to be asked anew."""
    before = client.diagnostic_refresh_count
    change()
    await client.wait_for(lambda: client.diagnostic_refresh_count > before)


async def prefer(client: Editor, preferences: dict[str, object]) -> None:
    """Change the preferences of the editor."""
    client.set_configuration(preferences, section="smm-lint")
    params = types.DidChangeConfigurationParams(None)
    await refreshed(client, lambda: client.workspace_did_change_configuration(params))


async def pull(client: Editor, uri: str) -> list[tuple[int, object]]:
    """The lines and rules of what the server answers."""
    params = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
    report = await client.text_document_diagnostic_async(params)
    assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
    return [(each.range.start.line, each.code) for each in report.items]


async def test_preferences_of_the_editor_count(pulling: Editor, folder: Path) -> None:
    """They are taken anew when they change; what is wrong with one is told, and the others hold."""
    uri = (folder / "a.md").as_uri()
    pulling.open(uri, FAULTY)
    pulling.messages.clear()

    await prefer(pulling, {"ignore": ["unfilled-placeholder"], "lintOn": "never", "path": "smm-lint"})
    assert await pull(pulling, uri) == []
    (told,) = pulling.messages
    assert told.message == "smm-lint: a setting of the editor is left out: “never” is not one of: type, save"
    await prefer(pulling, {})
    assert await pull(pulling, uri) == [(0, "personalisation/unfilled-placeholder")]


async def test_diagnostics_may_wait_for_the_save(pulling: Editor, folder: Path) -> None:
    """Those of the last save stay where their text is, until the next."""
    uri = (folder / "a.md").as_uri()
    pulling.open(uri, FAULTY)
    await prefer(pulling, {"lintOn": "save"})

    assert [line for line, _ in await pull(pulling, uri)] == [0]
    pulling.change(uri, f"[HORA]\n\n{FAULTY}", 2)
    assert [line for line, _ in await pull(pulling, uri)] == [2]
    pulling.save(uri)
    assert [line for line, _ in await pull(pulling, uri)] == [0, 2]
    await prefer(pulling, {})


async def test_folders_come_and_go(pulling: Editor, workspace: Path) -> None:
    """What was never saved belongs to the first of them."""
    old, new = workspace / "pulled", workspace / "another"
    write(new, smm_lint__yaml=f"{CONFIGURATION}rules: {{unfilled-placeholder: off}}\n")
    folders = [types.WorkspaceFolder(each.as_uri(), each.name) for each in (old, new)]
    pulling.open("untitled:new", FAULTY)

    for added, removed, count in ((folders[1], folders[0], 0), (folders[0], folders[1], 1)):
        event = types.WorkspaceFoldersChangeEvent([added], [removed])
        params = types.DidChangeWorkspaceFoldersParams(event)
        await refreshed(pulling, partial(pulling.workspace_did_change_workspace_folders, params))
        assert len(await pull(pulling, "untitled:new")) == count


async def test_campaigns_are_judged_at_their_registry(pushing: Editor, folder: Path) -> None:
    """Where it is open."""
    settings = f"{CONFIGURATION}calendar: {{folder: .}}\nregistries: {{campaigns: campaigns.yaml}}\n"
    settings += "rules: {unquantified-goal: on}\n"
    campaigns = "otoño:\n  objetivo: Más visibilidad\n"
    post = f"---\ncampaign: otoño\n---\n{CLEAN}"
    write(folder, smm_lint__yaml=settings, campaigns__yaml=campaigns, a__md=post)
    uri = (folder / "campaigns.yaml").as_uri()
    pushing.open(uri, campaigns, "yaml")
    await pushing.wait_for(lambda: [each for each in pushing.published if each.uri == uri and each.diagnostics])
    (found,) = await pushing.told(uri, 1)

    assert (found.code, found.range.start) == ("goals/unquantified-goal", types.Position(1, 12))


async def test_the_server_lives_on_after_requests_that_make_no_sense(pushing: Editor, folder: Path) -> None:
    """They are answered, with nothing or with an error."""
    gone = types.TextDocumentIdentifier((folder / "gone.md").as_uri())
    place = types.Position(99, 99)

    assert await pushing.text_document_hover_async(types.HoverParams(gone, place)) is None
    assert await pushing.actions(gone.uri, 9, 9) == []
    assert await pushing.execute("smm-lint.fixAll", gone.uri) is False
    for command, arguments in (("smm-lint.fixAll", ()), ("smm-lint.explain", ("a", "b")), ("smm-lint.nothing", ())):
        with pytest.raises(JsonRpcInvalidParams):
            await pushing.execute(command, *arguments)
    pushing.open(gone.uri, "---\ngoal: [\n---\n\ud800 \x00")
    assert codes(await pushing.told(gone.uri, 1)) == ["internal/unreadable"]
