"""The component that says whether a text talks to somebody in particular: a reply, thanks, congratulations."""

from __future__ import annotations

import re

from smm_lint.pipeline.component import Component, register
from smm_lint.pipeline.notes import Notes

ORNAMENTS = frozenset({"emoji", "hashtag", "mark", "space", "line", "mention"})
# An account spoken to by its name: ", @ana" before a mark, a line end or the end.
VOCATIVE = re.compile(r"(?:^|[.!?…\n])([^.!?…\n@\d]{1,60}),\s@[\w.-]+(?:\s*[^\w\s@#,:]|\s*\n|\s*$)")
MOST_BEFORE_VOCATIVE = 8
# Somebody else's post, passed on with a word of one's own before it.
PASSED_ON = re.compile(r"(?<!\w)RT\s@\w+")
# Marks after which the account named first is spoken of, not to.
ABOUT = re.compile(r"['’]s\b|[,:|(\n]")
REPLY = re.compile(r"\s*\.?(?:@[\w.-]+\s+)+")
# A greeting to one account; one that goes on to others ("hola @ana y @luis") speaks to more.
GREETED = re.compile(
    r"\s*(?:hi|hey|hello|hola|oye|dear|estimad[oa]|querid[oa])[,!]?\s+@[\w.-]+[\s,.!:…-]+(?!y\b|and\b|&)", re.IGNORECASE
)
# "@ana can you…": a verb before its subject asks her.
INVERTED = re.compile(r"[a-z]+(?:n't|n’t)?\s+(?:you|u|i|we|there|any\w*)\b")
AUXILIARIES = frozenset("is are was were do does did can could will would should may have has might".split())
FIRST_WORD = re.compile(r"[^\W\d_]+")


@register
class Dialogue(Component):
    """Sets `dialogue`, and `is_reply`: whether the text answers one account by its name at the start."""

    key = "dialogue"

    def read(self, notes: Notes) -> None:
        notes.is_reply = self._is_reply(notes)
        notes.dialogue = notes.is_reply or self._talks(notes)

    def _is_reply(self, notes: Notes) -> bool:
        if GREETED.match(notes.text):
            return True
        start = REPLY.match(notes.text)
        if not start:
            return False
        rest = notes.text[start.end() :]
        addressed = any(mark.start >= start.end() for mark in notes.audience) or self._starts(notes, start.end())
        return not self._is_about(rest) and (addressed or self.lexicon.language == "en")

    def _is_about(self, rest: str) -> bool:
        """Whether what follows the account states something of it: a verb in lower case, mostly."""
        word = FIRST_WORD.match(rest)
        if ABOUT.match(rest):
            return True
        if word is None or not word[0].islower():
            return False
        if self.lexicon.language == "en" and word[0] in AUXILIARIES and INVERTED.match(rest):
            return False
        return self.lexicon.language == "es" or word[0] in self.lexicon.words("about") or word[0].endswith(("s", "ed"))

    def _talks(self, notes: Notes) -> bool:
        passed_on = PASSED_ON.search(notes.text)
        if passed_on and any(character.isalpha() for character in notes.text[: passed_on.start()]):
            return True
        if any(
            _is_short(match[1]) and not _is_quoted(notes, match.start(1)) for match in VOCATIVE.finditer(notes.text)
        ):
            return True
        found = self.lexicon.phrases("dialogue", "anywhere").find(notes.text)
        if any(not _is_quoted(notes, match.start) for match in found):
            return True
        return any(self._starts(notes, _first_word(notes, sentence.start)) for sentence in notes.ranges)

    def _starts(self, notes: Notes, place: int) -> bool:
        return self.lexicon.phrases("dialogue", "start").opens(notes.text[place : place + 200], whole=notes.text)


def _is_quoted(notes: Notes, place: int) -> bool:
    return any(quote.start <= place < quote.end for quote in notes.quotes)


def _is_short(text: str) -> bool:
    """Whether so little stands before the name that it is spoken to; after more it says who somebody is."""
    return len(text.split()) <= MOST_BEFORE_VOCATIVE


def _first_word(notes: Notes, place: int) -> int:
    while place < len(notes) - 1 and notes.kinds[place] in ORNAMENTS:
        place += 1
    return int(notes.starts[place])
