"""Posts that ask, and nobody is there to answer the answers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smm_lint.rule import (
    Choice,
    Finding,
    ListOf,
    Number,
    Option,
    Options,
    Reading,
    Registries,
    Rule,
    folded,
    guess,
    phrases_of,
)

KEYS = ("reply_owner", "reply_within")
# A giveaway brings questions of its own, whatever the post asks.
GIVEAWAYS = {
    "en": (
        "(our|the|this) (\\w+ )?(giveaway|raffle|prize draw|sweepstakes)",
        "(giveaway|raffle|prize draw|competition|contest) (time|alert|day|is (on|open|live))",
        "(we're|we are|i'm|i am) (raffling|giving away)",
        "(enter|chance|want) to win",
    ),
    "es": (
        "(nuestro|nuestra|este|esta|gran) (sorteo|rifa)",
        "(sorteo|rifa|concurso) (abierto|activo|en marcha)",
        "(sorteamos|rifamos)",
        "particip(a|ad|e|en|ar) en (el|la|este|esta|nuestro|nuestra) (sorteo|rifa|concurso)",
        "(participa|entra) y gana",
    ),
}
# Who says this waits for answers, however the question goes; a poll by its name too.
ASKING = {
    "en": (
        "(quick |sunday |weekend )?(poll|straw poll|question (of the day|for you|time)|show of hands)( \\w+){0,2}:",
        "(vote|votes|polls?) (below|in the comments|is open|now open)",
        "(\\w+ )?(want|wants|would love|'d love|need|needs|dying|curious) to (know|hear)",
        "(any|some|which|who|either|none) (of you|here|in here|among you)",
        "(has|have|does|do|did|is|are|can|could|would) any(one|body)( \\w+)?",
        "(send|bring|throw|give) (us|me) your (questions|ideas|answers|thoughts|stories|guesses)",
        "(q&a|ask (us|me|them|our \\w+) (anything|your))",
    ),
    "es": (
        "(encuesta|sondeo|pregunta (del dia|para (ti|vosotros|ustedes))|duda existencial)( \\w+){0,2}:",
        "(vota|votad|voten|vote) (abajo|aqui|en (los )?comentarios|en la encuesta)",
        "(queremos|quiero|nos gustaria|nos encantaria|me gustaria|necesitamos|quieren|quiere) (saber|oir|escuchar|leer|conocer)(te|os|le|les|l[oa]s)?( (a (ti|vosotr[oa]s|usted|ustedes)|que|como|cual|tu|su|vuestra))?",
        "(algun[oa]s?|quien(es)?|cual(es)?|cuant[oa]s) de (vosotr[oa]s|ustedes|los que)",
        "(alguien|algun[oa]) (de (por )?(aqui|aca)|por (aqui|aca)|en la sala)",
        "(manda|mandad|manden|envia|enviad|envien|deja|dejad|dejen)(nos|me)? (tu|tus|vuestr[oa]s?|sus?) (preguntas?|dudas?|ideas?|respuestas?|opiniones|opinion|propuestas?)",
        "(preguntas y respuestas|preguntanos|preguntadnos|preguntennos)",
    ),
}
# With these at its start the last word of a post is left to the reader, if it speaks to him.
WORDED = {
    "en": re.compile(r"(?:and |but |so )?(?:what|which|who|where|when|how)\b(?! (?:about (?:a|some)|if|are you waiting|better|doesn))", re.IGNORECASE),
    "es": re.compile(r"¿?\s*(?:y |pero )?(?:(?:a|con|de|en|por|para|hasta|desde) )?(?:qu[eé]|cu[aá]l(?:es)?|qui[eé]n(?:es)?|d[oó]nde|cu[aá]ndo|c[oó]mo|cu[aá]nt[oa]s?)\b(?! (?:esper|mejor|tal si))", re.IGNORECASE),
}  # fmt: skip
TEAM = "ana.ruiz: {name: Ana Ruiz, department: Soporte}\nluis.vega: {name: Luis Vega, department: Ventas}\n"
WITH_TEAM = {"registries": {"team": "team.yaml"}}
EN = "Which grinder did you start with?\n"
ES = "¿Con qué molino empezaste?\n"


class MissingReplyOwner(Rule):
    message = {
        "neither": {
            "en": "This post asks for replies, and nobody is there for them. Write who answers and how soon, such as `reply_owner: support` and `reply_within: 24h`.",
            "es": "Esta publicación pide respuestas y nadie las atiende. Escribe quién contesta y en cuánto tiempo, como `responsable-de-respuesta: soporte` y `responder-en: 24h`.",
        },
        "owner": {
            "en": "This post asks for replies, and nothing says who answers them. Add `reply_owner:` with a person or a department.",
            "es": "Esta publicación pide respuestas y nada dice quién las atiende. Añade `responsable-de-respuesta:` con una persona o un departamento.",
        },
        "within": {
            "en": "This post asks for replies, and nothing says how soon they are answered. Add `reply_within:`, such as `reply_within: 24h`.",
            "es": "Esta publicación pide respuestas y nada dice en cuánto tiempo se atienden. Añade `responder-en:`, como `responder-en: 24h`.",
        },
        "late": {
            "en": "Who answers after {hours} hours is late: {most} at most. Choose an earlier hour, or publish when somebody is there.",
            "es": "Contestar a las {hours} horas es tarde: como mucho, {most}. Pon un plazo más corto o publica cuando haya alguien.",
        },
        "unknown": {
            "en": "The team registry has neither a person nor a department called “{owner}”{guess}",
            "es": "El registro del equipo no tiene ninguna persona ni departamento con el nombre «{owner}»{guess}",
        },
    }
    profiles = ("campaign",)
    options = {
        "defaults": Option(
            ListOf(Choice(KEYS)),
            (),
            {
                "en": "the keys that are settled for the whole account, and that a post need not say",
                "es": "las claves ya acordadas para toda la cuenta, que una publicación no tiene que decir",
            },
        ),
        "max_hours": Option(
            Number(least=0),
            24,
            {
                "en": "how many hours `reply_within` may be at most",
                "es": "cuántas horas puede ser `reply_within` (o `responder-en`) como mucho",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports a post that asks for replies (an open question, “tell us”, a poll, a giveaway) where the front matter does not say
who answers them (`reply_owner`) and how soon (`reply_within`); a time above `max_hours`; and, where the configuration names
a team registry, a `reply_owner` who is neither a person nor a department nor a role there. A post that asks nothing needs
neither. Of a thread, the first post is judged for all.

## Why it matters
To ask and not to answer is worse than not to ask. In a survey of 2016, about a quarter of those asked named brands that do
not reply among what annoys them; that is what people say, not what they were seen to do. The 24 hours are a policy.

## How to fix it
Agree who will be there when the post is out, and write it down: `reply_owner: support` and `reply_within: 24h`. If it is
the same for every post, list the key in the option `defaults`.

## References
- Sprout Social, survey of more than 1,000 people, 2016
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa de una publicación que pide respuestas (una pregunta abierta, un «cuéntanos», una encuesta, un sorteo) cuando la
cabecera no dice quién las atiende (`responsable-de-respuesta` o `reply_owner`) ni en cuánto tiempo (`responder-en` o
`reply_within`); de un plazo mayor que `max_hours`; y, si la configuración nombra un registro del equipo, de quien no figura
en él ni como persona ni como departamento ni como rol. La que no pregunta nada no necesita ninguno de los dos. De un hilo se
mira la primera publicación.

## Por qué importa
Preguntar y no contestar es peor que no preguntar. En una encuesta de 2016, cerca de la cuarta parte citó a las marcas que no
responden entre lo que le molesta; es lo que la gente dice, no lo que se la vio hacer. Las 24 horas son una norma del equipo.

## Cómo arreglarlo
Acordad quién estará pendiente cuando salga la publicación y apúntalo: `responsable-de-respuesta: soporte` y
`responder-en: 24h`. Si es igual para todas, pon la clave en la opción `defaults`.

## Referencias
- Sprout Social, encuesta a más de 1000 personas, 2016
- Política del equipo
""",
    }
    examples = (
        {"bad": f"[[---]]\nowner: ana.ruiz\n---\n\n{EN}"},
        {"bad": f"[[---]]\nreply_within: 24h\n---\n\n{EN}"},
        {"bad": f"---\nreply_owner: support\nreply_within: [[3 days]]\n---\n\n{EN}"},
        {"bad": {"a.md": f"---\nreply_owner: [[ana.ruis]]\nreply_within: 24h\n---\n\n{EN}", "team.yaml": TEAM}, "config": WITH_TEAM},
        {"bad": "[[---]]\nowner: ana.ruiz\n---\n\nOur autumn giveaway is on. Send us your photo of the old mill by Sunday.\n"},
        {"bad": "[[---]]\nowner: ana.ruiz\n---\n\nAny of you roast on a boat? Our Ana has plans.\n", "also": ["rhetorical-question"]},
        {"good": EN, "front_matter": {"reply_owner": "support", "reply_within": "24h"}},
        {"good": "Your grinder needs a brush on Sundays, and nothing else.", "front_matter": {"owner": "ana.ruiz"}},
        {"good": {"a.md": f"---\nreply_owner: soporte\nreply_within: 90 min\n---\n\n{EN}", "team.yaml": TEAM}, "config": WITH_TEAM},
        {"good": EN, "front_matter": {"reply_owner": "support"},
         "config": {"rules": {"missing-reply-owner": {"defaults": ["reply_within"]}}}},
        {"bad": f"[[---]]\nresponsable: ana.ruiz\n---\n\n{ES}", "lang": "es"},
        {"bad": f"[[---]]\nresponsable-de-respuesta: soporte\n---\n\n{ES}", "lang": "es"},
        {"bad": f"---\nresponsable-de-respuesta: soporte\nresponder-en: [[48h]]\n---\n\n{ES}", "lang": "es"},
        {"bad": {"a.md": f"---\nreply_owner: [[sopote]]\nreply_within: 24h\n---\n\n{ES}", "team.yaml": TEAM},
         "config": WITH_TEAM, "lang": "es"},
        {"bad": "[[---]]\nresponsable: ana.ruiz\n---\n\nEste viernes sorteamos dos plazas para la cata. Ven a la tienda con tu bolsa vacía.\n", "lang": "es"},
        {"bad": "[[---]]\nresponsable: ana.ruiz\n---\n\n¿Alguno de ustedes tuesta en un barco? Ana tiene planes.\n", "lang": "es"},
        {"good": ES, "front_matter": {"responsable-de-respuesta": "soporte", "responder-en": "24h"}, "lang": "es"},
        {"good": "Tu molino pide un cepillo los domingos, y nada más.", "front_matter": {"responsable": "ana.ruiz"}, "lang": "es"},
        {"good": {"a.md": f"---\nresponsable-de-respuesta: Luis Vega\nresponder-en: 12h\n---\n\n{ES}", "team.yaml": TEAM},
         "config": WITH_TEAM, "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        if post.continues or not _asks(post):
            return
        owner, within = post.own_plan.reply_owner, post.own_plan.reply_within
        needs_owner = not owner and "reply_owner" not in options["defaults"]
        needs_time = not within and "reply_within" not in options["defaults"]
        if needs_owner or needs_time:
            variant = "neither" if needs_owner and needs_time else "owner" if needs_owner else "within"
            yield Finding(post.front_matter, variant=variant)
        if within and within.value > options["max_hours"]:
            values = {"hours": f"{within.value:g}", "most": f"{options['max_hours']:g}"}
            yield Finding(within.node.span, values, "late")
        names = _names(post.registries)
        if owner and post.registries.team is not None and folded(owner.value) not in map(folded, names):
            near = guess(owner.value, names) or "."
            yield Finding(owner.node.span, {"owner": owner.value, "guess": near}, "unknown")


def _asks(post: Reading) -> bool:
    parts = post.thread or (post.signals,)
    if post.has_poll or any(invitation.kind == "reply" for part in parts for invitation in part.invitations):
        return True
    if any(post.matches(phrases_of(GIVEAWAYS[post.language]))):
        return True
    # In a reply to one account nobody else is asked: there are no questions.
    is_asked = bool(post.signals.questions) and any(post.matches(phrases_of(ASKING[post.language])))
    return is_asked or _is_left_to_reader(post)


def _is_left_to_reader(post: Reading) -> bool:
    """Whether the post ends in a question that speaks to the reader and asks more than yes or no."""
    last = max((question.end for question in post.signals.questions), default=0)
    is_last = last and not any(word.start >= last for word in post.words)
    if not is_last or post.signals.links or post.post.links:
        return False
    question = next(mark for mark in post.signals.questions if mark.end == last)
    words = post.words_in(question.start, len(post.text))
    is_addressed = any(question.start <= mark.start < last for mark in post.signals.audience) or any(
        "Person=2" in word.feats for word in words
    )
    return is_addressed and bool(WORDED[post.language].match(post.text, question.start))


def _names(registries: Registries) -> list[str]:
    members = (registries.team or {}).values()
    return [name for member in members for name in (member.id, member.name, member.department, *member.roles) if name]
