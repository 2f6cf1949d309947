"""What the pipeline finds in a post. Plain values: rules read them without spaCy."""

from __future__ import annotations

from msgspec import Struct, field

ADDRESS_FORMS = ("tu", "usted", "vosotros", "ustedes", "vos", "mixed")


class Signal(Struct, frozen=True):
    """Something found in the prose: its half-open range there, and its kind where there are several."""

    start: int
    end: int
    kind: str = ""


class Teaser(Struct, frozen=True):
    """Wording that may keep back the point: its half-open range, its kind, and how likely it does, from 0 to 1."""

    start: int
    end: int
    kind: str
    probability: float


class Sentence(Struct, frozen=True):
    """A sentence of the prose, without the blanks around it; `is_question` where it ends in a question mark."""

    start: int
    end: int
    is_question: bool = False


class Word(Struct, frozen=True):
    """A word: its place in the prose, its folded lemma, its stem, and whether it is a function word.

    `part` and `feats` are its part of speech and its features in Universal Dependencies ("VERB", "Mood=Imp|Person=2"),
    empty where no trained pipeline tells them.
    """

    start: int
    end: int
    lemma: str
    stem: str
    is_function: bool
    part: str = ""
    feats: str = ""


class Tag(Struct, frozen=True):
    """A hashtag without its sign: its place in the prose, its folded text, and the words written together in it."""

    start: int
    end: int
    text: str
    words: tuple[Word, ...]


class Signals(Struct, frozen=True):
    """All that was found.

    `invitations` are of kind `reply` or `action`, `questions` of kind `open` or `rhetorical`;
    every open question is also an invitation to reply. `audience` is where the reader is
    addressed (kind: the address form in Spanish), `self` where the sender speaks of itself (inclusive "vamos" is
    neither), `facts` what makes a text concrete (kind: number, date, name, mention). Quoted
    speech is not the sender's.
    """

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


class Analysis(Struct, frozen=True):
    """A text as the pipeline of its language read it."""

    sentences: tuple[Sentence, ...] = ()
    words: tuple[Word, ...] = ()
    tags: tuple[Tag, ...] = ()
    signals: Signals = field(default_factory=Signals)
