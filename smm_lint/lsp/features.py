"""The messages of the protocol that the server answers, each by what it is for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from smm_lint.config_files import PYPROJECT
from smm_lint.errors import SmmLintError
from smm_lint.gitignore import NAME as GITIGNORE
from smm_lint.lsp.actions import FIX_ALL, KINDS, differences, fix_all, quick_fixes, wants
from smm_lint.lsp.checking import fixed
from smm_lint.lsp.completion import Proposal, complete
from smm_lint.lsp.diagnostics import SOURCE, result_id
from smm_lint.lsp.documents import Document
from smm_lint.lsp.hover import hover, rule_page
from smm_lint.lsp.preferences import SECTION
from smm_lint.lsp.server import Server
from smm_lint.overrides import ids
from smm_lint.source import Source
from smm_lint.text import Span

# The files beside drafts that say how these are judged: configurations, registries, rules, and what Git ignores.
WATCHED = ("**/*.{yaml,yml}", f"**/{PYPROJECT}", f"**/{GITIGNORE}")
EXPLAIN, FIX_ALL_IN = "smm-lint.explain", "smm-lint.fixAll"


def create() -> Server:
    """A server that knows every feature."""
    server = Server()
    for method, (handler, options) in FEATURES.items():
        server.feature(method, options)(handler)
    for name, command in COMMANDS.items():
        server.command(name)(command)
    return server


def initialize(ls: Server, params: types.InitializeParams) -> None:
    """Take what the client says at its start."""
    ls.options = params.initialization_options


async def initialized(ls: Server, _params: types.InitializedParams) -> None:
    """Take the preferences, load what the first document needs, and ask to be told of files that change."""
    ls.prefer()
    ls.reload()
    ls.schedule.later("warm", ls.warm)
    workspace = ls.client_capabilities.workspace
    watching = workspace.did_change_watched_files if workspace else None
    if watching and watching.dynamic_registration:
        watchers = [types.FileSystemWatcher(pattern) for pattern in WATCHED]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
        ls.client_register_capability(types.RegistrationParams([types.Registration("smm-lint.files", method, options)]))
    if workspace and workspace.configuration:
        await _configure(ls, None)


def shutdown(ls: Server, _params: None) -> None:
    """Begin nothing more."""
    ls.schedule.close()


async def did_change_configuration(ls: Server, params: types.DidChangeConfigurationParams) -> None:
    """Take the preferences anew."""
    await _configure(ls, params.settings)


async def _configure(ls: Server, pushed: Any) -> None:
    """Take the preferences that the client has for us when it is asked, else those `pushed`."""
    workspace = ls.client_capabilities.workspace
    configured = pushed.get(SECTION) if isinstance(pushed, dict) else None
    if workspace and workspace.configuration:
        items = [types.ConfigurationItem(section=SECTION)]
        configured = next(iter(await ls.workspace_configuration_async(types.ConfigurationParams(items))), None)
    ls.prefer(configured)
    ls.reload()


def did_change_workspace_folders(ls: Server, _params: types.DidChangeWorkspaceFoldersParams) -> None:
    """Other folders: other configurations."""
    ls.reload_soon()


def did_change_watched_files(ls: Server, _params: types.DidChangeWatchedFilesParams) -> None:
    """Read anew what has changed."""
    ls.reload_soon()


def did_open(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    """Judge it at once."""
    ls.opened(params.text_document.uri)


def did_change(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    """Judge it when its user pauses."""
    ls.changed(params.text_document.uri)


def did_save(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
    """Judge it at once; what says how drafts are judged is read anew, for clients that watch no files."""
    document = ls.document(params.text_document.uri)
    if document and not document.is_draft:
        ls.reload_soon()
    else:
        ls.opened(params.text_document.uri)


def did_close(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    """Take back what was said of it."""
    ls.closed(params.text_document.uri)


async def diagnostic(ls: Server, params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
    """What is to be said of a document; nothing, where that is what the client has already."""
    items = await ls.diagnostics(params.text_document.uri)
    identifier = result_id(items)
    if identifier == params.previous_result_id:
        return types.RelatedUnchangedDocumentDiagnosticReport(identifier)
    return types.RelatedFullDocumentDiagnosticReport(items, result_id=identifier)


async def code_action(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    """What can be done about the diagnostics of a range, and about all of the document."""
    checked, only = await ls.latest.of(params.text_document.uri), params.context.only
    if checked is None:
        return []
    span, found = checked.document.positions.span(params.range), list[types.CodeAction]()
    if wants(types.CodeActionKind.QuickFix.value, only):
        publish = _publisher(ls, checked.document)
        found += await ls.schedule.run(quick_fixes, checked, ls.all_of(checked), span, publish, ls.edit)
    after = await ls.schedule.run(fixed, checked, ls.project, ls.analyser) if wants(FIX_ALL, only) else None
    whole = fix_all(checked, after, ls.edit) if after else None
    return [*found, whole] if whole else found


def _publisher(ls: Server, document: Document) -> Callable[[Any], types.Diagnostic]:
    return lambda each: ls.publish(each, document)


async def hover_at(ls: Server, params: types.HoverParams) -> types.Hover | None:
    """The page of the rules that report at a place, and what was seen in the post that begins there."""
    checked = await ls.latest.of(params.text_document.uri)
    if checked is None or checked.file is None:
        return None
    offset = checked.document.positions.offset(params.position)
    said = await ls.schedule.run(hover, checked.file, ls.all_of(checked), offset)
    if said is None:
        return None
    markup = types.MarkupContent(types.MarkupKind.Markdown, said[0])
    return types.Hover(markup, checked.document.positions.range(said[1]))


async def completion(ls: Server, params: types.CompletionParams) -> list[types.CompletionItem]:
    """What may be written at a place."""
    document = ls.document(params.text_document.uri)
    if document is None or document.is_too_large:
        return []
    offset = document.positions.offset(params.position)
    try:
        config = await ls.schedule.run(ls.project.config, document.path)
    except SmmLintError:
        return []
    proposals = await ls.schedule.run(complete, document, config, offset)
    return [_item(document, offset, proposal) for proposal in proposals]


def _item(document: Document, offset: int, proposal: Proposal) -> types.CompletionItem:
    span = Span(offset - proposal.replaces, offset)
    edit = types.TextEdit(document.positions.range(span), proposal.text)
    return types.CompletionItem(proposal.label, detail=proposal.detail or None, text_edit=edit)


async def explain(ls: Server, name: str) -> str:
    """The page of the rule called `name`, or the pages of a group, as Markdown."""
    rules = await ls.schedule.run(ls.project.rules)
    try:
        found = sorted(ids((name,), rules))
    except SmmLintError as error:
        raise JsonRpcInvalidParams(error.text(ls.project.message_language())) from None
    return "\n\n".join(rule_page(each, rules, ls.project.message_language()) for each in found)


async def fix_all_in(ls: Server, uri: str) -> bool:
    """Fix all that is safe to fix in the document `uri`; whether the client has made the edits."""
    checked = await ls.latest.of(uri)
    after = await ls.schedule.run(fixed, checked, ls.project, ls.analyser) if checked else None
    if checked is None or after is None or not isinstance(checked.document.source, Source):
        return False
    edit = ls.edit(checked.document, differences(checked.document.source, after))
    answer = await ls.workspace_apply_edit_async(types.ApplyWorkspaceEditParams(edit))
    return answer.applied


# A document may have faults because of others: those of its calendar.
PULLED = types.DiagnosticOptions(inter_file_dependencies=True, workspace_diagnostics=False, identifier=SOURCE)
FEATURES: dict[str, tuple[Callable[..., Any], Any]] = {
    types.INITIALIZE: (initialize, None),
    types.INITIALIZED: (initialized, None),
    types.SHUTDOWN: (shutdown, None),
    types.WORKSPACE_DID_CHANGE_CONFIGURATION: (did_change_configuration, None),
    types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: (did_change_workspace_folders, None),
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: (did_change_watched_files, None),
    types.TEXT_DOCUMENT_DID_OPEN: (did_open, None),
    types.TEXT_DOCUMENT_DID_CHANGE: (did_change, None),
    types.TEXT_DOCUMENT_DID_SAVE: (did_save, None),
    types.TEXT_DOCUMENT_DID_CLOSE: (did_close, None),
    types.TEXT_DOCUMENT_DIAGNOSTIC: (diagnostic, PULLED),
    types.TEXT_DOCUMENT_CODE_ACTION: (code_action, types.CodeActionOptions(list(KINDS))),
    types.TEXT_DOCUMENT_HOVER: (hover_at, None),
    types.TEXT_DOCUMENT_COMPLETION: (completion, types.CompletionOptions(trigger_characters=[" ", "[", ",", "/"])),
}
COMMANDS: dict[str, Callable[..., Any]] = {EXPLAIN: explain, FIX_ALL_IN: fix_all_in}
