"""Questions that only lead to an offer."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import Finding, Options, Reading, Rule, Signal, fold

# A greeting or a topic may stand before an opener, and a question that the rest of the post answers has a rest.
MOST_BEFORE, FEWEST_AFTER = 4, 3
FAVOURS = (["can", "you"], ["could", "you"])
TEASING = frozenset("believe imagine guess spot".split())
# "Questions about the ferry? Write to us" only says where to ask.
ASKING = frozenset("questions queries dudas preguntas consultas sugerencias".split())
# With these words and the reader in it a question asks what only he knows, unless it hurries him.
WORDED = frozenset("what which where when who que cual cuales donde cuando quien quienes".split())
BEFORE_WORDED = frozenset("a con de en y and at from in on with".split())
HURRYING = frozenset("waiting wait esperas espera esperan esperais esperar".split())
# In front of a speaker's words.
DASHES = ("-", "–", "—", ":")
WONDERING = frozenset("i me my anyone anybody someone anything alguien alguno algun alguna mi yo nadie conmigo".split())


class RhetoricalQuestion(Rule):
    """Reports the question that a post begins with, where it asks for show."""

    message = {
        "en": "“{match}” does not wait for an answer. Ask something that you would like to know, or state the point.",
        "es": "«{match}» no espera respuesta. Pregunta algo que quieras saber, o di directamente lo que ofreces.",
    }
    severity = "info"
    profiles = ("core",)
    docs = {
        "en": """\
## What it does
Reports a post that begins with a question for show and goes on by itself: openers such as “Looking for the best coffee?”,
“Did you know that…?” or “Tired of paperwork?”, and questions that the next sentence answers. One open question, a poll
or another invitation to talk back, anywhere in the post or its thread, and the rule is quiet. So it is about questions
further down (“No car? The shuttle leaves at eight”), requests, quotations and replies.

## Why it matters
The studies in which questions went with more comments counted questions that can be answered. A question that only
introduces an offer takes the place of a real one, and readers know it from advertising. How much that costs has not been
measured: the rule is a policy of the team.

## How to fix it
Ask about your readers' own experience: not “Looking for the best coffee?” but “Which coffee made you quit sugar?”. Or
drop the question and begin with what follows it.

## References
- de Vries, Gensler and Leeflang, 2012, [“Popularity of Brand Posts on Brand Fan Pages”](https://research.rug.nl/en/publications/popularity-of-brand-posts-on-brand-fan-pages-an-investigation-of-).
- Otherwise a policy of the team.
""",
        "es": """\
## Qué hace
Avisa de una publicación que empieza con una pregunta de adorno y sigue por su cuenta: «¿Buscas el mejor café?», «¿Sabías
que…?», «¿Cansado del papeleo?» y las preguntas que contesta la frase siguiente. Basta una pregunta abierta, una encuesta
u otra invitación a contestar, en la publicación o en su hilo, para que no avise. Tampoco mira las preguntas que vienen más
abajo («¿Sin coche? El autobús sale a las ocho»), los favores que se piden, las citas ni las respuestas a alguien.

## Por qué importa
Los estudios en los que preguntar fue con más comentarios contaban preguntas que se pueden contestar. Una pregunta que solo
presenta una oferta ocupa el sitio de una de verdad, y quien lee la conoce de la publicidad. Cuánto cuesta eso no está
medido: la regla es una política del equipo.

## Cómo arreglarlo
Pregunta por la experiencia de quien te lee: no «¿Buscas el mejor café?», sino «¿Qué café te quitó el azúcar?». O quita la
pregunta y empieza por lo que viene después.

## Referencias
- de Vries, Gensler y Leeflang, 2012, [«Popularity of Brand Posts on Brand Fan Pages»](https://research.rug.nl/en/publications/popularity-of-brand-posts-on-brand-fan-pages-an-investigation-of-).
- Por lo demás, una política del equipo.
""",
    }
    examples = (
        {"bad": "[[Looking for a suit for your sister's wedding?]] Book a fitting at Ibarra's this week."},
        {"bad": "[[Tired of chasing invoices?]] Try Tally free for a month."},
        {"bad": "[[Did you know that the museum opens on Thursday nights?]] Get your ticket at the door."},
        {"good": "Which suit did you wear to the last wedding you danced at? Book a fitting at Ibarra's this week."},
        {
            "good": "Tired of chasing invoices? Tell us which client takes longest, and we'll answer with a letter you can use."
        },
        {"good": "The museum opens on Thursday nights. No ticket? Ask the guard at the east door."},
        {"good": "What do you sow first? We begin with beans, and Ewan says that we are late."},
        {"good": "Questions about the ferry? Call us between nine and noon."},
        {"good": "Can you lend us a ladder on Friday? Ours went into the canal with the banner."},
        {"bad": "[[¿Buscas traje para la boda de tu hermana?]] Pide tu cita en Sastrería Ibarra.", "lang": "es"},
        {"bad": "[[¿Cansado de perseguir facturas?]] Pruebe Tally gratis un mes.", "lang": "es"},
        {"bad": "[[¿Sabías que el museo abre los jueves por la noche?]] Compra tu entrada en la puerta.", "lang": "es"},
        {"good": "¿Con qué traje bailaste en la última boda? Pide tu cita en Sastrería Ibarra.", "lang": "es"},
        {
            "good": "¿Cansados de perseguir facturas? Cuéntennos qué cliente tarda más y les mandamos una carta que funciona.",
            "lang": "es",
        },
        {
            "good": "El museo abre los jueves por la noche. ¿Sin entrada? Pídela al guarda de la puerta este.",
            "lang": "es",
        },
        {"good": "¿Qué siembras primero? Aquí empezamos por las habas, y Ewan dice que tarde.", "lang": "es"},
        {
            "good": "«¿Busca usted trabajo?», decía el cartel. Ahí sigue, en la calle Feria, y tú puedes venir a leerlo.",
            "lang": "es",
        },
    )

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:  # noqa: ARG002
        parts = post.thread or (post.signals,)
        asks = any(signal.kind == "reply" for part in parts for signal in part.invitations)
        if asks or post.has_poll or post.signals.dialogue:
            return
        question = next(iter(post.signals.questions), None)
        if question and _opens(post, question) and _goes_on(post) and not _is_earnest(post, question):
            yield Finding(post.place(question.start, question.end), {"match": post.text[question.start : question.end]})


def _opens(post: Reading, question: Signal) -> bool:
    """Whether next to nothing stands before it."""
    return sum(word.end <= question.start for word in post.words) <= MOST_BEFORE


def _goes_on(post: Reading) -> bool:
    """Whether the text itself goes on after its questions, so that they only lead there."""
    last = max(other.end for other in post.signals.questions)
    return sum(word.start >= last for word in post.words) >= FEWEST_AFTER


def _is_earnest(post: Reading, question: Signal) -> bool:
    """Whether somebody asks for himself, what only the reader knows, or for a favour; or somebody else is quoted."""
    inside = (word for word in post.words if question.start <= word.start < question.end)
    words = [fold(post.text[word.start : word.end]) for word in inside]
    if not WONDERING.isdisjoint(words) or (words[:2] in FAVOURS and not TEASING.intersection(words[2:3])):
        return True
    if not ASKING.isdisjoint(words[:2]) or _asks_reader(post, question, words):
        return True
    quoted = any(quote.start <= question.start < quote.end for quote in post.signals.quotes)
    return quoted or post.text[: question.start].rstrip(" ").endswith(DASHES) or _is_unsure(post, question)


def _is_unsure(post: Reading, question: Signal) -> bool:
    """Whether in Spanish neither a mark nor a reader tells where the question begins."""
    return post.language == "es" and post.text[question.start] != "¿" and not _is_to_reader(post, question)


def _asks_reader(post: Reading, question: Signal, words: list[str]) -> bool:
    first = words[1:2] if words[:1] and words[0] in BEFORE_WORDED else words[:1]
    return not WORDED.isdisjoint(first) and HURRYING.isdisjoint(words) and _is_to_reader(post, question)


def _is_to_reader(post: Reading, question: Signal) -> bool:
    return any(question.start <= mark.start < question.end for mark in post.signals.audience)
