"""Records: the little that calendar rules know of a post; and the calendar, all records of a folder by date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, tzinfo

from msgspec import Struct

from smm_lint.duplicates import near_duplicates
from smm_lint.matching import fold
from smm_lint.nodes import Node
from smm_lint.plan import Plan
from smm_lint.reading import Reading
from smm_lint.registries import Campaign, Registries
from smm_lint.source import Source
from smm_lint.text import Span

BLANKS = re.compile(r"\s+")
OPENING_WORDS = 3


class Invitation(Struct, frozen=True):
    """An invitation of a post: `reply` or `action`, and its words."""

    kind: str
    text: str


class Voice(Struct, frozen=True):
    """How a post speaks: the address form (Spanish), and counts."""

    address: str | None
    emoji: int
    words: int
    sentences: int


class Opening(Struct, frozen=True):
    """How a post begins: its first lemmas, the emoji before them, and whether the first sentence asks."""

    lemmas: tuple[str, ...]
    emoji: str
    asks: bool


class Record(Struct, frozen=True):
    """What the calendar keeps of a post.

    `span` is its first sentence, `moment` when it is or was to be published, in the time zone of the calendar (None
    where it has no date). `plan` is its own with what it takes from its campaign. `bare` is its prose in lower case
    without accents, links, hashtags, mentions and emoji. `cues` are its reading's. `continues` is True for the later
    parts of a thread; `thread` is the number of its first post. `is_reported` is False for a post that was read only
    for the calendar's sake.
    """

    source: Source
    post: int
    span: Span
    language: str
    platforms: tuple[str, ...]
    moment: datetime | None
    plan: Plan
    bare: str
    opening: Opening
    voice: Voice
    offers: tuple[str, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    has_question: bool = False
    links: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    thread: int | None = None
    continues: bool = False
    cues: frozenset[str] = frozenset()
    is_reported: bool = True

    @property
    def day(self) -> date | None:
        """The day of `moment`."""
        return self.moment.date() if self.moment else None

    @property
    def has_time(self) -> bool:
        """Whether `moment` is a time of the day, not a whole day."""
        return bool(self.moment and self.plan.date and self.plan.date.value.time)

    @property
    def occasion(self) -> tuple[str, int]:
        """What it shares with what is published along with it: parts of its thread, posts that one date is said of."""
        return self.source.path, _offset(self.plan.date.node) if self.plan.date else -1


class Calendar(Struct, frozen=True):
    """The posts of a folder by moment, those without a date last, and the day that counts as today.

    `platforms` are those that posts are planned for, by id: the configured ones, else all that posts go to.
    """

    records: tuple[Record, ...]
    today: date
    timezone: tzinfo = UTC
    platforms: tuple[str, ...] = ()
    registries: Registries = Registries()

    @property
    def dated(self) -> tuple[Record, ...]:
        """The records that have a date."""
        return tuple(record for record in self.records if record.moment)

    def on(self, platform: str) -> tuple[Record, ...]:
        """The dated records of `platform`, by id; the first alone of those published along with each other."""
        occasions: dict[tuple[str, int], Record] = {}
        for record in self.dated:
            if platform in record.platforms:
                occasions.setdefault(record.occasion, record)
        return tuple(occasions.values())

    def since(self, days: float) -> tuple[Record, ...]:
        """The dated records of the last `days` days and of days to come, later parts of threads left out."""
        return tuple(
            record
            for record in self.dated
            if record.day and (self.today - record.day).days <= days and not record.continues
        )

    @property
    def efforts(self) -> tuple[Record, ...]:
        """The records that state an effort; what one front matter says of several posts counts once, for the first."""
        stated: dict[tuple[str, int], Record] = {}
        for record in self.records:
            if record.plan.effort:
                stated.setdefault((record.source.path, _offset(record.plan.effort.node)), record)
        return tuple(stated.values())

    def of(self, campaign: Campaign) -> tuple[Record, ...]:
        """The records of `campaign`, with a date or without."""
        named = ((record, record.plan.campaign) for record in self.records)
        return tuple(record for record, name in named if name and self.registries.campaign(name.value) is campaign)

    def near_duplicates(self, least: float) -> Iterator[tuple[Record, Record, float]]:
        """Records whose bare texts are alike, the nearest earlier one first, and how much: `least` or more, up to 1."""
        for first, second, score in near_duplicates([record.bare for record in self.records], least):
            yield self.records[first], self.records[second], score


def record_of(reading: Reading, span: Span, zone: tzinfo, *, is_reported: bool = True) -> Record:
    """The record of a post that has been read; `span` is its first sentence."""
    signals, text = reading.signals, reading.text
    questions = any(question.kind == "open" for question in signals.questions)
    return Record(
        source=reading.post.source,
        post=reading.post.index,
        span=span,
        language=reading.language,
        platforms=tuple(platform.id for platform in reading.platforms),
        moment=reading.moment.at(zone) if reading.moment else None,
        plan=reading.plan,
        bare=_bare(reading),
        opening=_opening(reading),
        voice=Voice(signals.address_form, len(signals.emoji), len(reading.words), len(reading.sentences)),
        offers=tuple(text[offer.start : offer.end] for offer in signals.offers),
        invitations=tuple(Invitation(each.kind, text[each.start : each.end]) for each in signals.invitations),
        has_question=questions,
        links=tuple(link.target for link in reading.post.links),
        media=tuple(media.file for media in reading.post.media),
        thread=reading.post.thread.first if reading.post.thread else None,
        continues=reading.continues,
        cues=reading.cues,
        is_reported=is_reported,
    )


def calendar_of(
    records: list[Record], today: date, zone: tzinfo, platforms: tuple[str, ...], registries: Registries
) -> Calendar:
    """The calendar of `records`, which are in the order of their files."""
    last = datetime.max.replace(tzinfo=UTC)
    ordered = tuple(sorted(records, key=lambda record: record.moment or last))
    met = dict.fromkeys(platform for record in ordered for platform in record.platforms)
    return Calendar(ordered, today, zone, platforms or tuple(met), registries)


def _offset(node: Node) -> int:
    """Where `node` stands in its file."""
    return node.source.offset(node.span.start)


def _bare(reading: Reading) -> str:
    signals, text = reading.signals, reading.text
    left_out = (*signals.links, *signals.hashtags, *signals.mentions, *signals.emoji)
    parts, end = [], 0
    for signal in sorted(left_out, key=lambda signal: signal.start):
        parts.append(text[end : signal.start])
        end = max(end, signal.end)
    return BLANKS.sub(" ", fold(" ".join([*parts, text[end:]]))).strip()


def _opening(reading: Reading) -> Opening:
    words, sentences = reading.words, reading.sentences
    start = words[0].start if words else len(reading.text)
    emoji = next((reading.text[each.start : each.end] for each in reading.signals.emoji if each.start < start), "")
    lemmas = tuple(word.lemma for word in words[:OPENING_WORDS])
    return Opening(lemmas, emoji, bool(sentences) and sentences[0].is_question)
