"""Universal Dependencies treebanks as sentences of tokens that are written as people write them.

CoNLL-U splits "del" into "de" + "el" and "cuéntanos" into "cuenta" + "nos"; a Spanish tokenizer does not. Such words
are put together again here: the whole takes part of speech, features and lemma of its first part, and the place in the
tree of the part that the others hang on. English keeps its parts, which spaCy's tokenizer makes too.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

# Features that the treebanks of one language annotate alike, and that something downstream may read.
KEPT = frozenset(
    "Case Definite Degree Gender Mood Number Person Polarity Poss PronType Reflex Tense VerbForm Voice".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """A token: `head` is its head's index in the sentence, its own for the root; `space` whether a blank follows."""

    text: str
    space: bool
    lemma: str
    pos: str
    feats: str
    head: int
    dep: str


Sentence = tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of CoNLL-U: one syntactic word."""

    number: int
    text: str
    lemma: str
    pos: str
    feats: str
    head: int
    dep: str
    space: bool


def documents(path: Path, *, joined: bool) -> Iterator[tuple[Sentence, ...]]:
    """The documents of a treebank as their sentences; one that marks no documents has one a sentence.

    `joined` puts split words together, for languages whose tokenizer does not split them.
    """
    document: list[Sentence] = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for block in _blocks(file):
            if any(line.startswith("# newdoc") for line in block) and document:
                yield tuple(document)
                document = []
            document.append(_sentence(block, joined=joined))
    if document:
        yield tuple(document)


def _blocks(lines: Iterator[str]) -> Iterator[list[str]]:
    for filled, block in groupby((line.rstrip("\n") for line in lines), key=bool):
        if filled:
            yield list(block)


def _sentence(block: Sequence[str], *, joined: bool) -> Sentence:
    spans: dict[int, tuple[int, str, bool]] = {}
    rows: list[Row] = []
    for line in block:
        fields = line.split("\t")
        number, _, last = fields[0].partition("-")
        if line.startswith("#") or "." in number:
            continue
        space = "SpaceAfter=No" not in fields[9]
        if last:
            spans[int(number)] = (int(last), fields[1], space)
        else:
            rows.append(
                Row(int(number), fields[1], fields[2], fields[3], _kept(fields[5]), int(fields[6]), fields[7], space)
            )
    return _assembled(list(_words(rows, spans, joined=joined)))


def _words(
    rows: Sequence[Row], spans: dict[int, tuple[int, str, bool]], *, joined: bool
) -> Iterator[tuple[str, bool, list[Row]]]:
    """The written words: text, whether a blank follows, and the rows that they are made of."""
    place = 0
    while place < len(rows):
        row = rows[place]
        last, text, space = spans.get(row.number, (row.number, row.text, row.space))
        parts = [part for part in rows[place:] if part.number <= last]
        place += len(parts)
        if joined or text != "".join(part.text for part in parts):
            yield text, space, parts
        else:
            yield from ((part.text, space and part is parts[-1], [part]) for part in parts)


def _assembled(words: Sequence[tuple[str, bool, list[Row]]]) -> Sentence:
    at = {part.number: index for index, (_, _, parts) in enumerate(words) for part in parts}
    tokens = []
    for index, (text, space, parts) in enumerate(words):
        first = parts[0]
        top = next(part for part in parts if part.head == 0 or at[part.head] != index)
        head = index if top.head == 0 else at[top.head]
        tokens.append(
            Token(text, space, first.lemma, first.pos, first.feats, head, "ROOT" if top.head == 0 else top.dep)
        )
    return tuple(tokens)


def _kept(feats: str) -> str:
    pairs = (pair.partition("=") for pair in feats.split("|"))
    return "|".join(f"{name}={value}" for name, _, value in pairs if name in KEPT)


def plain_participles(sentence: Sentence) -> Sentence:
    """Spanish treebanks differ on whether a participle has a tense: here none has."""
    return tuple(
        replace(token, feats="|".join(pair for pair in token.feats.split("|") if not pair.startswith("Tense=")))
        if "VerbForm=Part" in token.feats
        else token
        for token in sentence
    )
