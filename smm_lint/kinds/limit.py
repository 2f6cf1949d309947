"""Rules that report too many of a signal: `limit`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from smm_lint.fields import Choice, Field, Record, Text
from smm_lint.kinds.base import DeclarativeRule
from smm_lint.rule import Finding, Options, Reading

COUNTED = ("emoji", "hashtags", "mentions", "links", "questions", "invitations", "offers", "claims")


class LimitRule(DeclarativeRule):
    """Reports what stands beyond the limit, from its first to its last; `most` names the option that sets it."""

    fields: ClassVar[Mapping[str, Field[Any]]] = {
        "limit": Record({"of": Choice(COUNTED), "most": Text()}, required=("of", "most"))
    }

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        limit = self.definition["limit"]
        found, most = getattr(post.signals, limit["of"]), int(options[limit["most"]])
        if len(found) > most:
            place = post.place(found[most].start, found[-1].end)
            yield Finding(place, {"count": len(found), "most": most})
