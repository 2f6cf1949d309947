"""What declarative rules share: their definition, their own keys, and the options they give for free."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from smm_lint.errors import Problem
from smm_lint.fields import Choice, Field, MapOf
from smm_lint.messages import CATALOGUES
from smm_lint.rule import Option, Rule


class DeclarativeRule(Rule):
    """A rule made of a definition instead of code.

    `fields` are the keys that the kind adds to a rule file, the first of which names the kind;
    `definition` holds their checked values.
    """

    fields: ClassVar[Mapping[str, Field[Any]]]

    def __init__(self, definition: Mapping[str, Any]) -> None:
        self.definition = definition

    @property
    def free_options(self) -> Mapping[str, Option]:
        """The options that every rule of the kind has."""
        return {}

    def problems(self) -> Iterable[Problem]:
        """What only a trial shows to be wrong with the definition, such as a pattern that does not compile."""
        return ()


def by_language(value: Field[Any], *, any_language: bool = False) -> MapOf[Any]:
    """Values by language, or under `any` for all of them where that is allowed."""
    return MapOf(value, Choice((*CATALOGUES, *(("any",) if any_language else ()))))
