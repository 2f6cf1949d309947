"""Links to one's own website that do not say where their visitors come from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from smm_lint.rule import (
    Edit,
    Finding,
    Fix,
    Link,
    ListOf,
    Option,
    Options,
    Reading,
    Rule,
    Text,
    belongs_to,
    find_platform,
    parameters,
    with_parameters,
    written,
)

SOURCE, MEDIUM, CAMPAIGN = "utm_source", "utm_medium", "utm_campaign"
OWN = {"brand": {"domains": ["aurora.example.org"]}}
AUTUMN = {"campaign": "fall-2025"}
OTONO = {"campaña": "Otoño 2025"}


class UntaggedLink(Rule):
    message = {
        "en": "“{match}” lacks {missing}, so its visitors cannot be told from others. Tag it, such as “{example}”.",
        "es": "A «{match}» le falta {missing}, y sus visitas no se distinguirán de otras. Etiquétalo, por ejemplo «{example}».",
    }
    profiles = ("campaign",)
    requires = ("brand.domains",)
    options = {
        "required": Option(
            ListOf(Text()),
            (SOURCE, MEDIUM, CAMPAIGN),
            {
                "en": "the parameters that a link to an own domain has to carry",
                "es": "los parámetros que debe llevar un enlace a un dominio propio",
            },
        ),
        "medium": Option(
            Text(),
            "social",
            {"en": "the `utm_medium` that the fix writes", "es": "el `utm_medium` que escribe el arreglo"},
        ),
        "exempt_platforms": Option(
            ListOf(Text()),
            ("instagram", "tiktok"),
            {
                "en": "platforms where links in the text are not judged, because nobody can click them; `link` in the front matter is",
                "es": "plataformas en las que no se miran los enlaces del texto, porque no se pueden pulsar; el `enlace` de la cabecera sí",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports links to `brand.domains`, or below them, whose query lacks `utm_source`, `utm_medium` or `utm_campaign`: in the
text, behind the words of a Markdown link, and as `link` in the front matter. Links to others are left alone, and so is a
domain that is only named (“aurora.example.org”), because a reader may type it. Captions of Instagram and TikTok are not
judged: links do not work there.

The fix adds what is missing where the post goes to one platform and names a campaign: the platform's name, `social` and
the campaign's name in links (`utm` in the registry, else its own). The rest of the address stays as it is.

## Why it matters
Without these parameters Google Analytics has only the referring page to go by, which apps often do not send; the visit
then counts as “direct”, and the campaign as useless. They belong on links from posts to the website and never on links
within the website, where they would start a new session.

## How to fix it
Tag the link: `?utm_source=linkedin&utm_medium=social&utm_campaign=fall-2025`. In lower case, with hyphens, the same
everywhere.

## References
- Guides to campaign parameters in Google Analytics 4: missinglinkz.io; piotrlitwa.com, 28 Nov 2025; metricfixer.com, 2 Jul 2026
- That links must be tagged is a policy of the team
""",
        "es": """\
## Qué hace
Avisa de los enlaces a `brand.domains`, o a lo que cuelga de ellos, sin `utm_source`, `utm_medium` o `utm_campaign`: en el
texto, tras las palabras de un enlace de Markdown y en el `enlace` (o `link`) de la cabecera. No mira los enlaces a otros
sitios ni un dominio que solo se nombra («aurora.example.org»), porque se puede teclear. Tampoco los pies de foto de Instagram y
TikTok: allí los enlaces no funcionan.

El arreglo añade lo que falta si la publicación va a una sola plataforma y dice su campaña: el nombre de la plataforma,
`social` y el nombre de la campaña en los enlaces (`utm` en el registro; si no, el suyo). El resto de la dirección no se toca.

## Por qué importa
Sin esos parámetros Google Analytics solo tiene la página de procedencia, que las aplicaciones muchas veces no envían; la visita
cuenta entonces como «directa» y la campaña parece inútil. Van en los enlaces de las publicaciones a la web, y nunca en los
de dentro de la web, donde empezarían otra sesión.

## Cómo arreglarlo
Etiqueta el enlace: `?utm_source=linkedin&utm_medium=social&utm_campaign=otono-2025`. En minúsculas, con guiones y siempre
igual.

## Referencias
- Guías de parámetros de campaña en Google Analytics 4: missinglinkz.io; piotrlitwa.com, 28 nov. 2025; metricfixer.com, 2 jul. 2026
- Que haya que etiquetar los enlaces es política del equipo
""",
    }
    examples = (
        {"bad": "Which roast would you bring? Book at [[https://aurora.example.org/workshop]].", "config": OWN, "platform": "linkedin",
         "front_matter": AUTUMN,
         "fixed": "Which roast would you bring? Book at https://aurora.example.org/workshop?utm_source=linkedin&utm_medium=social&utm_campaign=fall-2025."},
        {"bad": "Which roast would you bring? [Book a seat]([[https://shop.aurora.example.org/seats?day=sat#map]]) by Friday.", "config": OWN,
         "platform": "facebook", "front_matter": AUTUMN,
         "fixed": "Which roast would you bring? [Book a seat](https://shop.aurora.example.org/seats?day=sat&utm_source=facebook&utm_medium=social&utm_campaign=fall-2025#map) by Friday."},
        {"bad": "Which roast would you bring? Book at [[aurora.example.org/workshop?utm_medium=&utm_source=x]].", "config": OWN},
        {"bad": "---\nlink: [[https://aurora.example.org/]]\nplatform: instagram\n---\n\nWhich roast would you bring?\n", "config": OWN},
        {"good": "Book at https://aurora.example.org/workshop?utm_source=x&utm_medium=social&utm_campaign=fall-2025 and bring a friend.", "config": OWN},
        {"good": "Which roast did you read about? https://nightaurora.example.org/review has three.", "config": OWN},
        {"good": "We write to you from aurora.example.org now. Which news did you miss?", "config": OWN},
        {"good": "Book at aurora.example.org/workshop and bring a friend.", "config": OWN, "platform": "tiktok", "also": ["dead-end-call"]},
        {"good": "Write to hello@aurora.example.org and tell us which roast you bring.", "config": OWN},
        {"good": "Book at https://aurora.example.org/a?utm_campaign={campaign}&utm_source=x and bring a friend.", "config": OWN},
        {"bad": "¿Qué tueste traerías? Reserva en [[https://aurora.example.org/taller]].", "config": OWN, "platform": "linkedin",
         "front_matter": OTONO,
         "fixed": "¿Qué tueste traerías? Reserva en https://aurora.example.org/taller?utm_source=linkedin&utm_medium=social&utm_campaign=otono-2025.",
         "lang": "es"},
        {"bad": "¿Qué tueste traerías? [Reserva tu plaza]([[https://aurora.example.org/plazas?dia=sábado]]) antes del viernes.", "config": OWN,
         "platform": "facebook", "front_matter": OTONO, "lang": "es",
         "fixed": "¿Qué tueste traerías? [Reserva tu plaza](https://aurora.example.org/plazas?dia=sábado&utm_source=facebook&utm_medium=social&utm_campaign=otono-2025) antes del viernes."},
        {"bad": "---\nenlace: [[https://aurora.example.org/]]\nplataforma: instagram\n---\n\n¿Qué tueste traerías?\n", "config": OWN, "lang": "es"},
        {"good": "Reserva tu plaza en https://aurora.example.org/taller?utm_source=x&utm_medium=social&utm_campaign=otono-2025 y trae a alguien.",
         "config": OWN, "lang": "es"},
        {"good": "¿Qué tueste elegiste tú? La reseña está en https://nightaurora.example.org/tres.", "config": OWN, "lang": "es"},
        {"good": "Ahora te escribimos desde aurora.example.org. ¿Qué noticia te perdiste?", "config": OWN, "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        for link in post.post.links:
            if not belongs_to(link.target, post.brand.domains) or _is_name(link.target) or _is_begun(post, link):
                continue
            carried = {parameter.key for parameter in parameters(link.target) if parameter.value.strip()}
            missing = [name.lower() for name in options["required"] if name.lower() not in carried]
            if missing and not (_is_in_text(post, link) and _is_exempt(post, options["exempt_platforms"])):
                tags = _tags(post, options["medium"])
                values = {"match": link.target, "missing": ", ".join(missing), "example": _example(post, missing, tags)}
                yield Finding(link.span, values, fix=_fix(post, link, missing, tags))


def _example(post: Reading, missing: list[str], tags: Mapping[str, str]) -> str:
    """What to write; where the post does not say it, as another would."""
    usual = {SOURCE: "linkedin", MEDIUM: "social", CAMPAIGN: "otono-2025" if post.language == "es" else "fall-2025"}
    return "?" + "&".join(written(name, value) for name, value in {**usual, **tags}.items() if name in missing)


def _is_name(address: str) -> bool:
    """Whether it is a bare domain, without a page: readers may take it for a name, and type it."""
    return not any(mark in address for mark in "/?")


def _is_begun(post: Reading, link: Link) -> bool:
    """Whether a template goes on with it: `…?utm_campaign={campaign}`."""
    return post.post.source.text.startswith(("{", "<"), link.span.end)


def _is_in_text(post: Reading, link: Link) -> bool:
    entry = post.post.metadata.entries.get("link")
    return entry is None or entry.value.span != link.span


def _is_exempt(post: Reading, names: tuple[str, ...]) -> bool:
    """Whether the post goes to such platforms alone."""
    exempt = [find_platform(name) for name in names]
    return bool(post.platforms) and all(platform in exempt for platform in post.platforms)


def _tags(post: Reading, medium: str) -> dict[str, str]:
    """What the links of `post` should carry, as far as that is known."""
    tags = {SOURCE: post.platforms[0].id} if len(post.platforms) == 1 else {}
    campaign = {CAMPAIGN: post.campaign_tags[0]} if post.campaign_tags else {}
    return {**tags, MEDIUM: medium, **campaign}


def _fix(post: Reading, link: Link, missing: list[str], tags: Mapping[str, str]) -> Fix | None:
    """The address with what is missing, where all of it is known and the file has the address as it is."""
    if not all(name in tags for name in missing) or link.span.of(post.post.source.text) != link.target:
        return None
    address = with_parameters(link.target, {name: tags[name] for name in missing})
    title = "Añadir los parámetros que faltan" if post.language == "es" else "Add the missing parameters"
    return Fix(title, (Edit(link.span, address),), safe=True)
