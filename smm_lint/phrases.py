"""Phrases, looked for in texts: a phrase is a pattern that begins and ends at the border of a word.

Of the thousands that there are, a text is searched for those alone whose words it has the beginnings of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache

import re2
from msgspec import Struct

from smm_lint.beginnings import Beginnings, beginnings_in, commonness, firsts_of, following
from smm_lint.matching import Folded, compile_pattern, unaccented

# So many texts are remembered: the pipeline asks about a chunk of posts, then the rules do.
MOST_TEXTS = 300
# So many patterns are kept: more than most runs need.
MOST_PATTERNS = 4096


class Match(Struct, frozen=True):
    """Where a phrase stands: the half-open range, which phrase it is, and the text's own words."""

    start: int
    end: int
    phrase: str
    text: str


# The number of a list and of a phrase in it, and what else a text must have for it.
Candidate = tuple[int, int, Sequence[Beginnings]]


class Index:
    """The phrases of some lists by how a word must begin: what a text may have of all of them is found at once."""

    def __init__(self) -> None:
        self._lists = 0
        # By how their first word begins, each with what follows it; those of which nothing is known by "".
        self._unmet: dict[str, list[tuple[int, int, str]]] = {}
        # By the rarest beginning that they need, which is found out when a text first has their first word.
        self._met: dict[str, list[Candidate]] = defaultdict(list)
        self.candidates = lru_cache(maxsize=MOST_TEXTS)(self._candidates)

    def join(self, phrases: Sequence[str]) -> int:
        """Take in a list of phrases; the number that `candidates` has it by."""
        place = self._lists
        for number, phrase in enumerate(phrases):
            for firsts, rest in firsts_of(unaccented(phrase)[0]):
                for beginning in firsts or ("",):
                    self._unmet.setdefault(beginning, []).append((place, number, rest))
        self._lists += 1
        self.candidates.cache_clear()
        return place

    def _candidates(self, text: str) -> Mapping[int, Sequence[int]]:
        """The phrases of each list that may stand in a text."""
        near = beginnings_in(Folded(text).text) | {""}
        for beginning in near & self._unmet.keys():
            self._meet(beginning)
        found: dict[int, set[int]] = defaultdict(set)
        for beginning in near & self._met.keys():
            for place, number, needed in self._met[beginning]:
                if not any(map(near.isdisjoint, needed)):
                    found[place].add(number)
        return {place: sorted(numbers) for place, numbers in found.items()}

    def _meet(self, beginning: str) -> None:
        for place, number, rest in self._unmet.pop(beginning):
            rarest, *others = sorted((frozenset({beginning}), *following(rest)), key=commonness)
            for part in rarest:
                self._met[part].append((place, number, others))


# What the lists share that are asked of every post in a language.
BY_LANGUAGE: dict[str, Index] = defaultdict(Index)


class Phrases:
    """A list of phrases: case, accents and the kind of quotes do not matter.

    A phrase is a pattern whose spaces stand for any white space and which begins and ends at
    the border of a word. It is looked for, and its pattern compiled, where words of the text
    begin as its own do. Lists may share an `index`.
    """

    def __init__(self, phrases: Sequence[str], index: Index | None = None) -> None:
        self.phrases = tuple(phrases)
        self._index = index or Index()

    @cached_property
    def _own_place(self) -> int:
        return self._index.join(self.phrases)

    def find(self, text: str, *, whole: str = "") -> Iterator[Match]:
        """The matches in `text` in its order, of overlapping ones the longest of the earliest.

        Where `text` is a part of a `whole` that is asked about as well, what may stand in it is known from there.
        """
        end = 0
        for match in self._all(text, whole):
            if match.start >= end:
                yield match
                end = match.end

    def opens(self, text: str, *, whole: str = "") -> bool:
        """Whether one of them stands at the start of `text`."""
        return any(match.start == 0 for match in self.find(text, whole=whole))

    def _all(self, text: str, whole: str = "") -> list[Match]:
        own = self._own_place
        candidates = self._index.candidates(whole or text).get(own)
        if not candidates:
            return []
        folded = Folded(text)
        found = []
        for phrase in map(self.phrases.__getitem__, candidates):
            for place in _whole_matches(_pattern(phrase), folded.text):
                start, end = folded.original(*place)
                found.append(Match(start, end, phrase, text[start:end]))
        return sorted(found, key=lambda match: (match.start, -match.end))


@cache
def phrases_of(phrases: tuple[str, ...], language: str | None = None) -> Phrases:
    """`phrases`, made ready once a run, however often they are asked for.

    With `language` they are asked of every post in it, and found together with others of it.
    """
    return Phrases(phrases, BY_LANGUAGE[language] if language else None)


@lru_cache(maxsize=MOST_PATTERNS)
def _pattern(phrase: str) -> re2._Regexp:
    folded = unaccented(phrase)[0]
    spaced = re.sub(r"\\.|\[\^?\]?[^\]]*\]| (?=[?*])| ", _space, folded)
    # A border is asked for where it cannot be anything but one; _whole_matches sees to the others.
    before = r"\b" if re.match("[A-Za-z0-9_]", spaced) else ""
    return compile_pattern(f"{before}(?:{spaced})", groups=False)


def _space(part: re.Match[str]) -> str:
    if part[0] != " ":
        return part[0]
    return r"\s" if part.string[part.end() : part.end() + 1] in ("?", "*") else r"\s+"


def _whole_matches(pattern: re2._Regexp, text: str) -> Iterator[tuple[int, int]]:
    """Where `pattern` matches without cutting a word; a match that ends within one may have a shorter one in it."""
    for match in pattern.finditer(text):
        start, end = match.span()
        if _cuts_word(text, start):
            continue
        while start < end and _cuts_word(text, end):
            shorter = pattern.match(text, start, _word_start(text, end))
            end = shorter.end() if shorter else start
        if start < end:
            yield start, end


def _cuts_word(text: str, place: int) -> bool:
    """Whether `place` is inside a word."""
    return 0 < place < len(text) and _in_word(text[place - 1]) and _in_word(text[place])


def _word_start(text: str, place: int) -> int:
    """Where the word begins that `place` is inside of."""
    while place > 0 and _in_word(text[place - 1]):
        place -= 1
    return place


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"
