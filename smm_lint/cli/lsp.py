"""`smm-lint lsp`: the language server."""

from __future__ import annotations

import os
import sys

import click


@click.command(name="lsp", short_help="The language server, for editors.")
@click.option("--stdio", is_flag=True, expose_value=False, help="Standard input and output: what is always used.")
def command() -> None:
    """Serve an editor over standard input and output: diagnostics while typing, fixes, rule pages and completion.

    Editors start this command themselves; docs/editors.md says how to tell them.

    \b
    Examples:
      smm-lint lsp                      what an editor starts
      smm-lint lsp --stdio              the same, for editors that insist on saying so
    """
    from smm_lint.lsp.features import create

    stdout = sys.stdout.buffer
    # What a library prints must not end up among the messages.
    sys.stdout = sys.stderr
    status = 0
    try:
        create().start_io(sys.stdin.buffer, stdout)
    except SystemExit as ended:
        status = int(ended.code or 0)
    sys.stderr.flush()
    # Nobody waits any more for what the worker thread is at, such as loading a pipeline: editors give a server two
    # seconds to end.
    os._exit(status)
