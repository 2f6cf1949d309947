"""Texts → analyses: plain values that rules read without spaCy, which is imported only when there is a text to read."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from smm_lint.pipeline.signals import Analysis, Signals

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

SIGNALS = Signals.__struct_fields__
BATCH = 64
CHUNK = 4 * BATCH
# Strings that a pipeline keeps for good once it has met them, about a kilobyte each: the common words of a language.
MOST_STRINGS = 20_000
# Words that a pipeline may meet before it is loaded anew: each that it forgets leaves a place in its tables behind.
MOST_WORDS_MET = 100_000


class Analyser:
    """Reads texts with the pipeline of their language, each loaded once, when first needed."""

    def __init__(self, pipeline: str | None = None) -> None:
        self._pipeline = pipeline
        self._loaded: dict[str, Language] = {}
        # How many words each had met when it was loaded.
        self._words_at_first: dict[str, int] = {}

    def analyse(self, texts: Sequence[str], language: str) -> Iterator[Analysis]:
        """The analyses of `texts`, in their order. Raises PipelineError where there is no pipeline for the language."""
        for start in range(0, len(texts), CHUNK):
            yield from self._read(texts[start : start + CHUNK], language)

    def _read(self, texts: Sequence[str], language: str) -> list[Analysis]:
        nlp = self._language(language)
        # Nobody else reads with the pipeline in between: what a memory zone has met is gone after it.
        with _room_for(nlp):
            return list(map(_analysis, nlp.pipe(texts, batch_size=BATCH)))

    def _language(self, language: str) -> Language:
        """The pipeline of `language`, as it was when it was loaded or nearly so."""
        if language in self._loaded and self._is_full(language):
            del self._loaded[language]
            gc.collect()  # as its parts hold each other
        if language not in self._loaded:
            from smm_lint.pipeline.lean import import_spacy

            import_spacy()
            from smm_lint.pipeline.load import load

            self._loaded[language] = load(language, self._pipeline)
            self._words_at_first[language] = len(self._loaded[language].vocab)
        return self._loaded[language]

    def _is_full(self, language: str) -> bool:
        """Whether the pipeline has met too many words since it was loaded."""
        return len(self._loaded[language].vocab) - self._words_at_first[language] > MOST_WORDS_MET


def _room_for(nlp: Language) -> AbstractContextManager[object]:
    """Where texts are read: a pipeline that has met enough words forgets further ones, as their number has no end."""
    return nlp.memory_zone() if len(nlp.vocab.strings) > MOST_STRINGS else nullcontext()


def _analysis(doc: Doc) -> Analysis:
    from smm_lint.pipeline.notes import notes_of

    notes = notes_of(doc)
    return Analysis(
        notes.sentences, notes.words, notes.tags, Signals(**{name: getattr(notes, name) for name in SIGNALS})
    )
