"""Calendars: which files make one, what day it is, where its faults are told, and what hides them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smm_lint.calendars import completed
from smm_lint.config import Configuration
from smm_lint.diagnostic import Diagnostic
from smm_lint.edits import apply_edits
from smm_lint.engine import check
from smm_lint.judging import UNUSED_SUPPRESSION
from smm_lint.loader import load_rules
from smm_lint.nodes import Scalar
from smm_lint.pipeline.analyse import Analyser
from smm_lint.plan import Plan, Stated
from smm_lint.quantities import moment_of
from smm_lint.readings import Input
from smm_lint.records import Invitation, Opening, Record, Voice, calendar_of
from smm_lint.registries import Registries
from smm_lint.rule import AnyRule, Calendar, CalendarRule, Campaign, CampaignRule, Finding, Options
from smm_lint.source import Source
from smm_lint.text import Span
from smm_lint.verdicts import said
from tests.fake_rules import FakeRule, rule_set

TODAY = date(2025, 11, 20)
SETTINGS = "root: true\nmessages: en\nlanguages: [en]\nextends: [calendar]\n"
FOLDER = SETTINGS + "calendar: {folder: posts}\n"
TEXT = "Which grinder do you use?\n"


class Days(CalendarRule):
    """Says at the latest post which days the posts are of and which day it is."""

    id = "consistency/days"
    message = {"en": "{days}; today {today}", "es": "{days}; hoy {today}"}
    profiles = ("calendar",)

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:  # noqa: ARG002 - the base class's
        *others, last = calendar.records
        days = " ".join(str(record.day) for record in calendar.records)
        yield Finding(values={"days": days, "today": calendar.today}, record=last, related=tuple(others))


class Pairs(CalendarRule):
    """Says of each post, at it, that it follows the one before."""

    id = "consistency/pairs"
    message = {"en": "after {before}", "es": "tras {before}"}
    profiles = ("calendar",)

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:  # noqa: ARG002 - the base class's
        for first, second in zip(calendar.dated, calendar.dated[1:], strict=False):
            yield Finding(values={"before": first.day}, record=second, related=(first,))


class Blamed(CampaignRule):
    """Says of each campaign, at its key, how many posts the calendar has; of `blamed` at its latest post."""

    id = "goals/blamed"
    message = {"en": "{posts} posts", "es": "{posts} publicaciones"}
    profiles = ("calendar",)

    def check_campaign(self, campaign: Campaign, calendar: Calendar, options: Options) -> Iterator[Finding]:  # noqa: ARG002 - the base class's
        last = calendar.records[-1] if campaign.id == "blamed" else None
        yield Finding(values={"posts": len(calendar.records)}, record=last)


class Broken(CalendarRule):
    """Raises."""

    id = "consistency/broken"
    profiles = ("calendar",)

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:  # noqa: ARG002 - the base class's
        raise ValueError(calendar.today)


def use(monkeypatch: pytest.MonkeyPatch, *rules: AnyRule) -> None:
    """Put `rules` in the place of the real ones."""
    failed = FakeRule("internal/rule-failed", message={"en": "{rule} failed: {error}", "es": ""})
    monkeypatch.setattr("smm_lint.stack.load_rules", lambda _: rule_set(*rules, failed))


def write(folder: Path, **files: str) -> None:
    """Write `files`; in their names two underscores are a slash and one is a point."""
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def dated(day: str, keys: str = "", text: str = TEXT) -> str:
    """A draft of `day`."""
    return f"---\ndate: {day}\n{keys}---\n\n{text}"


def lint(folder: Path, *names: str, today: date | None = TODAY) -> list[Diagnostic]:
    """What is wrong with the files called `names`, passed alone, and their calendars."""
    configuration = Configuration()
    items = [Input(name, configuration.for_file(folder / name), folder / name) for name in names]
    return list(check(completed(items, configuration), Analyser(), today=today).diagnostics)


def told(diagnostics: list[Diagnostic]) -> list[tuple[str, str]]:
    """Where each is reported, by the name of its file, and what it says."""
    return [(Path(diagnostic.source.path).name, diagnostic.message) for diagnostic in diagnostics]


def related(diagnostics: list[Diagnostic]) -> list[list[str]]:
    """The names of the files that each speaks of beside its own."""
    return [[Path(other.source.path).name for other in diagnostic.related] for diagnostic in diagnostics]


class TestFolder:
    """`calendar.folder`: the posts that make a calendar, whichever files are passed."""

    @pytest.fixture(autouse=True)
    def posts(self, tmp_path: Path) -> None:
        """Three posts in the folder, and one outside."""
        days = {"posts__a_md": "2025-11-03", "posts__b_md": "2025-11-10", "posts__deep__c_md": "2025-11-17"}
        write(tmp_path, **{name: dated(day) for name, day in days.items()}, other_md=dated("2025-12-01"))
        write(tmp_path, **{"smm-lint_yaml": FOLDER})

    def test_a_file_alone_is_judged_with_its_calendar(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """All of the folder is read, nothing else, and what is found is told at the file that was passed."""
        use(monkeypatch, Days())
        found = lint(tmp_path, "posts/a.md")

        assert told(found) == [("a.md", "2025-11-03 2025-11-10 2025-11-17; today 2025-11-20")]
        assert related(found) == [["c.md", "b.md"]]

    def test_a_fault_moves_to_the_latest_passed_post_involved(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """And one that involves no passed post is not told."""
        use(monkeypatch, Days(), Pairs())
        found = [item for item in lint(tmp_path, "posts/a.md", "posts/b.md") if item.rule == Pairs.id]

        assert told(found) == [("b.md", "after 2025-11-03"), ("b.md", "after 2025-11-10")]
        assert related(found) == [["a.md"], ["c.md"]]
        assert told([item for item in lint(tmp_path, "posts/a.md") if item.rule == Pairs.id]) == [
            ("a.md", "after 2025-11-03")
        ]

    def test_a_file_outside_the_folder_belongs_to_the_calendar_too(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A draft that waits elsewhere is judged with the posts that are there."""
        use(monkeypatch, Pairs())

        assert told(lint(tmp_path, "other.md")) == [("other.md", "after 2025-11-17")]

    def test_no_file_is_read_twice(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Those that are passed are not completed, under another path neither."""
        use(monkeypatch, Days())
        (tmp_path / "link.md").symlink_to(tmp_path / "posts" / "a.md")
        configuration = Configuration()
        item = Input("link.md", configuration.for_file(tmp_path / "link.md"), tmp_path / "link.md")
        items = completed([item], configuration)

        assert [(each.path.name, each.is_reported) for each in items] == [
            ("link.md", True), ("b.md", False), ("c.md", False)
        ]  # fmt: skip

    def test_nothing_more_is_read_where_no_rule_asks(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Rules for single posts do not need the calendar."""
        use(monkeypatch, FakeRule("interaction/one-way", "calendar"))
        configuration = Configuration()
        item = Input("a.md", configuration.for_file(tmp_path / "posts" / "a.md"), tmp_path / "posts" / "a.md")

        assert completed([item], configuration) == (item,)

    def test_what_is_wrong_with_a_file_that_was_not_passed_is_not_told(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A broken neighbour keeps nobody from working."""
        use(monkeypatch, Days(), FakeRule("internal/front-matter", message={"en": "{problem}", "es": ""}))
        write(tmp_path, posts__d_md="---\ndate: [\n---\n\nWhich kettle do you use?\n")

        assert {path for path, _ in told(lint(tmp_path, "posts/a.md"))} == {"a.md"}

    def test_a_folder_that_is_not_there_is_no_calendar(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The files that are passed are all there is."""
        use(monkeypatch, Days())
        write(tmp_path, **{"smm-lint_yaml": SETTINGS + "calendar: {folder: plans}\n"})

        assert told(lint(tmp_path, "other.md")) == [("other.md", "2025-12-01; today 2025-11-20")]


def test_two_configurations_are_two_calendars(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files of one run belong together where their farthest configuration file is the same."""
    use(monkeypatch, Days())
    write(tmp_path, **{"one__smm-lint_yaml": SETTINGS, "two__smm-lint_yaml": SETTINGS, "one__x__smm-lint_yaml": ""})
    write(tmp_path, one__a_md=dated("2025-11-03"), one__x__b_md=dated("2025-11-04"), two__c_md=dated("2025-11-05"))

    assert told(lint(tmp_path, "one/a.md", "one/x/b.md", "two/c.md")) == [
        ("b.md", "2025-11-03 2025-11-04; today 2025-11-20"),
        ("c.md", "2025-11-05; today 2025-11-20"),
    ]


@pytest.mark.parametrize(
    ("date_said", "timezone", "expected"),
    [
        ("2025-11-03T23:30Z", "Europe/Madrid", "2025-11-04"),
        ("2025-11-03T23:30Z", "", "2025-11-03"),
        ("2025-11-03T23:30", "Europe/Madrid", "2025-11-03"),
        ("2025-11-04T01:30+09:00", "America/Bogota", "2025-11-03"),
        ("2025-11-03", "Pacific/Auckland", "2025-11-03"),
        ("0001-01-01T00:00+14:00", "America/Bogota", "None"),
        ("soon", "Europe/Madrid", "None"),
    ],
)
def test_days_are_those_of_the_calendars_time_zone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, date_said: str, timezone: str, expected: str
) -> None:
    """Half past eleven at night in Greenwich is the next day in Madrid; what says no zone is in the calendar's."""
    use(monkeypatch, Days())
    write(tmp_path, a_md=dated(date_said), **{"smm-lint_yaml": SETTINGS})
    if timezone:
        write(tmp_path, **{"smm-lint_yaml": SETTINGS + f"calendar: {{timezone: {timezone}}}\n"})

    assert told(lint(tmp_path, "a.md")) == [("a.md", f"{expected}; today 2025-11-20")]


def test_records_are_in_the_order_of_their_moments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those without a date come last; a date in the file's name is one."""
    use(monkeypatch, Days())
    write(tmp_path, a_md=dated("2025-11-09"), b_md=TEXT, d_md=dated("2025-11-03"), **{"smm-lint_yaml": SETTINGS})
    write(tmp_path, **{"2025-11-05-c_md": TEXT})

    assert told(lint(tmp_path, "2025-11-05-c.md", "a.md", "b.md", "d.md")) == [
        ("b.md", "2025-11-03 2025-11-05 2025-11-09 None; today 2025-11-20")
    ]


def test_today_is_what_the_run_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So a run can be repeated; without it, it is the day that it is in the calendar's time zone."""
    use(monkeypatch, Days())
    write(tmp_path, a_md=dated("2025-11-03"), **{"smm-lint_yaml": SETTINGS})

    assert told(lint(tmp_path, "a.md", today=date(2030, 1, 1))) == [("a.md", "2025-11-03; today 2030-01-01")]
    ((_, message),) = told(lint(tmp_path, "a.md", today=None))
    assert date.fromisoformat(message.rpartition(" ")[2]) >= TODAY


@pytest.mark.parametrize(
    "draft",
    [
        dated("2025-11-03", text=f"<!-- smm-lint: ignore days -- planned so -->\n{TEXT}"),
        dated("2025-11-03", text=f"{TEXT.strip()} <!-- smm-lint: ignore consistency/days -->\n"),
        dated("2025-11-03", text=f"{TEXT}\nIs it loud? <!-- smm-lint: ignore-post -->\n"),
        dated("2025-11-03", "smm-lint: {ignore: [consistency]}\n"),
    ],
    ids=["above", "on the line", "post", "front matter"],
)
def test_comments_and_front_matter_hide_what_is_told_at_the_post(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, draft: str
) -> None:
    """As they hide what rules for single posts say; the post counts all the same."""
    use(monkeypatch, Days(), FakeRule("internal/unused-suppression", message={"en": "unused", "es": ""}))
    write(tmp_path, a_md=draft, b_md=dated("2025-11-01"), **{"smm-lint_yaml": SETTINGS})

    assert told(lint(tmp_path, "a.md", "b.md")) == []


class TestUnusedSuppressions:
    """What a draft has ignored of a calendar, and nothing says."""

    @pytest.fixture(autouse=True)
    def posts(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Two posts, of which the later one is told of; a folder of the calendar."""
        message = {"unused": {"en": "unused: {name}", "es": ""}}
        use(monkeypatch, Pairs(), FakeRule("consistency/x", "core"), FakeRule(UNUSED_SUPPRESSION, message=message))
        write(tmp_path, posts__a_md=dated("2025-11-03"), posts__b_md=dated("2025-11-10"))
        write(tmp_path, **{"smm-lint_yaml": FOLDER})

    NAMES = ("posts/a.md", "posts/b.md")

    @pytest.mark.parametrize("name", ["pairs", "consistency", "consistency/pairs"])
    def test_one_that_hides_something_is_used(self, tmp_path: Path, name: str) -> None:
        """Where it stands at the post that is told of; by its group as well."""
        write(tmp_path, posts__b_md=dated("2025-11-10", f"smm-lint: {{ignore: {name}}}\n"))

        assert told(lint(tmp_path, *self.NAMES)) == []

    @pytest.mark.parametrize("name", ["pairs", "consistency"])
    def test_one_that_hides_nothing_is_told(self, tmp_path: Path, name: str) -> None:
        """With a fix. Where the post is passed alone, and so told of in place of the other, it hides that."""
        write(tmp_path, posts__a_md=dated("2025-11-03", f"smm-lint: {{ignore: {name}}}\n"))

        found = [each for each in lint(tmp_path, *self.NAMES) if each.rule == UNUSED_SUPPRESSION]
        assert told(found) == [("a.md", f"unused: {name}")]
        assert [each.fix and apply_edits(each.source.text, each.fix.edits) for each in found] == [dated("2025-11-03")]
        assert told(lint(tmp_path, "posts/a.md")) == []
        assert told(lint(tmp_path, "posts/b.md")) == [("b.md", "after 2025-11-03")]

    def test_without_a_folder_nobody_knows(self, tmp_path: Path) -> None:
        """The post that it is for may not be among those that were passed."""
        write(tmp_path, posts__a_md=dated("2025-11-03", "smm-lint: {ignore: pairs}\n"))
        write(tmp_path, **{"smm-lint_yaml": SETTINGS})

        assert told(lint(tmp_path, *self.NAMES)) == [("b.md", "after 2025-11-03")]

    def test_nor_where_a_rule_failed(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Its own may be what is ignored."""
        use(monkeypatch, Broken(), FakeRule(UNUSED_SUPPRESSION, message={"unused": {"en": "unused", "es": ""}}))
        write(tmp_path, posts__a_md=dated("2025-11-03", "smm-lint: {ignore: broken}\n"))

        assert [each.rule for each in lint(tmp_path, *self.NAMES)] == ["internal/rule-failed"]

    def test_what_is_ignored_at_its_own_post_is_told_at_no_other(self, tmp_path: Path) -> None:
        """Although that one alone is passed; there it has nothing to hide, and says so in each run."""
        ignoring = "smm-lint: {ignore: pairs}\n"
        write(tmp_path, posts__a_md=dated("2025-11-03", ignoring), posts__b_md=dated("2025-11-10", ignoring))

        for names in (("posts/a.md",), self.NAMES):
            assert told(lint(tmp_path, *names)) == [("a.md", "unused: pairs")]
        assert told(lint(tmp_path, "posts/b.md")) == []


def test_a_comment_elsewhere_hides_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another post has ignored is its own business."""
    use(monkeypatch, Days())
    ignoring = dated("2025-11-01", text=f"<!-- smm-lint: ignore-post -->\n{TEXT}")
    write(tmp_path, a_md=dated("2025-11-03"), b_md=ignoring, **{"smm-lint_yaml": SETTINGS})

    assert [path for path, _ in told(lint(tmp_path, "a.md", "b.md"))] == ["a.md"]


def test_a_rule_judges_the_posts_for_which_it_is_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An entry of `files` may take some out of the calendar of a rule."""
    use(monkeypatch, Days())
    entry = 'files: [{match: "b.md", rules: {days: off}}]\n'
    write(tmp_path, a_md=dated("2025-11-03"), b_md=dated("2025-11-04"), **{"smm-lint_yaml": SETTINGS + entry})

    assert told(lint(tmp_path, "a.md", "b.md")) == [("a.md", "2025-11-03; today 2025-11-20")]


def test_a_rule_that_raises_does_not_take_the_run_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told once, at the last post of the calendar."""
    use(monkeypatch, Broken(), Days())
    write(tmp_path, a_md=dated("2025-11-03"), b_md=dated("2025-11-04"), **{"smm-lint_yaml": SETTINGS})

    assert told(lint(tmp_path, "a.md", "b.md")) == [
        ("b.md", "2025-11-03 2025-11-04; today 2025-11-20"),
        ("b.md", "consistency/broken failed: ValueError: 2025-11-20"),
    ]


class TestCampaigns:
    """Faults of campaigns, which stand in the registry."""

    @pytest.fixture(autouse=True)
    def campaigns(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A registry with two campaigns, a post of the one, a post of none."""
        use(monkeypatch, Blamed())
        write(tmp_path, campaigns_yaml="autumn:\nspring:\n")
        write(tmp_path, posts__a_md=dated("2025-11-03", "campaign: Autumn\n"), posts__b_md=dated("2025-11-04"))
        write(tmp_path, **{"smm-lint_yaml": FOLDER + "registries: {campaigns: campaigns.yaml}\n"})

    def test_all_are_told_where_all_posts_are_judged(self, tmp_path: Path) -> None:
        """At their keys, once each."""
        found = lint(tmp_path, "posts/a.md", "posts/b.md")

        assert [(item.span.of(item.source.text), item.post, item.message) for item in found] == [
            ("autumn", None, "2 posts"),
            ("spring", None, "2 posts"),
        ]

    def test_of_some_posts_only_their_campaigns_are_told(self, tmp_path: Path) -> None:
        """Who works on one post is not told of campaigns that it does not name."""
        assert [item.span.of(item.source.text) for item in lint(tmp_path, "posts/a.md")] == ["autumn"]
        assert lint(tmp_path, "posts/b.md") == []

    def test_a_fault_at_a_post_is_told_where_the_post_is_judged(self, tmp_path: Path) -> None:
        """As one of the calendar."""
        write(tmp_path, campaigns_yaml="blamed:\n")

        assert told(lint(tmp_path, "posts/b.md")) == [("b.md", "2 posts")]
        assert told(lint(tmp_path, "posts/a.md")) == []


def test_what_is_published_along_with_each_other_counts_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A thread is one post of its platform; the rows of a table are posts of their own."""
    counts = {}

    class Count(Days):
        def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:  # noqa: ARG002 - the base class's
            counts.update({name: len(calendar.on(name)) for name in calendar.platforms})
            yield from ()

    use(monkeypatch, Count())
    write(tmp_path, a_tweet=f"---\ndate: 2025-11-03\n---\n\n{TEXT}\n---\nIs it loud?\n", **{"smm-lint_yaml": SETTINGS})
    rows = (
        "date,platform,text\n2025-11-03,linkedin,Is it loud?\n2025-11-03,linkedin,Is it heavy?\n,linkedin,Is it red?\n"
    )
    write(tmp_path, b_csv=rows)
    lint(tmp_path, "a.tweet", "b.csv")

    assert counts == {"x": 1, "linkedin": 2}


RULES = [rule for rule in load_rules().rules.values() if isinstance(rule, CalendarRule)]
SOURCE = Source("a.csv", f"2025-11-03 draft {TEXT}")
MOMENTS = st.one_of(
    st.none(),
    st.datetimes(timezones=st.just(UTC)),
    st.datetimes(datetime(2025, 9, 1), datetime(2025, 12, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - it gets one
)


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Any record, of a moment in a plausible autumn, an absurd one, or none."""
    moment = draw(MOMENTS)
    plan = Plan(
        date=Stated(moment_of(moment.isoformat()), _node(draw(st.integers(0, 30)), 40)) if moment else None,
        status=draw(st.none() | st.just(Stated("draft", _node(11, 16)))),
    )
    return Record(
        source=SOURCE,
        post=draw(st.integers(0, 99)),
        span=Span(17, 42),
        language=draw(st.sampled_from(["en", "es", "fr"])),
        platforms=tuple(draw(st.sets(st.sampled_from(["x", "instagram", "tiktok"])))),
        moment=moment,
        plan=plan,
        bare=draw(st.sampled_from(["", TEXT, TEXT * 3, "is it loud?"])),
        opening=Opening(draw(st.sampled_from([(), ("did", "you", "know")])), draw(st.sampled_from("☕🔥")), asks=True),
        voice=Voice(draw(st.sampled_from([None, "tu", "usted", "mixed"])), *draw(st.tuples(*3 * [st.integers(0, 50)]))),
        offers=draw(st.sampled_from([(), ("10% off",)])),
        invitations=(Invitation("action", "Buy one"),),
        thread=draw(st.sampled_from([None, 0])),
    )


def _node(start: int, end: int) -> Scalar:
    return Scalar(SOURCE, Span(start, end), SOURCE.text[start:end])


@given(st.lists(records(), max_size=30), st.dates() | st.just(TODAY), st.sampled_from([(), ("x", "youtube")]))
def test_rules_bear_any_calendar(found: list[Record], today: date, platforms: tuple[str, ...]) -> None:
    """An empty one too; what they find is at a post of it, and can be said."""
    calendar = calendar_of(found, today, UTC, platforms, Registries())
    for rule in RULES:
        options = {name: option.default for name, option in rule.options.items()}
        for finding in rule.check_calendar(calendar, options):
            assert {id(each) for each in (finding.record, *finding.related) if each} <= set(map(id, found))
            assert len(finding.related) <= 10
            assert all(said(rule, finding.variant, finding.values, language) for language in ("en", "es"))
