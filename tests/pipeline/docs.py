"""Hand-made Docs and their readings, for tests of single components."""

from __future__ import annotations

from functools import cache

import spacy
from spacy.language import Language

from smm_lint.pipeline.analyse import Analyser
from smm_lint.pipeline.load import load
from smm_lint.pipeline.notes import Notes, notes_of
from smm_lint.pipeline.signals import Analysis, Signal

ANALYSER = Analyser()


@cache
def pipeline(language: str) -> Language:
    """A blank pipeline with our components."""
    return load(language)


def notes(text: str, language: str = "en") -> Notes:
    """All that the components note of `text`."""
    return notes_of(pipeline(language)(text))


def analysis(text: str, language: str = "en") -> Analysis:
    """The analysis of `text`."""
    return next(ANALYSER.analyse([text], language))


def shown(text: str, signals: tuple[Signal, ...]) -> list[tuple[str, str]]:
    """The words of each signal and its kind."""
    return [(text[signal.start : signal.end], signal.kind) for signal in signals]


def invitations(text: str, language: str = "en") -> list[tuple[str, str]]:
    """The invitations of `text`."""
    return shown(text, analysis(text, language).signals.invitations)


@cache
def blank(language: str) -> Language:
    """The blank pipeline that comes with spaCy."""
    return spacy.blank(language)
