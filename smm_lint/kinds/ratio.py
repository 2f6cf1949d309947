"""Rules that report too large a share of one signal among two: `ratio`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from smm_lint.fields import Choice, Field, Record, Text
from smm_lint.kinds.base import DeclarativeRule
from smm_lint.rule import Finding, Options, Reading

COUNTED = ("self", "audience", "invitations", "questions", "offers", "claims", "facts")


class RatioRule(DeclarativeRule):
    """Reports the post when `of` ÷ (`of` + `to`) is above the option `most`.

    Texts of fewer words than the option `words` and with fewer of the signal than the option
    `count` are too small to judge.
    """

    fields: ClassVar[Mapping[str, Field[Any]]] = {
        "ratio": Record(
            {"of": Choice(COUNTED), "to": Choice(COUNTED), "most": Text(), "words": Text(), "count": Text()},
            required=("of", "to", "most", "words", "count"),
        )
    }

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        ratio = self.definition["ratio"]
        found, others = getattr(post.signals, ratio["of"]), getattr(post.signals, ratio["to"])
        if len(post.words) < options[ratio["words"]] or len(found) < options[ratio["count"]]:
            return
        if len(found) > options[ratio["most"]] * (len(found) + len(others)):
            yield Finding(values={"count": len(found), "others": len(others)})
