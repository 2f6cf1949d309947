"""The shape of a rule file: its keys in YAML, which are the attributes of the class in Python."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from smm_lint.errors import RuleError
from smm_lint.fields import (
    Choice,
    Either,
    Field,
    Flag,
    ListOf,
    MapOf,
    Number,
    Problems,
    Record,
    Text,
    expected,
    problem,
)
from smm_lint.kinds import KINDS
from smm_lint.messages import CATALOGUES, message
from smm_lint.nodes import Mapping as MappingNode
from smm_lint.nodes import Node, flow, parse
from smm_lint.platforms import PLATFORMS
from smm_lint.rule import BAD, GOOD, AnyRule, ByPlatform, Example, Option
from smm_lint.source import Source

PROFILES = ("core", "recommended", "campaign", "calendar", "strict", "legal-es", "legal-us")
SEVERITIES = ("error", "warning", "info")
HEADINGS = {
    "en": ("## What it does", "## Why it matters", "## How to fix it", "## References"),
    "es": ("## Qué hace", "## Por qué importa", "## Cómo arreglarlo", "## Referencias"),
}
LANGUAGE = Choice(tuple(CATALOGUES))
SAID = MapOf(Text(), LANGUAGE)


class Said(Field[Mapping[str, Any]], frozen=True):
    """A text in each language, or several such by variant."""

    def read(self, node: Node, problems: Problems) -> Mapping[str, Any] | None:
        values = [value for _, value in node.entries] if isinstance(node, MappingNode) else []
        has_variants = any(isinstance(value, MappingNode) for value in values)
        return (MapOf(SAID) if has_variants else SAID).read(node, problems)

    def schema(self) -> dict[str, Any]:
        return {"anyOf": [SAID.schema(), MapOf(SAID).schema()]}


class OptionField(Field[Option], frozen=True):
    """An option: its type with bounds or choices, its default, and what it does."""

    _types = ("text", "texts", "number", "integer", "flag", "by-platform")
    _record = Record(
        {
            "type": Choice(_types),
            "choices": ListOf(Text()),
            "default": Text(),
            "least": Number(),
            "most": Number(),
            "help": SAID,
        },
        required=("type", "default", "help"),
    )

    def read(self, node: Node, problems: Problems) -> Option | None:
        if not isinstance(node, MappingNode):
            expected("a-mapping", node, problems)
            return None
        default = node.get("default")
        entries = tuple(entry for entry in node.entries if entry[0].text != "default")
        shape = MappingNode(node.source, node.span, entries)
        values = Record(self._record.fields, required=("type", "help")).read(shape, problems)
        if default is None:
            problems.append(problem(node, message("missing-key", key="default")))
        if not values or default is None or "type" not in values:
            return None
        field = _option_field(values)
        return Option(field, field.read(default, problems), values.get("help", {}))

    def schema(self) -> dict[str, Any]:
        return self._record.schema() | {"properties": {**self._record.schema()["properties"], "default": {}}}


class Day(Field[str], frozen=True):
    """A date as ISO 8601 writes it."""

    def read(self, node: Node, problems: Problems) -> str | None:
        text = Text().read(node, problems)
        try:
            return text and date.fromisoformat(text).isoformat()
        except ValueError:
            expected("a-date", node, problems)
            return None

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "format": "date"}


class ExampleField(Field[Example], frozen=True):
    """A `good` or a `bad` draft and what it is linted with."""

    _record = Record(
        {
            **{verdict: Either(scalar=Text(), mapping=MapOf(Text())) for verdict in (BAD, GOOD)},
            "lang": LANGUAGE,
            "platform": ListOf(Text()),
            "front_matter": MapOf(Text()),
            "config": MapOf(Text()),
            "today": Day(),
            "suffix": Text(),
            "fixed": Text(),
            "also": ListOf(Text()),
        }
    )
    _free = ("front_matter", "config")

    def read(self, node: Node, problems: Problems) -> Example | None:
        if not isinstance(node, MappingNode):
            expected("a-mapping", node, problems)
            return None
        free = {key.text: flow(value) for key, value in node.entries if key.text in self._free}
        shape = tuple(entry for entry in node.entries if entry[0].text not in self._free)
        values = self._record.read(MappingNode(node.source, node.span, shape), problems) or {}
        verdict = next((verdict for verdict in (BAD, GOOD) if verdict in values), None)
        if verdict is None:
            problems.append(problem(node, message("missing-key", key="bad")))
            return None
        draft = values[verdict]
        return Example(
            verdict=verdict,
            text=draft if isinstance(draft, str) else "",
            files=draft if isinstance(draft, dict) else {},
            language=values.get("lang", "en"),
            suffix=values.get("suffix", ".md"),
            platforms=values.get("platform", ()),
            front_matter=free.get("front_matter", ""),
            config=free.get("config", ""),
            today=values.get("today", ""),
            fixed=values.get("fixed"),
            also=values.get("also", ()),
        )

    def schema(self) -> dict[str, Any]:
        schema = self._record.schema()
        return schema | {"properties": schema["properties"] | {key: {"type": "object"} for key in self._free}}


SHARED_FIELDS: Mapping[str, Field[Any]] = {
    "message": Said(),
    "severity": Either(scalar=Choice(SEVERITIES), mapping=MapOf(Choice(SEVERITIES), Choice(("default", *PLATFORMS)))),
    "profiles": ListOf(Choice(PROFILES)),
    "languages": ListOf(LANGUAGE),
    "options": MapOf(OptionField()),
    "docs": SAID,
    "examples": ListOf(ExampleField()),
    "supersedes": ListOf(Text()),
    "requires": ListOf(Text()),
}
REQUIRED = ("message", "docs")


def read_definition(node: Node, problems: Problems) -> AnyRule | None:
    """The rule that a YAML file defines; None, and the reasons appended, where it defines none."""
    kinds = [name for name in KINDS if isinstance(node, MappingNode) and node.get(name) is not None]
    if len(kinds) != 1:
        problems.append(problem(node, message("rule-one-kind", accepted=", ".join(KINDS))))
        return None
    kind = KINDS[kinds[0]]
    before = len(problems)
    values = Record({**SHARED_FIELDS, **kind.fields}, REQUIRED).read(node, problems)
    if values is None or len(problems) > before:
        return None
    rule = kind({name: values[name] for name in kind.fields if name in values})
    for name in SHARED_FIELDS:
        if name in values:
            setattr(rule, name, values[name])
    rule.options = {**rule.free_options, **rule.options}
    return rule


def incomplete(rule: AnyRule) -> Iterable[tuple[str, dict[str, str]]]:
    """What a rule lacks: keys of messages with their values. The engine's own rules need no examples."""
    for language in CATALOGUES:
        for heading in HEADINGS[language]:
            if heading not in rule.docs.get(language, ""):
                yield "rule-no-heading", {"heading": heading, "language": language}
    for said in rule.message.values() if _has_variants(rule) else (rule.message,):
        for language in CATALOGUES:
            if language not in said:
                yield "rule-no-message", {"language": language}
    given = {_kind_of(example) for example in rule.examples}
    for language in rule.languages if rule.group != "internal" else ():
        for verdict in (BAD, GOOD):
            if (verdict, language) not in given:
                yield "rule-no-example", {"verdict": verdict, "language": language}


def examples_of(rule: AnyRule) -> tuple[Example, ...]:
    """The examples of `rule`, read: a Python rule file writes them as mappings. Raises RuleError for what is wrong."""
    problems: Problems = []
    read = [
        example if isinstance(example, Example) else ExampleField().read(node_of(example), problems)
        for example in rule.examples
    ]
    if problems:
        raise RuleError(problems)
    return tuple(example for example in read if example)


def _kind_of(example: Example | Mapping[str, Any]) -> tuple[str, str]:
    """The verdict and the language of an example, read or not."""
    if isinstance(example, Example):
        return example.verdict, example.language
    return BAD if BAD in example else GOOD, example.get("lang", "en")


def node_of(values: Mapping[str, Any]) -> Node:
    """The node of values written in Python, to be read like those of YAML."""
    node = parse(Source("example", json.dumps(values, ensure_ascii=False)))
    assert node is not None  # noqa: S101 - json.dumps never gives an empty text
    return node


def _has_variants(rule: AnyRule) -> bool:
    return any(isinstance(said, Mapping) for said in rule.message.values())


def _option_field(values: Mapping[str, Any]) -> Field[Any]:
    bounds = values.get("least"), values.get("most")
    text = Choice(values["choices"]) if "choices" in values else Text()
    return {
        "text": text,
        "texts": ListOf(text),
        "number": Number(*bounds),
        "integer": Number(*bounds, whole=True),
        "flag": Flag(),
        "by-platform": ByPlatform(),
    }[values["type"]]
