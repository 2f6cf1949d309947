"""Posts that tell the public what belongs to one person, or tell readers that they are watched."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from smm_lint.rule import Finding, ListOf, Option, Options, Phrases, Reading, Rule, Severity, Text, fold

EMAIL = r"(?<![\w.+@-])[\w+-][\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
PHONE = r"(?<![\w.])\+?\d(?:[ ().-]{0,2}\d){7,14}(?![\w-])"
# Whose it is, what it is, and the thing itself: only what is said to be the reader's is private. A shop's telephone, a
# press contact or the account of a collection belong to the sender.
READERS = re.compile(
    r"\b(?:your|tu|tus|vuestr[oa]s?|(?P<formal>sus?))\s(?:\w+\s)?"
    r"(?:e-?mail(?: address)?|mail|correo(?: electr[oó]nico)?|phone|telephone|mobile|cell(?: phone)?|number|tel[eé]fono|m[oó]vil|celular|"
    r"account|iban|cuenta)\b[^.!?\n@\d]{0,25}?"
    rf"(?P<datum>{EMAIL}|{PHONE}|\b[A-Z]{{2}}\d{{2}}(?: ?[A-Z0-9]{{4}}){{3,7}})",
    re.IGNORECASE,
)
# "Your number for questions: 900 …" is ours to be called at.
CALLS = re.compile(r"\b(?:call|ring|dial|text|whatsapp us|llam\w+|marc[ae]\w*|for|para)\b", re.IGNORECASE)
# A full name that is spoken to, and what of it nobody else needs to know.
NAME = r"[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+(?: (?:de |del |de la |van |von |Mc|Mac|O['’])?[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+){1,3}"
GREETINGS = "Hi|Hello|Hey|Dear|Mr|Mrs|Ms|Hola|Estimad[oa]|Querid[oa]|Buenos días|Buenas tardes|Don|Doña|Sr|Sra|Señora?"
CAPITAL = r"[A-ZÁÉÍÓÚÑ][\wáéíóúñü]+"
STREET = (
    rf"\b(?:c/|[Cc]alle|[Aa]vda\.?|[Aa]venida|[Aa]v\.|[Pp]aseo|[Pp]laza) ?(?:de |del |la |las |los ){{0,2}}{CAPITAL}"
    rf"(?: (?:de |del |la |y )?{CAPITAL}){{0,3}},? (?:n\.?[º°] ?)?\d{{1,3}}\b|"
    r"\b(?:[Cc]arrera|[Cc]alle|[Cc]ra\.?|[Cc]l\.?) \d{1,3}[A-Z]? ?# ?\d|"
    r"\b\d{1,4} (?:[A-Z]\w+ ){1,3}(?:St|Street|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Close|Court|Way|Terrace|Crescent)\b"
)
CASE = (
    r"(?:order|booking|reservation|invoice|account|parcel|tracking|policy|case|appointment|prescription|membership|"
    r"pedido|reserva|factura|cuenta|paquete|env[ií]o|p[oó]liza|expediente|cita|receta|historial)"
    r"(?:\s(?:number|no\.?|n[.º°]+|n[uú]mero|ref\.?|reference|referencia))?\s?[#:]?\s?[A-Z]{0,4}-?(?!(?:19|20)\d\d\b)\d{4,}\b"
)
TO_PERSON = re.compile(
    rf"(?:^|(?<=\n))(?:[^\w\n]{{0,6}})(?:(?:{GREETINGS})\.?,?\s)?(?P<name>{NAME})\s?[,:!—-][^\n.!?]{{0,80}}?"
    rf"\b(?:(?:[Yy]our|[Tt]u|[Vv]uestr[oa]|[Ss]u)\s(?:\w+\s)?(?:{CASE})|(?:{STREET}))"
)
SPANISH_ID = re.compile(r"(?<![\w./-])([XYZ]?)(\d{7,8})[ -]?([A-HJ-NP-TV-Z])(?![\w-])")
ID_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"
CHILEAN_ID = re.compile(r"(?<![\w.-])(\d{1,2})\.?(\d{3})\.?(\d{3})-([\dkK])(?![\w-])")
# Above this number a Chilean RUT is a company's.
MOST_OF_PERSONS = 50_000_000
OTHER_IDS = re.compile(
    r"(?<!\w)(?:[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z0-9]\d|[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]|(?<=SSN )\d{3}-\d{2}-\d{4})(?!\w)"
)
CARD = re.compile(r"(?<![\w.-])[2-6]\d{3}([ -])\d{4}\1\d{4}\1\d{4}(?![\w-])|(?<![\w.-])3[47]\d\d \d{6} \d{5}(?![\w-])")
# Collections are paid into a card or an account that is published for it.
COLLECTION = re.compile(
    r"dep[oó]sit|donat|donaci|\bdona|aportaci|transfer|colecta|oxxo|clabe|ayuda|fundrais", re.IGNORECASE
)
WATCHED: Mapping[str, tuple[str, ...]] = {
    "en": (
        (
            "(we|we've|we have|i|i've) (just |also )?(noticed|notice|saw|seen|see|spotted|can see) (that )?(you|you've|you have|you were|you're|you are|you just|you recently) "
            "(been |just |recently )?((look|looking|looked) at|view(ed|ing)|brows(ed|ing)|search(ed|ing) (for|our)|click(ed|ing) (on|our)|visit(ed|ing) (our|the) (site|website|page|shop|store))"
        ),
        "(we|i) (noticed|saw|see) (that )?you (left|forgot|abandoned) [^.!?\n]{0,40}(cart|basket|bag)",
        "you (left|forgot|abandoned) (something|an item|items|\\w+ items) in your (shopping )?(cart|basket|bag)",
        "we know (where you (live|work|were|shop)|what you (bought|searched for|looked at|browsed|did last))",
        "your (browsing|search|purchase|location|shopping) history (shows|says|tells)",
        "(because|since) you (recently |just )?(viewed|browsed|searched for|looked at|abandoned)",
    ),
    "es": (
        (
            "(hemos|he|habiamos) (visto|notado|observado|detectado|comprobado) que "
            "(has|habeis|ha|han|te has|has estado|habeis estado) (visitado (nuestr|la|el|esta)\\w*|mirado|mirando|buscado|buscando|visitando|viendo|navegado|navegando|dejado [^.!?\n]{0,40}(carrito|cesta)|abandonado)"
        ),
        (
            "(hemos visto|vimos|notamos|observamos|detectamos|nos dimos cuenta de) que "
            "(visitaste|miraste|buscaste|navegaste|abandonaste|estuviste (mirando|buscando|viendo|navegando)|visitasteis|mirasteis|buscasteis|estuvisteis (mirando|buscando|viendo)|estabas (mirando|buscando|viendo))"
        ),
        "(hemos visto|vimos|notamos) que (te )?dejaste [^.!?\n]{0,40}(carrito|cesta)",
        "(te )?(has dejado|dejaste|olvidaste) (algo|\\w+ (productos|articulos|cosas)|un \\w+|una \\w+) en (el|tu|la) (carrito|cesta)",
        "sabemos (donde (vives|trabajas|estuviste|compras)|que (has comprado|compraste|has buscado|buscaste|miraste)|lo que (has buscado|buscaste|compraste|miraste))",
        "tu historial de (navegacion|busqueda|busquedas|compras|compra) (dice|muestra|nos dice)",
        "porque (has visto|viste|miraste|buscaste|has buscado) (est[eao]s?|nuestr\\w+|en nuestra) ",
    ),
}
SHOWN = 60


class OverPersonalised(Rule):
    message = {
        "number": {
            "en": "“{match}” looks like the ID, card or account number of a person. Take it out of the post.",
            "es": "«{match}» parece el documento, la tarjeta o la cuenta de una persona. Quítalo de la publicación.",
        },
        "contact": {
            "en": "“{match}” is a reader's own address or number. Take it out, and write to them in private.",
            "es": "«{match}» es un dato de contacto de quien te lee. Quítalo y escríbele en privado.",
        },
        "case": {
            "en": "“{match}” shows everybody a person's name with their order or address. Thank them here, and write the rest in private.",
            "es": "«{match}» enseña a todo el mundo el nombre de alguien con su pedido o su dirección. Da aquí las gracias y lo demás en privado.",
        },
        "watched": {
            "en": "“{match}” tells readers that you watch what they do. Say what you have for them, not how you know.",
            "es": "«{match}» le dice a quien te lee que vigilas lo que hace. Di qué tienes para ofrecer, no cómo lo sabes.",
        },
        "own": {
            "en": "“{match}” is personal data by your own list. Take it out of the post.",
            "es": "«{match}» es un dato personal según tu propia lista. Quítalo de la publicación.",
        },
    }
    severity = "error"
    profiles = ("strict",)
    options = {
        "patterns": Option(
            ListOf(Text()),
            (),
            {
                "en": "more personal data to report, in the syntax of phrases: “member \\d{5}”",
                "es": "más datos personales que avisar, con la sintaxis de las frases: «socia \\d{5}»",
            },
        ),
        "allow": Option(
            ListOf(Text()),
            (),
            {
                "en": "names and data that may be published, such as those of your spokespeople",
                "es": "nombres y datos que se pueden publicar, como los de quienes hablan por la organización",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports what belongs to one person and not to the public:

- ID numbers whose check letter or digit is right (DNI, NIE, RUT of a person, CURP, National Insurance) and card numbers;
- “your e-mail”, “your phone”, “your account” with the thing itself;
- a full name that is spoken to, with an order, an appointment or a home address;
- phrasing that tells readers they are watched: “we noticed you looked at…”, “you left something in your basket”.

The telephone of a shop, a press contact, the account of a collection and the notice of a missing person are left alone.
Add data of your own house under `patterns`, and names that may be public under `allow`.

## Why it matters
Personal data need a reason to be published, by law in the European Union, the United Kingdom and much of Latin America,
and a post cannot be called back. In a study with 209 people, personalised messages were found more relevant, and the
feeling of being intruded on took some of that away.

## How to fix it
Keep what you know of a person's taste, drop what identifies them: not “Jane Doe, your order 8812 to 3 High Street” but
“Jane, thanks for the recipe”. The rest goes by private message.

## References
- “Personalization paradox”, Journal of Interactive Advertising, 2022, [doi 10.1080/15252019.2022.2032492](https://doi.org/10.1080/15252019.2022.2032492).
- Regulation (EU) 2016/679, articles 5 and 6.
""",
        "es": """\
## Qué hace
Avisa de lo que es de una persona y no del público:

- números de documento cuya letra o dígito de control cuadra (DNI, NIE, RUT de persona, CURP, seguro británico) y de tarjeta;
- «tu correo», «tu móvil», «tu cuenta» con el dato mismo;
- un nombre con apellido al que se habla, junto a un pedido, una cita o una dirección;
- frases que dicen a quien lee que se le vigila: «hemos visto que estuviste mirando…», «te dejaste algo en el carrito».

No mira el teléfono de una tienda, un contacto de prensa, la cuenta de una colecta ni el aviso de una persona
desaparecida. Añade datos propios de tu casa en `patterns` y los nombres que pueden ser públicos en `allow`.

## Por qué importa
Publicar un dato personal necesita un motivo, por ley en la Unión Europea y en buena parte de América Latina, y una
publicación no se recoge. En un estudio con 209 personas, los mensajes personalizados parecieron más relevantes, y la
sensación de intromisión restó parte de ello.

## Cómo arreglarlo
Quédate con el gusto de la persona y quita lo que la identifica: no «Marta Gómez, tu pedido 8812 a la calle Real 3», sino
«Marta, gracias por tu receta». Lo demás va por mensaje privado.

## Referencias
- «Personalization paradox», Journal of Interactive Advertising, 2022, [doi 10.1080/15252019.2022.2032492](https://doi.org/10.1080/15252019.2022.2032492).
- Reglamento (UE) 2016/679, artículos 5 y 6.
""",
    }
    examples = (
        {"bad": "Hi [[Jane Doe, your order 8812]] left Leith this morning. Which loaf will you cut first?"},
        {"bad": "Thanks for the recipe! We wrote to [[your email jane.doe@example.com]] with the tasting notes."},
        {"bad": "[[We noticed you were looking at]] our night ferry. Book a seat before Friday."},
        {"bad": "The winner of the raffle shows the card [[4111 1111 1111 1111]] at the desk. Was it you?"},
        {"bad": "[[You left something in your basket]]. Come back for the honey before Sunday."},
        {"good": "Jane, thanks for the recipe! Which flour do you use?"},
        {"good": "Order 8812 was our thousandth loaf this year. Which one was your first?"},
        {"good": "For seats on the ferry, write to tickets@leithferry.example.org or call us on 0131 496 0123."},
        {"good": "Missing since Monday: Tom Baxter, 81, grey coat, last seen at 3 High Street. Call 0131 496 0123 if you see him."},
        {"good": "Press contact: Ann Weir, ann.weir@example.com, 0131 496 0777. Ask for the map."},
        {"good": "We saw you dance on Saturday, Leith. Send us your photos."},
        {"good": "Dear Mary Shelley, your novel is 208 years old. Which chapter would you read aloud?"},
        {"good": "Hello @jane, we noticed you had trouble with the lift. Which floor are you on?"},
        {"good": "Member 40122 sings on Friday. Come and listen."},
        {"bad": "[[Member 40122]] sings on Friday. Come and listen.",
         "config": {"rules": {"personalisation/over-personalised": {"patterns": ["member \\d{5}"]}}}},
        {"good": "Ann Weir, your order 8812 was the first of the stand at the fair. Which was yours?",
         "config": {"rules": {"personalisation/over-personalised": {"allow": ["Ann Weir"]}}}},
        {"bad": "[[Marta Gómez, tu pedido 8812]] ya va para casa. ¿Con qué lo vas a estrenar?", "lang": "es"},
        {"bad": "¡Gracias por la receta! Te escribimos a [[tu correo marta.gomez@example.com]] con la cata.", "lang": "es"},
        {"bad": "[[Hemos visto que estuviste mirando]] el ferri nocturno. Reserva antes del viernes.", "lang": "es"},
        {"bad": "El premio es para el DNI [[12345678Z]]. ¿Eres tú? Pásate por la tienda.", "lang": "es"},
        {"bad": "[[Te dejaste algo en el carrito]]. Vuelve a por la miel antes del domingo.", "lang": "es"},
        {"bad": "La entrada va a nombre de quien tenga el RUT [[12.345.678-5]]. ¿Eres tú? Escríbenos.", "lang": "es"},
        {"good": "Marta, gracias por tu receta. ¿Qué harina usas?", "lang": "es"},
        {"good": "El pedido 8812 fue nuestra hogaza número mil. ¿Cuál fue la tuya?", "lang": "es"},
        {"good": "Para ir en el ferri, escríbenos a reservas@ferritriana.example.org o llámanos al 954 000 111.", "lang": "es"},
        {"good": "Se busca a Tomás Rey, de 81 años, visto por última vez en la calle Betis, 12. Llama al 600 000 111 si lo ves.",
         "lang": "es"},
        {"good": "Contacto de prensa: Ana Ruiz, ana.ruiz@example.com, 954 000 777. Pídele el plano.", "lang": "es"},
        {"good": "Dona a la colecta: ES91 2100 0418 4502 0005 1332. Tu ayuda llega esta semana.", "lang": "es"},
        {"good": "La orquesta de Celaya pide ayuda para volver a casa: depósito Oxxo 4111 1111 1111 1111. Gracias por cada peso.",
         "lang": "es"},
        {"good": "Tu teléfono para pedir cita: 954 000 111. ¿Qué día te va bien?", "lang": "es"},
        {"good": "Ya sabemos que te gusta el pan de centeno. ¿Lo quieres con semillas?", "lang": "es"},
        {"good": "El lote 12345678A sale el lunes. ¿Qué notas le encuentras?", "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        allowed = [fold(text) for text in (*options["allow"], post.brand.name) if text]
        end = 0
        for start, stop, variant in sorted(_found(post, options["patterns"])):
            match = post.text[start:stop]
            if start >= end and not any(text in fold(match) for text in allowed) and not _is_linked(post, start):
                end = stop
                severity = Severity.WARNING if variant == "watched" else None
                yield Finding(post.place(start, stop), {"match": _short(match)}, variant, severity)


def _found(post: Reading, patterns: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
    yield from ((*place, "number") for place in _numbers(post.text))
    # "Su" is the reader's only where the text says usted.
    is_formal = post.signals.address_form in ("usted", "ustedes")
    for match in READERS.finditer(post.text):
        if not (CALLS.search(match[0]) or (match["formal"] and not is_formal)):
            yield *match.span(), "contact"
    yield from ((match.start("name"), match.end(), "case") for match in TO_PERSON.finditer(post.text))
    for phrases, variant in ((WATCHED[post.language], "watched"), (tuple(patterns), "own")):
        for phrase in post.matches(_phrases(phrases)):
            if not any(quote.start <= phrase.start < quote.end for quote in post.signals.quotes):
                yield phrase.start, phrase.end, variant


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    """Where numbers stand that only one person has."""
    for match in SPANISH_ID.finditer(text):
        number = int(str("XYZ".find(match[1])) + match[2] if match[1] else match[2])
        if len(match[1] + match[2]) == 8 and ID_LETTERS[number % 23] == match[3]:
            yield match.span()
    for match in CHILEAN_ID.finditer(text):
        digits = "".join(match.group(1, 2, 3))
        if int(digits) < MOST_OF_PERSONS and _chilean_digit(digits) == match[4].lower():
            yield match.span()
    yield from (match.span() for match in OTHER_IDS.finditer(text))
    if not COLLECTION.search(text):
        yield from (match.span() for match in CARD.finditer(text) if _is_card(match[0]))


def _chilean_digit(number: str) -> str:
    """The last character of a RUT, from the others: modulo 11."""
    total = sum(int(digit) * (2 + place % 6) for place, digit in enumerate(reversed(number)))
    return "0123456789k0"[11 - total % 11]


def _is_card(text: str) -> bool:
    """Whether the digits add up as those of a card do (Luhn)."""
    digits = [int(character) for character in reversed(text) if character.isdigit()]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0


def _is_linked(post: Reading, place: int) -> bool:
    return any(link.start <= place < link.end for link in post.signals.links)


def _short(match: str) -> str:
    flat = " ".join(match.split())
    return flat if len(flat) <= SHOWN else flat[: SHOWN - 1] + "…"


@cache
def _phrases(phrases: tuple[str, ...]) -> Phrases:
    return Phrases(phrases)
