"""Numbers, moments, lengths of time and costs, as people write them."""

from __future__ import annotations

import re
from datetime import date, datetime, time, tzinfo

from msgspec import Struct

MOST_CHARACTERS = 60
# A number as people write it, with the sign or word of what it counts before or after it.
AMOUNT = re.compile(r"(?P<before>[^\d\s.,+-]*)\s*(?P<number>[+-]?\d[\d.,\s\u00a0\u202f]*)\s*(?P<after>.*)", re.DOTALL)
HOURS = frozenset({"", "h", "hr", "hrs", "hour", "hours", "hora", "horas"})
MINUTES = frozenset({"m", "min", "mins", "minute", "minutes", "minuto", "minutos"})
DAYS = frozenset({"d", "day", "days", "día", "días", "dia", "dias"})
MONEY = frozenset({"€", "$", "£", "eur", "euro", "euros", "usd", "gbp", "mxn", "ars", "cop", "clp", "pen", "us$"})


class Cost(Struct, frozen=True):
    """Hours of work, money, or both; what is not said is None."""

    hours: float | None = None
    money: float | None = None


class Moment(Struct, frozen=True):
    """A date as written, and what it comes to: a day, and its time with or without a zone; None where it is no date."""

    text: str
    day: date | None = None
    time: time | None = None

    @property
    def has_zone(self) -> bool:
        """Whether the time says how far from Greenwich it is."""
        return self.time is not None and self.time.tzinfo is not None

    def at(self, zone: tzinfo) -> datetime | None:
        """The moment in `zone`; midnight where no time is said, in `zone` where no other is said."""
        if self.day is None:
            return None
        moment = datetime.combine(self.day, self.time or time())
        try:
            return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
        except OverflowError:  # the first and the last day that there are, seen from elsewhere
            return None


class Period(Struct, frozen=True):
    """Days that follow each other, the first and the last included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}/{self.last}"


def quantity(text: str) -> float | None:
    """The number in `text`, None where it is none: `1.200`, `1 200,50 €`, `12 %`."""
    amount = _amount(text)
    return _number(amount["number"]) if amount else None


def counted(text: str) -> tuple[float | None, str]:
    """The number that `text` starts with and what it counts: `40 sign-ups`; no number and nothing where it has none."""
    amount = _amount(text)
    number = _number(amount["number"]) if amount and not amount["before"] else None
    return (None, "") if amount is None or number is None else (number, amount["after"].strip())


def moment_of(text: str) -> Moment:
    """The moment that `text` writes as ISO 8601 does, with a `T` or a blank before the time and the zone."""
    written = text.strip()
    compact = re.sub(r"\s+(?=[+-]\d\d:?\d\d$|Z$)", "", written)
    try:
        moment = datetime.fromisoformat(compact)
    except ValueError:
        return Moment(written)
    return Moment(written, moment.date(), moment.timetz() if len(compact) > len("2026-11-30") else None)


def period_of(text: str) -> Period | None:
    """The days that `text` writes, None where it writes none: `2025-12-24/2026-01-06`, `2026-05-01`."""
    first, mark, last = text.partition("/")
    start = moment_of(first).day
    end = moment_of(last).day if mark else start
    return Period(start, end) if start and end and start <= end else None


def _amount(text: str) -> re.Match[str] | None:
    return AMOUNT.fullmatch(text.strip()) if len(text) <= MOST_CHARACTERS else None


def _number(text: str) -> float | None:
    """Of two kinds of mark the last divides decimals; one before three digits divides thousands."""
    digits = re.sub(r"[\s\u00a0\u202f]", "", text).rstrip(".,")
    last = max(digits.rfind("."), digits.rfind(","))
    mark = digits[last] if last >= 0 else ""
    other = {".": ",", ",": "."}.get(mark, "")
    is_decimal = bool(mark) and (other in digits or (digits.count(mark) == 1 and len(digits) - last - 1 != 3))
    plain = digits.replace(other, "").replace(mark, "." if is_decimal else "") if mark else digits
    try:
        return float(plain)
    except ValueError:
        return None


def hours_of(text: str) -> float | None:
    """The hours that `text` comes to, None where it is no length of time: `24`, `24h`, `90 min`, `2 days`."""
    number, unit = counted(text)
    if number is None:
        return None
    unit = unit.rstrip(".").casefold()
    scale = next((hours for units, hours in ((HOURS, 1.0), (MINUTES, 1 / 60), (DAYS, 24.0)) if unit in units), None)
    return None if scale is None else number * scale


def cost_of(text: str) -> Cost | None:
    """The hours or the money that `text` comes to, None where it is neither: `1.5h`, `30 €`."""
    hours = hours_of(text)
    if hours is not None:
        return Cost(hours=hours)
    amount = _amount(text)
    sign = (amount["before"] or amount["after"]).strip().casefold() if amount else ""
    return Cost(money=_number(amount["number"])) if amount and sign in MONEY else None
