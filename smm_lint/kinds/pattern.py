"""Rules that report what regular expressions find: `pattern`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar

from smm_lint.errors import Problem
from smm_lint.fields import Field, ListOf, Text, problem
from smm_lint.kinds.base import DeclarativeRule, by_language
from smm_lint.matching import PatternError, compile_pattern
from smm_lint.messages import message
from smm_lint.nodes import Node, Scalar
from smm_lint.rule import Finding, Options, Reading

if TYPE_CHECKING:
    import re2


class PatternField(Field[Scalar], frozen=True):
    """A regular expression, with its place."""

    def read(self, node: Node, problems: list[Problem]) -> Scalar | None:
        return node if Text().read(node, problems) is not None and isinstance(node, Scalar) else None

    def schema(self) -> dict[str, Any]:
        return {"type": "string"}


class PatternRule(DeclarativeRule):
    """Reports every match in the prose as it is written, or its first group."""

    fields: ClassVar[Mapping[str, Field[Any]]] = {"pattern": by_language(ListOf(PatternField()), any_language=True)}

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:  # noqa: ARG002
        for language in (post.language, "any"):
            for pattern in self.definition["pattern"].get(language, ()):
                for match in _compiled(pattern.text).finditer(post.text):
                    start, end = match.span(1 if match.re.groups else 0)
                    if start < end:
                        yield Finding(post.place(start, end), {"match": post.text[start:end]})

    def problems(self) -> Iterable[Problem]:
        for patterns in self.definition["pattern"].values():
            for pattern in patterns:
                try:
                    _compiled(pattern.text)
                except PatternError as error:
                    yield problem(pattern, message("pattern-broken", pattern=pattern.text, problem=str(error)))


@cache
def _compiled(pattern: str) -> re2._Regexp:
    return compile_pattern(pattern, ignore_case=False, longest=False)
