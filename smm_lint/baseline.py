"""A baseline: the diagnostics that were there when smm-lint came, so that only new ones are reported.

A pure step: diagnostics and a baseline in, the new diagnostics and the entries that matched nothing out.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from smm_lint.diagnostic import Diagnostic, Related
from smm_lint.fingerprints import Fingerprints, tidy
from smm_lint.paths import absolute, real
from smm_lint.source import Source
from smm_lint.text import Span

# Where smm-lint could not do its work, nobody knows what else is wrong.
NEVER = frozenset({"internal/rule-failed", "internal/unreadable"})
MOST_SHOWN = 60

Key = tuple[str, str, str]


class Entry(Struct, frozen=True, order=True):
    """A fault that is known: where and what it is, and how many times it is there.

    `path` is relative to the folder of the baseline, with forward slashes. `text` shows people what was reported;
    the fault is known by its fingerprint alone.
    """

    path: str
    rule: str
    text: str
    fingerprint: str
    count: int = 1

    @property
    def key(self) -> Key:
        """What it is known by."""
        return self.path, self.rule, self.fingerprint


class Baseline(Struct, frozen=True):
    """The known faults of the drafts in and around `folder`, an absolute path."""

    folder: Path
    entries: tuple[Entry, ...] = ()

    def path_of(self, path: Path | str) -> str:
        """What the baseline calls the file at `path`; links of its folders are followed, as the working folder is."""
        path = absolute(path)
        whole, folder = real(path.parent) / path.name, real(self.folder)
        # On Windows no way leads from one drive to another.
        return (Path(os.path.relpath(whole, folder)) if whole.anchor == folder.anchor else whole).as_posix()


class Scope(Struct, frozen=True):
    """What a run judged: files, as the baseline calls them, each with its rules; None for all there are.

    A file that was read only for the calendar's sake is not among them.
    """

    rules: Mapping[str, frozenset[str] | None]

    def covers(self, entry: Entry) -> bool:
        """Whether the fault of `entry` would have been found again."""
        rules = self.rules.get(entry.path, frozenset())
        return rules is None or entry.rule in rules


class Compared(Struct, frozen=True):
    """The diagnostics that a baseline does not know, how many it knows, and what of it the run did not find again."""

    new: tuple[Diagnostic, ...]
    known: int
    unmatched: tuple[Entry, ...]


def compare(diagnostics: Iterable[Diagnostic], baseline: Baseline, scope: Scope) -> Compared:
    """Tell new diagnostics from known ones; of more than were there, the last in their order are new."""
    left = Counter({entry.key: entry.count for entry in baseline.entries})
    names = _Names(baseline)
    new, known = [], 0
    for diagnostic in diagnostics:
        key = next((key for key in names.keys(diagnostic, scope) if left[key] > 0), None)
        if key is None:
            new.append(diagnostic)
        else:
            left[key] -= 1
            known += 1
    rest = (replace(entry, count=left[entry.key]) for entry in baseline.entries if left[entry.key] > 0)
    return Compared(tuple(new), known, tuple(entry for entry in rest if scope.covers(entry)))


def recorded(diagnostics: Iterable[Diagnostic], baseline: Baseline, scope: Scope) -> Baseline:
    """The baseline of today's `diagnostics`; of `baseline` what the run did not judge stays."""
    names = _Names(baseline)
    fresh: dict[Key, Entry] = {}
    for diagnostic in sorted(diagnostics, key=lambda diagnostic: diagnostic.order):
        if diagnostic.rule not in NEVER:
            entry = names.entry(diagnostic)
            old = fresh.get(entry.key)
            fresh[entry.key] = replace(old, count=old.count + 1) if old else entry
    kept = [entry for entry in baseline.entries if not scope.covers(entry)]
    return replace(baseline, entries=once([*kept, *fresh.values()]))


def once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries in their order; of several for one fault the one with the highest count."""
    by_key = {entry.key: entry for entry in sorted(entries, key=lambda entry: entry.count)}
    return tuple(sorted(by_key.values()))


def pruned(baseline: Baseline, unmatched: Iterable[Entry]) -> Baseline:
    """`baseline` without what is `unmatched`."""
    gone = {entry.key: entry.count for entry in unmatched}
    left = (replace(entry, count=entry.count - gone.get(entry.key, 0)) for entry in baseline.entries)
    return replace(baseline, entries=tuple(entry for entry in left if entry.count))


class _Names:
    """What a baseline calls diagnostics; each source is looked through once."""

    def __init__(self, baseline: Baseline) -> None:
        self._baseline = baseline
        self._paths: dict[str, str] = {}
        # By identity: to compare two sources is to compare their texts. Each is held, so that no other takes its place.
        self._fingerprints: dict[int, tuple[Source, Fingerprints]] = {}

    def keys(self, diagnostic: Diagnostic, scope: Scope) -> Iterator[Key]:
        """The keys that an entry for `diagnostic` may have.

        A fault of several posts is told at another of them where its own post is not judged; the entry is for its own.
        """
        if diagnostic.rule in NEVER:
            return
        yield self._key(diagnostic, diagnostic.rule, diagnostic.platform)
        for related in diagnostic.related:
            if self._path(related.source) not in scope.rules:
                yield self._key(related, diagnostic.rule, diagnostic.platform)

    def entry(self, diagnostic: Diagnostic) -> Entry:
        """The entry for `diagnostic`, once."""
        path, rule, fingerprint = self._key(diagnostic, diagnostic.rule, diagnostic.platform)
        return Entry(path, rule, _shown(diagnostic.source, diagnostic.span), fingerprint)

    def _key(self, place: Diagnostic | Related, rule: str, platform: str | None) -> Key:
        return self._path(place.source), rule, self._of(place.source).of(place.span, platform)

    def _of(self, source: Source) -> Fingerprints:
        if id(source) not in self._fingerprints:
            self._fingerprints[id(source)] = source, Fingerprints(source)
        return self._fingerprints[id(source)][1]

    def _path(self, source: Source) -> str:
        if source.path not in self._paths:
            self._paths[source.path] = self._baseline.path_of(source.path)
        return self._paths[source.path]


def _shown(source: Source, span: Span) -> str:
    """The characters of `span`, so many that people know them again."""
    text = tidy(span.of(source.text)[: 4 * MOST_SHOWN])
    plain = "".join(character if character.isprintable() else " " for character in text)
    return plain if len(plain) <= MOST_SHOWN else plain[: MOST_SHOWN - 1].rstrip() + "…"
