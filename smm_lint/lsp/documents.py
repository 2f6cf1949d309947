"""What the editor has open: its text, its version, and the file that it is or stands for."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from lsprotocol import types
from msgspec import Struct
from pygls import uris

from smm_lint.config_files import NAMES, PYPROJECT
from smm_lint.exclusions import is_draft
from smm_lint.lsp.positions import Positions
from smm_lint.paths import absolute, shown
from smm_lint.readers import Unreadable, decode
from smm_lint.source import Source

# A text that was never saved goes by these names, by the language that the editor takes it for.
UNSAVED = {"markdown": "stdin.md", "plaintext": "stdin.txt"}
MARK = "\ufeff"
# Longer ones are declined: to read one would take minutes, on every change of it.
MOST_CHARACTERS = 1_000_000


class Document(Struct, frozen=True, dict=True):
    """A version of an open text; `path` is where it lies, or where its configuration is looked for."""

    uri: str
    version: int | None
    path: Path
    text: str
    encoding: types.PositionEncodingKind | str = types.PositionEncodingKind.Utf16

    @cached_property
    def source(self) -> Source | Unreadable:
        """The source as a saved file would give it, or why it would give none."""
        try:
            # NOTE: half a surrogate pair, which JSON can carry, is no text.
            return decode(self.text.encode("utf-8", "replace"), shown(self.path))
        except Unreadable as error:
            return error

    @cached_property
    def positions(self) -> Positions:
        """Where its characters stand."""
        return Positions(self.text, self.encoding, int(self.text.startswith(MARK)))

    @property
    def is_draft(self) -> bool:
        """Whether some reader knows its format."""
        return is_draft(self.path)

    @property
    def is_configuration(self) -> bool:
        """Whether it is a configuration file by its name."""
        return self.path.name in (*NAMES, PYPROJECT)

    @property
    def is_too_large(self) -> bool:
        """Whether it is declined for its length."""
        return len(self.text) > MOST_CHARACTERS


def path_of(uri: str, language: str | None, folder: Path) -> Path | None:
    """Where the document `uri` lies; one that was never saved, in `folder`. None for what is no file of the user's."""
    name = uris.to_fs_path(uri)
    # NOTE: a buffer without a name is `file://` to Neovim.
    if name is not None and name.strip("/\\"):
        return absolute(name)
    unsaved = name is not None or uris.uri_scheme(uri) == "untitled"
    return folder / UNSAVED[language] if unsaved and language in UNSAVED else None


def uri_of(source: Source) -> str:
    """The address of the file that `source` was read from."""
    uri: str = uris.from_fs_path(str(absolute(source.path)))
    return uri
