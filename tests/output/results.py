"""Results to render, and the reports of them."""

from __future__ import annotations

from typing import Any

from smm_lint.diagnostic import Diagnostic, Edit, Fix, Related, Severity, Skipped
from smm_lint.engine import Result
from smm_lint.output import Report, RulePage
from smm_lint.source import Source
from smm_lint.text import Span

LAUNCH = Source("posts/lanzamiento.md", "☕ Nos complace anunciar\nel M2. ¡¡¡Ven!!!\n")
TEAM = Source("posts/equipo.txt", "Dear customers, hello.")

RESULT = Result(
    diagnostics=(
        Diagnostic(
            source=TEAM,
            post=None,
            rule="internal/unreadable",
            severity=Severity.ERROR,
            message="Not UTF-8.",
            span=Span(0, 0),
        ),
        Diagnostic(
            source=LAUNCH,
            post=0,
            rule="interaction/broadcast-opener",
            severity=Severity.WARNING,
            message="«Nos complace anunciar» suena a nota de prensa.",
            span=Span(2, 23),
            language="es",
            related=(Related(TEAM, 1, Span(0, 4), "As here."),),
        ),
        Diagnostic(
            source=LAUNCH,
            post=0,
            rule="accessibility/shouting",
            severity=Severity.INFO,
            message="Un signo basta.",
            span=Span(31, 40),
            language="es",
            platform="x",
            fix=Fix("un solo signo", (Edit(Span(31, 33), ""), Edit(Span(38, 40), "")), safe=True),
        ),
    ),
    skipped=(
        *(Skipped("language: fr", path=f"posts/{number}.md", post=0) for number in range(8)),
        Skipped("language: ca", path="posts/bon-dia.md", post=0),
        Skipped("language: ca", path="posts/bon-dia.md", post=1),
        Skipped("no brand.topics", rule="targeting/off-topic"),
    ),
    files=12,
    posts=1,
)

# Whatever a draft, its name or a message may hold to break out of an output.
EMOJI = Source(
    "posts/👩‍👩‍👧 100%,a:b]]>.md",
    "\tHola 👩‍👩‍👧🇪🇸 cafe\u0301 😀 ven\r\n::error file=x::boo ##[add-mask]y\r\n",
)
ESCAPES = Source(
    "a\r\n::error::b ##vso[x]\x1b[2J\u202e<script>.md",
    "]]> <script>alert(1)</script> \x1b[31mred\x1b[0m \u202eabc\u202c &amp; \x85\u2028\ufffe end\n",
)
NAMELESS = Source("z\udc80%80.md", "Hola")


def in_order(*diagnostics: Diagnostic) -> tuple[Diagnostic, ...]:
    """Sorted as the engine sorts them."""
    return tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.order))


HOSTILE = Result(
    diagnostics=in_order(
        Diagnostic(
            source=ESCAPES,
            post=0,
            rule="interaction/one-way",
            severity=Severity.ERROR,
            message="“]]> <script>”\n::error::“%0A” ##[group] [click](https://evil.example) {0} \x1b[31m\ud800\ufffe",
            span=Span(4, 12),
            language="en",
        ),
        Diagnostic(
            source=EMOJI,
            post=0,
            rule="interaction/one-way",
            severity=Severity.WARNING,
            message="Antes de «ven» hay más de lo que se ve.",
            span=Span(EMOJI.text.index("ven"), EMOJI.text.index("ven") + 3),
            language="es",
            platform="x",
            related=(Related(ESCAPES, 0, Span(0, 3), "As\n[here](1)."),),
            fix=Fix(
                "«quita» ](dos)",
                (Edit(Span(1, 5), "Adiós 😀"), Edit(Span(EMOJI.text.index("😀"), EMOJI.text.index("ven")), "")),
                safe=False,
            ),
        ),
        Diagnostic(
            source=EMOJI,
            post=0,
            rule="interaction/one-way",
            severity=Severity.WARNING,
            message="Over a line end.",
            span=Span(EMOJI.text.index("😀"), EMOJI.text.index("::") + 2),
        ),
        Diagnostic(
            source=EMOJI,
            post=0,
            rule="interaction/one-way",
            severity=Severity.INFO,
            message="One emoji of two code units, and a line that a CI would obey.",
            span=Span(EMOJI.text.index("::error"), EMOJI.text.index("::error") + 7),
        ),
        Diagnostic(
            source=NAMELESS,
            post=None,
            rule="internal/unreadable",
            severity=Severity.ERROR,
            message="An empty place.",
            span=Span(4, 4),
        ),
    ),
    files=3,
    posts=2,
    failed=True,
)
NOTHING = Result(files=3, posts=4)
PAGES = {
    "interaction/one-way": RulePage(
        "Reports posts that ask nothing.", "# interaction/one-way\n\nWhy.\n", Severity.WARNING
    ),
    "accessibility/shouting": RulePage("Reports shouting.", "# accessibility/shouting\n\nWhy.\n", Severity.INFO),
}


def report(result: Result, language: str = "en", **options: Any) -> Report:
    """`result` with the pages of its rules, and the options of Report that a test names."""
    return Report(result, language, PAGES, **options)
