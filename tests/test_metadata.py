from __future__ import annotations

import pytest

from smm_lint.errors import Problem
from smm_lint.metadata import Channel, Metadata, read_metadata
from smm_lint.nodes import Mapping, Scalar, parse
from smm_lint.source import Piece, Source
from smm_lint.text import Span


def read(text: str) -> tuple[Metadata, list[tuple[str, str]]]:
    """What `text` says as front matter, and what is wrong with it: where, and how."""
    source = Source("x.md", text)
    node = parse(source)
    assert isinstance(node, Mapping)
    problems: list[Problem] = []
    metadata = read_metadata(node, Span(0, len(text)), problems)
    return metadata, [(problem.span.of(text), problem.message.text("en")) for problem in problems]


def entries(text: str) -> dict[str, str]:
    """The single values of `text` by canonical name."""
    found = read(text)[0].entries
    return {name: entry.value.text for name, entry in found.items() if isinstance(entry.value, Scalar)}


def test_spanish_and_english_are_equals() -> None:
    """Keys in Spanish, with accents or without, have canonical English names; other keys keep theirs."""
    spanish = "Campaña: a\nobjetivo: b\nIndicador: c\nresponsable: d\nfecha: e\npublico: f\nesfuerzo: g\nenlace: h\n"
    english = "campaign: a\ngoal: b\nkpi: c\nowner: d\ndate: e\naudience: f\neffort: g\nlink: h\n"

    assert entries(spanish) == entries(english) == {
        "campaign": "a", "goal": "b", "kpi": "c", "owner": "d", "date": "e", "audience": "f", "effort": "g",
        "link": "h",
    }  # fmt: skip
    assert entries("mi clave: a") == {"mi clave": "a"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("estado: Borrador", "draft"), ("status: review", "review"), ("estado: en revisión", "review"),
        ("estado: revision", "review"), ("estado: programado", "scheduled"), ("estado: publicada", "published"),
        ("draft: true", "draft"), ("published: true", "published"), ("published: false", "draft"),
        ("draft: true\nstatus: scheduled", "scheduled"), ("status: ready", "ready"),
    ],
)  # fmt: skip
def test_status(text: str, status: str) -> None:
    """A status has its English name, whichever convention tells it; an unknown one stays as it is."""
    assert entries(text)["status"] == status


def test_content_type() -> None:
    """Types of content have English names."""
    assert entries("tipo: Promoción") == {"content_type": "promo"}


def test_the_canonical_name_wins() -> None:
    """Of several keys of one meaning the canonical one counts, else the first."""
    assert entries("publishdate: a\ndate: b\nschedule: c") == {"date": "b"}
    assert entries("publishdate: a\nschedule: c") == {"date": "a"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("lang: es-ES", "es"), ("idioma: ES_mx", "es"), ("language: English", "en"), ("lengua: español", "es"),
        ("lang: ca", "ca"), ("lang: no", "no"), ("lang:", None), ("title: x", None),
    ],
)  # fmt: skip
def test_language(text: str, language: str | None) -> None:
    """A language is a code without region; names are understood."""
    assert read(text)[0].language == language


def test_unknown_language() -> None:
    """What is no language is told with the nearest guess."""
    metadata, problems = read("lang: inglish")

    assert metadata.language is None
    assert problems == [("inglish", "“inglish” is no language; write a code such as en or es. Did you mean “english”?")]
    assert read("lang: [es]")[1] == [("[es]", "expected a text, found a list")]


def test_platforms() -> None:
    """Platforms are a list or a text with commas; an account may follow a name."""
    expected = (Channel("instagram"), Channel("x", "ventas"), Channel("google-business"))

    assert read("platform: [instagram, x-ventas, google-business]")[0].channels == expected
    assert read("plataformas: 'Instagram, twitter-ventas, Google Business'")[0].channels == expected


def test_unknown_platform() -> None:
    """An unknown platform is told at its place; the others stand."""
    metadata, problems = read("platform: x, instagran")

    assert metadata.channels == (Channel("x"),)
    assert [place for place, _ in problems] == ["instagran"]
    assert problems[0][1].endswith("Did you mean “instagram”?")


def test_galaxy_social() -> None:
    """`media` lists channels; what is said of each is published there; other networks are ignored."""
    text = (
        "media: [linkedin-galaxyproject, matrix-eu-announce, foto.png, x]\n"
        "mentions: {linkedin-galaxyproject: [ana]}\n"
        "hashtags: {linkedin-galaxyproject: [UseGalaxy, '#EOSC'], x: []}\n"
    )
    metadata, problems = read(text)

    ana, galaxy, eosc = (text.index(word) for word in ("ana]", "UseGalaxy", "'#EOSC'"))
    additions = (
        Piece(Span(ana, ana + 3), " @ana"), Piece(Span(galaxy, galaxy + 9), " #UseGalaxy"),
        Piece(Span(eosc, eosc + 7), " #EOSC"),
    )  # fmt: skip
    assert metadata.channels == (Channel("linkedin", "galaxyproject", additions), Channel("x"))
    assert not problems


def test_additions_for_all() -> None:
    """A plain list of hashtags is published on every channel."""
    channels = read("media: [x, bluesky-a]\nhashtags: [b]")[0].channels

    assert [[piece.text for piece in channel.additions] for channel in channels] == [[" #b"], [" #b"]]


@pytest.mark.parametrize(
    ("text", "has_poll"),
    [("poll: [a, b]", True), ("encuesta:\n  - a\n  - b", True), ("poll: no", False), ("poll:", False), ("a: b", False)],
)
def test_poll(text: str, has_poll: bool) -> None:  # noqa: FBT001
    """A post has a poll where its front matter gives one."""
    assert read(text)[0].has_poll is has_poll


@pytest.mark.parametrize(
    "text", ["[one-way, cliche]", "one-way, cliche", "'one-way, cliche'", "\n  - one-way\n  - cliche"]
)
def test_ignore(text: str) -> None:
    """Rules to ignore are a list or a text with commas, each with its own place."""
    source = f"smm-lint:\n  ignore: {text}"
    source = source.replace("\n  -", "\n    -")
    ignored = read(source)[0].ignore

    assert [(scalar.text, scalar.span.of(source)) for scalar in ignored] == [("one-way",) * 2, ("cliche",) * 2]


def test_own_keys() -> None:
    """An unknown key under `smm-lint` is told, and so is what is no mapping."""
    assert read("smm-lint: {ignor: [a]}")[1] == [
        ("ignor", "unknown key “ignor”; accepted: ignore, posts. Did you mean “ignore”?")
    ]
    assert read("smm-lint: a")[1] == [("a", "expected keys with values, found “a”")]


def test_parts_of_a_thread() -> None:
    """A later part has what the first says, but for what belongs to one part alone."""
    first = read("lang: es\nplatform: x\nmedia: [a.png]\npoll: [a, b]\ncampaign: c\nsmm-lint: {ignore: d}")[0]
    later = read("campaign: e\nsmm-lint: {ignore: f}")[0].under(first)

    assert (later.language, later.channels, later.has_poll) == ("es", (Channel("x"),), False)
    assert sorted(later.entries) == ["campaign", "lang", "platform", "smm-lint"]
    assert isinstance(later.entries["campaign"].value, Scalar)
    assert later.entries["campaign"].value.text == "e"
    assert [scalar.text for scalar in later.ignore] == ["d", "f"]


def test_places() -> None:
    """Keys and values stand where they were written, under whatever name."""
    text = "título: x\ncampaña: 'otoño 2025'\n"
    entry = read(text)[0].entries["campaign"]

    assert (entry.key.text, entry.key.span.of(text), entry.value.span.of(text)) == (
        "campaña",
        "campaña",
        "'otoño 2025'",
    )


def test_a_kpi_without_a_metric_is_read() -> None:
    """What is said of it counts; the metric is empty."""
    (kpi,) = read("kpi: {metric: , target: 40}\n")[0].plan.kpi

    assert (kpi.metric, kpi.target) == ("", 40)
