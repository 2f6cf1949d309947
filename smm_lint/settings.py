"""What a configuration file may say: every key with the values that it accepts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from smm_lint.definition import PROFILES
from smm_lint.fields import Choice, Field, Flag, FoldedChoice, ListOf, MapOf, Text
from smm_lint.globs import Globs
from smm_lint.languages import judged_languages
from smm_lint.loader import RuleSet
from smm_lint.matching import fold
from smm_lint.messages import CATALOGUES
from smm_lint.platforms import PLATFORMS
from smm_lint.readers.layout import LAYOUT, Layout
from smm_lint.reading import Brand
from smm_lint.registries import ADDRESSES, KINDS
from smm_lint.sections import Section
from smm_lint.settings_fields import (
    Domain,
    Folders,
    GlobsField,
    LanguageName,
    PathField,
    PlatformName,
    RulesField,
    Timezone,
)

LANGUAGES = judged_languages()
MARKETS = ("es", "us", "uk")
DEFAULT_PROFILES = ("recommended",)


class BrandTopic(Struct, frozen=True):
    """A topic of the brand: words for it, examples, and the files of posts about it."""

    name: str
    keywords: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    posts: tuple[Path, ...] = ()


class CalendarSettings(Struct, frozen=True):
    """Where the calendar's posts lie, the platforms they are planned for, and the time zone of their dates."""

    folder: Path | None = None
    platforms: tuple[str, ...] = ()
    timezone: str | None = None


class Settings(Struct, frozen=True):
    """What the configuration says for one file. A path is absolute; `include` of None is every draft."""

    extends: tuple[str, ...] = DEFAULT_PROFILES
    languages: tuple[str, ...] = LANGUAGES
    messages: str | None = None
    include: Globs | None = None
    exclude: Globs | None = None
    market: str | None = None
    brand: Brand = Brand()
    topics: tuple[BrandTopic, ...] = ()
    off_limits: tuple[BrandTopic, ...] = ()
    registries: Mapping[str, Path] = field(default_factory=dict)
    baseline: Path | None = None
    calendar: CalendarSettings = CalendarSettings()
    platforms: tuple[str, ...] = ()
    layout: Layout = Layout()

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Settings:
        """The settings that the checked `values` of a configuration come to."""
        brand = values.get("brand", {})
        plain = ("extends", "messages", "include", "exclude", "market", "registries", "baseline", "platforms")
        return cls(
            **{name: values[name] for name in plain if name in values},
            languages=values.get("languages") or LANGUAGES,
            brand=_brand(brand),
            topics=_topics(brand.get("topics", {})),
            off_limits=_topics(brand.get("off_limits", {})),
            calendar=CalendarSettings(**values.get("calendar", {})),
            layout=replace(values.get("posts", Layout()), platforms=values.get("platforms", ())),
        )


def _brand(values: Mapping[str, Any]) -> Brand:
    address = values.get("address")
    return Brand(
        name=values.get("name", ""),
        handles=values.get("handles", {}),
        domains=values.get("domains", ()),
        address=address and fold(address),
    )


def _topics(topics: Mapping[str, Any]) -> tuple[BrandTopic, ...]:
    return tuple(
        BrandTopic(
            name, said.get("keywords", ()), said.get("examples", ()), said["posts"].files() if "posts" in said else ()
        )
        for name, said in topics.items()
    )


def file_field(rules: RuleSet, folders: Folders) -> Section:
    """A whole configuration file, where `rules` are the rules that there are."""
    entry = Section({"match": GlobsField(folders), **_entry_fields(rules)}, required=("match",))
    return Section({"root": Flag(), **_shared_fields(rules, folders), "files": ListOf(entry)})


def effective_field(rules: RuleSet, folders: Folders) -> Section:
    """What applies to one file, when the entries of `files` that match it are laid over the rest."""
    return Section({**_shared_fields(rules, folders), **_entry_fields(rules)})


def _entry_fields(rules: RuleSet) -> dict[str, Field[Any]]:
    return {
        "platforms": ListOf(PlatformName(tuple(PLATFORMS))),
        "languages": ListOf(LanguageName(LANGUAGES)),
        "posts": LAYOUT,
        "rules": RulesField(rules),
    }


def _shared_fields(rules: RuleSet, folders: Folders) -> dict[str, Field[Any]]:
    globs, entry = GlobsField(folders), _entry_fields(rules)
    return {
        "extends": ListOf(Choice(PROFILES)),
        "languages": entry["languages"],
        "messages": LanguageName(tuple(CATALOGUES)),
        "include": globs,
        "exclude": globs,
        "rule_folders": rule_folders_field(folders),
        "market": FoldedChoice(MARKETS),
        "brand": _brand_field(folders),
        "registries": MapOf(PathField(folders, "file"), Choice(tuple(KINDS))),
        # Confined, as `smm-lint baseline` writes there.
        "baseline": PathField(folders, is_confined=True),
        "calendar": Section({"folder": PathField(folders), "platforms": entry["platforms"], "timezone": Timezone()}),
        "rules": entry["rules"],
    }


def rule_folders_field(folders: Folders) -> Field[tuple[Path, ...]]:
    """The folders of house rules, which say what rules there are: read before all else."""
    return ListOf(PathField(folders, "folder", is_confined=True))


def _brand_field(folders: Folders) -> Section:
    topic = Section(
        {"keywords": ListOf(Text()), "examples": ListOf(Text()), "posts": GlobsField(folders, is_confined=True)}
    )
    return Section(
        {
            "name": Text(),
            "handles": MapOf(Text(), PlatformName(tuple(PLATFORMS))),
            "domains": ListOf(Domain()),
            "address": FoldedChoice(ADDRESSES),
            "topics": MapOf(topic),
            "off_limits": MapOf(topic),
        }
    )
