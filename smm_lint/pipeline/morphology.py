"""What a trained pipeline says of a verb: its mood and whom it addresses, read from UD features."""

from __future__ import annotations

from functools import lru_cache

IMPERATIVE_MOOD = "Imp"
# Number and person of a verb by whom it addresses or speaks of; vos has the features of tú and is told by its ending.
AGREEMENT = {
    "tu": "Number=Sing|Person=2", "vos": "Number=Sing|Person=2", "vosotros": "Number=Plur|Person=2",
    "usted": "Number=Sing|Person=3", "it": "Number=Sing|Person=3",
    "ustedes": "Number=Plur|Person=3", "they": "Number=Plur|Person=3",
}  # fmt: skip
ADDRESSED = {AGREEMENT[person]: person for person in ("tu", "vosotros", "usted", "ustedes")}


@lru_cache(maxsize=2_000)
def feature(feats: str, name: str) -> str:
    """The value of a feature in "Mood=Imp|Number=Sing"; nothing where it has none."""
    return next((value for key, _, value in (pair.partition("=") for pair in feats.split("|")) if key == name), "")


def mood(feats: str) -> str:
    """Imp, Ind, Sub, or nothing."""
    return feature(feats, "Mood")


def addressed(feats: str) -> str:
    """Whom a Spanish imperative with these features addresses."""
    return ADDRESSED.get(f"Number={feature(feats, 'Number')}|Person={feature(feats, 'Person')}", "tu")
