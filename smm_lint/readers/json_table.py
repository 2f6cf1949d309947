"""JSON Lines → posts, one a line."""

from __future__ import annotations

from smm_lint.errors import Problem
from smm_lint.fields import Problems, expected
from smm_lint.messages import message
from smm_lint.nodes import Mapping, Node, NodeError, Scalar
from smm_lint.readers.content import Content, Draft, bounded, faults_of, number
from smm_lint.readers.json_nodes import parse_json, string_pieces
from smm_lint.readers.layout import Layout
from smm_lint.readers.split import lines
from smm_lint.readers.table import Row, find_columns, missing_columns, read_row
from smm_lint.source import Source
from smm_lint.text import Span


def read_jsonl(source: Source, layout: Layout) -> Content:
    """The posts of a file with an object a line; lines that are wrong are reported and left out."""
    problems: Problems = []
    drafts: list[list[Draft]] = []
    for line in bounded(lines(source.text, Span(0, len(source.text)))):
        if line.of(source.text).strip():
            try:
                drafts += ([draft] for draft in _read(source, parse_json(source, line), layout, problems))
            except NodeError as error:
                problems.append(error.problem)
    return Content(number(source, drafts), faults_of(problems))


def _read(source: Source, node: Node, layout: Layout, problems: Problems) -> list[Draft]:
    if not isinstance(node, Mapping):
        problems.append(Problem(source, node.span, message("json-no-object")))
        return []
    headers = [key.text for key, _ in node.entries]
    columns = find_columns(headers, layout)
    if columns.text is None:
        problems.extend(missing_columns(source, Span(node.span.start, node.span.start + 1), headers, layout))
        return []
    text = node.entries[columns.text][1]
    if not isinstance(text, Scalar) or (text.plain and text.text != "null"):
        expected("a-text", text, problems)
        return []
    pieces = {} if text.plain else {columns.text: tuple(string_pieces(source, text.span))}
    draft = read_row(source, Row(node.span, node.entries, pieces), columns, problems)
    return [draft] if draft else []
