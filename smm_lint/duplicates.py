"""Texts that are nearly the same, among many."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

# Shorter texts are alike by chance; of longer ones the beginning tells.
LEAST_CHARACTERS, MOST_CHARACTERS = 20, 5000
# Two texts are compared where they share a run of five letters that is among the rarest of both.
RUN, RAREST = 5, 24
# However many texts share a run, a text is compared with a few of the latest, so that many alike cost no more than few.
LATEST, MOST_COMPARED = 64, 32
SLOTS = 1 << 20


def near_duplicates(texts: Sequence[str], least: float) -> Iterator[tuple[int, int, float]]:
    """Each of `texts` that is like an earlier one, with the nearest: the numbers of both and how alike they are.

    The earlier number comes first; of several that are as near it is the latest. The similarity goes from 0 to 1,
    what must be put in and taken out against what there is, and is `least` or more.
    """
    # Imported late, as few runs need it.
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import extractOne

    texts = [text[:MOST_CHARACTERS] for text in texts]
    index = _Index(text for text in dict.fromkeys(texts) if len(text) >= LEAST_CHARACTERS)
    places: dict[str, int] = {}
    for number, text in enumerate(texts):
        if len(text) < LEAST_CHARACTERS:
            continue
        if text in places:
            yield places[text], number, 1.0
        else:
            latest_first = sorted(index.added(text), key=places.__getitem__, reverse=True)
            nearest = extractOne(text, latest_first, scorer=Indel.normalized_similarity, score_cutoff=least)
            if nearest:
                yield places[nearest[0]], number, nearest[1]
        places[text] = number


class _Index:
    """Texts by their rarest runs of letters. How often runs stand in texts is counted by hash, in bounded memory."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._counts = array("L", bytes(array("L").itemsize * SLOTS))
        self._texts: defaultdict[int, list[str]] = defaultdict(list)
        for text in texts:
            for run in _runs(text):
                self._counts[run % SLOTS] += 1

    def added(self, text: str) -> list[str]:
        """The texts added before that share most with `text`, which is added."""
        found: Counter[str] = Counter()
        for run in self._rarest(text):
            sharing = self._texts[run]
            found.update(sharing[-LATEST:])
            sharing.append(text)
            if len(sharing) > 2 * LATEST:
                del sharing[:LATEST]
        return [other for other, _ in found.most_common(MOST_COMPARED)]

    def _rarest(self, text: str) -> list[int]:
        """The rarest runs of `text` that other texts have too."""
        shared = [(count, run) for run in _runs(text) if (count := self._counts[run % SLOTS]) > 1]
        return [run for _, run in sorted(shared)[:RAREST]]


def _runs(text: str) -> set[int]:
    """The runs of letters in `text`, as numbers that are the same in every run of the program."""
    letters = text.encode("utf-8", "surrogatepass")
    return {crc32(letters[start : start + RUN]) for start in range(len(letters) - RUN + 1)}
