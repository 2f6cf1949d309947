"""`smm-lint explain`."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from smm_lint.cli.explain import command
from smm_lint.docs import page
from smm_lint.errors import UsageError
from smm_lint.loader import load_rules

RULES = load_rules().rules
HOUSE_RULE = """\
message: {en: "No “{match}”.", es: "Nada de «{match}»."}
profiles: [core]
docs:
  en: |
    ## What it does
    Reports a word.
    ## Why it matters
    ## How to fix it
    ## References
  es: |
    ## Qué hace
    Avisa de una palabra.
    ## Por qué importa
    ## Cómo arreglarlo
    ## Referencias
phrases: {en: [foo], es: [foo]}
examples:
  - bad: "[[foo]]"
  - good: bar
  - {bad: "[[foo]]", lang: es}
  - {good: bar, lang: es}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder whose configuration asks for English."""
    (tmp_path / "smm-lint.yaml").write_text("root: true\nmessages: en\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def explained(*names: str) -> str:
    return CliRunner().invoke(command, names, catch_exceptions=False).output


@pytest.mark.parametrize("name", ["cliche", "personalisation/cliche"])
def test_a_rule_by_either_name(name: str) -> None:
    """The short name and the id give the same page."""
    assert explained(name) == page(RULES["personalisation/cliche"], "en")


def test_a_group_is_all_its_pages() -> None:
    """A group gives the pages of its rules in order, each once, whatever is named besides."""
    pages = [page(rule, "en") for name, rule in RULES.items() if rule.group == "style"]

    assert explained("style", "hard-to-read") == "\n".join(pages)


def test_the_language_is_the_configured_one(folder: Path) -> None:
    """`messages: es` gives the Spanish page."""
    (folder / "smm-lint.yaml").write_text("root: true\nmessages: es\n", encoding="utf-8")

    assert explained("cliche") == page(RULES["personalisation/cliche"], "es")


def test_rules_of_the_house_are_known(folder: Path) -> None:
    """A rule of a folder that the configuration names has its page too."""
    (folder / "smm-lint.yaml").write_text("root: true\nmessages: en\nrule_folders: [house]\n", encoding="utf-8")
    (folder / "house" / "brand").mkdir(parents=True)
    (folder / "house" / "brand" / "foo.yaml").write_text(HOUSE_RULE, encoding="utf-8")

    assert explained("foo").startswith("# brand/foo\n\n- severity: warning\n- profiles: core\n")


def test_an_unknown_rule_is_guessed() -> None:
    """A name that is none is an error with the nearest one."""
    with pytest.raises(UsageError, match=r"“cliché”.*Did you mean “personalisation/cliche”\?"):
        explained("cliché")
