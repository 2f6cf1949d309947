from __future__ import annotations

from tests.pipeline.docs import analysis, shown


def test_facts() -> None:
    """Numbers, dates, names and mentions make a text concrete; the numbers of a list do not."""
    text = "1. Marta Ruiz abre el lunes 12/3 en Ronda con @cafe: 62 dB."
    found = shown(text, analysis(text, "es").signals.facts)

    assert found == [
        ("Marta Ruiz", "name"), ("lunes", "date"), ("12/3", "date"), ("Ronda", "name"), ("@cafe", "mention"),
        ("62", "number"),
    ]  # fmt: skip


def test_names_need_lower_case_around_them() -> None:
    """In capitals, or in a headline, capitals name nobody."""
    assert analysis("GRAN VENTA DE CAFÉ EN RONDA", "es").signals.facts == ()


def test_offers_and_claims() -> None:
    """Prices and discounts are offers, superlatives are claims; in quotations neither."""
    text = "20% de descuento y envío gratis. Somos líderes del sector. «Rebajas», dice el cartel."
    signals = analysis(text, "es").signals

    assert shown(text, signals.offers) == [("20% de descuento", ""), ("envío gratis", "")]
    assert shown(text, signals.claims) == [("líderes del", "")]


def test_quotes() -> None:
    """Every kind of quotation marks, and a line of dialogue; an apostrophe or an open quote is none."""
    text = '«uno» “dos” "tres" ‘cuatro’\n—Cinco —dijo.\nIt\'s the dogs\' "open'

    assert [words for words, _ in shown(text, analysis(text).signals.quotes)] == [
        "«uno»", "“dos”", '"tres"', "‘cuatro’", "—Cinco —dijo.",
    ]  # fmt: skip


def test_social_signals() -> None:
    """Hashtags, mentions, links, emoji and placeholders, each at its place."""
    text = "#Café @ana https://a.es 👍🏽 {{nombre}}"
    signals = analysis(text, "es").signals

    names = ("hashtags", "mentions", "links", "emoji", "placeholders")
    assert [shown(text, getattr(signals, name)) for name in names] == [[(word, "")] for word in text.split()]


def test_words() -> None:
    """Words have a folded lemma and a stem; numbers, links, hashtags and mentions are no words."""
    found = analysis("Los cafés de #Ronda: 62 en https://a.es @ana V60", "es").words

    assert [(word.lemma, word.is_function) for word in found] == [
        ("el", True), ("cafe", False), ("de", True), ("en", True), ("v60", False),
    ]  # fmt: skip


def test_words_within_hashtags() -> None:
    """A hashtag is read as the words that are written together in it."""
    tags = analysis("#CaféEnCasa #PYMESDeCádiz #cafe2025", "es").tags

    assert [(tag.text, [word.lemma for word in tag.words]) for tag in tags] == [
        ("cafeencasa", ["cafe", "en", "casa"]),
        ("pymesdecadiz", ["pymes", "de", "cadiz"]),
        ("cafe2025", ["cafe", "2025"]),
    ]
