"""What programs read: version 1, frozen."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from smm_lint import __version__
from smm_lint.engine import Result
from smm_lint.output import render
from smm_lint.output._json import ROWS, document, dump
from smm_lint.source import Source

from .results import RESULT, report

EXPECTED = """\
{
  "version": 1,
  "tool": {
    "name": "smm-lint",
    "version": "VERSION"
  },
  "diagnostics": [
    {
      "path": "posts/lanzamiento.md",
      "post": 0,
      "rule": "accessibility/shouting",
      "severity": "info",
      "message": "Un signo basta.",
      "url": null,
      "language": "es",
      "platform": "x",
      "range": {
        "start": {
          "offset": 31,
          "line": 2,
          "column": 8
        },
        "end": {
          "offset": 40,
          "line": 2,
          "column": 17
        }
      },
      "related": [],
      "fix": {
        "title": "un solo signo",
        "safe": true,
        "edits": [
          {
            "range": {
              "start": {
                "offset": 31,
                "line": 2,
                "column": 8
              },
              "end": {
                "offset": 33,
                "line": 2,
                "column": 10
              }
            },
            "text": ""
          },
          {
            "range": {
              "start": {
                "offset": 38,
                "line": 2,
                "column": 15
              },
              "end": {
                "offset": 40,
                "line": 2,
                "column": 17
              }
            },
            "text": ""
          }
        ]
      }
    }
  ],
  "skipped": [
    {
      "path": "posts/bon-dia.md",
      "post": 0,
      "reason": "language: ca"
    },
    {
      "path": "posts/bon-dia.md",
      "post": 1,
      "reason": "language: ca"
    },
    {
      "rule": "targeting/off-topic",
      "reason": "no brand.topics"
    }
  ],
  "summary": {
    "files": 12,
    "posts": 1,
    "error": 0,
    "warning": 0,
    "info": 1
  }
}
""".replace("VERSION", __version__)


def rendered(result: Result) -> str:
    return render("json", report(result))


def test_the_whole_contract() -> None:
    """Every key in its place and in its order, two spaces deep, letters as they are."""
    assert rendered(replace(RESULT, diagnostics=RESULT.diagnostics[2:], skipped=RESULT.skipped[-3:])) == EXPECTED


def test_related_places_are_whole() -> None:
    """A related place has its path, post, range and message."""
    related = json.loads(rendered(RESULT))["diagnostics"][1]["related"]

    assert related == [
        {
            "path": "posts/equipo.txt",
            "post": 1,
            "range": {
                "start": {"offset": 0, "line": 1, "column": 1},
                "end": {"offset": 4, "line": 1, "column": 5},
            },
            "message": "As here.",
        }
    ]


def test_utf_8_holds_every_output() -> None:
    """A file name that is not UTF-8 is escaped, so that it can be printed and read back."""
    diagnostic = replace(RESULT.diagnostics[0], source=Source("a\udc80.md", "☕"))
    text = rendered(Result((diagnostic,), files=1))

    assert json.loads(text.encode())["diagnostics"][0]["path"] == "a\udc80.md"
    assert '"path": "a\\udc80.md"' in text


def test_the_counts_of_the_rules_are_there_if_asked_for() -> None:
    """`--statistics` adds one key, those with most diagnostics first."""
    twice = replace(RESULT, diagnostics=(*RESULT.diagnostics, RESULT.diagnostics[2]))
    plain, counted = (json.loads(render("json", report(twice, statistics=wanted))) for wanted in (False, True))

    assert counted.pop("statistics") == [
        {"rule": "accessibility/shouting", "count": 2, "fixable": 2, "fixable_unsafe": 0},
        {"rule": "interaction/broadcast-opener", "count": 1, "fixable": 0, "fixable_unsafe": 0},
        {"rule": "internal/unreadable", "count": 1, "fixable": 0, "fixable_unsafe": 0},
    ]
    assert counted == plain


def test_json_lines_are_the_diagnostics_of_the_whole() -> None:
    """A diagnostic a line, the same objects as in version 1."""
    lines = render("jsonl", report(RESULT)).splitlines()

    assert [json.loads(line) for line in lines] == json.loads(rendered(RESULT))["diagnostics"]


TEXTS = st.text(alphabet=st.characters(), max_size=8) | st.sampled_from(
    ["\0", "##[group]", "],", "\n", "\ud800", "\u2028"]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
)


@pytest.mark.parametrize("depth", [0, 1, 3])
@given(rows=st.lists(st.dictionaries(TEXTS, VALUES, max_size=3), max_size=4), strict=st.booleans())
def test_a_document_in_parts_is_the_whole_one(depth: int, rows: list[dict[str, Any]], strict: bool) -> None:  # noqa: FBT001
    """Wherever in it the rows stand."""

    def around(rows: Any) -> Any:
        for level in range(depth):
            rows = {"before": level, "rows": rows, "after": []}
        return rows

    assert "".join(document(around(ROWS), rows, strict=strict)) == dump(around(rows), strict=strict)
