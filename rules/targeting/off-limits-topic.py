"""Posts about what the brand decided not to talk about."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import Finding, Number, Option, Options, Reading, Rule, TopicScore

POLITICS = {
    "brand": {
        "name": "Café Aurora",
        "off_limits": {
            "politics": {
                "keywords": ["election", "political party", "candidate", "elecciones", "partido político", "candidato"]
            }
        },
    }
}

# A post that touches a topic with a single word is not about it.
LEAST_WORDS = 2


class OffLimitsTopic(Rule):
    message = {
        "keyword": {
            "en": "“{match}” belongs to “{topic}”, which the brand keeps off. Write about something else, or ask who set the limit.",
            "es": "«{match}» es de «{topic}», que la marca decidió no tratar. Habla de otra cosa, o pregunta a quien puso el límite.",
        },
        "topic": {
            "en": "This is about “{topic}” (“{words}”), which the brand keeps off. Write about something else, or ask who set the limit.",
            "es": "Esto va de «{topic}» («{words}»), que la marca decidió no tratar. Habla de otra cosa, o pregunta a quien puso el límite.",
        },
    }
    severity = "error"
    profiles = ("core",)
    requires = ("brand.off_limits",)
    options = {
        "keyword_threshold": Option(
            Number(0, 1),
            0.9,
            {
                "en": "how near to a topic a post that names one of its keywords has to be, from 0 to 1; 0 reports every mention",
                "es": "cuánto tiene que acercarse a un tema, de 0 a 1, si nombra una de sus palabras clave; con 0 se avisa de cualquier mención",
            },
        ),
        "threshold": Option(
            Number(0, 1),
            0.98,
            {
                "en": "how near to a topic a post has to be, from 0 to 1, where it names none of its keywords",
                "es": "cuánto tiene que acercarse a un tema, de 0 a 1, si no nombra ninguna de sus palabras clave",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports a post that names a keyword of a topic under `brand.off_limits` and is about that topic by what its words mean,
at the keyword: “guns of the spray kind” are no firearms. A keyword of several words is enough by itself; with
`keyword_threshold: 0` every mention is. A post without keywords is reported where it comes very near the topic with at
least two of its words. A topic is known by its keywords and by example posts, in English or
Spanish. Without such topics in the configuration the rule is silent; where the word vectors are not installed only
keywords count.

Keywords are what to rely on. What the examples find on top is little, but seldom wrong: on labelled posts from Twitter,
with ten examples of a topic and no keywords, the default `threshold` caught 18 % of the English posts on the topic and
8 % of the Spanish ones, and reported 0.6 % and 0.1 % of the others.

## Why it matters
An organisation that decided to stay out of a matter is drawn into it by one post, and a correction travels less far
than the mistake. Which matters those are is a decision of the organisation; the linter only holds it to it.

## How to fix it
Leave the matter out, or write the part of it that is yours: a café can ask “Coffee before or after voting?” without
saying whom to vote for. If the keyword is too wide, narrow it in the configuration.

## References
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa cuando una publicación nombra una palabra clave de un tema de `brand.off_limits` y, por lo que significan sus
palabras, va de ese tema, en la palabra misma: la «guerra del ajedrez» no es ninguna guerra. Una palabra clave de varias
palabras basta por sí sola; con `keyword_threshold: 0`, cualquier mención. Sin palabras clave, avisa si al menos dos
palabras la acercan mucho al tema. Un tema se conoce por sus palabras clave y por
publicaciones de ejemplo, en español o en inglés. Si la configuración no trae ninguno, la regla calla; si faltan los
vectores de palabras, solo cuentan las palabras clave.

Lo fiable son las palabras clave. Lo que añaden los ejemplos es poco, pero rara vez falla: en publicaciones de Twitter
etiquetadas, con diez ejemplos de un tema y sin palabras clave, el `threshold` de fábrica reconoció el 8 % de las
españolas que eran del tema y el 18 % de las inglesas, y avisó del 0,1 % y del 0,6 % de las demás.

## Por qué importa
A una organización que decidió no entrar en un asunto la mete una sola publicación, y la rectificación llega menos
lejos que el error. Qué asuntos son lo decide la organización; el linter solo se lo recuerda.

## Cómo arreglarlo
Deja el asunto fuera o escribe la parte que es tuya: una cafetería puede preguntar «¿Café antes o después de votar?» sin
decir a quién votar. Si la palabra clave abarca demasiado, acótala en la configuración.

## Referencias
- Política del equipo
""",
    }
    examples = (
        {"bad": "Every [[candidate]] drinks our espresso. Which one do you think tips best?", "config": POLITICS},
        {"bad": "The [[election]] is on Sunday and our blend of the week is called Landslide. Come and try it.", "config": POLITICS},
        {"bad": "No [[political party]] has ever paid for its coffee here. What would you charge?", "config": POLITICS},
        {"good": "Come for a coffee before or after voting on Sunday: we open at seven.", "config": POLITICS},
        {"good": "Join us at the children's party on Saturday at four.", "config": POLITICS},
        {"good": "You chose the Huila roast with 212 votes. Try it from Monday.", "config": POLITICS},
        {"bad": "Todo [[candidato]] pide aquí un cortado. ¿Quién crees que deja más propina?", "lang": "es", "config": POLITICS},
        {"bad": "El domingo hay [[elecciones]] y la mezcla de la semana se llama Mayoría. Ven a probarla.", "lang": "es",
         "config": POLITICS},
        {"bad": "Ningún [[partido político]] ha pagado nunca un café en esta barra. ¿Tú qué le cobrarías?", "lang": "es",
         "config": POLITICS},
        {"good": "El domingo abrimos a las siete: ven a por tu café antes o después de votar.", "lang": "es", "config": POLITICS},
        {"good": "Ven el sábado a las cuatro al partido de los infantiles, con chocolate y una manta.", "lang": "es",
         "config": POLITICS},
        {"good": "Elegisteis el tueste de Huila con 212 votos. Probadlo desde el lunes.", "lang": "es", "config": POLITICS},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        for topic in post.off_limits:
            if topic.matches and _is_about(post, topic, options["keyword_threshold"]):
                yield from _at_keywords(post, topic)
            elif not topic.matches and topic.score >= options["threshold"] and len(topic.words) >= LEAST_WORDS:
                words = ", ".join(dict.fromkeys(post.text[start:end] for start, end in topic.words))
                yield Finding(values={"topic": topic.name, "words": words}, variant="topic")


def _is_about(post: Reading, topic: TopicScore, threshold: float) -> bool:
    """Whether a post that names a keyword is about the topic: the president of an allotment is no politics.

    A keyword of several words means nothing else.
    """
    is_sure = any(" " in post.text[start:end] for start, end in topic.matches)
    return is_sure or topic.nearness is None or topic.nearness >= threshold


def _at_keywords(post: Reading, topic: TopicScore) -> Iterator[Finding]:
    for start, end in topic.matches:
        yield Finding(post.place(start, end), {"match": post.text[start:end], "topic": topic.name}, "keyword")
