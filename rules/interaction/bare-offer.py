"""Offers with nothing of a person round them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from smm_lint.rule import Finding, Number, Option, Options, Reading, Rule, Word, fold, phrases_of

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
        "(probamos|preguntamos|encontramos|hicimos|tardamos|tomamos|horneamos|construimos|quemamos|rompimos|olvidamos|aprendimos|conocimos|vimos|contamos|empezamos|pensamos|quisimos|perdimos|lo prob[eo]|tardo|empezo|acabo|salio)",
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
# What people sell with says how a thing is to be had; other verbs tell of something.
SELLING: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        "be have get open close start begin end finish run last depart leave sail arrive cost include come ship deliver accept apply offer sell stock "
        "buy order book pay save reserve cover need require fit return remain contain hold serve measure weigh go make take say do can will may must "
        "shall should would could return launch drop introduce announce present give bring start".split()
    ),
    "es": frozenset(
        "ser estar haber tener abrir cerrar empezar comenzar terminar acabar finalizar iniciar durar salir partir llegar costar valer incluir traer "
        "enviar entregar aceptar aplicar ofrecer vender comprar pedir reservar pagar ahorrar cubrir necesitar requerir quedar contener servir medir pesar "
        "ir hacer llevar disponer contar poder deber realizar despachar recibir entrar disponible disponiblir encontrar consultar atender retirar venir volver arrancar regalar sortear rebajar descontar lanzar estrenar presentar renovar bajar aprovechar caber".split()
    ),
}
# Words to a reader that belong to the selling: "your order".
COUNTER: Mapping[str, tuple[str, ...]] = {
    "en": (
        "(your|you) (\\w+ )?(order|orders|purchase|basket|cart|booking|ticket|tickets|seat|place|spot|table|membership|subscription|first \\w+|next \\w+|home|door|bill)",
        "(if|when|for|orders?|all) you (buy|spend|order|book|need|sign up|subscribe|join)",
        "(see|call|contact|visit|dm|message|join|get|grab|order|book|buy|reserve) (you|us|yours)( \\w+)?",
    ),
    "es": (
        "(tu|tus|vuestr[oa]s?|su|sus) (\\w+ )?(compras?|pedidos?|reservas?|entradas?|plazas?|lugar|cupo|mesa|suscripcion|abono|primera \\w+|proxim[oa] \\w+|casa|domicilio|factura|talla)",
        "(te|os|los|les|le) (esperamos|atendemos|lo llevamos|lo enviamos)",
        "(si|al) (compras|llevas|pides|reservas|gastas|comprar|llevar|reservar)",
        "(aprovecha|aprovechad|aprovechen|aproveche|no te lo pierdas|no se lo pierdan|no os lo perdais|no te quedes sin \\w+|corre|corran|apurate|date prisa)",
        "(lleva|paga|ahorra|compra|pide|reserva|encarga|consigue|llevate|escribenos|llamanos|visitanos)\\w*",
    ),
}
# What a noun comes after, and no verb of its own.
VERBAL = ("VERB", "AUX")
NOMINAL = ("DET", "ADP", "NUM", "ADJ")
# So many letters tell a Spanish verb.
ROOT = 4
# One person who speaks.
ONE = frozenset("i my me mine i'm yo mi mis me conmigo".split())
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
to the reader beyond a call to buy, no feeling, joke, story, quotation or small talk, no face among its emoji, no thanks,
and no sentence that tells of more than how the thing is to be had.

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
emojis, ni un gracias, ni una frase que cuente algo más que cómo conseguirlo.

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
        {"bad": "Rye [[£4.50]], sourdough £5. Closed on Mondays.", "also": ["one-way"]},
        {"good": "The rye loaf is £4.50 and snores in the oven.", "also": ["one-way"]},
        {"good": "Tested at 7 a.m. beside a sleeping baby: 62 dB. The M2 is only €89. Would you believe it?"},
        {"good": "20% off all filters until Sunday, because we counted wrong and have 400 of them. Come and take some."},
        {"good": "It is raining in Leeds and the rye is warm. 2 for 1 until we run out. Come in."},
        {"good": "The rye loaf won bronze in Hull. Order it at the shop in Call Lane."},
        {"good": "Only €89, and worth every cent to anyone who wakes a baby with the old grinder. Which one do you have?"},
        {"bad": "Molino M2: [[89 €]]. Disponible en Granada.", "lang": "es", "also": ["one-way"]},
        {"bad": "[[20 % de descuento]] en filtros hasta el domingo. Pídelos en la tienda de la calle Elvira.", "lang": "es"},
        {"bad": "Pan de centeno nuevo en tienda. [[2x1 los jueves]]. 📍 Calle Elvira, 12", "lang": "es", "also": ["one-way"]},
        {"bad": "[[Envío gratis en compras de]] más de 40 000 pesos. Compra hoy en https://example.org/tienda", "lang": "es"},
        {"bad": "Mochila escolar Río a [[S/ 89]]. Envíos a todo el país.", "lang": "es", "also": ["one-way"]},
        {"good": "El centeno cuesta 4,50 € y ronca en el horno.", "lang": "es", "also": ["one-way"]},
        {"good": "Lo probamos a las 7 con un bebé dormido: 62 dB. El M2 sale por solo 89 €. ¿Te lo crees?", "lang": "es"},
        {"good": "20 % de descuento en filtros hasta el domingo, porque contamos mal y nos sobran 400. Ven a por los tuyos.",
         "lang": "es"},
        {"good": "Llueve en Granada y el centeno está caliente. 2x1 hasta que se acabe. Entra.", "lang": "es"},
        {"good": "El centeno ganó el bronce en Cádiz. Pídelo en la tienda de la calle Elvira.", "lang": "es"},
        {"good": "Solo 89 €, y los vale para quien despierta al bebé con el molino viejo. ¿Cuál tienes tú?", "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        offers = post.signals.offers
        if offers and sum(_cues(post)) < options["min_cues"]:
            place = post.place(offers[0].start, offers[0].end)
            yield Finding(place, {"match": post.text[offers[0].start : offers[0].end]})


def _cues(post: Reading) -> Iterator[bool]:
    """Whether there is a question, a word to the reader, thanks or an answer, a feeling, a story, small talk, a voice."""
    signals, language = post.signals, post.language
    yield post.has_poll or any(sentence.is_question for sentence in post.sentences)
    yield _speaks(post)
    yield signals.dialogue or any(call.kind == "reply" for call in signals.invitations)
    yield _has(post, EMOTION[language]) or any(FACES.search(post.text, face.start, face.end) for face in signals.emoji)
    yield _has(post, STORY[language]) or _tells(post)
    yield _has(post, SMALL_TALK[language])
    yield bool(signals.quotes)


def _speaks(post: Reading) -> bool:
    """Whether somebody speaks to the reader of more than the sale, or of himself."""
    selling = list(_selling(post))
    is_talked = any(not _is_within(mark.start, selling) for mark in post.signals.audience)
    return is_talked or any(fold(post.text[mark.start : mark.end]) in ONE for mark in post.signals.self)


def _tells(post: Reading) -> bool:
    """Whether a verb tells of something, and not how a thing is to be had."""
    selling = list(_selling(post))
    starts = {sentence.start for sentence in post.sentences}
    before = None
    for word in post.words:
        if word.start in starts:
            before = None
        is_stated = word.part in VERBAL and "Mood=Ind" in word.feats and not _is_sold(word, post.language)
        if is_stated and not _is_within(word.start, selling) and _can_be_verb(before, post):
            return True
        before = word
    return False


def _is_sold(word: Word, language: str) -> bool:
    """Whether a verb says how a thing is to be had; forms that have kept no base form are known by their beginning."""
    verbs = SELLING[language]
    if language == "en":
        return word.lemma in verbs or word.lemma.removesuffix("s") in verbs
    is_base = word.lemma.endswith(("ar", "er", "ir"))
    return word.lemma in verbs if is_base else any(word.lemma[:ROOT] == verb[:ROOT] for verb in verbs)


def _can_be_verb(before: Word | None, post: Reading) -> bool:
    """Whether what stands before a verb lets it be one: plurals are taken for verbs at times, as in "all filters"."""
    if before is None:
        return post.language == "es"
    return before.part not in NOMINAL and fold(post.text[before.start : before.end]) not in ("off", "now")


def _selling(post: Reading) -> Iterator[tuple[int, int]]:
    """Where a post calls to buy, offers, or speaks as counters do."""
    yield from ((mark.start, mark.end) for mark in post.signals.invitations if mark.kind != "reply")
    yield from ((mark.start, mark.end) for mark in post.signals.offers)
    yield from ((match.start, match.end) for match in post.matches(phrases_of(COUNTER[post.language])))


def _is_within(place: int, ranges: Iterable[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in ranges)


def _has(post: Reading, phrases: tuple[str, ...]) -> bool:
    return any(post.matches(phrases_of(phrases)))
