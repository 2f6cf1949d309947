"""What the components have found in a text so far: plain values by token, carried along with the Doc."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from spacy.tokens import Doc

from smm_lint.pipeline.forms import VerbForm
from smm_lint.pipeline.signals import Sentence, Signal, Tag, Teaser, Word

KEY = "smm_lint"


class Range(Struct, frozen=True):
    """Tokens from `start` to `end`, exclusive."""

    start: int
    end: int


class Clause(Struct, frozen=True):
    """Tokens between two marks; `before` is the mark that it follows, nothing at the start of its sentence."""

    start: int
    end: int
    before: str
    sentence: Range


class Call(Struct, frozen=True):
    """An imperative with what belongs to it: tokens `start` to `end`, whom it addresses, and its kind.

    The kind is `reply`, `action`, or nothing where it addresses the reader without calling him anywhere.
    """

    start: int
    end: int
    kind: str
    person: str


class Notes(Struct):
    """The text, its tokens, and what each component adds.

    By token: `texts`, `starts`, `spaced` (whether a blank follows), `kinds`, `folds`, `verbs`; what a trained pipeline
    says, `lemmas`, `parts` (of speech) and `feats` (UD features), empty texts where it says nothing; `parsed`, where
    its parser starts a sentence. By character: the signals, under their names in Signals, and `not_said`, which is not
    the sender's own prose.
    """

    text: str
    texts: Sequence[str]
    starts: Sequence[int]
    spaced: Sequence[bool]
    lemmas: Sequence[str] = ()
    parts: Sequence[str] = ()
    feats: Sequence[str] = ()
    parsed: frozenset[int] = frozenset()
    kinds: Sequence[str] = ()
    folds: Sequence[str] = ()
    verbs: Sequence[tuple[VerbForm, ...]] = ()
    ranges: tuple[Range, ...] = ()
    clauses: tuple[Clause, ...] = ()
    calls: tuple[Call, ...] = ()
    not_said: tuple[Signal, ...] = ()
    is_reply: bool = False
    sentences: tuple[Sentence, ...] = ()
    words: tuple[Word, ...] = ()
    tags: tuple[Tag, ...] = ()
    invitations: tuple[Signal, ...] = ()
    questions: tuple[Signal, ...] = ()
    audience: tuple[Signal, ...] = ()
    self: tuple[Signal, ...] = ()
    offers: tuple[Signal, ...] = ()
    claims: tuple[Signal, ...] = ()
    hashtags: tuple[Signal, ...] = ()
    mentions: tuple[Signal, ...] = ()
    links: tuple[Signal, ...] = ()
    emoji: tuple[Signal, ...] = ()
    placeholders: tuple[Signal, ...] = ()
    quotes: tuple[Signal, ...] = ()
    facts: tuple[Signal, ...] = ()
    teasers: tuple[Teaser, ...] = ()
    dialogue: bool = False
    address_form: str | None = None

    def __len__(self) -> int:
        return len(self.texts)

    def signal(self, start: int, end: int, kind: str = "") -> Signal:
        """The signal of the tokens `start` to `end` (exclusive)."""
        return Signal(self.starts[start], self.starts[end - 1] + len(self.texts[end - 1]), kind)

    def is_said(self, place: int) -> bool:
        """Whether the character at `place` is the sender's own prose: no quotation, link, mention or hashtag."""
        return not any(other.start <= place < other.end for other in self.not_said)


def notes_of(doc: Doc) -> Notes:
    """The notes on `doc`, begun where there are none yet."""
    notes = doc.user_data.get(KEY)
    if not isinstance(notes, Notes):
        tokens = list(doc)
        notes = doc.user_data[KEY] = Notes(
            text=doc.text,
            texts=[token.text for token in tokens],
            starts=[token.idx for token in tokens],
            spaced=[bool(token.whitespace_) for token in tokens],
            lemmas=[token.lemma_ for token in tokens],
            parts=[token.pos_ for token in tokens],
            feats=[str(token.morph) for token in tokens],
            parsed=frozenset(token.i for token in tokens if token.is_sent_start)
            if doc.has_annotation("DEP")
            else frozenset(),
        )
    return notes
