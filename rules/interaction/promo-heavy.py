from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from smm_lint.rule import Calendar, CalendarRule, Finding, Number, Option, Options, Phrases, Record

LEAST_POSTS = 5
MOST_RELATED = 10
# Calls that sell. What is free to ask for, such as an appointment or a visit, is service.
BUYING = {
    "en": Phrases([
        "(buy|order|pre-?order|purchase|shop)",
        "(get|grab|claim|snag|bag) (yours|your (own|copy|pair|set|bag|box|kit|discount|pass|ticket|tickets))",
        "(get|grab|take) \\w+( \\w+)? home",
        "add (it|them|one|yours|this)? ?to (your|the) (cart|basket|bag)",
        "(head|go|pop|hop) (over )?to (our|the) (online )?(shop|store|webshop)",
        "don't miss (out on )?(the|this|our) (deal|offer|discount|sale)",
    ]),
    "es": Phrases([
        "(compr|adquier|encarg)(a|e|ad|en|ala|alo|alas|alos|ate|ar|arlo|arla|arlos|arlas|arte|irlo|irla|ir)",
        "(haz|haga|haced|hagan|hacé)(te|se)? (tu|su|vuestro|el|un) (pedido|encargo|compra)",
        "(haz|haga|haced|hagan|hace)(te|se|os)? con (uno|una|el|la|los|las|tu|su|vuestr\\w+) ?\\w*",
        "(pide|pida|pedi|pidan|pedid|consigue|consiga|consegui|consigan|conseguid|reserva|reserve|reserven|reservad) (ya |hoy |ahora )?(el tuyo|la tuya|los tuyos|las tuyas|el suyo|la suya|el vuestro|la vuestra)",
        "(llevate|llevese|llevaos|llevense)(lo|la|los|las)?( (uno|una|dos|tres|el|la|tu|su) ?\\w*)?",
        "(no te|no se|no os) (quedes|quede|queden|quedeis) sin (el|la|los|las|tu|su|uno|una)( \\w+)?",
        "(añade|añadelo|añadela|agrega|agregalo|agregala|suma|sumalo|sumala) ?\\w* al? (carrito|carro|cesta)",
    ]),
}  # fmt: skip


class PromoHeavy(CalendarRule):
    message = {
        "en": "{promo} of the last {posts} posts sell; the limit is {most}%. Turn some into answers, stories or questions of your readers.",
        "es": "{promo} de las últimas {posts} publicaciones venden; el límite es el {most} %. Cambia algunas por respuestas, historias o dudas de tus lectores.",
    }
    profiles = ("calendar",)
    options = {
        "max_promo": Option(
            Number(least=0, most=1),
            0.3,
            {
                "en": "the most that may sell, as a share of the posts",
                "es": "la parte de las publicaciones que puede vender, como mucho",
            },
        ),
        "window_days": Option(
            Number(least=1, most=3660, whole=True),
            30,
            {
                "en": "the days before the latest post that count",
                "es": "los días anteriores a la última publicación que cuentan",
            },
        ),
        "window_posts": Option(
            Number(least=LEAST_POSTS, most=1000, whole=True),
            10,
            {
                "en": "the fewest posts that count: where those days have fewer, older ones are added",
                "es": "cuántas publicaciones cuentan como mínimo: si en esos días hay menos, se añaden anteriores",
            },
        ),
    }
    docs = {
        "en": f"""\
## What it does
Counts the posts that sell among those of the `window_days` before the latest post of the calendar, planned posts
included, and among the last `window_posts` where the days have fewer. A post sells where its front matter says
`content_type: promo` or names an offer, where its text has an offer (a price, a discount, a giveaway), or where it calls
to buy and asks nothing. Reports more than `max_promo`, at the latest of them; under {LEAST_POSTS} posts it says nothing.

## Why it matters
In a survey of 2016, 46% said that they unfollow brands that post too many promotions, more than for any other reason.
In a study of 106,316 Facebook messages of 782 companies, messages of price and availability alone had fewer reactions,
and more together with something personal. The share itself is custom: 80/20 and its sisters are rules of thumb, no
evidence.

## How to fix it
Keep the offer that matters most and give the other days to what readers ask: how to choose, how to repair, who is
behind it. An offer inside a useful post does less harm than a post that is only an offer.

## References
- Sprout Social, survey of 2016 among more than 1,000 people, reported by https://brandknewmag.com
- Lee, Hosanagar and Nair, 2018: Advertising content and consumer engagement on social media
- Policy of the team
""",
        "es": f"""\
## Qué hace
Cuenta las publicaciones que venden entre las de los `window_days` días anteriores a la última del calendario, también
las previstas, o entre las últimas `window_posts` si en esos días hay menos. Una publicación vende si su cabecera dice
`tipo: promo` o nombra una oferta, si su texto lleva una (un precio, un descuento, un sorteo) o si llama a comprar y no
pregunta nada. Avisa si son más de `max_promo`, en la última de ellas; con menos de {LEAST_POSTS} no dice nada.

## Por qué importa
En una encuesta de 2016, el 46 % decía dejar de seguir a las marcas que publican demasiadas promociones, el motivo más
citado. En un estudio de 106.316 mensajes de Facebook de 782 empresas, los que solo hablaban de precio o disponibilidad
tenían menos reacciones, y más si llevaban algo personal. La proporción es costumbre: el 80/20 y sus parientes son reglas
a ojo, no pruebas.

## Cómo arreglarlo
Quédate con la oferta que más importa y da los demás días a lo que preguntan tus lectores: cómo elegir, cómo reparar,
quién está detrás. Una oferta dentro de algo útil molesta menos que una publicación que solo es oferta.

## Referencias
- Sprout Social, encuesta de 2016 a más de 1.000 personas, según https://brandknewmag.com
- Lee, Hosanagar y Nair, 2018: Advertising content and consumer engagement on social media
- Política del equipo
""",
    }
    examples = (
        {"bad": "date,content_type,text\n2025-11-03,promo,Which grinder do you want?\n2025-11-04,,What do you brew?\n2025-11-05,promo,Which kettle do you want?\n2025-11-06,,Where do you buy beans?\n2025-11-07,promo,[[Which scales do you want?]]\n",
         "suffix": ".csv", "today": "2025-11-07"},
        {"bad": "date,text\n2025-11-03,What do you brew?\n2025-11-04,10% off grinders. Which one do you want?\n2025-11-05,Where do you buy beans?\n2025-11-06,Who taught you to brew?\n2025-11-10,[[The M2 is 20% off until Sunday.]] Which colour do you want?\n2025-11-12,How do you clean it?\n",
         "suffix": ".csv", "today": "2025-11-07"},
        {"bad": "date,text\n2025-11-03,What do you brew?\n2025-11-04,The M2 is back. Get yours on our site.\n2025-11-05,Where do you buy beans?\n2025-11-06,Who taught you to brew?\n2025-11-10,[[Buy the K1 in Leeds.]]\n",
         "suffix": ".csv", "today": "2025-11-07"},
        {"good": "date,text\n2025-11-03,What do you brew?\n2025-11-04,10% off grinders. Which one do you want?\n2025-11-05,Where do you buy beans?\n2025-11-06,Who taught you to brew?\n2025-11-10,How do you clean it?\n",
         "suffix": ".csv", "today": "2025-11-07"},
        {"good": "date,text\n2025-11-03,10% off grinders. Which one do you want?\n2025-11-04,20% off kettles. Which one do you want?\n",
         "suffix": ".csv", "today": "2025-11-07"},
        {"good": "date,text\n2025-11-03,What do you brew?\n2025-11-04,The M2 is back. Order one and tell us: is it loud?\n2025-11-05,Where do you buy beans?\n2025-11-06,Who taught you to brew?\n2025-11-10,Book a table for Friday and bring your beans.\n",
         "suffix": ".csv", "today": "2025-11-07"},
        {"good": "date,text\n2025-11-03,10% off grinders. Which one do you want?\n2025-11-04,20% off kettles. Which one do you want?\n2025-11-05,Where do you buy beans?\n2025-11-06,Who taught you to brew?\n2025-11-10,How do you clean it?\n",
         "suffix": ".csv", "today": "2025-11-07", "config": {"rules": {"promo-heavy": {"max_promo": 0.4}}}},
        {"bad": "fecha,tipo,texto\n2025-11-03,promo,¿Qué molino quieres?\n2025-11-04,,¿Qué preparas?\n2025-11-05,promoción,¿Qué hervidor quieres?\n2025-11-06,,¿Dónde compras el grano?\n2025-11-07,promo,[[¿Qué báscula quieres?]]\n",
         "suffix": ".csv", "today": "2025-11-07", "lang": "es"},
        {"bad": "fecha,texto\n2025-11-03,¿Qué preparas?\n2025-11-04,10 % de descuento en molinos. ¿Cuál quieres?\n2025-11-05,¿Dónde compras el grano?\n2025-11-06,¿Quién te enseñó?\n2025-11-10,[[El M2 a mitad de precio hasta el domingo.]] ¿De qué color lo quieres?\n2025-11-12,¿Cómo lo limpias?\n",
         "suffix": ".csv", "today": "2025-11-07", "lang": "es"},
        {"bad": "fecha,texto\n2025-11-03,¿Qué preparas?\n2025-11-04,Ha vuelto el M2. Pide el tuyo en la web.\n2025-11-05,¿Dónde compras el grano?\n2025-11-06,¿Quién te enseñó?\n2025-11-10,[[Llegó el K1.]] Comprá el tuyo en Rosario.\n",
         "suffix": ".csv", "today": "2025-11-07", "lang": "es"},
        {"good": "fecha,texto\n2025-11-03,¿Qué preparas?\n2025-11-04,10 % de descuento en molinos. ¿Cuál quieres?\n2025-11-05,¿Dónde compras el grano?\n2025-11-06,¿Quién te enseñó?\n2025-11-10,¿Cómo lo limpias?\n",
         "suffix": ".csv", "today": "2025-11-07", "lang": "es"},
        {"good": "fecha,texto\n2025-11-03,¿Qué preparas?\n2025-11-04,Reserva tu plaza en el taller del viernes.\n2025-11-05,¿Dónde compras el grano?\n2025-11-06,Pide cita para revisar tu molino.\n2025-11-10,¿Cómo lo limpias?\n",
         "suffix": ".csv", "today": "2025-11-07", "lang": "es"},
        {"good": "fecha,texto\n2025-08-01,10 % de descuento. ¿Lo quieres?\n2025-08-02,20 % de descuento. ¿Lo quieres?\n2025-08-03,30 % de descuento. ¿Lo quieres?\n2025-08-04,40 % de descuento. ¿Lo quieres?\n2025-11-03,¿Qué preparas?\n2025-11-05,¿Dónde compras el grano?\n2025-11-06,¿Quién te enseñó?\n2025-11-10,¿Cómo lo limpias?\n2025-11-12,¿Con qué agua lo haces?\n",
         "suffix": ".csv", "today": "2025-11-07", "lang": "es", "config": {"rules": {"promo-heavy": {"window_posts": 5}}}},
    )  # fmt: skip

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:
        posts: dict[tuple[str, int], list[Record]] = defaultdict(list)
        for record in calendar.dated:
            posts[record.occasion].append(record)
        window = _window(list(posts.values()), options)
        selling = [parts[0] for parts in window if _sells(parts)]
        if len(window) >= LEAST_POSTS and len(selling) > options["max_promo"] * len(window):
            values = {"promo": len(selling), "posts": len(window), "most": round(100 * options["max_promo"])}
            yield Finding(values=values, record=selling[-1], related=tuple(selling[:-1][-MOST_RELATED:]))


def _window(posts: Sequence[Sequence[Record]], options: Options) -> Sequence[Sequence[Record]]:
    """The posts of the last days, and where those are few the last ones."""
    latest = posts[-1][0].day if posts else None
    days = options["window_days"]
    recent = [parts for parts in posts if latest and parts[0].day and (latest - parts[0].day).days < days]
    return posts[-max(len(recent), int(options["window_posts"])) :]


def _sells(parts: Sequence[Record]) -> bool:
    """Whether a post sells, alone or as the parts of a thread together."""
    if any(part.offers or part.plan.offer or _is_promo(part) for part in parts):
        return True
    calls = ((invitation.text, part.language) for part in parts for invitation in part.invitations)
    return not any(part.has_question for part in parts) and any(
        True for text, language in calls if language in BUYING for _ in BUYING[language].find(text)
    )


def _is_promo(record: Record) -> bool:
    content_type = record.plan.content_type
    return content_type is not None and content_type.value == "promo"
