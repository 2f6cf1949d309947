r"""How words must begin for a phrase to stand in a text: what spares most phrases the search.

A phrase is cut at its spaces into parts, each of which begins a word of the text, or is a sign in it. Of some parts a
pattern tells how: “(sorteos?|concurso) en \w+” needs a word that begins with “sorteo”, or the word “concurso”, and the
word “en”.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

# Longer beginnings tell no more.
MOST_LETTERS = 6
# Most texts have these.
COMMON = frozenset(
    "a al con de el en la las los no por que se tu un una y and for in of on our the to with you your".split()
)
# What stands after a word that is spelled out to its end.
END = " "
# Where a part begins with these, the space before it may be missing.
REPEATED = ("?", "*", "{")
# Of a class with more characters than these nothing is told.
MOST_CHARACTERS = 40
LETTERS = re.compile("[a-z0-9ñ_]*", re.IGNORECASE)
DIGITS = frozenset("0123456789")
# What makes the character or group before it something that may be left out.
OPTIONAL = re.compile(r"(?:[?*]|\{0[^}]*\})\??")
# Small letters and capitals make no difference to beginnings.
GROUP = re.compile(r"\((\?(-?i)?:)?(?!\?)")
CLASS = re.compile(r"\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]", re.DOTALL)
# What is skipped, escapes and classes, and the marks that are looked for.
MARKS = {mark: re.compile(rf"\\.|{CLASS.pattern}|[(){mark}]", re.DOTALL) for mark in ("|", " ", "")}
WORDS = re.compile(r"\w+")
SIGNS = re.compile(r"[^\w\s]")

# How a word may begin: small letters, up to MOST_LETTERS of them or all of them and END, or a sign.
Beginnings = frozenset[str]


@lru_cache(maxsize=64)
def beginnings_in(text: str) -> Beginnings:
    """How the words of a folded text begin, in every length, the words themselves, and its signs."""
    words = set(WORDS.findall(text.casefold()))
    return frozenset(SIGNS.findall(text)).union(*map(_beginnings_of_word, words))


@lru_cache(maxsize=4096)
def _beginnings_of_word(word: str) -> Beginnings:
    return frozenset(word[:length] for length in range(1, min(len(word), MOST_LETTERS) + 1)) | {word + END}


def firsts_of(pattern: str) -> Iterator[tuple[Beginnings | None, str]]:
    """Of each alternative of the folded `pattern`: how its first word begins (None: anyhow), and what follows it."""
    for alternative in _cut(pattern, "|"):
        opened = _opened(alternative)
        for each in opened:
            yield from firsts_of(each)
        if not opened:
            first, *rest = _cut(alternative, " ", 1)
            yield _beginnings(first, is_whole=_is_apart(rest)), rest[0] if rest else ""


def _opened(pattern: str) -> list[str]:
    """What `pattern` may be, where it begins with a group that has alternatives of several words."""
    flags = GROUP.match(pattern)
    end = _group_end(pattern) if flags else None
    if not flags or end is None or pattern.startswith((*REPEATED, "+"), end + 1):
        return []
    alternatives, rest = _cut(pattern[flags.end() : end], "|"), pattern[end + 1 :]
    return [alternative + rest for alternative in alternatives] if any(" " in each for each in alternatives) else []


@cache
def following(rest: str) -> tuple[Beginnings, ...]:
    """What a text must have besides for the `rest` of a pattern to match: one of each set, rarest first."""
    parts = _cut(rest, " ")
    known = (
        _beginnings(part, is_whole=_is_apart(parts[number : number + 1]))
        for number, part in enumerate(parts, start=1)
        if not part.startswith(REPEATED)
    )
    return tuple(sorted((beginnings for beginnings in known if beginnings is not None), key=commonness))


def _is_apart(rest: Sequence[str]) -> bool:
    """Whether a part is followed by white space, or by nothing, where what comes after it is `rest`."""
    return not (rest and rest[0].startswith(REPEATED))


def commonness(beginnings: Iterable[str]) -> float:
    """How common words with these beginnings are, roughly."""
    return sum(1.0 if beginning.rstrip() in COMMON else 4.0 ** -len(beginning) for beginning in beginnings)


def _beginnings(part: str, *, is_whole: bool) -> Beginnings | None:
    """How the word or sign may begin that `part` begins; None where anything may.

    Where it `is_whole`, a word ends with the part.
    """
    letters = LETTERS.match(part)
    if letters and letters[0]:
        return _of_letters(letters[0], part[letters.end() :], is_whole=is_whole)
    if part.startswith("("):
        return _of_group(part, is_whole=is_whole)
    if part.startswith("["):
        return _of_class(part, is_whole=is_whole)
    sign = part[1:2] if part.startswith("\\") else part[:1]
    rest = part[2:] if part.startswith("\\") else part[1:]
    if part.startswith("\\d"):
        return _or_rest(DIGITS, rest, is_whole=is_whole)
    is_sign = SIGNS.fullmatch(sign) and (part.startswith("\\") or sign not in ".^$*+?{|)")
    return _or_rest(frozenset({sign}), rest, is_whole=is_whole) if is_sign else None


def _or_rest(beginnings: Beginnings, rest: str, *, is_whole: bool) -> Beginnings | None:
    """`beginnings`, and those of what follows where that has them is told by `rest` to be optional."""
    optional = OPTIONAL.match(rest)
    if not optional:
        return beginnings
    following = _beginnings(rest[optional.end() :], is_whole=is_whole)
    # A sign is seen wherever it stands, a word only by its beginning.
    is_seen = following is not None and all(map(SIGNS.fullmatch, following))
    return following if following is None or is_seen else beginnings | following


def _of_letters(letters: str, rest: str, *, is_whole: bool) -> Beginnings | None:
    if is_whole and not rest:
        return frozenset({letters.casefold() + END})
    if not OPTIONAL.match(rest):
        return frozenset({letters.casefold()[:MOST_LETTERS]})
    if len(letters) > 1:
        return frozenset({letters[:-1].casefold()[:MOST_LETTERS]})
    return _or_rest(frozenset({letters.casefold()}), rest, is_whole=is_whole)


def _of_group(part: str, *, is_whole: bool) -> Beginnings | None:
    end, flags = _group_end(part), GROUP.match(part)
    if end is None or flags is None:
        return None
    alternatives, rest = _cut(part[flags.end() : end], "|"), part[end + 1 :]
    if rest.startswith("?") and all(alternative.endswith(" ") for alternative in alternatives):
        # What follows begins a word too, whether the group is there or not.
        return _beginnings(rest[1:], is_whole=is_whole)
    found: set[str] = set()
    for alternative in alternatives:
        first, *more = _cut(alternative, " ", 1)
        ends_word = _is_apart(more) if more else is_whole and not rest
        beginnings = _beginnings(first, is_whole=ends_word)
        if beginnings is None:
            return None
        found |= beginnings
    return _or_rest(frozenset(found), rest, is_whole=is_whole)


def _of_class(part: str, *, is_whole: bool) -> Beginnings | None:
    match = CLASS.match(part)
    # A range, an escape or a class within it stands for characters that are not spelled out.
    characters = match[0][1:-1] if match else "^"
    is_told = "-" not in characters[1:-1] and "\\" not in characters and "[:" not in characters
    if characters.startswith("^") or len(characters) > MOST_CHARACTERS or not is_told:
        return None
    if any(
        character.isspace() or (character.isalnum() and not LETTERS.fullmatch(character)) for character in characters
    ):
        return None
    rest = part[len(characters) + 2 :]
    letters = LETTERS.match(rest)
    tail = _of_letters(letters[0], rest[letters.end() :], is_whole=False) if letters and letters[0] else None
    if tail and len(tail) == 1 and characters.isalnum():
        return frozenset((character + next(iter(tail)))[:MOST_LETTERS] for character in characters.casefold())
    return _or_rest(frozenset(characters.casefold()), rest, is_whole=is_whole)


def _cut(pattern: str, mark: str, most: int = -1) -> list[str]:
    """`pattern` cut at every `mark` that stands outside groups and classes, or at the first `most` of them."""
    if mark not in pattern:
        return [pattern]
    if "(" not in pattern and "[" not in pattern and "\\" not in pattern:
        return pattern.split(mark, most)
    parts, start, depth = [], 0, 0
    for match in MARKS[mark].finditer(pattern):
        found = match[0]
        if found == "(":
            depth += 1
        elif found == ")":
            depth -= 1
        elif found == mark and depth == 0:
            parts.append(pattern[start : match.start()])
            start = match.end()
            if len(parts) == most:
                break
    return [*parts, pattern[start:]]


def _group_end(part: str) -> int | None:
    """Where the group ends that `part` begins with."""
    depth = 0
    for match in MARKS[""].finditer(part):
        depth += (match[0] == "(") - (match[0] == ")")
        if depth == 0:
            return match.start()
    return None
