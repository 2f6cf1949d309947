"""Posts longer than the network takes."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import (
    ByPlatform,
    Finding,
    Option,
    Options,
    PerPlatform,
    Platform,
    PlatformRule,
    Post,
    Reading,
    Span,
    replace,
)

LONG = (
    "The tide table for Leith is out. It has the hours of the swing bridge, of the ferry to Burntisland and of the two "
    "boats that take walkers round Inchkeith from May on, weather permitting. Ewan drew it, as he has since 1987, and "
    "this year the moon has its own column, because the rowers of the Water of Leith asked him for it."
)
LONG_ES = (
    "Ya está la tabla de mareas de Vigo. Lleva las horas del puente, del barco a Cangas y de las dos lanchas que desde mayo "
    "dan la vuelta a las Cíes, si el tiempo deja. La dibuja Xan, como cada año desde 1987, y esta vez la luna tiene su "
    "propia columna, porque se la pidieron las remeras del club de Moaña y los mariscadores."
)


class OverLimit(PlatformRule):
    message = {
        "length": {
            "en": "{platform} counts {length} and takes {limit}: {over} too many. Shorten the post or split it.",
            "es": "{platform} cuenta {length} y admite {limit}: sobran {over}. Acorta la publicación o pártela.",
        },
        "bytes": {
            "en": "{platform} takes {limit} bytes, and the post has {length}. Shorten it or use fewer emoji.",
            "es": "{platform} admite {limit} bytes, y la publicación ocupa {length}. Acórtala o usa menos emojis.",
        },
    }
    severity = "error"
    profiles = ("recommended",)
    options = {
        "limit": Option(
            ByPlatform(),
            PerPlatform(),
            {
                "en": "the limit of your account or server where it is not the usual one, such as {x: 25000} for X Premium",
                "es": "el límite de tu cuenta o servidor si no es el habitual, como {x: 25000} con X Premium",
            },
        )
    }
    docs = {
        "en": """\
## What it does
Counts what will appear on each platform of the post, as that platform counts, and reports what does not fit. Links and
emoji count what the platform says they count; hashtags and mentions that the front matter adds count too.

## Why it matters
The platform refuses a longer post or cuts it off, often in the last step of a scheduled publication, when nobody looks.

## How to fix it
Shorten the text or split it into a thread. Where your account or server takes more, say so with `limit`.
`smm-lint count` shows the length on every platform.

## References
- X: twitter-text, configuration v3, https://github.com/twitter/twitter-text (280 weighted characters, any link 23).
- Bluesky: AT Protocol lexicons, 2026, https://github.com/bluesky-social/atproto (300 graphemes and 3,000 bytes).
- Mastodon documentation, 2026, https://github.com/mastodon/documentation (500 by default; every server may choose).
- Threads: Meta, Threads API, 2026, https://developers.facebook.com/documentation/threads/posts (500; emoji by bytes).
- The other limits are in the platform data of this linter, each with its source and date.
""",
        "es": """\
## Qué hace
Cuenta lo que aparecerá en cada plataforma de la publicación, como lo cuenta esa plataforma, y avisa de lo que no cabe.
Los enlaces y los emojis cuentan lo que ella dice; también cuentan las etiquetas y menciones que añade el front matter.

## Por qué importa
La plataforma rechaza o corta una publicación más larga, a menudo en el último paso de un envío programado, cuando nadie
mira.

## Cómo arreglarlo
Acorta el texto o pártelo en un hilo. Si tu cuenta o tu servidor admiten más, dilo con `limit`. `smm-lint count` enseña
la longitud en cada plataforma.

## Referencias
- X: twitter-text, configuración v3, https://github.com/twitter/twitter-text (280 caracteres ponderados, cada enlace 23).
- Bluesky: lexicons de AT Protocol, 2026, https://github.com/bluesky-social/atproto (300 grafemas y 3000 bytes).
- Documentación de Mastodon, 2026, https://github.com/mastodon/documentation (500 por defecto; cada servidor decide).
- Threads: Meta, API de Threads, 2026, https://developers.facebook.com/documentation/threads/posts (500; emojis por bytes).
- Los demás límites están en los datos de plataformas de este linter, cada uno con su fuente y su fecha.
""",
    }
    examples = (
        {"bad": f"{LONG[:280]}[[{LONG[280:]} Which hour suits you?]]", "platform": "x"},
        {"bad": f"{LONG[:300]}[[{LONG[300:]} Which hour suits you?]]", "platform": "bluesky"},
        {
            "bad": f"{LONG[:250]}[[{LONG[250:]} Which hour suits you?]]",
            "platform": "mastodon",
            "config": {"rules": {"platform/over-limit": {"limit": {"mastodon": 250}}}},
        },
        {"good": f"{LONG} Which hour suits you?", "platform": "mastodon"},
        {
            "good": f"{LONG.partition(' Ewan')[0]} Read it here: https://tides.example.org/leith/2026/november/"
            "hours-of-the-swing-bridge-of-the-ferry-to-burntisland-and-of-the-boats-round-inchkeith",
            "platform": "x",
        },
        {
            "good": f"{LONG} Which hour suits you?",
            "platform": "x",
            "config": {"rules": {"platform/over-limit": {"limit": {"x": 25000}}}},
        },
        {"bad": f"{LONG_ES[:280]}[[{LONG_ES[280:]} ¿Qué hora te viene mejor?]]", "platform": "x", "lang": "es"},
        {"bad": f"{LONG_ES[:300]}[[{LONG_ES[300:]} ¿Qué hora te viene mejor?]]", "platform": "bluesky", "lang": "es"},
        {"good": f"{LONG_ES} ¿Qué hora te viene mejor?", "platform": "linkedin", "lang": "es"},
        {
            "good": f"{LONG_ES.partition(' La dibuja')[0]} Léela aquí: https://mareas.example.org/vigo/2026/noviembre/"
            "horas-del-puente-del-barco-a-cangas-y-de-las-lanchas-que-dan-la-vuelta-a-las-cies",
            "platform": "x",
            "lang": "es",
        },
    )

    def check(self, post: Reading, platform: Platform, options: Options) -> Iterator[Finding]:
        own = options["limit"].on(platform)
        if own is not None:
            figures = {**platform.figures, "limit": replace(platform.figures["limit"], value=int(own))}
            platform = replace(platform, figures=figures)
        published = post.post.published_on(platform.id)
        start = platform.overflow(published.text)
        if start is None:
            return
        pieces = published.pieces(start, len(published.text))
        span = _span([piece.span for piece in pieces], post.post)
        length, limit = platform.length(published.text), platform.limit
        if length > limit:
            values = {"platform": platform.name, "length": length, "limit": limit, "over": length - limit}
            yield Finding(span, values, "length")
        else:
            size = len(published.text.encode())
            yield Finding(span, {"platform": platform.name, "length": size, "limit": platform.byte_limit}, "bytes")


def _span(spans: list[Span], post: Post) -> Span:
    """The text that does not fit, or else what the front matter adds to it."""
    front_matter = post.metadata.span
    body = [span for span in spans if not (front_matter and span.overlaps(front_matter))]
    shown = body or spans
    return Span(min(span.start for span in shown), max(span.end for span in shown))
