from __future__ import annotations

import re
from pathlib import Path

import pytest

from smm_lint.output import FORMATS
from tests.command_line import run_here

# What terminals obey: control characters but for the line end, and what turns the direction of a text.
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
HOSTILE = "\x1b]0;owned\x07\x1b[2J\u202eabc\u2066\x9b31m\u2028"
COMMANDS = ("::error file=a::owned", "##[error]owned", "##vso[task.complete]owned", "##teamcity[buildStop]")
RULE = """\
message: {{en: "\\e[2J\\u202E {{match}}", es: "\\e[2J\\u202E {{match}}"}}
profiles: [core]
phrases: {{en: ["which"], es: ["cual"]}}
options: {{}}
docs:
  en: "## What it does\\n\\e[2J\\u202E\\n## Why it matters\\nA.\\n## How to fix it\\nA.\\n## References\\nA.\\n"
  es: "## Qué hace\\n\\e[2J\\u202E\\n## Por qué importa\\nA.\\n## Cómo arreglarlo\\nA.\\n## Referencias\\nA.\\n"
examples:
  - {{bad: "[[Which]] one?", lang: en}}
  - {{good: "One.", lang: en}}
  - {{bad: "¿[[Cuál]]?", lang: es}}
  - {{good: "Uno.", lang: es}}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose drafts, names, rules and configuration are hostile."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / ".git").mkdir()
    (folder / "rules" / "group").mkdir(parents=True)
    (folder / "rules" / "group" / "hostile.yaml").write_text(RULE.format(), encoding="utf-8")
    (folder / "smm-lint.yaml").write_text(
        'rule_folders: [rules]\nmessages: en\nbrand: {name: "\\e[2J\\u202E\\x9b"}\nplatforms: [x]\n', encoding="utf-8"
    )
    lines = "\n\n".join(f"[{HOSTILE}](http://a.example/{HOSTILE}) {each} [NAME]" for each in COMMANDS)
    for number, name in enumerate(("\x1b[31ma\u202e", "a\n::error::b", "##[error]c")):
        text = f"---\nowner: '{number}'\nlang: xx{HOSTILE[6:9]}\n---\n{lines}\n\nWhich one?\n"
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return folder


READING = ("inspect", "count", "config", "inspect --format json", "count --format json", "config --format json")
RULES = ("rules", "rules --format json", "explain hostile", "test rules")
OTHERS = ("check --show-files", "fix --diff nada")
CHECKS = tuple(f"check --format {name}" for name in FORMATS)


@pytest.mark.parametrize("command", [*CHECKS, *READING, *RULES, *OTHERS])
def test_nothing_is_printed_that_a_terminal_obeys(folder: Path, command: str) -> None:
    """In no command and no format, neither of drafts and names nor of rules and settings."""
    done = run_here(*command.split(), folder=folder)

    assert done.stdout or done.stderr
    assert OBEYED.findall(done.stdout.decode() + done.stderr.decode()) == []
    if "github" not in command:
        assert not re.search(r"^\s*::|##\w*\[", done.stdout.decode() + done.stderr.decode(), re.MULTILINE)


@pytest.mark.parametrize(
    "settings",
    [
        '"\\e[2J\\u202E": 1\n',
        'brand: {"a\\n::error::b": 1}\n',
        'rules: {"\\x9b31m##[error]": off}\n',
        'registries: {campaigns: "\\e[2J\\u202E.yaml"}\n',
        'a: "\x1b"\n',
    ],
)
def test_errors_of_a_configuration_are_shown_on_a_line_each(tmp_path: Path, settings: str) -> None:
    """What they quote is escaped, its line ends too."""
    (tmp_path / "smm-lint.yaml").write_text(settings, encoding="utf-8")
    done = run_here("check", folder=tmp_path)
    lines = done.stderr.decode().splitlines()

    assert done.returncode == 2
    assert all(line.startswith("smm-lint: smm-lint.yaml:1:") for line in lines)
    assert OBEYED.findall("".join(lines)) == []
    assert "##[" not in "".join(lines)
