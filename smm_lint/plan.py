"""What is planned for a post or a campaign: goal, KPIs, audience, owner, dates, cost, offers and results.

Every value keeps the node that says it, so that a fault points at its characters.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Generic, TypeVar

from msgspec import Struct, field
from msgspec.structs import asdict, replace

from smm_lint.nodes import Node
from smm_lint.quantities import Cost, Moment

T = TypeVar("T")
# What a post takes from its campaign unless it says otherwise itself.
INHERITED = ("goal", "kpi", "audience", "owner", "budget")


class Stated(Struct, Generic[T], frozen=True):
    """A value, and the node that says it."""

    value: T
    node: Node


class Kpi(Struct, frozen=True):
    """What is measured, the number wanted, the number before, and until when; a number not given is None."""

    node: Node
    metric: str
    target: float | None = None
    baseline: float | None = None
    by: dt.date | None = None


class Offer(Struct, frozen=True):
    """An offer, as a post states it or the registry defines it: how much, how long, on what terms, who approved it."""

    node: Node
    id: str = ""
    code: str = ""
    amount: str = ""
    starts: dt.date | None = None
    ends: dt.date | None = None
    terms: str = ""
    approved_by: tuple[str, ...] = ()


class Results(Struct, frozen=True):
    """What a post brought, by metric, and the day of the count."""

    node: Node
    values: Mapping[str, float] = field(default_factory=dict)
    day: dt.date | None = None


class Plan(Struct, frozen=True):
    """What front matter, or a campaign of the registry, plans. What is not said is None or empty."""

    goal: Stated[str] | None = None
    kpi: tuple[Kpi, ...] = ()
    campaign: Stated[str] | None = None
    audience: tuple[Stated[str], ...] = ()
    owner: tuple[Stated[str], ...] = ()
    department: Stated[str] | None = None
    approved_by: tuple[Stated[str], ...] = ()
    budget: Stated[Cost] | None = None
    effort: Stated[Cost] | None = None
    date: Stated[Moment] | None = None
    starts: Stated[dt.date] | None = None
    ends: Stated[dt.date] | None = None
    status: Stated[str] | None = None
    content_type: Stated[str] | None = None
    offer: tuple[Offer, ...] = ()
    reply_owner: Stated[str] | None = None
    reply_within: Stated[float] | None = None
    results: Results | None = None
    reuse_of: tuple[Stated[str], ...] = ()

    def under(self, first: Plan) -> Plan:
        """This of a thread's later part, with what its `first` part says for all of them."""
        return replace(first, **{name: value for name, value in asdict(self).items() if value})

    def over(self, campaign: Plan) -> Plan:
        """This plan of a post, with what it takes from its `campaign` where it says nothing itself."""
        taken = {name: getattr(campaign, name) for name in INHERITED if not getattr(self, name)}
        return replace(self, **taken)
