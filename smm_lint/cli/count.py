"""`smm-lint count`: how long the drafts are on each platform."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click
from msgspec import Struct
from msgspec.structs import asdict

from smm_lint.cli.help import Sections
from smm_lint.cli.options import collect, reading_options
from smm_lint.cli.printing import print_lines, print_text
from smm_lint.cli.run import configuration, inputs
from smm_lint.messages import say
from smm_lint.output._json import dump
from smm_lint.platforms import PLATFORMS, Platform
from smm_lint.post import Post
from smm_lint.readings import FileReading, platforms_of, read_file

VERSION = 1


class Count(Struct, frozen=True):
    """How long a post is on a platform; `over` where not all of it fits."""

    path: str
    post: int
    platform: str
    length: int
    limit: int
    over: bool


@click.command(name="count", cls=Sections, short_help="How long the drafts are on each platform.")
@reading_options("text", "json")
def command(**values: Any) -> None:
    """Count each post of PATH as its platforms do, or as all do where it names none, beside the limit of each.

    \b
    Examples:
      smm-lint count drafts/launch.md
      smm-lint count --platform x,bluesky --format json drafts/
    """
    options = collect(values)
    settings = configuration(options)
    found = inputs(options, settings)
    language = settings.for_folder(Path.cwd()).message_language
    files = [read_file(item) for item in found.files]
    if options.format == "json":
        print_text(_as_json(files, language))
    else:
        print_lines(_as_text(files, language))
    sys.exit(2 if found.faults else 0)


def counts(post: Post, platforms: Sequence[Platform]) -> list[Count]:
    """How long `post` is on each of `platforms`, on all there are where none is given."""
    return [_count(post, platform) for platform in platforms or PLATFORMS.values()]


def _count(post: Post, platform: Platform) -> Count:
    text = post.published_on(platform.id).text
    over = platform.overflow(text) is not None
    return Count(post.source.path, post.index, platform.id, platform.length(text), platform.limit, over)


def _of_file(file: FileReading) -> list[list[Count]]:
    return [counts(post, platforms_of(post, file.config)) for post in file.posts]


def _as_json(files: Iterable[FileReading], language: str) -> str:
    rows: list[dict[str, Any]] = []
    skipped: list[dict[str, Any]] = []
    for file in files:
        rows += [asdict(count) for post in _of_file(file) for count in post]
        skipped += (
            {"path": file.source.path, "post": None, "reason": fault.message.text(language)}
            for fault in file.unreadable
        )
    return dump({"version": VERSION, "counts": rows, "skipped": skipped})


def _as_text(files: Iterable[FileReading], language: str) -> str:
    parts = []
    for file in files:
        posts = _of_file(file)
        for post in posts:
            shown = f"{post[0].path} #{post[0].post + 1}" if len(posts) > 1 else post[0].path
            parts.append("\n".join([shown, *(_line(count, language) for count in post)]))
        parts += (f"{file.source.path}\n  {fault.message.text(language)}" for fault in file.unreadable)
    return "\n\n".join(parts) + "\n" if parts else ""


def _line(count: Count, language: str) -> str:
    row = f"  {count.platform:<{max(map(len, PLATFORMS))}}  {count.length:>6} / {count.limit}"
    if count.length > count.limit:
        return f"{row}  {say(language, 'count-over', over=count.length - count.limit)}"
    return f"{row}  {say(language, 'count-over-bytes')}" if count.over else row
