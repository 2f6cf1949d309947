"""Material that took many hours and is used in one post only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import parse_qsl, urlencode, urlsplit

from smm_lint.rule import Calendar, CalendarRule, Finding, Number, Option, Options, Record, folded

EN = "Which grinder wakes your house? Listen to three of them."
ES = "¿Qué molino despierta a tu casa? Escucha estos tres."


def _post(effort: str, text: str, more: str = "") -> str:
    return f"---\neffort: {effort}\n{more}\n---\n\n{text}\n"


class SingleUseAsset(CalendarRule):
    message = {
        "en": "{hours} hours for one post: nothing else is made of it. Plan a second one from the same material, and name this one in its `reuse_of:`.",
        "es": "{hours} horas para una sola publicación: de ahí no sale nada más. Planifica otra con el mismo material y nombra esta en su `reutiliza:`.",
    }
    severity = "info"
    profiles = ("calendar",)
    options = {
        "min_hours": Option(
            Number(least=0),
            4,
            {
                "en": "from how many hours on a post's material has to be used again",
                "es": "a partir de cuántas horas hay que volver a usar el material de una publicación",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports the `effort` of a post that takes `min_hours` hours or more and of which nothing else is made: no other post has a
picture, film or link of it, or names it in `reuse_of:` (by its file or by a file of its media), and it reuses nothing itself.
A link to a home page is no material, and what a link carries for measuring (`utm_source`…) makes no difference. The rule
knows only the posts of the calendar.

## Why it matters
The hours go into the material, not into the post: a film of nine hours can be a short, a row of pictures, a thread and the
answer to the question that comes every month. That it should be is a policy, not a finding of research.

## How to fix it
Plan another post from it, for another platform or in a few months, and write `reuse_of:` with the name of this post's file.
If it cannot be used again, make it simpler.

## References
- The seven mistakes of social media marketing: more time than it returns
- Policy of the team
""",
        "es": """\
## Qué hace
Señala el `esfuerzo` de una publicación que lleva `min_hours` horas o más y de la que no sale nada más: ninguna otra tiene una
imagen, un vídeo o un enlace suyo ni la nombra en `reutiliza:` (o `reuse_of:`; por su archivo o por uno de sus medios), ni ella
reutiliza nada. Un enlace a una portada no es material, y lo que un enlace lleva para medir (`utm_source`…) no lo hace
distinto. La regla solo conoce las publicaciones del calendario.

## Por qué importa
Las horas se van en el material, no en la publicación: un vídeo de nueve horas puede ser un corto, un carrusel, un hilo y la
respuesta a la pregunta que llega cada mes. Que lo sea es una norma del equipo, no un resultado de ningún estudio.

## Cómo arreglarlo
Planifica otra publicación con él, para otra red o para dentro de unos meses, y escribe `reutiliza:` con el nombre del archivo
de esta. Si no se puede volver a usar, hazlo más sencillo.

## Referencias
- Los siete errores del marketing en redes sociales: dedicar más tiempo del que compensa
- Política del equipo
""",
    }
    examples = (
        {"bad": {"film.md": _post("[[9h]]", EN), "b.md": _post("1h", EN)}},
        {"bad": {"film.md": _post("[[{hours: 6, eur: 40}]]", EN, "images: mills.mp4"), "b.md": _post("1h", EN, "images: cup.mp4")}},
        {"bad": {"film.md": _post("[[9h]]", EN, "link: https://cafe.example/"), "b.md": _post("1h", EN, "link: https://cafe.example/")}},
        {"good": {"film.md": _post("9h", EN), "b.md": _post("1h", EN, "reuse_of: film.md")}},
        {"good": {"film.md": _post("9h", EN, "images: mills.mp4"), "b.md": _post("1h", EN, "images: mills.mp4")}},
        {"good": {"film.md": _post("9h", EN, "link: https://cafe.example/mills?utm_source=x"),
                  "b.md": _post("1h", EN, "link: https://cafe.example/mills")}},
        {"good": {"short.md": _post("3.5h", EN)}},
        {"bad": {"video.md": _post("[[9h]]", ES), "b.md": _post("1h", ES)}, "lang": "es"},
        {"bad": {"video.md": _post("[[2 days]]", ES, "imágenes: molinos.mp4"), "b.md": _post("1h", ES)}, "lang": "es"},
        {"bad": {"video.md": _post("[[9h]]", ES), "b.md": _post("1h", ES, "reutiliza: otro.md")}, "lang": "es"},
        {"good": {"video.md": _post("9h", ES), "b.md": _post("1h", ES, "reutiliza: video")}, "lang": "es"},
        {"good": {"video.md": _post("9h", ES, "imágenes: molinos.mp4"), "b.md": _post("1h", ES, "reutiliza: molinos")}, "lang": "es"},
        {"good": {"corto.md": _post("3.5h", ES)}, "lang": "es"},
    )  # fmt: skip

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:
        posts = [record for record in calendar.records if not record.continues]
        uses = Counter(material for record in posts for material in _materials(record))
        named = {_stem(stated.value) for record in posts for stated in record.plan.reuse_of}
        for record in calendar.efforts:
            effort, materials = record.plan.effort, _materials(record)
            hours = effort.value.hours if effort else None
            if not effort or hours is None or hours < options["min_hours"] or record.plan.reuse_of:
                continue
            names = {_stem(name) for name in (record.source.path, *record.media)}
            if not names & named and all(uses[material] < 2 for material in materials):
                yield Finding(effort.node.span, {"hours": f"{hours:.10g}"}, record=record)


def _materials(record: Record) -> set[str]:
    """The media and links of a post that another post may use too."""
    return {*record.media, *filter(None, map(_address, record.links))}


def _address(link: str) -> str:
    """A link without what it carries for measuring; nothing of a link to a home page."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return link
    query = [(name, value) for name, value in parse_qsl(parts.query) if not name.startswith("utm_")]
    path = parts.path.strip("/")
    return f"{parts.netloc.lower()}/{path}?{urlencode(query)}" if path or query else ""


def _stem(name: str) -> str:
    """What a file is called, without its folder and its suffix."""
    return folded(PurePosixPath(name.strip()).stem)
