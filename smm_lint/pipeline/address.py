"""The component that says which address form a Spanish text uses."""

from __future__ import annotations

from collections import Counter

from smm_lint.pipeline.component import Component, register
from smm_lint.pipeline.notes import Notes
from smm_lint.pipeline.signals import ADDRESS_FORMS

# Forms that contradict each other: the familiar and the formal.
FAMILIAR, FORMAL = frozenset({"tu", "vos", "vosotros"}), frozenset({"usted", "ustedes"})


@register
class Address(Component):
    """Sets `address_form`: one of ADDRESS_FORMS, None where the text does not tell."""

    key = "address"

    def read(self, notes: Notes) -> None:
        counts = Counter(mark.kind for mark in notes.audience if mark.kind in ADDRESS_FORMS)
        notes.address_form = _form(counts)


def _form(counts: Counter[str]) -> str | None:
    if not counts:
        return None
    if _contradict(counts):
        return "mixed"
    if counts["vos"] and not counts["vosotros"]:
        # Those who say vos say "te" and "tu" as well.
        return "vos"
    return counts.most_common(1)[0][0]


def _contradict(counts: Counter[str]) -> bool:
    """Tú with usted, vosotros with ustedes; tú with ustedes is how America speaks to one and to many."""
    return bool(
        (counts["usted"] and any(counts[form] for form in FAMILIAR)) or (counts["ustedes"] and counts["vosotros"])
    )
