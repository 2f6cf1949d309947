"""Fixes for phrases, none of them safe: plainer words in their place, or the sentence without them."""

from __future__ import annotations

import re

from smm_lint.matching import fold
from smm_lint.phrases import Match
from smm_lint.rule import Edit, Fix, Reading

REST = "…"
# What ends a greeting, and how the sentence that it leaves cannot begin.
ENDING = re.compile(r"[,:;.!…]+")
SENTENCE_ENDS = (".", "!", "?", "…", ":", "\n")
JOINING = frozenset("and but or so who which that y e o u ni pero que porque".split())
LEAST_WORDS = 3


def put_in(post: Reading, match: Match, instead: str) -> Fix | None:
    """`instead` in place of the phrase, with its capital; an ellipsis in it is what follows the phrase's first word."""
    if match.text.isupper():
        return None
    rest = "".join(match.text.split(maxsplit=1)[1:])
    words = instead.replace(REST, rest)
    if match.text[:1].isupper():
        words = words[:1].upper() + words[1:]
    title = {"en": f"Write “{words}”", "es": f"Escribir «{words}»"}
    return Fix(title, (Edit(post.place(match.start, match.end), words),), safe=False)


def cut(post: Reading, match: Match) -> Fix | None:
    """The phrase left out with the mark after it, where it opens a sentence and leaves one, which gets its capital."""
    text = post.text
    start, end = match.start, match.end
    mark = ENDING.match(text, match.end - (text[match.end - 1] in ",:;.!"))
    if not mark or not _opens_sentence(post, start):
        return None
    if text[start - 1 : start] == "¡" and "!" in mark[0]:
        start -= 1
    end = len(text) - len(text[mark.end() :].lstrip())
    words = [word for word in post.words if word.start >= end]
    sentence = next((sentence for sentence in post.sentences if words and words[0].start < sentence.end), None)
    if not sentence or sum(word.start < sentence.end for word in words) < LEAST_WORDS:
        return None
    first = words[0]
    if fold(text[first.start : first.end]) in JOINING:
        return None
    edits = [Edit(post.place(start, end), "")]
    if not any(character.isalnum() for character in text[end : first.start]):
        edits.append(Edit(post.place(first.start, first.start + 1), text[first.start].upper()))
    title = {"en": f"Leave out “{match.text}”", "es": f"Quitar «{match.text}»"}
    return Fix(title, tuple(edits), safe=False)


def _opens_sentence(post: Reading, start: int) -> bool:
    """Whether nothing of the sentence stands before `start` but an opening mark and emoji."""
    before = post.text[:start].removesuffix("¡").rstrip(" ")
    while emoji := next((signal for signal in post.signals.emoji if signal.end == len(before)), None):
        before = before[: emoji.start].rstrip(" ")
    return not before or before.endswith(SENTENCE_ENDS)
