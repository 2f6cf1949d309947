"""The GitHub Action: its description is valid, and its shell steps are run as GitHub runs them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.checkout import copied, without_dependencies
from tests.conftest import REPOSITORY

FILE = REPOSITORY / "action.yml"
ACTION: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
SHELL_STEPS = [step for step in STEPS if "run" in step]
DEFAULTS = {name: value["default"] for name, value in ACTION["inputs"].items()}
EXPRESSION = re.compile(r"\$\{\{ (\S+) \}\}")
BAD = "Hi {{first_name}}, which book would you lend a friend this week?\n"
ANNOTATION = (
    "::error title=smm-lint%3A personalisation/unfilled-placeholder,file=posts/a.md,line=1,endLine=1,col=4,endColumn=17"
    "::posts/a.md:1:4: “{{first_name}}” was never filled in. Write what belongs here."
    " [personalisation/unfilled-placeholder]\n"
)
HOSTILE = [
    "; touch stolen",
    "$(touch stolen)",
    "`touch stolen`",
    "' && touch stolen && '",
    '" && touch stolen && "',
    "two words",
    "*",
    "~",
    "\\",
    "${{ github.token }}",
]
# A program that says with which arguments it was called.
RECORDER = f"#!{sys.executable}\nimport json, sys\nprint(json.dumps(sys.argv[1:]))\n"


class Runner:
    """What GitHub's runner does for the shell steps of an action: environment, outputs and a folder for the rest."""

    def __init__(self, folder: Path) -> None:
        self.workspace, self._temporary = folder / "work space", folder / "temporary files"
        self.workspace.mkdir()
        self._temporary.mkdir()
        self.values: dict[str, str] = {}

    def run(
        self, step_id: str, inputs: Mapping[str, str] | None = None, environment: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a step; what it puts out is known to the steps after it."""
        step = next(step for step in STEPS if step.get("id") == step_id)
        self.values |= {f"inputs.{name}": value for name, value in {**DEFAULTS, **(inputs or {})}.items()}
        script, output = self._temporary / "step.sh", self._temporary / "output"
        script.write_text(step["run"], encoding="utf-8")
        output.write_text("", encoding="utf-8")
        given = {
            **os.environ,
            "GITHUB_ACTION_PATH": str(REPOSITORY),
            "GITHUB_OUTPUT": str(output),
            "GITHUB_WORKSPACE": str(self.workspace),
            "LC_ALL": "C.UTF-8",
            "RUNNER_TEMP": str(self._temporary),
            **{name: EXPRESSION.sub(self._value, value) for name, value in step["env"].items()},
            **(environment or {}),
        }
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", script],  # noqa: S607 - as GitHub calls it
            cwd=self.workspace, env=given, capture_output=True, encoding="utf-8", timeout=600, check=False,
        )  # fmt: skip
        for line in output.read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition("=")
            self.values[f"steps.{step_id}.outputs.{name}"] = value
        return done

    def _value(self, expression: re.Match[str]) -> str:
        return self.values.get(expression[1], "")

    def write(self, name: str, text: str, folder: Path | None = None) -> Path:
        """A file of the checkout, or of `folder`."""
        path = (folder or self.workspace) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755)
        return path


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """A runner with an empty checkout."""
    return Runner(tmp_path)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """A runner that has run the install step, in a checkout that would take the place of every module it could."""
    runner = Runner(tmp_path_factory.mktemp("action"))
    for name in ("venv.py", "ensurepip.py", "pip.py", "smm_lint.py", "click.py", "sitecustomize.py"):
        runner.write(name, "open('stolen', 'w')\n")
    runner.values["steps.python.outputs.python-path"] = sys.executable
    # That the dependencies can be installed too is shown by the tests of the hooks.
    copy = without_dependencies(copied(tmp_path_factory.mktemp("smm-lint")))
    done = runner.run("install", environment={"GITHUB_ACTION_PATH": str(copy)})

    assert (done.returncode, done.stdout) == (0, "")
    assert not (runner.workspace / "stolen").exists()
    return runner


class TestDescription:
    """What GitHub and others read of it."""

    def test_it_is_valid(self) -> None:
        """By the schema of SchemaStore, which check-jsonschema brings along."""
        command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions", str(FILE)]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)

        assert (done.returncode, done.stdout) == (0, "ok -- validation done\n")

    def test_an_audit_finds_nothing(self) -> None:
        """Zizmor knows, among others, actions that are not pinned and inputs that a shell would read as a command."""
        program = shutil.which("zizmor", path=sysconfig.get_path("scripts"))

        assert program
        command = [program, "--offline", "--no-progress", "--persona", "pedantic", "--format", "json", str(FILE)]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        assert (done.returncode, json.loads(done.stdout)) == (0, [])

    @pytest.mark.parametrize("step", SHELL_STEPS, ids=lambda step: step["id"])
    def test_its_shell_is_clean(self, step: dict[str, Any]) -> None:
        """Shellcheck has nothing to say, and no input stands in the shell itself."""
        program = shutil.which("shellcheck", path=sysconfig.get_path("scripts"))

        assert program
        command = [program, "--shell=bash", "--severity=style", "-"]
        done = subprocess.run(command, input=step["run"], capture_output=True, encoding="utf-8", check=False)
        assert (done.returncode, done.stdout) == (0, "")
        assert "${{" not in step["run"]

    def test_every_input_is_used(self) -> None:
        """And none is used that is not described."""
        used = set(re.findall(r"inputs\.([a-z-]+)", FILE.read_text(encoding="utf-8")))

        assert used == set(ACTION["inputs"])


class TestInstalling:
    """The step that installs smm-lint."""

    @pytest.mark.parametrize("version", ["0.1.0", "1.0rc1", "2.0+local", "1!1.0"])
    def test_a_version_is_asked_of_the_index(self, runner: Runner, version: str) -> None:
        """As one requirement and nothing else."""
        recorder = runner.write("recorder", RECORDER, runner.workspace.parent)
        making = 'mkdir -p "$4/bin"; cp "$RECORDER" "$4/bin/python"'
        python = runner.write("python", f"#!/usr/bin/env bash\n{making}\n", runner.workspace.parent)
        runner.values["steps.python.outputs.python-path"] = str(python)
        done = runner.run("install", {"version": version}, {"RECORDER": str(recorder)})

        assert json.loads(done.stdout)[-1] == f"smm-lint=={version}"
        assert json.loads(done.stdout)[:4] == ["-I", "-m", "pip", "install"]

    @pytest.mark.parametrize("version", [*HOSTILE, "0.1 --index-url=https://a.example", "0.1\n0.2", "../x", "a/b"])
    def test_what_is_no_version_is_refused(self, runner: Runner, version: str) -> None:
        """Before anything is installed or run."""
        done = runner.run("install", {"version": version})

        assert (done.returncode, done.stderr) == (2, "")
        assert done.stdout == "::error title=smm-lint::The input version is no version.\n"
        assert list(runner.workspace.iterdir()) == []


class TestChecking:
    """The step that runs smm-lint."""

    @pytest.mark.parametrize("text", HOSTILE)
    def test_inputs_arrive_as_they_are(self, runner: Runner, text: str) -> None:
        """Each line of paths and arguments is one argument, whatever stands in it."""
        runner.values["steps.install.outputs.smm-lint"] = str(
            runner.write("recorder", RECORDER, runner.workspace.parent)
        )
        runner.values["steps.install.outputs.folder"] = str(runner.workspace.parent)
        inputs = {"paths": f"{text}\n\nposts/ñandú.md\n", "args": f"--select=a,b\n{text}\n", "fail-on": text}
        done = runner.run("check", inputs)

        assert (done.returncode, done.stderr) == (0, "")
        assert json.loads(done.stdout) == [
            "check",
            "--format=github",
            f"--format=sarif={runner.workspace.parent}/smm-lint.sarif",
            f"--fail-on={text}",
            "--select=a,b",
            text,
            "--",
            text,
            "posts/ñandú.md",
        ]
        assert list(runner.workspace.iterdir()) == []

    @pytest.mark.usefixtures("package_index")
    @pytest.mark.parametrize(
        ("configuration", "fail_on", "status", "printed"),
        [
            ("messages: en", "warning", 1, ANNOTATION),
            ("messages: en", "never", 0, ANNOTATION),
            ("mesages: en", "warning", 2, ""),
        ],
        ids=["found", "never", "no work"],
    )
    def test_drafts_are_judged(
        self, installed: Runner, configuration: str, fail_on: str, status: int, printed: str
    ) -> None:
        """By what was installed: annotations in the log, SARIF in a file where there is any, and smm-lint's status."""
        installed.write("posts/a.md", BAD)
        installed.write("smm-lint.yaml", f"root: true\nlanguages: [en]\n{configuration}\n")
        if earlier := installed.values.pop("steps.check.outputs.sarif", None):
            Path(earlier).unlink()
        libraries = {"PYTHONPATH": sysconfig.get_path("purelib")}
        done = installed.run("check", {"paths": "posts", "fail-on": fail_on}, libraries)
        file = installed.values.get("steps.check.outputs.sarif")

        assert (done.returncode, done.stdout) == (status, printed)
        assert not (installed.workspace / "stolen").exists()
        assert (file is None) == (status == 2)
        if file:
            (run,) = json.loads(Path(file).read_text(encoding="utf-8"))["runs"]
            assert [result["ruleId"] for result in run["results"]] == ["personalisation/unfilled-placeholder"]
