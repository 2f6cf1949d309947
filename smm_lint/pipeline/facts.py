"""The component that finds what makes a text concrete: numbers, dates, names, mentions."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.pipeline.component import Component, register
from smm_lint.pipeline.notes import Notes
from smm_lint.pipeline.signals import Signal

NUMBER, DATE, NAME, MENTION = "number", "date", "name", "mention"
# Words within a name: "Puerta del Sol", "Bank of England".
JOINTS = frozenset("de del la las los of the y and".split())
# A bare digit at the start of a line numbers a list.
BULLETS = (".", ")", ".-", "-")


@register
class Facts(Component):
    """Sets `facts`. Names are told by their capitals, which a text in capitals or a headline does not have."""

    key = "facts"

    def read(self, notes: Notes) -> None:
        found = [*self._single(notes)]
        if not _shouts(notes):
            told = {fact.start for fact in found}
            found += (name for name in _names(notes) if name.start not in told)
        notes.facts = tuple(sorted(found, key=lambda fact: fact.start))

    def _single(self, notes: Notes) -> Iterator[Signal]:
        dates = self.lexicon.words("months") | self.lexicon.words("weekdays")
        for place, kind in enumerate(notes.kinds):
            if kind == "number" and not _numbers_a_list(notes, place):
                yield notes.signal(
                    place, place + 1, DATE if "/" in notes.texts[place] or ":" in notes.texts[place] else NUMBER
                )
            elif kind == "mention":
                yield notes.signal(place, place + 1, MENTION)
            elif kind == "word" and notes.folds[place] in dates and self._is_date(notes, place):
                yield notes.signal(place, place + 1, DATE)

    def _is_date(self, notes: Notes, place: int) -> bool:
        """English "may" and "march" are dates where they have their capital."""
        return self.lexicon.language == "es" or notes.texts[place][0].isupper()


def _numbers_a_list(notes: Notes, place: int) -> bool:
    starts = place == 0 or notes.kinds[place - 1] == "line"
    return starts and (
        notes.texts[place].endswith(BULLETS) or (place + 1 < len(notes) and notes.texts[place + 1] in BULLETS)
    )


def _names(notes: Notes) -> Iterator[Signal]:
    starts = {found.start for found in notes.ranges} | {clause.start for clause in notes.clauses}
    place = 0
    while place < len(notes):
        if _is_capital(notes, place) and (place not in starts or _is_capital(notes, place + 1)):
            end = place + 1
            while end < len(notes) and (
                _is_capital(notes, end)
                or (notes.folds[end] in JOINTS and end + 1 < len(notes) and _is_capital(notes, end + 1))
            ):
                end += 1
            yield notes.signal(place, end, NAME)
            place = end
        else:
            place += 1


def _is_capital(notes: Notes, place: int) -> bool:
    if place >= len(notes):
        return False
    text = notes.texts[place]
    return notes.kinds[place] == "word" and text[0].isupper() and len(text) > 1


def _shouts(notes: Notes) -> bool:
    """Whether capitals tell nothing here: most words have one."""
    words = [
        notes.texts[place] for place, kind in enumerate(notes.kinds) if kind == "word" and len(notes.texts[place]) > 3
    ]
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.6 * len(words)
