"""Bytes → source: UTF-8 with or without its mark, line ends as they are; anything else is unreadable at a place."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from smm_lint import trace
from smm_lint.bounds import MOST_BYTES
from smm_lint.messages import Message, message
from smm_lint.paths import read_bytes
from smm_lint.source import Source
from smm_lint.text import Span

MARK = codecs.BOM_UTF8
UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Unreadable(Exception):  # noqa: N818 - says what the file is, as FileProblems does
    """A file that gives no text: its source as far as it could be decoded, the first bad place, and why."""

    def __init__(self, source: Source, span: Span, said: Message) -> None:
        super().__init__(said)
        self.source = source
        self.span = span
        self.message = said


def open_source(path: Path, shown: str) -> Source:
    """The source in the file at `path`, to be called `shown`. Raises Unreadable."""
    try:
        data = read_bytes(path)
    except OSError as error:
        raise Unreadable(Source(shown, ""), Span(0, 0), _said(error)) from error
    return decode(data, shown)


def _said(error: OSError) -> Message:
    if error.errno == trace.LARGE:
        return _too_large()
    if error.errno == trace.SPECIAL:
        return message("left-out-special")
    return message("cannot-read", problem=error.strerror or type(error).__name__)


def _too_large() -> Message:
    return message("too-large", most=MOST_BYTES // 1_000_000)


def decode(data: bytes, shown: str) -> Source:
    """The source in `data`, to be called `shown`. Raises Unreadable."""
    if len(data) > MOST_BYTES:
        raise Unreadable(Source(shown, ""), Span(0, 0), _too_large())
    if data.startswith(UTF_16_MARKS):
        raise _unreadable(data, shown, 0, message("is-utf-16"))
    data = data.removeprefix(MARK)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        nul = data.find(0, 0, error.start)
        if nul < 0:
            raise _unreadable(data, shown, error.start, message("not-utf-8")) from error
    else:
        nul = data.find(0)
    if nul >= 0:
        raise _unreadable(data, shown, nul, message("is-binary"))
    return Source(shown, text)


class Undecodable(Exception):  # noqa: N818 - as Unreadable
    """What follows the text that has been given is none, and why."""

    def __init__(self, said: Message) -> None:
        super().__init__(said)
        self.message = said


def decoded(chunks: Iterable[bytes], *, is_beginning: bool = True) -> Iterator[str]:
    """The text of a file whose bytes come in `chunks`, without its mark; no line end is cut in two.

    Raises Undecodable after all that is before the first bad place. Unless it `is_beginning`, the mark has been passed.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    held = ""
    for chunk in chain(chunks, [b""]):
        data = chunk
        if is_beginning:
            if data.startswith(UTF_16_MARKS):
                raise Undecodable(message("is-utf-16"))
            data, is_beginning = data.removeprefix(MARK), False
        fault = None
        try:
            text = held + decoder.decode(data, final=not chunk)
        except UnicodeDecodeError as error:
            text, fault = held + error.object[: error.start].decode(), message("not-utf-8")
        nul = text.find("\0")
        if nul >= 0:
            text, fault = text[:nul], message("is-binary")
        held = "\r" if chunk and not fault and text.endswith("\r") else ""
        yield text[: len(text) - len(held)]
        if fault:
            raise Undecodable(fault)


def _unreadable(data: bytes, shown: str, place: int, said: Message) -> Unreadable:
    start = len(data[:place].decode())
    return Unreadable(Source(shown, data.decode(errors="replace")), Span(start, start + 1), said)
