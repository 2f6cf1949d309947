"""What is shown where the pointer rests."""

from __future__ import annotations

from pathlib import Path

from smm_lint.config import Configuration, Overrides
from smm_lint.judging import check_file
from smm_lint.lsp.hover import hover, rule_page
from smm_lint.lsp.remembering import RememberingAnalyser
from smm_lint.readings import Input, read_files
from smm_lint.source import Source
from smm_lint.text import Span

HOUSE_RULE = """\
message: {en: "No.", es: "No."}
docs:
  en: |
    ## What it does
    It fetches ![a picture](https://example.org/a.png) and <img src="https://example.org/b.png">.
    ## Why it matters
    So.
    ## How to fix it
    So.
    ## References
    - None
  es: |
    ## Qué hace
    Nada.
    ## Por qué importa
    Así.
    ## Cómo arreglarlo
    Así.
    ## Referencias
    - Ninguna
phrases: {en: [picture], es: [foto]}
examples:
  - bad: "A [[picture]]."
  - good: "A text."
  - bad: "Una [[foto]]."
    lang: es
  - good: "Un texto."
    lang: es
"""


def test_the_first_line_of_a_post_tells_what_was_seen() -> None:
    """Its length on each platform, too long ones marked, then what `smm-lint inspect` prints, whatever it says."""
    overrides = Overrides(platforms=("x", "linkedin"), messages="en", select=("one-way",))
    text = "¿Qué café te pongo?\n\n```\n" + "Una taza. " * 30
    config = Configuration(isolated=True, overrides=overrides).for_file(Path("a.txt"))
    file = next(read_files([Input("a.txt", config, Path("a.txt"), Source("a.txt", text))], RememberingAnalyser()))
    said = hover(file, list(check_file(file)), 3)

    assert said is not None
    assert said[1] == Span(0, 19)
    assert said[0].startswith(
        "| platform | length |\n| --- | --- |\n| X | **324 / 280** |\n| LinkedIn | 324 / 3000 |\n\n```text\na.txt\n"
    )
    assert "\n  platforms: x, linkedin\n" in said[0]
    assert said[0].endswith("\n```")
    assert hover(file, [], len(text) - 1) is None


def test_the_page_of_a_house_rule_fetches_nothing(tmp_path: Path) -> None:
    """Its docs come with the linted folder, and an editor would show the pictures that they name."""
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "picture.yaml").write_text(HOUSE_RULE, encoding="utf-8")
    rules = Configuration(isolated=True, house_folders=(tmp_path,)).for_folder(tmp_path).ruleset
    page = rule_page("house/picture", rules, "en")

    assert "It fetches !\\[a picture](https://example.org/a.png) and &lt;img src=" in page
