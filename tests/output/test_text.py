"""What people see."""

from __future__ import annotations

import re

from msgspec.structs import replace

from smm_lint.engine import Result
from smm_lint.output import render
from smm_lint.source import Source

from .results import RESULT, report

ENGLISH = """\
posts/equipo.txt:1:1: error: Not UTF-8. [internal/unreadable]
    Dear customers, hello.
    ^

posts/lanzamiento.md:1:3: warning: «Nos complace anunciar» suena a nota de prensa. [interaction/broadcast-opener]
    ☕ Nos complace anunciar
       ^^^^^^^^^^^^^^^^^^^^^
    posts/equipo.txt:1:1: As here.
        Dear customers, hello.
        ^^^^

posts/lanzamiento.md:2:8: info: Un signo basta. [accessibility/shouting] [fix]
    el M2. ¡¡¡Ven!!!
           ^^^^^^^^^

not judged, language: ca: posts/bon-dia.md
not judged, language: fr: posts/0.md, posts/1.md, posts/2.md, posts/3.md, posts/4.md and 3 more
1 post in 12 files: 1 error, 1 warning, 1 info
1 can be fixed with smm-lint fix
"""
COLOR = re.compile(r"\x1b\[\d+m")


def test_places_that_a_message_is_about_as_well_take_one_line() -> None:
    """Related places with words of their own are shown, the others named, five of them."""
    first = next(diagnostic for diagnostic in RESULT.diagnostics if diagnostic.related)
    others = tuple(replace(first.related[0], message=first.message) for _ in range(7))
    text = render("text", report(Result((replace(first, related=others),)), quiet=True))

    places = ", ".join(["posts/equipo.txt:1:1"] * 5)
    assert text.splitlines()[3:] == [f"    with {places} and 2 more"]


def test_each_diagnostic_shows_its_place() -> None:
    """In order: the place, the words, the line with its marks; then what was not judged, and the counts."""
    assert render("text", report(RESULT)) == ENGLISH


def test_spanish() -> None:
    """The words around the messages are in the language asked for."""
    text = render("text", report(replace(RESULT, diagnostics=RESULT.diagnostics[1:]), "es"))

    assert text.splitlines()[0].startswith("posts/lanzamiento.md:1:3: advertencia: ")
    assert text.splitlines()[-2:] == [
        "1 publicación en 12 archivos: 1 advertencia, 1 nota",
        "smm-lint fix puede arreglar 1",
    ]


def test_what_can_be_fixed_is_marked_and_counted() -> None:
    """Safe fixes and others apart."""
    _, unmarked, safe = RESULT.diagnostics
    unsafe = replace(safe, fix=replace(safe.fix, safe=False) if safe.fix else None)
    both = render("text", report(Result((unmarked, safe, unsafe))))

    assert re.findall(r"\[fix.*\]", both) == ["[fix]", "[fix --unsafe]"]
    assert both.splitlines()[-1] == "1 can be fixed with smm-lint fix, 1 more with --unsafe"
    assert render("text", report(Result((unsafe, unsafe)))).splitlines()[-1] == (
        "2 can be fixed with smm-lint fix --unsafe"
    )


def test_colours_change_no_word() -> None:
    """Colours are added around the words, and only when asked for."""
    colored = render("text", report(RESULT, color=True))

    assert colored != ENGLISH
    assert COLOR.sub("", colored) == ENGLISH


def test_quiet_is_diagnostics_alone() -> None:
    """Without the closing lines; nothing at all where nothing was found."""
    assert render("text", report(RESULT, quiet=True)) == ENGLISH.partition("\nnot judged")[0]
    assert render("text", report(Result(files=3, posts=3), quiet=True)) == ""


def test_nothing_found() -> None:
    """A run without faults says so."""
    text = render("text", report(Result(files=3, posts=4)))

    assert text == "4 posts in 3 files: no faults found\n"


def test_a_path_and_a_message_are_never_obeyed() -> None:
    """A file name or words of a draft cannot move the cursor, colour the terminal or turn the text around."""
    source = Source("a\x1b[2J\u202e\udc80.md", "Hola")
    diagnostic = replace(RESULT.diagnostics[1], source=source, message="found “\x07”", related=())
    text = render("text", report(Result((diagnostic,), files=1, posts=1)))

    assert text.splitlines()[0] == (
        r"a\x1b[2J\u202e\udc80.md:1:3: warning: found “\x07” [interaction/broadcast-opener]"
    )
