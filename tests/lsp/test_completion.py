"""What may be written at a place; `|` is the cursor."""

from __future__ import annotations

from pathlib import Path

import pytest

from smm_lint.config import Configuration
from smm_lint.lsp.completion import complete
from smm_lint.lsp.documents import Document
from smm_lint.lsp.yaml_places import Place, place_in

SETTINGS = "root: true\nmessages: en\nregistries: {campaigns: campaigns.yaml}\n"


@pytest.mark.parametrize(
    ("name", "text", "present", "absent"),
    [
        ("a.md", "Hola\n<!-- smm-lint: |", {"ignore", "ignore-post"}, {"one-way"}),
        ("a.md", "Hola\n<!-- smm-lint: ignore one-way, cl|", {"one-way", "cliche", "interaction"}, {"internal"}),
        ("a.md", "<!-- smm-lint: ignore interaction/o| -->", {"interaction/one-way", "interaction"}, {"one-way"}),
        ("a.md", "<!-- smm-lint: ignore one-way -- because|", set(), {"one-way"}),
        ("a.md", "<!-- smm-lint: ignore one-way --> and|", set(), {"one-way"}),
        ("a.txt", "<!-- smm-lint: ignore |", set(), {"one-way"}),
        ("a.txt", "---\nca|\n---\nHola", {"campaign", "campaña", "smm-lint"}, {"rules"}),
        ("a.md", "---\nestado: |\n---\nHola", {"draft", "borrador", "programado"}, {"one-way"}),
        ("a.md", "---\nplatform: [x, |", {"linkedin", "instagram"}, {"campaign"}),
        ("a.tweet", "---\nsmm-lint: {ignore: [one-way, |]}\n---\nHola", {"cliche", "interaction"}, {"campaign"}),
        ("a.tweet", "---\nsmm-lint:\n  ignore:\n    - |\n---\nHola", {"cliche"}, {"campaign"}),
        ("a.tweet", "---\nlang: en\n---\nca|", set(), {"campaign"}),
        ("smm-lint.yaml", "ru|", {"rules", "rule_folders", "languages"}, {"one-way"}),
        ("smm-lint.yaml", "rules:\n  one|", {"one-way", "interaction", "interaction/one-way"}, {"languages"}),
        ("smm-lint.yaml", "rules:\n  one-way: |", {"error", "off"}, {"one-way"}),
        ("smm-lint.yaml", "rules:\n  too-many-hashtags: {severity: info, |", {"limit", "severity"}, {"error"}),
        ("smm-lint.yaml", "files:\n  - match: a\n    platforms: [x, |", {"linkedin"}, {"rules"}),
        ("campaigns.yaml", "otoño:\n  |", {"goal", "objetivo", "kpi"}, {"rules"}),
        ("other.yaml", "|", set(), {"rules", "goal"}),
    ],
)  # fmt: skip
def test_what_may_be_written(tmp_path: Path, name: str, text: str, present: set[str], absent: set[str]) -> None:
    """Names of rules, keys and values, each where it means something, and nowhere else."""
    (tmp_path / "smm-lint.yaml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "campaigns.yaml").write_text("", encoding="utf-8")
    document = Document("file:///x", 1, tmp_path / name, text.replace("|", ""))
    found = {each.label for each in complete(document, Configuration().for_file(document.path), text.index("|"))}

    assert present <= found
    assert not absent & found
    assert bool(found) == bool(present)


@pytest.mark.parametrize(
    ("text", "path", "word"),
    [
        ("", (), ""),
        ("files:\n- match: x\n  rules:\n    one", ("files", "rules"), "one"),
        ("a:\n  b: 1\n\n  # c:\n  d:\n    e", ("a", "d"), "e"),
        ("a: {b: {c: 1}, d: [e, f", ("a", "d"), "f"),
        ("a: {b: {c: 1}, d", ("a",), "d"),
        ("a: ]}", ("a",), ""),
        ('"a b":\r\n  c', ("a b",), "c"),
    ],
)
def test_where_the_cursor_is(text: str, path: tuple[str, ...], word: str) -> None:
    """The keys around it, in blocks and in brackets, however unfinished."""
    place: Place = place_in(text)

    assert (place.path, place.word) == (path, word)
