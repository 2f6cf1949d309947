"""What Git ignores: .gitignore files from the top of the repository down, and .git/info/exclude."""

from __future__ import annotations

from pathlib import Path

from smm_lint.globs import Globs
from smm_lint.paths import is_file, is_inside, is_repository, read_bytes

NAME = ".gitignore"


class GitIgnore:
    """The .gitignore files from `top` down, each read once. A repository below is its own top."""

    def __init__(self, top: Path) -> None:
        self._top = top
        self._files: dict[Path, tuple[Globs, ...]] = {}
        self._ignored: dict[Path, bool] = {}

    def ignores(self, path: Path, *, is_folder: bool = False) -> bool:
        """Whether `path`, which lies below the top, is ignored, or a folder that holds it."""
        return self._ignores_folder(path.parent) or self._verdict(path, is_folder=is_folder)

    def _ignores_folder(self, folder: Path) -> bool:
        if folder not in self._ignored:
            self._ignored[folder] = not self._is_top(folder) and self.ignores(folder, is_folder=True)
        return self._ignored[folder]

    def _verdict(self, path: Path, *, is_folder: bool) -> bool:
        """What the nearest file says that speaks of `path`; those farther away count less."""
        verdicts = (globs.verdict(path, is_folder=is_folder) for globs in reversed(self._of(path.parent)))
        return next((verdict for verdict in verdicts if verdict is not None), False)

    def _of(self, folder: Path) -> tuple[Globs, ...]:
        """The patterns that apply in `folder`, the farthest first."""
        if folder not in self._files:
            farther = () if self._is_top(folder) else self._of(folder.parent)
            own = [folder / ".git" / "info" / "exclude"]
            # Git follows no link there either.
            own += [folder / NAME] if is_inside(folder / NAME, self._top) else []
            self._files[folder] = (*farther, *(_globs(folder, file) for file in own if is_file(file)))
        return self._files[folder]

    def _is_top(self, folder: Path) -> bool:
        return folder == self._top or is_repository(folder) or folder.parent == folder


def _globs(folder: Path, file: Path) -> Globs:
    """The patterns in `file`, but for those that are none: Git passes over them too."""
    try:
        lines = read_bytes(file).decode("utf-8-sig", "surrogateescape").replace("\r\n", "\n").split("\n")
    except OSError:
        lines = []
    return Globs(folder, tuple(line for line in lines if _is_pattern(line)))


def _is_pattern(line: str) -> bool:
    try:
        Globs(Path(), (line,))
    except ValueError:
        return False
    return True
