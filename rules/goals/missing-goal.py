from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import Finding, Flag, ListOf, Option, Options, Reading, Rule, Text

CAMPAIGNS = "otono-2025: {goal: 40 inscripciones antes del 30/11}\nempty-2025:\n"
WITH_CAMPAIGNS = {"registries": {"campaigns": "campaigns.yaml"}}


class MissingGoal(Rule):
    message = {
        "en": "No goal. Add `goal:` with a number and a date, such as “40 workshop sign-ups by 30 Nov”, or name a campaign that has one.",
        "es": "Falta el objetivo. Añade `objetivo:` con una cifra y una fecha, como «40 inscripciones antes del 30/11», o una campaña que lo tenga.",
    }
    profiles = ("campaign",)
    options = {
        "require_for": Option(
            ListOf(Text()),
            (),
            {
                "en": "the statuses that need a goal, such as `scheduled`; every post where none is listed",
                "es": "los estados que exigen objetivo, como `scheduled`; si no hay ninguno, todas las publicaciones",
            },
        ),
        "inherit": Option(
            Flag(),
            default=True,
            help={
                "en": "whether the goal of the post's campaign is enough",
                "es": "si basta con el objetivo de la campaña de la publicación",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports a post whose front matter says no `goal`, at its opening `---`. The goal of its campaign counts as its own where
the configuration names a campaigns registry and the post names a campaign of it.

## Why it matters
No clear goal is the first of the seven mistakes: without one nobody can tell afterwards whether the post was worth the
time, and every post looks as good as any other. That each post must have a goal is a policy, not a finding of research.

## How to fix it
Write down what should be different after this post, with a number and a date: “25 replies with a real question by
Friday”. If the post is part of a campaign, name it in `campaign:` and give the campaign the goal.

## References
- The seven mistakes of social media marketing: no quantified goals
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa cuando la cabecera de una publicación no dice el `objetivo` (o `goal`), en su primer `---`. Vale el de su campaña
si la configuración nombra un registro de campañas y la publicación dice a cuál pertenece.

## Por qué importa
No tener objetivos claros es el primero de los siete errores: sin ellos nadie sabe después si la publicación mereció el
tiempo, y todas parecen igual de buenas. Que cada publicación lleve el suyo es una norma del equipo, no un resultado de
ningún estudio.

## Cómo arreglarlo
Escribe qué debería cambiar gracias a la publicación, con una cifra y una fecha: «25 respuestas con una duda de verdad
antes del viernes». Si forma parte de una campaña, nómbrala en `campaña:` y ponle a ella el objetivo.

## Referencias
- Los siete errores del marketing en redes sociales: no fijar objetivos cuantificados
- Política del equipo
""",
    }
    examples = (
        {"bad": "[[---]]\nowner: ana\n---\n\nWhich grinder did you start with? Tell us below.\n"},
        {"bad": "[[---]]\ngoal:\n---\n\nWhich grinder did you start with? Tell us below.\n"},
        {"bad": {"post.md": "[[---]]\ncampaign: empty-2025\n---\n\nWhich grinder did you start with?\n", "campaigns.yaml": CAMPAIGNS},
         "config": WITH_CAMPAIGNS},
        {"good": "Which grinder did you start with?", "front_matter": {"goal": "25 replies by Friday"}},
        {"good": "Which grinder did you start with?", "front_matter": {"objective": "none", "goal": "12 stories for the June issue"}},
        {"good": {"post.md": "---\ncampaign: otono-2025\n---\n\nWhich grinder did you start with?\n", "campaigns.yaml": CAMPAIGNS},
         "config": WITH_CAMPAIGNS},
        {"bad": "[[---]]\nresponsable: ana\n---\n\n¿Con qué molino empezaste? Cuéntanoslo.\n", "lang": "es"},
        {"bad": "[[---]]\nobjetivo:\n---\n\n¿Con qué molino empezaste? Cuéntanoslo.\n", "lang": "es"},
        {"bad": {"a.md": "[[---]]\ncampaña: empty-2025\n---\n\n¿Con qué molino empezaste?\n", "campaigns.yaml": CAMPAIGNS},
         "config": WITH_CAMPAIGNS, "lang": "es"},
        {"good": "¿Con qué molino empezaste?", "front_matter": {"objetivo": "25 respuestas antes del viernes"}, "lang": "es"},
        {"good": "¿Con qué molino empezaste?", "front_matter": {"goal": "12 relatos para el boletín de junio"}, "lang": "es"},
        {"good": {"a.md": "---\ncampaña: Otoño 2025\n---\n\n¿Con qué molino empezaste?\n", "campaigns.yaml": CAMPAIGNS},
         "config": WITH_CAMPAIGNS, "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        status = post.plan.status
        plan = post.plan if options["inherit"] else post.own_plan
        is_asked = not options["require_for"] or (status and status.value in options["require_for"])
        if is_asked and not plan.goal:
            yield Finding(post.front_matter)
