"""Words as vectors: one space for all languages, in which words of one matter lie near each other.

A word without a matter of its own ("today", "gracias") is short, one that names a matter is long, so a text is the
sum of its words. The vectors are files under models/vectors, whose card says how they were made.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from smm_lint.matching import fold, joined_words
from smm_lint.paths import is_file, own_folder
from smm_lint.urls import find_urls

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

LANGUAGES = ("en", "es")
WORDS, ROWS, LENGTHS, BACKGROUND = "words.txt", "rows.npy", "lengths.npy", "background.npy"

_TOKEN = re.compile(r"[#＃@＠]\w+|[^\W\d_]+(?:['’][^\W\d_]+)*|(?P<emoji>[\u2600-\u27bf\U0001f300-\U0001faff])")


class Token(Struct, frozen=True):
    """A word of a text as the vectors know it, and the half-open range that it stands at."""

    start: int
    end: int
    key: str


def tokens(text: str) -> Iterator[Token]:
    """The words of `text`, those within hashtags and handles too, and of each emoji the words of its English name."""
    for match in _TOKEN.finditer(_without_urls(text)):
        start, found = match.start(), match[0]
        if found[0] in "#＃@＠":
            yield from (
                Token(start + 1 + part.start(), start + 1 + part.end(), fold(part[0]))
                for part in joined_words(found[1:])
                if not part[0].isdecimal()
            )
        elif match["emoji"]:
            name = unicodedata.name(found, "").lower()
            yield from (Token(start, match.end(), word) for word in re.findall("[a-z]+", name))
        else:
            yield Token(start, match.end(), fold(found))


def _without_urls(text: str) -> str:
    """`text` with blanks in place of its URLs."""
    kept, place = [], 0
    for url in find_urls(text):
        kept += [text[place : url.start], " " * (url.end - url.start)]
        place = url.end
    return "".join([*kept, text[place:]])


class Content(Struct, frozen=True):
    """What the known words of a text say.

    `rows` holds their vectors in the order of `tokens`, `unit` the direction of their sum, `length` how long that sum
    is; all are zero where no word is known.
    """

    tokens: tuple[Token, ...]
    rows: Floats
    unit: Floats
    length: float


class Vectors:
    """The vectors of `words`: whole numbers in `rows`, each row to be multiplied by its entry in `lengths`.

    `background` holds for each of LANGUAGES the mean of the directions of ordinary texts, and below it their
    covariance.
    """

    def __init__(self, words: Sequence[str], rows: NDArray[np.int8], lengths: Floats, background: Floats) -> None:
        self._places = {word: place for place, word in enumerate(words)}
        self._rows = rows
        self._lengths = lengths
        self._background = background
        self._everywhere = background.mean(axis=0)

    def __len__(self) -> int:
        return len(self._places)

    @property
    def dimensions(self) -> int:
        """How many numbers a vector has."""
        return int(self._rows.shape[1])

    def content(self, text: str) -> Content:
        """What the words of `text` say, whatever its language."""
        import numpy as np

        known = tuple(token for token in tokens(text) if token.key in self._places)
        places = [self._places[token.key] for token in known]
        rows = self._rows[places].astype(np.float32) * self._lengths[places, None]
        unit, length = direction(rows.sum(axis=0))
        return Content(known, rows, unit, length)

    def weights(self, text: str) -> dict[int, float]:
        """How long the vector of each known word of `text` is, by where the word starts."""
        import numpy as np

        content = self.content(text)
        lengths = np.linalg.norm(content.rows, axis=1)
        return {token.start: float(length) for token, length in zip(content.tokens, lengths, strict=True)}

    def background(self, language: str) -> tuple[Floats, Floats]:
        """The mean of the directions of ordinary texts of `language` and their covariance; of all, where unknown."""
        of_language = self._background[LANGUAGES.index(language)] if language in LANGUAGES else self._everywhere
        return of_language[0], of_language[1:]


def direction(vector: Floats) -> tuple[Floats, float]:
    """`vector` as long as 1, and how long it was; a zero vector stays as it is."""
    import numpy as np

    length = float(np.linalg.norm(vector))
    return (vector / length if length else vector), length


@cache
def known_words() -> tuple[str, ...]:
    """The words of our own vectors, folded, most frequent first: the English ones, then what is Spanish alone."""
    file = own_folder("models") / "vectors" / WORDS
    return tuple(file.read_text(encoding="utf-8").split()) if is_file(file) else ()


@cache
def load_vectors(folder: Path | None = None) -> Vectors | None:
    """The vectors in `folder`, by default our own; None where the files are not there."""
    import numpy as np

    folder = folder or own_folder("models") / "vectors"
    if not all(is_file(folder / name) for name in (WORDS, ROWS, LENGTHS, BACKGROUND)):
        return None
    words = (folder / WORDS).read_text(encoding="utf-8").split("\n")
    rows = np.load(folder / ROWS, mmap_mode="r", allow_pickle=False)
    lengths = np.load(folder / LENGTHS, allow_pickle=False).astype(np.float32)
    background = np.load(folder / BACKGROUND, allow_pickle=False).astype(np.float32)
    return Vectors([word for word in words if word], rows, lengths, background)
