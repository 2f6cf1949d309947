"""All that a rule file imports: the kinds of rule, what they are given, and what they give back.

A Python rule file holds one class derived from Rule, PlatformRule, CalendarRule or CampaignRule, or from two of them,
whose attributes are the keys of a YAML rule file, and its checks.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from smm_lint.compounds import split_words
from smm_lint.conventions import canonical, folded, says_none
from smm_lint.diagnostic import Edit, Severity
from smm_lint.disclosure import Disclosure
from smm_lint.fields import Choice, Field, Flag, ListOf, MapOf, Number, Problems, Text, guess
from smm_lint.goals import amounts, mentions, says_when
from smm_lint.late_pattern import late_pattern
from smm_lint.matching import fold
from smm_lint.metrics import FAMILIES, Metric, families_of, fitting, metric_of
from smm_lint.nodes import Mapping as MappingNode
from smm_lint.nodes import Node
from smm_lint.phrases import Match, Phrases, phrases_of
from smm_lint.pipeline.signals import Sentence, Signal, Signals, Teaser, Word
from smm_lint.plan import Kpi, Offer, Plan, Results, Stated
from smm_lint.platforms import PLATFORMS, Platform
from smm_lint.platforms import find as find_platform
from smm_lint.post import Link, Media, Post
from smm_lint.quantities import Cost, Moment, Period, counted, quantity
from smm_lint.quantity_fields import Days
from smm_lint.reading import Brand, Reading
from smm_lint.records import Calendar, Record
from smm_lint.registries import Audience, Campaign, Member, Registries
from smm_lint.text import Span
from smm_lint.topics import TopicScore
from smm_lint.utm import Parameter, belongs_to, parameters, slug, tidy, with_parameters, written

__all__ = [
    "FAMILIES", "PLATFORMS", "Audience", "Brand", "ByPlatform", "Calendar", "CalendarRule", "Campaign", "CampaignRule",
    "Choice", "Cost", "Days", "Disclosure", "Edit", "Example", "Finding", "Fix", "Flag", "Kpi", "Link", "ListOf",
    "MapOf", "Match", "Media", "Member", "Metric", "Moment", "Number", "Offer", "Option", "Options", "Parameter",
    "PerPlatform", "Period", "Phrases", "Plan", "Platform", "PlatformRule", "Post", "Reading", "Record", "Registries",
    "Results", "Rule", "Sentence", "Severity", "Signal", "Signals", "Span", "Stated", "Struct", "Teaser", "Text",
    "TopicScore", "Word", "amounts", "belongs_to", "canonical", "counted", "families_of", "find_platform", "fitting",
    "fold", "folded", "guess", "late_pattern", "mentions", "metric_of", "parameters", "phrases_of", "quantity",
    "replace", "says_none", "says_when", "slug", "split_words", "tidy", "with_parameters", "written",
]  # fmt: skip

Options = Mapping[str, Any]
GOOD, BAD = "good", "bad"


class PerPlatform(Struct, frozen=True):
    """A number for every platform, or one for each of some."""

    everywhere: float | None = None
    named: Mapping[str, float] = field(default_factory=dict)

    def on(self, platform: Platform) -> float | None:
        """The number for `platform`, None where none is set."""
        return self.named.get(platform.id, self.everywhere)


class ByPlatform(Field[PerPlatform], frozen=True):
    """A whole number, or whole numbers by platform."""

    def read(self, node: Node, problems: Problems) -> PerPlatform | None:
        number = Number(least=0, whole=True)
        if isinstance(node, MappingNode):
            named = MapOf(number, Choice(tuple(PLATFORMS))).read(node, problems)
            return None if named is None else PerPlatform(named=named)
        everywhere = number.read(node, problems)
        return None if everywhere is None else PerPlatform(everywhere)

    def schema(self) -> dict[str, Any]:
        number = Number(least=0, whole=True)
        return {"anyOf": [number.schema(), MapOf(number, Choice(tuple(PLATFORMS))).schema()]}


class Option(Struct, frozen=True):
    """A setting of a rule: what it may be, its default, and what it does, in each language."""

    field: Field[Any]
    default: Any
    help: Mapping[str, str]


class Example(Struct, frozen=True):
    """A draft that a rule flags (`bad`) or leaves alone (`good`).

    `text` has `[[…]]` around each place reported (none in a bad example: the whole first
    sentence); `files` are further files by path; `also` names other rules that fire too; `fixed`
    is the text after the rule's fix.
    """

    verdict: str
    text: str
    language: str = "en"
    files: Mapping[str, str] = field(default_factory=dict)
    suffix: str = ".md"
    platforms: tuple[str, ...] = ()
    front_matter: str = ""
    config: str = ""
    today: str = ""
    fixed: str | None = None
    also: tuple[str, ...] = ()


class Fix(Struct, frozen=True):
    """A cure that a rule offers: what it does, its edits, and whether it is safe to apply unseen.

    `title` is a text a language, or one for all. The edits are plain text: what JSON or CSV escape is not the rule's
    business.
    """

    title: str | Mapping[str, str]
    edits: tuple[Edit, ...]
    safe: bool


class Finding(Struct, frozen=True):
    """A fault that a rule found.

    `span` is in the source (Reading.place turns a range of the prose into it); None means the
    whole post, reported at its first sentence. `values` fill the rule's message; `variant` names
    one of its messages where it has several; `severity` is the rule's own unless it is given here;
    `fix` is for rules that judge a post.
    """

    span: Span | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    variant: str = ""
    severity: Severity | None = None
    fix: Fix | None = None
    record: Record | None = None
    related: tuple[Record, ...] = ()


class AnyRule(ABC):  # noqa: B024 - its kinds differ in what they are asked about
    """What all rules have.

    `id` is set by the loader from the file's place. `message` is a text a language, or several
    such by variant. `severity` is a name, or names by platform id with a `default`. `requires`
    lists configuration keys ("brand.topics") without which the rule is skipped. `examples` are
    mappings in a Python rule file, which `definition.examples_of` reads.
    """

    id: str = ""
    message: Mapping[str, Any] = {}
    severity: str | Mapping[str, str] = "warning"
    profiles: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("en", "es")
    options: Mapping[str, Option] = {}
    docs: Mapping[str, str] = {}
    examples: tuple[Any, ...] = ()
    supersedes: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The short name, unique too."""
        return self.id.rpartition("/")[2]

    @property
    def group(self) -> str:
        """The folder that the rule's file lies in."""
        return self.id.partition("/")[0]

    @property
    def judges_posts(self) -> bool:
        """Whether it judges posts one by one."""
        return isinstance(self, Rule | PlatformRule)

    @property
    def judges_calendars(self) -> bool:
        """Whether it judges all posts together; it may judge them one by one too."""
        return isinstance(self, CalendarRule | CampaignRule)


class Rule(AnyRule):
    """A rule that judges one post."""

    @abstractmethod
    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        """The faults of `post`."""


class PlatformRule(AnyRule):
    """A rule that judges one post on one platform; asked once for each platform of the post."""

    @abstractmethod
    def check(self, post: Reading, platform: Platform, options: Options) -> Iterator[Finding]:
        """The faults of `post` on `platform`."""


class CalendarRule(AnyRule):
    """A rule that judges all posts of a calendar together; each finding names the latest record involved."""

    @abstractmethod
    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:
        """The faults of `calendar`."""


class CampaignRule(AnyRule):
    """A rule that judges each campaign of the registry; it may be a Rule too, where posts have the same fault.

    A finding without a span is reported at the campaign's key, one with a record at that post.
    """

    @abstractmethod
    def check_campaign(self, campaign: Campaign, calendar: Calendar, options: Options) -> Iterator[Finding]:
        """The faults of `campaign`, whose posts are among those of `calendar`."""
