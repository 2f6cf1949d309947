"""Rules that report a post in which none of some signals was found: `require`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from smm_lint.fields import Choice, Field, ListOf, Text
from smm_lint.kinds.base import DeclarativeRule
from smm_lint.pipeline.signals import Signals
from smm_lint.rule import Finding, Option, Options, Reading

SIGNALS = (
    "invitations", "reply", "action", "questions", "audience", "self", "offers", "claims",
    "hashtags", "mentions", "links", "emoji", "facts", "dialogue", "poll",
)  # fmt: skip
# Service notices and condolences may be plain announcements.
EXEMPT_TYPES = ("service", "condolence")


class RequireRule(DeclarativeRule):
    """Reports the whole post when none of the signals stands in it or elsewhere in its thread.

    `reply` and `action` are the invitations of that kind, `poll` a poll of the platform. Of a
    thread, the first post is reported for all.
    """

    fields: ClassVar[Mapping[str, Field[Any]]] = {"require": ListOf(Choice(SIGNALS))}

    @property
    def free_options(self) -> Mapping[str, Option]:
        """What satisfies the rule, and the kinds of content that need not."""
        return {
            "require": Option(
                self.fields["require"],
                self.definition["require"],
                {"en": "what satisfies the rule, any of these", "es": "lo que basta para cumplir, cualquiera de estas"},
            ),
            "exempt_types": Option(
                ListOf(Text()),
                EXEMPT_TYPES,
                {
                    "en": "values of `content_type` in the front matter that need nothing of it",
                    "es": "valores de `content_type` (o `tipo`) en la cabecera que no necesitan nada de ello",
                },
            ),
        }

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        wanted = options["require"]
        exempt = {kind.casefold() for kind in options["exempt_types"]}
        if (post.post.thread and post.post.thread.place > 0) or (post.content_type or "").casefold() in exempt:
            return
        parts = post.thread or (post.signals,)
        if not any(_has(name, part) for name in wanted for part in parts) and not ("poll" in wanted and post.has_poll):
            yield Finding()


def _has(name: str, signals: Signals) -> bool:
    if name in ("reply", "action"):
        return any(invitation.kind == name for invitation in signals.invitations)
    return bool(getattr(signals, name, ()))
