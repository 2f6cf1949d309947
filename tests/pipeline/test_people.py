from __future__ import annotations

import pytest

from tests.pipeline.docs import analysis, shown

FORMS = [
    ("Tu café te espera.", "tu"),
    ("¿Guardas el recibo? Sabes que vuelves.", "tu"),
    ("Terminaste el curso.", "tu"),
    ("Usted manda.", "usted"),
    ("Cuéntenos su receta.", "usted"),
    ("Terminasteis el curso y abrís el correo.", "vosotros"),
    ("Os leemos.", "vosotros"),
    ("Les invitamos a la feria.", "ustedes"),
    ("Si querés, vení: vos sabés.", "vos"),
    ("Descubre su taza y cuéntenos.", "mixed"),
    ("Vosotros y ustedes.", "mixed"),
    ("La directora comenta su libro.", None),
    ("Las ganas y las ventas suben.", None),
    ("El autobús de las dieciséis.", None),
    ("¡Qué ganas de verlo!", None),
    ("Hoteles de Tomás y sus casas.", None),
    ("«Tú mandas», dijo.", None),
]


@pytest.mark.parametrize(("text", "form"), FORMS, ids=[text for text, _ in FORMS])
def test_address_form(text: str, form: str | None) -> None:
    """Pronouns, verbs and commands tell the address form; a third person is nobody's usted."""
    assert analysis(text, "es").signals.address_form == form


def test_english_has_no_address_form() -> None:
    """English has one form for all."""
    assert analysis("You and your dog.").signals.address_form is None


def test_english_readers() -> None:
    """Forms of "you", commands, and readers named by what they are."""
    text = "For teachers: bring your class. Thx 2 u all! g e n i u s"

    assert shown(text, analysis(text).signals.audience) == [
        ("For teachers", "explicit"), ("bring your class", "you"), ("your", "you"), ("u", "you"),
    ]  # fmt: skip


def test_the_sender_in_spanish() -> None:
    """Pronouns and verbs in -mos; "vamos" and wishes take the reader along, and adjectives in -imos are none."""
    text = "Nuestra nave: abrimos hoy y estábamos listos. Vamos, hablemos de los últimos ramos."

    assert [words for words, _ in shown(text, analysis(text, "es").signals.self)] == ["Nuestra", "abrimos", "estábamos"]


def test_the_sender_in_english() -> None:
    """Forms of "we"; "let us" takes the reader along."""
    text = "We love our shop. Let us dance. Join us."

    assert [words for words, _ in shown(text, analysis(text).signals.self)] == ["We", "our", "us"]


DIALOGUES = [
    ("en", "@ana Thanks for the photo!", True),
    ("en", "@116006 Hi there, we are on it.", True),
    ("en", "Congrats @ana on the prize", True),
    ("en", "Great news! RT @ana We won", True),
    ("en", "@citi announces a partnership", False),
    ("en", "Thanks to a deal with the port, ships return.", False),
    ("es", "Gracias por venir.", True),
    ("es", "¡Gracias!", True),
    ("es", "Enhorabuena a todos.", True),
    ("es", "Qué ganas de leerlo, @ana 🤩", True),
    ("es", "Gracias a la marca del muro se pudo medir la crecida.", False),
    ("es", "@ana explica en la radio lo ocurrido", False),
]


@pytest.mark.parametrize(("language", "text", "talks"), DIALOGUES, ids=[text for _, text, _ in DIALOGUES])
def test_dialogue(language: str, text: str, talks: bool) -> None:  # noqa: FBT001
    """Replies, thanks and congratulations talk to somebody; naming an account or a cause does not."""
    assert analysis(text, language).signals.dialogue is talks
