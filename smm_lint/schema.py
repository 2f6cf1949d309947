"""JSON Schemas of all that people write for smm-lint, for the completion of their editors.

Those in the folder `schemas/` beside this module are printed by `smm-lint schema NAME`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from smm_lint.conventions import KEYS, LANGUAGES, VALUES
from smm_lint.fields import ListOf, Schema, Text
from smm_lint.loader import RuleSet
from smm_lint.plan_fields import PLAN
from smm_lint.platforms import PLATFORMS
from smm_lint.readers.layout import LAYOUT
from smm_lint.registries import KINDS
from smm_lint.settings import file_field

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema(name: str, rules: RuleSet) -> Schema:
    """The JSON Schema called `name`, one of NAMES, where `rules` are the rules that a configuration may name."""
    return {"$schema": DRAFT, "title": f"smm-lint: {name}", **SCHEMAS[name](rules)}


def _configuration(rules: RuleSet) -> Schema:
    return file_field(rules, {}).schema()


def _front_matter(_rules: RuleSet) -> Schema:
    """Every key under every name that it goes by; keys that smm-lint does not know are the team's own."""
    known = {
        **{name: field.schema() for name, field in PLAN.items()},
        **{name: _suggested(name) for name in VALUES},
        "lang": {"type": "string", "examples": list(LANGUAGES)},
        "platform": ListOf(Text()).schema() | {"examples": list(PLATFORMS)},
        "smm-lint": {"type": "object", "properties": {"ignore": ListOf(Text()).schema(), "posts": LAYOUT.schema()}},
    }
    names = {other: known.get(name, {}) for name, others in KEYS.items() for other in (name, *others)}
    return {"type": "object", "properties": names}


def _suggested(name: str) -> Schema:
    """A text for which there are words with a meaning, without forbidding others."""
    return {"type": "string", "examples": [word for known, others in VALUES[name].items() for word in (known, *others)]}


def _registry(kind: str) -> Callable[[RuleSet], Schema]:
    return lambda _rules: KINDS[kind].schema()


SCHEMAS: Mapping[str, Callable[[RuleSet], Schema]] = {
    "configuration": _configuration,
    "front-matter": _front_matter,
    **{kind: _registry(kind) for kind in KINDS},
}
NAMES = tuple(SCHEMAS)
