r"""How words must begin for a phrase to stand in a text: what spares most phrases the search.

A phrase is cut at its spaces into parts, each of which begins a word of the text. Of some parts a pattern tells how
that word begins: “(sorteo|concurso) en \w+” needs a word in “sorteo” or “concurso”, and one in “en”.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

# Longer beginnings tell no more.
MOST_LETTERS = 6
LETTERS = re.compile("[a-z0-9ñ]*", re.IGNORECASE)
# What makes the character or group before it something that may be left out.
OPTIONAL = ("?", "*", "{")
# Small letters and capitals make no difference to beginnings.
GROUP = re.compile(r"\((\?(-?i)?:)?(?!\?)")
# What is skipped, escapes and classes, and the marks that are looked for.
SKIPPED = r"\\.|\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]"
MARKS = {mark: re.compile(rf"{SKIPPED}|[(){mark}]", re.DOTALL) for mark in ("|", " ", "")}
WORDS = re.compile(r"\w+")


@lru_cache(maxsize=16)
def beginnings_in(text: str) -> frozenset[str]:
    """How the words of a folded text begin, in small letters: up to MOST_LETTERS of each."""
    words = set(WORDS.findall(text.casefold()))
    return frozenset(word[:length] for word in words for length in range(1, min(len(word), MOST_LETTERS) + 1))


def beginnings_of(pattern: str) -> frozenset[str] | None:
    """The beginnings of which a text must have one for the folded `pattern` to match; None where it tells none."""
    all_told: set[str] = set()
    for alternative in _cut(pattern, "|"):
        told: list[frozenset[str]] = [found for part in _parts(alternative) if (found := _beginnings(part)) is not None]
        if not told:
            return None
        all_told |= min(told, key=_weight)
    return frozenset(all_told)


def _weight(beginnings: Iterable[str]) -> float:
    """How common words with these beginnings are, roughly."""
    return sum(4.0 ** -len(beginning) for beginning in beginnings)


def _parts(pattern: str) -> Iterator[str]:
    """The parts of `pattern` that begin a word: its first, and those behind a space that must be there."""
    parts = _cut(pattern, " ")
    yield parts[0]
    for part in parts[1:]:
        if not part.startswith(OPTIONAL):
            yield part


def _beginnings(part: str) -> frozenset[str] | None:
    """How the word may begin that `part` begins; None where anything may."""
    letters = LETTERS.match(part)
    literal, rest = (letters[0], part[letters.end() :]) if letters else ("", part)
    if literal:
        literal = literal[:-1] if rest.startswith(OPTIONAL) else literal
        return frozenset({literal.casefold()[:MOST_LETTERS]}) if literal else None
    if not part.startswith("("):
        return None
    end = _group_end(part)
    flags = GROUP.match(part)
    if end is None or flags is None:
        return None
    alternatives, rest = _cut(part[flags.end() : end], "|"), part[end + 1 :]
    if rest.startswith(OPTIONAL):
        # What follows begins a word too, whether the group is there or not.
        is_words = rest[0] == "?" and all(alternative.endswith(" ") for alternative in alternatives)
        return _beginnings(rest[1:]) if is_words else None
    found: set[str] = set()
    for alternative in alternatives:
        beginnings = _beginnings(_cut(alternative, " ")[0])
        if beginnings is None:
            return None
        found |= beginnings
    return frozenset(found)


def _cut(pattern: str, mark: str) -> list[str]:
    """`pattern` cut at every `mark` that stands outside groups and classes."""
    if mark not in pattern:
        return [pattern]
    if "(" not in pattern and "[" not in pattern and "\\" not in pattern:
        return pattern.split(mark)
    parts, start, depth = [], 0, 0
    for match in MARKS[mark].finditer(pattern):
        found = match[0]
        if found == "(":
            depth += 1
        elif found == ")":
            depth -= 1
        elif found == mark and depth == 0:
            parts.append(pattern[start : match.start()])
            start = match.end()
    return [*parts, pattern[start:]]


def _group_end(part: str) -> int | None:
    """Where the group ends that `part` begins with."""
    depth = 0
    for match in MARKS[""].finditer(part):
        depth += (match[0] == "(") - (match[0] == ")")
        if depth == 0:
            return match.start()
    return None
