"""Links that hide where they lead behind somebody else's domain."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import Finding, ListOf, Option, Options, Reading, Rule, Span, Text

# Services that shorten anybody's address. Short domains of one site alone (youtu.be, amzn.to, forms.gle) say where they
# lead.
SHORTENERS = frozenset(
    """
    acortar.link adf.ly bit.do bit.ly bitly.com bl.ink buff.ly clck.ru cli.re cort.as cutt.ly dlvr.it flip.it goo.gl
    goo.su hubs.li hubs.ly ift.tt is.gd j.mp linktw.in lnkd.in lnk.to mtr.cool n9.cl oe.cd ouo.io ow.ly qrco.de
    rb.gy rebrand.ly s.id short.gy short.io shorturl.at smarturl.it snip.ly soo.gd spr.ly su.pr t.co t.ly tiny.cc tiny.one
    tinyurl.com trib.al tr.im urlz.fr v.gd wp.me x.gd zurl.co
    """.split()
)
# What the shorteners of one service use for its own pages alone.
OWN_PAGES = ("goo.gl/maps/", "goo.gl/forms/")


class OpaqueLink(Rule):
    message = {
        "en": "“{match}” does not say where it leads. Link to the page itself, or use a short domain of your own.",
        "es": "«{match}» no dice adónde lleva. Enlaza la página misma o usa un dominio corto tuyo.",
    }
    severity = {"default": "info", "mastodon": "warning"}
    profiles = ("campaign",)
    options = {
        "allow": Option(
            ListOf(Text()),
            (),
            {
                "en": "domains to leave alone, such as the short domain of your organisation",
                "es": "dominios que se dejan pasar, como el dominio corto de tu organización",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports links through a public shortener (bit.ly, tinyurl.com, t.co, lnkd.in, ow.ly, buff.ly…), in the text, behind the
words of a Markdown link and under `link` in the front matter. Short domains that lead to one site alone (youtu.be,
forms.gle), `brand.domains` and the option `allow` are left alone. It is a warning on Mastodon and a hint elsewhere.

## Why it matters
The reader cannot see where such a link leads, and the clicks are counted in the shortener's account instead of yours; if
the service ends, so does the link. On Mastodon a link counts 23 characters whatever its length, so a shortener saves
nothing, and its documentation discourages them.

## How to fix it
Write the address itself, with its campaign parameters. Where it is too long to be read, use a short domain of your own
and name it under `allow`.

## References
- Mastodon documentation, user/posting and api/guidelines, 2026, https://github.com/mastodon/documentation.
- Otherwise a policy of the team.
""",
        "es": """\
## Qué hace
Avisa de los enlaces que pasan por un acortador público (bit.ly, tinyurl.com, t.co, lnkd.in, ow.ly, buff.ly…), en el
texto, tras las palabras de un enlace de Markdown y en `link` (o `enlace`) de la cabecera. No mira dominios cortos que
llevan a un solo sitio (youtu.be, forms.gle), ni `brand.domains`, ni lo que pongas en `allow`. En Mastodon es una
advertencia; en lo demás, una nota.

## Por qué importa
Quien lee no ve adónde va a parar, y los clics se cuentan en la cuenta del acortador y no en la tuya; si el servicio
cierra, el enlace se pierde. En Mastodon un enlace cuenta 23 caracteres mida lo que mida: acortarlo no ahorra nada, y su
documentación lo desaconseja.

## Cómo arreglarlo
Escribe la dirección misma, con sus parámetros de campaña. Si es demasiado larga para leerla, usa un dominio corto tuyo y
ponlo en `allow`.

## Referencias
- Documentación de Mastodon, user/posting y api/guidelines, 2026, https://github.com/mastodon/documentation.
- Por lo demás, una política del equipo.
""",
    }
    examples = (
        {"bad": "Twelve seats left for the bread workshop: [[https://bit.ly/3xYz9]]. Which loaf would you bake first?"},
        {"bad": "The minutes of Monday's meeting are at [[tinyurl.com/ward6-minutes]]. What did we miss?"},
        {"bad": "Read [how the weir was mended]([[https://buff.ly/4aBcD]]) and tell us what to mend next.",
         "platform": "mastodon"},
        {"bad": "Book a seat on the night ferry and bring a friend.", "front_matter": {"link": "https://ow.ly/AbC150"}},
        {"good": "Twelve seats left for the bread workshop: https://leithbread.example.org/workshop. Which loaf would you bake first?"},
        {"good": "The film of the regatta is up: https://youtu.be/a1b2c3. Which boat was yours?"},
        {"good": "Find us on the map: https://goo.gl/maps/abc. Which bus do you take?"},
        {"good": "A short link such as bit.ly hides its target. How do you name yours?"},
        {"good": "Sign up at https://t.co/xyz for the bread workshop.",
         "config": {"rules": {"measurement/opaque-link": {"allow": ["t.co"]}}}},
        {"bad": "Quedan doce plazas para el taller de pan: [[https://bit.ly/3xYz9]]. ¿Qué hogaza harías primero?", "lang": "es"},
        {"bad": "El acta del lunes está en [[cutt.ly/acta-barrio]]. ¿Qué añadirías?", "lang": "es"},
        {"bad": "Lee [cómo se arregló el azud]([[https://tinyurl.com/azud24]]) y dinos qué toca ahora.", "lang": "es",
         "platform": "mastodon"},
        {"bad": "Reserva tu sitio en el ferri nocturno y trae a alguien.", "lang": "es", "front_matter": {"enlace": "https://ow.ly/AbC150"}},
        {"good": "Quedan doce plazas para el taller de pan: https://panchelo.example.org/taller. ¿Qué hogaza harías primero?",
         "lang": "es"},
        {"good": "Ya está el vídeo de la regata: https://youtu.be/a1b2c3. ¿Cuál era tu barca?", "lang": "es"},
        {"good": "Un enlace de bit.ly no deja ver adónde va. ¿Cómo llamas tú a los tuyos?", "lang": "es"},
        {"good": "Apúntate al taller en https://sevi.example.com/pan.", "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        allowed = {domain.lower() for domain in (*options["allow"], *post.brand.domains)}
        for span, target in _links(post):
            host, _, path = _bare(target).partition("/")
            is_short = host in SHORTENERS and host not in allowed and path
            if is_short and not _bare(target).startswith(OWN_PAGES):
                yield Finding(span, {"match": target})


def _bare(target: str) -> str:
    """An address without its scheme and "www."; its domain in lower case."""
    address = target.partition("://")[2] or target
    host, slash, path = address.partition("/")
    return host.lower().removeprefix("www.") + slash + path


def _links(post: Reading) -> Iterator[tuple[Span, str]]:
    """Every link of the post: where it stands, and its address."""
    yield from ((link.span, link.target) for link in post.post.links)
    for signal in post.signals.links:
        span = post.place(signal.start, signal.end)
        if not any(link.span.overlaps(span) for link in post.post.links):
            yield span, post.text[signal.start : signal.end]
