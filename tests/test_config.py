"""Which settings apply to a file, which rules are on, and what is said of mistakes."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from smm_lint.config import Config, Configuration, Overrides
from smm_lint.diagnostic import Severity
from smm_lint.errors import ConfigError, FileProblems, UsageError
from smm_lint.fields import ListOf, MapOf, Number, Text
from smm_lint.loader import RuleSet
from smm_lint.readers.layout import Layout
from smm_lint.reading import Brand
from smm_lint.rule import ByPlatform, Option, PerPlatform
from smm_lint.selection import INCLUDED
from smm_lint.settings import BrandTopic, CalendarSettings, file_field
from tests.fake_rules import FakeRule, rule_set

Write = Callable[..., None]


def option(kind: Any, default: Any) -> Option:
    """An option without help."""
    return Option(kind, default, {})


RULES = [
    FakeRule("accessibility/shouting", "recommended", options={"min_words": option(Number(least=1, whole=True), 3)}),
    FakeRule("interaction/one-way", "core"),
    FakeRule("interaction/clickbait", "core", options={"allow": option(ListOf(Text()), ())}),
    FakeRule("internal/rule-failed"),
    FakeRule(
        "platform/too-many-hashtags",
        "recommended",
        options={
            "limit": option(ByPlatform(), PerPlatform(None, {"x": 2, "instagram": 5})),
            "words": option(MapOf(Text()), {"a": "b"}),
        },
    ),
    FakeRule("personalisation/generic-copy", "strict"),
    FakeRule("strategy/missing-owner", "campaign"),
    FakeRule("strategy/missing-disclosure", "legal-es"),
    FakeRule("targeting/off-topic", "core", requires=("brand.topics",)),
    FakeRule("targeting/unknown-audience", "campaign", requires=("registries.audiences",)),
]
CORE = {"interaction/one-way", "interaction/clickbait", "internal/rule-failed"}
RECOMMENDED = {*CORE, "accessibility/shouting", "platform/too-many-hashtags"}


@dataclass
class House:
    """The folders of house rules that were asked for."""

    folders: list[tuple[Path, ...]] = field(default_factory=list)

    def load(self, folders: tuple[Path, ...] = ()) -> RuleSet:
        """The fake rules, and a rule `house/ours` where there is a folder of house rules."""
        self.folders.append(folders)
        return rule_set(*RULES, *([FakeRule("house/ours")] if folders else ()))


@pytest.fixture(autouse=True)
def house(monkeypatch: pytest.MonkeyPatch) -> House:
    """The fake rules in place of the real ones."""
    house = House()
    monkeypatch.setattr("smm_lint.stack.load_rules", house.load)
    return house


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository, the working folder."""
    folder = tmp_path / "team"
    (folder / ".git").mkdir(parents=True)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def write(folder: Path) -> Write:
    """Write a file into the folder."""

    def write(text: str, name: str = "smm-lint.yaml") -> None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    return write


def config_for(path: str = "post.md", **overrides: Any) -> Config:
    """What applies to the file `path` of the working folder."""
    return Configuration(overrides=Overrides(**overrides)).for_file(Path(path))


def rules_on(config: Config) -> set[str]:
    """The ids of the rules that are on."""
    return {active.rule.id for active in config.rules}


def active(config: Config, identifier: str) -> tuple[Severity | None, dict[str, Any]]:
    """The severity and the options of a rule that is on."""
    rule = next(rule for rule in config.rules if rule.rule.id == identifier)
    return rule.severity, dict(rule.options)


def complaints(path: str = "post.md", **overrides: Any) -> list[str]:
    """What is said to be wrong, one line a problem."""
    with pytest.raises(FileProblems) as caught:
        config_for(path, **overrides)
    return caught.value.text("en").split("\n")


class TestWithoutConfiguration:
    """Everything works without a file."""

    def test_defaults(self) -> None:
        """The defaults: the recommended profile, all languages, no platform, one post a file."""
        config = config_for()

        assert rules_on(config) == RECOMMENDED
        assert config.languages == ("en", "es")
        assert config.platforms == ()
        assert config.layout == Layout()
        assert config.brand == Brand()
        assert config.settings.include is None

    def test_rules_that_lack_what_they_need_are_skipped(self) -> None:
        """A rule that is on but needs a key that is not there is listed with the reason, not asked."""
        assert config_for().skipped == {"targeting/off-topic": "no brand.topics in the configuration"}
        assert config_for(select=("unknown-audience",)).skipped == {
            "targeting/unknown-audience": "no audiences registry"
        }

    def test_options_have_their_defaults(self) -> None:
        """A rule's own severity and the defaults of its options apply."""
        assert active(config_for(), "accessibility/shouting") == (None, {"min_words": 3})


class TestSettings:
    """What each key comes to."""

    def test_every_key(self, folder: Path, write: Write) -> None:
        """Every key of the documentation is read."""
        write("", "campaigns.yaml")
        write("hola", "posts/2025/a.md")
        write("hola", "posts/2024/b.md")
        (folder / "house-rules").mkdir()
        write(
            """
            extends: [core]
            languages: [es, en-GB]
            messages: es
            include: ["posts/**"]
            exclude: ["posts/archive/**"]
            rule_folders: [house-rules]
            market: ES
            brand:
              name: Café Aurora
              handles: {instagram: "@cafeaurora", twitter: "@aurora"}
              domains: [cafeaurora.es, "https://www.cafeaurora.com/es"]
              address: tu
              topics: {café: {keywords: [espresso], examples: ["¿Mueles?"], posts: ["posts/2025/*.md"]}}
              off_limits: {política: {keywords: elecciones}}
            registries: {campaigns: campaigns.yaml}
            calendar: {folder: posts, platforms: [instagram, linkedin], timezone: Europe/Madrid}
            rules:
              interaction/one-way: error
            files:
              - match: "*.csv"
                posts: {columns: {text: message}}
            """
        )

        settings = config_for().settings

        assert settings.extends == ("core",)
        assert settings.languages == ("es", "en")
        assert settings.messages == "es"
        assert settings.include
        assert settings.include.patterns == ("posts/**",)
        assert settings.exclude
        assert settings.exclude.matches(folder / "posts" / "archive" / "x.md")
        assert settings.market == "es"
        assert settings.brand == Brand(
            "Café Aurora",
            {"instagram": "@cafeaurora", "x": "@aurora"},
            ("cafeaurora.es", "www.cafeaurora.com"),
            "tu",
        )
        assert settings.topics == (
            BrandTopic("café", ("espresso",), ("¿Mueles?",), (folder / "posts" / "2025" / "a.md",)),
        )
        assert settings.off_limits == (BrandTopic("política", ("elecciones",)),)
        assert settings.registries == {"campaigns": folder / "campaigns.yaml"}
        assert settings.calendar == CalendarSettings(folder / "posts", ("instagram", "linkedin"), "Europe/Madrid")

    def test_what_is_commented_out_is_not_there(self, write: Write) -> None:
        """A key with nothing after it counts as not there, and hides nothing of a farther file."""
        write("rules: {one-way: error}\nbrand: {name: Aurora}\n")
        write("rules:\n  # one-way: off\nbrand:\n  name:\nlanguages:\n", "posts/smm-lint.yaml")

        config = config_for("posts/a.md")

        assert active(config, "interaction/one-way")[0] is Severity.ERROR
        assert config.brand.name == "Aurora"
        assert config.languages == ("en", "es")

    @pytest.mark.parametrize("text", ["", "# nothing yet\n", "{}"], ids=["empty", "comment", "braces"])
    def test_an_empty_file_says_nothing(self, write: Write, text: str) -> None:
        """A file without keys changes nothing."""
        write(text)

        assert rules_on(config_for()) == RECOMMENDED

    @pytest.mark.parametrize("address", ["tú", "tu", "Tú"])
    def test_the_address_needs_no_accent(self, write: Write, address: str) -> None:
        """tú is tu, as the pipeline names it."""
        write(f"brand: {{address: {address}}}")

        assert config_for().brand.address == "tu"

    def test_posts_of_topics_stay_inside(self, folder: Path, write: Write, tmp_path: Path) -> None:
        """Links do not lead a topic's posts out of the folder of the configuration."""
        write("brand: {topics: {café: {posts: ['posts/*.md']}}}")
        write("hola", "posts/a.md")
        (tmp_path / "secret.md").write_text("x")
        (folder / "posts" / "b.md").symlink_to(tmp_path / "secret.md")
        (folder / "posts" / "c.md").symlink_to(folder / "posts" / "a.md")

        assert [path.name for path in config_for().topics[0].posts] == ["a.md", "c.md"]


class TestRules:
    """Which rules are on, and how."""

    def test_every_profile_is_known_to_the_selection(self) -> None:
        """What rule files may name as a profile can be selected, and nothing else."""
        from smm_lint.definition import PROFILES

        assert set(INCLUDED) == set(PROFILES)

    @pytest.mark.parametrize(
        ("profiles", "expected"),
        [
            (["core"], CORE),
            (["recommended"], RECOMMENDED),
            (["campaign"], {*RECOMMENDED, "strategy/missing-owner"}),
            (["strict"], {*RECOMMENDED, "strategy/missing-owner", "personalisation/generic-copy"}),
            (["core", "legal-es"], {*CORE, "strategy/missing-disclosure"}),
            ([], {"internal/rule-failed"}),
        ],
        ids=["core", "recommended", "campaign", "strict", "legal", "none"],
    )
    def test_profiles(self, write: Write, profiles: list[str], expected: set[str]) -> None:
        """`extends` names the rules that are on; the engine's own are always."""
        write(f"extends: {profiles}")

        assert rules_on(config_for()) == expected

    @pytest.mark.parametrize("off", ["off", "no", "false", '"off"', "{severity: off}"])
    def test_off(self, write: Write, off: str) -> None:
        """Whatever YAML makes of it, off is off, for short names and groups too."""
        write(f"rules: {{one-way: {off}, internal: {off}, accessibility/shouting: {off}}}")

        assert rules_on(config_for()) == {"interaction/clickbait", "platform/too-many-hashtags"}

    @pytest.mark.parametrize("on", ["on", "yes", "true", "{severity: on}"])
    def test_on_switches_on_with_the_own_severity(self, write: Write, on: str) -> None:
        """On brings in a rule that no profile brings in."""
        write(f"rules: {{generic-copy: {on}}}")

        assert active(config_for(), "personalisation/generic-copy") == (None, {})

    def test_a_severity_switches_on(self, write: Write) -> None:
        """A severity brings in a rule, too."""
        write("rules: {generic-copy: info}")

        assert active(config_for(), "personalisation/generic-copy")[0] is Severity.INFO

    def test_options_alone_do_not_switch_on(self, write: Write) -> None:
        """Options of a rule that is off wait until it is on."""
        write("extends: [core]\nrules: {shouting: {min_words: 7}}")

        assert rules_on(config_for()) == CORE
        assert active(config_for(select=("shouting",)), "accessibility/shouting") == (None, {"min_words": 7})

    @pytest.mark.parametrize(
        "text",
        ["{accessibility: off, shouting: error}", "{shouting: error, accessibility: off}"],
        ids=["group first", "rule first"],
    )
    def test_a_rule_counts_more_than_its_group(self, write: Write, text: str) -> None:
        """In one file the order of a group and its rule does not matter."""
        write(f"rules: {text}")

        assert active(config_for(), "accessibility/shouting")[0] is Severity.ERROR

    def test_a_map_by_platform_is_laid_over_the_default(self, write: Write) -> None:
        """Platforms that are not named keep their default; a number alone is for all."""
        write("rules: {too-many-hashtags: {limit: {x: 1}, words: {c: d}}}")
        write("rules: {too-many-hashtags: {limit: 4}}", "posts/smm-lint.yaml")

        near, far = config_for("posts/a.md"), config_for()

        assert active(far, "platform/too-many-hashtags")[1] == {
            "limit": PerPlatform(None, {"x": 1, "instagram": 5}),
            "words": {"a": "b", "c": "d"},
        }
        assert active(near, "platform/too-many-hashtags")[1]["limit"] == PerPlatform(4)

    def test_house_rules_are_on(self, folder: Path, write: Write, house: House) -> None:
        """Rules of no profile are on where they exist, and may be named."""
        (folder / "brand").mkdir()
        write("extends: []\nrule_folders: brand\nrules: {house: warning}")

        config = config_for()

        assert rules_on(config) == {"house/ours", "internal/rule-failed"}
        assert house.folders[-1] == (folder / "brand",)

    def test_house_rules_that_a_nearer_file_takes_away(self, folder: Path, write: Write) -> None:
        """What a farther file says of house rules is no error where a nearer one names other folders."""
        (folder / "brand").mkdir()
        write("rule_folders: [brand]\nrules: {house/ours: error}")
        write("rule_folders: []", "posts/smm-lint.yaml")

        assert rules_on(config_for("posts/a.md")) == RECOMMENDED


class TestFiles:
    """What `files` says of some files."""

    def test_entries_that_match_are_laid_over_in_order(self, write: Write) -> None:
        """Each entry that matches changes what it names; the last counts most."""
        write(
            """
            languages: [es]
            rules: {shouting: {min_words: 5}}
            files:
              - {match: "linkedin/**", platforms: [linkedin], rules: {shouting: {min_words: 9}, one-way: off}}
              - {match: ["*.md", "!b.md"], posts: {split: heading-2}, languages: [en], rules: {one-way: error}}
              - {match: "*.csv", posts: {columns: {text: message}}}
            """
        )

        config = config_for("linkedin/a.md")

        assert config.platforms == ("linkedin",)
        assert config.languages == ("en",)
        assert config.layout == Layout(split="heading-2", platforms=("linkedin",))
        assert active(config, "accessibility/shouting") == (None, {"min_words": 9})
        assert active(config, "interaction/one-way")[0] is Severity.ERROR
        assert "interaction/one-way" not in rules_on(config_for("linkedin/b.md"))
        assert config_for("b.csv").layout.columns == {"text": "message"}
        assert config_for("b.txt").layout == Layout()

    def test_globs_are_relative_to_the_file_that_wrote_them(self, write: Write) -> None:
        """A pattern of a file below another speaks of its own folder."""
        write("files: [{match: /a.md, platforms: [x]}]")
        write("files: [{match: /a.md, platforms: [threads]}]", "posts/smm-lint.yaml")

        assert config_for("a.md").platforms == ("x",)
        assert config_for("posts/a.md").platforms == ("threads",)
        assert config_for("posts/more/a.md").platforms == ()

    def test_nothing_of_an_entry_stays_for_other_files(self, write: Write) -> None:
        """Files of one folder may differ, in any order asked."""
        write("files: [{match: a.md, platforms: [x]}]")
        configuration = Configuration()

        platforms = [configuration.for_file(Path(name)).platforms for name in ("a.md", "b.md", "a.md")]

        assert platforms == [("x",), (), ("x",)]


class TestDiscovery:
    """Which files count."""

    @pytest.mark.parametrize("name", ["smm-lint.yaml", ".smm-lint.yaml"])
    def test_names(self, write: Write, name: str) -> None:
        """Both names are found, from any folder below."""
        write("languages: [es]", name)

        assert config_for("a/b/c.md").languages == ("es",)

    def test_pyproject(self, write: Write) -> None:
        """A table of pyproject.toml says the same; one without the table says nothing."""
        write('[tool.smm-lint]\nlanguages = ["es"]\n[tool.smm-lint.rules]\none-way = "off"\n', "pyproject.toml")
        write("[tool.other]\n# not smm-lint\n", "posts/pyproject.toml")

        config = config_for("posts/a.md")

        assert config.languages == ("es",)
        assert rules_on(config) == RECOMMENDED - {"interaction/one-way"}

    def test_nearer_files_extend_farther_ones(self, write: Write) -> None:
        """Maps merge key by key, lists and scalars replace."""
        write(
            "languages: [es]\nexclude: [a, b]\nbrand: {name: Aurora, address: vos}\nrules: {shouting: {min_words: 5}}"
        )
        write("exclude: [c]\nbrand: {name: Boreal}\nrules: {accessibility/shouting: error}", "posts/smm-lint.yaml")

        config = config_for("posts/a.md")

        assert config.languages == ("es",)
        assert config.settings.exclude
        assert config.settings.exclude.patterns == ("c",)
        assert config.brand == Brand("Boreal", address="vos")
        assert active(config, "accessibility/shouting") == (Severity.ERROR, {"min_words": 5})

    def test_a_nearer_group_counts_more_than_a_farther_rule(self, write: Write) -> None:
        """Nearness counts more than the narrower name."""
        write("rules: {accessibility/shouting: error}")
        write("rules: {accessibility: off}", "posts/smm-lint.yaml")

        assert "accessibility/shouting" not in rules_on(config_for("posts/a.md"))

    @pytest.mark.parametrize("root", ["true", "yes", "sí"])
    def test_root_stops_the_search(self, write: Write, root: str) -> None:
        """Above `root: true` nothing counts."""
        write("languages: [es]")
        write(f"root: {root}", "posts/smm-lint.yaml")

        assert config_for("posts/a.md").languages == ("en", "es")

    @pytest.mark.parametrize("kind", ["folder", "file"])
    def test_a_repository_stops_the_search(self, write: Write, kind: str) -> None:
        """Nothing above the top of a repository counts; in a work tree .git is a file."""
        write("languages: [es]")
        write("gitdir: elsewhere", "inner/.git") if kind == "file" else write("", "inner/.git/HEAD")

        assert config_for("inner/posts/a.md").languages == ("en", "es")

    @pytest.mark.parametrize("other", [".smm-lint.yaml", "pyproject.toml"])
    def test_two_files_in_a_folder_are_refused(self, write: Write, other: str) -> None:
        """The message names both."""
        write("languages: [es]")
        write("[tool.smm-lint]" if other.endswith("toml") else "languages: [en]", other)

        (complaint,) = complaints()

        assert f"two configuration files in one folder: smm-lint.yaml + {other}" in complaint

    def test_one_file_alone(self, write: Write) -> None:
        """A named file takes the place of all that would be found; its patterns speak of its own folder."""
        write("languages: [es]")
        write("messages: en\nfiles: [{match: 'a.md', platforms: [x]}]", "other/team.yaml")
        configuration = Configuration(file=Path("other/team.yaml"))

        assert configuration.for_file(Path("a.md")).languages == ("en", "es")
        assert configuration.for_file(Path("a.md")).message_language == "en"
        assert configuration.for_file(Path("a.md")).platforms == ()
        assert configuration.for_file(Path("other/a.md")).platforms == ("x",)

    def test_a_pyproject_without_the_table_cannot_be_named(self, write: Write) -> None:
        """Naming it is a mistake, finding it is none."""
        write("[project]", "pyproject.toml")

        with pytest.raises(UsageError, match=r"holds no configuration"):
            Configuration(file=Path("pyproject.toml"))

    def test_isolated(self, write: Write) -> None:
        """Isolated, no file counts."""
        write("languages: [es]")

        assert Configuration(isolated=True).for_file(Path("a.md")).languages == ("en", "es")

    def test_a_folder_of_that_name_is_no_configuration(self, folder: Path) -> None:
        """Only a file is read."""
        (folder / "smm-lint.yaml").mkdir()

        assert rules_on(config_for()) == RECOMMENDED


class TestCommandLine:
    """What the command line says over the files."""

    def test_it_counts_most(self, write: Write) -> None:
        """Profiles, platforms and the language of messages take the place of the configured ones."""
        write("extends: [strict]\nmessages: es\nfiles: [{match: '*', platforms: [linkedin]}]")

        config = config_for(profiles=("core",), platforms=("twitter", "mastodon"), messages="en")

        assert rules_on(config) == CORE
        assert config.platforms == ("x", "mastodon")
        assert config.command_line_platforms == ("x", "mastodon")
        assert config.message_language == "en"
        assert config_for().command_line_platforms == ()

    def test_select_takes_the_place_of_the_profiles(self, write: Write) -> None:
        """Only what is selected is on, off in the files or not, with the severity of the files."""
        write("rules: {generic-copy: error, one-way: off}")

        config = config_for(select=("personalisation", "one-way"))

        assert rules_on(config) == {"personalisation/generic-copy", "interaction/one-way", "internal/rule-failed"}
        assert active(config, "personalisation/generic-copy")[0] is Severity.ERROR
        assert active(config, "interaction/one-way")[0] is None

    def test_ignore_counts_more_than_select(self) -> None:
        """What is ignored is off, the engine's own rules too."""
        assert rules_on(config_for(select=("interaction",), ignore=("one-way", "internal"))) == {
            "interaction/clickbait"
        }

    @pytest.mark.parametrize(
        ("overrides", "said"),
        [
            ({"select": ("on-way",)}, "no rule or group is called “on-way”"),
            ({"ignore": ("interaction/onward",)}, "Did you mean “interaction/one-way”?"),
            ({"profiles": ("srict",)}, "Did you mean “strict”?"),
            ({"platforms": ("linkdin",)}, "Did you mean “linkedin”?"),
            ({"messages": "fr"}, "no language is called “fr”; there are: en, es"),
        ],
        ids=["select", "ignore", "profile", "platform", "messages"],
    )
    def test_unknown_names(self, overrides: dict[str, Any], said: str) -> None:
        """A name that does not exist is refused with the nearest guess."""
        with pytest.raises(UsageError) as caught:
            config_for(**overrides)

        assert said in caught.value.text("en")


ALL_KEYS = (
    "root, extends, languages, messages, include, exclude, rule_folders, market, brand, registries, baseline, "
    "calendar, rules, files"
)
MISTAKES = {
    "unknown key": (
        "languages: [es]\nexcludes: [a]\n",
        f"smm-lint.yaml:2:1: unknown key “excludes”; accepted: {ALL_KEYS}. Did you mean “exclude”?",
    ),
    "unknown rule of a group": (
        "rules:\n  interaction/onway: error\n",
        (
            "smm-lint.yaml:2:3: no rule or group is called “interaction/onway”; there are: "
            "interaction/clickbait, interaction/one-way. Did you mean “interaction/one-way”?"
        ),
    ),
    "unknown rule": (
        "rules: {xyzzy: off}\n",
        (
            "smm-lint.yaml:1:9: no rule or group is called “xyzzy”; there are: accessibility, interaction, internal, "
            f"personalisation, platform, strategy, targeting, {', '.join(sorted(rule.id for rule in RULES))}"
        ),
    ),
    "unknown option": (
        "rules: {shouting: {min_word: 4}}\n",
        "smm-lint.yaml:1:20: unknown key “min_word”; accepted: severity, min_words. Did you mean “min_words”?",
    ),
    "option of a group": (
        "rules: {accessibility: {min_words: 4}}\n",
        "smm-lint.yaml:1:25: unknown key “min_words”; accepted: severity",
    ),
    "value of an option": (
        "rules: {shouting: {min_words: many}}\n",
        "smm-lint.yaml:1:31: expected a whole number, found “many”",
    ),
    "severity": (
        "rules: {shouting: eror}\n",
        "smm-lint.yaml:1:19: “eror” is not one of: error, warning, info, on, off. Did you mean “error”?",
    ),
    "profile": (
        "extends: [recomended]\n",
        (
            "smm-lint.yaml:1:11: “recomended” is not one of: core, recommended, campaign, calendar, strict, "
            "legal-es, legal-us. Did you mean “recommended”?"
        ),
    ),
    "language": ("languages: [fr]\n", "smm-lint.yaml:1:13: “fr” is not one of: en, es"),
    "market": ("market: fr\n", "smm-lint.yaml:1:9: “fr” is not one of: es, us, uk"),
    "address": (
        "brand: {address: usté}\n",
        "smm-lint.yaml:1:18: “usté” is not one of: tú, usted, vosotros, ustedes, vos. Did you mean “usted”?",
    ),
    "registry": (
        "registries: {campaing: c.yaml}\n",
        "smm-lint.yaml:1:14: “campaing” is not one of: campaigns, audiences, offers, team. Did you mean “campaigns”?",
        "smm-lint.yaml:1:24: no file “c.yaml” beside this configuration",
    ),
    "time zone": (
        "calendar: {timezone: Europe/Madird}\n",
        (
            "smm-lint.yaml:1:22: no time zone is called “Europe/Madird”; write one like Europe/Madrid. "
            "Did you mean “Europe/Madrid”?"
        ),
    ),
    "time zone that leads elsewhere": (
        "calendar: {timezone: ../../etc/passwd}\n",
        "smm-lint.yaml:1:22: no time zone is called “../../etc/passwd”; write one like Europe/Madrid",
    ),
    "rule folder": (
        "rule_folders: [nowhere]\n",
        "smm-lint.yaml:1:16: no folder “nowhere” beside this configuration",
    ),
    "rule folder outside": (
        "rule_folders: [..]\n",
        "smm-lint.yaml:1:16: “..” leads out of the folder of this configuration",
    ),
    "posts of a topic outside": (
        "brand: {topics: {café: {posts: ['../*.md']}}}\n",
        "smm-lint.yaml:1:33: “../*.md” leads out of the folder of this configuration",
    ),
    "no glob": ("include: ['posts\\']\n", "smm-lint.yaml:1:11: “posts\\” is not a pattern for paths"),
    "no match": ("files: [{platforms: [x]}]\n", "smm-lint.yaml:1:9: the key “match” is missing"),
    "rules of an entry": (
        "files:\n  - match: '*'\n    rules: {shouting: {min_words: 0}}\n",
        "smm-lint.yaml:3:35: 0 is below 1, the least accepted",
    ),
    "no mapping": ("- a\n", "smm-lint.yaml:1:1: expected keys with values, found a list"),
    "rules as a list": ("rules: [one-way]\n", "smm-lint.yaml:1:8: expected keys with values, found a list"),
    "twice": ("market: es\nmarket: us\n", "smm-lint.yaml:2:1: the key “market” stands here twice"),
}


class TestMistakes:
    """What is wrong is said with file, line, column, what is accepted and the nearest guess."""

    @pytest.mark.parametrize(("text", "said"), [(text, said) for text, *said in MISTAKES.values()], ids=MISTAKES)
    def test_messages(self, write: Write, text: str, said: list[str]) -> None:
        """Each mistake has its message, whole."""
        write(text)

        assert complaints() == said

    def test_all_are_said_together(self, write: Write) -> None:
        """Several mistakes of a file are reported in one go."""
        write("market: fr\nroot: maybe\nrules: {shouting: {min_words: 0}, nothing: off}\n")

        assert [complaint.split(": ")[0] for complaint in complaints()] == [
            "smm-lint.yaml:1:9",
            "smm-lint.yaml:2:7",
            "smm-lint.yaml:3:31",
            "smm-lint.yaml:3:35",
        ]

    def test_a_mistake_that_a_nearer_file_hides_is_said(self, write: Write) -> None:
        """Every file is checked by itself."""
        write("market: fr\n")
        write("market: es\n", "posts/smm-lint.yaml")

        assert complaints("posts/a.md") == ["smm-lint.yaml:1:9: “fr” is not one of: es, us, uk"]

    def test_a_file_that_is_no_text(self, folder: Path) -> None:
        """Bytes that are no UTF-8 are reported at their place, not raised."""
        (folder / "smm-lint.yaml").write_bytes(b"market: \xff\xfe\n")

        with pytest.raises(ConfigError) as caught:
            config_for()

        assert caught.value.text("en").startswith("smm-lint.yaml:1:")

    def test_spanish(self, write: Write) -> None:
        """The same in Spanish."""
        write("rules: {shouting: eror}\n")

        with pytest.raises(ConfigError) as caught:
            config_for()

        assert caught.value.text("es") == (
            "smm-lint.yaml:1:19: «eror» no está entre: error, warning, info, on, off. ¿Querías decir «error»?"
        )


def test_the_schema_names_every_key() -> None:
    """A configuration file describes itself: its keys, its rules and their options."""
    schema = json.loads(json.dumps(file_field(rule_set(*RULES), {}).schema()))

    assert ", ".join(schema["properties"]) == ALL_KEYS
    assert set(schema["properties"]["rules"]["properties"]) == set(rule_set(*RULES).names)
    assert "min_words" in schema["properties"]["rules"]["properties"]["shouting"]["anyOf"][1]["properties"]


class TestToml:
    """Places in pyproject.toml."""

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ('[tool.smm-lint]\nmarket = "fr"\n', "2:10: “fr” is not one of: es, us, uk"),
            ("[tool.smm-lint]\nlanguages = [\n  'fr',\n]\n", "2:13: “fr” is not one of: en, es"),
            ('tool.smm-lint.market = "fr"\n', "1:24: “fr” is not one of: es, us, uk"),
            (
                '[tool.smm-lint.rules]\n"accessibility/shouting" = {min_words = 0}\n',
                "2:28: 0 is below 1, the least accepted",
            ),
            (
                "[[tool.smm-lint.files]]\nmatch = 'a'\n[[tool.smm-lint.files]]\nmatch = 'b'\nplatform = ['x']\n",
                (
                    "5:1: unknown key “platform”; accepted: match, platforms, languages, posts, rules. "
                    "Did you mean “platforms”?"
                ),
            ),
            (
                "[[tool.smm-lint.files]]\nmatch = 'a'\n[tool.smm-lint.files.rules]\nshouting = 'eror'\n",
                "4:12: “eror” is not one of: error, warning, info, on, off. Did you mean “error”?",
            ),
            ("[tool.smm-lint\n", "1:15: this is not valid TOML: Expected ']' at the end of a table declaration"),
            ("[tool]\nsmm-lint = 3\n", "2:12: expected keys with values, found “3”"),
        ],
        ids=["value", "list", "dotted", "inline", "second of a list", "table in a list", "broken", "no table"],
    )
    def test_places(self, write: Write, text: str, said: str) -> None:
        """What is wrong is reported at the line of its key or value."""
        write(text, "pyproject.toml")

        assert complaints() == [f"pyproject.toml:{said}"]

    @pytest.mark.parametrize(
        "text",
        [
            "[tool.smm-lint]\na = " + "[" * 5000,
            "[tool.smm-lint]\na = " + "9" * 5000,
            "[tool.smm-lint]\r\nmarket = 'fr'\r\n",
        ],
        ids=["deep", "long", "CRLF"],
    )
    def test_hostile_texts_are_reported(self, write: Write, text: str) -> None:
        """Nesting and numbers beyond measure end in a message."""
        write(text, "pyproject.toml")

        assert complaints()[0].startswith("pyproject.toml:")
