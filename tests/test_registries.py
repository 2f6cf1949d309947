"""Registries, and what posts take from them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

from smm_lint.config import Configuration
from smm_lint.errors import ConfigError
from smm_lint.pipeline.analyse import Analyser
from smm_lint.plan import Kpi, Plan
from smm_lint.quantities import Cost
from smm_lint.readings import Input, read_files
from smm_lint.registries import Registries, read_registries

T = TypeVar("T")
CAMPAIGNS = """\
otono-2025:
  nombre: Otoño 2025
  objetivo: 40 inscripciones antes del 30/11
  kpi: [{métrica: inscripciones, meta: 40, base: 22, hasta: 2025-11-30}, 12 respuestas]
  público: cafeterias-nuevas
  responsable: ana.ruiz
  presupuesto: {horas: 24, eur: 300}
  inicio: 2025-10-01
  fin: 2025-11-30
  utm: [otono25]
  cuota: 0.5
spring:
"""


def registries(folder: Path, **texts: str) -> Registries:
    for kind, text in texts.items():
        (folder / f"{kind}.yaml").write_text(text, encoding="utf-8")
    return read_registries({kind: folder / f"{kind}.yaml" for kind in texts})


def the(found: T | None) -> T:
    """What was found, and something was."""
    assert found is not None
    return found


def test_a_campaign(tmp_path: Path) -> None:
    """Every key, in Spanish; a campaign that says nothing is one all the same."""
    found = registries(tmp_path, campaigns=CAMPAIGNS)

    campaign = the(found.campaign("otono-2025"))
    plan = campaign.plan
    assert (campaign.name, campaign.utm, campaign.share) == ("Otoño 2025", ("otono25",), 0.5)
    assert the(plan.goal).value == "40 inscripciones antes del 30/11"
    assert the(plan.goal).node.span.of(CAMPAIGNS) == "40 inscripciones antes del 30/11"
    assert plan.kpi == (
        Kpi(plan.kpi[0].node, "inscripciones", 40, 22, date(2025, 11, 30)),
        Kpi(plan.kpi[1].node, "respuestas", 12),
    )
    assert [audience.value for audience in plan.audience] == ["cafeterias-nuevas"]
    assert the(plan.budget).value == Cost(24, 300)
    assert (the(plan.starts).value, the(plan.ends).value) == (date(2025, 10, 1), date(2025, 11, 30))
    assert the(found.campaign("spring")).plan == Plan()


def test_names_forgive(tmp_path: Path) -> None:
    """Capitals, accents, blanks and hyphens make no difference; offers go by their codes and members by their names."""
    found = registries(
        tmp_path,
        campaigns=CAMPAIGNS,
        audiences="cafeterías-nuevas: {trato: Usted}",
        offers="OTO-20: {código: OTONO20, descuento: 20 %, aprobado-por: [ventas]}",
        team="ana.ruiz: {nombre: Ana Ruiz, rol: sales, horas: 6}",
    )

    assert the(found.campaign("Otoño 2025")).id == "otono-2025"
    assert the(found.audience("Cafeterias nuevas")).address == "usted"
    assert the(found.offer("otono20")).id == "OTO-20"
    assert the(found.offer("oto 20")).approved_by == ("ventas",)
    assert the(found.member("ana ruiz")).roles == ("sales",)
    assert the(found.member("Ana.Ruiz")).hours == 6
    assert found.campaign("summer") is None
    assert Registries().campaign("otono-2025") is None


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("campaigns", "a: {objetvo: 40}", (
            "1:5: unknown key “objetvo”; accepted: name, goal, kpi, audience, owner, department, budget, effort, "
            "starts, ends, status, utm, share. Did you mean “objetivo”?"
        )),
        ("campaigns", "a: {goal: x, objetivo: y}", "1:14: the key “goal” stands here twice"),
        ("campaigns", "a: {budget: much}", "1:13: expected hours or money such as 1.5h or 30 €, found “much”"),
        ("campaigns", "a: {ends: soon}", "1:11: expected a date such as 2026-11-30, found “soon”"),
        ("campaigns", "a: {kpi: {metric: x, target: lots}}", "1:30: expected a number, found “lots”"),
        ("audiences", "a: {share: 40}", "1:12: 40 is above 1, the most accepted"),
        ("audiences", "a: {address: tu y usted}", (
            "1:14: “tu y usted” is not one of: tú, usted, vosotros, ustedes, vos. Did you mean “usted”?"
        )),
        ("team", "- ana", "1:1: expected keys with values, found a list"),
        ("offers", "a: [", "1:4: this is not valid YAML: did not find expected node content"),
    ],
)  # fmt: skip
def test_what_is_wrong(tmp_path: Path, kind: str, text: str, said: str) -> None:
    """File, line, column, what is accepted, and the nearest guess."""
    with pytest.raises(ConfigError) as caught:
        registries(tmp_path, **{kind: text})

    assert caught.value.text("en") == f"{tmp_path.as_posix()}/{kind}.yaml:{said}"


def test_what_a_post_takes_from_its_campaign(tmp_path: Path) -> None:
    """Goal, KPIs, audience, owner and budget, unless the post says otherwise."""
    (tmp_path / "campaigns.yaml").write_text(CAMPAIGNS, encoding="utf-8")
    (tmp_path / "smm-lint.yaml").write_text("root: true\nlanguages: [es]\nregistries: {campaigns: campaigns.yaml}\n")
    draft = tmp_path / "a.md"
    draft.write_text(
        "---\ncampaña: Otoño 2025\nresponsable: luis\n---\n\n¿Con qué molino empezaste?\n", encoding="utf-8"
    )
    [file] = read_files([Input("a.md", Configuration().for_file(draft), draft)], Analyser())

    reading = file.readings[0]
    assert the(reading.campaign).id == "otono-2025"
    assert the(reading.plan.goal).value == "40 inscripciones antes del 30/11"
    assert [owner.value for owner in reading.plan.owner] == ["luis"]
    assert reading.own_plan.goal is None
