"""What the pipeline saw in each post, as `smm-lint inspect` prints it: version 1 of the JSON, and a form for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from smm_lint.messages import say
from smm_lint.output._excerpt import visible
from smm_lint.output._json import Value, dump
from smm_lint.output.json import range_of
from smm_lint.pipeline.signals import Signal
from smm_lint.reading import Reading
from smm_lint.readings import FileReading

VERSION = 1
# The signals that are told with their kind, and those that are not, in the order in which they are shown.
WITH_KIND = ("invitations", "questions")
WITHOUT_KIND = ("audience", "self", "offers", "claims", "hashtags", "mentions", "links", "emoji")
DIGITS = 4


def as_json(files: Iterable[FileReading]) -> str:
    """What was seen in the posts of `files`, and which of them were not read."""
    posts: list[Value] = []
    skipped: list[Value] = []
    for file in files:
        posts += map(_post, file.readings)
        skipped += _skipped(file, "en")
    return dump({"version": VERSION, "posts": posts, "skipped": skipped})


def as_text(files: Iterable[FileReading], language: str) -> str:
    """The same for people, in `language`."""
    blocks: list[str] = []
    for file in files:
        blocks += ("\n".join(_lines(reading, len(file.posts), language)) for reading in file.readings)
        blocks += (f"{_shown(item)}\n  {item['reason']}" for item in _skipped(file, language))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _post(reading: Reading) -> Value:
    return {
        "path": reading.post.source.path,
        "post": reading.post.index,
        "language": reading.language,
        "language_score": round(reading.language_score, DIGITS),
        "platforms": [platform.id for platform in reading.platforms],
        "signals": _signals(reading),
        "topics": [{"name": topic.name, "score": round(topic.score, DIGITS)} for topic in reading.topics],
    }


def _signals(reading: Reading) -> Value:
    signals = reading.signals
    with_kind = {name: [_with_kind(reading, signal) for signal in getattr(signals, name)] for name in WITH_KIND}
    without_kind = {name: [_place(reading, signal) for signal in getattr(signals, name)] for name in WITHOUT_KIND}
    return {**with_kind, **without_kind, "dialogue": signals.dialogue, "address_form": signals.address_form}


def _with_kind(reading: Reading, signal: Signal) -> Value:
    return {"kind": signal.kind, **_place(reading, signal)}


def _place(reading: Reading, signal: Signal) -> Value:
    span = reading.place(signal.start, signal.end)
    return {"range": range_of(reading.post.source, span), "text": reading.text[signal.start : signal.end]}


def _skipped(file: FileReading, language: str) -> Iterator[Value]:
    for fault in file.unreadable:
        yield {"path": file.source.path, "post": None, "reason": fault.message.text(language)}
    for skipped in file.skipped:
        yield {"path": skipped.path, "post": skipped.post, "reason": skipped.reason}


def _lines(reading: Reading, posts: int, language: str) -> Iterator[str]:
    post = reading.post
    yield f"{post.source.path} #{post.index + 1}" if posts > 1 else post.source.path
    yield f"  {say(language, 'inspect-language')}: {reading.language} ({reading.language_score:.2f})"
    if reading.platforms:
        yield f"  {say(language, 'inspect-platforms')}: {', '.join(platform.id for platform in reading.platforms)}"
    yield f"  {say(language, 'inspect-address')}: {reading.signals.address_form or '–'}"
    yield f"  {say(language, 'inspect-dialogue')}: {say(language, 'yes' if reading.signals.dialogue else 'no')}"
    for name in (*WITH_KIND, *WITHOUT_KIND):
        yield from _group(reading, name, language)
    for topic in reading.topics:
        yield f"  {say(language, 'inspect-topic')}: {topic.name} {topic.score:.2f}"


def _group(reading: Reading, name: str, language: str) -> Iterator[str]:
    signals = getattr(reading.signals, name)
    if signals:
        yield f"  {say(language, f'inspect-{name}')}:"
    for signal in signals:
        start = reading.post.source.lines.position(reading.place(signal.start, signal.end).start)
        kind = f"{signal.kind}  " if name in WITH_KIND else ""
        yield f"    {start.line}:{start.column}  {kind}{visible(reading.text[signal.start : signal.end])}"


def _shown(item: Value) -> str:
    return str(item["path"]) if item["post"] is None else f"{item['path']} #{item['post'] + 1}"
