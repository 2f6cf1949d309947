"""Discounts and gifts without an end, a condition or a place to read the terms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smm_lint.rule import Choice, Finding, ListOf, Match, Option, Options, Phrases, Reading, Rule

# Offers that have terms; a plain price, a free event or free help to others need none.
KINDS = ("discount", "sale", "gift")
DATE, CODE, TERMS = "date", "code", "terms"
MONTHS = {
    "en": r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)",
    "es": r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)",
}
DAYS = {
    "en": r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tues?|weds?|thurs?|fri|sat|weekdays?|(?:this|every|each|all|at the|bank holiday|next) weekends?)",
    "es": r"(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|fin(?:es)? de semana|findes?)",
}
# When it ends, or on which day or days it holds.
DATES = {
    "en": Phrases([
        rf"{DAYS['en']}", rf"\d+(st|nd|rd|th)?( of)? {MONTHS['en']}", rf"{MONTHS['en']} \d+(st|nd|rd|th)?", r"\d+[/.-]\d+[/.-]\d+", r"(until|till?|by|before|from|on|ends?|through) \d+[/.]\d+",
        rf"(in|for|during|of|until|till?|through|throughout|by|before|all|ends?|ending|this|every) (the )?(end of |rest of )?{MONTHS['en']}",
        r"(until|till?|through|thru|before|by|ends?|ending|expires?|valid (to|until|from)|finishes|closes) (at |on )?(the )?(end of )?(the |this |next )?(\w+ )?(today|tonight|tomorrow|midnight|noon|week|month|summer|winter|spring|autumn|year|christmas|easter|halloween|the \d+(st|nd|rd|th)|\d+(st|nd|rd|th)|\d+[:.]\d+|\d+ ?(am|pm)|we (close|run out|sell out))",
        r"(today|tonight|tomorrow|this (week|month|morning|afternoon|evening|summer|winter|spring|autumn|easter|christmas))", r"(all|every|each) (day|week|month|morning|afternoon|evening|night)",
        r"(one|two|three|next|last|first|\d+) (hours?|days?|weeks?|months?|night)( only)?", r"\d+ ?(am|pm|h)? ?(-|–|to|until) ?\d+ ?(am|pm|h)",
    ]),
    "es": Phrases([
        rf"{DAYS['es']}", rf"(en|durante|todo|hasta|de|fin de|finales de|este|antes de) {MONTHS['es']}", r"\d+[/.-]\d+[/.-]\d+", r"(hasta|del?|desde|antes del?|a partir del?|el|al) (el |dia )*\d{1,2}[/-]\d{1,2}",
        rf"(hasta|antes del?|del|desde|a partir del?|al|el|entre el|vence|caduca|termina|acaba|valid[oa]s?) (el )?(dia )?\d{{1,2}}( de {MONTHS['es']})?( y| al)?",
        r"(hasta|antes de(l)?|termina|acaba|vence|caduca|finaliza|valid[oa]s?|vigentes?|a partir de(l)?) (el |la |los |las |este |esta )?(final(es)? de |fin de )?(\w+ ){0,1}(hoy|mañana|medianoche|semana|mes|verano|invierno|navidad(es)?|reyes|año|las \d+|cierre)",
        r"(hoy|mañana|esta (semana|noche|tarde|mañana|temporada)|este (mes|verano|invierno|otoño|puente)|cada (dia|semana|mes)|tod[oa]s? (el|la|los|las) (dias?|mes|semana|mañanas|tardes|noches))",
        r"(una|dos|tres|un|primer[oa]s?|ultim[oa]s?|proxim[oa]s?|\d+) (horas?|dias?|semanas?|mes(es)?|noches?)", r"de \d+([:.]\d+)? a \d+([:.]\d+)?( ?h(oras?)?)?",
    ]),
}  # fmt: skip
# So many characters before a date may make something else of it.
MOST_BEFORE = 40
# A street may be called after a day ("18 de Julio"), and who calls for a deed today sets no end to an offer.
NO_DATE_AFTER = re.compile(
    r"\b(?:(?:la|calle|avenida|avda?\.?|plaza|estaci[oó]n|paseo|metro|barrio)\s+\d*\s*(?:de\s+)?|"
    r"(?:call|order|book|shop|visit|buy|join|start|us|yours|ll[aá]m\w+|p[ií]d\w+|reserv\w+|compr\w+|ven\w*|vis[ií]t\w+|suscr[ií]b\w+|ap[uú]nt\w+|apart\w+|empieza)\s+)$",
    re.IGNORECASE,
)
# What follows a number makes it a share or a sum: "del 25 %".
NO_DATE_BEFORE = re.compile(r"\d?[.,]?\d*\s?(?:%|[$€£]|por ciento|percent|euros|pesos|soles)", re.IGNORECASE)
CONDITIONS = {
    "en": Phrases([
        "(terms|conditions|t&cs?|t&amp;cs?|small print|details (at|in|on|here)|while (stocks?|supplies|seats?|it|they) lasts?|see (the )?(site|website|terms|bio|link))( (and conditions|apply))?", "(exclusions apply|subject to availability|selected (items|lines|stores)|in[- ]store only|online only)",
        r"(when|if) (you|they) (spend|buy|order|book|bring|sign up|subscribe|show|join|register|renew|become)( \w+)?", r"(for|to) (our |all |new |existing |registered )?(members|students|subscribers|new customers|first[- ]time \w+|nurses|teachers|pensioners|under[- ]\d+s|over[- ]\d+s|readers|the first \w+|followers|attendees|groups)",
        r"(orders|spend|purchases|baskets) (over|above|of|from) [$€£]? ?\d+", r"(over|above|minimum|min\.?) (spend |order )?(of )?[$€£] ?\d+", r"[$€£] ?\d+ (minimum|min)", r"(first|only|last|max\.?|maximum|limited to) \d+( \w+)?", "(with|on|show|bring|on showing) (your|a|any|this) (\\w+ )?(card|membership|ticket|receipt|flyer|voucher|post|id)",
        "(how to (enter|win|take part)|to (enter|win|take part)[,:]?|rules (at|in|below|here))", "(one )?per (person|customer|household|order)",
    ]),
    "es": Phrases([
        "(bases|condiciones|terminos|letra pequeña|(hasta (agotar|fin de)|agotar) (las )?(existencias|stock)|mientras (duren|haya|queden|dure)|consulta (las|nuestras|en)|(consulta|mira|lee) (la web|el enlace|las bases|los detalles))( legales)?", "(no acumulable|sujeto a disponibilidad|excepto|salvo|solo (online|en tienda))",
        r"si (compras?|gastas?|reservas?|traes?|vienes?|te (apuntas|suscribes|registras|haces)|eres|pides|llevas|compran|reservan|sois|teneis)( \w+)?", r"(para|a) (nuestr[oa]s |los |las |tod[oa]s (los|las) |nuev[oa]s )?(soci[oa]s|estudiantes|suscriptor\w+|client\w+ nuev\w+|nuev\w+ client\w+|primer[oa]s? \w+|niñ[oa]s|jubilad[oa]s|menores|mayores|docentes|familias numerosas|grupos|seguidor\w+)",
        r"(compras?|pedidos?) (superiores?|de mas|a partir|desde|minim[oa]s?)( \w+)? ?(a|de)? ?[$€]? ?\d+", r"(desde|a partir de|superior(es)? a|minimo de|por mas de|compra minima) ?(de )?[$€]? ?\d+([.,]\d+)* ?(€|euros|pesos|soles)?", r"(primer[oa]s?|ultim[oa]s?|maximo|limitado a) \d+( \w+)?", "(con|presentando|enseñando|mostrando|presenta|muestra|enseña) (tu|el|la|este|esta|su) (\\w+ )?(carne|tarjeta|entrada|ticket|tique|cupon|post|publicacion|historia|credencial|dni)",
        "(para (participar|ganar|entrar en el sorteo)|como participar|participa:)", "(un[oa] )?por (persona|cliente|pedido|hogar)",
    ]),
}  # fmt: skip
# What makes a gift of a purchase says when it is given; it says nothing of a discount beside it.
WITH_PURCHASE = {
    "en": Phrases([r"(with|on) (every|each|any|your|all) (\w+ ){0,2}(order|purchase|booking|ticket|subscription|coffee|orders|purchases|bag|meal)"]),
    "es": Phrases([r"(con|por|en) (tu|cada|la|su|vuestra|cualquier) (\w+ )?(compra|pedido|reserva|entrada|suscripcion|cafe|bolsa|menu|visita|primera compra)"]),
}  # fmt: skip
# A code as it is written: capitals and digits together.
CODES = re.compile(r"\b(?=[A-Z0-9]*[A-Z])(?=[A-Z0-9]*\d)[A-Z0-9]{4,20}\b")


class OfferWithoutTerms(Rule):
    message = {
        "en": "“{match}” does not say until when, for whom or with what. Add an end date, a code or a link to the terms.",
        "es": "«{match}» no dice hasta cuándo, para quién ni con qué. Añade la fecha en que acaba, un código o un enlace a las condiciones.",
    }
    severity = "warning"
    profiles = ("campaign", "legal-es", "legal-us")
    options = {
        "need": Option(
            ListOf(Choice((DATE, CODE, TERMS))),
            (DATE, CODE, TERMS),
            {
                "en": "what is enough, any of these: a date, a code, or terms (a condition, or a link)",
                "es": "lo que basta, cualquiera de estas cosas: una fecha (date), un código (code) o condiciones (terms), propias o enlazadas",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports a discount, free delivery, a sale, a gift or a draw that says neither when it ends nor for whom it is nor with what: no date, no
code, no condition and no link where the rest can be read. An `offer:` with a date, a code or terms in the front matter is
for the team, not for readers, and does not count. Plain prices, free events, figures (“20% of the budget”) and news about
what happened are left alone. `need` says what is enough.

## Why it matters
An offer without an end or a condition is a promise to everybody for ever, and the counter hears of it. What an offer has
to say differs by country; that it says at least one of these things is a policy, and no legal advice.

## How to fix it
Say how much, on what, until when and how: “10% off grinders until 30 November with code GRIND10”. Put the rest behind a
link.

## References
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa de un descuento, un envío gratis, unas rebajas, un regalo o un sorteo que no dice ni cuándo acaba ni para quién es ni con qué: sin
fecha, sin código, sin condición y sin enlace donde leer lo demás. Lo que diga `oferta:` en la cabecera es para el equipo,
no para el público, y no cuenta. No toca precios sueltos, actos gratuitos, cifras («el 20 % del presupuesto») ni noticias
de lo que pasó. `need` dice qué basta.

## Por qué importa
Una oferta sin final ni condiciones es una promesa a todo el mundo y para siempre, y luego se la piden a quien atiende. Lo
que una oferta debe decir cambia de un país a otro; que diga al menos una de estas cosas es una política, no un consejo
legal.

## Cómo arreglarlo
Di cuánto, en qué, hasta cuándo y cómo: «10 % en molinos hasta el 30 de noviembre con el código MOLINO10». Lo demás, en un
enlace.

## Referencias
- Política del equipo
""",
    }
    examples = (
        {"bad": "[[Huge discount storewide]]! Which lamp do you need most?"},
        {"bad": "[[30% off]] every lamp. Which one would you turn on first?"},
        {"bad": "The lamps are [[half price]]. Which room of yours is too dark?"},
        {"bad": "Our [[summer sale]] starts now! Which lamp have you been eyeing?"},
        {"bad": "[[Win a weekend]] at the lake! Which month would you go?"},
        {"bad": "[[Buy two lamps, get one free]]. Which room of yours is too dark?"},
        {"good": "30% off every lamp until Sunday. Which one would you turn on first?"},
        {"good": "10% off lamps with code LAMP10. Which one would you turn on first?"},
        {"good": "30% off for students. Which lamp stands on your desk?"},
        {"good": "Our summer sale is on: https://lamps.example.org/sale. Which lamp have you been eyeing?"},
        {"good": "20% of the city's lamps are off tonight. Is yours?"},
        {"good": "The hall is free and so is the soup. Will you bring a chair?"},
        {"good": "The old lamp costs £40. Would you pay that?"},
        {"bad": "¡[[Gran descuento en toda la tienda]]! ¿Qué lámpara te falta?", "lang": "es"},
        {"bad": "[[30 % de descuento]] en lámparas. ¿Cuál encenderías primero?", "lang": "es"},
        {"bad": "Las lámparas, [[a mitad de precio]]. ¿Qué cuarto tienes a oscuras?", "lang": "es"},
        {"bad": "[[-20 % en toda la web]]. ¿Qué lámpara te falta?", "lang": "es"},
        {"bad": "[[Envío gratis]] en todo. ¿Qué lámpara te falta?", "lang": "es"},
        {"good": "30 % de descuento en lámparas hasta el domingo. ¿Cuál encenderías primero?", "lang": "es"},
        {"good": "10 % de descuento con el código LUZ10. ¿Qué lámpara te falta?", "lang": "es"},
        {"good": "Un café de regalo con tu compra. ¿Solo o con leche?", "lang": "es"},
        {"good": "-20 % en toda la web, con las condiciones aquí: https://luces.example.org/bases. ¿Qué lámpara te falta?", "lang": "es"},
        {"good": "El 20 % de las farolas está apagado esta noche. ¿La tuya alumbra?", "lang": "es"},
        {"good": "La entrada es gratis y la sopa también. ¿Traes una silla?", "lang": "es"},
        {"good": "La lámpara vieja cuesta 40 €. ¿Los pagarías?", "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        offers = [offer for offer in post.signals.offers if offer.kind in KINDS]
        if offers and not any(_has(post, need) for need in options["need"]):
            for offer in offers:
                yield Finding(post.place(offer.start, offer.end), {"match": post.text[offer.start : offer.end]})


def _has(post: Reading, need: str) -> bool:
    """Whether the post says a thing that makes terms."""
    language, offers = post.language, post.signals.offers
    if need == DATE:
        return any(_is_date(post.text, match) for match in post.matches(DATES[language]))
    if need == CODE:
        return any(offer.kind == "code" for offer in offers) or CODES.search(post.text) is not None
    is_linked = bool(post.signals.links or post.post.links)
    is_gift = all(offer.kind == "gift" for offer in offers if offer.kind in KINDS)
    return (
        is_linked or any(post.matches(CONDITIONS[language])) or (is_gift and any(post.matches(WITH_PURCHASE[language])))
    )


def _is_date(text: str, match: Match) -> bool:
    """Whether nothing round it makes something else of it."""
    before = text[max(0, match.start - MOST_BEFORE) : match.start]
    return not NO_DATE_AFTER.search(before) and not NO_DATE_BEFORE.match(text, match.end)
