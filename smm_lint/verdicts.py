"""Findings → diagnostics: put into words, given a severity and a place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from smm_lint.config import ActiveRule, Config
from smm_lint.diagnostic import Diagnostic, Fix, Related, Severity
from smm_lint.messages import Message
from smm_lint.platforms import Platform
from smm_lint.post import Post
from smm_lint.readers.escape import escaped
from smm_lint.reading import Reading
from smm_lint.records import Record
from smm_lint.registries import Campaign
from smm_lint.rule import AnyRule, Finding
from smm_lint.rule import Fix as RuleFix
from smm_lint.source import Source
from smm_lint.text import Span

RULE_FAILED = "internal/rule-failed"


class Place(Struct, frozen=True):
    """A place of a post."""

    source: Source
    post: int
    span: Span


def of_post(
    active: ActiveRule, finding: Finding, reading: Reading, config: Config, platform: Platform | None = None
) -> Diagnostic:
    """The diagnostic of a finding in a post."""
    platforms = (platform,) if platform else reading.platforms
    return Diagnostic(
        source=reading.post.source,
        post=reading.post.index,
        rule=active.rule.id,
        severity=active.severity or finding.severity or rule_severity(active.rule, platforms),
        message=said(active.rule, finding.variant, finding.values, config.message_language),
        span=finding.span or first_sentence(reading),
        language=reading.language,
        platform=platform.id if platform else None,
        fix=_fix(finding, reading.post, config.message_language),
        of_whole_post=platform is not None or finding.span in {None, reading.front_matter},
    )


def _fix(finding: Finding, post: Post, language: str) -> Fix | None:
    """The finding's fix in the user's language and as the file writes it; None where the file cannot hold it whole."""
    if finding.fix is None:
        return None
    edits = [escaped(post, edit) for edit in finding.fix.edits]
    whole = tuple(edit for edit in edits if edit)
    return _told(replace(finding.fix, edits=whole), language) if edits and len(whole) == len(edits) else None


def _told(fix: RuleFix, language: str) -> Fix:
    """The fix in the user's language."""
    return Fix(fix.title if isinstance(fix.title, str) else fix.title[language], fix.edits, fix.safe)


def of_calendar(active: ActiveRule, finding: Finding, record: Record, config: Config) -> Diagnostic:
    """The diagnostic of a finding of a calendar or campaign rule, at the post of `record`."""
    message = said(active.rule, finding.variant, finding.values, config.message_language)
    return Diagnostic(
        source=record.source,
        post=record.post,
        rule=active.rule.id,
        severity=active.severity or finding.severity or rule_severity(active.rule, ()),
        message=message,
        span=finding.span or record.span,
        language=record.language,
        related=tuple(Related(other.source, other.post, other.span, message) for other in finding.related),
        of_whole_post=True,
    )


def of_campaign(active: ActiveRule, finding: Finding, campaign: Campaign, config: Config) -> Diagnostic:
    """The diagnostic of a finding at a campaign's key, or at a place of its own in the registry."""
    return Diagnostic(
        source=campaign.key.source,
        post=None,
        rule=active.rule.id,
        severity=active.severity or finding.severity or rule_severity(active.rule, ()),
        message=said(active.rule, finding.variant, finding.values, config.message_language),
        span=finding.span or campaign.key.span,
    )


def of_engine(
    config: Config, rule: str, finding: Finding, source: Source, post: int | None = None
) -> Iterator[Diagnostic]:
    """A diagnostic of the engine's own, unless the configuration switches that rule off; its fix is written as is."""
    active = next((active for active in config.rules if active.rule.id == rule), None)
    if active:
        severity = active.severity or rule_severity(active.rule, ())
        message = said(active.rule, finding.variant, finding.values, config.message_language)
        fix = _told(finding.fix, config.message_language) if finding.fix else None
        yield Diagnostic(source, post, rule, severity, message, finding.span or Span(0, 0), fix=fix)


def of_failure(rule: AnyRule, error: Exception, place: Place, config: Config) -> Iterator[Diagnostic]:
    """The diagnostic of a rule that raised `error` when it judged what stands at `place`."""
    values = {"rule": rule.id, "error": f"{type(error).__name__}: {error}"[:200]}
    yield from of_engine(config, RULE_FAILED, Finding(place.span, values), place.source, place.post)


def rule_severity(rule: AnyRule, platforms: Iterable[Platform]) -> Severity:
    """The rule's own severity for a post on `platforms`: the gravest of theirs."""
    if isinstance(rule.severity, str):
        return Severity.named(rule.severity)
    default = rule.severity.get("default", "warning")
    named = [rule.severity.get(platform.id, default) for platform in platforms]
    return max(map(Severity.named, named), default=Severity.named(default))


def said(rule: AnyRule, variant: str, values: Mapping[str, object], language: str) -> str:
    """The rule's message in `language`, filled with `values`."""
    message = rule.message[variant] if variant else rule.message.get("default", rule.message)
    template: str = message[language]
    return template.format_map(
        {name: value.text(language) if isinstance(value, Message) else value for name, value in values.items()}
    )


def first_sentence(reading: Reading) -> Span:
    """Where a fault of a whole post is reported: at its first sentence that is not a picture's."""
    places = [reading.place(sentence.start, sentence.end) for sentence in reading.sentences]
    pictures = [media.span for media in reading.post.media]
    own = (place for place in places if not any(picture.overlaps(place) for picture in pictures))
    if places:
        return next(own, places[0])
    start = len(reading.text) - len(reading.text.lstrip())
    return reading.place(start, max(start + 1, len(reading.text.rstrip())))
