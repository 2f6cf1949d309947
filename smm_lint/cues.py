"""Cues: what a post gives its readers to do. A KPI that no cue of a post serves is not moved by it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smm_lint.phrases import Phrases
from smm_lint.pipeline.signals import Signals
from smm_lint.plan import Plan
from smm_lint.post import Post
from smm_lint.registries import Registries

BIOGRAPHY = Phrases([
    "(in|on) (the |our |my )?(bio|profile)",
    "(bio|profile|story) link",
    "en (la |nuestra |mi |el |nuestro )?(bio|biografia|perfil|historias?|stories)",
    "de (la |nuestra )?(bio|biografia)",
])  # fmt: skip
CODE = Phrases(["(code|codes|codigo|codigos|cupon|cupones|coupon|coupons|voucher|vouchers|qr)"])
CONTACT = Phrases([
    "(dm|dms|whatsapp|whats ?app|telegram|phone|e-?mail|inbox)",
    "(call|ring|text|message|write to|reply to) us",
    "(md|mp|telefono|correo|mensaje (privado|directo)|mensajes (privados|directos)|por privado)",
    "(llama(nos|d(nos)?)?|llame(nos)?|escribenos|escribid?nos|escribanos|llamanos)",
])  # fmt: skip
ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.\w")
TELEPHONE = re.compile(r"\d(?:[ ()./-]{0,2}\d){7}")
# What a post is for that is no mere announcement, whatever it says.
USEFUL_TYPES = frozenset({"value", "service"})


def cues_of(post: Post, text: str, thread: tuple[Signals, ...], plan: Plan, registries: Registries) -> frozenset[str]:
    """The cues of `post`, whose prose is `text`; `thread` holds the signals of every post of its thread."""
    return frozenset(_cues(post, text, thread, plan, registries))


def _cues(post: Post, text: str, thread: tuple[Signals, ...], plan: Plan, registries: Registries) -> Iterator[str]:
    if post.links or any(signals.links for signals in thread) or _has(BIOGRAPHY, text):
        yield from ("link", "route")
    elif _has_code(text, plan, registries) or _has_contact(text):
        yield "route"
    dialogue = post.metadata.has_poll or any(signals.dialogue for signals in thread)
    kinds = {invitation.kind for signals in thread for invitation in signals.invitations}
    if dialogue or "reply" in kinds:
        yield "reply"
    useful = plan.content_type is not None and plan.content_type.value in USEFUL_TYPES
    if useful or dialogue or kinds or any(signals.audience for signals in thread):
        yield "value"


def _has_code(text: str, plan: Plan, registries: Registries) -> bool:
    registered = (registries.offer(offer.id) for offer in plan.offer if offer.id)
    return any(offer.code for offer in (*plan.offer, *filter(None, registered))) or _has(CODE, text)


def _has_contact(text: str) -> bool:
    return _has(CONTACT, text) or bool(ADDRESS.search(text) or TELEPHONE.search(text))


def _has(phrases: Phrases, text: str) -> bool:
    return any(phrases.find(text))
