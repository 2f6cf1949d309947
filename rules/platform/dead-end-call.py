"""Calls that lead nowhere on the network that they are published on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smm_lint.rule import Edit, Finding, Fix, Match, Options, Phrases, Platform, PlatformRule, Reading, Signal, Span

BIOGRAPHY = {
    "en": Phrases([
        "(link|links|url|details|info|tickets|sign[- ]?up) (is |are )?in (the |our |my )?(bio|profile)",
        "(link|links) (on|at) (the |our |my )?(bio|profile)",
        "(bio|profile) link",
    ]),
    "es": Phrases([
        "(link|links|enlace|enlaces|url|entradas|info|informacion|inscripcion|inscripciones) (esta |estan )?(en|de) (la |nuestra |mi |el |nuestro )?(bio|biografia|perfil)",
        "en (la |nuestra |mi )?bio",
    ]),
}  # fmt: skip
# In these the words speak of somebody else's biography, or of the practice itself.
NOT_OURS = re.compile(r"\b(?:your|his|her|their|tu|su|vuestra|vuestro)\s+(?:\w+\s+)?$", re.IGNORECASE)
ENDS = re.compile(r"\s*(?:$|[^\w\s\"'”»’-]|(?i:and|or|for|to|if|now|y|o|si|para|ahora)\b)")
ELSEWHERE = re.compile(r"\b(?:instagram|insta|ig|tiktok|pinterest)\b", re.IGNORECASE)
ADDRESS = re.compile(r"(?:https?://|www\.)\S|[^\s/]+/\S", re.IGNORECASE)
POINTED_AT = re.compile(r"(?::|→|👉|➡️?|⬇️?|👇)\s*$")
NEAR = 5
CLICK = re.compile(
    r"\b(?:click|tap|haz clic|haga clic|hagan clic|clica|clicad|pincha|pinche|pinchad|pulsa|pulse|pulsad)\b",
    re.IGNORECASE,
)
FEDIVERSE_HANDLE = re.compile(r"@\w[\w.-]*@[\w-]+(?:\.[\w-]+)+")
BLUESKY_HANDLE = re.compile(r"@[\w-]+(?:\.[\w-]+)*\.bsky\.social", re.IGNORECASE)
# Each kind of handle: its network, the platforms where it works, and the words that say whose it is.
HANDLES = (
    (FEDIVERSE_HANDLE, "Mastodon", ("mastodon", "threads"), re.compile(r"mastodon|fediverse|fediverso|pixelfed", re.IGNORECASE)),
    (BLUESKY_HANDLE, "Bluesky", ("bluesky", "mastodon"), re.compile(r"bluesky|blue sky|bsky(?!\.social)", re.IGNORECASE)),
)  # fmt: skip


class DeadEndCall(PlatformRule):
    message = {
        "biography": {
            "en": "“{match}”: on {platform} a link works in the post itself. Put it there.",
            "es": "«{match}»: en {platform} el enlace funciona en la propia publicación. Ponlo en ella.",
        },
        "unclickable": {
            "en": "{platform} does not make “{match}” clickable here. Put it in the profile, or write a name easy to type.",
            "es": "{platform} no deja pulsar aquí «{match}». Ponlo en el perfil o escribe un nombre fácil de teclear.",
        },
        "bare": {
            "en": "{platform} makes a link only of what begins with https://. Write “https://{match}”.",
            "es": "{platform} solo enlaza lo que empieza por https://. Escribe «https://{match}».",
        },
        "handle": {
            "en": "“{match}” is an account on {network}: on {platform} it leads nowhere, or to somebody else. Link to it.",
            "es": "«{match}» es una cuenta de {network}: en {platform} no lleva a ella, o lleva a otra. Enlázala.",
        },
    }
    severity = "warning"
    profiles = ("recommended",)
    docs = {
        "en": """\
## What it does
Reports calls that readers cannot follow on the platform of the post: “link in bio” where links in the text work (X,
LinkedIn, Facebook, Bluesky, Mastodon, Threads), an address in a caption where they do not (Instagram, TikTok, Pinterest),
an address without https:// on Mastodon, and the handle of another network. “Link in our Instagram bio” is fine anywhere.
A bare domain in a caption is reported only next to a request to click.

## Why it matters
The call asks for a step that does not exist there, or costs a detour. It mostly happens when one text goes to several
platforms.

## How to fix it
Write the address into the post where it works, and “link in bio” where it does not. Where the same text goes to several
platforms, give each its own version.

## References
- Mastodon documentation, user/posting, 2026, https://github.com/mastodon/documentation: links must begin with http(s)://
  and a mention of an account elsewhere is @user@server.
- Bluesky, AT Protocol, 2026, https://github.com/bluesky-social/atproto: bare domains become links, a mention is
  a handle shaped like a domain.
- Links in captions are not clickable on Instagram, nor in descriptions on Pinterest: Ayrshare, documentation of its
  publishing API, https://www.ayrshare.com/docs.
""",
        "es": """\
## Qué hace
Avisa de llamadas que no se pueden seguir en la plataforma de la publicación: «enlace en la bio» donde los enlaces del
texto funcionan (X, LinkedIn, Facebook, Bluesky, Mastodon, Threads), una dirección en un pie de foto donde no funcionan
(Instagram, TikTok, Pinterest), una dirección sin https:// en Mastodon y el usuario de otra red. «Enlace en nuestra bio de
Instagram» vale en cualquiera. Un dominio suelto en un pie de foto solo se avisa junto a una petición de pulsar.

## Por qué importa
La llamada pide un paso que allí no existe o que da un rodeo. Suele pasar cuando un mismo texto va a varias plataformas.

## Cómo arreglarlo
Escribe la dirección en la publicación donde funciona y «enlace en la bio» donde no. Si el mismo texto va a varias
plataformas, dale a cada una su versión.

## Referencias
- Documentación de Mastodon, user/posting, 2026, https://github.com/mastodon/documentation: los enlaces empiezan por
  http(s):// y la mención de una cuenta de otro servidor es @usuario@servidor.
- Bluesky, AT Protocol, 2026, https://github.com/bluesky-social/atproto: los dominios sueltos se enlazan y la mención es
  un usuario con forma de dominio.
- Los enlaces no se pueden pulsar en los pies de foto de Instagram ni en las descripciones de Pinterest: Ayrshare,
  documentación de su API de publicación, https://www.ayrshare.com/docs.
""",
    }
    examples = (
        {
            "bad": "Twelve seats left for the espresso workshop. [[Link in bio]]! Which grinder do you bring?",
            "platform": "x",
        },
        {
            "bad": "Read how Leith library got its Sundays back: [[https://library.example.org/sundays]]. What do you read?",
            "platform": "instagram",
        },
        {
            "bad": "The survey on bike parking is open: [[leith.example.com/bikes]]. Where do you leave yours?",
            "platform": "mastodon",
            "fixed": "The survey on bike parking is open: https://leith.example.com/bikes. Where do you leave yours?",
        },
        {"bad": "Thanks to [[@ana@mastodon.example]] for the map! Which bay do you know best?", "platform": "linkedin"},
        {
            "good": "Twelve seats left for the espresso workshop. Link in bio! Which grinder do you bring?",
            "platform": "instagram",
        },
        {"good": "Recipes are behind the link in our Instagram bio. Which one did you try?", "platform": "linkedin"},
        {
            "good": "Seats for the workshop, link in bio: leith.example.com/seats. Which hour suits you?",
            "platform": "linkedin",
        },
        {"good": "Put the link in your bio before the fair. Which address will you choose?", "platform": "x"},
        {
            "good": "We booked the stage on Booking.com again. Which band would you like to open?",
            "platform": "mastodon",
        },
        {"good": "We are on Mastodon too, as @leith@mastodon.example. Where do you read us?", "platform": "x"},
        {
            "bad": "Quedan doce plazas para el taller de espresso. [[Enlace en la bio]]. ¿Qué molino traes?",
            "platform": ["linkedin", "instagram"],
            "lang": "es",
        },
        {
            "bad": "Lee cómo volvió a abrir la biblioteca de Triana: [[https://triana.example.org/domingos]]. ¿Y tú qué lees?",
            "platform": "instagram",
            "lang": "es",
        },
        {
            "bad": "Ya se puede pedir huerto en Ñuñoa → [[nunoa.example.com/huertos]]. ¿Qué plantarías?",
            "platform": "mastodon",
            "fixed": "Ya se puede pedir huerto en Ñuñoa → https://nunoa.example.com/huertos. ¿Qué plantarías?",
            "lang": "es",
        },
        {
            "bad": "Gracias a [[@lalibre.bsky.social]] por la reseña. ¿Qué cuento te llevarías?",
            "platform": "x",
            "lang": "es",
        },
        {
            "good": "Quedan doce plazas para el taller de espresso. Enlace en la bio. ¿Qué molino traes?",
            "platform": "instagram",
            "lang": "es",
        },
        {
            "good": "Revisa el enlace de tu perfil antes de la feria. ¿Cuál pondrías?",
            "platform": "linkedin",
            "lang": "es",
        },
        {"good": "El pan de Chelo, también en panchelo.es. ¿Cuál te llevas?", "platform": "instagram", "lang": "es"},
    )

    def check(self, post: Reading, platform: Platform, options: Options) -> Iterator[Finding]:  # noqa: ARG002
        calls = list(_biographies(post))
        # Links in the descriptions of YouTube's short films do not work, and nothing tells them apart.
        if platform.links_clickable and platform.id != "youtube":
            for call in (call for call in calls if not _is_beside_link(post, call)):
                span = post.place(call.start, call.end)
                yield Finding(span, {"match": call.text, "platform": platform.name}, "biography")
        if not platform.links_clickable and not calls:
            yield from _unclickable(post, platform)
        if platform.links_clickable and not platform.bare_links_clickable:
            yield from _bare(post, platform)
        yield from _handles(post, platform)


def _biographies(post: Reading) -> Iterator[Match]:
    """Where the post sends its readers to its own profile, on this network."""
    for call in post.matches(BIOGRAPHY[post.language]):
        before, after = _line(post.text, call.start, call.end)
        ours = not NOT_OURS.search(before) and not ELSEWHERE.search(before) and not ELSEWHERE.search(after)
        if ours and ENDS.match(after) and not _is_within(call.start, post.signals.quotes):
            yield call


def _is_beside_link(post: Reading, call: Match) -> bool:
    """Whether the address stands there all the same."""
    near = range(NEAR + 1)
    return any(link.start - call.end in near or call.start - link.end in near for link in post.signals.links)


def _unclickable(post: Reading, platform: Platform) -> Iterator[Finding]:
    for span, shown in _links(post):
        if ADDRESS.match(shown) or CLICK.search(_sentence(post, span)):
            yield Finding(span, {"match": shown, "platform": platform.name}, "unclickable")


def _bare(post: Reading, platform: Platform) -> Iterator[Finding]:
    for link in post.signals.links:
        text = post.text[link.start : link.end]
        if "://" in text or _is_markdown(post, link):
            continue
        if ADDRESS.match(text) or POINTED_AT.search(post.text[: link.start]):
            span = post.place(link.start, link.end)
            edit = Edit(Span(span.start, span.start), "https://")
            title = "Añadir https://" if post.language == "es" else "Add https://"
            yield Finding(span, {"match": text, "platform": platform.name}, "bare", fix=Fix(title, (edit,), safe=False))


def _handles(post: Reading, platform: Platform) -> Iterator[Finding]:
    for pattern, network, works_on, names_it in HANDLES:
        if platform.id in works_on:
            continue
        for handle in pattern.finditer(post.text):
            if not any(map(names_it.search, _line(post.text, *handle.span()))):
                values = {"match": handle[0], "network": network, "platform": platform.name}
                yield Finding(post.place(*handle.span()), values, "handle")


def _links(post: Reading) -> Iterator[tuple[Span, str]]:
    """Every link of the text: where it stands, and its address."""
    front_matter = post.post.metadata.span
    written = [link for link in post.post.links if not (front_matter and link.span.overlaps(front_matter))]
    yield from ((link.span, link.target) for link in written)
    for signal in post.signals.links:
        span = post.place(signal.start, signal.end)
        if not any(link.span.overlaps(span) for link in written):
            yield span, post.text[signal.start : signal.end]


def _is_markdown(post: Reading, signal: Signal) -> bool:
    """Whether the words are the text of a link that has an address of its own."""
    span = post.place(signal.start, signal.end)
    return any(link.span.overlaps(span) and "://" in link.target for link in post.post.links)


def _sentence(post: Reading, span: Span) -> str:
    sentences = (post.text[sentence.start : sentence.end] for sentence in post.sentences
                 if post.place(sentence.start, sentence.end).overlaps(span))  # fmt: skip
    return " ".join(sentences)


def _line(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands on the line before and after."""
    return text[:start].rpartition("\n")[2], text[end:].partition("\n")[0]


def _is_within(place: int, signals: tuple[Signal, ...]) -> bool:
    return any(signal.start <= place < signal.end for signal in signals)
