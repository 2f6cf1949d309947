"""Discounts and gifts without an end, a condition or a place to read the terms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smm_lint.rule import Choice, Finding, ListOf, Option, Options, Phrases, Reading, Rule

# Offers that have terms; a plain price, a free event or free help to others need none.
KINDS = ("discount", "sale", "gift")
DATE, CODE, TERMS = "date", "code", "terms"
MONTHS = {
    "en": r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)",
    "es": r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)",
}
# When it ends, or on which day or days it holds.
DATES = {
    "en": Phrases([
        r"(until|till|til|through|thru|before|by|ends?|ending|expires?|valid|to|on|from|this|next|every|of) (the )?(end of )?(\w+ ){0,2}((mon|tues|wednes|thurs|fri|satur|sun)days?|today|tonight|tomorrow|midnight|noon|week|weekend|month|summer|winter|year|christmas|easter|\d+(st|nd|rd|th)?|\d+[:.]\d+|\d+ ?(am|pm))",
        rf"\d+(st|nd|rd|th)?( of)? {MONTHS['en']}", rf"{MONTHS['en']} \d+(st|nd|rd|th)?", r"\d+[/.-]\d+([/.-]\d+)?",
        r"(today|tonight|tomorrow|this weekend|this week|this month) only", r"only (today|tonight|this (week|weekend|month)|on (mon|tues|wednes|thurs|fri|satur|sun)day)", "(all (day|week|weekend|month)|\\d+ (hours|days|weeks?) only|(mon|tues|wednes|thurs|fri|satur|sun)days?)",
        r"(one|two|three|\d+) (hours?|days?|weeks?|months?)( only)?",
    ]),
    "es": Phrases([
        r"(hasta|antes de(l)?|termina|acaba|vence|caduca|valid[oa]s?|vigentes?|del|desde|entre|a partir de(l)?) (el |la |los |las )?(final(es)? de )?(\w+ ){0,2}(lunes|martes|miercoles|jueves|viernes|sabado|domingo|hoy|mañana|medianoche|semana|mes|verano|navidad|año|\d+|las \d+)",
        rf"\d+ de {MONTHS['es']}", rf"(en|durante|todo) {MONTHS['es']}", r"\d+[/.-]\d+([/.-]\d+)?", r"(solo|solamente|unicamente|solo por)( \w+)? (hoy|mañana|est[ea] (semana|mes|finde|fin de semana)|el (lunes|martes|miercoles|jueves|viernes|sabado|domingo))",
        r"(hoy|esta semana|este (mes|finde|fin de semana|lunes|martes|miercoles|jueves|viernes|sabado|domingo)|(los|el|cada|este) (lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)|todo el (dia|mes|fin de semana))",
        r"(una|dos|tres|\d+) (horas?|dias?|semanas?|mes(es)?)",
    ]),
}  # fmt: skip
CONDITIONS = {
    "en": Phrases([
        "(terms|conditions|t&cs?|t&amp;cs?|small print|details (at|in|on|here)|while (stocks?|supplies|seats?|it) lasts?|see (the )?(site|website|terms|bio|link))( (and conditions|apply))?",
        r"(when|if) you (spend|buy|order|book|bring|sign up|subscribe|show|join|register|renew|become)( \w+)?", r"(for|to) (our |all |new |existing )?(members|students|subscribers|new customers|first[- ]time \w+|nurses|teachers|pensioners|under[- ]\d+s|over[- ]\d+s|readers|the first \w+|followers|attendees|groups)",
        r"(with|on) (every|each|any|your|all) (\w+ ){0,2}(order|purchase|booking|ticket|subscription|coffee|orders|purchases|bag|meal)", r"(orders|spend|purchases) (over|above|of) [$€£]? ?\d+", r"(first|only|last) \d+( \w+)?", "with (your|a|any) (card|student card|membership|ticket|receipt|flyer|voucher)",
        "(how to (enter|win|take part)|to (enter|win|take part)[,:]?|rules (at|in|below|here))", "per (person|customer|household|order)", "(buy one|2 for 1|3 for 2|two for one|three for two|bogof?)",
    ]),
    "es": Phrases([
        "(bases|condiciones|terminos|letra pequeña|hasta (agotar|fin de) existencias|mientras (duren|haya|queden)|consulta (las|nuestras|en)|(consulta|mira|lee) (la web|el enlace|las bases|los detalles))( legales)?",
        r"si (compras?|gastas?|reservas?|traes?|vienes?|te (apuntas|suscribes|registras|haces)|eres|pides|llevas|compran|reservan|sois|teneis)( \w+)?", r"(para|a) (nuestr[oa]s |los |las |tod[oa]s (los|las) |nuev[oa]s )?(soci[oa]s|estudiantes|suscriptor\w+|client\w+ nuev\w+|nuev\w+ client\w+|primer[oa]s? \w+|niñ[oa]s|jubilad[oa]s|menores|mayores|docentes|familias numerosas|grupos|seguidor\w+)",
        r"(con|por|en) (tu|cada|la|su|vuestra|cualquier) (\w+ )?(compra|pedido|reserva|entrada|suscripcion|cafe|bolsa|menu|visita|primera compra)", r"(compras?|pedidos?) (superiores?|de mas|a partir|desde|minim[oa]s?)( \w+)? ?(a|de)? ?\d+", r"(primer[oa]s?|ultim[oa]s?) \d+( \w+)?", "(con|presentando|enseñando) (tu|el|la|este) (carne|tarjeta|entrada|ticket|tique|cupon|post)",
        "(para (participar|ganar|entrar en el sorteo)|como participar|participa:)", "por (persona|cliente|pedido|hogar)", "[234]x[123]|segunda unidad",
    ]),
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
Reports a discount, a sale, a gift or a draw that says neither when it ends nor for whom it is nor with what: no date, no
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
Avisa de un descuento, unas rebajas, un regalo o un sorteo que no dice ni cuándo acaba ni para quién es ni con qué: sin
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
    if need == DATE:
        return any(post.matches(DATES[post.language]))
    if need == CODE:
        return any(offer.kind == "code" for offer in post.signals.offers) or CODES.search(post.text) is not None
    return bool(post.signals.links or post.post.links) or any(post.matches(CONDITIONS[post.language]))
