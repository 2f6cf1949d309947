"""The server: what is open, what applies to it, and what the client is told of it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from urllib.parse import unquote

from lsprotocol import types
from pygls import uris
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer

from smm_lint import __version__
from smm_lint.diagnostic import Diagnostic, Edit
from smm_lint.errors import SmmLintError
from smm_lint.lsp.calendar import CalendarReader
from smm_lint.lsp.checking import Checked, Trouble, carried, warm
from smm_lint.lsp.diagnostics import of_problem, published
from smm_lint.lsp.documents import Document, path_of, uri_of
from smm_lint.lsp.latest import Latest, Wanted
from smm_lint.lsp.positions import Positions
from smm_lint.lsp.preferences import SAVE, Preferences, read_preferences
from smm_lint.lsp.project import Project
from smm_lint.lsp.remembering import RememberingAnalyser
from smm_lint.lsp.schedule import Schedule
from smm_lint.lsp.troubles import Troubles
from smm_lint.messages import Message, locale_language, message, say
from smm_lint.paths import absolute, shown
from smm_lint.source import Source

# How long a user must pause, in seconds, before the text is judged; and how long files that change together have.
TYPING_PAUSE = 0.2
RELOAD_PAUSE = 0.1


class Server(LanguageServer):
    """The documents that are open, judged by the newest project. All but the judging happens in the main thread."""

    def __init__(self) -> None:
        # NOTE: whole texts alone. Given changes, pygls would break lines at U+2028 and others, and lose its place.
        super().__init__("smm-lint", __version__, types.TextDocumentSyncKind.Full)
        self.schedule = Schedule(self.log)
        self.analyser = RememberingAnalyser()
        self.latest = Latest(self.schedule, self.analyser, self._wanted)
        self.options: object = None
        self.preferences = Preferences()
        self.project = Project((), self.preferences)
        self._reader = CalendarReader(self.project, self.analyser)
        self._calendars: dict[str, tuple[Diagnostic, ...]] = {}
        self._published: dict[str, Checked] = {}
        self._saved: set[str] = set()
        self._declined: set[str] = set()
        self._told: list[Message] = []
        self._troubles = Troubles(self._tell_trouble)

    def document(self, uri: str) -> Document | None:
        """The document `uri` as it is now; None where it is not open, or no file of the user's."""
        opened = self.workspace.text_documents.get(unquote(uri))
        if opened is None:
            return None
        path = path_of(uri, opened.language_id, self.project.folders[0])
        encoding = self.workspace.position_encoding or types.PositionEncodingKind.Utf16
        return Document(uri, opened.version, path, opened.source, encoding) if path else None

    def documents(self) -> dict[Path, Document]:
        """The documents that are open, by their path."""
        found = (self.document(opened.uri) for opened in self.workspace.text_documents.values())
        return {document.path: document for document in found if document}

    def _wanted(self, uri: str) -> Wanted | None:
        document = self.document(uri)
        return (document, self.project) if document else None

    def reload(self) -> None:
        """Read the configuration anew, and judge everything anew."""
        names = (uris.to_fs_path(folder.uri) for folder in self.workspace.folders.values())
        roots = [absolute(name) for name in (*names, self.workspace.root_path) if name]
        self.project = Project(tuple(dict.fromkeys(roots)), self.preferences)
        self._reader = CalendarReader(self.project, self.analyser)
        for opened in list(self.workspace.text_documents.values()):
            self.opened(opened.uri)
        if self.pulls:
            self._ask_again()

    def reload_soon(self) -> None:
        """Reload when no more files have changed for a moment."""

        async def work() -> None:
            self.reload()

        self.schedule.later("reload", work, RELOAD_PAUSE)

    def prefer(self, configured: object = None) -> None:
        """Take the user's preferences: those of the start, under those `configured` since."""
        self.preferences, problems = read_preferences(self.options, configured)
        for problem in problems:
            if problem not in self._told:
                self._told.append(problem)
                self.tell(message("lsp-setting", problem=problem), types.MessageType.Warning)

    async def warm(self) -> None:
        """Load what the first document would have to wait for."""
        await self.schedule.run(warm, self.project, self.analyser)

    def opened(self, uri: str) -> None:
        """Judge the document `uri`, which was opened or saved, at once; with its calendar when that has been read."""
        self._saved.add(uri)
        if not self.pulls:
            self.schedule.later(uri, partial(self._push, uri))
        self.schedule.later(f"calendar {uri}", partial(self._judge_calendar, uri))

    def changed(self, uri: str) -> None:
        """Judge the document `uri` when its user pauses."""
        if self.preferences.lint_on != SAVE and not self.pulls:
            self.schedule.later(uri, partial(self._push, uri), TYPING_PAUSE)

    def closed(self, uri: str) -> None:
        """Forget the document `uri`, and take back what was said of it."""
        for name in (uri, f"calendar {uri}"):
            self.schedule.cancel(name)
        self.latest.forget(uri)
        for known in (self._calendars, self._published):
            known.pop(uri, None)
        for noted in (self._saved, self._declined):
            noted.discard(uri)
        self._note_trouble(uri, None)
        path = path_of(uri, None, self.project.folders[0])
        if path not in self._troubles.problems():
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    async def diagnostics(self, uri: str) -> list[types.Diagnostic]:
        """What is to be said of the document `uri` as it is now or, where that is wanted, was when saved last."""
        old = self._published.get(uri)
        now = self.document(uri)
        if self.preferences.lint_on == SAVE and old and now and uri not in self._saved:
            checked: Checked | None = Checked(now, old.file, _carried(old.diagnostics, now))
        else:
            checked = await self.latest.of(uri)
        if checked is None:
            return []
        self._saved.discard(uri)
        self._published[uri] = checked
        self._note_trouble(uri, checked.trouble)
        self._decline(checked.document)
        return [self.publish(each, checked.document) for each in self.all_of(checked)]

    def all_of(self, checked: Checked) -> tuple[Diagnostic, ...]:
        """The diagnostics of a document, those of its calendar among them."""
        if checked.trouble:
            return ()
        calendar = _carried(self._calendars.get(checked.document.uri, ()), checked.document)
        return tuple(sorted((*checked.diagnostics, *calendar), key=lambda each: each.order))

    def publish(self, diagnostic: Diagnostic, document: Document) -> types.Diagnostic:
        """A diagnostic of `document` as the protocol has it."""
        return published(diagnostic, document, partial(self._locate, document))

    def edit(self, document: Document, edits: Iterable[Edit]) -> types.WorkspaceEdit:
        """The edits of `document`, for its present version alone where the client knows versions."""
        changes = [types.TextEdit(document.positions.range(edit.span), edit.text) for edit in edits]
        workspace = self.client_capabilities.workspace
        if workspace and workspace.workspace_edit and workspace.workspace_edit.document_changes:
            identifier = types.OptionalVersionedTextDocumentIdentifier(uri=document.uri, version=document.version)
            return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(identifier, list(changes))])
        return types.WorkspaceEdit(changes={document.uri: changes})

    def tell(self, said: Message, kind: types.MessageType) -> None:
        """Show a message to the user."""
        language = self.project.message_language()
        self.window_show_message(
            types.ShowMessageParams(kind, say(language, "error-line", message=said.text(language)))
        )

    def log(self, error: BaseException) -> None:
        """Write what went wrong in the client's log; the server goes on."""
        text = say(locale_language(), "lsp-failed", problem=f"{type(error).__name__}: {error}"[:500])
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, text))

    def report_server_error(self, error: Exception, source: object) -> None:  # noqa: ARG002 - pygls' signature
        """As pygls calls it for whatever a handler raises; what the client asked wrongly it is answered alone."""
        if not isinstance(error, JsonRpcInvalidParams):
            self.log(error)

    @property
    def pulls(self) -> bool:
        """Whether the client asks for diagnostics itself."""
        capabilities = self.client_capabilities.text_document
        return bool(capabilities and capabilities.diagnostic)

    async def _push(self, uri: str) -> None:
        found = await self.diagnostics(uri)
        document = self.document(uri)
        if document:
            items = [*self._problems(document.path), *found]
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, items, document.version))

    def _say_again(self, uri: str) -> None:
        """Have what is said of the document `uri` said anew: something beside its text has changed."""
        if self.pulls:
            self._ask_again()
        else:
            self.schedule.later(uri, partial(self._push, uri))

    def _ask_again(self) -> None:
        """Have the client ask for all diagnostics anew, where it can be told to."""
        workspace = self.client_capabilities.workspace
        if workspace and workspace.diagnostics and workspace.diagnostics.refresh_support:
            self.workspace_diagnostic_refresh(None)

    async def _judge_calendar(self, uri: str) -> None:
        document, reader = self.document(uri), self._reader
        if document is None or document.is_too_large:
            return
        try:
            items = await self.schedule.run(reader.inputs, document, self.documents())
            for item in items:
                await self.schedule.run(reader.read, item)
            found = await self.schedule.run(reader.judge, items, shown(document.path))
        except SmmLintError:
            return  # that is the trouble of the document itself
        if found or uri in self._calendars:
            self._calendars[uri] = found
            self._say_again(uri)

    def _note_trouble(self, uri: str, trouble: Trouble | None) -> None:
        """Take down the trouble of a document, and tell of it at the files that it lies in."""
        opened = self.documents()
        for path in self._troubles.note(uri, trouble):
            document = opened.get(path)
            at = document.uri if document else uri_of(Source(str(path), ""))
            if not document or self.pulls:
                self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(at, self._problems(path)))
            elif document.uri != uri:
                self._say_again(document.uri)

    def _problems(self, path: Path) -> list[types.Diagnostic]:
        language = self.project.message_language()
        encoding = self.workspace.position_encoding or types.PositionEncodingKind.Utf16
        problems = self._troubles.problems().get(path, ())
        return [of_problem(each, Positions(each.source.text, encoding), language) for each in problems]

    def _tell_trouble(self, trouble: Trouble) -> None:
        self.tell(message("lsp-trouble", problem=trouble.message), types.MessageType.Error)

    def _decline(self, document: Document) -> None:
        if document.is_draft and document.is_too_large and document.uri not in self._declined:
            self._declined.add(document.uri)
            self.tell(message("lsp-too-large", path=shown(document.path)), types.MessageType.Warning)

    def _locate(self, document: Document, source: Source) -> tuple[str, Positions]:
        if source.path == shown(document.path):
            return document.uri, document.positions
        opened = self.documents().get(absolute(source.path))
        return opened.uri if opened else uri_of(source), Positions(source.text, document.encoding)


def _carried(diagnostics: tuple[Diagnostic, ...], document: Document) -> tuple[Diagnostic, ...]:
    source = document.source
    if not diagnostics or not isinstance(source, Source) or diagnostics[0].source == source:
        return diagnostics
    return carried(diagnostics, diagnostics[0].source, source)
