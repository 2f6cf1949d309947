"""What the workspace says of a document: its configuration, and whether it is a draft at all."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from smm_lint.config import Config, Configuration, Overrides
from smm_lint.errors import SmmLintError
from smm_lint.exclusions import Exclusions
from smm_lint.languages import judged_languages
from smm_lint.loader import RuleSet, load_rules
from smm_lint.lsp.preferences import Preferences
from smm_lint.messages import locale_language


class Project:
    """The folders of the workspace with their configuration, read once: a change of either makes another project.

    Where the configuration is wrong, its methods raise what Configuration does, until it is mended.
    """

    def __init__(self, folders: tuple[Path, ...], preferences: Preferences) -> None:
        self.folders = folders or (Path.cwd(),)
        self.preferences = preferences
        self._exclusions: dict[Path, Exclusions] = {}

    @cached_property
    def configuration(self) -> Configuration:
        """What the configuration files and the user's preferences say together."""
        wanted = self.preferences
        overrides = Overrides(profiles=wanted.profile, select=wanted.select, ignore=wanted.ignore)
        file = self.folders[0] / wanted.configuration if wanted.configuration else None
        return Configuration(file=file, overrides=overrides)

    def config(self, path: Path) -> Config:
        """What applies to the file `path`."""
        return self.configuration.for_file(path)

    def excludes(self, path: Path) -> bool:
        """Whether `path` would be left out of a run over its folder."""
        folder = self.folder_of(path) or path.parent
        if folder not in self._exclusions:
            self._exclusions[folder] = Exclusions(self.configuration, folder)
        return self._exclusions[folder].of_named(path) is not None

    def folder_of(self, path: Path) -> Path | None:
        """The folder of the workspace that `path` lies in, the innermost where several do."""
        around = [folder for folder in self.folders if path.is_relative_to(folder)]
        return max(around, key=lambda folder: len(folder.parts), default=None)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages whose pipelines will be needed."""
        found: dict[str, None] = {}
        for folder in self.folders:
            try:
                found |= dict.fromkeys(self.configuration.for_folder(folder).languages)
            except SmmLintError:
                return judged_languages()
        return tuple(found)

    def rules(self, path: Path | None = None) -> RuleSet:
        """The rules that exist for `path`, or in the first folder; our own where the configuration is wrong."""
        try:
            return (self._config(path)).ruleset
        except SmmLintError:
            return load_rules()

    def message_language(self, path: Path | None = None) -> str:
        """The language to speak of `path` in, or of the first folder."""
        try:
            return self._config(path).message_language
        except SmmLintError:
            return locale_language()

    def _config(self, path: Path | None) -> Config:
        return self.configuration.for_file(path) if path else self.configuration.for_folder(self.folders[0])
