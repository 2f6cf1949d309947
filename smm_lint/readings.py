"""Files → readings: decode, split into posts, tell each post's language, let its pipeline read it.

Files go through in windows, so that spaCy reads many posts at once and memory is bounded by the
window, not by the corpus. It reads when a rule first asks for what it finds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from smm_lint.config import Config
from smm_lint.diagnostic import Skipped
from smm_lint.keywords import Keyword, read_keywords
from smm_lint.languages.detect import Detection, detect
from smm_lint.pipeline.analyse import Analyser
from smm_lint.pipeline.signals import Analysis
from smm_lint.platforms import Platform, find
from smm_lint.post import Post
from smm_lint.readers import Content, Fault, Unreadable, open_source, read_posts
from smm_lint.readers.layout import Layout
from smm_lint.reading import Analysed, Reading
from smm_lint.registries import Audience, Registries
from smm_lint.settings import BrandTopic
from smm_lint.source import Source
from smm_lint.topics import Topic, TopicModel, TopicScore

WINDOW = 128


class Input(Struct, frozen=True):
    """A file to read: its place on disk and, where it is not read from there, its source or why there is none.

    `content` are its posts where they have been read from its source already. What is wrong with a file that is not
    `is_reported` is not said: it is read only for the calendar's sake.
    """

    shown: str
    config: Config
    path: Path
    source: Source | Unreadable | None = None
    is_reported: bool = True
    content: Content | None = None


class FileReading(Struct, frozen=True):
    """A file that has been read: its posts in the languages we judge, what was skipped, and its faults.

    `unreadable` says why the file, or a post in it, is not read.
    """

    source: Source
    config: Config
    posts: tuple[Post, ...] = ()
    readings: tuple[Reading, ...] = ()
    faults: tuple[Fault, ...] = ()
    unreadable: tuple[Fault, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    is_reported: bool = True


def read_file(item: Input) -> FileReading:
    """The posts of a file, not yet read by any pipeline."""
    source = item.source or _open(item)
    if isinstance(source, Unreadable):
        fault = Fault(source.span, source.message)
        return FileReading(source.source, item.config, unreadable=(fault,), is_reported=item.is_reported)
    content = item.content or read_posts(source, item.config.layout)
    return FileReading(
        source,
        item.config,
        content.posts,
        faults=content.faults,
        unreadable=content.declined,
        is_reported=item.is_reported,
    )


def opened(item: Input) -> Input:
    """The file with its source, or why there is none."""
    return item if item.source else replace(item, source=_open(item))


def _open(item: Input) -> Source | Unreadable:
    try:
        return open_source(item.path, item.shown)
    except Unreadable as error:
        return error


def read_files(items: Iterable[Input], analyser: Analyser) -> Iterator[FileReading]:
    """Every file with the readings of its posts, in the order given."""
    return PostReader(analyser).read(items)


class PostReader:
    """Reads files; what the pipeline has to read once a run, such as the words of topics, is kept."""

    def __init__(self, analyser: Analyser) -> None:
        self._analyser = analyser
        self._models = _Topics(analyser), _Vocabularies(analyser)

    def read(self, items: Iterable[Input]) -> Iterator[FileReading]:
        """Every file with the readings of its posts, in the order given."""
        iterator = iter(items)
        while window := [read_file(item) for item in islice(iterator, WINDOW)]:
            texts: dict[str, _Texts] = {}
            judged = [[_judge(post, file.config) for post in file.posts] for file in window]
            analyses = [[self._analysis(item, texts) for item in posts if item.is_ours] for posts in judged]
            for file, posts, its_analyses in zip(window, judged, analyses, strict=True):
                yield _finish(file, posts, its_analyses, *self._models)

    def _analysis(self, item: _Judged, texts: dict[str, _Texts]) -> Analysed:
        return texts.setdefault(item.language, _Texts(self._analyser, item.language)).add(item.post.prose.text)


class _Texts:
    """Texts in one language, which its pipeline reads together, when the analysis of one of them is asked for.

    Where no rule asks, no pipeline is loaded.
    """

    def __init__(self, analyser: Analyser, language: str) -> None:
        self._analyser = analyser
        self._language = language
        self._texts: list[str] = []

    def add(self, text: str) -> Analysed:
        """How to get the analysis of `text`, once all texts are there."""
        place = len(self._texts)
        self._texts.append(text)
        return lambda: self._analyses[place]

    @cached_property
    def _analyses(self) -> list[Analysis]:
        return list(self._analyser.analyse(self._texts, self._language))


class _Judged(Struct, frozen=True):
    """A post with the language it is in, and whether that is one of the configured ones."""

    post: Post
    language: str
    score: float
    is_ours: bool
    detection: Detection | None = None


def _judge(post: Post, config: Config) -> _Judged:
    declared = post.metadata.language or (config.languages[0] if len(config.languages) == 1 else None)
    if declared:
        return _Judged(post, declared, 1.0, declared in config.languages)
    detection = detect(post.prose.text, config.languages)
    ours = detection.language in config.languages
    return _Judged(post, detection.language, detection.score, ours, detection)


def _finish(
    file: FileReading, judged: list[_Judged], analyses: list[Analysed], topics: _Topics, vocabularies: _Vocabularies
) -> FileReading:
    ours = [item for item in judged if item.is_ours]
    readings = [
        _reading(item, analysis, file.config, topics, vocabularies)
        for item, analysis in zip(ours, analyses, strict=True)
    ]
    skipped = [
        Skipped(f"language: {item.language}", path=file.source.path, post=item.post.index)
        for item in judged
        if not item.is_ours
    ]
    return replace(file, readings=tuple(_threads(readings)), skipped=tuple(skipped))


def _reading(
    item: _Judged, analysis: Analysed, config: Config, topics: _Topics, vocabularies: _Vocabularies
) -> Reading:
    return Reading(
        post=item.post,
        language=item.language,
        language_score=item.score,
        languages=config.languages,
        detection=item.detection,
        analysed=analysis,
        platforms=platforms_of(item.post, config),
        brand=config.brand,
        market=config.settings.market,
        topics=topics.scores(config.topics, item.post.prose.text, analysis, item.language),
        off_limits=topics.scores(config.off_limits, item.post.prose.text, analysis, item.language),
        registries=config.registries,
        timezone=config.calendar.timezone,
        audience_words=vocabularies.words(config.registries, analysis, item.language),
    )


def platforms_of(post: Post, config: Config) -> tuple[Platform, ...]:
    """Where the post goes: what the command line says, else its front matter, else the configuration."""
    channels = tuple(channel.platform for channel in post.metadata.channels)
    names = config.command_line_platforms or channels or config.platforms
    return tuple(platform for platform in map(find, dict.fromkeys(names)) if platform)


def _threads(readings: list[Reading]) -> Iterator[Reading]:
    parts: dict[int, list[Analysed]] = defaultdict(list)
    for reading in readings:
        if reading.post.thread:
            parts[reading.post.thread.first].append(reading.analysed)
    for reading in readings:
        thread = reading.post.thread
        yield replace(reading, thread_analysed=tuple(parts[thread.first])) if thread else reading


class _Topics:
    """Topic models, each built once a run: its keywords have to be read by the pipeline."""

    def __init__(self, analyser: Analyser) -> None:
        self._analyser = analyser
        self._models: dict[tuple[tuple[BrandTopic, ...], str], TopicModel] = {}

    def scores(
        self, topics: tuple[BrandTopic, ...], text: str, analysis: Analysed, language: str
    ) -> tuple[TopicScore, ...]:
        if not topics:
            return ()
        key = (topics, language)
        if key not in self._models:
            self._models[key] = TopicModel(tuple(map(_topic, topics)), language, self._analyser.analyse)
        return self._models[key].scores(text, analysis())


class _Vocabularies:
    """The words of audiences, each vocabulary read once a run: the pipeline has to read it."""

    def __init__(self, analyser: Analyser) -> None:
        self._analyser = analyser
        self._read: dict[tuple[tuple[str, ...], str], tuple[Keyword, ...]] = {}

    def words(
        self, registries: Registries, analysis: Analysed, language: str
    ) -> dict[str, tuple[tuple[int, int], ...]]:
        """Where the words of each audience that has a vocabulary stand in the text that `analysis` is of."""
        return {
            audience.id: tuple(
                sorted({place for word in self._of(audience, language) for place in word.find(analysis())})
            )
            for audience in (registries.audiences or {}).values()
            if audience.vocabulary
        }

    def _of(self, audience: Audience, language: str) -> tuple[Keyword, ...]:
        key = (audience.vocabulary, language)
        if key not in self._read:
            self._read[key] = read_keywords(audience.vocabulary, language, self._analyser.analyse)
        return self._read[key]


def _topic(topic: BrandTopic) -> Topic:
    """A topic with the texts of the posts that the configuration names as examples of it."""
    files = (read_posts(source, Layout()) for source in map(_example_source, topic.posts) if source)
    posts = tuple(post.prose.text for file in files for post in file.posts)
    return Topic(topic.name, topic.keywords, (*topic.examples, *posts))


def _example_source(path: Path) -> Source | None:
    try:
        return open_source(path, path.name)
    except Unreadable:
        return None  # it is a diagnostic where the file itself is linted
