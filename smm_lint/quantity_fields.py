"""What keys with numbers, days, lengths of time and costs accept, in configurations, registries and front matter."""

from __future__ import annotations

from datetime import date

from smm_lint.fields import Field, Problems, Schema, expected
from smm_lint.nodes import Mapping, Node, Scalar
from smm_lint.quantities import Cost, Moment, Period, cost_of, hours_of, moment_of, period_of, quantity
from smm_lint.sections import Named

COST_KEYS = {
    "hours": ("horas", "hour", "hora", "h"),
    "money": ("dinero", "eur", "euros", "usd", "gbp", "mxn", "cost", "coste", "costo", "importe"),
}


class Quantity(Field[float], frozen=True):
    """A number, with thousands, decimals, a currency or a per cent sign as people write them."""

    def read(self, node: Node, problems: Problems) -> float | None:
        value = quantity(node.text) if isinstance(node, Scalar) else None
        if value is None:
            expected("a-number", node, problems)
        return value

    def schema(self) -> Schema:
        return {"type": ["number", "string"]}


class Day(Field[date], frozen=True):
    """A day, as ISO 8601 writes it; of a moment, its day."""

    def read(self, node: Node, problems: Problems) -> date | None:
        day = moment_of(node.text).day if isinstance(node, Scalar) else None
        if day is None:
            expected("a-date", node, problems)
        return day

    def schema(self) -> Schema:
        return {"type": "string"}


class Days(Field[Period], frozen=True):
    """A day, or the days from one to another: `2025-12-24/2026-01-06`."""

    def read(self, node: Node, problems: Problems) -> Period | None:
        period = period_of(node.text) if isinstance(node, Scalar) else None
        if period is None:
            expected("a-period", node, problems)
        return period

    def schema(self) -> Schema:
        return {"type": "string"}


class MomentField(Field[Moment], frozen=True):
    """A date with its time. Whether it is one is for a rule to judge: what is none has no day."""

    def read(self, node: Node, problems: Problems) -> Moment | None:
        if isinstance(node, Scalar):
            return moment_of(node.text)
        expected("a-date", node, problems)
        return None

    def schema(self) -> Schema:
        return {"type": "string", "format": "date-time"}


class HoursField(Field[float], frozen=True):
    """A length of time in hours: `24`, `24h`, `90 min`, `2 days`."""

    def read(self, node: Node, problems: Problems) -> float | None:
        hours = hours_of(node.text) if isinstance(node, Scalar) else None
        if hours is None:
            expected("a-duration", node, problems)
        return hours

    def schema(self) -> Schema:
        return {"type": ["number", "string"]}


class CostField(Field[Cost], frozen=True):
    """Hours, money, or both: `1.5h`, `30 €`, `{hours: 1.5, eur: 30}`; a bare number is hours."""

    _keys = Named({"hours": HoursField(), "money": Quantity()}, names=COST_KEYS)

    def read(self, node: Node, problems: Problems) -> Cost | None:
        if isinstance(node, Mapping):
            values = self._keys.read(node, problems)
            return None if values is None else Cost(**values)
        cost = cost_of(node.text) if isinstance(node, Scalar) else None
        if cost is None:
            expected("a-cost", node, problems)
        return cost

    def schema(self) -> Schema:
        return {"anyOf": [{"type": ["number", "string"]}, self._keys.schema()]}
