"""Rules that report phrases: `phrases`, with `where`, `unless` and `cut`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, ClassVar

from msgspec import Struct

from smm_lint.errors import Problem
from smm_lint.fields import Choice, Either, Field, Flag, ListOf, Problems, Record, Text, problem
from smm_lint.kinds.base import DeclarativeRule, by_language
from smm_lint.kinds.phrase_fixes import cut, put_in
from smm_lint.matching import PatternError, compile_pattern
from smm_lint.messages import message
from smm_lint.nodes import Mapping as MappingNode
from smm_lint.nodes import Node
from smm_lint.phrases import Match, Phrases, phrases_of
from smm_lint.pipeline.signals import Signal
from smm_lint.rule import Finding, Option, Options, Reading


class Phrase(Struct, frozen=True):
    """A phrase of a rule file, what to write instead of it, and its place there.

    `fits` where the plainer words may stand in its place as they are; an ellipsis in them is what follows the first
    word of the phrase. `literal` is a pattern: beside it, anywhere in the post, the phrase means what it says.
    """

    text: str
    instead: str
    node: Node
    fits: bool = False
    literal: str = ""


class PhraseField(Field[Phrase], frozen=True):
    """A phrase, or a phrase with the plainer words that may stand in its place."""

    _with_words = Record({"phrase": Text(), "instead": Text(), "fits": Flag(), "literal": Text()}, required=("phrase",))

    def read(self, node: Node, problems: Problems) -> Phrase | None:
        if not isinstance(node, MappingNode):
            text = Text().read(node, problems)
            return Phrase(text, "", node) if text else None
        values = self._with_words.read(node, problems)
        if not values or "phrase" not in values:
            return None
        return Phrase(
            values["phrase"],
            values.get("instead", ""),
            node,
            fits=values.get("fits", False),
            literal=values.get("literal", ""),
        )

    def schema(self) -> dict[str, Any]:
        return Either(scalar=Text(), mapping=self._with_words).schema()


PHRASES = by_language(ListOf(PhraseField()))
FREE_OPTIONS = {
    "extra": Option(
        ListOf(Text()),
        (),
        {"en": "more phrases to report, in the same syntax", "es": "más frases que avisar, con la misma sintaxis"},
    ),
    "allow": Option(ListOf(Text()), (), {"en": "phrases to leave alone", "es": "frases que se dejan pasar"}),
}


class PhrasesRule(DeclarativeRule):
    """Reports every phrase outside quotations, links and hashtags; a phrase of `unless` anywhere silences it.

    With `cut` a phrase that opens a sentence may be fixed by leaving it out.
    """

    fields: ClassVar[Mapping[str, Field[Any]]] = {
        "phrases": PHRASES,
        "where": Choice(("anywhere", "start")),
        "unless": PHRASES,
        "cut": Flag(),
    }

    @property
    def free_options(self) -> Mapping[str, Option]:
        """More phrases, and fewer."""
        return FREE_OPTIONS

    def __init__(self, definition: Mapping[str, Any]) -> None:
        super().__init__(definition)
        # By key and language: they are asked for at every post, and some rules have hundreds of phrases.
        self._compiled = cache(self._compile)
        self._by_text = cache(self._index)

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        found = [*post.matches(self._compiled("phrases", post.language)), *_found(post, options["extra"])]
        # Asked last, as most posts have none of the phrases.
        if not found or any(post.matches(self._compiled("unless", post.language))):
            return
        allowed = _found(post, options["allow"])
        end = 0
        for match in sorted(found, key=lambda match: (match.start, -match.end)):
            if match.start < end or _covered(match, allowed) or not _is_said(match, post):
                continue
            if self.definition.get("where") == "start" and not _opens(post, match):
                continue
            if self._is_literal(post, match):
                continue
            end = match.end
            yield self._finding(post, match)

    def _is_literal(self, post: Reading, match: Match) -> bool:
        phrase = self._by_text(post.language).get(match.phrase)
        if not phrase or not phrase.literal:
            return False
        beside = post.matches(phrases_of((phrase.literal,)))
        return any(word.end <= match.start or match.end <= word.start for word in beside)

    def _finding(self, post: Reading, match: Match) -> Finding:
        phrase = self._by_text(post.language).get(match.phrase)
        instead = phrase.instead if phrase else ""
        variant = "instead" if instead and "instead" in self.message else ""
        fix = put_in(post, match, instead) if phrase and phrase.fits else None
        if self.definition.get("cut"):
            fix = cut(post, match)
        return Finding(post.place(match.start, match.end), {"match": match.text, "instead": instead}, variant, fix=fix)

    def problems(self) -> Iterable[Problem]:
        for key in ("phrases", "unless"):
            for phrases in self.definition.get(key, {}).values():
                for phrase in phrases:
                    for pattern in filter(None, (phrase.text, phrase.literal)):
                        try:
                            compile_pattern(pattern)
                        except PatternError as error:
                            yield problem(phrase.node, message("pattern-broken", pattern=pattern, problem=str(error)))

    def _compile(self, key: str, language: str) -> Phrases:
        texts = tuple(phrase.text for phrase in self.definition.get(key, {}).get(language, ()))
        return phrases_of(texts, language if key == "phrases" else None)

    def _index(self, language: str) -> Mapping[str, Phrase]:
        return {phrase.text: phrase for phrase in self.definition["phrases"].get(language, ())}


def _found(post: Reading, phrases: tuple[str, ...]) -> list[Match]:
    return list(post.matches(phrases_of(phrases))) if phrases else []


def _is_said(match: Match, post: Reading) -> bool:
    """Whether the words are the sender's own prose: not quoted, and no part of a link, a hashtag or a mention."""
    names = (*post.signals.links, *post.signals.hashtags, *post.signals.mentions)
    return not _covered(match, post.signals.quotes) and not any(
        name.start <= match.start < name.end or name.start < match.end <= name.end for name in names
    )


def _covered(match: Match, places: Iterable[Signal | Match]) -> bool:
    return any(place.start <= match.start and match.end <= place.end for place in places)


def _opens(post: Reading, match: Match) -> bool:
    """Whether no letter or digit stands before the match but in hashtags, mentions and emoji."""
    before = [*post.signals.hashtags, *post.signals.mentions, *post.signals.emoji]
    return not any(
        character.isalnum() and not any(signal.start <= place < signal.end for signal in before)
        for place, character in enumerate(post.text[: match.start])
    )
