"""Hashtags whose words nobody can tell apart, and hashtags that break off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from smm_lint.rule import (
    Edit,
    Finding,
    Fix,
    ListOf,
    Number,
    Option,
    Options,
    Reading,
    Rule,
    Signal,
    Text,
    fold,
    split_words,
)

SHAPE = re.compile(r"(\d*)([^\W\d_]+)((?:\d+[kK]?)?)")
SHORTEST_SAID = 4
LONGEST_TAIL = 40
# What goes on after a hashtag that was meant to be longer: a number, or a sign between single letters.
NUMBER_AFTER = re.compile(r"[-.]\d{1,4}(?!\w|[.-]\d)")
SIGN_AFTER = re.compile(r"\+\+|(?:[-+&.]\w+)+")
# What nobody writes after a hashtag that is whole: “#tod@s”, “#arte&cultura”, “#day-of-the-dead”; in Spanish, which
# makes no compounds with “-”, a single one neither.
JOINED_AFTER = re.compile(r"[@&+][^\W\d_]+(?![\w;])|(?:-[^\W\d_]+){2,}(?!\w)")
SPANISH_JOINED_AFTER = re.compile(r"(?:-[^\W\d_]+)+(?!\w)|['’][^\W\d_]{3,}")
PREFIXES = frozenset("co re pre anti non post ex pro semi sub self multi".split())
YEAR = re.compile(r"(?<!\S)#(?:19|20)\d\d(?![\w/.,-]\w|\w)")


class UnreadableHashtag(Rule):
    message = {
        "run-together": {
            "en": "“{match}”: screen readers take it for one word. Begin each word with a capital: “{better}”.",
            "es": "«{match}»: los lectores de pantalla lo toman por una palabra. Empieza cada una con mayúscula: «{better}».",
        },
        "broken": {
            "en": "“{match}”: the hashtag ends at “{sign}”. Use letters, digits and “_” only.",
            "es": "«{match}»: la etiqueta se corta en «{sign}». Usa solo letras, cifras y «_».",
        },
        "number": {
            "en": "“{match}”: digits alone make no hashtag. Add a word.",
            "es": "«{match}»: las cifras solas no hacen una etiqueta. Añade una palabra.",
        },
    }
    severity = "info"
    profiles = ("recommended",)
    options = {
        "min_length": Option(
            Number(least=4, whole=True),
            10,
            {
                "en": "from how many letters on a hashtag in one case is judged",
                "es": "a partir de cuántas letras se juzga una etiqueta escrita sin mezclar mayúsculas",
            },
        ),
        "ignore": Option(
            ListOf(Text()),
            (),
            {"en": "hashtags to leave alone, without #", "es": "etiquetas que se dejan pasar, sin #"},
        ),
    }
    docs = {
        "en": """\
## What it does
Reports hashtags of several words in one case (#homeespresso, #CAFEENCASA), hashtags that end earlier than meant
(#covid-19 is #covid, #t-shirt is #t) and years among hashtags (#2026). Where the words of a hashtag cannot be told for
certain, it says nothing.

## Why it matters
A screen reader reads #homeespresso as one word that does not exist, and other readers have to take it apart. Platforms
end a hashtag at the first sign that is no letter, digit or “_”, and do not link digits alone.

## How to fix it
Begin each word with a capital. In Spanish keep the accents: they cost nothing in searches. The fix changes capitals and,
where the word stands in a list or in the post, accents; it is not safe, because networks may list
#CaféEnCasa and #cafeencasa apart.

## References
- University of Virginia, https://digitalaccessibility.virginia.edu/, Idaho State University, https://www.isu.edu/, and
  University of Michigan, https://accessibility.engin.umich.edu/: write hashtags in CamelCase.
- Fundéu with Twitter, #acentúate, 2015, reported by ondacero.es and yorokobu.es: accents belong in hashtags.
- Mastodon documentation, 2026, https://github.com/mastodon/documentation, and AT Protocol, 2026,
  https://github.com/bluesky-social/atproto: what a hashtag may consist of.
""",
        "es": """\
## Qué hace
Avisa de las etiquetas de varias palabras escritas todas en minúsculas o en mayúsculas (#cafeencasa, #CAFEENCASA), de las
que se cortan antes de lo previsto (#covid-19 es #covid, #I+D es #I) y de los años sueltos entre etiquetas (#2026). Si no
es seguro qué palabras forman una etiqueta, no dice nada.

## Por qué importa
Un lector de pantalla lee #cafeencasa como una palabra que no existe, y los demás tienen que descifrarla. Las plataformas
cortan la etiqueta en el primer signo que no es letra, cifra o «_» y no enlazan las cifras solas.

## Cómo arreglarlo
Empieza cada palabra con mayúscula y conserva las tildes: no estorban en las búsquedas. El arreglo cambia las mayúsculas
y, si la palabra está en una lista o en la publicación, las tildes; no es seguro, porque alguna red puede separar
#CaféEnCasa de #cafeencasa.

## Referencias
- Universidades de Virginia, https://digitalaccessibility.virginia.edu/, Idaho State, https://www.isu.edu/, y Michigan,
  https://accessibility.engin.umich.edu/: escribir las etiquetas con mayúscula en cada palabra.
- Fundéu con Twitter, #acentúate, 2015, según ondacero.es y yorokobu.es: las etiquetas llevan tilde.
- Documentación de Mastodon, 2026, https://github.com/mastodon/documentation, y AT Protocol, 2026,
  https://github.com/bluesky-social/atproto: de qué puede constar una etiqueta.
""",
    }
    examples = (
        {
            "bad": "Which beans do you grind first thing? The Huila roast is back. [[#coffeeathome]]",
            "fixed": "Which beans do you grind first thing? The Huila roast is back. #CoffeeAtHome",
        },
        {
            "bad": "Leith library gives small business owners a desk on Mondays. What do you need? [[#SMALLBUSINESS]]",
            "fixed": "Leith library gives small business owners a desk on Mondays. What do you need? #SmallBusiness",
        },
        {"bad": "Our clinic gives the autumn jab against [[#covid-19]] on Friday. What would you like to ask?"},
        {"bad": "The wind band of Leith tours again. Which town would you send us to? #Leith [[#2026]]"},
        {"good": "Which beans do you grind first thing? The Huila roast is back. #CoffeeAtHome #coffee"},
        {"good": "Our newsletter has a new name. Which one would you have chosen? #newsletter #communication"},
        {"good": "#Leith's #AI-powered loom weaves again. Which pattern would you try? #weaving"},
        {"good": "You are guest #2026 at the Harbour Hotel. Which room would you like?"},
        {
            "bad": "Vuelve el tueste de Huila. ¿Con qué molino lo vas a preparar? [[#cafeencasa]]",
            "fixed": "Vuelve el tueste de Huila. ¿Con qué molino lo vas a preparar? #CaféEnCasa",
            "lang": "es",
        },
        {
            "bad": "Chelo abre el puesto a las ocho en el mercado de Triana. ¿Qué le compras? [[#MERCADODETRIANA]]",
            "fixed": "Chelo abre el puesto a las ocho en el mercado de Triana. ¿Qué le compras? #MercadoDeTriana",
            "lang": "es",
        },
        {"bad": "Nuestro laboratorio de Rosario dobla la plantilla de [[#I+D]]. ¿Qué investigarías?", "lang": "es"},
        {"bad": "La banda de Ñuñoa sale de gira. ¿A qué pueblo nos mandarías tú? #Ñuñoa [[#2026]]", "lang": "es"},
        {"good": "Vuelve el tueste de Huila. ¿Con qué molino lo vas a preparar? #CaféEnCasa #café", "lang": "es"},
        {
            "good": "¡Enhorabuena, Chelo! ¿Qué le deseas tú para los próximos 30? #enhorabuena #bienvenidos",
            "lang": "es",
        },
        {
            "good": "Hablamos de biodiversidad y desinformación el jueves. ¿Vienes? #biodiversidad #desinformación",
            "lang": "es",
        },
        {"good": "Eres el huésped #2026 del Hotel Mar. ¿Qué habitación prefieres?", "lang": "es"},
    )

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        ignored = {fold(tag.lstrip("#")) for tag in options["ignore"]}
        said = _said(post) if post.signals.hashtags else {}
        for hashtag in post.signals.hashtags:
            text = post.text[hashtag.start : hashtag.end]
            if fold(text[1:]) in ignored:
                continue
            tail = _tail(text[1:], post.text[hashtag.end : hashtag.end + LONGEST_TAIL], post.language)
            if tail:
                span = post.place(hashtag.start, hashtag.end + len(tail))
                yield Finding(span, {"match": text + tail, "sign": tail[0]}, "broken")
            elif better := _readable(text[1:], said, options["min_length"]):
                yield _run_together(post, hashtag, text, better)
        yield from _years(post)


def _run_together(post: Reading, hashtag: Signal, text: str, better: str) -> Finding:
    span = post.place(hashtag.start, hashtag.end)
    better = f"{text[0]}{better}"
    title = {"en": f"Write {better}", "es": f"Escribir {better}"}
    return Finding(
        span, {"match": text, "better": better}, "run-together", fix=Fix(title, (Edit(span, better),), safe=False)
    )


def _years(post: Reading) -> Iterator[Finding]:
    """Years that stand where hashtags do, beside one or after the last sentence; elsewhere the sign may mean a number."""
    for year in YEAR.finditer(post.text):
        before = len(post.text[: year.start()].rstrip())
        after = post.text[year.end() :].lstrip()[:1]
        is_last = not after and (before == 0 or not post.text[before - 1].isalnum())
        if after == "#" or is_last or any(hashtag.end == before for hashtag in post.signals.hashtags):
            yield Finding(post.place(*year.span()), {"match": year[0]}, "number")


def _tail(tag: str, after: str, language: str) -> str:
    """What was meant to belong to the hashtag and does not."""
    patterns = [NUMBER_AFTER, JOINED_AFTER]
    if len(tag) == 1 or (after[:1] == "-" and tag in PREFIXES):
        patterns = [SIGN_AFTER]
    elif language == "es":
        patterns.append(SPANISH_JOINED_AFTER)
    return next((found[0] for pattern in patterns if (found := pattern.match(after))), "")


def _readable(tag: str, said: Mapping[str, str], least: int) -> str:
    """The hashtag with a capital for each of its words; empty where it is one word or may be."""
    shape = SHAPE.fullmatch(tag)
    if shape is None or len(shape[2]) < least or not (tag.islower() or tag.isupper()):
        return ""
    place, better = 0, ""
    for word in split_words(fold(shape[2]), frozenset(said)):
        end = place + len(fold(word))
        written = shape[2][place:end].lower()
        # Who wrote one accent knows which the word has.
        better += (written if written != fold(written) else said.get(written, word)).capitalize()
        place = end
    return better and f"{shape[1]}{better}{shape[3]}"


def _said(post: Reading) -> Mapping[str, str]:
    """The words of the post by their folded form."""
    words = (post.text[word.start : word.end].lower() for word in post.words)
    return {fold(word): word for word in words if len(word) >= SHORTEST_SAID}
