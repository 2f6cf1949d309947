"""Campaigns whose posts cannot move what is counted, and posts outside the dates of their campaign."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import (
    Calendar,
    Campaign,
    CampaignRule,
    Finding,
    Number,
    Option,
    Options,
    Record,
    Span,
    metric_of,
)

WITH_CAMPAIGNS = {"registries": {"campaigns": "campaigns.yaml"}}
WITH_TWO = {**WITH_CAMPAIGNS, "rules": {"goals/uncovered-goal": {"min_posts_per_kpi": 2}}}
# The cues of metrics are names of variants; no cue: any post will do.
ANY = "posts"


class UncoveredGoal(CampaignRule):
    message = {
        "posts": {
            "en": "Posts planned for “{metric}” of “{campaign}”: {count}. Plan {least} at least.",
            "es": "Publicaciones previstas para «{metric}» de «{campaign}»: {count}. Planifica al menos {least}.",
        },
        "link": {
            "en": "Posts of “{campaign}” that can move “{metric}”: {count} of {posts}. It takes a link; give one to {least} at least.",
            "es": "Publicaciones de «{campaign}» que pueden mover «{metric}»: {count} de {posts}. Hace falta un enlace; ponlo al menos en {least}.",
        },
        "route": {
            "en": "Posts of “{campaign}” that can move “{metric}”: {count} of {posts}. It takes a link, a code or a contact; give one to {least} at least.",
            "es": "Publicaciones de «{campaign}» que pueden mover «{metric}»: {count} de {posts}. Hace falta un enlace, un código o un contacto; ponlo al menos en {least}.",
        },
        "reply": {
            "en": "Posts of “{campaign}” that can move “{metric}”: {count} of {posts}. It takes a question that readers can answer; ask one in {least} at least.",
            "es": "Publicaciones de «{campaign}» que pueden mover «{metric}»: {count} de {posts}. Hace falta una pregunta que se pueda contestar; hazla al menos en {least}.",
        },
        "value": {
            "en": "Posts of “{campaign}” that can move “{metric}”: {count} of {posts}. People keep and pass on what serves them; write {least} such post at least.",
            "es": "Publicaciones de «{campaign}» que pueden mover «{metric}»: {count} de {posts}. Se guarda y se comparte lo que sirve; escribe al menos {least} así.",
        },
        "outside": {
            "en": "{day} is not within the dates of “{campaign}” ({dates}). Move the post, or correct the dates of the campaign.",
            "es": "El {day} no entra en las fechas de «{campaign}» ({dates}). Mueve la publicación o corrige las fechas de la campaña.",
        },
    }
    profiles = ("calendar",)
    requires = ("registries.campaigns",)
    options = {
        "min_posts_per_kpi": Option(
            Number(1, whole=True),
            1,
            {
                "en": "how many posts that can move it each KPI of a campaign needs",
                "es": "cuántas publicaciones que lo puedan mover necesita cada indicador de una campaña",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports a KPI of a campaign, in the registry, that none of the campaign's posts can move: clicks without any link;
sales, sign-ups, bookings or donations without a link, a code or a way to get in touch; comments or replies without a
question; saves or shares where all posts only announce. It looks at campaigns that have posts or have begun, and not at
those that are over.

It also reports a post that is dated before its campaign `starts` or after it `ends`, at its date; published ones are left
alone.

## Why it matters
The goal is in the registry, the posts are in the calendar, and nobody looks at both. That a question goes with comments is
known from studies of brand posts; that a form needs a link to it is plain.

## How to fix it
Plan a post that asks for what you count, or count what your posts ask for. If a post belongs to the campaign, its date
should too.

## References
- The seven mistakes of social media marketing: no quantified goals
- de Vries, Gensler and Leeflang, 2012, [“Popularity of Brand Posts on Brand Fan Pages”](https://research.rug.nl/en/publications/popularity-of-brand-posts-on-brand-fan-pages-an-investigation-of-)
- Otherwise a policy of the team
""",
        "es": """\
## Qué hace
Avisa de un indicador de una campaña, en el registro, que ninguna de sus publicaciones puede mover: clics sin ningún
enlace; ventas, inscripciones, reservas o donativos sin enlace, código ni contacto; comentarios o respuestas sin una
pregunta; guardados o compartidos si todas se limitan a anunciar. Mira las campañas que tienen publicaciones o ya han
empezado, y no las que han terminado.

Avisa también de una publicación con fecha anterior al `inicio` de su campaña o posterior a su `fin`, en la fecha; de las
ya publicadas no.

## Por qué importa
El objetivo está en el registro, las publicaciones en el calendario, y nadie mira los dos a la vez. Que preguntar va con
más comentarios se sabe por estudios de publicaciones de marcas; que un formulario necesita un enlace salta a la vista.

## Cómo arreglarlo
Planifica una publicación que pida lo que cuentas, o cuenta lo que piden tus publicaciones. Si una es de la campaña, que
su fecha también lo sea.

## Referencias
- Los siete errores del marketing en redes sociales: no fijar objetivos cuantificados
- de Vries, Gensler y Leeflang, 2012, [«Popularity of Brand Posts on Brand Fan Pages»](https://research.rug.nl/en/publications/popularity-of-brand-posts-on-brand-fan-pages-an-investigation-of-)
- Por lo demás, política del equipo
""",
    }
    examples = (
        {"bad": {"a.csv": "date,campaign,text\n2025-11-03,mill,Which grinder did you start with?\n2025-11-10,mill,What would you ask a miller?\n",
                 "campaigns.yaml": "mill:\n  kpi: [[sign-ups]], replies\n"}, "config": WITH_CAMPAIGNS, "today": "2025-11-01"},
        {"bad": {"a.csv": "date,campaign,text\n2025-11-03,mill,Book your place at https://mill.example.org/visit now.\n",
                 "campaigns.yaml": "mill:\n  kpi: [[{metric: comments, target: 30}]]\n"}, "config": WITH_CAMPAIGNS, "today": "2025-11-01"},
        {"bad": {"a.csv": "date,campaign,text\n2025-11-03,mill,Which grinder did you start with?\n[[2025-12-03]],mill,What would you ask a miller?\n",
                 "campaigns.yaml": "mill: {kpi: replies, starts: 2025-11-01, ends: 2025-11-30}\n"}, "config": WITH_CAMPAIGNS,
         "today": "2025-11-01"},
        {"bad": {"a.csv": "date,campaign,text\n2025-11-03,mill,Which grinder did you start with?\n",
                 "campaigns.yaml": "mill:\n  kpi: [[replies]]\n"}, "config": WITH_TWO, "today": "2025-11-01"},
        {"good": {"a.csv": "date,campaign,text\n2025-11-03,mill,Which grinder did you start with?\n2025-11-10,mill,Book your place at https://mill.example.org/visit now.\n",
                  "campaigns.yaml": "mill: {kpi: [sign-ups, replies]}\n"}, "config": WITH_CAMPAIGNS, "today": "2025-11-01"},
        {"good": {"a.csv": "date,campaign,text\n2025-11-03,mill,Which grinder did you start with?\n",
                  "campaigns.yaml": "mill: {kpi: sign-ups, ends: 2025-11-30}\nspring: {kpi: sign-ups, starts: 2026-03-01}\n"},
         "config": WITH_CAMPAIGNS, "today": "2025-12-10"},
        {"good": {"a.csv": "date,status,campaign,text\n2025-12-03,published,mill,Which grinder did you start with?\n",
                  "campaigns.yaml": "mill: {kpi: replies, ends: 2025-11-30}\n"}, "config": WITH_CAMPAIGNS, "today": "2025-12-10"},
        {"good": {"a.csv": "date,campaign,text\n2025-11-03,mill,Order by phone: 020 7946 0018. What would you grind first?\n",
                  "campaigns.yaml": "mill: {kpi: orders}\n"}, "config": WITH_CAMPAIGNS, "today": "2025-11-01"},
        {"bad": {"a.csv": "fecha,campaña,texto\n2025-11-03,molino,¿Con qué molino empezaste?\n2025-11-10,molino,¿Qué le preguntarías a un molinero?\n",
                 "campaigns.yaml": "molino:\n  indicador: [[inscripciones]], respuestas\n"}, "config": WITH_CAMPAIGNS, "today": "2025-11-01",
         "lang": "es"},
        {"bad": {"a.csv": "fecha,campaña,texto\n2025-11-03,molino,Reserva tu plaza en https://molino.example.org/visita ya mismo.\n",
                 "campaigns.yaml": "molino:\n  kpi: [[{metric: comentarios, target: 30}]]\n"}, "config": WITH_CAMPAIGNS,
         "today": "2025-11-01", "lang": "es"},
        {"bad": {"a.csv": "fecha,campaña,texto\n[[2025-10-28]],molino,¿Con qué molino empezaste?\n2025-11-10,molino,¿Qué le preguntarías a un molinero?\n",
                 "campaigns.yaml": "molino: {kpi: respuestas, inicio: 2025-11-01, fin: 2025-11-30}\n"}, "config": WITH_CAMPAIGNS,
         "today": "2025-10-20", "lang": "es"},
        {"good": {"a.csv": "fecha,campaña,texto\n2025-11-03,molino,¿Con qué molino empezaste?\n2025-11-10,molino,Reserva tu plaza en https://molino.example.org/visita ya mismo.\n",
                  "campaigns.yaml": "molino: {kpi: [inscripciones, respuestas]}\n"}, "config": WITH_CAMPAIGNS, "today": "2025-11-01",
         "lang": "es"},
        {"good": {"a.csv": "fecha,campaña,texto\n2025-11-03,molino,¿Con qué molino empezaste?\n",
                  "campaigns.yaml": "molino: {kpi: inscripciones, fin: 2025-11-30}\n"}, "config": WITH_CAMPAIGNS, "today": "2025-12-10",
         "lang": "es"},
        {"good": {"a.csv": "fecha,campaña,texto\n2025-11-03,molino,Encarga tu saco por WhatsApp al 600 100 200. ¿Qué molerías primero?\n",
                  "campaigns.yaml": "molino: {kpi: pedidos, inicio: 2025-11-01}\n"}, "config": WITH_CAMPAIGNS, "today": "2025-11-01",
         "lang": "es"},
    )  # fmt: skip

    def check_campaign(self, campaign: Campaign, calendar: Calendar, options: Options) -> Iterator[Finding]:
        records = calendar.of(campaign)
        yield from _outside(campaign, records)
        if _is_on(campaign, calendar, has_posts=bool(records)):
            yield from _uncovered(campaign, records, options["min_posts_per_kpi"])


def _is_on(campaign: Campaign, calendar: Calendar, *, has_posts: bool) -> bool:
    """Whether its posts should be there by now, and are not put away yet."""
    starts, ends = campaign.plan.starts, campaign.plan.ends
    is_over = ends is not None and ends.value < calendar.today
    has_begun = starts is None or starts.value <= calendar.today
    return not is_over and (has_begun or has_posts)


def _uncovered(campaign: Campaign, records: tuple[Record, ...], least: int) -> Iterator[Finding]:
    for kpi in campaign.plan.kpi:
        metric = metric_of(kpi.metric)
        cue = metric.cue if metric else ""
        count = sum(1 for record in records if not cue or cue in record.cues)
        if kpi.metric.strip() and count < least:
            values = {
                "campaign": campaign.name or campaign.id,
                "metric": kpi.metric,
                "count": count,
                "posts": len(records),
                "least": least,
            }
            yield Finding(kpi.node.span, values, cue if cue and records else ANY)


def _outside(campaign: Campaign, records: tuple[Record, ...]) -> Iterator[Finding]:
    plan, seen = campaign.plan, set()
    first, last = plan.starts and plan.starts.value, plan.ends and plan.ends.value
    for record in records:
        status, span = record.plan.status, _date_span(record)
        is_published = status is not None and status.value == "published"
        if is_published or record.day is None or (record.source.path, span) in seen:
            continue
        if (first and record.day < first) or (last and record.day > last):
            # The parts of a thread have one date.
            seen.add((record.source.path, span))
            dates = " – ".join(day.isoformat() if day else "…" for day in (first, last))
            values = {"day": record.day.isoformat(), "campaign": campaign.name or campaign.id, "dates": dates}
            yield Finding(span, values, "outside", record=record)


def _date_span(record: Record) -> Span:
    """Where the date stands; the post's first sentence where its file's name says it."""
    return record.plan.date.node.span if record.plan.date else record.span
