"""Pictures that say nothing to who cannot see them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smm_lint.rule import Finding, Media, Number, Option, Options, Platform, Reading, Rule, Severity, fold, late_pattern

# Files whose content a picture's description does not replace: films and sounds want captions or a transcript.
NOT_PICTURES = late_pattern(r"\.(?:mp4|m4v|mov|webm|avi|mkv|mp3|m4a|wav|ogg|pdf)$", re.IGNORECASE)
FILE_NAME = late_pattern(r"\S+\.(?:png|jpe?g|gif|webp|svg|heic|avif|bmp|tiff?)", re.IGNORECASE)
# Names that cameras, telephones and computers give: "IMG_2231", "DSC00412", "Captura de pantalla 2026-05-01".
CAMERA = late_pattern(
    r"(?:img|dsc|dscn|dscf|pxl|mvimg|vid|screenshot|screen shot|captura de pantalla|captura|whatsapp image|pantallazo)"
    r"[\s_-]*\d[\d\s_.:-]*(?:(?:at|a las?)[\d\s_.:-]+)?(?:[ap]\.?m\.?)?",
    re.IGNORECASE,
)
# A name for any picture, numbered or not.
KIND = (
    "image|img|picture|pic|photo|photograph|graphic|illustration|drawing|screenshot|banner|logo|poster|flyer|infographic|"
    "figure|fig|chart|diagram|thumbnail|cover|header|untitled|alt text|placeholder|"
    "imagen|foto|fotografia|grafico|grafica|ilustracion|dibujo|captura|captura de pantalla|cartel|infografia|figura|"
    "diagrama|miniatura|portada|cabecera|sin titulo|texto alternativo"
)
SAYS_NOTHING = late_pattern(
    rf"(?:(?:the|our|group|event|la|el|nuestr[oa]|de grupo) )?(?:{KIND})[\s_.#-]{{0,3}}\d{{0,4}}"
)
# What a screen reader says by itself.
ANNOUNCED = late_pattern(
    r"(?:(?:an?|the) )?(?:image|picture|pic) (?:of|showing)\b|(?:(?:una|la) )?imagen (?:de|del|que muestra)\b"
)
DECORATIVE = late_pattern(
    r"(?:^|[\s{,])[\"']?(?:decorative|decorativ[oa])[\"']?\s*:\s*[\"']?(?:true|yes|on|s[ií])\b", re.IGNORECASE
)


class MissingAltText(Rule):
    message = {
        "missing": {
            "en": "The picture {file} has no alternative text. Say in one sentence what is to be seen in it.",
            "es": "La imagen {file} no tiene texto alternativo. Di en una frase qué se ve en ella.",
        },
        "empty": {
            "en": "“{alt}” does not say what is to be seen in {file}. Describe it in one sentence.",
            "es": "«{alt}» no dice qué se ve en {file}. Descríbela en una frase.",
        },
        "announced": {
            "en": "“{alt}”: screen readers say themselves that it is a picture. Begin with what it shows.",
            "es": "«{alt}»: que es una imagen ya lo dice el lector de pantalla. Empieza por lo que se ve.",
        },
        "long": {
            "en": "This alternative text has {length} characters, and {platform} takes {most}. Shorten it, or move details to the post.",
            "es": "Este texto alternativo mide {length} caracteres, y {platform} admite {most}. Acórtalo o lleva detalles a la publicación.",
        },
    }
    severity = "error"
    profiles = ("recommended",)
    options = {
        "min": Option(
            Number(0, 1000, whole=True),
            10,
            {
                "en": "the fewest characters of an alternative text",
                "es": "cuántos caracteres tiene que tener como mínimo un texto alternativo",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Looks at the pictures of a post: those under `media` or `images` in the front matter (`file` or `url`, with `alt` or
`alt_text`), Markdown pictures and `<img>`. It reports one without alternative text, with a file name or a word such as
“image” or “banner” for it, with fewer than `min` characters, or with more than a platform of the post takes. “Image
of…” at the start is only a hint. Films and sounds are left alone, and so is an item that says `decorative: true`.

## Why it matters
Who listens to the post hears the alternative text instead of the picture. Without one the picture is passed over or its
file name is read out.

## How to fix it
Write one sentence that says what matters in the picture here: not “IMG_2231” but “Marta pours espresso into a blue cup”.
If there are words in the picture, repeat them. Guides advise about 125 characters. A picture that only adorns says
`decorative: true`.

## References
- Insytful, “Social media accessibility”, insytful.com, and a2i.co.uk: about 125 characters, no “picture of”.
- The most characters a platform takes: see `smm_lint/platforms.yaml`, with source and date of each number.
""",
        "es": """\
## Qué hace
Mira las imágenes de una publicación: las de `media` o `images` en la cabecera (`file` o `url`, con `alt` o `alt_text`),
las de Markdown y las de `<img>`. Avisa de la que no tiene texto alternativo, o tiene por tal un nombre de archivo o una
palabra como «imagen» o «cartel», menos de `min` caracteres o más de los que admite una plataforma de la publicación.
Empezar por «Imagen de…» es solo una nota. No mira vídeos ni audios, ni lo que lleve `decorative: true`.

## Por qué importa
Quien escucha la publicación oye el texto alternativo en lugar de la imagen. Si falta, la imagen se salta o se lee en voz
alta el nombre del archivo.

## Cómo arreglarlo
Escribe una frase con lo que aquí importa de la imagen: no «IMG_2231», sino «Marta sirve un espresso en una taza azul». Si
la imagen lleva texto, repítelo. Las guías aconsejan unos 125 caracteres. Si solo adorna, pon `decorative: true`.

## Referencias
- Insytful, «Social media accessibility», insytful.com, y a2i.co.uk: unos 125 caracteres, sin «imagen de».
- Lo que admite cada plataforma: `smm_lint/platforms.yaml`, con la fuente y la fecha de cada número.
""",
    }
    examples = (
        {"bad": "The heron is back at the weir. Have you seen it? [[![](heron.jpg)]]"},
        {"bad": "Marta opens at seven. What will you order? [[![IMG_2231](marta.jpg)]]"},
        {"bad": "Twelve seats left on Saturday. Which loaf would you bake? [[![banner](workshop.png)]]"},
        {"bad": "The map of the new bus lines is up. Which one is yours? [[![Image of a map with four bus lines](map.png)]]"},
        {"bad": "The tide table is out. Which hour is yours?", "front_matter": {"media": [{"file": "tides.png"}]}},
        {"good": "The heron is back at the weir. Have you seen it? ![A grey heron on one leg beside the weir](heron.jpg)"},
        {"good": "The tide table is out. Which hour is yours?",
         "front_matter": {"media": [{"file": "tides.png", "alt": "Table with the four tides of each day in May"}]}},
        {"good": "A line under the title. What do you think?", "front_matter": {"images": [{"url": "line.png", "decorative": True}]}},
        {"good": "Forty seconds of the regatta. Which boat was yours?", "front_matter": {"media": [{"file": "regatta.mp4"}]}},
        {"good": "Which channel do you read us on?", "front_matter": {"media": ["linkedin-leith", "mastodon-leith"]}},
        {"good": "Elías drew the bridge. What would you add? ![Logo of the rowing club: two crossed oars](logo.svg)"},
        {"bad": "La garza ha vuelto al azud. ¿La has visto? [[![](garza.jpg)]]", "lang": "es"},
        {"bad": "Marta abre a las siete. ¿Qué le vas a pedir? [[![marta-barra.jpg](marta-barra.jpg)]]", "lang": "es"},
        {"bad": "Quedan doce plazas para el sábado. ¿Qué hogaza harías? [[![Cartel](taller.png)]]", "lang": "es"},
        {"bad": "Ya está el plano de los buses. ¿Cuál es el tuyo? [[![Imagen de un plano con cuatro líneas](plano.png)]]",
         "lang": "es"},
        {"bad": "Ya está la tabla de mareas. ¿A qué hora sales tú?", "lang": "es",
         "front_matter": {"images": [{"url": "mareas.png", "alt_text": "foto 2"}]}},
        {"bad": "Ya está la tabla de mareas. ¿A qué hora sales tú?", "lang": "es", "platform": "pinterest",
         "front_matter": {"media": [{"file": "mareas.png", "alt": "Tabla con las cuatro mareas de cada día. " * 13}]}},
        {"good": "La garza ha vuelto al azud. ¿La has visto? ![Una garza gris sobre una pata, junto al azud](garza.jpg)",
         "lang": "es"},
        {"good": "Ya está la tabla de mareas. ¿A qué hora sales tú?", "lang": "es",
         "front_matter": {"media": [{"archivo": "mareas.png", "alt": "Tabla con las cuatro mareas de cada día de mayo"}]}},
        {"good": "Una raya bajo el título. ¿Tú qué opinas?", "lang": "es",
         "front_matter": {"images": [{"url": "raya.png", "decorativa": "sí"}]}},
        {"good": "Foto de portada nueva. ¿Te gusta? ![Captura del mapa con el carril bici en rojo](mapa.png)", "lang": "es"},
        {"good": "Cuarenta segundos de la regata. ¿Cuál era tu barca?", "lang": "es", "front_matter": {"media": ["regata.mov"]}},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        for media in post.post.media:
            if (
                media.file
                and not NOT_PICTURES.search(media.file)
                and not DECORATIVE.search(media.span.of(post.post.source.text))
            ):
                yield from _faults(post, media, options["min"])


def _faults(post: Reading, media: Media, fewest: int) -> Iterator[Finding]:
    """The first fault of a picture's alternative text."""
    alt = (media.alt or "").strip()
    values = {"file": _name(media.file), "alt": alt}
    strictest = min(
        (platform for platform in post.platforms if platform.most_alt is not None), key=_most_alt, default=None
    )
    if not alt:
        yield Finding(media.span, values, "missing")
    elif _says_nothing(alt, media) or len(alt) < fewest:
        yield Finding(media.span, values, "empty")
    elif strictest and len(alt) > _most_alt(strictest):
        length = {"length": len(alt), "platform": strictest.name, "most": _most_alt(strictest)}
        yield Finding(media.span, length, "long")
    elif ANNOUNCED.match(fold(alt)):
        yield Finding(media.span, {"alt": " ".join(alt.split()[:4]) + "…"}, "announced", Severity.INFO)


def _says_nothing(alt: str, media: Media) -> bool:
    """Whether it is a file's name, or a word that fits any picture."""
    names = {media.file.rpartition("/")[2], _name(media.file)}
    is_name = alt in names or (" " not in alt and alt in {name.rpartition(".")[0] for name in names})
    return bool(is_name or FILE_NAME.fullmatch(alt) or CAMERA.fullmatch(alt) or SAYS_NOTHING.fullmatch(fold(alt)))


def _name(file: str) -> str:
    """The last part of a file's path or address."""
    return re.split(r"[?#]", file, maxsplit=1)[0].rstrip("/").rpartition("/")[2] or file


def _most_alt(platform: Platform) -> int:
    return platform.most_alt or 0
