"""Which language a post is in: its letter sequences, its function words and its letters, each with a say.

Letter sequences alone mistake a short Spanish post for Catalan or Portuguese. Function words
decide there, and a letter that a language does not write speaks against it. The configured
languages have a head start; what is found foreign must lead by a margin, be a few words long, and
have words or letters for it, not only sequences: names are foreign everywhere.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from msgspec import Struct

from smm_lint.languages import Words, decoys, judged_languages, scripts, words
from smm_lint.languages.profiles import Profiles
from smm_lint.urls import find_urls

# How much each kind of evidence says, in natural logarithms. Every letter stands in several
# sequences, hence the small weight of each.
SEQUENCE, FUNCTION_WORD, UNACCENTED_WORD, STRANGE_LETTER = 0.25, 1.2, 0.7, 1.5
# The most that the sequences of one word say, so that names and borrowed words do not decide.
MOST_SEQUENCE = 1.3
# What each word says against a language that there are no letter statistics for.
NO_PROFILE = 0.5
HEAD_START = 2.5
# What a language that is not configured must lead by, and in how many words.
FOREIGN_MARGIN, FOREIGN_WORDS = 3.0, 4
CERTAIN_SCORE = 0.95
# A longer text tells no more.
MOST_WORDS = 300

_TAG = re.compile(r"[#＃@＠][\w.-]*|\bRT\b")
_WORD = re.compile(r"[^\W\d_]+(?:['·][^\W\d_]+)*")
_SIGNS = re.compile(r"[¿¡]")
# The blocks of Latin letters and of punctuation.
_LATIN = re.compile("[\x00-\u024f\u2000-\u206f]*")


class Detection(Struct, frozen=True):
    """What language a text is in.

    `score` is the share of the evidence that speaks for it, 0 where there is none; `certain` is
    false where the text is too short or too mixed to tell. Then the language is the configured
    one that more speaks for, the first of them where nothing does.
    """

    language: str
    score: float
    certain: bool


def detect(text: str, languages: Sequence[str]) -> Detection:
    """The language of `text`, one of `languages` (at least one) unless it is plainly another."""
    text = plain_prose(text)
    script = _script(text)
    if script:
        return Detection(script, 1.0, certain=True)
    return _judge(tuple(languages)).detect(text.lower())


def plain_prose(text: str) -> str:
    """`text` without URLs, hashtags and mentions, and with styled letters as plain ones."""
    kept, place = [], 0
    for url in find_urls(text):
        kept.append(text[place : url.start])
        place = url.end
    plain = unicodedata.normalize("NFKC", _TAG.sub(" ", " ".join([*kept, text[place:]])))
    return plain.replace("’", "'")


def _script(text: str) -> str | None:
    """The language of a text most of whose letters are not Latin."""
    if _LATIN.fullmatch(text):
        return None
    letters = [letter for letter in text if letter.isalpha()]
    names = [unicodedata.name(letter, "").partition(" ")[0].partition("-")[0] for letter in letters]
    if names.count("LATIN") * 2 >= len(names):
        return None
    return next((language for name, language in scripts().items() if name in names), None)


@lru_cache(maxsize=16)
def _judge(languages: tuple[str, ...]) -> _Judge:
    return _Judge(languages)


class _Judge:
    """Tells `ours`, the configured languages, from each other and from all that we know."""

    def __init__(self, ours: tuple[str, ...]) -> None:
        self.ours = ours
        self.known = tuple(dict.fromkeys((*ours, *judged_languages(), *decoys())))
        self.words = [words(language) for language in self.known]
        self.profiles = Profiles(name for known in self.words for name in known.profiles)
        names = self.profiles.names
        self._places = [[names.index(name) for name in known.profiles if name in names] for known in self.words]
        # Most words of a post are those of others.
        self._against = lru_cache(maxsize=20_000)(self._say_against)
        self._for = lru_cache(maxsize=20_000)(self._say_for)

    def detect(self, text: str) -> Detection:
        found = list(islice((match[0] for match in _WORD.finditer(text)), MOST_WORDS))
        if not found:
            return Detection(self.ours[0], 0.0, certain=False)
        signs = _SIGNS.findall(text)
        vocabulary = [
            own - self._strange(known, found + signs)
            for known, own in zip(self.words, self._vocabulary(found), strict=True)
        ]
        totals = [
            sequences + own + (HEAD_START if language in self.ours else 0)
            for language, sequences, own in zip(self.known, self._sequences(found), vocabulary, strict=True)
        ]
        return self._decide(totals, vocabulary, len(found))

    def _decide(self, totals: list[float], vocabulary: list[float], length: int) -> Detection:
        order = sorted(range(len(totals)), key=lambda number: -totals[number])
        best = order[0]
        own = next(number for number in order if self.known[number] in self.ours)
        is_foreign = (
            length >= FOREIGN_WORDS
            and totals[best] - totals[own] > FOREIGN_MARGIN
            and vocabulary[best] > vocabulary[own]
        )
        chosen = best if is_foreign else own
        score = 1 / sum(math.exp(min(total - totals[chosen], 50)) for total in totals)
        return Detection(self.known[chosen], score, certain=score >= CERTAIN_SCORE)

    def _sequences(self, found: list[str]) -> list[float]:
        """What letter sequences say against each language."""
        return [-sum(said) for said in zip(*map(self._against, found), strict=True)]

    def _say_against(self, word: str) -> tuple[float, ...]:
        """What the letters of `word` say against each language."""
        likely = self.profiles.likelihoods(word)
        likeliest = max(likely)
        return tuple(
            min(SEQUENCE * (likeliest - max([likely[place] for place in own])), MOST_SEQUENCE) if own else NO_PROFILE
            for own in self._places
        )

    def _vocabulary(self, found: list[str]) -> list[float]:
        """What function words say for each language."""
        return [sum(said) for said in zip(*map(self._for, found), strict=True)]

    def _say_for(self, word: str) -> tuple[float, ...]:
        """What `word` says for each language as a function word; one without accents counts too, as many write so."""
        forms = _forms(word)
        return tuple(
            FUNCTION_WORD
            if not known.function_words.isdisjoint(forms)
            else UNACCENTED_WORD
            if word.isascii() and not known.folded.isdisjoint(forms)
            else 0.0
            for known in self.words
        )

    @staticmethod
    def _strange(known: Words, found: list[str]) -> float:
        """What the words and signs say against `known` that have a letter which it does not write."""
        strange = (word for word in found if not word.isascii() and not known.letters.issuperset(_special(word)))
        return STRANGE_LETTER * sum(1 for _ in strange)


def _special(word: str) -> list[str]:
    return [letter for letter in word if not letter.isascii()]


def _forms(word: str) -> tuple[str, ...]:
    """A word, and where it has an apostrophe its halves: `l'` of l'esperança, `'s` of it's."""
    before, apostrophe, after = word.partition("'")
    return (word, before + apostrophe, apostrophe + after, after) if apostrophe else (word,)
