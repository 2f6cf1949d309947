"""How long the language server takes from a change of a draft to its diagnostics: `language_server.py DRAFT`.

Types into the draft, letter by letter at random places, and asks for the diagnostics after each: the server waits for
no pause of its user then, so what is measured is the way of the text there, the judging, and the way back.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import sys
import time
from pathlib import Path

import click
from lsprotocol import types
from pygls.lsp.client import LanguageClient

EDITS = 200
LETTERS = "aeiorstn ñ"


async def measure(path: Path, text: str) -> list[float]:
    """Milliseconds from each change of the draft `text` at `path` to its diagnostics; the first is a cold server's."""
    client = LanguageClient("benchmark", "1")
    await client.start_io(sys.executable, "-m", "smm_lint", "lsp")
    capabilities = types.ClientCapabilities(
        text_document=types.TextDocumentClientCapabilities(diagnostic=types.DiagnosticClientCapabilities())
    )
    await client.initialize_async(types.InitializeParams(capabilities, root_uri=path.parent.as_uri()))
    client.initialized(types.InitializedParams())
    uri = path.as_uri()
    started = time.perf_counter()
    document = types.TextDocumentItem(uri, "markdown", 0, text)
    client.text_document_did_open(types.DidOpenTextDocumentParams(document))
    times = [await _answer(client, uri, started)]
    draw = random.Random(1)
    for version in range(1, EDITS + 1):
        place = draw.randrange(text.rfind("---\n") + 4 if text.startswith("---\n") else 0, len(text))
        text = text[:place] + draw.choice(LETTERS) + text[place:]
        started = time.perf_counter()
        identifier = types.VersionedTextDocumentIdentifier(version=version, uri=uri)
        whole = types.TextDocumentContentChangeWholeDocument(text)
        client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, [whole]))
        times.append(await _answer(client, uri, started))
    await client.shutdown_async(None)
    client.exit(None)
    return times


async def _answer(client: LanguageClient, uri: str, started: float) -> float:
    await client.text_document_diagnostic_async(types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri)))
    return (time.perf_counter() - started) * 1000


def main() -> None:
    """Print the figures."""
    path = Path(sys.argv[1]).resolve()
    text = path.read_text(encoding="utf-8")
    first, *others = asyncio.run(measure(path, text))
    middle, high = statistics.median(others), statistics.quantiles(others, n=20)[-1]
    click.echo(f"{len(text)} characters, {len(others)} edits")
    click.echo(f"first diagnostics of a server just started: {first / 1000:.1f} s")
    click.echo(f"from a change to its diagnostics: median {middle:.0f} ms, 95th percentile {high:.0f} ms")


if __name__ == "__main__":
    main()
