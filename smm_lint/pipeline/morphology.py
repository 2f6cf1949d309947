"""What a trained pipeline says of a verb: its mood and whom it addresses, read from UD features."""

from __future__ import annotations

from functools import lru_cache

IMPERATIVE_MOOD = "Imp"
# The person of an imperative by number and person; vos has the features of tú and is told by its ending.
ADDRESSED = {("Sing", "2"): "tu", ("Plur", "2"): "vosotros", ("Sing", "3"): "usted", ("Plur", "3"): "ustedes"}


@lru_cache(maxsize=2_000)
def feature(feats: str, name: str) -> str:
    """The value of a feature in "Mood=Imp|Number=Sing"; nothing where it has none."""
    return next((value for key, _, value in (pair.partition("=") for pair in feats.split("|")) if key == name), "")


def mood(feats: str) -> str:
    """Imp, Ind, Sub, or nothing."""
    return feature(feats, "Mood")


def addressed(feats: str) -> str:
    """Whom a Spanish imperative with these features addresses."""
    return ADDRESSED.get((feature(feats, "Number"), feature(feats, "Person")), "tu")
