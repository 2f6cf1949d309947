from __future__ import annotations

import pytest

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
    """Discounts and gifts are offers, ranks are claims; in quotations neither."""
    text = "20% de descuento y envío gratis. Somos líderes del sector. «Rebajas del mejor pan», dice el cartel."
    signals = analysis(text, "es").signals

    assert shown(text, signals.offers) == [("20% de descuento", "discount"), ("envío gratis", "discount")]
    assert shown(text, signals.claims) == [("líderes del sector", "")]


@pytest.mark.parametrize(
    ("text", "language", "kinds"),
    [
        ("20% off every lamp until Sunday.", "en", ["discount"]),
        ("Lamp M2: £89. In store now.", "en", ["price"]),
        ("Tickets from €9, free entry for members.", "en", ["price", "free"]),
        ("Use code LAMP10 and win a weekend at the lake.", "en", ["code", "gift"]),
        ("Our summer sale starts on Friday.", "en", ["sale"]),
        ("Molino M2: 89 €. Disponible en tienda.", "es", ["price"]),
        ("2x1 en cafés con el código CAFE21.", "es", ["discount", "code"]),
        ("Llegan las rebajas de enero.", "es", ["sale"]),
        ("Te regalamos un café con tu compra.", "es", ["gift"]),
        ("Audífonos M2 a S/ 149.", "es", ["price"]),
        ("Don't miss 20% off lamps.", "en", ["discount"]),
    ],
)
def test_offers(text: str, language: str, kinds: list[str]) -> None:
    """A price, a percentage off, a code, a gift, a sale, each by its kind."""
    assert [offer.kind for offer in analysis(text, language).signals.offers] == kinds


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("20% of the city's lamps are off.", "en"),
        ("The fund lost $5 billion in March.", "en"),
        ("The company was fined £500.", "en"),
        ("Prize: 150 $LMP.", "en"),
        ("Regístrate gratis y lee el artículo.", "es"),
        ("We cannot offer a complimentary upgrade.", "en"),
        ("El paro baja un 3 % en mayo.", "es"),
        ("El gobierno anunció ayudas de 200 euros y rebajas fiscales.", "es"),
        ("La policía halló 300 euros en la caja.", "es"),
    ],
)
def test_figures_are_no_offers(text: str, language: str) -> None:
    """Statistics, sums of other kinds, reports and denials offer nothing."""
    assert analysis(text, language).signals.offers == ()


@pytest.mark.parametrize(
    ("text", "language", "claim"),
    [
        ("We are the leading roofers in Ulster.", "en", "the leading roofers in Ulster"),
        ("Come and taste the best chowder in Galway.", "en", "the best chowder in Galway"),
        ("The safest car seat ever made.", "en", "The safest car seat ever made"),
        ("We make the warmest gloves you can buy.", "en", "the warmest gloves you can buy"),
        ("Nobody repairs clocks better.", "en", "Nobody repairs clocks better"),
        ("Our buses are never late. Ever.", "en", "Our buses are never late. Ever."),
        ("Our glue is 100% effective.", "en", "100% effective"),
        ("Somos la academia más querida de Murcia.", "es", "la academia más querida de Murcia"),
        ("Ven a probar la mejor tortilla de Cuenca.", "es", "la mejor tortilla de Cuenca"),
        ("Empresa líder en ventanas de madera.", "es", "Empresa líder"),
        ("Nadie sabe de relojes como nosotros.", "es", "Nadie sabe de relojes como nosotros"),
        ("La heladería favorita de Rosario estrena sabores.", "es", "La heladería favorita de Rosario"),
        ("Tu piel, diez años más joven. Garantizado.", "es", "Tu piel, diez años más joven. Garantizado."),
    ],
)
def test_claims(text: str, language: str, claim: str) -> None:
    """What the sender calls the first, the only or the sure of itself, what it sells or where it is."""
    assert shown(text, analysis(text, language).signals.claims) == [(claim, "")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The best find of the clean-up was a bottle.", "en"),
        ("Which is the best bakery in Leeds?", "en"),
        ("Send us your best photo of the harbour.", "en"),
        ("We are not the cheapest framers in Leeds.", "en"),
        ("I had the best biryani in Hyderabad.", "en"),
        ("Happy day to the best mums in the world.", "en"),
        ("The tallest tower in the world opened in May.", "en"),
        ("La mejor pregunta del taller la hizo Lucía.", "es"),
        ("No somos los más baratos de Bilbao.", "es"),
        ("Mándanos tu mejor foto del puerto.", "es"),
        ("El perro es el mejor amigo del hombre.", "es"),
        ("La líder de la oposición visitó Ronda.", "es"),
        ("Mi madre hace el mejor cocido del mundo.", "es"),
    ],
)
def test_superlatives_of_other_things_are_no_claims(text: str, language: str) -> None:
    """Facts, people, the reader's things, questions, denials and opinions claim nothing for the sender."""
    assert analysis(text, language).signals.claims == ()


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
