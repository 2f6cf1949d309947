"""Offers with nothing of a person round them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from smm_lint.rule import Finding, Number, Option, Options, Phrases, Reading, Rule, Signal

# What shows that somebody feels, jokes, tells or chats, each by language.
EMOTION: Mapping[str, tuple[str, ...]] = {
    "en": (
        "(love|loves|loved|adore|adores|adored|enjoyed|miss|missed|laugh|laughed|cried|smile|smiled|fell in love|can't wait|worried|afraid|scared)",
        "(happy|happier|sad|proud|glad|grateful|nervous|excited|surprised|moved|hungry|thirsty|tired|cosy|cozy|lovely|delicious|tasty|heavenly|fun|funny|silly|sweet|gorgeous)",
        "(sorry|oops|phew|yum|wow|yay|hooray|ouch|ha(ha)+|hehe|lol|psst|shh+)",
        "(favourite|favorite|guilty pleasure|heart|hearts|joy|dream|dreams|nightmare|secret|obsessed|addicted)",
    ),
    "es": (
        "(me|te|nos|os|les|le) (encanta|encantan|encanto|gusta|gustan|gusto|chifla|flipa|fascina|emociona|alegra|ilusiona|preocupa|da miedo|enamora|enamoro)",
        "(amamos|adoramos|echamos de menos|extrañamos|reimos|reir|lloramos|sonrie|sonreir|soñamos|disfrutamos|morimos de ganas)",
        "(feliz|felices|triste|tristes|orgullos[oa]s?|agradecid[oa]s?|nervios[oa]s?|ilusionad[oa]s?|emocionad[oa]s?|cansad[oa]s?|ric[oa]s?|riquisim[oa]s?|delicios[oa]s?|sabros[oa]s?|bonit[oa]s?|linda|lindo|divertid[oa]s?|hambre|sed)",
        "(perdon|uf+|ay|uy|ups|mmm+|ñam|guau|yuju|ole|ja(ja)+|je(je)+|jaj|xd|shh+|psst)",
        "(favorit[oa]s?|corazon|corazones|alegria|ilusion|sueño|sueños|pesadilla|secreto|cariño|mimo|antojo|capricho)",
    ),
}
STORY: Mapping[str, tuple[str, ...]] = {
    "en": (
        "(yesterday|last (night|week|month|year|summer|winter|spring|autumn)|this morning|once|one day|years ago|(a|two|three|\\d+) (days|weeks|months|years) ago|back in \\d{4}|in the end|at first|the first time|until one)",
        "(when|while|after|because|so|but|until) (we|i|she|he|they|it|our|my|marta|the)",
        "(we|i|she|he|they) (tried|tested|asked|found|made|took|baked|built|burnt|burned|broke|forgot|learned|learnt|met|saw|told|spent|started|thought|wanted|gave|lost|won|kept)",
    ),
    "es": (
        "(ayer|anoche|esta mañana|la semana pasada|el (mes|año|verano|invierno|otoño) pasado|un dia|una vez|hace (\\w+ )?(años|meses|semanas|dias)|al final|al principio|la primera vez|hasta que|erase)",
        "(cuando|mientras|despues de que|porque|pero) (nos|lo|la|los|las|le|se|me|el|abrimos|llegamos|\\w+amos|\\w+imos)",
        "(probamos|preguntamos|encontramos|hicimos|tardamos|tomamos|horneamos|construimos|quemamos|rompimos|olvidamos|aprendimos|conocimos|vimos|contamos|empezamos|pensamos|quisimos|perdimos|lo prob[eo]|tardo|empezo|acabo|costo|salio)",
    ),
}
SMALL_TALK: Mapping[str, tuple[str, ...]] = {
    "en": (
        "(good morning|good evening|morning all|happy (monday|tuesday|wednesday|thursday|friday|weekend|birthday|new year)|hello|hi|hey|cheers|fancy|rain|raining|rainy|sunny|snow|snowing|cold outside|hot outside|weather|coffee in hand|guess what|between us|by the way|honestly|frankly|believe it)",
    ),
    "es": (
        "(buenos dias|buenas tardes|buenas noches|feliz (lunes|martes|miercoles|jueves|viernes|finde|fin de semana|cumpleaños|año)|hola|buenas|oye|mira|llueve|lluvia|lloviendo|hace (frio|calor|sol)|solazo|nieva|que tiempo|entre nosotros|por cierto|la verdad|confesamos|te lo crees|que ganas)",
    ),
}
# What makes an amount of money the price of something on sale here: in the news prices rise and fall elsewhere.
ON_SALE: Mapping[str, tuple[str, ...]] = {
    "en": (
        "(in (store|stores|stock|our shop|the shop)|available|out now|for sale|on sale|pre-?order|delivered|only|just|each|at (our|the) (shop|store|stall|desk|counter))",
    ),
    "es": (
        "(disponibles?|en (la |nuestra )?tienda|en tiendas|en stock|a la venta|en venta|de venta en|por encargo|en (el|nuestro) (puesto|local|mostrador)|vendemos|se vende\\w*|(por )?solo|unidad|reserva)",
    ),
}
# Faces, hands and hearts; other emoji show things.
FACES = re.compile(
    "[\U0001f600-\U0001f64f\U0001f910-\U0001f92f\U0001f970-\U0001f97a\U0001f90d\U0001f90e\U0001f493-\U0001f49f❤♥☺]"
)


class BareOffer(Rule):
    message = {
        "en": "“{match}” stands alone: only price and availability, no voice. Add what you saw, felt or tried, or ask something.",
        "es": "«{match}» está solo: precio y disponibilidad, sin voz. Añade qué viste, sentiste o probaste, o pregunta algo.",
    }
    severity = "info"
    profiles = ("strict",)
    options = {
        "min_cues": Option(
            Number(1, 7, whole=True),
            1,
            {
                "en": "how many signs of a person are enough: a question, a word to the reader, a feeling, a joke, a story, small talk",
                "es": "cuántas señales de una persona bastan: una pregunta, unas palabras a quien lee, una emoción, una broma, una historia, charla",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports a post with a price, a discount or another offer in which nothing else shows a person: no question, nothing said
to the reader beyond a call to buy, no feeling, joke, story, quotation or small talk, no face among its emoji, no thanks.

## Why it matters
In a study of more than 100,000 posts by brands on Facebook, prices and availability alone went with less engagement, and
with more when they stood beside what gives a brand its character, such as emotion and humour. Deals went with more
clicks: engagement is not sales.

## How to fix it
Keep the price and tell how you came by it: not “M2 grinder: €89. In store now.” but “Tested at 7 a.m. beside a sleeping
baby: 62 dB. The M2 is €89. Would you believe it?”

## References
- Lee, Hosanagar and Nair, 2018, “Advertising Content and Consumer Engagement on Social Media”,
  [ssrn 5261429](https://ssrn.com/abstract=5261429).
""",
        "es": """\
## Qué hace
Avisa de una publicación con un precio, un descuento u otra oferta en la que nada más deja ver a una persona: ni pregunta,
ni palabra a quien lee aparte de la llamada a comprar, ni emoción, broma, historia, cita o charla, ni una cara entre sus
emojis, ni un gracias.

## Por qué importa
En un estudio de más de 100.000 publicaciones de marcas en Facebook, el precio y la disponibilidad a solas fueron con menos
participación, y con más si iban junto a lo que da carácter a una marca, como la emoción y el humor. Las ofertas fueron con
más clics: participar no es comprar.

## Cómo arreglarlo
Deja el precio y cuenta cómo llegaste a él: no «Molino M2: 89 €. Disponible en tienda.», sino «Lo probamos a las 7 con un
bebé dormido: 62 dB. El M2 cuesta 89 €. ¿Te lo crees?».

## Referencias
- Lee, Hosanagar y Nair, 2018, «Advertising Content and Consumer Engagement on Social Media»,
  [ssrn 5261429](https://ssrn.com/abstract=5261429).
""",
    }
    examples = (
        {"bad": "M2 grinder: [[only €89]]. Available in Leeds.", "also": ["one-way"]},
        {"bad": "[[20% off]] all filters until Sunday. Order at the shop in Call Lane."},
        {"bad": "New rye loaf in store. [[2 for 1]] on Thursdays. 📍 4 Call Lane"},
        {"bad": "[[Free shipping]] on every order over 40 pounds. Shop now: https://example.org/shop"},
        {"good": "Tested at 7 a.m. beside a sleeping baby: 62 dB. The M2 is only €89. Would you believe it?"},
        {"good": "20% off all filters until Sunday, because we counted wrong and have 400 of them. Come and take some."},
        {"good": "It is raining in Leeds and the rye is warm. 2 for 1 until we run out. Come in."},
        {"good": "The rye loaf won bronze in Hull. Order it at the shop in Call Lane."},
        {"good": "Only €89, and worth every cent to anyone who wakes a baby with the old grinder. Which one do you have?"},
        {"bad": "Molino M2: [[89 €]]. Disponible en Granada.", "lang": "es", "also": ["one-way"]},
        {"bad": "[[20 % de descuento]] en filtros hasta el domingo. Pídelos en la tienda de la calle Elvira.", "lang": "es"},
        {"bad": "Pan de centeno nuevo en tienda. [[2x1 los jueves]]. 📍 Calle Elvira, 12", "lang": "es", "also": ["one-way"]},
        {"bad": "[[Envío gratis en compras de]] más de 40 000 pesos. Compra hoy en https://example.org/tienda", "lang": "es"},
        {"good": "Lo probamos a las 7 con un bebé dormido: 62 dB. El M2 sale por solo 89 €. ¿Te lo crees?", "lang": "es"},
        {"good": "20 % de descuento en filtros hasta el domingo, porque contamos mal y nos sobran 400. Ven a por los tuyos.",
         "lang": "es"},
        {"good": "Llueve en Granada y el centeno está caliente. 2x1 hasta que se acabe. Entra.", "lang": "es"},
        {"good": "El centeno ganó el bronce en Cádiz. Pídelo en la tienda de la calle Elvira.", "lang": "es"},
        {"good": "Solo 89 €, y los vale para quien despierta al bebé con el molino viejo. ¿Cuál tienes tú?", "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        is_sold = _has(post, ON_SALE[post.language]) or any(call.kind == "action" for call in post.signals.invitations)
        offers = [offer for offer in post.signals.offers if is_sold or offer.kind != "price"]
        if offers and sum(_cues(post)) < options["min_cues"]:
            place = post.place(offers[0].start, offers[0].end)
            yield Finding(place, {"match": post.text[offers[0].start : offers[0].end]})


def _cues(post: Reading) -> Iterator[bool]:
    """Whether there is a question, a word to the reader, thanks or an answer, a feeling, a story, small talk, a voice."""
    signals, language = post.signals, post.language
    calls = [*(call for call in signals.invitations if call.kind == "action"), *signals.offers]
    yield post.has_poll or any(sentence.is_question for sentence in post.sentences)
    yield any(not _is_within(mark, calls) for mark in signals.audience)
    yield signals.dialogue or any(call.kind == "reply" for call in signals.invitations)
    yield _has(post, EMOTION[language]) or any(FACES.search(post.text, face.start, face.end) for face in signals.emoji)
    yield _has(post, STORY[language])
    yield _has(post, SMALL_TALK[language])
    yield bool(signals.quotes)


def _is_within(mark: Signal, others: list[Signal]) -> bool:
    return any(other.start <= mark.start < other.end for other in others)


def _has(post: Reading, phrases: tuple[str, ...]) -> bool:
    return any(True for _ in post.matches(_phrases(phrases)))


@cache
def _phrases(phrases: tuple[str, ...]) -> Phrases:
    return Phrases(phrases)
