"""Posts that give their readers no way to do what is counted."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import Choice, Finding, MapOf, Option, Options, Reading, Rule, mentions, metric_of

LINK, ROUTE, REPLY, VALUE, NONE = "link", "route", "reply", "value", "none"
TRIALS = {"rules": {"measurement/unreachable-kpi": {"cues": {"tastings": "route", "sales": "none"}}}}
TRIALS_ES = {"rules": {"measurement/unreachable-kpi": {"cues": {"catas": "route", "ventas": "none"}}}}


class UnreachableKpi(Rule):
    message = {
        "link": {
            "en": "The KPI is “{metric}”, and there is nothing to click. Add the link, or count something else.",
            "es": "El indicador es «{metric}» y no hay nada donde pulsar. Añade el enlace o cuenta otra cosa.",
        },
        "route": {
            "en": "The KPI is “{metric}”, and there is no link, no code and no contact that leads to it. Add one, or count something else.",
            "es": "El indicador es «{metric}» y no hay enlace, código ni contacto que lleve a ello. Pon uno o cuenta otra cosa.",
        },
        "reply": {
            "en": "The KPI is “{metric}”, and the post asks nothing. Ask something that your readers can answer: “Which grinder did you start with?”",
            "es": "El indicador es «{metric}» y la publicación no pregunta nada. Pregunta algo que se pueda contestar: «¿Con qué molino empezaste?».",
        },
        "value": {
            "en": "The KPI is “{metric}”, and the post only announces. People keep and pass on what serves them: a recipe, a date that concerns them, an answer.",
            "es": "El indicador es «{metric}» y la publicación solo anuncia. Se guarda y se comparte lo que sirve: una receta, una fecha que toca de cerca, una respuesta.",
        },
    }
    profiles = ("campaign",)
    options = {
        "cues": Option(
            MapOf(Choice((LINK, ROUTE, REPLY, VALUE, NONE))),
            {},
            {
                "en": "what a post needs for a metric, over what is usual: `link`, `route` (a link, a code or a contact), `reply` (a question), `value` (more than an announcement) or `none`",
                "es": "lo que necesita una publicación para una métrica, en vez de lo habitual: `link` (un enlace), `route` (un enlace, un código o un contacto), `reply` (una pregunta), `value` (algo más que un anuncio) o `none` (nada)",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports a KPI in the front matter of a post whose text gives readers no way to move it:

- clicks, downloads, visits to the website: no link, and no mention of the profile's
- sales, sign-ups, bookings, donations: no link, no code, no address or number to write to
- comments, replies, votes: no question, no other invitation to answer, no poll
- saves, shares: nothing but an announcement: it asks nothing, invites to nothing and speaks to nobody

Of a thread, one such cue in any part serves all. KPIs that a post takes from its campaign are not judged post by post;
`uncovered-goal` looks at all posts of the campaign.

## Why it matters
In a study of 355 posts of 11 brands a question went with more comments, and in one of 757 posts of a radio station calls
to action went with more clicks, likes, comments and shares. That a form cannot be reached without a link needs no study.

## How to fix it
Add what is missing, or choose the KPI that fits what you want to say: “The M2 grinder is now on sale” cannot be meant for
replies, “Which grinder did you start with?” can.

## References
- de Vries, Gensler and Leeflang, 2012, [“Popularity of Brand Posts on Brand Fan Pages”](https://research.rug.nl/en/publications/popularity-of-brand-posts-on-brand-fan-pages-an-investigation-of-).
- Moran, Muzellec and Johnson, 2020, [mural.maynoothuniversity.ie/13927](https://mural.maynoothuniversity.ie/13927).
""",
        "es": """\
## Qué hace
Avisa de un indicador de la cabecera cuando el texto no da a quien lee ninguna manera de moverlo:

- clics, descargas, visitas a la web: ni enlace ni mención del que hay en el perfil
- ventas, inscripciones, reservas, donativos: ni enlace, ni código, ni correo o teléfono
- comentarios, respuestas, votos: ni pregunta, ni otra invitación a contestar, ni encuesta
- guardados, compartidos: solo un anuncio, que no pregunta, no invita y no se dirige a nadie

En un hilo basta con que lo tenga una de sus partes. Los indicadores que una publicación toma de su campaña no se juzgan
una por una; de eso se ocupa `uncovered-goal`, que mira todas las de la campaña.

## Por qué importa
En un estudio de 355 publicaciones de 11 marcas, preguntar fue con más comentarios; en otro de 757 publicaciones de una
radio, invitar a actuar fue con más clics, «me gusta», comentarios y compartidos. Que a un formulario no se llega sin
enlace no necesita estudio.

## Cómo arreglarlo
Añade lo que falta o elige el indicador que encaje con lo que quieres decir: «Ya a la venta el molino M2» no puede buscar
respuestas; «¿Con qué molino empezaste?», sí.

## Referencias
- de Vries, Gensler y Leeflang, 2012, [«Popularity of Brand Posts on Brand Fan Pages»](https://research.rug.nl/en/publications/popularity-of-brand-posts-on-brand-fan-pages-an-investigation-of-).
- Moran, Muzellec y Johnson, 2020, [mural.maynoothuniversity.ie/13927](https://mural.maynoothuniversity.ie/13927).
""",
    }
    examples = (
        {"bad": "---\nkpi: [[replies]]\n---\n\nFor your kitchen: the M2 grinder is back in the shop on Leith Walk.\n"},
        {"bad": "---\nkpi: [[workshop sign-ups]]\n---\n\nTwelve seats are left on Saturday. Which roast would you bring?\n"},
        {"bad": "---\nkpi:\n  - replies\n  - [[{metric: link clicks, target: 40}]]\n---\n\nWhich stall do you walk to first?\n"},
        {"bad": "---\nkpi: [[saves]]\n---\n\nThe M2 grinder is now on sale.\n", "also": ["one-way"]},
        {"bad": "---\nkpi: [[tastings]]\n---\n\nWhich apple do you bake with?\n", "config": TRIALS},
        {"good": "The M2 is here. Which grinder did you start with?", "front_matter": {"kpi": "replies"}},
        {"good": "Twelve seats left: book yours at leith.example.org/workshop.", "front_matter": {"kpi": "sign-ups"}},
        {"good": "Twelve seats left. Link in bio! Which roast would you bring?", "front_matter": {"kpi": "link clicks"},
         "platform": "instagram"},
        {"good": "Order by Friday with the code APPLE and pick your box up at the stall.", "front_matter": {"kpi": "orders"}},
        {"good": "Come and taste it at the stall.", "front_matter": {"kpi": ["sales", "followers"]}, "config": TRIALS},
        {"bad": "---\nindicador: [[comentarios]]\n---\n\nPara tu cocina: el molino M2 vuelve a la tienda de la calle Betis.\n", "lang": "es"},
        {"bad": "---\nkpi: [[inscripciones al taller]]\n---\n\nQuedan doce plazas para el sábado. ¿Qué café traerías?\n", "lang": "es"},
        {"bad": "---\nkpi:\n  - respuestas\n  - [[{métrica: clics en el enlace, meta: 40}]]\n---\n\n¿A qué puesto vas primero?\n", "lang": "es"},
        {"bad": "---\nkpi: [[guardados]]\n---\n\nYa está a la venta el molino M2.\n", "also": ["one-way"], "lang": "es"},
        {"bad": "---\nkpi: [[catas]]\n---\n\n¿Con qué manzana horneas?\n", "config": TRIALS_ES, "lang": "es"},
        {"good": "El M2 ya está aquí. ¿Con qué molino empezaste?", "front_matter": {"indicador": "comentarios"}, "lang": "es"},
        {"good": "Quedan doce plazas: reserva la tuya en betis.example.org/taller.", "front_matter": {"kpi": "inscripciones"}, "lang": "es"},
        {"good": "Quedan doce plazas. Enlace en la bio. ¿Qué café traerías?", "front_matter": {"kpi": "clics en el enlace"},
         "platform": "instagram", "lang": "es"},
        {"good": "Pide tu caja antes del viernes con el código MANZANA y recógela en el puesto.", "front_matter": {"kpi": "pedidos"}, "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        for kpi in post.own_plan.kpi:
            cue = _cue(kpi.metric, options)
            if cue and cue not in post.cues:
                yield Finding(kpi.node.span, {"metric": kpi.metric}, cue)


def _cue(name: str, options: Options) -> str:
    """What a post needs to move the metric called `name`; empty where nothing in its text shows that."""
    own = next((cue for metric, cue in options["cues"].items() if mentions(name, [metric])), None)
    metric = metric_of(name)
    return ("" if own == NONE else own) if own else metric.cue if metric else ""
