"""Letters that are drawn like a typeface but are symbols to a screen reader."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from smm_lint.rule import Edit, Finding, Fix, ListOf, Option, Options, Reading, Rule, Struct, Text

SMALL_CAPITALS = {
    chr(code): name[-1].lower()
    for code in (*range(0x0250, 0x02B0), *range(0x1D00, 0x1D80), *range(0xA720, 0xA800))
    if re.fullmatch(r"LATIN LETTER SMALL CAPITAL [A-Z]", name := unicodedata.name(chr(code), ""))
}
# Small capitals that exist nowhere but in styled text: the others are also signs of the phonetic alphabet.
NOT_PHONETIC = {letter for letter in SMALL_CAPITALS if ord(letter) >= 0x1D00}
# First letter, last letter, and the plain letter that the first stands for: not all decompose to one letter.
ENCLOSED = (
    (0x249C, 0x24B5, "a"), (0x24B6, 0x24CF, "A"), (0x24D0, 0x24E9, "a"), (0x1F110, 0x1F129, "A"),
    (0x1F130, 0x1F149, "A"), (0x1F150, 0x1F169, "A"), (0x1F170, 0x1F189, "A"),
)  # fmt: skip
EMOJI_LETTERS = frozenset("🅰🅱🅾🅿Ⓜ")
# Letters of a typeface that were in Unicode before the block of typefaces, which has holes for them.
LETTERLIKE = "ℂℊℋℌℍℎℐℑℒℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ"
MATHEMATICAL = "\U0001d400-\U0001d7ff" + LETTERLIKE
FULL_WIDTH = "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
IN_ENCLOSED = "".join(f"{chr(first)}-{chr(last)}" for first, last, _ in ENCLOSED)
STYLED = re.compile(f"[{MATHEMATICAL}{FULL_WIDTH}{IN_ENCLOSED}{''.join(SMALL_CAPITALS)}]")
# Every styled letter may carry a variation selector or an accent.
WORD = re.compile(rf"(?:[\w{IN_ENCLOSED}][\ufe0e\ufe0f\u0300-\u036f]*)+")
EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
LONGEST_GAP = 3
SHOWN = 40


class Run(Struct, frozen=True):
    """Styled words that follow each other."""

    words: tuple[re.Match[str], ...]

    @property
    def start(self) -> int:
        return self.words[0].start()

    @property
    def end(self) -> int:
        return self.words[-1].end()


class StyledUnicode(Rule):
    message = {
        "en": "Screen readers skip or spell out the symbols in “{match}”. Write plain letters: “{plain}”.",
        "es": "Los lectores de pantalla saltan o deletrean los símbolos de «{match}». Escribe letras normales: «{plain}».",
    }
    severity = "error"
    profiles = ("recommended",)
    options = {
        "allow": Option(
            ListOf(Text()),
            (),
            {
                "en": "styled words to leave alone, such as a brand's own spelling",
                "es": "palabras con estilo que se dejan pasar, como la grafía propia de una marca",
            },
        )
    }
    docs = {
        "en": """\
## What it does
Reports words written with the look-alike letters of “font generators”: mathematical letters (𝗯𝗼𝗹𝗱, 𝓼𝓬𝓻𝓲𝓹𝓽),
full-width letters, small capitals, and letters in circles or squares. Single symbols (™, ℹ️, 🅿️), formulas with
one-letter names and East Asian text are left alone.

## Why it matters
These characters are no letters but symbols. Screen readers skip them or read each one out by its long name
(“mathematical sans-serif bold capital N”), searches do not find them and some phones show empty boxes.

## How to fix it
Write plain letters. The fix does it without changing anything else. Where a word needs stress, let its place in
the sentence give it.

## References
- Idaho State University, guidance on accessible social media: https://www.isu.edu/ and Highedweb, https://highedwebtech.com/:
  “fancy font” letters are skipped or spelled out by screen readers.
- Unicode Consortium, Unicode Technical Report 25: the mathematical alphabets are for mathematical notation,
  https://www.unicode.org/reports/tr25/
""",
        "es": """\
## Qué hace
Avisa de las palabras escritas con las letras de imitación de los «generadores de fuentes»: letras matemáticas
(𝗻𝗲𝗴𝗿𝗶𝘁𝗮, 𝓬𝓾𝓻𝓼𝓲𝓿𝓪), de ancho completo, versalitas y letras en círculos o cuadros. Los símbolos sueltos (™, ℹ️, 🅿️),
las fórmulas con nombres de una letra y los textos de Asia oriental se dejan pasar.

## Por qué importa
Esos caracteres no son letras, sino símbolos. Los lectores de pantalla los saltan o leen el nombre completo de cada
uno, los buscadores no los encuentran y algunos teléfonos muestran cuadros vacíos.

## Cómo arreglarlo
Escribe letras normales. El arreglo lo hace sin cambiar nada más. Si una palabra necesita énfasis, dáselo con su
lugar en la frase.

## Referencias
- Guías de accesibilidad en redes de universidades: https://www.isu.edu/ y https://highedwebtech.com/: los lectores de
  pantalla saltan o deletrean las letras «decorativas».
- Unicode Consortium, Unicode Technical Report 25: los alfabetos matemáticos son para notación matemática,
  https://www.unicode.org/reports/tr25/
""",
    }
    examples = (
        {
            "bad": "[[𝗡𝗲𝘄 𝗿𝗼𝗮𝘀𝘁]] from Huila: red apple, cane sugar, a long finish. Which grinder will you brew it with?",
            "fixed": "New roast from Huila: red apple, cane sugar, a long finish. Which grinder will you brew it with?",
        },
        {
            "bad": "Free entry to the [[𝓜𝓪𝓻𝓲𝓽𝓲𝓶𝓮 𝓜𝓾𝓼𝓮𝓾𝓶]] this Sunday, 10 to 14. Which ship do you come to see?",
            "fixed": "Free entry to the Maritime Museum this Sunday, 10 to 14. Which ship do you come to see?",
        },
        {
            "bad": "The clinic on Elm Street is [[ᴏᴘᴇɴ ᴀɢᴀɪɴ]]. Which hours suit you best for a check-up?",
            "fixed": "The clinic on Elm Street is open again. Which hours suit you best for a check-up?",
        },
        {
            "bad": "[[Ⓢⓐⓛⓔ]] of returned books at the Leith library on Friday. Which title are you hoping for?",
            "fixed": "Sale of returned books at the Leith library on Friday. Which title are you hoping for?",
        },
        {"good": "Kestrel™ 3.2 keeps 𝑛 copies of every file. How many do you keep today?"},
        {"good": "The car park 🅿️ by the Harbour Café opens at 8. Shall we keep you a table? ℹ️ 555 0142"},
        {"good": "The kimono workshop (着物, ＫＩＭＯＮＯ) is on Saturday at 11. Which pattern would you choose?"},
        {
            "bad": "[[𝗡𝘂𝗲𝘃𝗼 𝘁𝘂𝗲𝘀𝘁𝗲]] de Huehuetenango: cacao, naranja y miel. ¿Con qué molino lo vas a preparar?",
            "fixed": "Nuevo tueste de Huehuetenango: cacao, naranja y miel. ¿Con qué molino lo vas a preparar?",
            "lang": "es",
        },
        {
            "bad": "El [[𝘮𝘶𝘴𝘦𝘰 𝘥𝘦𝘭 𝘤𝘢𝘳𝘣𝘰́𝘯]] abre este domingo de 10 a 14. ¿Qué sala quieres ver primero?",
            "fixed": "El museo del carbón abre este domingo de 10 a 14. ¿Qué sala quieres ver primero?",
            "lang": "es",
        },
        {
            "bad": "Reabre la piscina de Ñuñoa con [[ｈｏｒａｒｉｏ ｎｕｅｖｏ]] desde el lunes. ¿A qué hora vendrás?",
            "fixed": "Reabre la piscina de Ñuñoa con horario nuevo desde el lunes. ¿A qué hora vendrás?",
            "lang": "es",
        },
        {
            "good": "La 1ª planta del Mercado Norte abre a las 9. ¿Qué puesto echas de menos? ℹ️ 600 123 123",
            "lang": "es",
        },
        {"good": "Donación de sangre en Getafe el martes: hacen falta 🅰️🅱️🅾️. ¿A qué hora puedes pasarte?", "lang": "es"},
        {
            "good": "La Ⓐ de la marquesina es del taller de rótulos Hnos. Peña®. ¿Qué letrero de tu barrio salvarías?",
            "lang": "es",
        },
    )

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        if EAST_ASIAN.search(post.text) or not STYLED.search(post.text):
            return
        for run in _runs(post.text):
            match = post.text[run.start : run.end]
            if match not in options["allow"]:
                values = {"match": _short(match), "plain": _short(_plain(match))}
                yield Finding(post.place(run.start, run.end), values, fix=_fix(post, run))


def _runs(text: str) -> Iterator[Run]:
    """Runs of styled words; a single styled letter joins one but makes none."""
    words: list[re.Match[str]] = []
    for word in WORD.finditer(text):
        if not STYLED.search(word[0]):
            continue
        if words and not _is_gap(text[words[-1].end() : word.start()]):
            yield from _run(words)
            words = []
        words.append(word)
    yield from _run(words)


def _run(words: list[re.Match[str]]) -> Iterator[Run]:
    if any(_is_styled(word[0]) for word in words):
        yield Run(tuple(words))


def _is_styled(word: str) -> bool:
    """Whether at least two letters are styled, not for being an emoji nor for the sound they stand for."""
    letters = STYLED.findall(word)
    small = [letter for letter in letters if letter in SMALL_CAPITALS]
    if small:
        return len(small) >= 2 and any(letter in NOT_PHONETIC for letter in small)
    return len(letters) >= 2 and not EMOJI_LETTERS.issuperset(letters)


def _is_gap(between: str) -> bool:
    return len(between) <= LONGEST_GAP and "\n" not in between and not any(c.isalnum() for c in between)


def _plain(text: str) -> str:
    letters = "".join(_plain_letter(character) for character in text if character not in "\ufe0e\ufe0f")
    return unicodedata.normalize("NFC", letters)


def _plain_letter(character: str) -> str:
    for first, last, plain in ENCLOSED:
        if first <= ord(character) <= last:
            return chr(ord(plain) + ord(character) - first)
    if character in SMALL_CAPITALS:
        return SMALL_CAPITALS[character]
    return unicodedata.normalize("NFKC", character) if STYLED.fullmatch(character) else character


def _fix(post: Reading, run: Run) -> Fix:
    edits = [Edit(post.place(word.start(), word.end()), _plain(word[0])) for word in run.words]
    return Fix({"en": "Write plain letters", "es": "Escribir letras normales"}, tuple(edits), safe=True)


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
