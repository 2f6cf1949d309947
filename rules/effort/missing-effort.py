"""Posts that do not say what they cost."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import Choice, Finding, MapOf, Number, Option, Options, Reading, Rule, folded

EN = "Which grinder did you start with?\n"
ES = "¿Con qué molino empezaste?\n"
IN_HOURS = {"rules": {"missing-effort": {"unit": "hours"}}}
NEWS = {"rules": {"missing-effort": {"defaults": {"news": 0.5}}}}


class MissingEffort(Rule):
    message = {
        "any": {
            "en": "Nothing says what this post costs. Add `effort:` with the hours that it takes, such as `effort: 1.5h`.",
            "es": "Nada dice lo que cuesta esta publicación. Añade `esfuerzo:` con las horas que lleva, como `esfuerzo: 1.5h`.",
        },
        "hours": {
            "en": "Nothing says how many hours this post takes. Write them in `effort:`, such as `effort: 1.5h`.",
            "es": "Nada dice cuántas horas lleva esta publicación. Escríbelas en `esfuerzo:`, como `esfuerzo: 1.5h`.",
        },
        "money": {
            "en": "Nothing says how much money this post takes. Write it in `effort:`, such as `effort: 30 €`.",
            "es": "Nada dice cuánto dinero lleva esta publicación. Escríbelo en `esfuerzo:`, como `esfuerzo: 30 €`.",
        },
    }
    severity = "info"
    profiles = ("campaign",)
    options = {
        "unit": Option(
            Choice(("any", "hours", "money")),
            "any",
            {"en": "what `effort` has to say", "es": "qué tiene que decir `effort` (o `esfuerzo`)"},
        ),
        "defaults": Option(
            MapOf(Number(least=0)),
            {},
            {
                "en": "the hours that posts of a content type take, such as `news: 0.5`; they need not say them themselves",
                "es": "las horas que llevan las publicaciones de un tipo, como `news: 0.5`; no hace falta que lo digan ellas",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports a post whose front matter says no `effort`, at its opening `---`: the hours of work, the money, or both, such as
`1.5h`, `30 €` or `{hours: 1.5, eur: 30}`. Content types under `defaults` need not say theirs: give the option to
`effort-over-budget` too, and their hours are counted there. Of a thread, the first post is judged for all.

## Why it matters
More time than it returns is the fourth of the seven mistakes, and nobody sees it who does not count. The rules on effort
know only what posts say. That every post says it is a policy.

## How to fix it
Estimate, and correct it afterwards: how long did writing, pictures, approval and answers take? Half an hour more or less
does not matter; a film that took nine does.

## References
- The seven mistakes of social media marketing: more time than it returns
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa de una publicación cuya cabecera no dice el `esfuerzo` (o `effort`), en su primer `---`: las horas de trabajo, el dinero
o las dos cosas, como `1.5h`, `30 €` o `{horas: 1.5, euros: 30}`. Los tipos de contenido de `defaults` no tienen que decirlo;
dale la misma opción a `effort-over-budget` y allí se contarán sus horas. De un hilo se mira la primera publicación.

## Por qué importa
Dedicar más tiempo del que compensa es el cuarto de los siete errores, y no lo ve quien no cuenta. Las reglas del esfuerzo
solo saben lo que dicen las publicaciones. Que todas lo digan es una norma del equipo.

## Cómo arreglarlo
Haz una estimación y corrígela después: ¿cuánto se fue en escribir, en las fotos, en el visto bueno, en contestar? Media hora
arriba o abajo da igual; un vídeo de nueve, no.

## Referencias
- Los siete errores del marketing en redes sociales: dedicar más tiempo del que compensa
- Política del equipo
""",
    }
    examples = (
        {"bad": f"[[---]]\nowner: ana.ruiz\n---\n\n{EN}"},
        {"bad": f"[[---]]\neffort:\n---\n\n{EN}"},
        {"bad": f"[[---]]\neffort: 30 €\n---\n\n{EN}", "config": IN_HOURS},
        {"bad": f"[[---]]\ncontent_type: promo\n---\n\n{EN}", "config": NEWS},
        {"good": EN, "front_matter": {"effort": "1.5h"}},
        {"good": EN, "front_matter": {"effort": "$30"}},
        {"good": EN, "front_matter": {"effort": {"hours": 2, "eur": 30}}, "config": IN_HOURS},
        {"good": EN, "front_matter": {"content_type": "news"}, "config": NEWS},
        {"bad": f"[[---]]\nresponsable: ana.ruiz\n---\n\n{ES}", "lang": "es"},
        {"bad": f"[[---]]\nesfuerzo:\n---\n\n{ES}", "lang": "es"},
        {"bad": f"[[---]]\nesfuerzo: 30 €\n---\n\n{ES}", "lang": "es", "config": IN_HOURS},
        {"good": ES, "front_matter": {"esfuerzo": "90 min"}, "lang": "es"},
        {"good": ES, "front_matter": {"esfuerzo": "30 €"}, "lang": "es"},
        {"good": ES, "front_matter": {"tipo": "noticia"}, "config": NEWS, "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        if post.continues or (post.content_type and _is_settled(post.content_type, options)):
            return
        effort, unit = post.own_plan.effort, options["unit"]
        if not effort or (unit != "any" and getattr(effort.value, unit) is None):
            yield Finding(post.front_matter, variant=unit)


def _is_settled(content_type: str, options: Options) -> bool:
    return folded(content_type) in map(folded, options["defaults"])
