from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smm_lint.readers import Unreadable, decode, open_source
from smm_lint.source import Source
from smm_lint.text import Span


def fault(data: bytes) -> tuple[str, Span, str]:
    """What `data` was decoded to as far as possible, the first bad place, and why."""
    with pytest.raises(Unreadable) as raised:
        decode(data, "x.md")
    return raised.value.source.text, raised.value.span, raised.value.message.text("en")


def test_utf_8() -> None:
    """A byte order mark is no part of the text, line ends are."""
    assert decode(b"\xef\xbb\xbfcaf\xc3\xa9\r\n\r", "x.md") == Source("x.md", "café\r\n\r")
    assert decode(b"", "x.md") == Source("x.md", "")


NOT_UTF_8 = "this is not UTF-8; save the file as UTF-8"
FAULTS = {
    "latin 1": ("café sí".encode("latin-1"), ("caf\ufffd s\ufffd", Span(3, 4), NOT_UTF_8)),
    "cut": (b"\xf0\x9f", ("\ufffd", Span(0, 1), NOT_UTF_8)),
    "binary": ("é\0\xff".encode("latin-1"), ("\ufffd\0\ufffd", Span(0, 1), NOT_UTF_8)),
    "zero": ("é\0x".encode(), ("é\0x", Span(1, 2), "this is no text: it has a zero byte")),
    "zero before": (b"a\0\xff", ("a\0\ufffd", Span(1, 2), "this is no text: it has a zero byte")),
    "with mark": (b"\xef\xbb\xbfa\xff", ("a\ufffd", Span(1, 2), NOT_UTF_8)),
}  # fmt: skip


@pytest.mark.parametrize(("data", "expected"), FAULTS.values(), ids=FAULTS)
def test_faults(data: bytes, expected: tuple[str, Span, str]) -> None:
    """What cannot be decoded is told at its place in what could."""
    assert fault(data) == expected


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16(encoding: str) -> None:
    """UTF-16 is named where its mark shows it, and is no text without."""
    text, span, said = fault("Hola".encode(encoding))

    assert 0 <= span.start < span.end <= len(text)
    assert said == (
        "this is UTF-16; save the file as UTF-8" if encoding == "utf-16" else "this is no text: it has a zero byte"
    )


def test_files(tmp_path: Path) -> None:
    """A file that cannot be opened is told with the reason of the system; another is read under the name shown."""
    (tmp_path / "x.md").write_bytes(b"Hola\r\n")

    assert open_source(tmp_path / "x.md", "a/x.md") == Source("a/x.md", "Hola\r\n")
    with pytest.raises(Unreadable) as raised:
        open_source(tmp_path / "y.md", "a/y.md")
    assert (raised.value.source, raised.value.span) == (Source("a/y.md", ""), Span(0, 0))
    assert raised.value.message.text("es") == "no se puede leer: No such file or directory"


@given(st.binary(max_size=30))
def test_any_bytes(data: bytes) -> None:
    """Bytes are read as they are, or refused at a place of what they seem to say."""
    try:
        source, span = decode(data, "x.md"), None
    except Unreadable as error:
        source, span = error.source, error.span

    if span:
        assert 0 <= span.start < span.end <= len(source.text)
    else:
        assert source.text.encode() == data.removeprefix(b"\xef\xbb\xbf")
