"""Goals that nobody can tell whether they were reached: they say no number."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import (
    Calendar,
    Campaign,
    CampaignRule,
    Finding,
    ListOf,
    Number,
    Option,
    Options,
    Reading,
    Rule,
    Stated,
    Text,
    amounts,
    mentions,
)

WITH_CAMPAIGNS = {"registries": {"campaigns": "campaigns.yaml"}}


class UnquantifiedGoal(Rule, CampaignRule):
    message = {
        "en": "“{match}” says no number, so nobody can tell whether it was reached. Say how many of what: “120 visits to /workshop from LinkedIn in November”.",
        "es": "«{match}» no lleva ninguna cifra, y así nadie sabrá si se cumplió. Di cuántos y de qué: «120 visitas a /taller desde LinkedIn en noviembre».",
    }
    profiles = ("campaign",)
    options = {
        "allow_words": Option(
            ListOf(Text()),
            (),
            {
                "en": "words that count as a number, such as `every` or `sold out`",
                "es": "palabras que valen como cifra, como `todas` o `agotado`",
            },
        ),
        "min_numbers": Option(
            Number(1, 10, whole=True),
            1,
            {
                "en": "how many numbers a goal needs; with 2, “from 22 to 40 sign-ups” passes and “40 sign-ups” does not",
                "es": "cuántas cifras necesita un objetivo; con 2, «de 22 a 40 inscripciones» vale y «40 inscripciones» no",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports the `goal` of a post or a campaign that names no quantity, in figures or in words. A date, a year, a rank (“number
1”) and the time that is given for it (“in 3 months”) are no quantity; in a goal about answering, hours and days are.

## Why it matters
A goal without a number cannot be missed, so nobody learns from it. Setting no quantified goals is the first of the seven
mistakes. How exact a goal must be is a policy, not a finding of research.

## How to fix it
Say how many of what, and from where: “25 replies with a real question by Friday” instead of “Increase engagement”. If you
do not know what is realistic, take what the last such post brought.

## References
- The seven mistakes of social media marketing: no quantified goals
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa cuando el `objetivo` (o `goal`) de una publicación o de una campaña no dice ninguna cantidad, ni en cifras ni en
letra. Una fecha, un año, un puesto («el nº 1») o el plazo («en 3 meses») no son cantidades; si el objetivo va de
responder, las horas y los días sí.

## Por qué importa
Un objetivo sin cifra no se puede incumplir, así que de él no se aprende nada. No fijar objetivos cuantificados es el
primero de los siete errores. Cuánto hay que afinar es una norma del equipo, no un resultado de ningún estudio.

## Cómo arreglarlo
Di cuántos, de qué y de dónde: «25 respuestas con una duda de verdad antes del viernes» en vez de «Aumentar la
interacción». Si no sabes qué es realista, parte de lo que trajo la última publicación parecida.

## Referencias
- Los siete errores del marketing en redes sociales: no fijar objetivos cuantificados
- Política del equipo
""",
    }
    examples = (
        {"bad": "---\ngoal: [[Increase engagement]]\n---\n\nWhich grinder did you start with? Tell us below.\n"},
        {"bad": "---\ngoal: [[More visits to the stall by 30 November 2025]]\n---\n\nWhich stall do you walk to first?\n"},
        {"bad": "---\ngoal: [[Be the number 1 choir in town in 3 months]]\n---\n\nWhich song should we open with?\n"},
        {"bad": {"post.md": "---\ncampaign: spring\n---\n\nWhich song should we open with?\n",
                 "campaigns.yaml": "spring:\n  goal: [[Fill the choir]]\n  ends: 2025-12-20\n"}, "config": WITH_CAMPAIGNS},
        {"good": "Which grinder did you start with?", "front_matter": {"goal": "25 replies with a real question by Friday"}},
        {"good": "Which song should we open with?", "front_matter": {"goal": "A dozen new voices before Christmas"}},
        {"good": "What did the last form not ask you?", "front_matter": {"goal": "Answer complaints within 4 hours"}},
        {"good": "Which song should we open with?", "front_matter": {"goal": "Every seat taken"},
         "config": {"rules": {"goals/unquantified-goal": {"allow_words": ["every seat"]}}}},
        {"bad": "---\nobjetivo: [[Aumentar la visibilidad]]\n---\n\n¿Con qué molino empezaste? Cuéntanoslo.\n", "lang": "es"},
        {"bad": "---\nobjetivo: [[Más gente en el puesto antes del 30/11]]\n---\n\n¿A qué puesto vas primero?\n", "lang": "es"},
        {"bad": "---\ngoal: [[Ser el coro nº 1 de la ciudad en 2026]]\n---\n\n¿Con qué canción abrirías?\n", "lang": "es"},
        {"bad": {"a.md": "---\ncampaña: primavera\n---\n\n¿Con qué canción abrirías?\n",
                 "campaigns.yaml": "primavera:\n  objetivo: [[Llenar el coro]]\n  fin: 2025-12-20\n"},
         "config": WITH_CAMPAIGNS, "lang": "es"},
        {"good": "¿Con qué molino empezaste?", "front_matter": {"objetivo": "120 visitas a /taller desde LinkedIn en noviembre"},
         "lang": "es"},
        {"good": "¿Con qué canción abrirías?", "front_matter": {"objetivo": "Una docena de voces nuevas antes de Navidad"}, "lang": "es"},
        {"good": "¿Qué no te preguntó el formulario?", "front_matter": {"goal": "Contestar las quejas en menos de 2 días"}, "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        yield from _finding(post.own_plan.goal, options)

    def check_campaign(self, campaign: Campaign, calendar: Calendar, options: Options) -> Iterator[Finding]:  # noqa: ARG002
        yield from _finding(campaign.plan.goal, options)


def _finding(goal: Stated[str] | None, options: Options) -> Iterator[Finding]:
    if not goal or not goal.value.strip() or mentions(goal.value, options["allow_words"]):
        return
    if amounts(goal.value) < options["min_numbers"]:
        yield Finding(goal.node.span, {"match": goal.value})
