"""Results to render."""

from __future__ import annotations

from smm_lint.diagnostic import Diagnostic, Edit, Fix, Related, Severity, Skipped
from smm_lint.engine import Result
from smm_lint.source import Source
from smm_lint.text import Span

LAUNCH = Source("posts/lanzamiento.md", "☕ Nos complace anunciar\nel M2. ¡¡¡Ven!!!\n")
TEAM = Source("posts/equipo.txt", "Dear customers, hello.")

RESULT = Result(
    diagnostics=(
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
        Diagnostic(
            source=TEAM,
            post=None,
            rule="internal/unreadable",
            severity=Severity.ERROR,
            message="Not UTF-8.",
            span=Span(0, 0),
        ),
    ),
    skipped=(
        Skipped("no brand.topics", rule="targeting/off-topic"),
        Skipped("language: ca", path="posts/bon-dia.md", post=1),
        Skipped("language: ca", path="posts/bon-dia.md", post=0),
        *(Skipped("language: fr", path=f"posts/{number}.md", post=0) for number in range(8)),
    ),
    files=12,
    posts=1,
)
