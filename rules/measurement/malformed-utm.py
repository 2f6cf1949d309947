"""Campaign parameters that Google Analytics takes for something else than was meant."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import (
    Choice,
    Edit,
    Finding,
    Fix,
    Link,
    ListOf,
    MapOf,
    Option,
    Options,
    Parameter,
    Reading,
    Rule,
    Span,
    Struct,
    Text,
    belongs_to,
    find_platform,
    folded,
    parameters,
    tidy,
    written,
)

SOURCE, MEDIUM, CAMPAIGN = "utm_source", "utm_medium", "utm_campaign"
# The others are ids, whose case may matter.
WORDS = (SOURCE, MEDIUM, CAMPAIGN, "utm_content", "utm_term")
# Media that Google Analytics 4 knows, and what is used for posts beside them.
MEDIUMS = ("social", "social-network", "social-media", "sm", "organic-social", "paid-social", "paid", "cpc")
# What people write for the first of them.
SOCIAL = frozenset(
    "redes-sociales redes rrss red-social social-organico organico-social organic socials social-post post publicacion".split()
)
# Where else links stand: a link copied from there has come along with its tags.
CHANNELS = frozenset("newsletter email e-mail mail boletin correo google website web qr print flyer sms".split())
TEMPLATE = frozenset("{}[]<>")


class MalformedUtm(Rule):
    message = {
        "form": {
            "en": "“{match}” counts apart from “{better}”: Google Analytics tells capitals, blanks and separators apart. Write the latter.",
            "es": "«{match}» cuenta aparte de «{better}»: Google Analytics distingue mayúsculas, espacios y separadores. Escribe lo segundo.",
        },
        "duplicate": {
            "en": "`{name}` stands in this link twice. Keep one of them.",
            "es": "`{name}` está dos veces en este enlace. Deja solo una.",
        },
        "medium": {
            "en": "“{match}” is none of the media that you use ({mediums}). Write one of them.",
            "es": "«{match}» no es ninguno de los medios que usas ({mediums}). Escribe uno de ellos.",
        },
        "source": {
            "en": "“{match}” says another source than where the post goes ({platforms}). Its visits would be counted there.",
            "es": "«{match}» dice otra procedencia que la de la publicación ({platforms}). Sus visitas se contarían allí.",
        },
    }
    profiles = ("campaign",)
    options = {
        "separator": Option(
            Choice(("-", "_")),
            "-",
            {
                "en": "what stands for blanks, and for the other one where a link mixes hyphens and underscores",
                "es": "lo que va en lugar de los espacios, y del otro si un enlace mezcla guiones y guiones bajos",
            },
        ),
        "mediums": Option(
            ListOf(Text()),
            MEDIUMS,
            {"en": "the values that `utm_medium` may have", "es": "los valores que puede tener `utm_medium`"},
        ),
        "source_map": Option(
            MapOf(ListOf(Text())),
            {},
            {
                "en": "further names of platforms in `utm_source`: `{instagram: [linktree]}`",
                "es": "más nombres de las plataformas en `utm_source`: `{instagram: [linktree]}`",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports the campaign parameters (`utm_…`) of links that carry capitals, blanks or a mix of hyphens and underscores, that
stand there twice, whose `utm_medium` is none of yours, or whose `utm_source` is another platform or channel than the one
that the post goes to. Where the configuration has `brand.domains`, only links to those are judged. What comes from a
template (`{campaign}`) is left alone, and so are names of the campaign in the registry.

The fix writes lower case and the separator, and drops what stands there twice with the same value. A source is only
proposed, never changed unseen.

## Why it matters
Google Analytics 4 is case-sensitive and does not merge variants: LinkedIn, linkedin and Linked In are three sources, and
a medium that it does not know is put under “Unassigned”. Which separator you use is a policy; that it is one, is not.

## How to fix it
Write lower case with hyphens, from a list that everybody has: `utm_source=linkedin&utm_medium=social`. Teams with other
media or underscores say so in the options.

## References
- Guides to campaign parameters in Google Analytics 4: missinglinkz.io; piotrlitwa.com, 28 Nov 2025; metricfixer.com, 2 Jul 2026,
  on the media that its default groups expect; some guides use `organic-social`
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa de los parámetros de campaña (`utm_…`) de los enlaces con mayúsculas, espacios o mezcla de guiones y guiones bajos,
de los repetidos, de un `utm_medium` que no es de los tuyos y de un `utm_source` que dice otra plataforma u otro canal que el
de la publicación. Si la configuración trae `brand.domains`, solo mira los enlaces a ellos. Lo que viene de una plantilla
(`{campaña}`) y los nombres de la campaña en el registro se dejan como están.

El arreglo escribe minúsculas y el separador, y quita lo repetido con el mismo valor. La procedencia solo la propone: nunca
la cambia sin que la veas.

## Por qué importa
Google Analytics 4 distingue mayúsculas y no junta variantes: LinkedIn, linkedin y Linked In son tres procedencias, y un
medio que no conoce acaba en «Unassigned». Qué separador usas es cosa de tu equipo; que sea uno solo, no.

## Cómo arreglarlo
Escribe minúsculas y guiones, de una lista que tenga todo el mundo: `utm_source=linkedin&utm_medium=social`. Si tu equipo usa
otros medios o guiones bajos, dilo en las opciones.

## Referencias
- Guías de parámetros de campaña en Google Analytics 4: missinglinkz.io; piotrlitwa.com, 28 nov. 2025; metricfixer.com, 2 jul. 2026,
  sobre los medios que esperan sus grupos por defecto; algunas guías usan `organic-social`
- Política del equipo
""",
    }
    examples = (
        {"bad": "Book your seat: https://aurora.example.org/a?[[utm_source=LinkedIn]]&[[utm_medium=Social%20Media]]&utm_campaign=fall-2025.",
         "platform": "linkedin",
         "fixed": "Book your seat: https://aurora.example.org/a?utm_source=linkedin&utm_medium=social-media&utm_campaign=fall-2025."},
        {"bad": "Book your seat: https://aurora.example.org/a?utm_source=x&x=A&[[utm_source=x]]&utm_medium=social#top now.",
         "fixed": "Book your seat: https://aurora.example.org/a?utm_source=x&x=A&utm_medium=social#top now."},
        {"bad": "Book your seat: [here](https://aurora.example.org/a?utm_medium=social&utm_campaign=fall-2025&[[utm_content=blue_cup]]).",
         "fixed": "Book your seat: [here](https://aurora.example.org/a?utm_medium=social&utm_campaign=fall-2025&utm_content=blue-cup)."},
        {"bad": "Book your seat: https://aurora.example.org/a?[[utm_source=facebook]]&[[utm_medium=banner]]", "platform": "linkedin"},
        {"bad": "---\nlink: https://aurora.example.org/a?utm_source=x&[[amp;utm_medium=social]]\n---\n\nWhich roast would you bring?\n"},
        {"good": "Book your seat: https://aurora.example.org/a?Utm=1&ID=AbC&utm_source=ig&utm_medium=social&utm_id=AbC_1", "platform": ["facebook", "instagram"], "also": ["dead-end-call"]},
        {"good": "Book your seat: https://aurora.example.org/a?utm_source=twitter&utm_medium=sm&utm_campaign=fall_2025", "platform": "x"},
        {"good": "Book your seat: https://aurora.example.org/a?utm_source={platform}&utm_campaign={Campaign}"},
        {"good": "Read the review: https://paper.example.org/a?utm_source=Newsletter and tell us what you think.",
         "config": {"brand": {"domains": ["aurora.example.org"]}}},
        {"bad": "Reserva tu plaza: https://aurora.example.org/a?[[utm_source=LinkedIn]]&[[utm_medium=Redes+Sociales]]&utm_campaign=otono-2025",
         "platform": "linkedin", "lang": "es",
         "fixed": "Reserva tu plaza: https://aurora.example.org/a?utm_source=linkedin&utm_medium=social&utm_campaign=otono-2025"},
        {"bad": "Reserva tu plaza: https://aurora.example.org/a?utm_medium=social&dia=S%C3%81B&[[utm_medium=social]] ya.", "lang": "es",
         "fixed": "Reserva tu plaza: https://aurora.example.org/a?utm_medium=social&dia=S%C3%81B ya."},
        {"bad": "Reserva tu plaza: [aquí](https://aurora.example.org/a?utm_medium=social&utm_campaign=otono-2025&[[utm_content=taza_azul]]).",
         "fixed": "Reserva tu plaza: [aquí](https://aurora.example.org/a?utm_medium=social&utm_campaign=otono-2025&utm_content=taza-azul).", "lang": "es"},
        {"bad": "Reserva tu plaza: https://aurora.example.org/a?[[utm_source=boletin]]&utm_medium=social", "platform": "linkedin", "lang": "es"},
        {"good": "Reserva tu plaza: https://aurora.example.org/a?ID=AbC&utm_source=ig&utm_medium=social&utm_id=AbC_1", "platform": "instagram",
         "lang": "es", "also": ["dead-end-call"]},
        {"good": "Reserva tu plaza: https://aurora.example.org/a?utm_source=linktree&utm_medium=social", "platform": "linkedin", "lang": "es"},
        {"good": "Lee la reseña: https://diario.example.org/a?utm_source=Newsletter y dinos qué te parece.",
         "config": {"brand": {"domains": ["aurora.example.org"]}}, "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        for link in post.post.links:
            if not post.brand.domains or belongs_to(link.target, post.brand.domains):
                for fault in _faults(post, link, options):
                    yield _finding(post, link, fault)


class Fault(Struct, frozen=True):
    """What is wrong with a parameter: a variant of the message, and what should stand there; None where that is open."""

    parameter: Parameter
    variant: str
    better: str | None
    values: dict[str, str]
    is_safe: bool = True


def _faults(post: Reading, link: Link, options: Options) -> Iterator[Fault]:
    ours = [each for each in parameters(link.target) if each.is_utm and not TEMPLATE & {*each.value}]
    first: dict[str, str] = {}
    clean = {each: _clean(each, post, options, is_mixed=False) for each in ours}
    joined = "".join(value for each, value in clean.items() if each.key in WORDS and not _is_registered(each, post))
    for each in ours:
        value = _clean(each, post, options, is_mixed="-" in joined and "_" in joined)
        if each.key in first:
            better = "" if first[each.key] == value else None
            yield Fault(each, "duplicate", better, {"name": each.key})
            continue
        first[each.key] = value
        yield from _of_medium(each, value, options) if each.key == MEDIUM else _of_other(each, value, post, options)


def _of_medium(medium: Parameter, value: str, options: Options) -> Iterator[Fault]:
    known = next((name for name in options["mediums"] if folded(name) == folded(value)), None)
    if known:
        yield from _of_form(medium, known)
    elif medium.value.strip():
        meant = options["mediums"][0] if folded(value) in SOCIAL and options["mediums"] else None
        yield Fault(medium, "medium", meant, {"mediums": ", ".join(options["mediums"])})


def _of_other(parameter: Parameter, value: str, post: Reading, options: Options) -> Iterator[Fault]:
    if parameter.key == SOURCE and _is_elsewhere(value, post, options):
        own = post.platforms[0].id if len(post.platforms) == 1 else None
        names = ", ".join(platform.name for platform in post.platforms)
        yield Fault(parameter, "source", own, {"platforms": names}, is_safe=False)
    else:
        yield from _of_form(parameter, value)


def _of_form(parameter: Parameter, value: str) -> Iterator[Fault]:
    if parameter.name != parameter.key or parameter.value != value:
        yield Fault(parameter, "form", value, {})


def _clean(parameter: Parameter, post: Reading, options: Options, *, is_mixed: bool) -> str:
    """The value as it should be written."""
    if parameter.key not in WORDS or _is_registered(parameter, post):
        return parameter.value
    return tidy(parameter.value, options["separator"], is_mixed=is_mixed)


def _is_registered(parameter: Parameter, post: Reading) -> bool:
    """Whether it is the campaign just as the registry calls it."""
    campaign = post.campaign
    return parameter.key == CAMPAIGN and campaign is not None and parameter.value in (campaign.id, *campaign.utm)


def _is_elsewhere(source: str, post: Reading, options: Options) -> bool:
    """Whether `source` names a platform or a channel where the post does not go."""
    if not post.platforms:
        return False
    own = {folded(name) for platform, names in options["source_map"].items() for name in names
           if find_platform(platform) in post.platforms}  # fmt: skip
    named = find_platform(source.removesuffix(".com"))
    return folded(source) not in own and (folded(source) in CHANNELS if named is None else named not in post.platforms)


def _finding(post: Reading, link: Link, fault: Fault) -> Finding:
    parameter, source = fault.parameter, post.post.source.text
    text = link.target[parameter.start : parameter.end]
    better = None if fault.better is None else written(parameter.key, fault.better, text.partition("=")[2])
    values = {"match": text, "better": better, **fault.values}
    if link.span.of(source) != link.target:
        return Finding(link.span, values, fault.variant)
    span = Span(link.span.start + parameter.start, link.span.start + parameter.end)
    if better is None:
        return Finding(span, values, fault.variant)
    # What stands there twice goes with the & before it.
    is_gone = fault.variant == "duplicate"
    edit = Edit(Span(span.start - 1, span.end), "") if is_gone else Edit(span, better)
    title = ("Quitar " if is_gone else "Escribir ") if post.language == "es" else ("Remove " if is_gone else "Write ")
    fix = Fix(title + (text if is_gone else better), (edit,), safe=fault.is_safe)
    return Finding(span, values, fault.variant, fix=fix)
