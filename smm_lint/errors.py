"""What can stop smm-lint from doing its work.

SmmLintError
├── UsageError      the command line asks for something that cannot be done
├── FileProblems    a file that smm-lint itself reads is wrong
│   ├── ConfigError     a configuration file
│   └── RuleError       a rule file, or a pattern in it
└── PipelineError   a spaCy pipeline cannot be loaded

All of them end the run with status 2. What is wrong with a *draft* is never an
error but a diagnostic.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from smm_lint.messages import Message, message
from smm_lint.source import Source
from smm_lint.text import Span


class SmmLintError(Exception):
    """One message for the user."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    def text(self, language: str) -> str:
        """What to print, in `language`."""
        return "\n".join(self.lines(language))

    def lines(self, language: str) -> list[str]:
        """What to print, in `language`, one item a line; what it quotes may itself hold line ends."""
        return [self.message.text(language)]

    def __str__(self) -> str:
        return self.text("en")


class UsageError(SmmLintError):
    """The command line asks for something that cannot be done."""


class PipelineError(SmmLintError):
    """A spaCy pipeline cannot be loaded."""


class Problem(Struct, frozen=True):
    """What is wrong at a place of a file."""

    source: Source
    span: Span
    message: Message

    def text(self, language: str) -> str:
        """`path:line:column: message`, in `language`."""
        place = self.source.lines.position(self.span.start)
        return f"{self.source.path}:{place.line}:{place.column}: {self.message.text(language)}"


class FileProblems(SmmLintError):  # noqa: N818 - its kinds are errors, it is what they share
    """All that is wrong with files that smm-lint itself reads, one problem a line."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(problems[0].message)
        self.problems = tuple(problems)

    def lines(self, language: str) -> list[str]:
        return [problem.text(language) for problem in self.problems]


class ConfigError(FileProblems):
    """A configuration file is wrong."""


class RuleError(FileProblems):
    """A rule file is wrong, or a pattern in it."""


def cannot_write(error: OSError) -> Message:
    """Why a file is not written."""
    return message("cannot-write", problem=error.strerror or type(error).__name__)
