"""What the generators of written sentences have in common: which entries they take, and how they draw from them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from random import Random
from typing import Any

from models.recipe.written import WHOLE, Dictionary, Part, Piece, Text, is_kept_aside


class Generator(ABC):
    """Draws sentences; the same random numbers make the same ones.

    `part` says which verbs, and which contexts and posts, are taken: those that teach or those kept aside for testing.
    """

    # How often each kind of context is drawn.
    mixture: Mapping[str, float]

    def __init__(self, data: Mapping[str, Any], dictionary: Dictionary, part: Part) -> None:
        self.data = data
        self.dictionary = dictionary
        self.part = part
        self.verbs = {name: entry for name, entry in data["verbs"].items() if is_kept_aside(name) == part.verbs_aside}

    @abstractmethod
    def filled(self, context: str, form: str, random: Random) -> Iterable[Piece]:
        """A context with verbs in its slots; `form` is its kind, or what the context itself names."""

    @abstractmethod
    def labelled(self, text: str) -> Iterable[Piece]:
        """A whole sentence or post, its marked words labelled."""

    def draw(self, count: int, random: Random) -> Iterator[Text]:
        """`count` sentences."""
        mixture = self.part.of(self.mixture)
        contexts = {name: self._here(self.data["contexts"].get(name) or self.data[name]) for name in mixture}
        for _ in range(count):
            name = random.choices(list(mixture), list(mixture.values()))[0]
            context = random.choice(contexts[name])
            if name in WHOLE:
                yield tuple(self.labelled(context))
            elif isinstance(context, str):
                yield tuple(self.filled(context, name, random))
            else:
                yield tuple(self.filled(context["text"], context["form"], random))

    def _here(self, entries: Sequence[Any]) -> list[Any]:
        """The entries on this side of the split."""
        texts = [(entry if isinstance(entry, str) else entry["text"], entry) for entry in entries]
        return [entry for text, entry in texts if is_kept_aside(text) == self.part.contexts_aside]
