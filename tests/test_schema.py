"""The schemas that editors complete and check YAML with."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
import yaml

from smm_lint.cli import main
from smm_lint.loader import load_rules
from smm_lint.paths import PACKAGE
from smm_lint.schema import NAMES, schema

SCHEMAS = {name: schema(name, load_rules()) for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_the_packaged_schema_is_what_the_command_prints(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The files in the package are printed by `smm-lint schema NAME`, and are schemas."""
    with pytest.raises(SystemExit):
        main(["schema", name])

    printed = capsys.readouterr().out
    assert (PACKAGE / "schemas" / f"{name}.json").read_text(encoding="utf-8") == printed
    jsonschema.Draft202012Validator.check_schema(json.loads(printed))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("configuration", "languages: [es]\nbrand: {address: tú}\nrules: {one-way: off, cliche: {severity: error}}"),
        ("front-matter", "campaña: otoño\nkpi: [{metric: inscripciones, target: 40}, respuestas]\nesfuerzo: 1.5h"),
        ("front-matter", "mi clave: 3\neffort: {hours: 2, eur: 30}\nresults: {date: 2026-11-20, replies: 12}"),
        ("campaigns", "otoño:\n  objetivo: 40 inscripciones\n  presupuesto: {horas: 24}\n  fin: 2026-11-30\nempty:"),
        ("audiences", "cafeterías:\n  vocabulario: [barra, molino]\n  trato: tú\n  cuota: 0.4"),
        ("offers", "OTO-20:\n  código: OTONO20\n  descuento: 20 %\n  hasta: 2026-11-30\n  aprobado-por: ventas"),
        ("team", "ana.ruiz:\n  departamento: ventas\n  roles: [sales]\n  horas: 6"),
    ],
)
def test_accepted(name: str, text: str) -> None:
    """What the schema of a file accepts, with Spanish keys and English ones."""
    jsonschema.validate(_values(text), SCHEMAS[name])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("configuration", "langages: [es]"),
        ("configuration", "rules: {one-wai: off}"),
        ("front-matter", "effort: [1, 2]"),
        ("campaigns", "otoño: {objetvo: 40}"),
        ("audiences", "cafeterías: {cuota: 40}"),
        ("team", "ana.ruiz: {horas: [6]}"),
    ],
)
def test_refused(name: str, text: str) -> None:
    """What an editor underlines."""
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(_values(text), SCHEMAS[name])


def _values(text: str) -> Any:
    """YAML as JSON has it: dates are texts."""
    return json.loads(json.dumps(yaml.safe_load(text), default=str))
