"""A reading: a post as its language's pipeline read it, with what the configuration says. What rules are given."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from msgspec import Struct, field

from smm_lint.conventions import says_none
from smm_lint.cues import cues_of
from smm_lint.languages.detect import Detection, detect
from smm_lint.nodes import Scalar, scalars
from smm_lint.phrases import Match, Phrases
from smm_lint.pipeline.signals import Analysis, Sentence, Signals, Word
from smm_lint.plan import Plan
from smm_lint.platforms import Platform
from smm_lint.post import Post
from smm_lint.quantities import Moment, moment_of
from smm_lint.readability import Readability, readability
from smm_lint.registries import Audience, Campaign, Registries
from smm_lint.text import Span
from smm_lint.topics import TopicScore
from smm_lint.utm import slug
from smm_lint.vectors import load_vectors

# How to get what the pipeline makes of a text.
Analysed = Callable[[], Analysis]
DAY_IN_NAME = re.compile(r"(?:^|[/_])(\d{4}-\d{2}-\d{2})(?=\D|$)")


class Brand(Struct, frozen=True):
    """What the configuration says of the organisation."""

    name: str = ""
    handles: dict[str, str] = field(default_factory=dict)
    domains: tuple[str, ...] = ()
    address: str | None = None


class Reading(Struct, frozen=True, dict=True):
    """A post that has been read.

    `language` is the one it is judged in, of the configured `languages`. `analysed` has the pipeline read it, which is
    done when a rule first asks; `thread_analysed` the same for every post of its thread, its own included.
    `audience_words` are the ranges of the prose where words of the vocabulary of an audience stand, inflected or not,
    by the id of each audience that has a vocabulary. `timezone` is that of the calendar, where one is configured.
    """

    post: Post
    language: str
    language_score: float
    languages: tuple[str, ...]
    analysed: Analysed
    detection: Detection | None = None
    platforms: tuple[Platform, ...] = ()
    brand: Brand = Brand()
    market: str | None = None
    topics: tuple[TopicScore, ...] = ()
    off_limits: tuple[TopicScore, ...] = ()
    thread_analysed: tuple[Analysed, ...] = ()
    registries: Registries = Registries()
    audience_words: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    timezone: str | None = None

    @cached_property
    def analysis(self) -> Analysis:
        """What the pipeline made of it."""
        return self.analysed()

    @property
    def thread(self) -> tuple[Signals, ...]:
        """The signals of every post of its thread, its own included, in their order; none where it is in no thread."""
        return tuple(analysed().signals for analysed in self.thread_analysed)

    @property
    def own_plan(self) -> Plan:
        """What the post's own front matter plans."""
        return self.post.metadata.plan

    @cached_property
    def campaign(self) -> Campaign | None:
        """The post's campaign, where the registry has it."""
        stated = self.own_plan.campaign
        return self.registries.campaign(stated.value) if stated else None

    @property
    def campaign_tags(self) -> tuple[str, ...]:
        """What links may call the post's campaign, the preferred name first; none where it has no known campaign."""
        stated = self.own_plan.campaign
        if self.campaign:
            return tuple(name for name in (*self.campaign.utm, slug(self.campaign.id)) if name.strip())
        is_unknown = self.registries.campaigns is not None
        name = "" if stated is None or is_unknown or says_none(stated.value) else slug(stated.value)
        return (name,) if name else ()

    @cached_property
    def plan(self) -> Plan:
        """What the post's front matter plans, with what it takes from its campaign."""
        return self.own_plan.over(self.campaign.plan) if self.campaign else self.own_plan

    @property
    def moment(self) -> Moment | None:
        """When it is to be published: as the front matter says, else on the day that the file is named after."""
        if self.own_plan.date:
            return self.own_plan.date.value
        named = DAY_IN_NAME.search(self.post.source.path)
        moment = moment_of(named[1]) if named else None
        return moment if moment and moment.day else None

    @cached_property
    def audiences(self) -> tuple[Audience, ...]:
        """The post's audiences, those of them that the registry has."""
        found = (self.registries.audience(stated.value) for stated in self.plan.audience)
        return tuple(audience for audience in found if audience)

    @property
    def front_matter(self) -> Span:
        """Where a key that is missing is reported: at the opening `---` or the row, else at the first line."""
        source, whole = self.post.source, self.post.metadata.span
        line = source.lines.line(source.lines.position(whole.start if whole else 0).line)
        return Span(line.start, max(line.start, min(line.end, whole.end if whole else line.end)))

    @property
    def text(self) -> str:
        """The prose."""
        return self.post.prose.text

    @property
    def continues(self) -> bool:
        """Whether it is a later part of a thread."""
        return self.post.thread is not None and self.post.thread.place > 0

    @property
    def signals(self) -> Signals:
        """What the pipeline found."""
        return self.analysis.signals

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the prose."""
        return self.analysis.sentences

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the prose; hashtags, mentions, links and numbers are none."""
        return self.analysis.words

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that begin in `text[start:end]`."""
        return self.words[bisect_left(self._word_starts, start) : bisect_left(self._word_starts, end)]

    @cached_property
    def detected(self) -> str | None:
        """The language that the text alone speaks for, None where it does not tell."""
        detection = self.detection or detect(self.text, self.languages)
        return detection.language if detection.certain else None

    def detected_in(self, start: int, end: int) -> str | None:
        """The language that `text[start:end]` alone speaks for, None where it does not tell."""
        detection = detect(self.text[start:end], self.languages)
        return detection.language if detection.certain else None

    @property
    def content_type(self) -> str | None:
        """What the front matter says the post is for, such as `promo` or `service`."""
        entry = self.post.metadata.entries.get("content_type")
        return entry.value.text if entry and isinstance(entry.value, Scalar) else None

    def metadata_values(self) -> Iterator[tuple[str, Scalar]]:
        """Every single value of the front matter, those inside lists and maps too, with its key."""
        for key, entry in self.post.metadata.entries.items():
            yield from ((key, scalar) for scalar in scalars(entry.value))

    @property
    def has_poll(self) -> bool:
        """Whether the platform's own poll goes with the post."""
        return self.post.metadata.has_poll

    @cached_property
    def weights(self) -> Mapping[int, float]:
        """How much each word names a matter of its own, by where it starts: “today” 0, “team” 0.7, “teacher” 1.6.

        Words that the vectors do not know are left out.
        """
        vectors = load_vectors()
        return vectors.weights(self.text) if vectors else {}

    @cached_property
    def cues(self) -> frozenset[str]:
        """What readers can do, as metrics call it: follow a `link` or another `route`, `reply`, find `value`."""
        return cues_of(self.post, self.text, self.thread or (self.signals,), self.plan, self.registries)

    @cached_property
    def readability(self) -> Readability:
        """How easily the prose reads."""
        sentences = [self.text[sentence.start : sentence.end] for sentence in self.sentences]
        return readability(sentences, self.language)

    def place(self, start: int, end: int) -> Span:
        """The span of the source behind `text[start:end]`."""
        return self.post.prose.span(start, end)

    def matches(self, phrases: Phrases) -> Iterator[Match]:
        """Where `phrases` stand in the prose."""
        return phrases.find(self.text)
