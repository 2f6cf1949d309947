"""What the words of a goal say: how many, and until when."""

from __future__ import annotations

import re
from collections.abc import Iterable

from smm_lint.matching import fold
from smm_lint.phrases import Phrases

MOST_CHARACTERS = 1_000
_MONTHS = (
    "january|february|march|april|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
    "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|ene|abr|ago|dic"
)
# What is a date, a year, a place in a row or a time of day, though it has figures.
DATES = re.compile(
    rf"""\b\d{{4}}-\d\d?-\d\d?\b | \b\d\d?/\d\d?(?:/\d{{2,4}})?\b(?!\s+(?:of|de)\s) | \b\d\d?[.-]\d\d?[.-]\d{{2,4}}\b
    | \b\d\d?(?:st|nd|rd|th)?\s(?:of\s|de\s)?(?:{_MONTHS}|may)\b
    | \b(?:{_MONTHS}|may)\s\d\d?(?:st|nd|rd|th)?\b(?!\s[^\W\d]|\s?%)
    | (?<![\d.,])20[123]\d\b(?![.,]\d)
    | \b(?:el|del|al|dia|the|by|week|semana|q|t)\s?\d\d?\b(?=\s*(?:$|[.,;)]))
    | \b\d+(?:st|nd|rd|th|º|ª|er[oa]?)\b | \b\d\d?:\d\d\b | \b24/7\b
    | (?:\b(?:number|numero|no\.|n\.?º)|\#)\s?1\b(?![.,]?\d)""",
    re.VERBOSE,
)
# How long something takes or lasts is no quantity of it, save where the time is what counts.
SPANS = re.compile(r"\b\d+\s(?:days?|weeks?|months?|quarters?|years?|dias?|semanas?|mes(?:es)?|trimestres?|años?)\b")
TIME_COUNTS = re.compile(r"\b(?:answer|reply|repli|respon|respuesta|contest|resol|solv)")
WORD = re.compile(r"\w+")
FIGURES = re.compile(r"(?<![\w./])[+-]?\d[\d.,]*")
NUMBER_WORDS = Phrases([
    "(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)",
    "(a |one )?(hundred|thousand|million|dozen)s?",
    "(zero|half|a (third|quarter|tenth)|double|doubles|doubling|triple|twice|thrice)",
    "(dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)",
    "(cien|ciento|doscient[oa]s|trescient[oa]s|quinient[oa]s|mil|millon|millones|docenas?|decenas?|centenar|centenares)",
    "(cero|ningun|ninguna|(la )?mitad|un (tercio|cuarto)|el doble|doblar|duplicar|triplicar|el triple)",
    "(one|an?) [\\w-]+ (a|per|each|every) (day|week|month|post)",
    "una? [\\w-]+ (a la|al|por|cada) (dia|semana|mes|publicacion)",
])  # fmt: skip
PERIODS = Phrases([
    f"({_MONTHS})",
    "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miercoles|jueves|viernes|sabado|domingo)",
    "(today|tonight|tomorrow|weekend|day|days|week|weeks|month|months|quarter|quarters|year|years|season|hour|hours)",
    "(daily|weekly|monthly|quarterly|yearly|annual|annually)",
    "(hoy|mañana|dia|dias|semana|semanas|mes|meses|trimestre|trimestres|semestre|año|años|temporada|hora|horas|curso)",
    "(diari[oa]s?|semanal(es)?|mensual(es)?|trimestral(es)?|anual(es)?)",
    "(spring|summer|autumn|fall|winter|christmas|easter|primavera|verano|otoño|invierno|navidad(es)?)",
    "(by|before|until|till|within) (the )?[\\w-]+",
    "(antes de|hasta|para el|para la|en el plazo de) [\\w-]+",
    "(q|t)[1-4]",
    "in may",
])  # fmt: skip


def amounts(goal: str) -> int:
    """How many quantities `goal` names; dates, years, ranks and the time that is given for it are none."""
    text = _without_dates(goal)
    text = text if TIME_COUNTS.search(text) else SPANS.sub(" ", text)
    return len(FIGURES.findall(text)) + sum(1 for _ in NUMBER_WORDS.find(text))


def says_when(goal: str) -> bool:
    """Whether `goal` names a date or a period."""
    return _without_dates(goal) != _folded(goal) or any(PERIODS.find(goal[:MOST_CHARACTERS]))


def mentions(text: str, words: Iterable[str]) -> bool:
    """Whether one of `words`, or of the phrases among them, stands in `text`; case and accents make no difference."""
    plain = _words(text)
    return any(_words(word) in plain for word in words)


def _words(text: str) -> str:
    return f" {' '.join(WORD.findall(_folded(text)))} "


def _folded(goal: str) -> str:
    return fold(goal[:MOST_CHARACTERS])


def _without_dates(goal: str) -> str:
    return DATES.sub(" ", _folded(goal))
