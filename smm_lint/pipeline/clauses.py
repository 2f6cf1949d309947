"""The component that cuts sentences into clauses at their marks, where an imperative or a question may begin."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.pipeline.component import Component, register
from smm_lint.pipeline.notes import Clause, Notes, Range

BREAKS = frozenset(',;:.!?…—–()[]|"“”«»•→▸▪►·/¿¡')
# After these an emoji stands for a noun: "drop a 👋 in the comments".
DETERMINERS = frozenset("a an the your un una el la tu".split())
BREAKING_KINDS = frozenset({"emoji", "link", "line", "email"})


@register
class Clauses(Component):
    """Sets `clauses`, in their order."""

    key = "clauses"

    def read(self, notes: Notes) -> None:
        notes.clauses = tuple(clause for sentence in notes.ranges for clause in _clauses(notes, sentence))


def _clauses(notes: Notes, sentence: Range) -> Iterator[Clause]:
    start, before = sentence.start, ""
    for place in range(sentence.start, sentence.end):
        if _is_break(notes, place):
            if start < place:
                yield Clause(start, place, before, sentence)
                before = ""
            # Of several marks in a row the strongest tells: a comma between words is weaker than a dash or an emoji.
            before = notes.texts[place] if not before or before == "," else before
            start = place + 1
    if start < sentence.end:
        yield Clause(start, sentence.end, before, sentence)


def _is_break(notes: Notes, place: int) -> bool:
    text, kind = notes.texts[place], notes.kinds[place]
    if kind == "emoji" and place and notes.folds[place - 1] in DETERMINERS:
        return False
    if kind in BREAKING_KINDS:
        return True
    if text in ("-", "--"):
        return notes.spaced[place]
    if text.endswith("…"):
        return kind == "mark"
    return kind == "mark" and (text in BREAKS or text[-1] in ".!?")
