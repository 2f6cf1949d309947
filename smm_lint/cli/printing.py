"""What commands print, so that no terminal or CI log obeys what a draft, its path or its configuration holds."""

from __future__ import annotations

import click

from smm_lint.messages import say


def print_lines(text: str) -> None:
    """Write the lines of `text` to standard output, what a terminal would obey in them as escapes."""
    click.echo("\n".join(map(_shown, text.split("\n"))), nl=False)


def print_error(message: str, language: str) -> None:
    """Write `message` to standard error on one line, whatever it quotes, as of smm-lint."""
    click.echo(error_line(message, language), err=True)


def print_note(line: str) -> None:
    """Write `line` to standard error, on one line."""
    click.echo(_shown(line), err=True)


def error_line(message: str, language: str) -> str:
    """`message` on one line, whatever it quotes, as of smm-lint."""
    return _shown(say(language, "error-line", message=message))


def _shown(line: str) -> str:
    # Imported late: asking for the version pays for none of it.
    from smm_lint.output._excerpt import visible

    return visible(line)
