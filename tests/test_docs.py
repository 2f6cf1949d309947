"""A rule's page."""

from __future__ import annotations

import pytest

from smm_lint.docs import page, severity, summary
from smm_lint.loader import load_rules
from smm_lint.rule import AnyRule, Example, Flag, ListOf, Number, Option, Text

RULES = load_rules().rules
DOCS = {
    "en": """\
## What it does
Reports hashtags of
one letter. More is said here.

## Why it matters
Nobody looks for them.

## How to fix it
Use words.

## References
- policy of the team
""",
    "es": """\
## Qué hace
Avisa de etiquetas de una letra.

## Por qué importa
Nadie las busca.

## Cómo arreglarlo
Usa palabras.

## Referencias
- política del equipo
""",
}
ENGLISH = """\
# platform/short-hashtag

- severity: warning (x: info)
- profiles: strict
- languages: en, es

## What it does
Reports hashtags of
one letter. More is said here.

## Why it matters
Nobody looks for them.

## How to fix it
Use words.

## References
- policy of the team

## Options

| option | accepts | default | what it does |
| --- | --- | --- | --- |
| `least` | a whole number ≥ 1 | 2 | letters a hashtag needs |
| `allow` | a list or a text | #a, #b | hashtags to leave alone |
| `digits` | yes or no | no | count digits \\| signs too |

## Examples

Reported (`[[…]]` marks the place; without marks, the whole post):

```text
A day [[#a]]
```

Left alone:

````text
---
lang: en
---
A `#a` in ```code```
````
"""


class ShortHashtag(AnyRule):
    """A rule to write the page of."""

    id = "platform/short-hashtag"
    severity = {"default": "warning", "x": "info"}
    profiles = ("strict",)
    options = {
        "least": Option(Number(1, whole=True), 2, {"en": "letters a hashtag needs", "es": "letras que necesita"}),
        "allow": Option(ListOf(Text()), ("#a", "#b"), {"en": "hashtags to leave alone", "es": "las que se dejan"}),
        "digits": Option(Flag(), default=False, help={"en": "count digits | signs too", "es": "contar cifras"}),
    }
    docs = DOCS
    examples = (
        Example("bad", "A day [[#a]]"),
        Example("good", "A `#a` in ```code```", front_matter="lang: en"),
        Example("bad", "Un día [[#a]]", language="es"),
    )


def test_a_page() -> None:
    """Title, facts, docs, options with what they accept, and the examples in the page's language."""
    assert page(ShortHashtag(), "en") == ENGLISH


def test_a_page_in_spanish() -> None:
    """The Spanish page has Spanish docs, words and examples."""
    lines = page(ShortHashtag(), "es").splitlines()

    assert lines[2:7] == ["- gravedad: warning (x: info)", "- perfiles: strict", "- idiomas: en, es", "", "## Qué hace"]
    assert "| `digits` | sí o no | no | contar cifras |" in lines
    assert "Un día [[#a]]" in lines
    assert "A day [[#a]]" not in lines


def test_the_summary_is_one_sentence() -> None:
    """The first sentence of what a rule does, on one line."""
    assert summary(ShortHashtag(), "en") == "Reports hashtags of one letter."
    assert summary(ShortHashtag(), "es") == "Avisa de etiquetas de una letra."


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", RULES)
def test_every_rule_has_its_page(name: str, language: str) -> None:
    """Each rule, the engine's own included, can be explained in each language."""
    rule = RULES[name]

    assert page(rule, language).startswith(f"# {name}\n\n- ")
    assert summary(rule, language).endswith(".")
    assert severity(rule).split()[0] in {"error", "warning", "info"}
