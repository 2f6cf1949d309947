"""Texts → analyses: plain values that rules read without spaCy, which is imported only when there is a text to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING

from smm_lint.pipeline.signals import Analysis, Signals

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

SIGNALS = tuple(field.name for field in fields(Signals))
BATCH = 64


class Analyser:
    """Reads texts with the pipeline of their language, each loaded once, when first needed."""

    def __init__(self, pipeline: str | None = None) -> None:
        self._pipeline = pipeline
        self._loaded: dict[str, Language] = {}

    def analyse(self, texts: Sequence[str], language: str) -> Iterator[Analysis]:
        """The analyses of `texts`, in their order. Raises PipelineError where there is no pipeline for the language."""
        if not texts:
            return
        for doc in self._language(language).pipe(texts, batch_size=BATCH):
            yield _analysis(doc)

    def _language(self, language: str) -> Language:
        if language not in self._loaded:
            from smm_lint.pipeline.lean import import_spacy

            import_spacy()
            from smm_lint.pipeline.load import load

            self._loaded[language] = load(language, self._pipeline)
        return self._loaded[language]


def _analysis(doc: Doc) -> Analysis:
    from smm_lint.pipeline.notes import notes_of

    notes = notes_of(doc)
    return Analysis(
        notes.sentences, notes.words, notes.tags, Signals(**{name: getattr(notes, name) for name in SIGNALS})
    )
