"""`smm-lint count`."""

from __future__ import annotations

import json

from smm_lint.platforms import PLATFORMS
from tests.cli.conftest import Run

POST = "---\nplatform: [x, linkedin]\n---\nReserva en https://cafeaurora.example.com/taller\n"


def test_text(smm_lint: Run) -> None:
    """A post is counted as each of its platforms counts; one without platforms as all do."""
    done = smm_lint("count", "a.md", "b.md", files={"a.md": POST, "b.md": "ñ" * 290 + "\n"})

    assert done.returncode == 0
    assert done.stdout == (
        "a.md\n"
        "  x                    34 / 280\n"
        "  linkedin             48 / 3000\n"
        "\n"
        "b.md\n"
        "  x                   290 / 280  10 over the limit\n"
        "  threads             290 / 500\n"
        "  bluesky             290 / 300\n"
        "  mastodon            290 / 500\n"
        "  linkedin            290 / 3000\n"
        "  instagram           290 / 2200\n"
        "  facebook            290 / 63206\n"
        "  tiktok              290 / 2200\n"
        "  youtube             290 / 5000\n"
        "  pinterest           290 / 500\n"
        "  google-business     290 / 1500\n"
    )


def test_json(smm_lint: Run) -> None:
    done = smm_lint("count", "--format", "json", "--platform", "twitter", "a.md", files={"a.md": "a" * 281})

    assert json.loads(done.stdout) == {
        "version": 1,
        "counts": [{"path": "a.md", "post": 0, "platform": "x", "length": 281, "limit": 280, "over": True}],
        "skipped": [],
    }


def test_too_many_bytes(smm_lint: Run) -> None:
    """A text may be short enough in graphemes and too long in bytes."""
    done = smm_lint("count", "--platform", "bluesky", "-", stdin="👨‍👩‍👧‍👦" * 121)

    assert done.stdout == "stdin.md\n  bluesky             121 / 300  too many bytes\n"


def test_several_posts_of_a_file(smm_lint: Run) -> None:
    """Each post of a thread is counted by itself."""
    done = smm_lint("count", "--platform", "x", "a.tweet", files={"a.tweet": "Uno\n---\nDos y tres\n"})

    assert done.stdout == (
        "a.tweet #1\n  x                     3 / 280\n\na.tweet #2\n  x                    10 / 280\n"
    )


def test_unreadable_file(smm_lint: Run) -> None:
    """A file that is no text is said to be skipped, and why."""
    done = smm_lint("count", "--format", "json", "a.md", files={"a.md": "a\0b"})
    report = json.loads(done.stdout)

    assert report["counts"] == []
    assert [entry["path"] for entry in report["skipped"]] == ["a.md"]


def test_all_platforms(smm_lint: Run) -> None:
    done = smm_lint("count", "--format", "json", "a.md", files={"a.md": "Hola"})

    assert [row["platform"] for row in json.loads(done.stdout)["counts"]] == list(PLATFORMS)
