"""What may be written at a place: names of rules in suppressions, keys and values that the schemas know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from smm_lint.config import Config
from smm_lint.docs import summary
from smm_lint.fields import Schema
from smm_lint.lsp.documents import Document
from smm_lint.lsp.yaml_places import Place, place_in
from smm_lint.readers.front_matter import CLOSING_FENCE, FENCE
from smm_lint.schema import schema
from smm_lint.selection import INTERNAL
from smm_lint.suppressions import WORDS

# An open comment: the word after the colon, or the last of the names after that, before any reason.
IN_COMMENT = re.compile(
    r"<!--\s*smm-?lint\s*:\s*(?:(?P<word>[\w-]*)|[\w-]+\s(?:(?!--).)*?(?P<name>[^\s,;>]*))\Z", re.DOTALL
)
MOST_BEFORE = 2_000
IGNORED = ("smm-lint", "ignore")


class Proposal(Struct, frozen=True):
    """Something that may be written in place of the last `replaces` characters."""

    label: str
    text: str
    replaces: int
    detail: str = ""


def complete(document: Document, config: Config, offset: int) -> list[Proposal]:
    """What may be written at `offset` of the document."""
    text = document.text.removeprefix("\ufeff")
    if not document.is_draft:
        name = _schema_name(document, config)
        return list(_by_schema(name, config, text[:offset])) if name else []
    opening = FENCE.match(text)
    closing = CLOSING_FENCE.search(text, opening.end() + 1) if opening else None
    if opening and opening.end() < offset <= (closing.start() if closing else len(text)):
        return list(_by_schema("front-matter", config, text[opening.end() : offset]))
    if document.path.suffix.lower() in (".md", ".markdown"):
        return list(_in_comment(text[max(0, offset - MOST_BEFORE) : offset], config))
    return []


def _schema_name(document: Document, config: Config) -> str | None:
    if document.path.suffix.lower() not in (".yaml", ".yml"):
        return None
    if document.is_configuration:
        return "configuration"
    return next((kind for kind, path in config.settings.registries.items() if path == document.path), None)


def _in_comment(text: str, config: Config) -> Iterator[Proposal]:
    found = IN_COMMENT.search(text)
    if found and found["word"] is not None:
        yield from (Proposal(word, word, len(found["word"])) for word in WORDS)
    elif found:
        yield from _rule_names(found["name"], config)


def _rule_names(word: str, config: Config) -> Iterator[Proposal]:
    """The short names of rules and the groups; whole ids where one is being written."""
    rules = config.ruleset.rules
    shown = [identifier if "/" in word else rule.name for identifier, rule in rules.items() if rule.group != INTERNAL]
    groups = {rule.group for rule in rules.values()} - {INTERNAL}
    for name in (*shown, *sorted(groups)):
        ids = config.ruleset.ids(name)
        detail = summary(rules[ids[0]], config.message_language) if name not in groups else ""
        yield Proposal(name, name, len(word), detail)


def _by_schema(name: str, config: Config, text: str) -> Iterator[Proposal]:
    place = place_in(text)
    if name == "front-matter" and place.path == IGNORED:
        yield from _rule_names(place.word, config)
        return
    schemas = list(_at(schema(name, config.ruleset), place.path))
    for each in schemas if place.takes_key else ():
        for key in each.get("properties", {}):
            detail = _detail(key, config) if place.path == ("rules",) else ""
            yield Proposal(key, f"{key}: ", len(place.word), detail)
    if place.takes_value:
        yield from _values(schemas, place)


def _values(schemas: list[Schema], place: Place) -> Iterator[Proposal]:
    values = (value for each in schemas for value in (*each.get("enum", ()), *each.get("examples", ())))
    for name in dict.fromkeys(value for value in values if isinstance(value, str)):
        yield Proposal(name, name, len(place.word))


def _detail(name: str, config: Config) -> str:
    ids = config.ruleset.ids(name)
    return summary(config.ruleset.rules[ids[0]], config.message_language) if len(ids) == 1 else ""


def _at(whole: Schema, path: tuple[str, ...]) -> Iterator[Schema]:
    """The schemas of what stands under `path`, each shape that it may have, the items of lists among them."""
    found = list(_shapes(whole))
    for key in path:
        below = (_below(each, key) for each in found)
        found = [shape for each in below if each for shape in _shapes(each)]
    yield from found


def _below(shape: Schema, key: str) -> Schema | None:
    named: Mapping[str, Schema] = shape.get("properties", {})
    others = shape.get("additionalProperties")
    return named.get(key) or (others if isinstance(others, dict) else None)


def _shapes(shape: Schema) -> Iterator[Schema]:
    yield shape
    for inner in (*shape.get("anyOf", ()), *([shape["items"]] if "items" in shape else [])):
        yield from _shapes(inner)
