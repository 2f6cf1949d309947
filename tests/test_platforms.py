"""What each network allows and how it counts."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from smm_lint.platforms import DATA_FILE, PLATFORMS, Platforms, find

IDS = ("x", "threads", "bluesky", "mastodon", "linkedin", "instagram", "facebook", "tiktok", "youtube", "pinterest")


def test_ids() -> None:
    assert tuple(PLATFORMS) == (*IDS, "google-business")


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("x", "x"),
        ("X", "x"),
        ("Twitter", "x"),
        ("X (Twitter)", "x"),
        ("x-thread", "x"),
        ("IG", "instagram"),
        ("insta", "instagram"),
        ("Instagram Stories", "instagram"),
        ("FB", "facebook"),
        ("li", "linkedin"),
        ("linkedin-galaxyproject", "linkedin"),
        ("mastodon-eu-freiburg", "mastodon"),
        ("bluesky_galaxyproject", "bluesky"),
        ("Blue Sky", "bluesky"),
        ("Tik Tok", "tiktok"),
        ("YouTube Shorts", "youtube"),
        ("Google Business", "google-business"),
        ("google-business-sevilla", "google-business"),
        ("Google Business Profile", "google-business"),
        ("Perfíl de empresa", "google-business"),
        ("  threads ", "threads"),
    ],
)
def test_find(name: str, identifier: str) -> None:
    """Ids, names, aliases and channels with an account lead to the platform; case and accents do not matter."""
    platform = find(name)

    assert platform is not None
    assert platform.id == identifier


@pytest.mark.parametrize("name", ["", "-", "matrix-eu", "google", "linkedinx", "blog", "☕", "2x"])
def test_finds_nothing_else(name: str) -> None:
    assert find(name) is None


def test_no_name_means_two_platforms() -> None:
    """Every id, name and alias leads to its own platform."""
    names = {name: platform.id for platform in PLATFORMS.values() for name in (platform.name, *platform.aliases)}

    assert {name: getattr(find(name), "id", None) for name in names} == names


def test_every_number_has_a_source_and_a_date() -> None:
    figures = [(identifier, figure) for identifier in PLATFORMS for figure in PLATFORMS[identifier].figures.values()]

    assert all(figure.source and re.fullmatch(r"\d{4}-\d\d-\d\d", figure.as_of) for _, figure in figures)
    assert all(figure.value > 0 for _, figure in figures)


def test_limits() -> None:
    limits = {identifier: platform.limit for identifier, platform in PLATFORMS.items()}

    assert limits == {
        "x": 280,
        "threads": 500,
        "bluesky": 300,
        "mastodon": 500,
        "linkedin": 3000,
        "instagram": 2200,
        "facebook": 63206,
        "tiktok": 2200,
        "youtube": 5000,
        "pinterest": 500,
        "google-business": 1500,
    }


def test_hashtag_ceilings() -> None:
    ceilings = {identifier: platform.most_hashtags for identifier, platform in PLATFORMS.items()}

    assert {name: most for name, most in ceilings.items() if most} == {
        "threads": 1,
        "instagram": 5,
        "tiktok": 5,
        "youtube": 60,
    }


def test_where_links_do_not_work() -> None:
    assert [name for name, platform in PLATFORMS.items() if not platform.links_clickable] == [
        "instagram",
        "tiktok",
        "pinterest",
    ]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("Muele más fino.", 15),
        ("Hi http://test.co", 26),
        ("https://www.example.org/un/camino/muy/largo/que/no/cabe/en/veintitrés/caracteres", 23),
        ("Test https://test.com test https://test.com test.com test", 86),
        ("A\u0301B", 2),
        ("日本語", 6),
        ("😷👾😡🔥💩", 10),
        ("H🐱☺👨‍👩‍👧‍👦", 7),
        ("🙋🏽👨‍🎤", 4),
        ("“¿Café?” – sí…", 15),
        ("\u2000\u200a\u200b\u200d‐‘’“”", 9),
    ],
)
def test_x_counts_weights(text: str, length: int) -> None:
    """URLs count 23, emoji two each, letters beyond U+10FF two, after composition."""
    assert PLATFORMS["x"].length(text) == length


def test_x_counts_as_its_configuration_says(shared: Path) -> None:
    """Our numbers are those of twitter-text's configuration, version 3."""
    theirs = json.loads((shared / "data/twitter-text/config-v3.json").read_text(encoding="utf-8"))
    ours = PLATFORMS["x"]

    assert ours.limit == theirs["maxWeightedTweetLength"]
    assert ours.counting.url == theirs["transformedURLLength"]
    assert ours.counting.narrow == tuple((entry["start"], entry["end"]) for entry in theirs["ranges"])
    assert {entry["weight"] * 2 for entry in theirs["ranges"]} == {theirs["defaultWeight"]}


def test_x_overflow() -> None:
    """The overflow stands at the first code point that does not fit, in the text as written."""
    assert PLATFORMS["x"].overflow("a" * 280) is None
    assert PLATFORMS["x"].overflow("a" * 281) == 280
    assert PLATFORMS["x"].overflow("e\u0301" * 281) == 560
    assert PLATFORMS["x"].overflow("😷" * 160) == 140
    assert PLATFORMS["x"].overflow("a" * 258 + " https://example.com") == 259


def test_bluesky_counts_graphemes_and_bytes() -> None:
    family = "👨‍👩‍👧‍👦"

    assert PLATFORMS["bluesky"].length(family * 200) == 200
    assert PLATFORMS["bluesky"].overflow(family * 120) is None
    assert PLATFORMS["bluesky"].overflow(family * 121) == 840
    assert PLATFORMS["bluesky"].overflow("a" * 301) == 300


def test_mastodon_counts_urls_and_mentions() -> None:
    text = "Con @ana@mastodon.social en https://example.org/taller?fecha=2026-11-30 y en example.org"

    assert PLATFORMS["mastodon"].length(text) == len("Con @ana en " + "u" * 23 + " y en example.org")


def test_threads_counts_emoji_in_bytes() -> None:
    assert PLATFORMS["threads"].length("Café ☕️") == 5 + len("☕️".encode())


def test_others_count_characters() -> None:
    assert PLATFORMS["linkedin"].length("Café https://example.org/taller") == 31


def test_a_platform_is_an_entry_of_the_data(tmp_path: Path) -> None:
    """A new network needs nothing but an entry in the file."""
    entry = """
  loro:
    name: Loro
    aliases: [parrot]
    counting: {unit: graphemes, emoji: 3}
    figures:
      limit: {value: 4, source: policy, as_of: 2026-01-01}
"""
    file = tmp_path / "platforms.yaml"
    file.write_text(DATA_FILE.read_text(encoding="utf-8") + entry, encoding="utf-8")
    platform = Platforms(file).find("Parrot-verde")

    assert platform is not None
    assert (platform.id, platform.length("ab👍"), platform.overflow("ab👍")) == ("loro", 5, 2)
    assert platform.most_hashtags is None
