"""The component by which a trained pipeline's moods are corrected, each language by its own rules.

It belongs to the trained pipelines, which name it: it stands after their parser and writes into the Doc.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from smm_lint.pipeline.english_moods import EnglishMoods

NAME = "smm_lint_moods"


def create(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001  spaCy passes both by name
    """The component for a pipeline in English or Spanish."""
    if nlp.lang == "en":
        return EnglishMoods()
    # The conjugator takes a moment to import, which an English pipeline need not wait for.
    from smm_lint.pipeline.lexicon import lexicon
    from smm_lint.pipeline.spanish_moods import SpanishMoods

    return SpanishMoods(lexicon(nlp.lang))


Language.factory(NAME, func=create)
