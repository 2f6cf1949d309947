"""The baselines of a run: which one is for which draft, and what they leave of a result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path, PureWindowsPath

from msgspec import Struct
from msgspec.structs import replace

from smm_lint.baseline import Baseline, Compared, Entry, Scope, compare
from smm_lint.baseline_files import read_baseline
from smm_lint.config import Config
from smm_lint.diagnostic import Diagnostic
from smm_lint.engine import Result
from smm_lint.judging import UNREADABLE
from smm_lint.paths import absolute, is_there, shown
from smm_lint.readings import Input


class Adoption(Struct, frozen=True, dict=True):
    """A baseline, its file, and the inputs of a run that it is for."""

    file: Path
    baseline: Baseline
    inputs: tuple[Input, ...]

    def own(self, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Those of `diagnostics` that are of one of the inputs, or of a registry of theirs."""
        return [diagnostic for diagnostic in diagnostics if diagnostic.source.path in self._paths]

    def compare(self, result: Result) -> Compared:
        """What the baseline makes of its own diagnostics of `result`."""
        return compare(self.own(result.diagnostics), self.baseline, self.scope(result))

    def scope(self, result: Result) -> Scope:
        """What the run that ended with `result` judged; where a rule failed, nobody knows what else there is."""
        unread = {each.source.path for each in result.diagnostics if each.rule == UNREADABLE}
        rules = {
            self.baseline.path_of(path): frozenset() if result.failed or path in unread else _rules(config)
            for path, config in self._judged()
        }
        gone = () if result.failed else filter(self._is_gone, self.baseline.entries)
        return Scope({**dict.fromkeys((entry.path for entry in gone), None), **rules})

    @cached_property
    def _paths(self) -> frozenset[str]:
        registries = (path for item in self.inputs for path, _ in _registries(item))
        return frozenset([*(item.shown for item in self.inputs), *registries])

    def _judged(self) -> Iterator[tuple[str, Config]]:
        """The files that are reported on; registries where all posts of their campaigns are."""
        for item in self.inputs:
            if item.is_reported:
                yield item.shown, item.config
        if all(item.is_reported for item in self.inputs):
            for item in self.inputs:
                yield from _registries(item)

    def _is_gone(self, entry: Entry) -> bool:
        """Whether the file of `entry` is there no more; outside the baseline's own disk nothing is looked for."""
        return not PureWindowsPath(entry.path).anchor and not is_there(self.baseline.folder / entry.path)


def adoptions(items: Sequence[Input], file: Path | None = None, *, default: Path | None = None) -> tuple[Adoption, ...]:
    """The baselines that apply to `items`: `file` to all of them, else to each the one that its configuration names.

    With `default`, that is the one of items for which none is named, and one that is not there yet is empty. Raises
    ConfigError where one is wrong.
    """
    inputs: dict[Path, list[Input]] = {}
    for item in items:
        path = file or item.config.settings.baseline or default
        if path:
            inputs.setdefault(absolute(path), []).append(item)
    return tuple(
        Adoption(
            path, Baseline(path.parent) if default and not is_there(path) else read_baseline(path), tuple(inputs[path])
        )
        for path in sorted(inputs)
    )


def without_known(result: Result, adopted: Sequence[Adoption]) -> Result:
    """`result` without what the baselines know, and with how much that is."""
    for adoption in adopted:
        compared = adoption.compare(result)
        known = set(map(id, adoption.own(result.diagnostics))) - set(map(id, compared.new))
        result = replace(
            result,
            diagnostics=tuple(each for each in result.diagnostics if id(each) not in known),
            baselined=(result.baselined or 0) + compared.known,
            unmatched=result.unmatched + sum(entry.count for entry in compared.unmatched),
        )
    return result


def new_ones(diagnostics: Sequence[Diagnostic], adopted: Sequence[Adoption]) -> Sequence[Diagnostic]:
    """Those of `diagnostics` that no baseline knows."""
    return without_known(Result(tuple(diagnostics)), adopted).diagnostics


def _registries(item: Input) -> Iterator[tuple[str, Config]]:
    for path in item.config.settings.registries.values():
        yield shown(path), item.config


def _rules(config: Config) -> frozenset[str] | None:
    """The rules whose known faults would have been found again; None for all there are.

    For other platforms than the configured ones, and with other rules, a run says little of what is there.
    """
    if config.overrides.platforms:
        return frozenset()
    return frozenset(active.rule.id for active in config.rules) if config.overrides.choose_rules else None
