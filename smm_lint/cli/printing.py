"""What commands print, so that no terminal or CI log obeys what a draft, its path or its configuration holds."""

from __future__ import annotations

import sys

import click

from smm_lint.errors import UsageError, cannot_write
from smm_lint.messages import message, say

# How all that is written is encoded, whatever the locale: drafts hold emoji, and names of files that are no UTF-8.
ENCODING = ("utf-8", "backslashreplace")


def print_text(text: str) -> None:
    """Write the whole of `text` to standard output, its colours too, wherever that leads. Raises UsageError."""
    print_bytes(text.encode(*ENCODING))


def print_bytes(data: bytes) -> None:
    """Write `data` to standard output as it is, so that whoever reads along finds it.

    Raises UsageError where it cannot be written, as on a full disk, and BrokenPipeError where nobody reads any more.
    """
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError(message("stdout-cannot-write", problem=cannot_write(error))) from None


def print_lines(text: str) -> None:
    """Write the lines of `text` to standard output, what a terminal would obey in them as escapes."""
    print_text("\n".join(map(_shown, text.split("\n"))))


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
