"""What the pipeline knows of each language: verbs, words, phrases, read from languages/<language>/signals.yaml."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

from smm_lint.errors import PipelineError
from smm_lint.matching import fold
from smm_lint.messages import message
from smm_lint.nodes import LOADER
from smm_lint.phrases import Phrases, phrases_of
from smm_lint.pipeline.forms import FormTable, english_forms, spanish_forms

LANGUAGES = Path(__file__).resolve().parent.parent / "languages"


class Lexicon(Struct, frozen=True, dict=True):
    """The linguistic data of one language; see the file itself for what each entry means."""

    language: str
    data: Mapping[str, Any]

    @cached_property
    def words(self) -> Callable[..., frozenset[str]]:
        """The words of an entry, folded, by its path."""
        return cache(lambda *path: frozenset(map(fold, self._written(*path))))

    @cached_property
    def phrases(self) -> Callable[..., Phrases]:
        """The phrases of an entry, by its path."""
        return cache(lambda *path: phrases_of(tuple(self._entry(*path) or ()), self.language))

    def is_written(self, word: str, *path: str) -> bool:
        """Whether `word` stands in an entry with its very accents: "estás" is not "estas"."""
        return word.lower() in self._written(*path)

    @cached_property
    def _written(self) -> Callable[..., frozenset[str]]:
        return cache(lambda *path: frozenset(str(self._entry(*path) or "").split()))

    def names(self, *path: str) -> tuple[str, ...]:
        """The keys of an entry."""
        return tuple(self._entry(*path) or ())

    @cached_property
    def forms(self) -> FormTable:
        """The forms of the verbs."""
        if self.language != "es":
            return english_forms(word for words in self.data["verbs"].values() for word in words.split())
        verbs: dict[str, str] = {}
        for words in self.data["verbs"].values():
            for word in words.split():
                infinitive, _, change = word.partition("/")
                verbs.setdefault(infinitive, change)
        return spanish_forms(verbs, self.data["irregular"], self.data["never_verbs"].split())

    @cached_property
    def calls(self) -> Mapping[str, str]:
        """Of which class each verb of a call is: reply, either or action."""
        classes = ("action", "either", "reply")
        return {word.partition("/")[0]: name for name in classes for word in self.data["verbs"][name].split()}

    def _entry(self, *path: str) -> Any:
        value: Any = self.data
        for key in path:
            value = value[key]
        return value


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of `language`. Raises PipelineError where there is none."""
    file = LANGUAGES / language / "signals.yaml"
    if not file.is_file():
        raise PipelineError(message("pipeline-no-language", language=language))
    data = yaml.load(file.read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506  LOADER makes plain values only
    return Lexicon(language, data)
