"""Registries: the campaigns, audiences, offers and team of the organisation, each a YAML file of entries by id."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct

from smm_lint.conventions import KEYS, Names, folded
from smm_lint.errors import ConfigError, Problem
from smm_lint.fields import Field, FoldedChoice, ListOf, Number, Problems, Schema, Text, expected
from smm_lint.matching import fold
from smm_lint.nodes import Mapping as MappingNode
from smm_lint.nodes import Node, NodeError, Scalar, is_empty, parse
from smm_lint.paths import shown
from smm_lint.plan import Offer, Plan
from smm_lint.plan_fields import DAY_KEYS, OFFER, OFFER_KEYS, PLAN, offer_of
from smm_lint.quantity_fields import HoursField
from smm_lint.readers import Unreadable, open_source
from smm_lint.sections import Named
from smm_lint.source import Source

T = TypeVar("T")
ADDRESSES = ("tú", "usted", "vosotros", "ustedes", "vos")


class Campaign(Struct, frozen=True):
    """A campaign: what it plans, other names of it in links, and its share of the effort, from 0 to 1."""

    key: Scalar
    plan: Plan = Plan()
    name: str = ""
    utm: tuple[str, ...] = ()
    share: float | None = None

    @property
    def id(self) -> str:
        """What posts call it."""
        return self.key.text


class Audience(Struct, frozen=True):
    """An audience: the words that speak to it, how it is addressed, and its share of the posts, from 0 to 1."""

    key: Scalar
    name: str = ""
    vocabulary: tuple[str, ...] = ()
    address: str | None = None
    share: float | None = None

    @property
    def id(self) -> str:
        """What posts call it."""
        return self.key.text


class Member(Struct, frozen=True):
    """Somebody of the team: department, roles, and the hours a week that social media may take."""

    key: Scalar
    name: str = ""
    department: str = ""
    roles: tuple[str, ...] = ()
    hours: float | None = None

    @property
    def id(self) -> str:
        """What posts call her or him."""
        return self.key.text


class Registries(Struct, frozen=True):
    """The registries that the configuration names, None where it names none, and the files that they were read from."""

    campaigns: Mapping[str, Campaign] | None = None
    audiences: Mapping[str, Audience] | None = None
    offers: Mapping[str, Offer] | None = None
    team: Mapping[str, Member] | None = None
    sources: tuple[Source, ...] = ()

    def campaign(self, name: str) -> Campaign | None:
        """The campaign that posts call `name`."""
        return find(self.campaigns, name)

    def audience(self, name: str) -> Audience | None:
        """The audience that posts call `name`, by id or by name."""
        by_name = {audience.name: audience for audience in (self.audiences or {}).values() if audience.name}
        return find(self.audiences, name) or find(by_name, name)

    def offer(self, name: str) -> Offer | None:
        """The offer with the id or the code `name`."""
        by_code = {offer.code: offer for offer in (self.offers or {}).values() if offer.code}
        return find(self.offers, name) or find(by_code, name)

    def member(self, name: str) -> Member | None:
        """The member of the team that posts call `name`, by id or by name."""
        by_name = {member.name: member for member in (self.team or {}).values() if member.name}
        return find(self.team, name) or find(by_name, name)


def find(registry: Mapping[str, T] | None, name: str) -> T | None:
    """The entry called `name`; capitals, accents, blanks and kinds of hyphen make no difference."""
    wanted = folded(name)
    return next((entry for key, entry in (registry or {}).items() if folded(key) == wanted), None)


class Kind(Struct, frozen=True):
    """A kind of registry: the keys of its entries, their other names, and what an entry comes to."""

    fields: Mapping[str, Field[Any]]
    names: Names
    build: Callable[[Scalar, dict[str, Any]], Any]

    @property
    def entry(self) -> Named:
        """An entry."""
        return Named(self.fields, names=self.names)

    def schema(self) -> Schema:
        """The JSON Schema of a whole registry."""
        return {"type": "object", "additionalProperties": {"anyOf": [self.entry.schema(), {"type": "null"}]}}


OF_CAMPAIGN = ("goal", "kpi", "audience", "owner", "department", "budget", "effort", "starts", "ends", "status")


def _campaign(key: Scalar, values: dict[str, Any]) -> Campaign:
    plan = Plan(**{name: values.pop(name) for name in OF_CAMPAIGN if name in values})
    return Campaign(key, plan, **values)


def _audience(key: Scalar, values: dict[str, Any]) -> Audience:
    address = values.pop("address", None)
    return Audience(key, address=address and fold(address), **values)


SHARE = Number(0, 1)
SHARE_KEYS = {"name": ("nombre",), "share": ("cuota", "peso", "parte")}
KINDS: Mapping[str, Kind] = {
    "campaigns": Kind(
        {"name": Text(), **{name: PLAN[name] for name in OF_CAMPAIGN}, "utm": ListOf(Text()), "share": SHARE},
        {**{name: KEYS[name] for name in OF_CAMPAIGN}, **DAY_KEYS, **SHARE_KEYS},
        _campaign,
    ),
    "audiences": Kind(
        {"name": Text(), "vocabulary": ListOf(Text()), "address": FoldedChoice(ADDRESSES), "share": SHARE},
        {"vocabulary": ("vocabulario", "palabras", "words"), "address": ("trato", "tratamiento"), **SHARE_KEYS},
        _audience,
    ),
    "offers": Kind(
        {name: OFFER[name] for name in OFFER if name != "id"},
        OFFER_KEYS,
        lambda key, values: offer_of(key, {"id": key.text, **values}),
    ),
    "team": Kind(
        {"name": Text(), "department": Text(), "roles": ListOf(Text()), "hours": HoursField()},
        {"department": KEYS["department"], "roles": ("rol", "role", "función"), "hours": ("horas",), **SHARE_KEYS},
        lambda key, values: Member(key, **values),
    ),
}  # fmt: skip


def read_registries(paths: Mapping[str, Path]) -> Registries:
    """The registries that lie at `paths`, by kind. Raises ConfigError with all that is wrong with them."""
    problems: Problems = []
    sources = {kind: _source(path, problems) for kind, path in paths.items()}
    read = {kind: _read(KINDS[kind], source, problems) for kind, source in sources.items()}
    if problems:
        raise ConfigError(problems)
    return Registries(**read, sources=tuple(source for source in sources.values() if source))


def _read(kind: Kind, source: Source | None, problems: Problems) -> dict[str, Any]:
    node = _parsed(source, problems) if source else None
    if node is None:
        return {}
    if not isinstance(node, MappingNode):
        expected("a-mapping", node, problems)
        return {}
    entries = {}
    for key, value in node.entries:
        values = {} if is_empty(value) else kind.entry.read(value, problems)
        if values is not None:
            entries[key.text] = kind.build(key, values)
    return entries


def _source(path: Path, problems: Problems) -> Source | None:
    try:
        return open_source(path, shown(path))
    except Unreadable as error:
        problems.append(Problem(error.source, error.span, error.message))
    return None


def _parsed(source: Source, problems: Problems) -> Node | None:
    try:
        return parse(source)
    except NodeError as error:
        problems.append(error.problem)
    return None
