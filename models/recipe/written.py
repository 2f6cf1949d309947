"""Sentences written for training: texts with some of their words labelled, and the marks by which they are written.

A label is what the morphologizer has to say about a word (part of speech and features), and its lemma where that is
known. Words without a label teach nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from zlib import crc32

from models.recipe.treebanks import Sentence

MARK = re.compile(r"\[\[([^\[\]|]+)\|([A-Z]+)(?::(\w+))?\]\]")
ENDS = tuple(".!?…\n")
ORNAMENT = re.compile(r"[\W_]+$")
# One verb or context in so many is kept for testing.
KEPT_ASIDE = 5
# How often a word has been seen, and how often as the same thing, that is labelled so wherever it stands.
FEWEST_SEEN, CERTAIN = 3, 0.93
# What is written as whole sentences, without slots for verbs.
WHOLE = frozenset({"nouns", "mixed"})


@dataclass(frozen=True, slots=True)
class Label:
    """What a word is: UD part of speech, UD features, lemma (empty where unknown)."""

    pos: str
    feats: str = ""
    lemma: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; with a label it is one word."""

    text: str
    label: Label | None = None


Text = tuple[Piece, ...]


def is_kept_aside(name: str) -> bool:
    """Whether what is called `name` (a verb, a context, a sentence) is for testing, never for training."""
    return crc32(name.encode()) % KEPT_ASIDE == 0


@dataclass(frozen=True)
class Part:
    """A part of the written sentences: verbs that teach or those kept aside, and so for contexts and whole posts."""

    verbs_aside: bool
    contexts_aside: bool

    def of(self, mixture: Mapping[str, float]) -> Mapping[str, float]:
        """How often each kind of context is drawn; where the verbs alone are new, no post whose verbs have taught."""
        if self.verbs_aside == self.contexts_aside:
            return mixture
        return {name: share for name, share in mixture.items() if name not in WHOLE}


TAUGHT, ASIDE, NEW_VERBS = Part(False, False), Part(True, True), Part(True, False)  # noqa: FBT003  named by the class


def begins_sentence(before: str) -> bool:
    """Whether a word after `before` has a capital because a sentence begins there."""
    tail = ORNAMENT.search(before)
    return not before or (tail is not None and (tail[0] == before or any(end in tail[0] for end in ENDS)))


def capitalised(pieces: Text) -> Text:
    """The same with a capital at its start."""
    head, *rest = pieces
    return (replace(head, text=head.text[:1].upper() + head.text[1:]), *rest)


def joined(pieces: Iterable[Piece]) -> str:
    """The text itself."""
    return "".join(piece.text for piece in pieces)


class Dictionary:
    """The commonest features of words in the treebanks, by word and part of speech."""

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for sentence in sentences:
            for token in sentence:
                seen[token.text.lower(), token.pos][token.feats] += 1
        self._feats = {key: counts.most_common(1)[0][0] for key, counts in seen.items()}
        labels: dict[str, Counter[Label]] = defaultdict(Counter)
        for (word, pos), counts in seen.items():
            for feats, count in counts.items():
                labels[word][Label(pos, feats)] += count
        self._certain = {
            word: label
            for word, counts in labels.items()
            for label, count in counts.most_common(1)
            if count >= FEWEST_SEEN and count >= CERTAIN * counts.total()
        }

    def feats(self, word: str, pos: str) -> str | None:
        """The features of `word` as `pos`; None where the treebanks do not have it."""
        return self._feats.get((word.lower(), pos))

    def certain(self, word: str) -> Label | None:
        """What `word` nearly always is; None where the treebanks have it seldom or as several things."""
        return self._certain.get(word.lower())


def without_accents(text: str) -> str:
    """`text` as many type it: no accents, but ñ."""
    kept = text.replace("ñ", "\0").replace("Ñ", "\1")
    bare = "".join(
        character for character in unicodedata.normalize("NFD", kept) if not unicodedata.combining(character)
    )
    return unicodedata.normalize("NFC", bare.replace("\0", "ñ").replace("\1", "Ñ"))


def marked(text: str) -> Iterator[tuple[str, str, str]]:
    """The stretches of a text with [[word|KIND:person]] marks: text, kind, person; no kind between the marks."""
    end = 0
    for found in MARK.finditer(text):
        yield text[end : found.start()], "", ""
        yield found[1], found[2], found[3] or ""
        end = found.end()
    yield text[end:], "", ""
