"""What lies in a folder of drafts: languages, platforms, and files that hold several posts. What `init` starts from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from smm_lint.config import Configuration
from smm_lint.files import File, find
from smm_lint.languages import judged_languages
from smm_lint.languages.detect import detect
from smm_lint.platforms import find as find_platform
from smm_lint.post import Post
from smm_lint.readers import Unreadable, open_source, read_posts
from smm_lint.readers.layout import Layout
from smm_lint.source import Source

# As many tell what language a team writes in.
SAMPLE = 400
# Among fewer posts than these a single one in a language counts.
FEW = 10
MARKDOWN = (".md", ".markdown")
QUOTED = re.compile(r"^ {0,3}>", re.MULTILINE)
FENCED = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)
NUMBERED = re.compile(r"^[>*_ \t]*2/", re.MULTILINE)
WORD = re.compile(r"[^\W_]+")


class Suggestion(Struct, frozen=True):
    """An entry for `files`: a pattern, the platforms of its posts, and how it holds them."""

    match: str
    platforms: tuple[str, ...] = ()
    posts: Layout | None = None


class Survey(Struct, frozen=True):
    """The number of drafts of a folder, their languages, the most frequent first, and what `files` may say of them."""

    drafts: int
    languages: tuple[str, ...]
    suggestions: tuple[Suggestion, ...]


def survey(folder: Path) -> Survey:
    """Look at the drafts of `folder`, as no configuration leaves them."""
    files = find([str(folder)], Configuration(isolated=True)).files
    sources = dict(_sources(files))
    markdown = {path: source for path, source in sources.items() if path.suffix.lower() in MARKDOWN}
    layouts = {path: layout for path, source in markdown.items() if (layout := _layout(source.text))}
    suggestions = (*_folders(folder, files), *_several(folder, layouts))
    sample = list(sources)[:: len(sources) // SAMPLE + 1]
    posts = (post for path in sample for post in read_posts(sources[path], layouts.get(path, Layout())).posts)
    return Survey(len(files), _languages(posts), suggestions)


def _sources(files: Iterable[File]) -> Iterator[tuple[Path, Source]]:
    for file in files:
        try:
            yield file.path, open_source(file.path, file.shown)
        except Unreadable:
            continue


def _languages(posts: Iterable[Post]) -> tuple[str, ...]:
    """The languages of more posts than chance would explain; all where no post tells."""
    judged = judged_languages()
    found = [detect(post.prose.text, judged) for post in posts]
    counts = Counter(detection.language for detection in found if detection.certain and detection.language in judged)
    frequent = [language for language, count in counts.most_common() if count > 1 or counts.total() < FEW]
    return tuple(frequent) or judged


def _folders(folder: Path, files: Iterable[File]) -> Iterator[Suggestion]:
    """Folders that are called as a platform is."""
    found = {parent for file in files for parent in file.path.relative_to(folder).parents if parent.name}
    for parent in sorted(found):
        platform = find_platform(parent.name)
        if platform:
            yield Suggestion(f"{parent.as_posix()}/**", (platform.id,))


def _several(folder: Path, layouts: Mapping[Path, Layout]) -> Iterator[Suggestion]:
    """Markdown files that hold several posts each."""
    for path, layout in layouts.items():
        names = (find_platform(word) for word in WORD.findall(path.stem))
        platform = next((platform.id for platform in names if platform), None)
        yield Suggestion(path.relative_to(folder).as_posix(), (platform,) if platform else (), layout)


def _layout(text: str) -> Layout | None:
    """How a Markdown text holds several posts, where that is plain: a heading each, then quotes, fences or a thread."""
    for level in (2, 3, 4):
        sections = re.split(rf"^#{{{level}}}[ \t].*$", text, flags=re.MULTILINE)[1:]
        for copy, mark in (("blockquote", QUOTED), ("fenced", FENCED), ("all", NUMBERED)):
            holding = [section for section in sections if mark.search(section)]
            if len(holding) > 1 and len(holding) * 2 > len(sections):
                numbered = sum(bool(NUMBERED.search(section)) for section in holding) * 2 > len(holding)
                return Layout(f"heading-{level}", copy, "numbered" if numbered else "none")
    return None
