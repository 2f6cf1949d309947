"""Posts that have nothing to do with what the brand talks about."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import Finding, Number, Option, Options, Reading, Rule

COFFEE = {
    "brand": {
        "name": "Café Aurora",
        "topics": {
            "coffee": {
                "keywords": ["coffee", "espresso", "grinder", "beans", "roast", "café", "molino", "tueste", "molienda"],
                "examples": [
                    "Which grind do you use for a moka pot?",
                    "Our new roast from Huila tastes of plum.",
                    "¿Mueles para espresso o para filtro?",
                    "El tueste de esta semana viene de Huila y sabe a ciruela.",
                ],
            }
        },
    }
}

# A post that tells less of any matter is not judged.
LEAST_EVIDENCE = 0.5


class OffTopic(Rule):
    message = {
        "words": {
            "en": "This is about none of the brand's topics; the nearest is “{topic}”, and only for “{words}”. Tie it to one of them, or leave it out.",
            "es": "Esto no va de ningún tema de la marca; el más cercano es «{topic}», y solo por «{words}». Enlázalo con alguno, o no lo publiques.",
        },
        "topic": {
            "en": "This is about none of the brand's topics; the nearest is “{topic}”. Tie it to one of them, or leave it out.",
            "es": "Esto no va de ningún tema de la marca; el más cercano es «{topic}». Enlázalo con alguno, o no lo publiques.",
        },
    }
    severity = "warning"
    profiles = ("strict",)
    requires = ("brand.topics",)
    options = {
        "threshold": Option(
            Number(0, 1),
            0.2,
            {
                "en": "how near to a topic a post has to be, from 0 to 1; 0.5 is halfway between any post and one of the topic",
                "es": "cuánto tiene que acercarse a un tema, de 0 a 1; 0,5 es a medio camino entre cualquier texto y uno del tema",
            },
        ),
        "min_words": Option(
            Number(least=1, whole=True),
            4,
            {
                "en": "how many content words a post needs before it is judged",
                "es": "cuántas palabras con contenido hacen falta para juzgar",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Compares the post with every topic under `brand.topics` by what its words mean, and reports it when it names no keyword
and comes near none of them. A topic is known by its keywords and by example posts, in English or Spanish: examples in
one language serve posts in the other. The message names the nearest topic and the words that drew the post towards it.

Keywords are what to rely on: a post that names one is never reported. Without any, with ten examples of one topic, on
labelled posts from Twitter, the default `threshold` reported 7 % of the English and 10 % of the Spanish posts on the
topic by mistake, and 30 % and 28 % of those that were not on it. Raise it to ask for more, lower it for fewer alarms. Posts of
few content words, and posts whose words are about nothing in particular (“Thank you all!”), are not judged. Without
topics in the configuration, or where the word vectors are not installed, the rule is silent.

## Why it matters
People follow an account for what it is about. In two surveys of a marketing firm, irrelevant posts were among the
first reasons to stop following: 41 % of those asked in 2016, 51 % later. Those are answers to a questionnaire, not
observed behaviour.

## How to fix it
Say what the matter has to do with your readers and you: “Coffee before or after the match?” rather than “What a match
last night!”. If a topic is missing from the configuration, add it, with a few posts as examples.

## References
- Sprout Social, survey of more than 1,000 people, 2016
- Sprout Social, later survey of 1,011 people
""",
        "es": """\
## Qué hace
Compara la publicación con cada tema de `brand.topics` por lo que significan sus palabras y avisa cuando no nombra ninguna
palabra clave ni se acerca a ninguno. Un tema se conoce por sus palabras clave y por publicaciones de ejemplo, en español o
en inglés: los ejemplos en un idioma sirven para el otro. El mensaje nombra el tema más cercano y las palabras que acercan
la publicación a él.

Lo fiable son las palabras clave: de una publicación que nombra una no se avisa nunca. Sin ninguna, con diez ejemplos de un
solo tema, en publicaciones de Twitter etiquetadas, el `threshold` de fábrica avisó por error del 10 % de las españolas
que sí eran del tema y del 7 % de las inglesas, y reconoció como ajenas el 28 % y el 30 % de las que no lo eran. Súbelo
para exigir más o bájalo para recibir menos avisos. Las que tienen pocas palabras con contenido, o palabras que no van de nada en particular
(«¡Gracias a todas!»), no se juzgan. Si la configuración no trae temas, o si faltan los vectores de palabras, la regla calla.

## Por qué importa
Se sigue a una cuenta por aquello de lo que habla. En dos encuestas de una empresa de marketing, lo irrelevante estaba
entre los primeros motivos para dejar de seguir: el 41 % de las personas preguntadas en 2016 y el 51 % más tarde. Son
respuestas a un cuestionario, no conducta observada.

## Cómo arreglarlo
Di qué tiene que ver el asunto con quien te lee y contigo: «¿Café antes o después del partido?» mejor que «¡Vaya
partidazo el de anoche!». Si falta un tema en la configuración, añádelo con algunas publicaciones de ejemplo.

## Referencias
- Sprout Social, encuesta a más de 1000 personas, 2016
- Sprout Social, encuesta posterior a 1011 personas
""",
    }
    examples = (
        {"bad": "What a match last night! Three goals in ten minutes and a red card. Who was your player of the match?",
         "config": COFFEE},
        {"bad": "The mayor opens the new bypass on Friday, two years late. Which road do you take to work?", "config": COFFEE},
        {"good": "Coffee before or after the match? Tell us and we will have the machine warm at eleven.", "config": COFFEE},
        {"good": "Grind finer, wait 25 seconds, taste again. Which setting did you end on?", "config": COFFEE},
        {"good": "Thank you so much, see you soon!", "config": COFFEE},
        {"bad": "¡Vaya partidazo el de anoche! Tres goles en diez minutos y un expulsado. ¿Qué jugador te gustó más?",
         "lang": "es", "config": COFFEE},
        {"bad": "El alcalde inaugura el viernes la circunvalación, con dos años de retraso. ¿Por qué carretera vas tú al trabajo?",
         "lang": "es", "config": COFFEE},
        {"good": "¿Café antes o después del partido? Dinos y tendremos la máquina caliente a las once.", "lang": "es",
         "config": COFFEE},
        {"good": "Muele más fino, espera 25 segundos y prueba otra vez. ¿En qué punto te quedaste?", "lang": "es", "config": COFFEE},
        {"good": "¡Mil gracias a todas, nos vemos pronto!", "lang": "es", "config": COFFEE},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        content = sum(not word.is_function for word in post.words)
        if content < options["min_words"] or not post.topics:
            return
        nearest = max(post.topics, key=lambda topic: topic.score)
        if nearest.evidence >= LEAST_EVIDENCE and nearest.score < options["threshold"]:
            words = ", ".join(dict.fromkeys(post.text[start:end] for start, end in nearest.words))
            yield Finding(values={"topic": nearest.name, "words": words}, variant="words" if words else "topic")
