"""What the planning keys of front matter and registries accept: goals, KPIs, costs, dates, offers, results."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as Dictionary
from typing import Any, Generic, TypeVar

from smm_lint.conventions import canonical
from smm_lint.entries import Entry, items
from smm_lint.fields import Field, ListOf, Problems, Schema, Text, expected
from smm_lint.nodes import Mapping, Node, Scalar, Sequence, is_empty
from smm_lint.plan import Kpi, Offer, Plan, Results, Stated
from smm_lint.quantities import counted
from smm_lint.quantity_fields import CostField, Day, HoursField, MomentField, Quantity
from smm_lint.sections import Named

T = TypeVar("T")

KPI_KEYS = {
    "metric": ("métrica", "name", "nombre", "indicador", "kpi"),
    "target": ("meta", "objetivo", "goal"),
    "baseline": ("base", "línea-base", "partida", "before", "antes"),
    "by": ("until", "hasta", "deadline", "plazo"),
}
DAY_KEYS = {
    "starts": ("start", "from", "inicio", "empieza", "desde"),
    "ends": ("end", "until", "fin", "termina", "hasta", "caduca"),
}
OFFER_KEYS = {
    "id": (),
    "code": ("código", "cupón", "coupon"),
    "amount": ("discount", "descuento", "importe", "cantidad"),
    **DAY_KEYS,
    "terms": ("condiciones", "conditions"),
    "approved_by": ("aprobado-por",),
}  # fmt: skip


class StatedField(Field[Stated[T]], Generic[T], frozen=True):
    """A value of another field, with its node."""

    inner: Field[T]

    def read(self, node: Node, problems: Problems) -> Stated[T] | None:
        value = self.inner.read(node, problems)
        return None if value is None else Stated(value, node)

    def schema(self) -> Schema:
        return self.inner.schema()


class Names(Field[tuple[Stated[str], ...]], frozen=True):
    """One name or several: in a list, with commas, or as the values of keys."""

    def read(self, node: Node, problems: Problems) -> tuple[Stated[str], ...] | None:  # noqa: ARG002 - the base class's
        values = (value for _, value in node.entries) if isinstance(node, Mapping) else (node,)
        return tuple(Stated(item.text.strip(), item) for value in values for item in items(value))

    def schema(self) -> Schema:
        return {"anyOf": [ListOf(Text()).schema(), {"type": "object", "additionalProperties": Text().schema()}]}


class KpisField(Field[tuple[Kpi, ...]], frozen=True):
    """KPIs: a metric's name, its name with the number wanted, keys with values, or a list of such."""

    _keys = Named({"metric": Text(), "target": Quantity(), "baseline": Quantity(), "by": Day()}, names=KPI_KEYS)

    def read(self, node: Node, problems: Problems) -> tuple[Kpi, ...] | None:
        nodes = node.items if isinstance(node, Sequence) else (node,)
        return tuple(kpi for each in nodes for kpi in self._kpis(each, problems))

    def _kpis(self, node: Node, problems: Problems) -> Iterator[Kpi]:
        if isinstance(node, Mapping) and any(canonical(key.text, KPI_KEYS) == "metric" for key, _ in node.entries):
            yield Kpi(node, **{"metric": "", **(self._keys.read(node, problems) or {})})
        elif isinstance(node, Mapping):
            for key, value in node.entries:
                yield Kpi(key, key.text, Quantity().read(value, problems))
        elif isinstance(node, Scalar):
            yield from (_written_kpi(item) for item in items(node))
        else:
            expected("a-text", node, problems)

    def schema(self) -> Schema:
        targets = {"type": "object", "additionalProperties": Quantity().schema()}
        return _one_or_more({"type": "string"}, self._keys.schema(), targets)


OFFER: Dictionary[str, Field[Any]] = {
    **dict.fromkeys(("id", "code", "amount", "terms"), Text()),
    **dict.fromkeys(("starts", "ends"), Day()),
    "approved_by": Names(),
}


def offer_of(node: Node, values: Dictionary[str, Any]) -> Offer:
    """The offer that the checked `values` of the keys of OFFER come to; `node` is its place."""
    approved = tuple(name.value for name in values.get("approved_by", ()))
    return Offer(node, **{**values, "approved_by": approved})


class OffersField(Field[tuple[Offer, ...]], frozen=True):
    """Offers: an id, keys with values, or a list of such."""

    _keys = Named(OFFER, names=OFFER_KEYS)

    def read(self, node: Node, problems: Problems) -> tuple[Offer, ...] | None:
        nodes = node.items if isinstance(node, Sequence) else (node,)
        return tuple(note for each in nodes for note in self._notes(each, problems))

    def _notes(self, node: Node, problems: Problems) -> Iterator[Offer]:
        if isinstance(node, Mapping):
            values = self._keys.read(node, problems)
            if values:
                yield offer_of(node, values)
        else:
            yield from (Offer(item, item.text.strip()) for item in items(node))

    def schema(self) -> Schema:
        return _one_or_more({"type": "string"}, self._keys.schema())


class ResultsField(Field[Results], frozen=True):
    """Results: numbers by metric, with the `date` of the count."""

    def read(self, node: Node, problems: Problems) -> Results | None:
        if not isinstance(node, Mapping):
            expected("a-mapping", node, problems)
            return None
        values, day = {}, None
        for key, value in node.entries:
            if canonical(key.text, {"date": ("fecha", "day", "día")}):
                day = Day().read(value, problems)
                continue
            number = Quantity().read(value, problems)
            if number is not None:
                values[key.text] = number
        return Results(node, values, day)

    def schema(self) -> Schema:
        return {"type": "object", "additionalProperties": Quantity().schema(), "properties": {"date": Day().schema()}}


NAME = StatedField(Text())
PLAN: Dictionary[str, Field[Any]] = {
    "goal": NAME,
    "kpi": KpisField(),
    "campaign": NAME,
    "audience": Names(),
    "owner": Names(),
    "department": NAME,
    "approved_by": Names(),
    "budget": StatedField(CostField()),
    "effort": StatedField(CostField()),
    "date": StatedField(MomentField()),
    "starts": StatedField(Day()),
    "ends": StatedField(Day()),
    "status": NAME,
    "content_type": NAME,
    "offer": OffersField(),
    "reply_owner": NAME,
    "reply_within": StatedField(HoursField()),
    "results": ResultsField(),
    "reuse_of": Names(),
}


def read_plan(entries: Dictionary[str, Entry], problems: Problems) -> Plan:
    """What the planning keys among `entries` say; a key with nothing after it says nothing."""
    said = {
        name: field.read(entries[name].value, problems)
        for name, field in PLAN.items()
        if name in entries and not is_empty(entries[name].value)
    }
    return Plan(**{name: value for name, value in said.items() if value is not None})


def _one_or_more(*shapes: Schema) -> Schema:
    return {"anyOf": [*shapes, {"type": "array", "items": {"anyOf": list(shapes)}}]}


def _written_kpi(item: Scalar) -> Kpi:
    """A KPI written in words, such as `40 sign-ups`."""
    target, metric = counted(item.text)
    return Kpi(item, metric or item.text.strip(), target if metric else None)
