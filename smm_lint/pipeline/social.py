"""The component that tells what kind each token is, and reports hashtags, mentions, links, emoji and placeholders."""

from __future__ import annotations

from functools import lru_cache

from smm_lint.matching import fold
from smm_lint.pipeline.component import Component, register
from smm_lint.pipeline.notes import Notes
from smm_lint.pipeline.tokens import social_kind

SIGNALS = {
    "hashtag": "hashtags",
    "mention": "mentions",
    "link": "links",
    "emoji": "emoji",
    "placeholder": "placeholders",
}
APOSTROPHES = str.maketrans("’ʼ`´", "''''")


@register
class Social(Component):
    """Sets `kinds` and `folds`, one a token.

    A kind is `word`, `number`, `mark`, `space`, `line`, `email`, or one of SIGNALS.
    """

    key = "social"

    def read(self, notes: Notes) -> None:
        notes.kinds = tuple(map(_kind, notes.texts))
        notes.folds = tuple(fold(text.translate(APOSTROPHES)) for text in notes.texts)
        for kind, name in SIGNALS.items():
            found = (notes.signal(place, place + 1) for place, other in enumerate(notes.kinds) if other == kind)
            setattr(notes, name, tuple(found))


@lru_cache(maxsize=20_000)
def _kind(text: str) -> str:
    if text.isspace():
        return "line" if "\n" in text or "\r" in text else "space"
    if text.isalpha():
        return "word"
    kind = social_kind(text)
    if kind:
        return kind
    if text.isalnum() and any(character.isupper() for character in text):
        return "word"
    if text[0].isdigit() or (text[0] in "$€£+-" and any(character.isdigit() for character in text)):
        return "number"
    return "word" if any(character.isalpha() for character in text) else "mark"
