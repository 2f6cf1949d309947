"""What smm-lint has to say about a place: a diagnostic, with its related places and its fix."""

from __future__ import annotations

from enum import IntEnum

from msgspec import Struct

from smm_lint.source import Source
from smm_lint.text import Span


class Severity(IntEnum):
    """How grave a diagnostic is; a higher value is graver."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @classmethod
    def named(cls, name: str) -> Severity:
        """The severity with the name that users write: `error`, `warning` or `info`."""
        return cls[name.upper()]

    def __str__(self) -> str:
        return self.name.lower()


class Edit(Struct, frozen=True):
    """Replace the characters of `span` in the source with `text`.

    `plain` is what `text` reads as, where the format of the file may write it otherwise.
    """

    span: Span
    text: str
    plain: str | None = None


class Fix(Struct, frozen=True):
    """A cure: what it does, its edits, all of them or none, and whether it is safe to apply unseen."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool


class Related(Struct, frozen=True):
    """Another place that a diagnostic speaks of."""

    source: Source
    post: int
    span: Span
    message: str


class Diagnostic(Struct, frozen=True):
    """A fault at a place of a source.

    `post` is the post's number in its file, from 0, or None for a fault of the file or of a
    campaign; `language` and `platform` are None where the fault belongs to none. With `of_whole_post`
    the place stands for all of the post: for what is not there, or what all of it comes to.
    """

    source: Source
    post: int | None
    rule: str
    severity: Severity
    message: str
    span: Span
    language: str | None = None
    platform: str | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    of_whole_post: bool = False

    @property
    def order(self) -> tuple[str, int, str, int, str]:
        """What diagnostics are sorted by: path, offset, rule, and what else tells two apart."""
        return self.source.path, self.source.offset(self.span.start), self.rule, self.span.end, self.platform or ""


class Skipped(Struct, frozen=True):
    """What was not judged, and why: a post or a file (`path`), or a rule."""

    reason: str
    path: str = ""
    post: int | None = None
    rule: str = ""

    @property
    def order(self) -> tuple[str, str, int, str]:
        """What it is sorted by: rule, path, post (the file itself before its posts), reason."""
        return self.rule, self.path, -1 if self.post is None else self.post, self.reason
