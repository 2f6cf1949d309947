from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from weakref import ref

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import astuple

from smm_lint.errors import PipelineError
from smm_lint.pipeline.analyse import Analyser
from smm_lint.pipeline.signals import Analysis, Signals
from tests.pipeline.docs import ANALYSER, analysis, blank

LANGUAGES = ("en", "es")
# Pieces of which posts are made, so that hypothesis finds the paths that matter.
PIECES = st.sampled_from(
    [
        "Cuéntanos", "no te pierdas", "¿", "?", "¡", "!", "Join us", " ", "\n", "@ana", "#Café", "https://a.es", "«",
        "»", "—", "👍🏽", "\u200d", "{{x}}", "puedes", "don't", "RT @x", ", ", ".", "e.g.", "tú", "you", "or",
        "20% off", "\u2028", "ñ\u0303",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(PIECES).map("".join))


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=TEXTS)
@settings(deadline=None)
def test_any_text_can_be_read(language: str, text: str) -> None:
    """Sentences and words are in order, disjoint and within the text; every signal is within it too."""
    found = analysis(text, language)

    for ranges in (found.sentences, found.words):
        places = [place for item in ranges for place in (item.start, item.end)]
        assert places == sorted(places)
        assert all(0 <= item.start < item.end <= len(text) for item in ranges)
    assert all(0 <= start < end <= len(text) for start, end in _places(found.signals))


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=TEXTS)
@settings(deadline=None)
def test_reading_is_deterministic(language: str, text: str) -> None:
    """A text reads the same, whatever was read before and beside it."""
    assert list(ANALYSER.analyse(["¿Qué?", text, "Join us"], language))[1] == analysis(text, language)


def test_a_pipeline_that_has_met_enough_words_keeps_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """And reads as before: words have no end, memory has."""
    monkeypatch.setattr("smm_lint.pipeline.analyse.MOST_STRINGS", 0)
    strings = ANALYSER._language("es").vocab.strings
    texts = [f"Hola, bar{number}eño: ¿vienes el {number}?" for number in range(700)]
    # What stays are features and lemmas, of which there is an end.
    found = list(ANALYSER.analyse(texts[:300], "es"))
    known = len(strings)
    found += ANALYSER.analyse(texts[300:], "es")

    assert len(strings) == known
    monkeypatch.setattr("smm_lint.pipeline.analyse.MOST_STRINGS", 1_000_000)
    assert list(ANALYSER.analyse(texts, "es")) == found
    assert len(strings) > known + 700


def test_a_pipeline_that_has_met_too_many_words_is_loaded_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """And reads as before; the one that has met them is gone."""
    monkeypatch.setattr("smm_lint.pipeline.analyse.CHUNK", 10)
    texts = [f"Hola, bar{number}eño: ¿vienes el {number}?" for number in range(50)]
    analyser = Analyser()
    met = ref(analyser._language("es"))
    monkeypatch.setattr("smm_lint.pipeline.analyse.MOST_WORDS_MET", 60)
    found = list(analyser.analyse(texts, "es"))

    assert met() is None
    assert found == list(ANALYSER.analyse(texts, "es"))


@given(text=TEXTS)
@settings(deadline=None)
def test_open_questions_are_invitations(text: str) -> None:
    """Every open question is an invitation to reply, and no invitation overlaps another."""
    signals = analysis(text, "es").signals

    asked = {(question.start, question.end) for question in signals.questions if question.kind == "open"}
    assert asked <= {(found.start, found.end) for found in signals.invitations if found.kind == "reply"}
    places = [place for found in signals.invitations for place in (found.start, found.end)]
    assert places == sorted(places)


def _places(signals: Signals) -> list[tuple[int, int]]:
    lists = [value for value in astuple(signals) if isinstance(value, tuple)]
    return [(signal.start, signal.end) for found in lists for signal in found]


def test_order_is_kept() -> None:
    """Analyses come in the order of their texts."""
    texts = [f"Hola {number}" for number in range(200)]

    assert [found.words[0].end for found in ANALYSER.analyse(texts, "es")] == [4] * 200
    assert [len(found.signals.facts) for found in ANALYSER.analyse(["uno", "2", "tres"], "es")] == [0, 1, 0]


def test_no_texts_need_no_pipeline() -> None:
    """Nothing is loaded for nothing."""
    assert list(Analyser("/no/such/pipeline").analyse([], "es")) == []


def test_an_empty_text_says_nothing() -> None:
    """An empty text has no sentences, words or signals."""
    assert analysis("", "es") == Analysis()


def test_a_pipeline_that_is_not_there() -> None:
    """A pipeline that cannot be loaded is an error that names it."""
    with pytest.raises(PipelineError, match="“/no/such/pipeline” cannot be loaded"):
        list(Analyser("/no/such/pipeline").analyse(["Hola"], "es"))


def test_a_language_without_signals() -> None:
    """A language for which there is no lexicon is an error that names it."""
    with pytest.raises(PipelineError, match="no signals are known for the language ca"):
        list(Analyser().analyse(["Bon dia"], "ca"))


def test_another_pipeline_may_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On the command line for all languages or by language, or in the environment."""
    blank("es").to_disk(tmp_path / "es")
    texts = ["Cuéntanos"]

    def lemma(analyser: Analyser) -> str:
        """That of the only word: a blank pipeline knows none, so the word is its own."""
        (analysis,) = analyser.analyse(texts, "es")
        return analysis.words[0].lemma

    assert lemma(Analyser()) == "contar"
    assert lemma(Analyser(str(tmp_path / "es"))) == "cuentanos"
    assert lemma(Analyser(f"en=/nowhere, es={tmp_path / 'es'}")) == "cuentanos"
    monkeypatch.setenv("SMM_LINT_PIPELINE", f"es={tmp_path / 'es'},en=/nowhere")
    assert lemma(Analyser()) == "cuentanos"
    with pytest.raises(PipelineError):
        list(Analyser().analyse(["Hi"], "en"))


def test_a_pipeline_of_another_language(tmp_path: Path) -> None:
    """A pipeline that is for another language is an error."""
    blank("es").to_disk(tmp_path / "es")

    with pytest.raises(PipelineError, match="is for the language es, not en"):
        list(Analyser(str(tmp_path / "es")).analyse(["Hi"], "en"))


def test_our_components_may_be_in_a_pipeline_already(tmp_path: Path) -> None:
    """A pipeline saved with our components and tokenizer reads as before."""
    from smm_lint.pipeline.load import load
    from smm_lint.pipeline.tokens import TOKENIZER

    nlp = load("es")
    nlp.config["nlp"]["tokenizer"] = {"@tokenizers": TOKENIZER}
    nlp.to_disk(tmp_path / "es")

    text = "Cuéntanos #CaféEnCasa 👍🏽 @ana"
    assert list(Analyser(str(tmp_path / "es")).analyse([text], "es")) == [analysis(text, "es")]


def test_the_analyser_is_cheap_to_import() -> None:
    """Neither spaCy nor the stemmer is imported before there is a text to read."""
    code = "import sys, smm_lint.pipeline.analyse; print([m for m in ('spacy', 'Stemmer') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
