"""A rule's page: what it is, its docs, its options and its examples, as Markdown that reads well in a terminal too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from smm_lint.definition import HEADINGS, examples_of
from smm_lint.messages import say
from smm_lint.rule import BAD, AnyRule, Example, Option, PerPlatform

SENTENCE = re.compile(r".+?[.!?](?=\s|$)|.+$", re.DOTALL)
NOTHING = "—"


def page(rule: AnyRule, language: str) -> str:
    """The page of `rule` in `language`, ending with a line end."""
    parts = [f"# {rule.id}", "\n".join(_facts(rule, language)), rule.docs[language].strip()]
    if rule.options:
        parts += [f"## {say(language, 'page-options')}", "\n".join(_options(rule.options, language))]
    examples = examples_of(rule)
    if examples:
        parts += [f"## {say(language, 'page-examples')}", *_examples(examples, language)]
    return "\n\n".join(parts) + "\n"


def summary(rule: AnyRule, language: str) -> str:
    """What `rule` does, in the first sentence of its docs."""
    said = rule.docs[language].partition(HEADINGS[language][0])[2].partition("\n## ")[0]
    sentence = SENTENCE.match(" ".join(said.split()))
    return sentence[0] if sentence else ""


def severity(rule: AnyRule) -> str:
    """The severity of `rule`, followed by those of platforms that differ."""
    if isinstance(rule.severity, str):
        return rule.severity
    platforms = (f"{platform}: {name}" for platform, name in rule.severity.items() if platform != "default")
    return f"{rule.severity.get('default', 'warning')} ({', '.join(platforms)})"


def _facts(rule: AnyRule, language: str) -> Iterator[str]:
    facts = {
        "page-severity": severity(rule),
        "page-profiles": ", ".join(rule.profiles),
        "page-languages": ", ".join(rule.languages),
        "page-requires": ", ".join(f"`{key}`" for key in rule.requires),
        "page-supersedes": ", ".join(f"`{other}`" for other in rule.supersedes),
    }
    return (f"- {say(language, key)}: {value}" for key, value in facts.items() if value)


def _options(options: Mapping[str, Option], language: str) -> Iterator[str]:
    heads = ("page-option", "page-accepts", "page-default", "page-what-for")
    yield _row(*(say(language, head) for head in heads))
    yield _row(*("---" for _ in heads))
    for name, option in options.items():
        accepted = _accepted(option.field.schema(), language)
        yield _row(f"`{name}`", accepted, _default(option.default, language), option.help[language])


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _accepted(schema: Mapping[str, Any], language: str) -> str:
    """What a value of `schema` may be, in words."""
    if "anyOf" in schema:
        return f" {say(language, 'or')} ".join(_accepted(shape, language) for shape in schema["anyOf"])
    if "enum" in schema and True not in schema["enum"]:
        return ", ".join(f"`{name}`" for name in schema["enum"])
    mapping = "by-platform" if "propertyNames" in schema else "a-mapping"
    kinds = {"integer": "an-integer", "number": "a-number", "array": "a-list", "object": mapping}
    kind = "a-flag" if "enum" in schema else kinds.get(str(schema["type"]), "a-text")
    bounds = [f"{sign} {schema[bound]:g}" for bound, sign in (("minimum", "≥"), ("maximum", "≤")) if bound in schema]
    return " ".join([say(language, kind), *bounds])


def _default(value: object, language: str) -> str:
    if isinstance(value, bool):
        return say(language, "yes" if value else "no")
    if isinstance(value, PerPlatform):
        named = [f"{platform}: {number:g}" for platform, number in value.named.items()]
        return ", ".join(named) if value.everywhere is None else f"{value.everywhere:g}"
    if isinstance(value, Mapping):
        return ", ".join(f"{name}: {item}" for name, item in value.items()) or NOTHING
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or NOTHING
    return str(value) if value not in ("", None) else NOTHING


def _examples(examples: tuple[Example, ...], language: str) -> Iterator[str]:
    """The examples in `language`, or all of them where a rule is for other languages alone."""
    shown = [example for example in examples if example.language == language] or list(examples)
    for verdict in dict.fromkeys(example.verdict for example in shown):
        yield say(language, "page-bad" if verdict == BAD else "page-good")
        for example in shown:
            if example.verdict == verdict:
                yield _fenced(example)


def _fenced(example: Example) -> str:
    front_matter = [f"---\n{example.front_matter}\n---"] if example.front_matter else []
    drafts = [f"# {path}\n{text.rstrip()}" for path, text in example.files.items()] or [example.text.rstrip()]
    draft = "\n".join([*front_matter, *drafts])
    longest = max((len(run) for run in re.findall("`+", draft)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{draft}\n{fence}"
