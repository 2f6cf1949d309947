"""Hours that go elsewhere than the shares of campaigns and audiences say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from smm_lint.rule import Audience, Calendar, CalendarRule, Campaign, Finding, Number, Option, Options, Record

MOST_RELATED = 10
# What binary numbers may add to a difference.
TINY = 1e-9
TODAY = "2025-11-20"
CAMPAIGNS = "beans: {share: 0.6}\ngrinders: {share: 0.4}\nspring: {share: 0.9, ends: 2025-05-31}\n"
AUDIENCES = "cafes: {share: 0.7}\nhome: {share: 0.3}\n"
WITH_CAMPAIGNS = {"registries": {"campaigns": "campaigns.yaml"}}
WITH_AUDIENCES = {"registries": {"audiences": "audiences.yaml"}}
EN = "Which grinder did you start with?"
ES = "¿Con qué molino empezaste?"


def _table(text: str, head: str, *rows: str, mark: tuple[int, ...] = ()) -> str:
    """A calendar with a post a day; those of the numbers `mark` are reported."""
    lines = [
        f"2025-11-{day + 1:02},{row},{f'[[{text}]]' if day in mark else text}" for day, row in enumerate(rows)
    ]  # fmt: skip
    return "\n".join([head, *lines]) + "\n"


class UnbalancedEffort(CalendarRule):
    message = {
        "campaign": {
            "en": "The campaign “{name}” has {share}% of the hours of the posts, and its share is {target}%. Move hours between campaigns, or correct its `share:`.",
            "es": "La campaña «{name}» se lleva el {share} % de las horas de las publicaciones y su cuota es del {target} %. Reparte las horas de otro modo o corrige su `cuota:`.",
        },
        "audience": {
            "en": "The audience “{name}” has {share}% of the hours of the posts, and its share is {target}%. Move hours between audiences, or correct its `share:`.",
            "es": "El público «{name}» se lleva el {share} % de las horas de las publicaciones y su cuota es del {target} %. Reparte las horas de otro modo o corrige su `cuota:`.",
        },
    }
    severity = "info"
    profiles = ("calendar",)
    options = {
        "tolerance": Option(
            Number(0, 1),
            0.25,
            {
                "en": "how far the share of the hours may be from the one declared, from 0 to 1",
                "es": "cuánto puede alejarse la parte de las horas de la declarada, de 0 a 1",
            },
        ),
        "window_days": Option(
            Number(least=1, whole=True),
            90,
            {
                "en": "how many days before today count; posts that are planned always do",
                "es": "cuántos días antes de hoy cuentan; lo previsto cuenta siempre",
            },
        ),
        "min_posts": Option(
            Number(least=1, whole=True),
            5,
            {
                "en": "how many posts with an effort in hours there must be before they are judged",
                "es": "cuántas publicaciones con su esfuerzo en horas tiene que haber para juzgarlas",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Compares the share of the hours (`effort`) that each campaign and each audience takes with the `share` that its registry
gives it, over the last `window_days` days and what is planned. One that is further off than `tolerance` is reported, at its
latest post. Hours of a post for two audiences are halved between them; posts for no audience do not count for audiences. A
campaign that has ended or not begun is not judged, nor is a calendar with fewer than `min_posts` posts that say their hours.

## Why it matters
What takes the hours is what is done; what the plan says is only what was meant. Films for one campaign can take the weeks
that another needs to reach its goal. The shares are yours: they are a policy, not a finding of research.

## How to fix it
Plan the next posts where hours are missing, make those of the other side simpler, or correct `share:` if priorities have
changed.

## References
- The seven mistakes of social media marketing: more time than it returns
- Policy of the team
""",
        "es": """\
## Qué hace
Compara la parte de las horas (`esfuerzo`) que se lleva cada campaña y cada público con la `cuota` que le da su registro, en
los últimos `window_days` días y en lo previsto. De la que se aleja más que `tolerance` se avisa en su última publicación. Las
horas de una publicación para dos públicos se reparten a medias; las que no son para ninguno no cuentan para los públicos. No
se juzga una campaña acabada o sin empezar, ni un calendario con menos de `min_posts` publicaciones que digan sus horas.

## Por qué importa
Lo que se lleva las horas es lo que se hace; lo que dice el plan es solo lo que se quería. Los vídeos de una campaña pueden
comerse las semanas que otra necesita para llegar a su objetivo. Las cuotas son tuyas: una norma, no un resultado.

## Cómo arreglarlo
Planifica lo próximo donde faltan horas, haz más sencillo lo del otro lado o corrige la `cuota:` si han cambiado las
prioridades.

## Referencias
- Los siete errores del marketing en redes sociales: dedicar más tiempo del que compensa
- Política del equipo
""",
    }
    examples = (
        {"bad": {"plan.csv": _table(EN, "date,effort,campaign,text", "9h,grinders", "2h,beans", "1h,grinders", "1h,", "1h,grinders", mark=(1, 4)),
                 "campaigns.yaml": CAMPAIGNS}, "config": WITH_CAMPAIGNS, "today": TODAY},
        {"bad": {"plan.csv": _table(EN, "date,effort,audience,text", *["2h,home"] * 5, mark=(4,)), "audiences.yaml": AUDIENCES},
         "config": WITH_AUDIENCES, "today": TODAY},
        {"bad": {"plan.csv": _table(EN, "date,effort,audience,text", "1h,cafes", *["3h,home"] * 4, mark=(0, 4)), "audiences.yaml": AUDIENCES},
         "config": WITH_AUDIENCES, "today": TODAY},
        {"good": {"plan.csv": _table(EN, "date,effort,campaign,text", "3h,grinders", "2h,beans", "2h,beans", "1h,", "1h,beans"),
                  "campaigns.yaml": CAMPAIGNS}, "config": WITH_CAMPAIGNS, "today": TODAY},
        {"good": {"plan.csv": _table(EN, "date,effort,audience,text", *["2h,home"] * 4), "audiences.yaml": AUDIENCES},
         "config": WITH_AUDIENCES, "today": TODAY},
        {"good": {"plan.csv": _table(EN, "date,audience,text", *["home"] * 8), "audiences.yaml": AUDIENCES},
         "config": WITH_AUDIENCES, "today": TODAY},
        {"bad": {"plan.csv": _table(ES, "fecha,esfuerzo,campaña,texto", "9h,grinders", "2h,beans", "1h,grinders", "1h,", "1h,grinders", mark=(1, 4)),
                 "campaigns.yaml": "beans: {cuota: 0.6}\ngrinders: {cuota: 0.4}\n"}, "config": WITH_CAMPAIGNS, "today": TODAY, "lang": "es"},
        {"bad": {"plan.csv": _table(ES, "fecha,esfuerzo,público,texto", *["2h,home"] * 5, mark=(4,)), "audiences.yaml": AUDIENCES},
         "config": WITH_AUDIENCES, "today": TODAY, "lang": "es"},
        {"bad": {"plan.csv": _table(ES, "fecha,esfuerzo,público,texto", "1h,cafes", *["3h,home"] * 4, mark=(0, 4)), "audiences.yaml": AUDIENCES},
         "config": WITH_AUDIENCES, "today": TODAY, "lang": "es"},
        {"good": {"plan.csv": _table(ES, "fecha,esfuerzo,campaña,texto", "3h,grinders", "2h,beans", "2h,beans", "1h,", "1h,beans"),
                  "campaigns.yaml": CAMPAIGNS}, "config": WITH_CAMPAIGNS, "today": TODAY, "lang": "es"},
        {"good": {"plan.csv": _table(ES, "fecha,esfuerzo,público,texto", *["2h,home"] * 4), "audiences.yaml": AUDIENCES},
         "config": WITH_AUDIENCES, "today": TODAY, "lang": "es"},
        {"good": {"plan.csv": _table(ES, "fecha,público,texto", *["home"] * 8), "audiences.yaml": AUDIENCES},
         "config": WITH_AUDIENCES, "today": TODAY, "lang": "es"},
    )  # fmt: skip

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:
        dated = {id(record) for record in calendar.since(options["window_days"])}
        records = [record for record in calendar.efforts if id(record) in dated and _hours(record) > 0]
        for variant, entries, names in _kinds(calendar, options["window_days"]):
            counted = [record for record in records if variant == "campaign" or names(record)]
            total = sum(map(_hours, counted))
            if len(counted) < options["min_posts"]:
                continue
            for name, target in entries.items():
                own = [record for record in counted if name in names(record)]
                share = sum(_hours(record) / len(names(record)) for record in own) / total
                if abs(share - target) > options["tolerance"] + TINY:
                    involved = own or counted
                    values = {"name": name, "share": round(share * 100), "target": round(target * 100)}
                    related = tuple(own[-1 - MOST_RELATED : -1])
                    yield Finding(None, values, variant, record=involved[-1], related=related)


Names = Callable[[Record], tuple[str, ...]]


def _kinds(calendar: Calendar, days: float) -> Iterator[tuple[str, Mapping[str, float], Names]]:
    """Campaigns and audiences: the shares of those that have one, and how to tell which a record is for."""
    registries = calendar.registries
    campaigns = (registries.campaigns or {}).values()
    audiences = (registries.audiences or {}).values()

    def of_campaign(record: Record) -> tuple[str, ...]:
        found = registries.campaign(record.plan.campaign.value) if record.plan.campaign else None
        return (found.id,) if found else ()

    def of_audiences(record: Record) -> tuple[str, ...]:
        found = (registries.audience(stated.value) for stated in record.plan.audience)
        return tuple(dict.fromkeys(audience.id for audience in found if audience))

    yield "campaign", _shares(campaign for campaign in campaigns if _runs(campaign, calendar, days)), of_campaign
    yield "audience", _shares(audiences), of_audiences


def _shares(entries: Iterable[Campaign | Audience]) -> dict[str, float]:
    return {entry.id: entry.share for entry in entries if entry.share is not None}


def _runs(campaign: Campaign, calendar: Calendar, days: float) -> bool:
    """Whether the campaign has begun, and did not end before what is looked at."""
    starts, ends = campaign.plan.starts, campaign.plan.ends
    has_ended = ends is not None and (calendar.today - ends.value).days > days
    return not has_ended and not (starts is not None and starts.value > calendar.today)


def _hours(record: Record) -> float:
    effort = record.plan.effort
    return (effort.value.hours or 0.0) if effort else 0.0
