"""What the user's editor says of a run, beside the configuration files of the workspace."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from smm_lint.definition import PROFILES
from smm_lint.fields import Choice, ListOf, Problems, Text
from smm_lint.messages import Message
from smm_lint.nodes import NodeError, parse
from smm_lint.quantity_fields import Day
from smm_lint.sections import Section
from smm_lint.source import Source

SECTION = "smm-lint"
TYPE, SAVE = "type", "save"
FIELDS = Section(
    {
        "configuration": Text(),
        "profile": ListOf(Choice(PROFILES)),
        "select": ListOf(Text()),
        "ignore": ListOf(Text()),
        "lintOn": Choice((TYPE, SAVE)),
        "today": Day(),
    }
)


class Preferences(Struct, frozen=True):
    """The user's own settings; what is empty says nothing.

    `configuration` is the one configuration file to use, relative to the first folder of the workspace; `lint_on`
    says whether documents are judged while their user types (TYPE) or when they are saved (SAVE).
    """

    configuration: str = ""
    profile: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    lint_on: str = TYPE
    today: date | None = None


def read_preferences(options: object, configured: object = None) -> tuple[Preferences, tuple[Message, ...]]:
    """The preferences in the `options` of the start, under those `configured` since; and what is wrong with them.

    Keys that we do not know are faults of the options; in what is configured they are the client's own.
    """
    since = {key: value for key, value in _said(configured).items() if key in FIELDS.fields}
    try:
        node = parse(Source(SECTION, json.dumps({**_said(options), **since}, ensure_ascii=False)))
    except NodeError as error:
        return Preferences(), (error.problem.message,)
    problems: Problems = []
    values = (FIELDS.read(node, problems) if node else None) or {}
    if "lintOn" in values:
        values["lint_on"] = values.pop("lintOn")
    return Preferences(**values), tuple(problem.message for problem in problems)


def _said(value: object) -> dict[str, object]:
    """The keys of `value` that say something."""
    entries = value.items() if isinstance(value, Mapping) else ()
    return {str(key): said for key, said in entries if said not in (None, "", [])}
