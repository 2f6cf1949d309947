"""The front matter of a post: its keys and values with their places, and what smm-lint itself understands of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping as Dictionary

from msgspec import Struct, field
from msgspec.structs import replace

from smm_lint.conventions import LANGUAGES, canonical, folded
from smm_lint.entries import Entry, entries_of, items
from smm_lint.fields import NO, Problems, expected, unknown
from smm_lint.nodes import Mapping, Node, Scalar
from smm_lint.plan import Plan
from smm_lint.plan_fields import read_plan
from smm_lint.platforms import PLATFORMS, Platform, find
from smm_lint.source import Piece
from smm_lint.text import Span

LANGUAGE_CODE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]+)*", re.IGNORECASE)
# What belongs to one part of a thread and not to those that follow it.
OF_ONE_PART = ("media", "images", "poll", "reply", "retweet")
OWN_KEYS = ("ignore", "posts")
FILE_NAME = re.compile(r"/|\.\w{2,5}$")


class Channel(Struct, frozen=True):
    """Where a post goes: a platform's id, the account where it is named, and what is published there after the text."""

    platform: str
    account: str = ""
    additions: tuple[Piece, ...] = ()


class Metadata(Struct, frozen=True):
    """What a post's front matter says, or the row of its table.

    `span` runs from the opening to the closing `---`, or over the row; None where there is none.
    `language` is a code without region: `es-ES` is `es`. `ignore` holds the rules and groups that
    `smm-lint: {ignore: […]}` names. `plan` is what its planning keys come to.
    """

    span: Span | None = None
    entries: Dictionary[str, Entry] = field(default_factory=dict)
    language: str | None = None
    channels: tuple[Channel, ...] = ()
    ignore: tuple[Scalar, ...] = ()
    has_poll: bool = False
    plan: Plan = Plan()

    def under(self, first: Metadata) -> Metadata:
        """This of a thread's later part, with what the front matter of its `first` part says for all of them."""
        shared = {name: entry for name, entry in first.entries.items() if name not in OF_ONE_PART}
        return replace(
            self,
            span=self.span or first.span,
            entries={**shared, **self.entries},
            language=self.language or first.language,
            channels=self.channels or first.channels,
            ignore=first.ignore + self.ignore,
            plan=self.plan.under(first.plan),
        )


def read_metadata(node: Mapping, span: Span, problems: Problems) -> Metadata:
    """What the keys of `node`, which stand in `span`, say; what cannot be understood is appended to `problems`."""
    entries = entries_of(node)
    poll = entries.get("poll")
    return Metadata(
        span,
        entries,
        _language(entries, problems),
        tuple(_channels(entries, problems)),
        _ignored(entries, problems),
        bool(poll and (not isinstance(poll.value, Scalar) or poll.value.text.lower() not in {"", *NO})),
        read_plan(entries, problems),
    )


def names_file(text: str) -> bool:
    """Whether an item of `media` names a file or an address, not a channel."""
    return FILE_NAME.search(text.strip()) is not None


def _language(entries: Dictionary[str, Entry], problems: Problems) -> str | None:
    entry = entries.get("lang")
    if not entry:
        return None
    if not isinstance(entry.value, Scalar):
        expected("a-text", entry.value, problems)
        return None
    word = entry.value.text.strip()
    code = LANGUAGE_CODE.fullmatch(word)
    if not word or code:
        return code[1].lower() if code else None
    language = canonical(word, LANGUAGES)
    if not language:
        unknown(
            "no-language",
            entry.value,
            [*LANGUAGES, *(name for names in LANGUAGES.values() for name in names)],
            problems,
        )
    return language


def _channels(entries: Dictionary[str, Entry], problems: Problems) -> Iterator[Channel]:
    """The channels of `platform`, whose names must be known, and those of `media`, where other networks are ignored."""
    additions = _Additions(entries)
    for key, names in (("platform", _values(entries, "platform")), ("media", _channel_names(entries))):
        for scalar in names:
            name = scalar.text.strip()
            platform = find(name)
            if platform:
                yield Channel(platform.id, _account(name, platform), additions.of(name))
            elif key == "platform":
                unknown("unknown-value", scalar, tuple(PLATFORMS), problems)


def _values(entries: Dictionary[str, Entry], name: str) -> Iterator[Scalar]:
    return items(entries[name].value) if name in entries else iter(())


def _channel_names(entries: Dictionary[str, Entry]) -> Iterator[Scalar]:
    """What `media` lists without being a file: galaxy-social calls the networks of a post so."""
    return (scalar for scalar in _values(entries, "media") if scalar.text.strip() and not names_file(scalar.text))


def _account(name: str, platform: Platform) -> str:
    """What a channel's name says after its platform's: `galaxyproject` in `linkedin-galaxyproject`."""
    known = {folded(other) for other in (platform.id, platform.name, *platform.aliases)}
    ends = [match for match in re.finditer(r"[\s_-]+", name) if folded(name[: match.start()]) in known]
    return "" if folded(name) in known or not ends else name[ends[-1].end() :]


class _Additions:
    """What `mentions` and `hashtags` publish after the text: each a list for all channels, or one for each."""

    def __init__(self, entries: Dictionary[str, Entry]) -> None:
        marks = {"mentions": "@", "hashtags": "#"}
        self._lists = [(mark, entries[name].value) for name, mark in marks.items() if name in entries]

    def of(self, channel: str) -> tuple[Piece, ...]:
        """The pieces that follow the text on `channel`, called as in `media`."""
        return tuple(
            Piece(scalar.span, f" {mark}{scalar.text.strip().removeprefix(mark)}")
            for mark, node in self._lists
            for scalar in _values_for(channel, node)
        )


def _values_for(channel: str, node: Node) -> Iterator[Scalar]:
    if isinstance(node, Mapping):
        return (scalar for key, value in node.entries if key.text == channel for scalar in items(value))
    return items(node)


def _ignored(entries: Dictionary[str, Entry], problems: Problems) -> tuple[Scalar, ...]:
    entry = entries.get("smm-lint")
    if not entry:
        return ()
    if not isinstance(entry.value, Mapping):
        expected("a-mapping", entry.value, problems)
        return ()
    for key, _ in entry.value.entries:
        if key.text not in OWN_KEYS:
            unknown("unknown-key", key, OWN_KEYS, problems)
    ignored = entry.value.get("ignore")
    return tuple(items(ignored)) if ignored else ()
