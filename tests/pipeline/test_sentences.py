from __future__ import annotations

import pytest
from spacy.tokens import Doc

from smm_lint.pipeline.notes import notes_of
from tests.pipeline.docs import analysis, blank, pipeline

SPLIT = [
    ("es", "Abrimos el lunes\nHay café\n¿Vienes?", ["Abrimos el lunes", "Hay café", "¿Vienes?"]),
    ("es", "Abrimos el lunes y\nhay café.", ["Abrimos el lunes y\nhay café."]),
    ("es", "Gran día en Ronda 🎉 Ven a vernos", ["Gran día en Ronda 🎉", "Ven a vernos"]),
    ("es", "Yo ❤️ Madrid", ["Yo ❤️ Madrid"]),
    ("es", "El Sr. Ruiz, de EE. UU., paga 3.5 euros, p. ej. en bares. Sí.", [
        "El Sr. Ruiz, de EE. UU., paga 3.5 euros, p. ej. en bares.", "Sí."]),
    ("es", "Pues… no sé. Bueno… Mañana.", ["Pues… no sé.", "Bueno…", "Mañana."]),
    ("es", "Sí, pero ¿quién? Nadie.", ["Sí, pero ¿quién?", "Nadie."]),
    ("es", "• Café\n• Té", ["• Café", "• Té"]),
    ("en", "Dr. Lee costs $3.50, e.g. today. Yes!", ["Dr. Lee costs $3.50, e.g. today.", "Yes!"]),
    ("en", "Read this at https://a.es/b Then come.", ["Read this at https://a.es/b", "Then come."]),
    ("en", "“Is it?” she said. “No.” Fine.", ["“Is it?” she said.", "“No.”", "Fine."]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "sentences"), SPLIT, ids=[text[:20] for _, text, _ in SPLIT])
def test_sentences_end_where_readers_stop(language: str, text: str, sentences: list[str]) -> None:
    """Line breaks, emoji and links end sentences; abbreviations, decimals and wrapped lines do not."""
    found = analysis(text, language).sentences

    assert [text[sentence.start : sentence.end] for sentence in found] == sentences


@pytest.mark.parametrize(
    ("text", "asks"),
    [("¿Vienes?", True), ("¿Vienes? 🚲", True), ("(¿Vienes?)", True), ("¿Vienes?!", True), ("Ven.", False)],
)
def test_a_question_ends_in_its_mark(text: str, asks: bool) -> None:  # noqa: FBT001
    """Emoji, brackets and exclamation marks after a question mark do not hide it."""
    assert analysis(text, "es").sentences[0].is_question is asks


def test_a_parser_may_start_a_sentence_within_a_line() -> None:
    """Where a trained pipeline has a parser, its sentence starts after a mark count too."""
    nlp = blank("en")
    words = ["We", "open", ";", "come", "in"]
    doc = Doc(nlp.vocab, words=words, heads=[1, 1, 1, 3, 3], deps=["nsubj", "ROOT", "punct", "ROOT", "advmod"])
    for _, component in pipeline("en").pipeline:
        doc = component(doc)

    assert [(found.start, found.end) for found in notes_of(doc).ranges] == [(0, 3), (3, 5)]
