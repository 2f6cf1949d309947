"""Questions that only lead to an offer."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import Finding, Options, Reading, Rule


class RhetoricalQuestion(Rule):
    """Reports the first question of a post that asks, but only for show."""

    message = {
        "en": "“{match}” does not wait for an answer. Ask something that you would like to know, or state the point.",
        "es": "«{match}» no espera respuesta. Pregunta algo que quieras saber, o di directamente lo que ofreces.",
    }
    severity = "info"
    profiles = ("strict",)
    docs = {
        "en": """\
## What it does
Reports a post whose only questions are for show: openers such as “Looking for the best coffee?”, “Did you know that…?”
or “Tired of paperwork?”, tags such as “right?”, and questions that the next sentence answers. One open question, a poll
or another invitation to talk back, anywhere in the post or its thread, and the rule is quiet.

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
Avisa de una publicación cuyas únicas preguntas son de adorno: comienzos como «¿Buscas el mejor café?», «¿Sabías que…?»
o «¿Cansado del papeleo?», coletillas como «¿verdad?» y preguntas que contesta la frase siguiente. Basta una pregunta
abierta, una encuesta u otra invitación a contestar, en la publicación o en su hilo, para que no avise.

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
        {"good": "The museum opens on Thursday nights. Get your ticket at the door."},
        {"bad": "[[¿Buscas traje para la boda de tu hermana?]] Pide tu cita en Sastrería Ibarra.", "lang": "es"},
        {"bad": "[[¿Cansado de perseguir facturas?]] Pruebe Tally gratis un mes.", "lang": "es"},
        {"bad": "[[¿Sabías que el museo abre los jueves por la noche?]] Compra tu entrada en la puerta.", "lang": "es"},
        {"good": "¿Con qué traje bailaste en la última boda? Pide tu cita en Sastrería Ibarra.", "lang": "es"},
        {
            "good": "¿Cansados de perseguir facturas? Cuéntennos qué cliente tarda más y les mandamos una carta que funciona.",
            "lang": "es",
        },
        {"good": "El museo abre los jueves por la noche. Compra tu entrada en la puerta.", "lang": "es"},
    )

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:  # noqa: ARG002
        parts = post.thread or (post.signals,)
        if post.has_poll or any(signal.kind == "reply" for part in parts for signal in part.invitations):
            return
        for question in post.signals.questions[:1]:
            match = post.text[question.start : question.end]
            yield Finding(post.place(question.start, question.end), {"match": match})
