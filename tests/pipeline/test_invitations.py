from __future__ import annotations

import pytest
from spacy.tokens import Doc

from smm_lint.pipeline.component import PREFIX
from smm_lint.pipeline.moods import NAME
from smm_lint.pipeline.notes import notes_of
from tests.pipeline.docs import analysis, blank, invitations, pipeline, shown

SPANISH = [
    ("Cuéntanos qué molino usas.", [("Cuéntanos qué molino usas", "reply")]),
    ("Contadnos. Cuéntenos. Cuéntennos. Contanos.", [
        ("Contadnos", "reply"), ("Cuéntenos", "reply"), ("Cuéntennos", "reply"), ("Contanos", "reply")]),
    ("Entra, comenta y gana", [("Entra", "action"), ("comenta y gana", "reply")]),
    ("No te pierdas el directo.", [("No te pierdas el directo", "action")]),
    ("No se pierda la cata.", [("No se pierda la cata", "action")]),
    ("Si estás cerca, venite con algo verde.", [("venite con algo verde", "action")]),
    ("El domingo, ven a votar con tus vecinas.", [("ven a votar con tus vecinas", "action")]),
    ("El #23J vota por tu barrio.", [("vota por tu barrio", "action")]),
    ("¡A disfrutar!", [("¡A disfrutar", "action")]),
    ("Celebremos juntas el día del libro.", [("Celebremos juntas el día del libro", "action")]),
    ("Puedes apuntarte en la tienda.", [("Puedes apuntarte en la tienda", "action")]),
    ("Escríbenos al correo.", [("Escríbenos al correo", "action")]),
    ("Mándanos tu foto.", [("Mándanos tu foto", "reply")]),
    ("Descubre el nuevo tueste.", [("Descubre el nuevo tueste", "action")]),
    ("Enlace en la bio.", [("Enlace en la bio", "action")]),
    ("Entra en https://cafe.es", [("Entra", "action")]),
    ("¿Qué molino usas?", [("¿Qué molino usas?", "reply")]),
    ("Síguenos para no perderte nada.", [("Síguenos", "action")]),
    ("¿Quieres aprender a catar? https://cafe.es", [("¿Quieres aprender a catar?", "action")]),
    ("Si quieres aprender, apúntate en la tienda.", [("apúntate en la tienda", "action")]),
    ("Te invitamos a conocer el tueste.", [("Te invitamos a conocer el tueste", "action")]),
    ("RT si te gusta el café.", [("RT si te gusta el café", "reply")]),
    ("¿Por qué no te pasas el sábado? Abrimos.", [("¿Por qué no te pasas el sábado?", "action")]),
    ("Las inscripciones siguen abiertas.", [("inscripciones siguen abiertas", "action")]),
]  # fmt: skip
SPANISH_NONE = [
    "Sigue cortada la línea 1.",
    "Vota el Senado mañana la ley de humedales.",
    "Comenta el director la sentencia.",
    "La fundación comparte sus datos y participa en la feria.",
    "Nuestra web cuenta con dos idiomas.",
    "Visita de Estado a Chile.",
    "Para entre todos y sobre todo este año.",
    "«Comprad ya», decía el cartel.",
    "Te pido que no te pierdas.",
    "@cafeaurora comenta en la radio la subida del grano.",
    "Celebra el Ayuntamiento la feria.",
    "Ya sabe la respuesta.",
    "¡A ver qué pasa!",
    "El #Betis gana en casa.",
    "La 2 emite el documental.",
    "El barista puede hacerlo en segundos.",
    "¿Sabías que puedes apuntarte sin cita? La piscina abre a las ocho.",
    "Si no compra algo, usted es el producto.",
    "¿Adivinas quién ha vuelto? El camión de los helados.",
]
ENGLISH = [
    ("Join us on Tuesday 🎉 Register here.", [("Join us on Tuesday", "action"), ("Register here", "action")]),
    ("Please share.", [("Please share", "reply")]),
    ("Don't miss the show!", [("Don't miss the show", "action")]),
    ("Let us know what you think.", [("Let us know what you think", "reply")]),
    ("Feel free to drop by.", [("Feel free to drop by", "action")]),
    ("You can register here.", [("You can register here", "action")]),
    ("Registration is open: https://a.org", [("Registration is open", "action")]),
    ("If you run, join the club.", [("join the club", "action")]),
    ("Watch: https://a.org", [("Watch", "action")]),
    ("We open late, so come along.", [("come along", "action")]),
    ("Upvote. Comment. Share.", [("Upvote", "reply"), ("Comment", "reply"), ("Share", "reply")]),
    ("Drop a 👋 in the comments.", [("Drop a 👋 in the comments", "reply")]),
    ("RSVP at https://a.org", [("RSVP", "action")]),
    ("Everyone is welcome to join our next call.", [("Everyone is welcome to join our next call", "action")]),
    ("Join to discuss how to brew.", [("Join to discuss how to brew", "action")]),
    ("Vote for us and tell us why.", [("Vote for us", "action"), ("tell us why", "reply")]),
    ("Why not try the ferry? It leaves at nine.", [("Why not try the ferry?", "action")]),
    ("Join us on Friday, will you?", [("Join us on Friday", "action")]),
    ("Sign-ups open. 40 places.", [("Sign-ups open", "action")]),
]
ENGLISH_NONE = [
    "Share price falls.",
    "Book review: a quiet novel.",
    "UPDATE 2: Bank in talks on deal",
    "We read, write and visit.",
    "Support for farmers grows.",
    "Study in mice finds a gene.",
    "“Join us,” said the poster.",
    "The tool that you can use is old.",
    "Guess who turned up at our stall? A heron.",
    "Want to know how to read the tide table? The pilot explains it.",
]


@pytest.mark.parametrize(("text", "found"), SPANISH, ids=[text for text, _ in SPANISH])
def test_calls_in_spanish(text: str, found: list[tuple[str, str]]) -> None:
    """Every address form invites, with pronouns and without, negated and joined; the span is the shortest clause."""
    assert invitations(text, "es") == found


@pytest.mark.parametrize("text", SPANISH_NONE)
def test_no_calls_in_spanish(text: str) -> None:
    """Indicatives, nouns, quotations and subordinate clauses that look like commands invite nobody."""
    assert invitations(text, "es") == []


@pytest.mark.parametrize(("text", "found"), ENGLISH, ids=[text for text, _ in ENGLISH])
def test_calls_in_english(text: str, found: list[tuple[str, str]]) -> None:
    """Base forms without a subject, offers and set phrases invite; the span is the shortest clause."""
    assert invitations(text) == found


@pytest.mark.parametrize("text", ENGLISH_NONE)
def test_no_calls_in_english(text: str) -> None:
    """Nouns, labels, lists of verbs, quotations and relative clauses invite nobody."""
    assert invitations(text) == []


QUESTIONS = [
    ("es", "El M2 está aquí. ¿Espresso o filtro?", "open"),
    ("es", "Abrimos. ¿Qué opináis?", "open"),
    ("es", "Nos vemos el jueves. ¿Y tú?", "open"),
    ("es", "¿Moléis para espresso o para filtro? Os leemos.", "open"),
    ("es", "¿Dónde abrimos la próxima?", "open"),
    ("es", "Abrimos el sábado. ¿Algún plan para el viernes?", "open"),
    ("es", "¿Qué esperas de este año?", "open"),
    ("es", "¿Qué esperas? Reserva ya.", "rhetorical"),
    ("es", "¿Con qué molino empezaste? Pide el tuyo en la web.", "open"),
    ("es", "¿Cuánto sabes de café? Haz la prueba.", "rhetorical"),
    ("es", "¿Sabías que el café es una fruta?", "rhetorical"),
    ("es", "¿Buscas traje? Pide tu cita.", "rhetorical"),
    ("es", "¿Cómo romperla? Con un contrato.", "rhetorical"),
    ("es", "¿Por qué sube la luz? https://a.es", "rhetorical"),
    ("es", "¿Tienes un móvil viejo? La marca pide hoy a todos sus clientes que lo actualicen ya.", "rhetorical"),
    ("en", "The M2 is here. Which recipe would you try first?", "open"),
    ("en", "The kiln is hot. Any ideas?", "open"),
    ("en", "Where should we open next?", "open"),
    ("en", "Any plans for Friday?", "open"),
    ("en", "Which roast?\nA) Kenya\nB) Peru", "open"),
    ("en", "Want a better brew? Tell us what you drink.", "open"),
    ("en", "Any plans for Friday? Book a table: https://a.org", "rhetorical"),
    ("en", "What do you know of tea? Read our guide.", "rhetorical"),
    ("en", "We talk of kilns. Do you use yours well? 26 October, 13:00 https://a.org", "rhetorical"),
    ("en", "Want to know more? Read on.", "rhetorical"),
    ("en", "Node is fun, right?", "rhetorical"),
    ("en", "Is the mayor leaving? https://a.org", "rhetorical"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "kind"), QUESTIONS, ids=[text[:25] for _, text, _ in QUESTIONS])
def test_questions(language: str, text: str, kind: str) -> None:
    """What a reader can answer is open; teasers, tags, headlines and what the text answers itself are not."""
    signals = analysis(text, language).signals

    assert [question.kind for question in signals.questions] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "«¿Y para qué?», dijo Ana.",
        "You may wonder, “Why not sooner?”",
        "@116006 Hi, have you tried the app?",
        "@116006 can you send us the code?",
        "Hey @ana, what do you think?",
    ],
)
def test_questions_that_ask_nobody_here(text: str) -> None:
    """Quoted questions and those to one account in a reply are none of this text's."""
    assert analysis(text, "en").signals.questions == ()


def test_an_open_question_invites_to_reply() -> None:
    """Every open question is an invitation to reply, at the same place."""
    text = "Abrimos. ¿Qué opináis? ¿Sabías que hay té?"
    signals = analysis(text, "es").signals

    assert shown(text, signals.questions) == [("¿Qué opináis?", "open"), ("¿Sabías que hay té?", "rhetorical")]
    assert shown(text, signals.invitations) == [("¿Qué opináis?", "reply")]


def test_a_trained_pipeline_may_know_better() -> None:
    """A word that a trained pipeline tags as no verb calls nobody, whatever it looks like."""
    doc = Doc(blank("es").vocab, words=["Descubre", "el", "café"], pos=["ADP", "DET", "NOUN"])
    for name, component in pipeline("es").pipeline:
        doc = component(doc) if name.startswith(PREFIX) and name != NAME else doc

    assert notes_of(doc).invitations == ()
