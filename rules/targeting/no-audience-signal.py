"""Posts in which nothing speaks to the audience that they are for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from smm_lint.rule import Finding, Number, Option, Options, Phrases, Reading, Rule

# A condition or a moment, of which the reader is the subject: “if you run a café”, «si sirves 200 cafés».
MOMENTS = {
    "en": ("(if|when|whenever|once|while|since|because|unless|the (first|next|last) time|those of|many of|anyone of)",),
    "es": (
        "(si|cuando|mientras|porque|desde que|hasta que|cada vez que|(primera|proxima|ultima) vez que|(los|las) que|quienes)",
    ),
}
# Between the condition and what addresses the reader stand at most so many characters, in the same clause.
REACH = re.compile(r"[^.!?;:\n,]{0,25}")
# Readers who are told by what they do, where they are or what they said.
PERSONAL = {
    "en": (
        "are you (an?|new|still|just|one of)",
        "(for|to|calling|dear) (all |the |our |those |every )?\\w+ (who|whose|with an?|in their)",
        "(everyone|everybody|anyone|those|all of you) (who|interested|with|in)",
        "do you (run|own|manage|work|teach|live|study|sell|commute|have (an?|two|three|kids|children))",
        "you (asked|told|said|sent|voted|wrote|chose|picked|were the ones)",
        "(your|you) \\w+ (asked|told|wrote)",
        "your (own )?(team|shop|store|business|class|classroom|commute|kitchen|office|studio|farm|garden|shift|bar|counter|customers|clients|guests|students|patients|readers|kids|children|parents|dog|cat|town|city|country|neighbou?rhood|street|village|comments?|questions?|votes?|order|booking)",
        "as an? \\w+ (in|with|who|you)",
        "near you",
    ),
    "es": (
        "(eres|sois|sos|es usted|son ustedes) (un|una|de l[oa]s|nuev\\w+|autonom\\w+|estudiante\\w*|madres?|padres?|profe\\w*|enfermer\\w+|duen\\w+|freelance\\w*)",
        "(tienes|tenes|teneis) (un|una|dos|tres|hij[oa]s?|perro|gato)",
        "(trabajas|trabajais|teletrabajas|vives|vivis|estudias|estudiais|diriges|gestionas|vendes|ensenas) (en|de|con|desde|para|un|una)",
        "(para|a|con) (los|las|quien|quienes|todos los|todas las|tod[oa]s l[oa]s) que",
        "para quien(es)?",
        "si (usted|ustedes|tiene|tienen|lleva|llevan|trabaja|trabajan|vive|viven|gestiona|gestionan|vende|venden|usa|usan|dirige|dirigen|sirve|sirven|abre|abren)",
        "nos (lo |la |los |las )?(preguntaste|preguntasteis|preguntaron|contaste|contasteis|contaron|dijiste|dijisteis|dijeron|pediste|pedisteis|pidieron|escribiste|escribisteis|escribieron|enviaste|votasteis|votaron|preguntais|preguntan|preguntas|pedis|piden)",
        "(tu|tus|vuestr[oa]s?) (propi[oa]s? )?(equipo|tienda|negocio|clase|aula|cocina|oficina|taller|estudio|huerta|huerto|jardin|turno|bar|barra|clientes?|clientas?|huespedes|alumn\\w+|pacientes|lector\\w+|hij[oa]s?|peques?|padres|perr[oa]|gat[oa]|pueblo|ciudad|pais|barrio|calle|comentarios?|preguntas?|votos?|dudas?|pedido|reserva)",
        "cerca de (ti|vosotr[oa]s|vos|usted|ustedes)",
        "segun (tus|vuestr[oa]s|sus) (respuestas|votos|comentarios)",
    ),
}
AUDIENCES = """\
cafes: {name: Cafés, vocabulary: [café, counter, barista, morning rush, 200 coffees, barra, cafetería, hora punta]}
home: {vocabulary: [kitchen, breakfast, cocina, desayuno]}
press: {name: Press}
"""
WITH_AUDIENCES = {"registries": {"audiences": "audiences.yaml"}}


def _files(text: str, audience: str = "cafes") -> dict[str, str]:
    return {"a.md": f"---\naudience: {audience}\n---\n\n{text}\n", "audiences.yaml": AUDIENCES}


class NoAudienceSignal(Rule):
    message = {
        "en": "Nothing here is for “{audience}” in particular. Say something of their work, place or moment ({words}), or who should read on: “if you…”.",
        "es": "Aquí no hay nada para «{audience}» en particular. Nombra algo de su trabajo, su sitio o su momento ({words}), o di quién debe seguir leyendo: «si sirves…».",
    }
    profiles = ("campaign",)
    requires = ("registries.audiences",)
    options = {
        "min_terms": Option(
            Number(least=1, whole=True),
            1,
            {
                "en": "how many different words of the audience's vocabulary are enough",
                "es": "cuántas palabras distintas del vocabulario del público bastan",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports a post whose text has no word of the `vocabulary` that the audiences registry gives its audience, inflected or in a
hashtag, and that addresses nobody in particular: no “if you run…”, no “your counter”, no “for those who…”, no reply to
somebody. A post for several audiences needs a word of one of them. Audiences without a vocabulary are not judged, nor are
later parts of a thread. A registry for posts in two languages needs the words of both.

## Why it matters
Badly targeted messages are part of the sixth of the seven mistakes. In a survey of US consumers, their interests made an
advertisement feel personal more than place or age did. Too much of it repels: another study found that being intrusive
weakens the effect. How much a post should show of its audience is a policy.

## How to fix it
Say what they do, what annoys them or where they are when they read it. Not “New filters available.” but “If you serve 200
coffees a day, this filter saves you half an hour.” If words are missing in the registry, add them.

## References
- De Keyzer, Dens and De Pelsmacker, 2022, conjoint study of 595 US consumers
- Study of the personalisation paradox, 2022, [doi 10.1080/15252019.2022.2032492](https://doi.org/10.1080/15252019.2022.2032492)
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa de una publicación cuyo texto no lleva ninguna palabra del `vocabulario` que el registro de públicos da al suyo, ni
flexionada ni en una etiqueta, y que no se dirige a nadie en particular: ni «si llevas…», ni «tu barra», ni «para quienes…», ni
una respuesta a alguien. A la que es para varios públicos le basta una palabra de uno. No se juzgan los públicos sin vocabulario
ni las partes de un hilo después de la primera. Un registro para publicaciones en dos idiomas necesita las palabras de ambos.

## Por qué importa
Los mensajes mal dirigidos son parte del sexto de los siete errores. En un estudio con consumidores de Estados Unidos, lo que
hacía sentir personal un anuncio eran los intereses, más que el lugar o la edad. Demasiado tampoco: otro estudio vio que resultar
invasivo debilita el efecto. Cuánto debe notarse el público en una publicación es una norma del equipo.

## Cómo arreglarlo
Di qué hacen, qué les molesta o dónde están cuando te leen. No «Nuevos filtros disponibles.», sino «Si sirves 200 cafés al día,
este filtro te ahorra media hora.». Si en el registro faltan palabras, añádelas.

## Referencias
- De Keyzer, Dens y De Pelsmacker, 2022, estudio con 595 consumidores de Estados Unidos
- Estudio sobre la paradoja de la personalización, 2022, [doi 10.1080/15252019.2022.2032492](https://doi.org/10.1080/15252019.2022.2032492)
- Política del equipo
""",
    }
    examples = (
        {"bad": _files("[[Which filter did you try last?]] Three new ones are here."), "config": WITH_AUDIENCES},
        {"bad": _files("[[The new filter is thinner and cheaper.]] Come and try it on Tuesday."), "config": WITH_AUDIENCES},
        {"bad": _files("[[What would you change about our website?]]", "home"), "config": WITH_AUDIENCES},
        {"good": _files("If you serve all day, this filter saves you half an hour. What would you do with it?"), "config": WITH_AUDIENCES},
        {"good": _files("What does your barista do in the morning rush?"), "config": WITH_AUDIENCES},
        {"good": _files("Which filter did you try last? #CoffeeCounters"), "config": WITH_AUDIENCES},
        {"good": _files("The new filter is thinner. Where in your shop would it stand?"), "config": WITH_AUDIENCES},
        {"good": _files("Which filter did you try last? Three new ones are here.", "press"), "config": WITH_AUDIENCES},
        {"good": _files("What do you eat for breakfast with the first cup?", "[cafes, home]"), "config": WITH_AUDIENCES},
        {"bad": _files("[[¿Qué filtro probaste la última vez?]] Han llegado tres nuevos."), "config": WITH_AUDIENCES, "lang": "es"},
        {"bad": _files("[[El filtro nuevo es más fino y más barato.]] Ven a probarlo el martes."), "config": WITH_AUDIENCES, "lang": "es"},
        {"bad": _files("[[¿Qué cambiarías de nuestra web?]]", "home"), "config": WITH_AUDIENCES, "lang": "es"},
        {"good": _files("Si sirves todo el día, este filtro te ahorra media hora. ¿Qué harías con ella?"), "config": WITH_AUDIENCES, "lang": "es"},
        {"good": _files("¿Qué se rompe en las cafeterías a la hora punta? Cuéntanoslo."), "config": WITH_AUDIENCES, "lang": "es"},
        {"good": _files("El filtro nuevo es más fino. ¿En qué rincón de tu tienda lo pondrías?"), "config": WITH_AUDIENCES, "lang": "es"},
        {"good": _files("Para quienes abren a las seis: este filtro no gotea. ¿A qué hora se enciende la tuya?"), "config": WITH_AUDIENCES, "lang": "es"},
        {"good": _files("¿Qué filtro probaste la última vez? Han llegado tres nuevos.", "press"), "config": WITH_AUDIENCES, "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        known = [audience for audience in post.audiences if audience.vocabulary]
        # Of an audience without a vocabulary nobody can tell.
        if post.continues or not known or len(known) < len(post.plan.audience):
            return
        if any(_terms(post, audience.id) >= options["min_terms"] for audience in known) or _speaks_to_somebody(post):
            return
        names = ", ".join(audience.name or audience.id for audience in known)
        yield Finding(values={"audience": names, "words": ", ".join(known[0].vocabulary[:3])})


def _terms(post: Reading, audience: str) -> int:
    """How many different words of the audience's vocabulary the text has."""
    return len({post.text[start:end].lower() for start, end in post.audience_words.get(audience, ())})


def _speaks_to_somebody(post: Reading) -> bool:
    """Whether the text tells whom it means by what they do, where they are or what they said."""
    if post.signals.dialogue or any(post.matches(_phrases("personal", post.language))):
        return True
    addressed = [signal.start for signal in post.signals.audience]
    for moment in post.matches(_phrases("moments", post.language)):
        reach = REACH.match(post.text, moment.end)
        end = reach.end() if reach else moment.end
        if any(moment.end <= start < end for start in addressed):
            return True
    return False


@cache
def _phrases(kind: str, language: str) -> Phrases:
    return Phrases((PERSONAL if kind == "personal" else MOMENTS)[language])
