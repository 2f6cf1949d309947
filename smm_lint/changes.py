"""What has changed since a revision of Git: lines of files, and the diagnostics that touch them."""

from __future__ import annotations

import os
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from smm_lint.diagnostic import Diagnostic, Related
from smm_lint.engine import Result
from smm_lint.errors import UsageError
from smm_lint.git import Git
from smm_lint.judging import FileResult, needs_calendar
from smm_lint.messages import message
from smm_lint.paths import absolute, is_repository, real
from smm_lint.readers import SUFFIXES, TABLE_SUFFIXES
from smm_lint.readings import Input
from smm_lint.source import Source
from smm_lint.text import Span
from smm_lint.verdicts import RULE_FAILED

# Drafts, and registries.
PATHS = tuple(f":(top,icase,glob)**/*{suffix}" for suffix in (*SUFFIXES, *TABLE_SUFFIXES, ".yaml", ".yml"))
# Options that hold whatever the repository's settings are.
DIFF = (
    "diff", "--unified=0", "--inter-hunk-context=0", "--find-renames", "--text", "--no-color", "--no-ext-diff",
    "--no-textconv", "--no-relative", "--ignore-submodules=all", "--src-prefix=a/", "--dst-prefix=b/",
)  # fmt: skip
HUNK = re.compile(rb"@@ -\d+(?:,(?P<old>\d+))? \+(?P<start>\d+)(?:,(?P<new>\d+))? @@")
NEW_FILE = b"+++ "
ESCAPE = re.compile(rb"\\([0-7]{3}|.)")
ESCAPED = {b"a": b"\a", b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"f": b"\f", b"r": b"\r"}

# First and last line, from 1; where lines were taken out, the line before them and the one after.
Lines = tuple[int, int]
# Where the posts of the run are, by path and number: the text, and the front matter or row.
Posts = Mapping[tuple[str, int | None], Sequence[Span]]


class Changes(Struct, frozen=True):
    """The lines of each changed file, by its real path; None where the whole file is new."""

    files: Mapping[Path, tuple[Lines, ...] | None]

    def has(self, path: Path) -> bool:
        """Whether anything in the file at `path` has changed."""
        return real(path) in self.files

    def touch(self, source: Source, spans: Iterable[Span]) -> bool:
        """Whether a line of one of the `spans` of `source` has changed."""
        path = real(absolute(source.path))
        if path not in self.files:
            return False
        changed = self.files[path]
        if changed is None:
            return True
        # Lines as Git counts them: they end at a newline alone.
        ends = [match.start() for match in re.finditer("\n", source.text)]
        for span in spans:
            first, last = (bisect_left(ends, place) + 1 for place in (span.start, max(span.start, span.end - 1)))
            if any(start <= last and first <= end for start, end in changed):
                return True
        return False


def changes_since(revision: str, drafts: Iterable[Path], registries: Iterable[Path] = ()) -> Changes:
    """What has changed in `drafts` and `registries` since `revision`, a commit of their repositories.

    A file that Git does not know is new. Raises UsageError where Git, the repository of a draft or the revision is not
    there.
    """
    tops: dict[Path, list[Path]] = {}
    for path in map(real, drafts):
        top = _top(path)
        if top is None:
            raise UsageError(message("git-no-repository", path=path.as_posix()))
        tops.setdefault(top, []).append(path)
    for path in map(real, registries):
        tops.get(_top(path) or path, []).append(path)
    files: dict[Path, tuple[Lines, ...] | None] = {}
    for top, inside in tops.items():
        git = Git(top)
        commit = _commit(git, revision)
        files |= {top / name: lines for name, lines in _parsed(git.run(*DIFF, commit, "--", *PATHS))}
        known = {top / os.fsdecode(name) for name in git.run("ls-files", "-z", "--", *PATHS).split(b"\0")}
        files |= dict.fromkeys((path for path in inside if path not in known), None)
    return Changes(files)


def touching(diagnostics: Iterable[Diagnostic], changes: Changes, posts: Posts) -> Iterator[Diagnostic]:
    """The diagnostics that touch a changed line.

    One of a whole post counts where any line of it or of its front matter has changed, one of several posts where one
    of these has. That a rule failed is always told.
    """
    for diagnostic in diagnostics:
        places: list[Diagnostic | Related] = [diagnostic]
        if diagnostic.of_whole_post:
            places += diagnostic.related
        if diagnostic.rule == RULE_FAILED or any(_is_changed(place, diagnostic, changes, posts) for place in places):
            yield diagnostic


def _is_changed(place: Diagnostic | Related, diagnostic: Diagnostic, changes: Changes, posts: Posts) -> bool:
    whole = posts.get((place.source.path, place.post), ()) if diagnostic.of_whole_post else ()
    return changes.touch(place.source, [place.span, *whole])


class Since:
    """A run that reports on what has changed since a revision; `inputs` are those of its files that have."""

    def __init__(self, revision: str, items: Sequence[Input]) -> None:
        registries = dict.fromkeys(path for item in items for path in item.config.settings.registries.values())
        self.changes = changes_since(revision, (item.path for item in items), registries)
        inputs = tuple(self._inputs(items))
        self.inputs = inputs if any(item.is_reported for item in inputs) else ()
        self._posts: dict[tuple[str, int | None], tuple[Span, ...]] = {}

    def _inputs(self, items: Sequence[Input]) -> Iterator[Input]:
        """What has changed; where all posts are judged together, the others too, without being reported on.

        A campaign that has changed concerns all of its posts.
        """
        for item in items:
            paths = (item.path, *item.config.settings.registries.values())
            is_reported = any(map(self.changes.has, paths))
            if is_reported or needs_calendar(item.config):
                yield replace(item, is_reported=is_reported)

    def see(self, file: FileResult) -> None:
        """Keep where the posts of `file` are."""
        for index, places in enumerate(file.places):
            self._posts[file.source.path, index] = places

    def of(self, result: Result) -> Result:
        """`result` with what touches the changes alone."""
        return replace(result, diagnostics=tuple(touching(result.diagnostics, self.changes, self._posts)))


def _top(path: Path) -> Path | None:
    """The top of the repository that holds `path`; None where none does."""
    return next(filter(is_repository, path.parents), None)


def _commit(git: Git, revision: str) -> str:
    """The name of the commit that `revision` means, which nothing can take for an option."""
    arguments = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    done = git.tried(*arguments) if "\0" not in revision else None
    if done and done.returncode == 0:
        return done.stdout.decode("ascii").strip()
    git.run("rev-parse", "--git-dir")  # where the repository itself cannot be read, that is what is wrong
    is_shallow = git.run("rev-parse", "--is-shallow-repository").strip() == b"true"
    raise UsageError(message("git-shallow" if is_shallow else "git-no-revision", revision=revision))


def _parsed(diff: bytes) -> Iterator[tuple[str, tuple[Lines, ...]]]:
    """The files of a diff without context, with their changed lines.

    What a line of a file says is never looked at: each hunk tells how many lines it has.
    """
    lines = diff.split(b"\n")
    path, hunks, place = "", list[Lines](), 0
    while place < len(lines):
        line = lines[place]
        place += 1
        if line.startswith(b"diff --git "):
            if hunks:
                yield path, tuple(hunks)
            hunks = []
        elif line.startswith(NEW_FILE):
            path = _path(line.removeprefix(NEW_FILE))
        elif match := HUNK.match(line):
            old, new, start = (int(number) for number in (match["old"] or 1, match["new"] or 1, match["start"]))
            hunks.append((start, start + new - 1) if new else (start, start + 1))
            place = _after_hunk(lines, place, old + new)
    if hunks:
        yield path, tuple(hunks)


def _after_hunk(lines: Sequence[bytes], place: int, count: int) -> int:
    """Where the `count` lines of a hunk end; a note that a file does not end with a newline is none of them."""
    while place < len(lines) and (count or lines[place].startswith(b"\\")):
        count -= not lines[place].startswith(b"\\")
        place += 1
    return place


def _path(name: bytes) -> str:
    """The path that `name` stands for: in quotes it has escapes, and a tab ends one with blanks."""
    name = name.removesuffix(b"\t")
    if name.startswith(b'"'):
        name = ESCAPE.sub(lambda match: _unescaped(match[1]), name[1:-1])
    return os.fsdecode(name.removeprefix(b"b/"))


def _unescaped(escape: bytes) -> bytes:
    return bytes([int(escape, 8)]) if len(escape) == 3 else ESCAPED.get(escape, escape)
