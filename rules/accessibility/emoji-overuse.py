"""More emoji than a listener can sit through."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from smm_lint.rule import Edit, Finding, Fix, Flag, Number, Option, Options, Reading, Rule, Signal

REST_IS_BLANK = re.compile(r"[^\S\n]*(?:\n|$)")
AFTER_WORDS = re.compile(r"\S $")
BEFORE_GAP = re.compile(r"\s|[.,;:!?]|$")
KEEP_ONE = {"en": "Keep one emoji", "es": "Dejar un emoji"}
KEEP_FIRST = {"en": "Keep each emoji once", "es": "Dejar cada emoji una vez"}


class EmojiOveruse(Rule):
    message = {
        "many": {
            "en": "{count} emoji, {most} at most: a screen reader says the name of each. Keep those that add something.",
            "es": "{count} emojis, {most} como máximo: un lector de pantalla dice el nombre de cada uno. Deja los que aporten algo.",
        },
        "row": {
            "en": "{count} emoji in a row: a screen reader says the name of each. Keep one.",
            "es": "{count} emojis seguidos: un lector de pantalla dice el nombre de cada uno. Deja uno.",
        },
    }
    severity = "warning"
    profiles = ("recommended",)
    options = {
        "max": Option(
            Number(least=0, whole=True),
            3,
            {"en": "how many emoji a post may have", "es": "cuántos emojis puede llevar una publicación"},
        ),
        "max_run": Option(
            Number(least=1, whole=True),
            2,
            {"en": "how many emoji may follow each other", "es": "cuántos emojis pueden ir seguidos"},
        ),
        "count_bullets": Option(
            Flag(),
            default=False,
            help={
                "en": "whether to count the one emoji that opens a line of text",
                "es": "si se cuenta el emoji suelto que abre una línea de texto",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Counts the emoji of a post and reports those beyond `max`, and every row of more than `max_run`. A single emoji that
opens a line of text, as a bullet does, is not counted unless `count_bullets` says so.

## Why it matters
A screen reader says the name of every emoji in full: “fire, fire, fire”. A few are company, a row of them drowns the
words. This rule is about access, not about reach: in a study of 41,141 tweets, posts with more emoji were liked and
shared more, so the limit is your choice.

## How to fix it
Keep the emoji that says something the words do not, once, after the words that it goes with. Set `max` where your
brand decides otherwise. The fix leaves one of each row, or each emoji once; which one says most, it does not know.

## References
- University of Kentucky, https://ada.uky.edu/: few emoji, at the end, not repeated, not in place of words.
- Section508.gov, as reported by theblue.social: avoid several emoji in a row; insytful.com suggests one or two a post.
- McShane et al., 2021, Journal of Interactive Marketing 53: more emoji went with more likes and retweets.
- The numbers are the default policy of this linter.
""",
        "es": """\
## Qué hace
Cuenta los emojis de una publicación y avisa de los que pasan de `max` y de cada fila de más de `max_run`. Un emoji
suelto que abre una línea de texto, como una viñeta, no se cuenta salvo que `count_bullets` diga lo contrario.

## Por qué importa
Un lector de pantalla dice el nombre completo de cada emoji: «fuego, fuego, fuego». Unos pocos acompañan; una fila
tapa las palabras. Esta regla trata de accesibilidad, no de alcance: en un estudio con 41 141 tuits, los que llevaban
más emojis recibieron más «me gusta» y se compartieron más, así que el límite lo eliges tú.

## Cómo arreglarlo
Deja el emoji que diga algo que las palabras no dicen, una sola vez y detrás de las palabras a las que acompaña. Cambia
`max` si tu marca decide otra cosa. El arreglo deja uno de cada fila, o cada emoji una vez; cuál dice más, no lo sabe.

## Referencias
- Universidad de Kentucky, https://ada.uky.edu/: pocos emojis, al final, sin repetir y no en lugar de palabras.
- Section508.gov, según theblue.social: evitar varios emojis seguidos; insytful.com propone uno o dos por publicación.
- McShane et al., 2021, Journal of Interactive Marketing 53: más emojis fueron con más «me gusta» y retuits.
- Los números son la política por defecto de este linter.
""",
    }
    examples = (
        {
            "bad": "[[☕☕☕☕]] The Huila roast is back, sweeter than last year. What will you brew it with?",
            "fixed": "☕ The Huila roast is back, sweeter than last year. What will you brew it with?",
        },
        {
            "bad": "Night train to Malmö ⭐ with a bed 🛏, a window seat 🚆 and breakfast [[🥐 at seven 🕖]]. "
            "Which would you miss most?"
        },
        {
            "bad": "The heron chicks at Lake Orr have hatched [[🎉 🎉 🎉]] How many can you count in the photo?",
            "fixed": "The heron chicks at Lake Orr have hatched 🎉 How many can you count in the photo?",
        },
        {
            "bad": "Waffles 🧇 at ten, pancakes 🥞 at noon, waffles 🧇 again at two, and jam [[🍓]] all day. Which are you in for?",
            "fixed": "Waffles 🧇 at ten, pancakes 🥞 at noon, waffles again at two, and jam 🍓 all day. Which are you in for?",
        },
        {"good": "The Huila roast is back, sweeter than last year ☕ What will you brew it with?"},
        {
            "good": "Saturday at the town library:\n\n📚 Book swap at 10\n🎨 Print workshop at 12\n🎻 Quartet at 17\n"
            "🍲 Soup at 19\n\nWhich one are you coming to?"
        },
        {"good": "Our vet clinic opens on Sundays from May 🐶🐱 What would you like to ask Dr Okafor first?"},
        {
            "bad": "[[🔥🔥🔥]] Vuelve el pan de masa madre con nuez los jueves. ¿Te guardamos una hogaza en la Boquería?",
            "fixed": "🔥 Vuelve el pan de masa madre con nuez los jueves. ¿Te guardamos una hogaza en la Boquería?",
            "lang": "es",
        },
        {
            "bad": "Mañana se planta en Las Quilas 🌱 con guantes 🧤, pala 🪏 y merienda [[🥪 a las once 🕚]]. ¿Te apuntas?",
            "lang": "es",
        },
        {
            "bad": "Churros 🍩 a las diez, tortas 🥧 a mediodía, churros 🍩 otra vez a las dos y café [[☕]] todo el día. ¿A cuál vienes?",
            "fixed": "Churros 🍩 a las diez, tortas 🥧 a mediodía, churros otra vez a las dos y café ☕ todo el día. ¿A cuál vienes?",
            "lang": "es",
        },
        {
            "bad": "Ya tenemos fecha para la feria del libro de Rosario [[📚 📚 📚]] ¿A quién quieres escuchar?",
            "fixed": "Ya tenemos fecha para la feria del libro de Rosario 📚 ¿A quién quieres escuchar?",
            "lang": "es",
        },
        {"good": "Vuelve el pan de masa madre con nuez los jueves 🍞 ¿Te guardamos una hogaza?", "lang": "es"},
        {
            "good": "Este sábado en el museo:\n\n🕚 Visita con Julia, que restauró el retablo\n🎨 Taller de grabado\n"
            "🎻 Cuarteto en el patio\n🥟 Empanadas de Doña Rosa\n\n¿A cuál vienes?",
            "lang": "es",
        },
        {"good": "La perrera de Coyoacán abre los domingos desde mayo 🐶🐱 ¿Qué te gustaría preguntar?", "lang": "es"},
    )

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        rows = [row for row in _rows(post) if len(row) > options["max_run"]]
        for row in rows:
            edits = (Edit(post.place(row[0].end, row[-1].end), ""),)
            yield Finding(
                post.place(row[0].start, row[-1].end), {"count": len(row)}, "row", fix=Fix(KEEP_ONE, edits, safe=False)
            )
        counted = [
            emoji for row in _rows(post) if options["count_bullets"] or not _is_bullet(post, row) for emoji in row
        ]
        excess = counted[options["max"] :]
        if excess and not rows:
            values = {"count": len(counted), "most": options["max"]}
            yield Finding(
                post.place(excess[0].start, excess[-1].end), values, "many", fix=_without_repeated(post, counted)
            )


def _without_repeated(post: Reading, counted: Sequence[Signal]) -> Fix | None:
    """The emoji gone that the post has had before, where they follow words and set nothing apart."""
    seen: set[str] = set()
    edits: list[Edit] = []
    for emoji in counted:
        text = post.text[emoji.start : emoji.end]
        if text in seen and AFTER_WORDS.search(post.text[: emoji.start]) and BEFORE_GAP.match(post.text, emoji.end):
            edits.append(Edit(post.place(emoji.start - 1, emoji.end), ""))
        seen.add(text)
    return Fix(KEEP_FIRST, tuple(edits), safe=False) if edits else None


def _rows(post: Reading) -> list[list[Signal]]:
    """The emoji that follow each other with no more than spaces between them."""
    rows: list[list[Signal]] = []
    for emoji in post.signals.emoji:
        if rows and not post.text[rows[-1][-1].end : emoji.start].strip(" "):
            rows[-1].append(emoji)
        else:
            rows.append([emoji])
    return rows


def _is_bullet(post: Reading, row: Sequence[Signal]) -> bool:
    """Whether one emoji opens a line on which words follow."""
    start, end = row[0].start, row[-1].end
    before = post.text[post.text.rfind("\n", 0, start) + 1 : start]
    return len(row) == 1 and not before.strip() and not REST_IS_BLANK.match(post.text, end)
