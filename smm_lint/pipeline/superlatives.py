"""Noun phrases with a superlative: "the UK's leading bakery", "el pan más rico de Cádiz", and what they compare."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from smm_lint.pipeline.lexicon import Lexicon
from smm_lint.pipeline.notes import Clause, Notes

NOUNS = frozenset({"NOUN", "PROPN"})
INNER = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "ADV"})
# So many words a noun phrase has after, or in Spanish before, its superlative; so many its scope.
MOST, MOST_IN_SCOPE = 6, 5
# "The forest", "the west": shorter words in -est are mostly something else, and some longer ones are listed.
FEWEST_LETTERS = 7
DETERMINERS = {"en": frozenset({"the"}), "es": frozenset("el la los las del al".split())}
# The reader's and other people's things are not the sender's, whatever they are called.
OTHERS_OWN = {
    "en": frozenset("your my his her their its a an".split()),
    "es": frozenset("tu tus mi mis su sus vuestro vuestra vuestros vuestras".split()),
}
SCOPES = {
    "en": frozenset("in on of across around throughout for anywhere outside".split()),
    "es": frozenset({"de", "del", "en"}),
}
JOINTS = frozenset({"and", "&", "y", "e", "-"})
EVER = frozenset({"ever", "jamas"})
# Spanish ones that stand before their noun, and after it.
LEADERS = frozenset("lider lideres referente referentes pionero pionera pioneros pioneras".split())
TOP = "1"
READ = frozenset({"word", "mark", "number"})
# What says that somebody is number one.
NUMBER, ONE = (
    frozenset({"number", "numero", "nº", "n.º", "n°", "#", "num", "nro", "nro."}),
    frozenset({"one", "uno", "1"}),
)
FIRST = frozenset({"no.1", "nº1", "n.º1", "#1"})
FAVOURITES = frozenset("favorito favorita favoritos favoritas preferido preferida preferidos preferidas".split())
ONLY = frozenset({"only", "unico", "unica", "unicos", "unicas"})


class Superlative(Struct, frozen=True):
    """A noun phrase: its tokens, the superlative itself, the words of its noun phrase, and its last noun.

    `determined` where an article or the name of a place stands before it; `scoped` where it says among what.
    """

    start: int
    end: int
    word: str
    nouns: frozenset[str]
    last: str
    determined: bool
    scoped: bool
    is_plural: bool
    clause: Clause

    @property
    def is_whole(self) -> bool:
        """Whether nothing follows it in its clause."""
        return self.end == self.clause.end

    @property
    def opens(self) -> bool:
        """Whether its clause is no apposition to something said before."""
        return self.clause.before != ","


def superlatives(notes: Notes, lexicon: Lexicon) -> Iterator[Superlative]:
    """The superlatives of the sender's own prose, in their order."""
    read = _english if lexicon.language == "en" else _spanish
    for clause in notes.clauses:
        for place in range(clause.start, clause.end):
            found = read(notes, clause, place, lexicon) if notes.kinds[place] in READ else None
            if found and notes.is_said(notes.starts[place]):
                yield found


def _is_first(notes: Notes, place: int, end: int) -> bool:
    """Whether "number one" or "nº 1" stands at `place`."""
    if place + 1 < end and notes.folds[place] in NUMBER:
        return notes.folds[place + 1] in ONE
    return notes.folds[place] in FIRST


def _english(notes: Notes, clause: Clause, place: int, lexicon: Lexicon) -> Superlative | None:
    word = notes.folds[place]
    first = place + 1
    if _is_first(notes, place, clause.end):
        word, first = TOP, place + 1 + (word in NUMBER)
    elif word == "most" and first < clause.end and notes.parts[first] in ("ADJ", "VERB", "ADV"):
        word, first = notes.folds[first], first + 1
        if word in lexicon.words("claims", "plain"):
            return None
    elif word in lexicon.words("claims", "never_superlative") or (
        word not in lexicon.words("claims", "superlatives") and not _ends_as_superlative(notes, place)
    ):
        return None
    if first < clause.end and notes.folds[first] in lexicon.words("claims", "titles"):
        return None
    start, determined, placed = _before(notes, clause, place, lexicon)
    if start > clause.start and notes.folds[start - 1] in OTHERS_OWN[lexicon.language]:
        return None
    end = _run(notes, first, clause.end, lexicon)
    nouns = [at for at in range(first, end) if _is_noun(notes, at, lexicon)]
    reach = _scope(notes, end, clause.end, lexicon)
    # English describes before the noun, Spanish after it: "cleaning company", "empresa de limpieza".
    is_scoped = placed or bool(reach)
    return _superlative(
        notes, (start, reach or end), word, nouns[::-1], determined=determined, scoped=is_scoped, clause=clause
    )


def _spanish(notes: Notes, clause: Clause, place: int, lexicon: Lexicon) -> Superlative | None:
    word = notes.folds[place]
    if word in lexicon.words("claims", "superlatives"):
        start, determined, _ = _before(notes, clause, place, lexicon)
        first, end = place + 1, _run(notes, place + 1, clause.end, lexicon)
    elif _is_first(notes, place, clause.end):
        start, determined = _noun_phrase_before(notes, clause, place, lexicon)
        first, end, word = start, place + 1 + (word in NUMBER), TOP
    elif word in LEADERS or word in FAVOURITES:
        start, determined = _noun_phrase_before(notes, clause, place, lexicon)
        first, end = start, place + 1
        end = _leaders_end(notes, end, clause.end)
    elif word == "mas" and place + 1 < clause.end and notes.parts[place + 1] in ("ADJ", "VERB", "NOUN"):
        word = notes.folds[place + 1]
        start, determined = _noun_phrase_before(notes, clause, place, lexicon)
        first, end = start, place + 2
        while end + 1 < clause.end and notes.folds[end] in JOINTS and notes.parts[end + 1] == "ADJ":
            end += 2
        if not determined or word in lexicon.words("claims", "plain"):
            return None
    else:
        return None
    if start > clause.start and notes.folds[start - 1] in OTHERS_OWN[lexicon.language]:
        return None
    nouns = [at for at in range(first, end) if _is_noun(notes, at, lexicon) and notes.folds[at] not in NUMBER | FIRST]
    reach = _scope(notes, end, clause.end, lexicon)
    # "Empresa líder en paneles solares": whatever it leads in says among what.
    is_scoped = bool(reach) or (
        word in LEADERS | FAVOURITES | {TOP} and end < clause.end and notes.folds[end] in SCOPES["es"]
    )
    is_headless = all(notes.folds[at] in LEADERS for at in nouns)
    if word in LEADERS | {TOP} and is_headless and not reach:
        reach = _field_end(notes, end, clause.end, lexicon)
    return _superlative(
        notes, (start, reach or end), word, nouns, determined=determined, scoped=is_scoped, clause=clause
    )


def _leaders_end(notes: Notes, place: int, end: int) -> int:
    """Where more of the same ends: "referentes absolutos en …", "pioneros y líderes del …"."""
    while place < end and (notes.parts[place] == "ADJ" or notes.folds[place] in JOINTS | LEADERS):
        place += 1
    return place


def _field_end(notes: Notes, place: int, end: int, lexicon: Lexicon) -> int:
    """Where the field ends that somebody leads in, "en energía solar"; 0 where none is named."""
    if place >= end or notes.folds[place] != "en":
        return 0
    last = _run(notes, place + 1, end, lexicon)
    while last < end and notes.parts[last] == "ADJ":
        last += 1
    return last


def _superlative(notes: Notes, place: tuple[int, int], word: str, nouns: list[int], **rest: Any) -> Superlative:
    """The superlative at `place`, the first of whose `nouns` is what the phrase is about."""
    return Superlative(
        *place,
        word,
        nouns=frozenset(notes.folds[at] for at in nouns),
        last=notes.folds[nouns[0]] if nouns else "",
        is_plural=bool(nouns) and "Number=Plur" in notes.feats[nouns[0]],
        **rest,
    )


def _ends_as_superlative(notes: Notes, place: int) -> bool:
    """Whether a word is a superlative by its ending; the trained pipeline does not know all of them."""
    if "Degree=Sup" in notes.feats[place]:
        return True
    is_led = place > 0 and (notes.folds[place - 1] in DETERMINERS["en"] or notes.folds[place - 1] == "'s")
    return is_led and notes.folds[place].endswith("est") and len(notes.folds[place]) >= FEWEST_LETTERS


def _before(notes: Notes, clause: Clause, place: int, lexicon: Lexicon) -> tuple[int, bool, bool]:
    """Where the noun phrase begins, whether a determiner does, and whether that names a place."""
    start = place
    while start > clause.start and notes.folds[start - 1] in lexicon.words("claims", "stressed"):
        start -= 1
    before = notes.folds[start - 1] if start > clause.start else ""
    if before in DETERMINERS[lexicon.language]:
        return start - 1, True, False
    if before not in ("'s", "'"):
        return start, False, False
    start -= 1
    owner = start
    while owner > clause.start and (
        notes.parts[owner - 1] == "PROPN" or notes.folds[owner - 1] in lexicon.words("claims", "places")
    ):
        owner -= 1
    placed = owner < start
    if owner > clause.start and notes.folds[owner - 1] == "the":
        owner -= 1
    return (owner, True, True) if placed else (start + 1, False, False)


def _noun_phrase_before(notes: Notes, clause: Clause, place: int, lexicon: Lexicon) -> tuple[int, bool]:
    """Where the Spanish noun phrase that ends before `place` begins, and whether an article does."""
    start = place
    while start > clause.start and place - start < MOST:
        word = notes.folds[start - 1]
        if word in DETERMINERS["es"]:
            # "La receta de la tarta más rica": the nearest article is the one.
            return start - 1, True
        is_inner = notes.parts[start - 1] in INNER or word in ("de", *JOINTS) or _is_noun(notes, start - 1, lexicon)
        if word in OTHERS_OWN["es"] or not is_inner:
            break
        start -= 1
    while start < place and not _is_noun(notes, start, lexicon):
        start += 1
    return start, False


def _run(notes: Notes, place: int, end: int, lexicon: Lexicon) -> int:
    """Where the adjectives and nouns that begin at `place` end."""
    last = place
    for at in range(place, min(place + MOST, end)):
        if last > place and "_".join(notes.folds[at : at + 2]) in lexicon.words("claims", "bounds"):
            break
        if _is_noun(notes, at, lexicon) or (notes.kinds[at] == "word" and notes.parts[at] == "NUM"):
            last = at + 1
        elif notes.kinds[at] == "hashtag":
            continue
        elif (
            "VerbForm=Fin" in notes.feats[at]
            or (
                notes.folds[at] not in JOINTS
                and notes.parts[at] not in INNER
                and not notes.folds[at].endswith(("ing", "ed"))
                and "VerbForm=Part" not in notes.feats[at]
            )
            or (lexicon.language == "es" and last > place and notes.parts[at] != "ADJ")
        ):
            break
    return last


def _is_noun(notes: Notes, place: int, lexicon: Lexicon) -> bool:
    word = notes.folds[place]
    is_led = place > 0 and notes.folds[place - 1] in ("el", "la", "los", "las")
    return notes.kinds[place] == "word" and (
        notes.parts[place] in NOUNS
        or (is_led and notes.parts[place] == "VERB")
        or word in lexicon.words("claims", "goods")
        or word in lexicon.words("claims", "others")
    )


def _scope(notes: Notes, place: int, end: int, lexicon: Lexicon) -> int:
    """Where the words end that say among what the thing is first; 0 where there are none."""
    if place < end and notes.folds[place] in EVER:
        return min(place + 2, end)
    # "The best cupcakes you'll ever eat", "los guantes más calientes que existen".
    if "_".join(notes.folds[place : min(place + 2, end)]) in lexicon.words("claims", "bounds"):
        return min(place + 4, end)
    at = place
    # "The best bread you will find in Leeds", "el café más rico y barato de Jaén".
    while at < min(place + 4, end) and notes.folds[at] not in SCOPES[lexicon.language]:
        at += 1
    if at >= end or notes.folds[at] not in SCOPES[lexicon.language]:
        return 0
    for last in range(at + 1, min(at + 1 + MOST_IN_SCOPE, end)):
        is_name = notes.parts[last] == "PROPN" or notes.texts[last][:1].isupper()
        if is_name or notes.folds[last] in lexicon.words("claims", "places"):
            while last + 1 < end and notes.parts[last + 1] == "PROPN":
                last += 1  # noqa: PLW2901  the whole name
            return last + 1
        if notes.parts[last] in ("VERB", "AUX", "SCONJ", "PRON") and notes.folds[last] not in ("todo", "toda"):
            break
    return 0
