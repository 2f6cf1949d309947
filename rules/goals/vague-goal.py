"""Goals whose words fit any post of anybody: raise awareness, be present, as usual."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import (
    Calendar,
    Campaign,
    CampaignRule,
    Finding,
    ListOf,
    Option,
    Options,
    Phrases,
    Reading,
    Rule,
    Stated,
    Text,
    mentions,
)

# What nobody does: no reader notices that visibility went up. What can be counted (sales, followers) is not here:
# unquantified-goal asks for the number.
VAGUE = Phrases([
    "(raise|raising|increase|increasing|build|building|create|creating|grow|growing|spread|drive|generate)( (our|the|more|some|brand))* (awareness|visibility|presence|buzz|interest|image|reputation|noise|expectation)",
    "(boost|boosting|improve|improving|strengthen|strengthening|enhance)( (our|the|brand))* (awareness|visibility|presence|brand|image|reputation|positioning)",
    "(raise|build|grow)( (our|the))? (brand|profile)",
    "brand (building|awareness|visibility|presence)",
    "(more|gain|get|get more) visibility",
    "(be|being|stay|remain) (present|active|visible|known|relevant|top of mind)",
    "top of mind",
    "go(ing)? viral",
    "make noise",
    "spread the word",
    "get( (our|the))? name out( there)?",
    "be on (instagram|tiktok|facebook|linkedin|social media)",
    "keep the account (active|alive)",
    "(post|posting) regularly",
    "fill the (calendar|feed)",
    "as many as possible",
    "(as usual|see plan|to be defined|tbd|n/a)",
    "(aumentar|mejorar|ganar|generar|tener|dar|conseguir|incrementar|potenciar|reforzar|mas)( (la|mas|mayor|nuestra|una mayor))* (visibilidad|notoriedad|presencia|imagen|reputacion|expectacion|ruido|interes|posicionamiento)",
    "(potenciar|reforzar|hacer|crear|construir)( (la|nuestra))? marca",
    "(dar(nos|l[oae]s?)?|darse) a conocer",
    "(mejorar|generar|ganar) (el |nuestro )?(posicionamiento|branding|buzz|engagement)",
    "posicionarnos",
    "estar (presentes?|activ[oa]s|ahi|en (redes|instagram|tiktok|facebook|linkedin))",
    "(hacernos virales|hacerse viral|viralizar|ser virales)",
    "hacer ruido",
    "mantener (viva|activa) la cuenta",
    "publicar (con regularidad|regularmente|algo)",
    "(llenar|rellenar) el (calendario|feed)",
    "(lo maximo posible|cuant[oa]s? mas mejor|lo de siempre|ver plan|por definir|sin definir)",
])  # fmt: skip
WITH_CAMPAIGNS = {"registries": {"campaigns": "campaigns.yaml"}}


class VagueGoal(Rule, CampaignRule):
    message = {
        "en": "“{match}” could be anybody's goal. Say who does what when it is reached: “30 café owners ask for a sample”.",
        "es": "«{match}» podría ser el objetivo de cualquiera. Di quién hará qué si se cumple: «30 dueños de cafetería piden una muestra».",
    }
    severity = "info"
    profiles = ("campaign",)
    options = {
        "extra_words": Option(
            ListOf(Text()),
            (),
            {"en": "further words and phrases to report", "es": "más palabras y expresiones que avisar"},
        ),
        "allow": Option(
            ListOf(Text()),
            (),
            {
                "en": "words and phrases with which a goal is clear to your team",
                "es": "palabras y expresiones con las que un objetivo está claro para tu equipo",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports the `goal` of a post or a campaign that speaks of awareness, visibility, presence or buzz, that only wants
something published (“post regularly”), or that is still to be thought of (“to be defined”, “as usual”). A number does not make it
clearer: of what would “raise awareness by 20” be 20? Goals that can be counted, such as more sales, are left to
`unquantified-goal`.

## Why it matters
If no reader would notice that the goal was reached, the post cannot be written for it. What counts as vague is a policy,
and a matter of taste at the border.

## How to fix it
Name the people and what they do: they ask for a sample, come to the workshop, answer the question. Then the number is
easy to add. Teams that survey their brand can put what they call it under `allow`.

## References
- The seven mistakes of social media marketing: no quantified goals
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa cuando el `objetivo` (o `goal`) de una publicación o de una campaña habla de visibilidad, notoriedad, presencia o
ruido, solo quiere que se publique algo («llenar el calendario») o está por pensar («por definir», «lo de siempre»). Una
cifra no lo aclara: en «ganar visibilidad un 20 %», ¿el 20 % de qué? Lo que sí se puede contar, como vender más, lo mira
`unquantified-goal`.

## Por qué importa
Si ningún lector notaría que el objetivo se cumplió, no se puede escribir para él. Qué es vago lo decide cada equipo, y
en los casos límite es cuestión de gustos.

## Cómo arreglarlo
Nombra a las personas y lo que hacen: piden una muestra, vienen al taller, contestan la pregunta. La cifra sale luego
sola. Si tu equipo encuesta su marca, pon en `allow` cómo lo llama.

## Referencias
- Los siete errores del marketing en redes sociales: no fijar objetivos cuantificados
- Política del equipo
""",
    }
    examples = (
        {"bad": "---\ngoal: [[Raise brand awareness]]\n---\n\nWhich grinder did you start with? Tell us below.\n"},
        {"bad": "---\ngoal: [[Stay top of mind with 3 posts a week]]\n---\n\nWhich stall do you walk to first?\n"},
        {"bad": "---\ngoal: [[As usual]]\n---\n\nWhich song should we open with?\n"},
        {"bad": {"post.md": "---\ncampaign: spring\n---\n\nWhich song should we open with?\n",
                 "campaigns.yaml": "spring:\n  goal: [[Make noise about the 40th birthday]]\n"}, "config": WITH_CAMPAIGNS},
        {"good": "Which grinder did you start with?", "front_matter": {"goal": "30 café owners ask for a sample"}},
        {"good": "Which stall do you walk to first?", "front_matter": {"goal": "Increase sales at the stall by 20%"}},
        {"good": "Which song should we open with?", "front_matter": {"goal": "12 neighbours who make noise with us at the fair"},
         "config": {"rules": {"goals/vague-goal": {"allow": ["make noise with us"]}}}},
        {"good": "What keeps you awake? The sleep clinic answers tonight.", "front_matter": {"goal": "15 questions for the clinic's awareness day"}},
        {"bad": "---\nobjetivo: [[Dar a conocer la marca]]\n---\n\n¿Con qué molino empezaste? Cuéntanoslo.\n", "lang": "es"},
        {"bad": "---\nobjetivo: [[Estar presentes en redes con 3 publicaciones a la semana]]\n---\n\n¿A qué puesto vas primero?\n",
         "lang": "es"},
        {"bad": "---\nobjetivo: [[Lo de siempre]]\n---\n\n¿Con qué canción abrirías?\n", "lang": "es"},
        {"bad": {"a.md": "---\ncampaña: primavera\n---\n\n¿Con qué canción abrirías?\n",
                 "campaigns.yaml": "primavera:\n  objetivo: [[Ganar visibilidad un 20 %]]\n"}, "config": WITH_CAMPAIGNS, "lang": "es"},
        {"good": "¿Con qué molino empezaste?", "front_matter": {"objetivo": "Que 30 dueños de cafetería pidan una muestra"}, "lang": "es"},
        {"good": "¿A qué puesto vas primero?", "front_matter": {"objetivo": "Vender un 20 % más en el puesto"}, "lang": "es"},
        {"good": "¿Con qué canción abrirías?", "front_matter": {"goal": "12 voces nuevas presentes en el ensayo del lunes"}, "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        yield from _finding(post.own_plan.goal, options)

    def check_campaign(self, campaign: Campaign, calendar: Calendar, options: Options) -> Iterator[Finding]:  # noqa: ARG002
        yield from _finding(campaign.plan.goal, options)


def _finding(goal: Stated[str] | None, options: Options) -> Iterator[Finding]:
    if not goal or mentions(goal.value, options["allow"]):
        return
    own = (word for word in options["extra_words"] if mentions(goal.value, [word]))
    match = next((found.text for found in VAGUE.find(goal.value)), None) or next(own, None)
    if match:
        yield Finding(goal.node.span, {"match": match})
