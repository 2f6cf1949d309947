"""The component that finds quoted speech, which is not the sender's."""

from __future__ import annotations

import re

from smm_lint.pipeline.component import Component, register
from smm_lint.pipeline.notes import Notes
from smm_lint.pipeline.signals import Signal

# A quotation may run over paragraphs, but not for ever: one that never closes is none.
MOST = 1500
QUOTED = re.compile(
    "|".join(
        (
            rf"«[^«»]{{1,{MOST}}}»",
            rf"“[^“”]{{1,{MOST}}}”",
            rf"„[^„“”]{{1,{MOST}}}[“”]",
            rf'(?<![\w"])"(?=\S)[^"]{{0,{MOST}}}[^\s"]"(?!\w)',
            r"(?<!\w)‘(?=\S)[^‘’\n]{1,300}’(?!\w)",
            r"(?<!\w)'(?=\S)[^'\n]{1,300}(?<=\S)'(?!\w)",
        )
    )
)
# A line of dialogue in a story: "—¿Y esto? —preguntó Ana."
DIALOGUE = re.compile(r"^[ \t]*[—―](?=[\w¿¡«])[^\n]*", re.MULTILINE)


@register
class Quotes(Component):
    """Sets `quotes`, and `not_said`: what is not the sender's own prose (quotations, links, hashtags, mentions)."""

    key = "quotes"

    def read(self, notes: Notes) -> None:
        found = sorted(match.span() for pattern in (QUOTED, DIALOGUE) for match in pattern.finditer(notes.text))
        quotes: list[Signal] = []
        for start, end in found:
            if not quotes or start >= quotes[-1].end:
                quotes.append(Signal(start, end))
        notes.quotes = tuple(quotes)
        notes.not_said = (*quotes, *notes.links, *notes.hashtags, *notes.mentions)
