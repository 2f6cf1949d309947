"""Rule folders: what is loaded from them, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from smm_lint.errors import RuleError
from smm_lint.loader import load_rules

HEADINGS = {
    "en": ["What it does", "Why it matters", "How to fix it", "References"],
    "es": ["Qué hace", "Por qué importa", "Cómo arreglarlo", "Referencias"],
}
DOCS = "docs:\n" + "".join(
    f"  {language}: |\n" + "".join(f"    ## {heading}\n    …\n" for heading in headings)
    for language, headings in HEADINGS.items()
)
EXAMPLES = """examples:
  - {bad: "A [[synergy]] day."}
  - {good: "A day."}
  - {bad: "Una [[sinergia]] más.", lang: es}
  - {good: "Una más.", lang: es}
"""
PHRASES = "phrases: {en: [synergy], es: [sinergia]}\n"
MESSAGE = "message: {en: '“{match}” says nothing.', es: '«{match}» no dice nada.'}\n"
RULE = MESSAGE + "profiles: [core]\n" + DOCS + PHRASES + EXAMPLES


def folder_with(tmp_path: Path, **files: str) -> Path:
    for name, text in files.items():
        path = tmp_path / "house" / name.replace("__", ".")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_a_rule_is_called_after_its_place(tmp_path: Path) -> None:
    """The id is folder and file stem; the short name and the group lead to it too."""
    rules = load_rules((folder_with(tmp_path, empty_words__yaml=RULE),))

    assert rules.rules["house/empty_words"].profiles == ("core",)
    assert rules.ids("empty_words") == rules.ids("house") == ("house/empty_words",)
    assert rules.ids("nothing") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RULE.replace("## References", "## Sources"), "the docs in “en” lack the heading “## References”"),
        (RULE.replace('  - {good: "Una más.", lang: es}\n', ""), "no good example in “es”"),
        (RULE.replace("profiles: [core]", "profiles: [cor]"), "“cor” is not one of: core, recommended"),
        (RULE.replace("phrases:", "phrase:"), "a rule file holds exactly one of: phrases, pattern"),
        (RULE.replace("en: [synergy]", 'en: ["(synergy"]'), "the pattern “(synergy” does not compile: missing )"),
        (RULE + "limit: {of: emoji, most: most}\n", "a rule file holds exactly one of"),
        (RULE + "severity: fatal\n", "“fatal” is not one of: error, warning, info"),
        (
            RULE.replace('good: "A day."', 'good: "A day.", today: soon'),
            "expected a date such as 2026-11-30, found “soon”",
        ),
        ("", "the rule file is empty"),
        ("message: [", "this is not valid YAML"),
    ],
    ids=["heading", "example", "profile", "key", "pattern", "two kinds", "severity", "today", "empty", "YAML"],
)
def test_a_file_that_is_no_whole_rule_is_refused(tmp_path: Path, text: str, expected: str) -> None:
    """The error names the file, the place and what is accepted."""
    folder = folder_with(tmp_path, broken__yaml=text)

    with pytest.raises(RuleError) as error:
        load_rules((folder,))
    assert f"{folder.as_posix()}/house/broken.yaml:" in str(error.value)
    assert expected in str(error.value)


def test_a_house_folder_never_runs_code(tmp_path: Path) -> None:
    """Python in a folder that a configuration names is refused, not imported."""
    witness = tmp_path / "ran"
    folder = folder_with(tmp_path, evil__py=f"open({str(witness)!r}, 'w')")

    with pytest.raises(RuleError, match="holds YAML alone"):
        load_rules((folder,))
    assert not witness.exists()


def test_two_rules_of_one_name_are_an_error_that_names_both(tmp_path: Path) -> None:
    """A house rule cannot take the place of ours."""
    folder = folder_with(tmp_path, cliche__yaml=RULE)

    with pytest.raises(RuleError, match=r"another rule or group is called “cliche” already: .*personalisation/cliche"):
        load_rules((folder,))
