"""More hours, or more money, than there are for a week, a campaign or a person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from smm_lint.rule import (
    Calendar,
    CalendarRule,
    Cost,
    Finding,
    MapOf,
    Number,
    Option,
    Options,
    Record,
    Struct,
    folded,
    replace,
)

MOST_RELATED = 10
TODAY = "2025-11-20"
WEEK = {"rules": {"effort-over-budget": {"week": 6}}}
DEFAULTS = {"rules": {"effort-over-budget": {"week": 6, "defaults": {"news": 2}}}}
CAMPAIGNS = "fall: {budget: {hours: 6, eur: 100}}\n"
TEAM = "ana.ruiz: {name: Ana Ruiz, hours: 5}\n"
WITH_CAMPAIGNS = {"registries": {"campaigns": "campaigns.yaml"}}
WITH_TEAM = {"registries": {"team": "team.yaml"}}
EN = "Which grinder did you start with?"
ES = "¿Con qué molino empezaste?"


class Spent(Struct, frozen=True):
    """What a post costs: hours, and money."""

    record: Record
    cost: Cost

    @property
    def hours(self) -> float:
        """The hours; 0 where none are said."""
        return self.cost.hours or 0.0

    @property
    def money(self) -> float:
        """The money; 0 where none is said."""
        return self.cost.money or 0.0


class EffortOverBudget(CalendarRule):
    message = {
        "week": {
            "en": "The posts of the week of {name} take {spent} hours, and there are {budget}. Move one to another week, or make it simpler.",
            "es": "Las publicaciones de la semana del {name} llevan {spent} horas y hay {budget}. Pasa alguna a otra semana o hazla más sencilla.",
        },
        "person": {
            "en": "The posts of “{name}” in the week of {monday} take {spent} hours, and the team registry gives {budget}. Pass one on, or move it.",
            "es": "Las publicaciones de «{name}» en la semana del {monday} llevan {spent} horas y el registro del equipo le da {budget}. Pasa alguna a otra persona o a otra semana.",
        },
        "campaign": {
            "en": "The posts of the campaign “{name}” take {spent} hours, and its budget is {budget}. Drop the one that returns least, or ask for more hours.",
            "es": "Las publicaciones de la campaña «{name}» llevan {spent} horas y su presupuesto es de {budget}. Quita la que menos aporta o pide más horas.",
        },
        "money": {
            "en": "The posts of the campaign “{name}” cost {spent}, and its budget is {budget}. Drop the one that returns least, or ask for more money.",
            "es": "Las publicaciones de la campaña «{name}» cuestan {spent} y su presupuesto es de {budget}. Quita la que menos aporta o pide más dinero.",
        },
    }
    profiles = ("calendar",)
    options = {
        "week": Option(
            Number(least=0),
            0,
            {
                "en": "how many hours all posts of a week may take together; 0 sets no limit",
                "es": "cuántas horas pueden llevar en total las publicaciones de una semana; 0 no pone límite",
            },
        ),
        "defaults": Option(
            MapOf(Number(least=0)),
            {},
            {
                "en": "the hours of posts that state no effort, by content type, such as `news: 0.5`",
                "es": "las horas de las publicaciones que no dicen su esfuerzo, por tipo de contenido, como `news: 0.5`",
            },
        ),
        "window_days": Option(
            Number(least=1, whole=True),
            30,
            {
                "en": "how many days after its last post a week or campaign over budget is still reported",
                "es": "cuántos días después de su última publicación se avisa aún de una semana o campaña pasada de presupuesto",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Adds up the `effort` of posts: by week (Monday to Sunday, by the date of the post) against the option `week`; by week and
owner against the `hours` of the owner in the team registry; and by campaign against the hours and the money of the `budget`
in the campaigns registry. What is over is reported at its latest post, with up to ten others. What front matter says once
for a whole thread or file counts once. What ended more than `window_days` days ago is not reported.

## Why it matters
More time than it returns is the fourth of the seven mistakes. A calendar that needs 31 hours of somebody who has 12 will
not be kept, and what falls out are the answers to comments. The budgets are yours: they are a policy, not a finding.

## How to fix it
Move a post to another week, give it to somebody else, or make it simpler: a photograph instead of a film. If the work is
worth it, give the budget more hours.

## References
- The seven mistakes of social media marketing: more time than it returns
- Policy of the team
""",
        "es": """\
## Qué hace
Suma el `esfuerzo` de las publicaciones: por semana (de lunes a domingo, según la fecha de la publicación) frente a la opción
`week`; por semana y responsable frente a las `horas` que le da el registro del equipo; y por campaña frente a las horas y el
dinero de su `presupuesto` en el registro de campañas. De lo que se pasa se avisa en la última publicación, con diez de las
otras como mucho. Lo que una cabecera dice una vez para todo un hilo o archivo cuenta una vez. De lo que acabó hace más de
`window_days` días no se avisa.

## Por qué importa
Dedicar más tiempo del que compensa es el cuarto de los siete errores. Un calendario que pide 31 horas a quien tiene 12 no se
cumple, y lo primero que se cae es contestar a los comentarios. Los presupuestos son tuyos: son una norma, no un resultado.

## Cómo arreglarlo
Pasa una publicación a otra semana o a otra persona, o hazla más sencilla: una foto en lugar de un vídeo. Si el trabajo lo
vale, sube el presupuesto.

## Referencias
- Los siete errores del marketing en redes sociales: dedicar más tiempo del que compensa
- Política del equipo
""",
    }
    examples = (
        {"bad": f"date,effort,text\n2025-11-17,3h,{EN}\n2025-11-19,4h,[[{EN}]]\n2025-11-25,6h,{EN}\n", "suffix": ".csv",
         "config": WEEK, "today": TODAY},
        {"bad": f"date,effort,tipo,text\n2025-11-17,5h,,{EN}\n2025-11-19,,news,[[{EN}]]\n", "suffix": ".csv",
         "config": DEFAULTS, "today": TODAY},
        {"bad": {"plan.csv": f"date,effort,campaign,text\n2025-11-03,4h,fall,{EN}\n2025-11-19,4h,fall,[[{EN}]]\n2025-11-21,4h,,{EN}\n",
                 "campaigns.yaml": CAMPAIGNS}, "config": WITH_CAMPAIGNS, "today": TODAY},
        {"bad": {"plan.csv": f"date,effort,campaign,text\n2025-11-03,60 €,fall,{EN}\n2025-11-19,60 €,fall,[[{EN}]]\n",
                 "campaigns.yaml": CAMPAIGNS}, "config": WITH_CAMPAIGNS, "today": TODAY},
        {"bad": {"plan.csv": f"date,effort,owner,text\n2025-11-17,3h,ana.ruiz,{EN}\n2025-11-19,3h,Ana Ruiz,[[{EN}]]\n",
                 "team.yaml": TEAM}, "config": WITH_TEAM, "today": TODAY},
        {"good": f"date,effort,text\n2025-11-17,3h,{EN}\n2025-11-23,3h,{EN}\n2025-11-24,6h,{EN}\n", "suffix": ".csv",
         "config": WEEK, "today": TODAY},
        {"good": f"date,effort,text\n2025-11-17,30h,{EN}\n2025-11-23,30h,{EN}\n", "suffix": ".csv", "today": TODAY},
        {"good": f"date,effort,text\n2025-09-01,9h,{EN}\n", "suffix": ".csv", "config": WEEK, "today": TODAY},
        {"good": {"plan.csv": f"date,effort,owner,text\n2025-11-17,3h,ana.ruiz,{EN}\n2025-11-24,3h,ana.ruiz,{EN}\n",
                  "team.yaml": TEAM}, "config": WITH_TEAM, "today": TODAY},
        {"bad": f"fecha,esfuerzo,texto\n2025-11-17,3h,{ES}\n2025-11-19,4h,[[{ES}]]\n2025-11-25,6h,{ES}\n", "suffix": ".csv",
         "config": WEEK, "today": TODAY, "lang": "es"},
        {"bad": {"plan.csv": f"fecha,esfuerzo,campaña,texto\n2025-11-03,4h,fall,{ES}\n2025-11-19,4h,fall,[[{ES}]]\n",
                 "campaigns.yaml": "fall: {presupuesto: {horas: 6}}\n"}, "config": WITH_CAMPAIGNS, "today": TODAY, "lang": "es"},
        {"bad": {"plan.csv": f"fecha,esfuerzo,responsable,texto\n2025-11-17,3h,ana.ruiz,{ES}\n2025-11-19,150 min,ana.ruiz,[[{ES}]]\n",
                 "team.yaml": TEAM}, "config": WITH_TEAM, "today": TODAY, "lang": "es"},
        {"good": f"fecha,esfuerzo,texto\n2025-11-17,3h,{ES}\n2025-11-23,3h,{ES}\n2025-11-24,6h,{ES}\n", "suffix": ".csv",
         "config": WEEK, "today": TODAY, "lang": "es"},
        {"good": {"plan.csv": f"fecha,esfuerzo,campaña,texto\n2025-11-03,3h,fall,{ES}\n2025-11-19,3h,fall,{ES}\n",
                  "campaigns.yaml": CAMPAIGNS}, "config": WITH_CAMPAIGNS, "today": TODAY, "lang": "es"},
        {"good": f"fecha,esfuerzo,texto\n2025-11-17,30h,{ES}\n2025-11-23,30h,{ES}\n", "suffix": ".csv", "today": TODAY, "lang": "es"},
    )  # fmt: skip

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:
        costs = [*_costs(calendar, options["defaults"])]
        for finding in (*_weeks(costs, options["week"]), *_people(costs, calendar), *_campaigns(costs, calendar)):
            day = finding.record.day if finding.record else None
            if day is None or (calendar.today - day).days <= options["window_days"]:
                yield finding


def _costs(calendar: Calendar, defaults: Mapping[str, float]) -> Iterator[Spent]:
    """What every post costs, in the order of the calendar."""
    hours = {folded(name): number for name, number in defaults.items()}
    stated = {id(record) for record in calendar.efforts}
    for record in calendar.records:
        effort, kind = record.plan.effort, record.plan.content_type
        if effort and id(record) in stated:
            yield Spent(record, effort.value)
        elif not effort and not record.continues and kind and folded(kind.value) in hours:
            yield Spent(record, Cost(hours[folded(kind.value)]))


def _weeks(costs: Sequence[Spent], budget: float) -> Iterator[Finding]:
    weeks: dict[date, list[Spent]] = defaultdict(list)
    for spent in costs:
        if spent.record.day:
            weeks[_monday(spent.record.day)].append(spent)
    for monday, group in weeks.items() if budget else ():
        yield from _over("week", monday.isoformat(), group, budget)


def _people(costs: Sequence[Spent], calendar: Calendar) -> Iterator[Finding]:
    weeks: dict[tuple[date, str], list[Spent]] = defaultdict(list)
    for spent in costs:
        owner = spent.record.plan.owner
        member = calendar.registries.member(owner[0].value) if owner else None
        if spent.record.day and member:
            weeks[_monday(spent.record.day), member.id].append(spent)
    for (monday, name), group in weeks.items():
        member = calendar.registries.member(name)
        for finding in _over("person", name, group, member.hours if member else None):
            yield replace(finding, values={**finding.values, "monday": monday.isoformat()})


def _campaigns(costs: Sequence[Spent], calendar: Calendar) -> Iterator[Finding]:
    for campaign in (calendar.registries.campaigns or {}).values():
        group = [spent for spent in costs if _is_of(spent.record, campaign.id)]
        budget = campaign.plan.budget.value if campaign.plan.budget else Cost()
        yield from _over("campaign", campaign.id, group, budget.hours)
        yield from _over("money", campaign.id, group, budget.money)


def _over(variant: str, name: str, group: list[Spent], budget: float | None) -> Iterator[Finding]:
    """The finding at the latest of the posts of `group`, where they cost more than `budget`."""
    own = [spent for spent in group if (spent.money if variant == "money" else spent.hours)]
    total = sum(spent.money if variant == "money" else spent.hours for spent in own)
    # A budget of minutes must not be broken by what binary numbers make of them.
    if budget is not None and own and total > budget + 1e-9:
        records = [spent.record for spent in own]
        values = {"name": name, "spent": f"{total:.10g}", "budget": f"{budget:.10g}"}
        yield Finding(None, values, variant, record=records[-1], related=tuple(records[-1 - MOST_RELATED : -1]))


def _is_of(record: Record, campaign: str) -> bool:
    return bool(record.plan.campaign and folded(record.plan.campaign.value) == folded(campaign))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
