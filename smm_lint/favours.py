"""What a post tells of the favours of a brand: things sent, lent or given, stays and trips, and thanks for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import yaml
from msgspec import Struct

from smm_lint.languages import FOLDER
from smm_lint.nodes import LOADER
from smm_lint.phrases import Phrases

NAME = r"(?-i:[A-Z])[\w&'-]*"
# The entries that stand within others.
PARTS = ("house", "maker", "people", "treats")
DELIGHT = re.compile("[😍🥰🤩😻💕💖💝🎁🥹]")
# Accounts that are no brands, by what stands in their names.
NO_BRAND = re.compile(
    r"@\w*(council|school|library|gov|gob|ayto|ayunt|alcald|municip|polic|museum|museo|biblio|univ|radio|news|diario|_fc|_cf"
    r"|bomberos|hacienda|minister)",
    re.IGNORECASE,
)
# A giver and what is told of it stand so close, in characters.
NEAR, MOST = 60, 3
APART = re.compile(r"[,\n]")
CLAUSE_END = re.compile(r"[,;:.!?()\n]")
ARTICLES = re.compile(r"\W*(?:(?:the|our|my|lovely|el|la|los|las|mis?|nuestr[oa]s?)\W+){0,2}", re.IGNORECASE)


class Favour(Struct, frozen=True):
    """Where a post tells of one.

    `is_plain` where it says in so many words who gave it, `is_hint` where it stands for a label: thanks, "gift from".
    """

    start: int
    end: int
    is_plain: bool = False
    is_hint: bool = False


@cache
def phrases(language: str, entry: str) -> Phrases:
    """The phrases of an entry of languages/<language>/favours.yaml, with what stands for its parts filled in."""
    data = yaml.load((FOLDER / language / "favours.yaml").read_text(encoding="utf-8"), LOADER)  # noqa: S506  a safe loader
    return Phrases([_filled(phrase, data) for phrase in data[entry]])


def _filled(phrase: str, data: dict[str, list[str]]) -> str:
    for part in PARTS:
        phrase = phrase.replace(f"<{part}>", f"({'|'.join(data[part])})")
    return phrase.replace("<name>", NAME)


def favours(text: str, language: str) -> Iterator[Favour]:
    """The favours of brands that a sentence tells of."""
    said = [*_given(text, language), *_received(text, language), *_thanked(text, language)]
    said += [Favour(match.start, match.end) for match in phrases(language, "trade").find(text)]
    for favour in sorted(said, key=lambda favour: (favour.start, not favour.is_plain, -favour.end)):
        rest = CLAUSE_END.search(text, favour.end)
        if not any(phrases(language, "none").find(text[: rest.start() if rest else len(text)])):
            yield favour


def _given(text: str, language: str) -> Iterator[Favour]:
    """What a giver gave: "@kettleco sent me", "me lo mandó @molinosur"."""
    for gave in phrases(language, "given").find(text):
        for giver in phrases(language, "giver").find(text):
            gap = text[giver.end : gave.start]
            is_before = giver.end <= gave.start and len(gap.split()) <= MOST and not APART.search(gap)
            # Spanish puts its subject after the verb as well.
            is_after = language == "es" and gave.end <= giver.start <= gave.end + NEAR
            if (is_before or is_after) and _is_brand(giver.text):
                start, end = min(giver.start, gave.start), max(giver.end, gave.end)
                yield Favour(start, end, is_plain=not any(phrases(language, "people").find(giver.text)))
                break


def _received(text: str, language: str) -> Iterator[Favour]:
    """What came from a giver: "courtesy of @spa", "regalo de la marca"."""
    for got in phrases(language, "received").find(text):
        giver = _giver_at(text, got.end, language)
        if giver:
            yield Favour(got.start, giver, is_hint=True)


def _thanked(text: str, language: str) -> Iterator[Favour]:
    """Thanks to a giver for what it gave."""
    for thanks in phrases(language, "thanks").find(text):
        giver = _giver_at(text, thanks.end, language)
        reasons = [*phrases(language, "reasons").find(text[thanks.end :])]
        if DELIGHT.search(text):
            reasons += phrases(language, "things").find(text[thanks.end :])
        if giver and reasons:
            yield Favour(thanks.start, max(giver, thanks.end + reasons[0].end), is_hint=True)


def _giver_at(text: str, place: int, language: str) -> int:
    """Where the brand ends that is named at `place`; 0 where none is."""
    articles = ARTICLES.match(text, place)
    starts = (place, place + 1, articles.end() if articles else place)
    found = (
        giver for giver in phrases(language, "giver").find(text) if giver.start in starts and _is_brand(giver.text)
    )
    return next((giver.end for giver in found), 0)


def _is_brand(giver: str) -> bool:
    return not NO_BRAND.match(giver)
