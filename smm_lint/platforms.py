"""What each network allows and how it counts. Numbers live in platforms.yaml, each with its source and date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

from smm_lint.counting import Counting, byte_overflow
from smm_lint.matching import fold
from smm_lint.nodes import LOADER

DATA_FILE = Path(__file__).with_suffix(".yaml")


class Figure(Struct, frozen=True):
    """A number, where it comes from, and the day for which that was true."""

    value: int
    source: str
    as_of: str
    note: str = ""


class Platform(Struct, frozen=True):
    """A network.

    `figures` are its numbers by name: the properties say which there are. None stands for a
    number that the network does not have or that nobody knows.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    counting: Counting
    figures: Mapping[str, Figure]
    links_clickable: bool = True
    bare_links_clickable: bool = True
    needs_media: bool = False
    demotes_bait: bool = False

    @property
    def limit(self) -> int:
        """The most that a text may count."""
        return self.figures["limit"].value

    @property
    def unit(self) -> str:
        """What is counted: `characters` or `graphemes`."""
        return self.counting.unit

    @property
    def byte_limit(self) -> int | None:
        """The most bytes of UTF-8 that a text may have beside its limit."""
        return self._value("byte_limit")

    @property
    def most_hashtags(self) -> int | None:
        """The most hashtags that the network takes, or takes notice of."""
        return self._value("most_hashtags")

    @property
    def advised_hashtags(self) -> int | None:
        """The most hashtags that are advised where the network has no ceiling."""
        return self._value("advised_hashtags")

    @property
    def most_links(self) -> int | None:
        """The most links that the network takes."""
        return self._value("most_links")

    @property
    def most_media(self) -> int | None:
        """The most pictures that a post may have."""
        return self._value("most_media")

    @property
    def most_alt(self) -> int | None:
        """The most characters of an alternative text."""
        return self._value("most_alt")

    @property
    def fold(self) -> int | None:
        """How many characters show before “more”."""
        return self._value("fold")

    def length(self, text: str) -> int:
        """How long `text` is as this network counts."""
        return self.counting.length(text)

    def overflow(self, text: str) -> int | None:
        """Where what does not fit of `text` starts, None where all of it fits."""
        over = [self.counting.overflow(text, self.limit)]
        if self.byte_limit is not None:
            over.append(byte_overflow(text, self.byte_limit))
        return min((place for place in over if place is not None), default=None)

    def _value(self, name: str) -> int | None:
        figure = self.figures.get(name)
        return figure.value if figure else None


class Platforms(Mapping[str, Platform]):
    """The platforms of a data file by id, in its order; read when first asked for."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def __getitem__(self, name: str) -> Platform:
        return self._platforms[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._platforms)

    def __len__(self) -> int:
        return len(self._platforms)

    def find(self, name: str) -> Platform | None:
        """The platform called `name`: an id, an alias, or a channel that begins with one (`linkedin-ourteam`)."""
        words = _words(name)
        starts = ("-".join(words[:count]) for count in range(len(words), 0, -1))
        return next((self._by_name[start] for start in starts if start in self._by_name), None)

    @cached_property
    def _platforms(self) -> dict[str, Platform]:
        data = yaml.load(self._file.read_text(encoding="utf-8"), LOADER)  # noqa: S506 (a safe one, and our own file)
        return {name: _platform(name, entry, data["sources"]) for name, entry in data["platforms"].items()}

    @cached_property
    def _by_name(self) -> dict[str, Platform]:
        return {
            "-".join(_words(name)): platform
            for platform in self._platforms.values()
            for name in (*platform.aliases, platform.name, platform.id)
        }


PLATFORMS = Platforms(DATA_FILE)


def find(name: str) -> Platform | None:
    """The platform called `name`: an id, an alias, or a channel that begins with one. Case and accents are one."""
    return PLATFORMS.find(name)


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(name))


def _platform(name: str, entry: dict[str, Any], sources: Mapping[str, str]) -> Platform:
    figures = {
        key: Figure(figure["value"], sources[figure["source"]], str(figure["as_of"]), figure.get("note", ""))
        for key, figure in entry.pop("figures").items()
    }
    counting = entry.pop("counting", {})
    counting["narrow"] = tuple((low, high) for low, high in counting.get("narrow", ()))
    aliases = tuple(entry.pop("aliases", ()))
    return Platform(id=name, aliases=aliases, counting=Counting(**counting), figures=figures, **entry)
