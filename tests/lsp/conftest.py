"""Servers over standard input and output, each started once, and what a client sees of them."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
import pytest_lsp
from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp import ClientServerConfig, LanguageClient
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, register_lsp_features

from tests.conftest import REPOSITORY

COMMAND = [sys.executable, "-m", "smm_lint", "lsp"]
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "PYTHONPATH": str(REPOSITORY)}
CONFIGURATION = "root: true\nlanguages: [es, en]\nmessages: en\n"
WAIT = 60


class Editor(LanguageClient):
    """A client that can wait for what it is told."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.published: list[types.PublishDiagnosticsParams] = []
        self.applied: list[types.WorkspaceEdit] = []
        self.registered: list[types.Registration] = []
        self.news = asyncio.Event()

    async def wait_for(self, met: Callable[[], Any]) -> Any:
        """What `met` gives, as soon as that is something."""
        async with asyncio.timeout(WAIT):
            while not (found := met()):
                self.news.clear()
                await self.news.wait()
        return found

    async def told(self, uri: str, version: int | None = None) -> list[types.Diagnostic]:
        """What was published last of `uri`, of this version where one is named."""

        def met() -> list[types.PublishDiagnosticsParams]:
            return [each for each in self.published if each.uri == uri and version in (None, each.version)]

        return list((await self.wait_for(met))[-1].diagnostics)

    def forget(self) -> None:
        """Wait for new publications alone."""
        self.published.clear()

    def open(self, uri: str, text: str, language: str = "markdown", version: int = 1) -> None:
        """Open a document."""
        item = types.TextDocumentItem(uri, language, version, text)
        self.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, uri: str, text: str, version: int) -> None:
        """Replace the text of a document."""
        identifier = types.VersionedTextDocumentIdentifier(uri=uri, version=version)
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.text_document_did_change(types.DidChangeTextDocumentParams(identifier, [whole]))

    def close(self, uri: str) -> None:
        """Close a document."""
        self.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))

    def save(self, uri: str) -> None:
        """Say that a document was saved."""
        self.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))

    async def actions(self, uri: str, line: int, column: int, only: list[str] | None = None) -> list[types.CodeAction]:
        """What can be done at a place."""
        place = types.Position(line, column)
        context = types.CodeActionContext([], only)
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), types.Range(place, place), context)
        found = await self.text_document_code_action_async(params)
        return [each for each in found or [] if isinstance(each, types.CodeAction)]

    async def execute(self, command: str, *arguments: object) -> Any:
        """What a command of the server answers."""
        return await self.workspace_execute_command_async(types.ExecuteCommandParams(command, arguments=arguments))


def publish(client: Editor, params: types.PublishDiagnosticsParams) -> None:
    """Keep what the server publishes, in its order."""
    client.published.append(params)
    client.news.set()


def show(client: Editor, params: types.ShowMessageParams) -> None:
    """Keep what the user is shown."""
    client.messages.append(params)
    client.news.set()


def register(client: Editor, params: types.RegistrationParams) -> None:
    """Keep what the server wants to be told of."""
    client.registered += params.registrations
    client.news.set()


def refresh(client: Editor, _params: None) -> None:
    """Count how often the server wants to be asked anew."""
    client.diagnostic_refresh_count += 1
    client.news.set()


def apply(client: Editor, params: types.ApplyWorkspaceEditParams) -> types.ApplyWorkspaceEditResult:
    """Keep the edits that the server makes."""
    client.applied.append(params.edit)
    return types.ApplyWorkspaceEditResult(applied=True)


FEATURES = {
    types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: publish,
    types.WINDOW_SHOW_MESSAGE: show,
    types.CLIENT_REGISTER_CAPABILITY: register,
    types.WORKSPACE_APPLY_EDIT: apply,
    types.WORKSPACE_DIAGNOSTIC_REFRESH: refresh,
}


def editor() -> Editor:
    """An Editor with the features of pytest-lsp's client, and these."""
    client = Editor(converter_factory=default_converter)
    register_lsp_features(client, {**DEFAULT_CLIENT_FEATURES, **FEATURES})
    return client


SERVER = ClientServerConfig(COMMAND, client_factory=editor, server_env=ENVIRONMENT)
PUSHED = types.ClientCapabilities(
    workspace=types.WorkspaceClientCapabilities(
        apply_edit=True,
        workspace_folders=True,
        workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
        did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
    ),
    text_document=types.TextDocumentClientCapabilities(
        publish_diagnostics=types.PublishDiagnosticsClientCapabilities(
            related_information=True,
            version_support=True,
            data_support=True,
            tag_support=types.ClientDiagnosticsTagOptions([types.DiagnosticTag.Unnecessary]),
        ),
    ),
)
PULLED = types.ClientCapabilities(
    general=types.GeneralClientCapabilities(position_encodings=[types.PositionEncodingKind.Utf8]),
    workspace=types.WorkspaceClientCapabilities(
        configuration=True,
        workspace_folders=True,
        diagnostics=types.DiagnosticWorkspaceClientCapabilities(refresh_support=True),
    ),
    text_document=types.TextDocumentClientCapabilities(diagnostic=types.DiagnosticClientCapabilities()),
)


async def session(client: Editor, capabilities: types.ClientCapabilities, folder: Path) -> AsyncIterator[None]:
    """Begin a session in `folder`, and end it after the tests."""
    write(folder, smm_lint__yaml=CONFIGURATION)
    folders = [types.WorkspaceFolder(folder.as_uri(), folder.name)]
    await client.initialize_session(types.InitializeParams(capabilities, workspace_folders=folders))
    yield
    await client.shutdown_session()


@pytest_lsp.fixture(config=SERVER, scope="session")  # type: ignore[untyped-decorator]  # pytest-lsp types none
async def pushing(client: Editor, workspace: Path) -> AsyncIterator[None]:
    """A server that publishes diagnostics, in the encoding that all clients know."""
    async for _ in session(client, PUSHED, workspace / "pushed"):
        yield


@pytest_lsp.fixture(config=SERVER, scope="session")  # type: ignore[untyped-decorator]  # pytest-lsp types none
async def pulling(client: Editor, workspace: Path) -> AsyncIterator[None]:
    """A server that is asked for diagnostics, and counts in UTF-8."""
    async for _ in session(client, PULLED, workspace / "pulled"):
        yield


@pytest.fixture(scope="session")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the folders of the servers lie in."""
    return tmp_path_factory.mktemp("workspace")


@pytest.fixture
def folder(workspace: Path, request: pytest.FixtureRequest) -> Path:
    """A folder of its own for a test, in that of its server."""
    inside = "pulled" if "pulling" in request.fixturenames else "pushed"
    return Path(tempfile.mkdtemp(dir=workspace / inside))


def write(folder: Path, **files: str) -> None:
    """Write files, `__` in whose names is a dot and `_` a hyphen."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name.replace("__", ".").replace("_", "-")).write_text(text, encoding="utf-8", newline="")
