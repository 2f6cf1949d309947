"""Rules that report a text whose measure is below a limit: `metric`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from smm_lint.fields import Choice, Field, Record, Text
from smm_lint.kinds.base import DeclarativeRule, by_language
from smm_lint.rule import Finding, Options, Reading


class MetricRule(DeclarativeRule):
    """Reports the post when its measure is too low, from a number of words on.

    `least` names the option with the lowest value for each language, as formulas differ; `words`
    the option with the number of words.
    """

    fields: ClassVar[Mapping[str, Field[Any]]] = {
        "metric": Record(
            {"name": Choice(("reading-ease",)), "least": by_language(Text()), "words": Text()},
            required=("name", "least", "words"),
        )
    }

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        metric = self.definition["metric"]
        least = options[metric["least"][post.language]]
        if len(post.words) >= options[metric["words"]] and post.readability.score < least:
            yield Finding(values={"score": round(post.readability.score), "least": round(least)})
