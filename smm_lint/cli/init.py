"""`smm-lint init`: write a configuration for a folder that has none."""

from __future__ import annotations

import json
from pathlib import Path

import click

from smm_lint.cli.printing import print_text
from smm_lint.config_files import NAMES, files_in
from smm_lint.definition import PROFILES
from smm_lint.errors import UsageError
from smm_lint.files import existing
from smm_lint.messages import locale_language, message, say
from smm_lint.paths import is_folder, shown
from smm_lint.readers.layout import Layout
from smm_lint.registries import ADDRESSES
from smm_lint.survey import Suggestion, Survey, survey


@click.command(name="init", short_help="Write a starting configuration.")
@click.argument("folder", type=click.Path(readable=False), default=".")
@click.option("--stdout", "to_stdout", is_flag=True, help="Print the configuration; write nothing.")
def command(folder: str, *, to_stdout: bool) -> None:
    """Write a commented smm-lint.yaml for the drafts of FOLDER (. by default), having looked at them.

    It names the languages that the drafts are in, the platforms that their folders are called after, and the
    files that hold several posts. What is there already is never overwritten.

    \b
    Examples:
      smm-lint init
      smm-lint init --stdout posts/
    """
    place = existing(folder)
    if not is_folder(place):
        raise UsageError(message("init-no-folder", path=folder))
    language = locale_language()
    if to_stdout:
        print_text(starting_configuration(survey(place), language))
        return
    there = next(files_in(place), None)
    if there:
        raise UsageError(message("init-exists", path=there.source.path))
    found = survey(place)
    path = place / NAMES[0]
    _write(path, starting_configuration(found, language))
    click.echo(say(language, "init-written", path=shown(path), count=found.drafts))


def starting_configuration(found: Survey, language: str) -> str:
    """A configuration for what was found, with comments in `language` on all that may be said."""
    comments = {
        name: _comment(say(language, f"init-{name}", profiles=", ".join(PROFILES), addresses=", ".join(ADDRESSES)))
        for name in ("head", "extends", "languages", "messages", "brand", "rules", "files")
    }
    return "\n".join(
        [
            comments["head"],
            f"{comments['extends']}extends: [recommended]\n",
            f"{comments['languages']}languages: [{', '.join(found.languages)}]\n",
            comments["messages"],
            comments["brand"],
            comments["rules"],
            comments["files"] + _files(found.suggestions),
        ]
    )


def _files(suggestions: tuple[Suggestion, ...]) -> str:
    if not suggestions:
        return ""
    return "files:\n" + "".join(map(_entry, suggestions))


def _entry(suggestion: Suggestion) -> str:
    lines = [f"  - match: {json.dumps(suggestion.match, ensure_ascii=False)}"]
    if suggestion.platforms:
        lines.append(f"    platforms: [{', '.join(suggestion.platforms)}]")
    if suggestion.posts:
        said = {key: getattr(suggestion.posts, key) for key in ("split", "text", "thread")}
        written = (f"{key}: {value}" for key, value in said.items() if value != getattr(Layout(), key))
        lines.append(f"    posts: {{{', '.join(written)}}}")
    return "\n".join(lines) + "\n"


def _comment(text: str) -> str:
    return "".join(f"# {line}\n" for line in text.split("\n"))


def _write(path: Path, text: str) -> None:
    try:
        # NOTE: `x`, so that a file that came to be meanwhile is kept too.
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise UsageError(message("init-cannot-write", path=str(path), problem=error.strerror)) from None
