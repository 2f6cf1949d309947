"""Offers that are not the same in every post, or not as the registry has them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from smm_lint.rule import Calendar, CalendarRule, Finding, Offer, Options, Record, Registries, fold, folded, quantity

FACTS = ("amount", "starts", "ends")
UNITS = {
    "%": frozenset({"%", "percent", "cent", "ciento"}),
    "money": frozenset(
        "€ $ £ eur euro euros usd gbp mxn ars cop clp pen dollar dollars pound pounds peso pesos dolares".split()
    ),
}
MOST_RELATED = 10

OFFERS = "GRIND10: {amount: 10 %, ends: 2025-11-30}\n"
WITH_OFFERS = {"registries": {"offers": "offers.yaml"}}
EN = "Which grinder would you try at this price?"
ES = "¿Qué molino probarías a ese precio?"


def _post(day: int, offer: str, text: str) -> str:
    return f"---\ndate: 2025-11-{day:02}\noffer: {offer}\n---\n\n{text}\n"


class ConflictingOffer(CalendarRule):
    message = {
        "amount": {
            "en": "The offer “{offer}” is “{here}” here and “{there}” in another post. Ask who made it, and write the same in all.",
            "es": "La oferta «{offer}» es de «{here}» aquí y de «{there}» en otra publicación. Pregunta a quien la hizo y pon lo mismo en todas.",
        },
        "starts": {
            "en": "The offer “{offer}” starts on {here} here and on {there} in another post. Ask who made it, and write the same in all.",
            "es": "La oferta «{offer}» empieza el {here} aquí y el {there} en otra publicación. Pregunta a quien la hizo y pon lo mismo en todas.",
        },
        "ends": {
            "en": "The offer “{offer}” ends on {here} here and on {there} in another post. Ask who made it, and write the same in all.",
            "es": "La oferta «{offer}» termina el {here} aquí y el {there} en otra publicación. Pregunta a quien la hizo y pon lo mismo en todas.",
        },
        "registry-amount": {
            "en": "The offer “{offer}” is “{here}” here and “{there}” in the offers registry. Name it by its id alone, so that one place says what it is.",
            "es": "La oferta «{offer}» es de «{here}» aquí y de «{there}» en el registro de ofertas. Nómbrala solo por su id, para que lo diga un único sitio.",
        },
        "registry-starts": {
            "en": "The offer “{offer}” starts on {here} here and on {there} in the offers registry. Name it by its id alone, so that one place says when.",
            "es": "La oferta «{offer}» empieza el {here} aquí y el {there} en el registro de ofertas. Nómbrala solo por su id, para que lo diga un único sitio.",
        },
        "registry-ends": {
            "en": "The offer “{offer}” ends on {here} here and on {there} in the offers registry. Name it by its id alone, so that one place says when.",
            "es": "La oferta «{offer}» termina el {here} aquí y el {there} en el registro de ofertas. Nómbrala solo por su id, para que lo diga un único sitio.",
        },
    }
    severity = "error"
    profiles = ("calendar",)
    docs = {
        "en": """\
## What it does
Compares what the front matter of all posts says of an offer of the same id or code: its amount, its first and its last
day. Where the configuration names an offers registry that has the offer, each post that differs from it is reported;
otherwise the latest post, with those that differ from it. A post that only names the offer cannot differ, and “10 %”,
“10%” and “-10 % off” are the same amount.

## Why it matters
Somebody who read 15 % will ask for 15 %, and the till knows 10. Which of the two the company owes is for the law of the
country to say; that nobody should have to ask is a policy.

## How to fix it
Ask who made the offer what holds. Write it down once, in the offers registry, and let the posts name its id alone:
`offer: GRIND10`.

## References
- The seven mistakes of social media marketing: no line for the whole company
- Policy of the team
""",
        "es": """\
## Qué hace
Compara lo que dicen las cabeceras de todas las publicaciones de una oferta con el mismo id o código: su importe y sus fechas
de inicio y de fin. Si la configuración nombra un registro de ofertas y la oferta está en él, se señala cada publicación que
lo contradice; si no, la última, junto con las que difieren de ella. La que solo nombra la oferta no contradice nada, y
«10 %», «10%» y «-10 % de descuento» son lo mismo.

## Por qué importa
Quien leyó 15 % pedirá un 15 %, y la caja solo sabe de 10. Cuál de los dos se debe lo dice la ley de cada país; que nadie
tenga que preguntarlo es una norma del equipo.

## Cómo arreglarlo
Pregunta a quien hizo la oferta qué es lo que vale. Apúntalo una sola vez, en el registro de ofertas, y deja que las
publicaciones lleven solo su id: `oferta: GRIND10`.

## Referencias
- Los siete errores del marketing en redes sociales: no tener una línea de toda la empresa
- Política del equipo
""",
    }
    examples = (
        {"bad": {"a.md": _post(3, "{code: GRIND10, amount: 15 %}", EN),
                 "b.md": _post(9, "[[{code: GRIND10, amount: 10 %}]]", EN)}},
        {"bad": {"a.md": _post(3, "{id: GRIND10, ends: 2025-11-30}", EN),
                 "b.md": _post(9, "[[{id: grind10, ends: 2025-12-07}]]", EN)}},
        {"bad": {"a.md": _post(3, "[[{code: GRIND10, amount: 10 €}]]", EN), "b.md": _post(9, "GRIND10", EN), "offers.yaml": OFFERS},
         "config": WITH_OFFERS},
        {"bad": {"a.md": _post(3, "{id: NOV, code: GRIND10, amount: 2x1}", EN),
                 "b.md": _post(9, "[[{code: GRIND10, amount: 3x2}]]", EN)}},
        {"good": {"a.md": _post(3, "{code: GRIND10, amount: 10 %}", EN), "b.md": _post(9, "{code: GRIND10, amount: -10% off}", EN)}},
        {"good": {"a.md": _post(3, "{code: GRIND10, amount: 10 %}", EN), "b.md": _post(9, "{code: GRIND15, amount: 15 %}", EN)}},
        {"good": {"a.md": _post(3, "{code: GRIND10, amount: 10%}", EN), "b.md": _post(9, "GRIND10", EN), "offers.yaml": OFFERS},
         "config": WITH_OFFERS},
        {"bad": {"a.md": _post(3, "{código: MOLINO10, descuento: 15 %}", ES),
                 "b.md": _post(9, "[[{código: MOLINO10, descuento: 10 %}]]", ES)}, "lang": "es"},
        {"bad": {"a.md": _post(3, "{id: MOLINO10, hasta: 2025-11-30}", ES),
                 "b.md": _post(9, "[[{id: molino10, hasta: 2025-12-07}]]", ES)}, "lang": "es"},
        {"good": {"a.md": _post(3, "{código: MOLINO, descuento: 15 euros}", ES), "b.md": _post(9, "{código: MOLINO, descuento: 15 €}", ES)},
         "lang": "es"},
        {"bad": {"a.md": _post(3, "[[{id: GRIND10, caduca: 2025-12-31}]]", ES), "offers.yaml": OFFERS},
         "config": WITH_OFFERS, "lang": "es"},
        {"good": {"a.md": _post(3, "{código: MOLINO10, descuento: 10 %}", ES),
                  "b.md": _post(9, "{código: MOLINO10, descuento: '10'}", ES)}, "lang": "es"},
        {"good": {"a.md": _post(3, "{código: MOLINO10, descuento: 10 %}", ES), "b.md": _post(9, "MOLINO10", ES)}, "lang": "es"},
        {"good": {"a.md": _post(3, "{id: GRIND10, caduca: 2025-11-30}", ES), "offers.yaml": OFFERS},
         "config": WITH_OFFERS, "lang": "es"},
    )  # fmt: skip

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:  # noqa: ARG002
        stated = [(record, offer) for record in calendar.records if not record.continues for offer in record.plan.offer]
        for name, mentions in _by_name(stated).items():
            registered = _registered(mentions[0][1], calendar.registries)
            for fact in FACTS:
                said = [(record, offer) for record, offer in mentions if getattr(offer, fact)]
                yield from _against(registered, name, fact, said) if registered else _among(name, fact, said)


def _by_name(stated: Iterable[tuple[Record, Offer]]) -> dict[str, list[tuple[Record, Offer]]]:
    """The offers by id; one that is known by its code alone stands with those of its code."""
    pairs = [*stated]
    ids = {folded(offer.code): offer.id for _, offer in pairs if offer.code and offer.id}
    by_name: dict[str, list[tuple[Record, Offer]]] = defaultdict(list)
    for record, offer in pairs:
        name = offer.id or ids.get(folded(offer.code), offer.code)
        # What is named where an id is asked for may be the code.
        by_name[folded(ids.get(folded(name), name))].append((record, offer))
    by_name.pop("", None)
    return by_name


def _registered(offer: Offer, registries: Registries) -> Offer | None:
    names = (name for name in (offer.id, offer.code) if name)
    return next((found for name in names if (found := registries.offer(name))), None)


def _against(registered: Offer, name: str, fact: str, said: Iterable[tuple[Record, Offer]]) -> Iterator[Finding]:
    """The posts that say otherwise than the registry."""
    wanted = getattr(registered, fact)
    for record, offer in said:
        here = getattr(offer, fact)
        if wanted and _differ(here, wanted):
            values = {"offer": registered.id or name, "here": here, "there": wanted}
            yield Finding(offer.node.span, values, f"registry-{fact}", record=record)


def _among(name: str, fact: str, said: list[tuple[Record, Offer]]) -> Iterator[Finding]:
    """The latest post where an earlier one says otherwise."""
    if not said:
        return
    record, offer = said[-1]
    here = getattr(offer, fact)
    others = [(post, other) for post, other in said if _differ(getattr(other, fact), here)]
    if others:
        there = getattr(others[-1][1], fact)
        related = tuple(post for post, _ in others[-MOST_RELATED:])
        values = {"offer": offer.id or offer.code or name, "here": here, "there": there}
        yield Finding(offer.node.span, values, fact, record=record, related=related)


def _differ(one: str | date, other: str | date) -> bool:
    """Whether two amounts, or two days, are not the same."""
    if isinstance(one, date) or isinstance(other, date):
        return one != other
    (number, unit), (other_number, other_unit) = _amount(one), _amount(other)
    if number is None or other_number is None:
        return fold(one).replace(" ", "") != fold(other).replace(" ", "")
    return number != other_number or (unit != other_unit and bool(unit and other_unit))


def _amount(text: str) -> tuple[float | None, str]:
    """The number in an amount and what it is a number of; no number where it is more than that, as in 2x1."""
    words = re.findall(r"[^\W\d_]+|[%€$£]", fold(text))
    unit = next((unit for unit, names in UNITS.items() if names & set(words)), "")
    number = quantity(text) if unit or not words else None
    return (None if number is None else abs(number)), unit
