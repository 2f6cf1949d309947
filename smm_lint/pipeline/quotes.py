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
# So many words outside a quotation merely name who said it, all with capitals; so many within it make a message.
MOST_OUTSIDE, FEWEST_INSIDE = 3, 8
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
        cited = () if _is_all(notes, quotes) else quotes
        notes.not_said = (*cited, *notes.links, *notes.hashtags, *notes.mentions)


def _is_all(notes: Notes, quotes: list[Signal]) -> bool:
    """Whether next to nothing but who said it stands outside the quotations: then they are the sender's message."""
    words = [place for place, kind in enumerate(notes.kinds) if kind == "word"]
    outside = [
        notes.texts[place]
        for place in words
        if not any(quote.start <= notes.starts[place] < quote.end for quote in quotes)
    ]
    is_naming = len(outside) <= MOST_OUTSIDE and all(word[0].isupper() for word in outside)
    return is_naming and len(words) - len(outside) >= FEWEST_INSIDE
