"""Texts → analyses: plain values that rules read without spaCy, which is imported only when there is a text to read."""

from __future__ import annotations

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


class Analyser:
    """Reads texts with the pipeline of their language, each loaded once, when first needed."""

    def __init__(self, pipeline: str | None = None) -> None:
        self._pipeline = pipeline
        self._loaded: dict[str, Language] = {}

    def analyse(self, texts: Sequence[str], language: str) -> Iterator[Analysis]:
        """The analyses of `texts`, in their order. Raises PipelineError where there is no pipeline for the language."""
        if not texts:
            return
        nlp = self._language(language)
        for start in range(0, len(texts), CHUNK):
            # Nobody else reads with the pipeline in between: what a memory zone has met is gone after it.
            with _room_for(nlp):
                chunk = nlp.pipe(texts[start : start + CHUNK], batch_size=BATCH)
                analyses = list(map(_analysis, chunk))
            yield from analyses

    def _language(self, language: str) -> Language:
        if language not in self._loaded:
            from smm_lint.pipeline.lean import import_spacy

            import_spacy()
            from smm_lint.pipeline.load import load

            self._loaded[language] = load(language, self._pipeline)
        return self._loaded[language]


def _room_for(nlp: Language) -> AbstractContextManager[object]:
    """Where texts are read: a pipeline that has met enough words forgets further ones, as their number has no end."""
    return nlp.memory_zone() if len(nlp.vocab.strings) > MOST_STRINGS else nullcontext()


def _analysis(doc: Doc) -> Analysis:
    from smm_lint.pipeline.notes import notes_of

    notes = notes_of(doc)
    return Analysis(
        notes.sentences, notes.words, notes.tags, Signals(**{name: getattr(notes, name) for name in SIGNALS})
    )
