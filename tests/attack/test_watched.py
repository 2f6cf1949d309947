"""A whole run over a hostile repository, with all that Python opens, imports, runs and connects to written down."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path

import pytest

from smm_lint.paths import own_folder
from tests.command_line import ENVIRONMENT
from tests.conftest import REPOSITORY
from tests.fake_rules import DOCS

WATCH = """
import json, os, sys
seen = []
def watch(event, arguments):
    if event == "open":
        is_path = isinstance(arguments[0], (str, bytes))
        seen.append([event, os.path.abspath(os.fsdecode(arguments[0])) if is_path else ""])
    elif event.split(".")[0] in ("socket", "subprocess", "pty", "ctypes") or event in WATCHED:
        seen.append([event, repr(arguments[:2])])
WATCHED = {
    "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty", "os.startfile", "urllib.Request",
}
sys.addaudithook(watch)
from smm_lint.cli import main
try:
    main(sys.argv[1:])
finally:
    files = [getattr(module, "__file__", None) for module in list(sys.modules.values())]
    told = json.dumps({"seen": seen, "modules": [os.path.abspath(file) for file in files if file]})
    with open(os.environ["REPORT"], "w") as report:
        report.write(told)
"""
# What would run if the linted folder were where Python, spaCy, Git or a shell look for code.
TRAP = "import os\nos.mkdir('trapped')\n"
CODE = {
    **dict.fromkeys(
        (
            "yaml.py", "spacy/__init__.py", "smm_lint/__init__.py", "sitecustomize.py", "conftest.py", "json.py",
            "rules/group/trap.txt.py", "smm_lint_rules.py", "click/__init__.py", "en_core_web_sm/__init__.py",
        ),
        TRAP,
    ),
    ".git/config": "[core]\n\tfsmonitor = mkdir trapped\n[diff]\n\texternal = mkdir trapped\n",
    ".git/HEAD": "ref: refs/heads/main\n",
    ".git/info/exclude": "*.tmp\n",
    ".vscode/settings.json": '{"python.defaultInterpreterPath": "./trap"}',
}  # fmt: skip
DRAFTS = {
    "smm-lint.yaml": "extends: [strict, legal-es]\nregistries: {campaigns: c.yaml}\ncalendar: {folder: posts}\n"
    "brand: {topics: {a: {keywords: [a], posts: ['posts/*.md']}}}\nrule_folders: [house]\nbaseline: b.json\n",
    "c.yaml": "otoño: {kpi: !!python/object/apply:os.system ['mkdir trapped']}\n",
    "b.json": '{"version": 1, "entries": []}',
    "house/group/shout.yaml": "",
    "posts/a.md": "---\ndate: 2025-11-20\nlang: !!python/name:os.system\n---\n![a](http://127.0.0.1:9/a.png)\n"
    "<img src=http://127.0.0.1:9/b><script src=//127.0.0.1:9/c></script>\n"
    "Which one? http://127.0.0.1:9/d $(mkdir trapped)\n",
    "posts/b.txt": "¿Cuál? `mkdir trapped` {{ 7*7 }} ${jndi:ldap://127.0.0.1:9/a} %s%n\n",
    "posts/c.md": "---\nmedia: [file:///etc/passwd, /etc/passwd, '\\\\127.0.0.1\\a.png']\nplatform: x\n---\nWhich?\n",
}
RULE = f"""\
message: {{en: "“{{match}}” shouts.", es: "«{{match}}» grita."}}
severity: warning
profiles: [strict]
pattern: {{any: ["([A-Z]+)+!!+$"]}}
{DOCS}examples:
  - {{bad: "WOW!!!", lang: en}}
  - {{good: "Wow!", lang: en}}
  - {{bad: "WOW!!!", lang: es}}
  - {{good: "Wow!", lang: es}}
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Mapping[str, list[list[str]]]]:
    """The repository, and what a check of it was seen to do."""
    repository = tmp_path_factory.mktemp("hostile")
    for name, text in {**CODE, **DRAFTS}.items():
        path = repository / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (repository / "house" / "group" / "shout.yaml").write_text(RULE, encoding="utf-8")
    report = tmp_path_factory.mktemp("report") / "seen.json"
    places = {"PYTHONPATH": str(REPOSITORY), "HOME": str(report.parent), "REPORT": str(report)}
    done = subprocess.run(
        [sys.executable, "-P", "-B", "-c", WATCH, "check", "--format", "json", "--today", "2025-11-20"],
        cwd=repository,
        env={"PATH": os.defpath, **places, **ENVIRONMENT},
        capture_output=True,
        check=False,
        timeout=300,
    )
    assert done.stderr == b""
    assert done.returncode == 1
    assert json.loads(done.stdout)["summary"]["files"] == 3
    return repository, {**json.loads(report.read_text(encoding="utf-8")), "home": [[str(report.parent)]]}


def test_nothing_is_run_and_nothing_connected_to(told: tuple[Path, Mapping[str, list[list[str]]]]) -> None:
    """No socket, no process, no shell, no library called by hand beyond what imports do."""
    repository, did = told
    # Libraries load their own parts with ctypes and ask for the host's name never.
    doings = [seen for seen in did["seen"] if seen[0] != "open" and not seen[0].startswith("ctypes.")]

    assert doings == []
    assert not list(repository.rglob("trapped"))


def test_no_code_of_the_repository_is_imported(told: tuple[Path, Mapping[str, list[str]]]) -> None:
    """Though modules with the names of ours lie in the working folder."""
    repository, did = told

    assert [path for path in did["modules"] if Path(path).is_relative_to(repository)] == []


def test_only_the_repository_and_our_own_files_are_opened(told: tuple[Path, Mapping[str, list[list[str]]]]) -> None:
    """Our package, Python and its packages, the time zones of the system, and of the repository no code."""
    repository, did = told
    cache = Path(did["home"][0][0]) / ".cache" / "smm-lint"
    ours = (own_folder("rules"), own_folder("models"), REPOSITORY / "smm_lint", REPOSITORY / "pyproject.toml")
    python = {Path(path) for path in (*sysconfig.get_paths().values(), sys.prefix, sys.base_prefix)}
    system = (Path("/usr/share/zoneinfo"), Path("/etc/localtime"), Path("/proc"), Path("/sys"), Path("/dev"))
    allowed = (*ours, *python, *system, cache)
    opened = {Path(path) for event, path in did["seen"] if event == "open" and path}
    others = {path for path in opened if not any(path.is_relative_to(place) for place in allowed)}

    assert {path for path in others if not path.is_relative_to(repository)} == set()
    assert {path.relative_to(repository).as_posix() for path in others} <= {
        *DRAFTS, ".git/info/exclude", ".git/config", ".git/HEAD", ".",
    }  # fmt: skip
