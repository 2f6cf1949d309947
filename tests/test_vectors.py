from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smm_lint.nearness import Nearness
from smm_lint.paths import own_folder
from smm_lint.vectors import LANGUAGES, Vectors, load_vectors, tokens

FOLDER = own_folder("models") / "vectors"
MOST_BYTES = 6_000_000


@pytest.fixture(name="vectors")
def _vectors() -> Vectors:
    vectors = load_vectors()
    assert vectors is not None
    return vectors


def keys(text: str) -> list[str]:
    return [token.key for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("El Café está lleno", ["el", "cafe", "esta", "lleno"]),
        ("¡Mañana!", ["mañana"]),
        ("#CaféEnCasa y #UEFA2024", ["cafe", "en", "casa", "y", "uefa"]),
        ("@RealMadrid", ["real", "madrid"]),
        ("Lee https://example.com/futbol-sala ya", ["lee", "ya"]),
        ("Gol ⚽", ["gol", "soccer", "ball"]),
        ("don’t", ["don't"]),
        ("", []),
        ("1234 ...", []),
        ("6,022·10²³ ①② ❶", ["²³", "①②", "❶"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    """Words are folded; hashtags, handles and emoji give the words within; links and numbers give none."""
    assert keys(text) == expected


def test_tokens_know_their_place() -> None:
    """The range of a token is that of the word in the text, behind links too."""
    text = "https://example.com Lunes de #CaféEnCasa ⚽"

    assert [text[token.start : token.end] for token in tokens(text)] == [
        "Lunes", "de", "Café", "En", "Casa", "⚽", "⚽",
    ]  # fmt: skip


def test_the_files_are_small() -> None:
    """What ships for both languages is no more than 6 MB."""
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) <= MOST_BYTES


def test_the_files_fit_each_other(vectors: Vectors) -> None:
    """Each word has one row, no word stands twice, and the background has the same dimensions."""
    words = (FOLDER / "words.txt").read_text(encoding="utf-8").split()
    mean, covariance = vectors.background("es")

    assert len(vectors) == len(words) == len(set(words))
    assert (mean.shape, covariance.shape) == ((vectors.dimensions,), (vectors.dimensions, vectors.dimensions))


@pytest.mark.parametrize(
    ("text", "near", "far"),
    [
        ("The striker scored twice", "El portero paró un penalti", "Receta de pan casero"),
        ("Knead the dough and bake it", "Horneamos pan de centeno", "Marcó dos goles"),
        ("El concierto fue enorme", "The band plays its new album", "Vaccines for children"),
        ("Riego los tomates del huerto", "Pruning roses in the garden", "Mortgage rates rise"),
        ("Abejas y miel", "Beekeeping course", "Tax forms"),
    ],
)
def test_the_matter_counts_not_the_language(vectors: Vectors, text: str, near: str, far: str) -> None:
    """A text is nearer to one of the same matter in the other language than to one of another matter."""
    own, other, stranger = (vectors.content(each).unit for each in (text, near, far))

    assert own @ other > own @ stranger + 0.2


def test_words_without_a_matter_are_short(vectors: Vectors) -> None:
    """Thanks and greetings tell next to nothing; the name of a matter does."""
    assert vectors.content("Thank you all, see you soon!").length < 0.3
    assert vectors.content("¡Mil gracias a todas, nos vemos pronto!").length < 0.3
    assert vectors.content("Goalkeeper").length > 0.6


@pytest.mark.parametrize("text", ["", "xqzzt wqqk", "2024"])
def test_a_text_without_known_words(vectors: Vectors, text: str) -> None:
    """It has no direction, and is near to nothing."""
    content = vectors.content(text)
    nearness = Nearness(["The band plays its new album"], vectors)

    assert (content.length, nearness.score(content, "en"), nearness.words(content)) == (0.0, 0.0, ())


def test_examples_without_known_words(vectors: Vectors) -> None:
    """Nothing is near to examples that say nothing."""
    content = vectors.content("The band plays its new album")

    assert [Nearness(examples, vectors).score(content, "en") for examples in ([], ["", "xqzzt"])] == [0.0, 0.0]


@pytest.mark.parametrize("language", [*LANGUAGES, "fr"])
def test_more_like_the_examples_scores_higher(vectors: Vectors, language: str) -> None:
    """The score grows with the share of the text that is like the examples, whatever language it is taken for."""
    nearness = Nearness(["Ven al concierto", "New album out", "La gira empieza en mayo"], vectors)
    texts = ("Mortgage rates rise again", "Mortgage rates and a song", "A song from the new album on tour")
    scores = [nearness.score(vectors.content(text), language) for text in texts]

    assert scores == sorted(scores)
    assert scores[0] < 0.2
    assert scores[2] > 0.8


def test_the_strongest_words_come_first(vectors: Vectors) -> None:
    """Those that draw a text near are named, no more than three, function words never."""
    nearness = Nearness(["Ven al concierto", "New album out"], vectors)
    text = "The guitarist of the band signed my album on Tuesday"

    assert set(nearness_words(nearness, vectors, text)) == {"guitarist", "band", "album"}


def nearness_words(nearness: Nearness, vectors: Vectors, text: str) -> list[str]:
    return [text[start:end] for start, end in nearness.words(vectors.content(text))]


def test_no_files_no_vectors(tmp_path: Path) -> None:
    """Where the files are missing there are no vectors, and no error."""
    assert load_vectors(tmp_path) is None


# The least AUROC of scores for brands known by ten posts, by the languages of the examples and of the posts ranked.
FLOORS = {("en", "en"): 0.83, ("es", "es"): 0.83, ("en", "es"): 0.79, ("es", "en"): 0.86}
BRANDS = ("Sports", "Music", "Business & Entrepreneurs", "Fitness & Health")


@pytest.mark.parametrize(("known", "ranked"), FLOORS)
def test_scores_rank_labelled_posts(vectors: Vectors, shared: Path, known: str, ranked: str) -> None:
    """On X-Topic, which took no part in making the vectors, posts of a brand's topic rank above others."""
    examples, posts = labelled(shared, known), labelled(shared, ranked)
    areas = []
    for topic in BRANDS:
        own = [text for text, topics in examples if topic in topics][:10]
        nearness = Nearness(own, vectors)
        rest = [(text, topic in topics) for text, topics in posts if text not in own]
        scores = [(nearness.score(vectors.content(text), ranked), is_on) for text, is_on in rest]
        on, off = ([score for score, is_on in scores if is_on is wanted] for wanted in (True, False))
        areas.append(sum((a > b) + (a == b) / 2 for a in on for b in off) / (len(on) * len(off)))

    assert sum(areas) / len(areas) >= FLOORS[known, ranked]


def labelled(shared: Path, language: str) -> list[tuple[str, list[str]]]:
    """The posts of X-Topic with their topics."""
    path = shared / "data" / "posts" / f"tweet_topics_{language}.dev.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [(row["text"], row["topics"]) for row in map(json.loads, file)]


@given(st.text(max_size=60))
def test_no_text_is_too_strange(text: str) -> None:
    """Every token has a key and stands in the text."""
    assert all(token.key and 0 <= token.start < token.end <= len(text) for token in tokens(text))
