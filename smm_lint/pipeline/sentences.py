"""The component that finds sentences as posts have them: ended by line breaks, emoji and links too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from smm_lint.matching import fold
from smm_lint.pipeline.component import Component, register
from smm_lint.pipeline.notes import Notes, Range
from smm_lint.pipeline.signals import Sentence

ENDS = (".", "!", "?", "…", "。")
CLOSERS = frozenset("\"'”’»)]*_")
OPENERS = frozenset("¿¡«“‘\"'([—–")
SEPARATORS = frozenset("•▪▸►·|")
# Emoji this early in a line are part of what is said ("I ❤️ Madrid"), not its end.
FEWEST_WORDS = 3
# Nobody writes a sentence, or a row of emoji, of so many.
MOST_TOKENS = 400


@register
class Sentences(Component):
    """Sets `sentences`, and `ranges`: their tokens. Blank tokens belong to none."""

    key = "sentences"

    def read(self, notes: Notes) -> None:
        told = _told_by_parser(notes)
        starts = [place for place in range(len(notes)) if place == 0 or place in told or self._starts(notes, place)]
        ranges = [_trimmed(notes, start, end) for start, end in _bounded(pairwise((*starts, len(notes))))]
        notes.ranges = tuple(found for found in ranges if found.start < found.end)
        notes.sentences = tuple(_sentences(notes))

    def _starts(self, notes: Notes, place: int) -> bool:
        """Whether a sentence starts at the token `place`."""
        kinds = notes.kinds
        if kinds[place - 1] == "line":
            return _breaks(notes, place)
        if kinds[place] in ("line", "space") or notes.texts[place] in CLOSERS or _trails(notes, place):
            return False
        if notes.texts[place - 1] in SEPARATORS and notes.spaced[place - 1] and not _opens_line(notes, place - 1):
            return True
        return self._ends(notes, place)

    def _ends(self, notes: Notes, place: int) -> bool:
        """Whether what stands before `place` ends a sentence, within a line."""
        last = _before(notes, place)
        if last < 0 or (last == place - 1 and not notes.spaced[last] and notes.kinds[last] != "emoji"):
            return False
        if notes.kinds[last] in ("emoji", "link", "hashtag"):
            return _opens(notes, place) and notes.kinds[place] == "word" and _words_before(notes, last) >= FEWEST_WORDS
        while last > 0 and notes.texts[last] in CLOSERS:
            last -= 1
        text = notes.texts[last]
        if not text.endswith(ENDS) or self._is_abbreviation(notes, last):
            return False
        return (text.endswith(("!", "?")) and notes.kinds[place] == "mention") or _opens(notes, place)

    def _is_abbreviation(self, notes: Notes, place: int) -> bool:
        text = notes.texts[place]
        if not text.endswith(".") or text.endswith(".."):
            return False
        if text == "." and place and not notes.spaced[place - 1]:
            text = notes.texts[place - 1]
        bare = fold(text.rstrip("."))
        if bare in self.lexicon.words("before_numbers"):
            following = place + 1
            return following < len(notes) and notes.kinds[following] == "number"
        return bare in self.lexicon.words("abbreviations") or (len(bare) == 1 and bare.isalpha() and text[:1].isupper())


def _bounded(ranges: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """`ranges`, none of them longer than any sentence is: what looks at all of one for each of its tokens must end."""
    for start, end in ranges:
        yield from ((at, min(at + MOST_TOKENS, end)) for at in range(start, end, MOST_TOKENS))


def _breaks(notes: Notes, place: int) -> bool:
    """Whether the line end before `place` ends a sentence: a line that merely wraps goes on in lower case."""
    if notes.texts[place - 1].count("\n") > 1 or not notes.texts[place][:1].islower() or notes.kinds[place] != "word":
        return True
    last = place - 2
    while last >= 0 and notes.kinds[last] == "space":
        last -= 1
    return last < 0 or (notes.kinds[last] not in ("word", "number", "mention") and notes.texts[last] != ",")


def _opens(notes: Notes, place: int) -> bool:
    """Whether the token may begin a sentence."""
    text, kind = notes.texts[place], notes.kinds[place]
    return not text[0].islower() and (
        text[0].isalnum() or text[0] in OPENERS or kind in ("emoji", "hashtag", "mention")
    )


def _trails(notes: Notes, place: int) -> bool:
    """Whether the token is one of the emoji after a sentence that end its line."""
    if notes.kinds[place] != "emoji" or notes.kinds[place - 1] == "line":
        return False
    end = min(len(notes), place + MOST_TOKENS)
    while place < end and notes.kinds[place] in ("emoji", "space"):
        place += 1
    return place == len(notes) or notes.kinds[place] in ("line", "link", "hashtag")


def _before(notes: Notes, place: int) -> int:
    """The last token before `place` that is not blank."""
    place -= 1
    while place >= 0 and notes.kinds[place] == "space":
        place -= 1
    return place


def _opens_line(notes: Notes, place: int) -> bool:
    """Whether nothing but blanks stands before the token in its line."""
    last = _before(notes, place)
    return last < 0 or notes.kinds[last] == "line"


def _words_before(notes: Notes, place: int) -> int:
    """How many words stand before `place` in its line."""
    count, first = 0, max(0, place - MOST_TOKENS)
    while place > first and notes.kinds[place - 1] != "line" and count < FEWEST_WORDS:
        place -= 1
        count += notes.kinds[place] == "word"
    return count


def _told_by_parser(notes: Notes) -> frozenset[int]:
    """Where the pipeline's own parser starts a sentence within a line, after a mark that may end one."""
    return frozenset(at for at in notes.parsed if at and _may_end(notes, at - 1))


def _may_end(notes: Notes, place: int) -> bool:
    if notes.kinds[place] == "emoji":
        return _words_before(notes, place) >= FEWEST_WORDS
    return notes.kinds[place] == "mark" and notes.texts[place] not in {",", *OPENERS, *SEPARATORS}


def _trimmed(notes: Notes, start: int, end: int) -> Range:
    kinds = notes.kinds
    while start < end and kinds[start] in ("space", "line"):
        start += 1
    while start < end and kinds[end - 1] in ("space", "line"):
        end -= 1
    return Range(start, end)


def _sentences(notes: Notes) -> Iterator[Sentence]:
    for found in notes.ranges:
        said = notes.signal(found.start, found.end)
        yield Sentence(said.start, said.end, _asks(notes, found))


def _asks(notes: Notes, found: Range) -> bool:
    """Whether a question mark ends the sentence, whatever closes or adorns it."""
    place = found.end - 1
    while place > found.start and (notes.kinds[place] in ("emoji", "space") or notes.texts[place] in (*CLOSERS, "!")):
        place -= 1
    return notes.texts[place].endswith("?")
