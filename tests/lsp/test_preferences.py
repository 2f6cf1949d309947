"""What the user's editor says."""

from __future__ import annotations

from datetime import date

from smm_lint.lsp.preferences import FIELDS, SAVE, Preferences, read_preferences


def test_what_is_configured_counts_over_what_the_start_said() -> None:
    """What says nothing counts for nothing, and keys of the client's own are left alone."""
    options = {"profile": "campaign", "select": ["one-way"], "today": "2026-03-01", "configuration": "", "ignore": None}
    configured = {"select": ["cliche", "café 🍜"], "lintOn": "save", "path": "smm-lint", "profile": []}

    assert read_preferences(options, configured) == (
        Preferences(profile=("campaign",), select=("cliche", "café 🍜"), lint_on=SAVE, today=date(2026, 3, 1)),
        (),
    )


def test_what_is_wrong_is_said_and_the_rest_holds() -> None:
    """Each fault with what is accepted, and the nearest guess."""
    options = {"profil": "core", "today": "el jueves", "lintOn": "sav", "ignore": ["cliche"]}
    preferences, problems = read_preferences(options)

    assert preferences == Preferences(ignore=("cliche",))
    assert sorted(problem.text("en") for problem in problems) == [
        "expected a date such as 2026-11-30, found “el jueves”",
        f"unknown key “profil”; accepted: {', '.join(FIELDS.fields)}. Did you mean “profile”?",
        "“sav” is not one of: type, save. Did you mean “save”?",
    ]


def test_what_is_no_mapping_says_nothing() -> None:
    """Clients send what they like."""
    assert read_preferences("x", [1]) == (Preferences(), ())
