"""More hashtags than the network takes, or than are advised there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smm_lint.rule import (
    ByPlatform,
    Edit,
    Finding,
    Fix,
    Option,
    Options,
    PerPlatform,
    Platform,
    PlatformRule,
    Reading,
    Severity,
    Span,
)

# What a sentence ends with; a hashtag after a word or a comma may be part of it.
CLOSES = re.compile(r"(?:^|[^\w,:;–—-])$")
HASHTAG = re.compile(r"(?<![\w&/])[#＃](?=\w*[^\W\d_])\w+")


class TooManyHashtags(PlatformRule):
    message = {
        "ceiling": {
            "en": "{count} hashtags: {platform} takes {most}. Keep those that your readers search for.",
            "es": "{count} etiquetas: {platform} admite {most}. Deja las que busca tu público.",
        },
        "advised": {
            "en": "{count} hashtags, {most} at most on {platform}. Keep those that your readers search for.",
            "es": "{count} etiquetas, {most} como máximo en {platform}. Deja las que busca tu público.",
        },
    }
    severity = "warning"
    profiles = ("recommended",)
    options = {
        "limit": Option(
            ByPlatform(),
            PerPlatform(),
            {
                "en": "how many hashtags your posts may have, in place of the advised number",
                "es": "cuántas etiquetas pueden llevar tus publicaciones, en lugar del número aconsejado",
            },
        )
    }
    docs = {
        "en": """\
## What it does
Counts the hashtags that will appear on each platform, those that the front matter adds included. More than the
platform takes is an error: 5 on Instagram and TikTok, 1 on Threads, 60 on YouTube. More than are advised elsewhere is a
warning.

## Why it matters
Above a ceiling the platform refuses the post or ignores the hashtags. Below it, a row of hashtags is read out word by
word to those who listen, and stands between other readers and the text. In a study of tweets of two United States
campaigns, more hashtags, mentions and links went with fewer likes and retweets; it is one study of politicians. The
advised numbers are custom, so set your own.

## How to fix it
Keep the one or two that your readers search for or that belong to the event. Set `limit` where your brand decides
otherwise, for all platforms or by platform. The fix takes away the last ones, where they close the post: put those that
matter first.

## References
- Instagram: at most 5 hashtags since December 2025, reported by Social Media Today, 18 December 2025,
  https://www.socialmediatoday.com. TikTok: a notice in the app, 2025, reported by netinfluencer.com.
- Threads: one topic tag for each post, as documented by zernio 0.0.98, https://docs.rs/zernio.
  YouTube: over 60 all are ignored, reported by blogdigger.com.
- Pancer and Poole, 2016: hashtags, mentions and links against likes and retweets.
- The advised numbers are the default policy of this linter.
""",
        "es": """\
## Qué hace
Cuenta las etiquetas que aparecerán en cada plataforma, también las que añade el front matter. Pasar de las que la
plataforma admite es un error: 5 en Instagram y TikTok, 1 en Threads, 60 en YouTube. Pasar de las aconsejadas en las
demás es una advertencia.

## Por qué importa
Por encima del tope, la plataforma rechaza la publicación o no hace caso de las etiquetas. Por debajo, una fila de
etiquetas se lee palabra por palabra a quien escucha y separa del texto a los demás. En un estudio con tuits de dos
campañas de Estados Unidos, más etiquetas, menciones y enlaces fueron con menos «me gusta» y retuits; es un solo estudio
y de políticos. Los números aconsejados son costumbre: pon los tuyos.

## Cómo arreglarlo
Deja la o las dos que tu público busca o que son del acto. Cambia `limit` si tu marca decide otra cosa, para todas las
plataformas o para cada una. El arreglo quita las últimas, si cierran la publicación: pon delante las que importan.

## Referencias
- Instagram: 5 etiquetas como máximo desde diciembre de 2025, según Social Media Today, 18 de diciembre de 2025,
  https://www.socialmediatoday.com. TikTok: aviso en la aplicación, 2025, según netinfluencer.com.
- Threads: una etiqueta de tema por publicación, según la documentación de zernio 0.0.98, https://docs.rs/zernio.
  YouTube: con más de 60 no cuenta ninguna, según blogdigger.com.
- Pancer y Poole, 2016: etiquetas, menciones y enlaces frente a «me gusta» y retuits.
- Los números aconsejados son la política por defecto de este linter.
""",
    }
    examples = (
        {
            "bad": "The Huila roast is back at Café Aurora. What will you brew it with? #Coffee #V60 #Huila #Filter #Aurora "
            "[[#Roast #Brew]]",
            "fixed": "The Huila roast is back at Café Aurora. What will you brew it with? #Coffee #V60 #Huila #Filter #Aurora",
            "platform": "instagram",
        },
        {
            "bad": "Kestrel 3.2 restores a backup in four seconds. How long does yours take? #Backup [[#OpenSource]]",
            "fixed": "Kestrel 3.2 restores a backup in four seconds. How long does yours take? #Backup",
            "platform": "threads",
        },
        {
            "bad": "Our clinic opens on Sundays. What would you like to ask Dr Okafor? #Leith #Health [[#Sundays]]",
            "platform": "linkedin",
            "config": {"rules": {"platform/too-many-hashtags": {"limit": {"linkedin": 2}}}},
        },
        {
            "bad": "#Leith swims at seven. Which lane would you like in [[#Portobello]]?",
            "fixed": "#Leith swims at seven. Which lane would you like in #Portobello?",
            "platform": "threads",
        },
        {
            "good": "The Huila roast is back at Café Aurora. What will you brew it with? #Coffee #V60 #Huila #Filter #Aurora",
            "platform": "instagram",
        },
        {"good": "You are our #1 guest in room #7. Which pillow would you like? #HotelMar", "platform": "threads"},
        {
            "good": "Our clinic opens on Sundays. What would you like to ask Dr Okafor? #Leith #Health #Sundays #Edinburgh",
            "platform": "linkedin",
            "config": {"rules": {"platform/too-many-hashtags": {"limit": 4}}},
        },
        {
            "bad": "Vuelve el tueste de Huila al Café Aurora. ¿Con qué lo vas a preparar? #Café #V60 #Huila #Filtro #Aurora "
            "[[#Tueste #Molino]]",
            "fixed": "Vuelve el tueste de Huila al Café Aurora. ¿Con qué lo vas a preparar? #Café #V60 #Huila #Filtro #Aurora",
            "platform": "instagram",
            "lang": "es",
        },
        {
            "bad": "El Museo del Barro abre el domingo. ¿Qué pieza quieres ver primero? #Asunción [[#Cerámica]]",
            "fixed": "El Museo del Barro abre el domingo. ¿Qué pieza quieres ver primero? #Asunción",
            "platform": "threads",
            "lang": "es",
        },
        {
            "bad": "#Triana nada a las siete. ¿Qué calle prefieres tú en [[#LosRemedios]]?",
            "fixed": "#Triana nada a las siete. ¿Qué calle prefieres tú en #LosRemedios?",
            "platform": "threads",
            "lang": "es",
        },
        {
            "good": "El Museo del Barro abre el domingo. ¿Qué pieza quieres ver primero? #Cerámica #Asunción",
            "platform": ["instagram", "linkedin"],
            "lang": "es",
        },
        {"good": "El Betis es el #1 de nuestra porra. ¿Y en la tuya? #Sevilla", "platform": "threads", "lang": "es"},
    )

    def check(self, post: Reading, platform: Platform, options: Options) -> Iterator[Finding]:
        hashtags = _hashtags(post, platform)
        count, ceiling = len(hashtags), platform.most_hashtags
        if ceiling is not None and count > ceiling:
            values = {"count": count, "most": ceiling, "platform": platform.name}
            fix = _fix(post, count, ceiling)
            yield Finding(_excess(hashtags, ceiling), values, "ceiling", severity=Severity.ERROR, fix=fix)
            return
        own = options["limit"].on(platform)
        advised = platform.advised_hashtags if own is None else int(own)
        if advised is not None and count > advised:
            values = {"count": count, "most": advised, "platform": platform.name}
            yield Finding(_excess(hashtags, advised), values, "advised", fix=_fix(post, count, advised))


def _hashtags(post: Reading, platform: Platform) -> list[Span]:
    """The places of all hashtags: those of the text, then those that the front matter adds."""
    body = [post.place(hashtag.start, hashtag.end) for hashtag in post.signals.hashtags]
    published = post.post.published_on(platform.id)
    added = HASHTAG.finditer(published.text, len(post.post.published.text))
    return [*body, *(published.span(*hashtag.span()) for hashtag in added)]


def _excess(hashtags: list[Span], most: int) -> Span:
    """From the first hashtag too many to the last, of those of the text where there are any."""
    excess = hashtags[most:]
    rows = [hashtag for hashtag in excess if hashtag.start >= excess[0].start]
    return Span(excess[0].start, max(hashtag.end for hashtag in rows))


def _fix(post: Reading, count: int, most: int) -> Fix | None:
    """The last hashtags gone, where they close the post and belong to no sentence; the front matter's are not ours."""
    gone = post.signals.hashtags[most:]
    if count > len(post.signals.hashtags) or not gone:
        return None
    start, end = gone[0].start, gone[-1].end
    before = post.text[:start].rstrip()
    between = HASHTAG.sub("", post.text[start:])
    follows_hashtag = any(hashtag.end == len(before) for hashtag in post.signals.hashtags)
    stands_apart = follows_hashtag or "\n" in post.text[len(before) : start] or CLOSES.search(before)
    if between.strip() or not stands_apart:
        return None
    title = {"en": f"Keep {most} hashtags", "es": f"Dejar {most} etiquetas"}
    return Fix(title, (Edit(post.place(len(before) or start, end), ""),), safe=False)
