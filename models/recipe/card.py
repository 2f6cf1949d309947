"""The figures on a model card: a table between two marks, written and read back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

TABLE = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- end of figures -->)", re.DOTALL)
ROW = re.compile(r"^\| (.+?) \| ([\d.]+) \|$", re.MULTILINE)


def write_figures(card: Path, figures: Mapping[str, float]) -> str:
    """Replace the table of a card; returns the table. Raises ValueError where the card has no place for one."""
    table = "| figure | value |\n|---|---|\n" + "".join(
        f"| {name} | {value:.3f} |\n" for name, value in figures.items()
    )
    text, count = TABLE.subn(lambda _: table, card.read_text("utf-8"))
    if count != 1:
        raise ValueError(f"{card}: one table between <!-- figures --> and <!-- end of figures -->, not {count}")
    card.write_text(text, "utf-8")
    return table


def read_figures(card: Path) -> dict[str, float]:
    """The figures of a card by name."""
    table = TABLE.search(card.read_text("utf-8"))
    return {name: float(value) for name, value in ROW.findall(table[0])} if table else {}
