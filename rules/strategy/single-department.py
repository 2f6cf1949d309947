"""Calendars that one department, or one person, fills alone, and departments that never speak."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from smm_lint.rule import (
    Calendar,
    CalendarRule,
    Finding,
    ListOf,
    Number,
    Option,
    Options,
    Record,
    Registries,
    Text,
    folded,
)

MOST_RELATED = 10
TODAY = "2025-11-20"
TEAM = "ana: {department: Marketing}\nluis: {department: Ventas}\nmarta: {department: Soporte}\n"
WITH_TEAM = {"registries": {"team": "team.yaml"}}
EN = "Which grinder did you start with?"
ES = "¿Con qué molino empezaste?"


def _table(text: str, column: str, *names: str, mark: int = 0) -> str:
    """A calendar with a post a day; the one of the number `mark`, from the end, is reported."""
    rows = [f"2025-11-{day + 1:02},{name},{text}" for day, name in enumerate(names)]
    if mark:
        rows[-mark] = rows[-mark].replace(text, f"[[{text}]]")
    return "\n".join([f"date,{column},text", *rows]) + "\n"


class SingleDepartment(CalendarRule):
    message = {
        "department": {
            "en": "{share}% of the posts of the last {days} days and of those planned come from “{name}” ({count} of {total}). Ask another department what it could tell.",
            "es": "El {share} % de las publicaciones de los últimos {days} días y de las previstas es de «{name}» ({count} de {total}). Pregunta a otro departamento qué podría contar.",
        },
        "owner": {
            "en": "{share}% of the posts of the last {days} days and of those planned are by “{name}” ({count} of {total}). Let somebody else of the company speak too.",
            "es": "El {share} % de las publicaciones de los últimos {days} días y de las previstas es de «{name}» ({count} de {total}). Da voz a más gente de la empresa.",
        },
        "absent": {
            "en": "No post of {names} in the last {days} days, and none planned. Ask there for a story, a question or an answer to post.",
            "es": "Ninguna publicación de {names} en los últimos {days} días, y ninguna prevista. Pide allí una historia, una pregunta o una respuesta que publicar.",
        },
    }
    severity = "info"
    profiles = ("calendar",)
    options = {
        "max_share": Option(
            Number(0, 1),
            0.8,
            {
                "en": "the largest share of the posts that may come from one department, from 0 to 1",
                "es": "la parte más grande de las publicaciones que puede ser de un departamento, de 0 a 1",
            },
        ),
        "expected": Option(
            ListOf(Text()),
            (),
            {
                "en": "the departments that each have to have a post in the window",
                "es": "los departamentos que tienen que tener alguna publicación en el plazo",
            },
        ),
        "window_days": Option(
            Number(least=1, whole=True),
            60,
            {
                "en": "how many days before today count; posts that are planned always do",
                "es": "cuántos días antes de hoy cuentan; lo previsto cuenta siempre",
            },
        ),
        "min_posts": Option(
            Number(least=1, whole=True),
            5,
            {
                "en": "how many posts there must be before they are judged",
                "es": "cuántas publicaciones tiene que haber para juzgarlas",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Counts the posts of each department in the last `window_days` days, with those that are planned, and reports a department
that more than `max_share` of them come from, at its latest post; and the departments under `expected` that have none. A
post's department is what its front matter says, else that of its owner in the team registry; where no post has one, owners
are counted instead. Posts that tell neither do not count, below `min_posts` nothing is judged, and neither is a team
registry that has one department only.

## Why it matters
Social media that only marketing fills are one of the seven mistakes: sales hears what customers ask, support what breaks,
the workshop how things are made, and readers would like to know. How much of it should come from where is a policy.

## How to fix it
Ask another department for the next post: the question that it hears most, a mistake and what came of it, a day at work.
Name it in `department:`.

## References
- The seven mistakes of social media marketing: no line for the whole company
- Policy of the team
""",
        "es": """\
## Qué hace
Cuenta las publicaciones de cada departamento en los últimos `window_days` días, con las previstas, y avisa del que pone más
de `max_share`, en la última suya; y de los departamentos de `expected` que no tienen ninguna. El departamento de una
publicación es el que dice su cabecera o, si no, el de su responsable en el registro del equipo; cuando ninguna lo dice, se
cuentan las personas. Las que no dicen ni una cosa ni otra no cuentan, con menos de `min_posts` no se juzga nada, y tampoco un
registro del equipo con un solo departamento.

## Por qué importa
Que las redes las llene solo marketing es uno de los siete errores: ventas oye lo que se pregunta, soporte lo que se rompe, el
taller sabe cómo se hacen las cosas, y a quien lee le gustaría saberlo. Cuánto tiene que venir de cada sitio es una norma del
equipo.

## Cómo arreglarlo
Pide la próxima a otro departamento: la pregunta que más oye, un error y lo que salió de él, un día de trabajo. Nómbralo en
`departamento:`.

## Referencias
- Los siete errores del marketing en redes sociales: no tener una línea de toda la empresa
- Política del equipo
""",
    }
    examples = (
        {"bad": _table(EN, "department", *["marketing"] * 6, mark=1), "suffix": ".csv", "today": TODAY},
        {"bad": {"plan.csv": _table(EN, "owner", "ana", "ana", "ana", "ana", "ana", "luis", mark=2), "team.yaml": TEAM},
         "config": WITH_TEAM, "today": TODAY},
        {"bad": _table(EN, "owner", "ana", "ana", "ana", "ana", "ana", mark=1), "suffix": ".csv", "today": TODAY},
        {"bad": _table(EN, "department", "sales", "sales", "support", "support", "marketing", mark=1), "suffix": ".csv",
         "config": {"rules": {"single-department": {"expected": ["sales", "workshop"]}}}, "today": TODAY},
        {"good": _table(EN, "department", "sales", "marketing", "marketing", "marketing", "support"), "suffix": ".csv", "today": TODAY},
        {"good": _table(EN, "department", *["marketing"] * 4), "suffix": ".csv", "today": TODAY},
        {"good": _table(EN, "department", *["marketing"] * 6), "suffix": ".csv", "today": "2026-03-01"},
        {"good": {"plan.csv": _table(EN, "owner", *["ana"] * 6), "team.yaml": "ana: {department: Marketing}\n"},
         "config": WITH_TEAM, "today": TODAY},
        {"bad": _table(ES, "departamento", *["marketing"] * 6, mark=1), "suffix": ".csv", "today": TODAY, "lang": "es"},
        {"bad": {"plan.csv": _table(ES, "responsable", "luis", "ana", "ana", "ana", "ana", "ana", mark=1), "team.yaml": TEAM},
         "config": WITH_TEAM, "today": TODAY, "lang": "es"},
        {"bad": _table(ES, "departamento", "Ventas", "Ventas", "Soporte", "Soporte", "Marketing", mark=1), "suffix": ".csv",
         "config": {"rules": {"single-department": {"expected": ["ventas", "taller"]}}}, "today": TODAY, "lang": "es"},
        {"good": _table(ES, "departamento", "ventas", "marketing", "Marketing", "marketing", "soporte"), "suffix": ".csv",
         "today": TODAY, "lang": "es"},
        {"good": _table(ES, "departamento", *["marketing"] * 4), "suffix": ".csv", "today": TODAY, "lang": "es"},
        {"good": {"plan.csv": _table(ES, "responsable", "luis", "marta", "ana", "ana", "ana", "ana"), "team.yaml": TEAM},
         "config": WITH_TEAM, "today": TODAY, "lang": "es"},
    )  # fmt: skip

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:
        window = calendar.since(options["window_days"])
        departments = _departments(window, calendar.registries)
        groups, variant = (departments, "department") if departments else (_owners(window), "owner")
        total = sum(map(len, groups.values()))
        if total < options["min_posts"]:
            return
        days = options["window_days"]
        for name, records in groups.items():
            share = len(records) / total
            if share > options["max_share"] and not _is_alone(calendar.registries):
                values = {
                    "days": days,
                    "total": total,
                    "name": name,
                    "share": round(share * 100),
                    "count": len(records),
                }
                yield Finding(None, values, variant, record=records[-1], related=_others(records))
        met = set(map(folded, departments))
        absent = [name for name in options["expected"] if folded(name) not in met]
        if absent:
            names = ", ".join(absent)
            yield Finding(None, {"days": days, "names": names}, "absent", record=window[-1])


def _departments(records: tuple[Record, ...], registries: Registries) -> dict[str, list[Record]]:
    """The records of each department, as it was first written."""
    names: dict[str, str] = {}
    groups: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        member = registries.member(record.plan.owner[0].value) if record.plan.owner else None
        department = record.plan.department.value if record.plan.department else member.department if member else ""
        if department:
            groups[names.setdefault(folded(department), department)].append(record)
    return groups


def _owners(records: tuple[Record, ...]) -> dict[str, list[Record]]:
    names: dict[str, str] = {}
    groups: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        for owner in record.plan.owner[:1]:
            groups[names.setdefault(folded(owner.value), owner.value)].append(record)
    return groups


def _is_alone(registries: Registries) -> bool:
    """Whether the team registry knows of nobody else, or of no other department, that could post."""
    if registries.team is None:
        return False
    departments = {folded(member.department) for member in registries.team.values() if member.department}
    return len(registries.team) < 2 or len(departments) == 1


def _others(records: list[Record]) -> tuple[Record, ...]:
    return tuple(records[-1 - MOST_RELATED : -1])
