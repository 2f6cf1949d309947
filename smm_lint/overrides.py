"""What the command line says over every configuration file."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from smm_lint.definition import PROFILES
from smm_lint.errors import UsageError
from smm_lint.fields import unknown_message
from smm_lint.loader import RuleSet
from smm_lint.messages import CATALOGUES
from smm_lint.nodes import Mapping, Node, Scalar, Sequence
from smm_lint.platforms import PLATFORMS, find
from smm_lint.settings_fields import rule_names
from smm_lint.source import Source
from smm_lint.text import Span

COMMAND_LINE = Source("command line", "")
NOWHERE = Span(0, 0)


class Overrides(Struct, frozen=True):
    """What the command line says instead of the configuration; what is empty says nothing.

    `select` names the only rules wanted, whatever the profiles; `ignore` those that are not. Without `calendars`
    no rule is asked about all posts together.
    Raises UsageError for a name that does not exist; rules are looked up later, by `ids`.
    """

    profiles: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    messages: str | None = None
    calendars: bool = True

    def __post_init__(self) -> None:
        for name in self.profiles:
            _check("profile-unknown", name, PROFILES)
        for name in self.platforms:
            if not find(name):
                _check("platform-unknown", name, tuple(PLATFORMS))
        if self.messages:
            _check("language-unknown", self.messages, tuple(CATALOGUES))

    @property
    def choose_rules(self) -> bool:
        """Whether a rule may be off because the command line says so."""
        return bool(self.profiles or self.select or self.ignore)

    def node(self) -> Mapping:
        """The overrides as a configuration, to be laid over those of the files."""
        return Mapping(COMMAND_LINE, NOWHERE, tuple(self._entries()))

    def _entries(self) -> Iterator[tuple[Scalar, Node]]:
        for key, names in (("extends", self.profiles), ("platforms", self.platforms)):
            if names:
                yield _scalar(key), Sequence(COMMAND_LINE, NOWHERE, tuple(map(_scalar, names)))
        if self.messages:
            yield _scalar("messages"), _scalar(self.messages)


def ids(names: tuple[str, ...], rules: RuleSet) -> frozenset[str]:
    """The rules that `names` mean: ids, short names and groups. Raises UsageError for one that means none."""
    for name in names:
        if not rules.ids(name):
            _check("rule-unknown", name, rule_names(name, rules))
    return frozenset(identifier for name in names for identifier in rules.ids(name))


def _check(kind: str, name: str, names: tuple[str, ...]) -> None:
    if name not in names:
        raise UsageError(unknown_message(kind, name, names))


def _scalar(text: str) -> Scalar:
    return Scalar(COMMAND_LINE, NOWHERE, text)
