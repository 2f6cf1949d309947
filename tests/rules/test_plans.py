"""What calendar rules on plans count with, and when two offers are the same."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, date
from pathlib import Path

import pytest

from smm_lint.config import Configuration
from smm_lint.loader import load_rules
from smm_lint.pipeline.analyse import Analyser
from smm_lint.reading import Reading
from smm_lint.readings import Input, read_files
from smm_lint.records import Calendar, calendar_of, record_of
from smm_lint.verdicts import first_sentence

TODAY = date(2025, 11, 20)
CONFIGURATION = "root: true\nextends: []\nlanguages: [en, es]\nregistries: {audiences: audiences.yaml}\n"
AUDIENCES = "cafes: {name: Cafés, vocabulary: [barista, morning rush]}\nhome: {vocabulary: [kitchen]}\npress:\n"


def readings_of(folder: Path, files: dict[str, str]) -> list[Reading]:
    """The posts of `files`, written to `folder`, as rules are given them."""
    (folder / "smm-lint.yaml").write_text(CONFIGURATION, encoding="utf-8")
    (folder / "audiences.yaml").write_text(AUDIENCES, encoding="utf-8")
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    configuration = Configuration()
    items = [Input(name, configuration.for_file(folder / name), folder / name) for name in files]
    return [reading for file in read_files(items, Analyser()) for reading in file.readings]


def calendar(folder: Path, files: dict[str, str]) -> Calendar:
    """The calendar of `files`, as calendar rules are given it."""
    readings = readings_of(folder, files)
    records = [record_of(reading, first_sentence(reading), UTC) for reading in readings]
    return calendar_of(records, TODAY, UTC, (), readings[0].registries)


def test_an_effort_that_a_thread_states_once_counts_once(tmp_path: Path) -> None:
    thread = "---\ndate: 2025-11-03\neffort: 3h\n---\nWhich grinder did you start with?\n---\nAnd which one now?\n"
    single = "---\ndate: 2025-11-04\neffort: 1h\n---\n\nWhich filter do you use?\n"

    found = calendar(tmp_path, {"a.tweet": thread, "b.md": single})

    assert [(record.source.path, record.post) for record in found.efforts] == [("a.tweet", 0), ("b.md", 0)]
    assert [record.continues for record in found.records] == [False, True, False]


def test_a_later_part_that_states_its_own_effort_counts_too(tmp_path: Path) -> None:
    thread = "---\neffort: 3h\n---\nWhich grinder did you start with?\n---\n---\neffort: 1h\n---\nAnd which one now?\n"

    assert len(calendar(tmp_path, {"a.tweet": thread}).efforts) == 2


@pytest.mark.parametrize(
    ("day", "is_in"), [("2025-10-20", False), ("2025-10-21", True), ("2025-11-20", True), ("9999-12-31", True)]
)
def test_a_window_ends_with_the_last_post_that_is_planned(day: str, is_in: bool, tmp_path: Path) -> None:  # noqa: FBT001
    found = calendar(tmp_path, {"a.md": f"---\ndate: {day}\n---\n\nWhich filter do you use?\n"})

    assert len(found.since(30)) == is_in


def test_posts_without_a_date_are_in_no_window(tmp_path: Path) -> None:
    assert not calendar(tmp_path, {"a.md": "Which filter do you use?\n"}).since(30)


def test_words_of_audiences_are_found_inflected_and_in_hashtags(tmp_path: Path) -> None:
    text = "What do your baristas need in the Morning Rush? #BaristaLife"

    reading = readings_of(tmp_path, {"a.md": text})[0]

    said = {name: [text[start:end] for start, end in places] for name, places in reading.audience_words.items()}
    assert said == {"cafes": ["baristas", "Morning Rush", "Barista"], "home": []}


def test_an_audience_goes_by_its_name_too(tmp_path: Path) -> None:
    registries = readings_of(tmp_path, {"a.md": "Which filter do you use?"})[0].registries

    assert [audience and audience.id for audience in map(registries.audience, ("CAFES", "cafés", "offices"))] == [
        "cafes",
        "cafes",
        None,
    ]


@pytest.fixture(scope="module")
def differ() -> Callable[[object, object], bool]:
    """What tells two amounts or days apart."""
    load_rules()
    found: Callable[[object, object], bool] = sys.modules["smm_lint_rules_strategy_conflicting_offer"]._differ
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("10 %", "10%"),
        ("10 %", "-10 % de descuento"),
        ("10", "10 %"),
        ("15 €", "15 euros"),
        ("1.200 €", "1200 €"),
        ("2x1", "2 x 1"),
        ("Free Delivery", "free delivery"),
        (TODAY, TODAY),
    ],
)
def test_the_same_offer_in_other_words(one: object, other: object, differ: Callable[[object, object], bool]) -> None:
    assert not differ(one, other)
    assert not differ(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("10 %", "15 %"), ("10 %", "10 €"), ("2x1", "3x2"), ("2x1", "2"), (TODAY, date.max), ("1,5 €", "15 €")],
)
def test_another_offer(one: object, other: object, differ: Callable[[object, object], bool]) -> None:
    assert differ(one, other)
    assert differ(other, one)
