"""What holds of an output whatever a draft, its path or a message has in it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from urllib.parse import unquote

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from smm_lint.diagnostic import Diagnostic, Edit, Fix, Severity
from smm_lint.edits import apply_edits
from smm_lint.engine import Result
from smm_lint.output import FORMATS, render
from smm_lint.output._lines import place_of
from smm_lint.source import Source
from smm_lint.text import Span
from tests.output.results import HOSTILE, in_order, report
from tests.output.schemas import CHECKS, check_checkstyle, check_gitlab, check_rdjson, check_sarif

# What the strategies would find too seldom by themselves.
LINE_ENDS = ["\r\n", "\r", "\n"]
CONTROLS = ["\t", "\x85", "\u2028", "\u202e", "\ufffe", "\x1b[2J"]
EMOJI = ["👩‍👩‍👧", "🇪🇸", "😀", "e\u0301"]
MARKUP = "::error:: :: %0A ##[x] ##vso[ ]]> <script> &amp; \" ' \\ ]( {0} , : % =".split()
PIECES = st.sampled_from([*LINE_ENDS, *CONTROLS, *EMOJI, *MARKUP])
DRAFTS = st.lists(st.one_of(PIECES, st.characters(codec="utf-8"))).map("".join)
# A path or a message may hold lone surrogates: of a name that is not UTF-8, of an escape in JSON.
STRINGS = st.lists(st.one_of(PIECES, st.characters())).map("".join)
# The runner's own marks for what it unescapes (ActionCommand.cs), in its order.
UNESCAPED = [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]
# A validator of JSON Schema is slow, and slower where others work too.
SETTINGS = settings(deadline=None, max_examples=60)


@st.composite
def diagnostics(draw: st.DrawFn, *, with_fix: bool = False) -> Diagnostic:
    """A diagnostic at any place of any draft."""
    source = Source(draw(STRINGS.filter(bool)), draw(DRAFTS))
    span = _span(draw, source)
    edits = sorted({_span(draw, source) for _ in range(draw(st.integers(1, 3)))}) if with_fix else []
    fix = Fix("title", tuple(Edit(span, draw(DRAFTS)) for span in edits), safe=True) if with_fix else None
    severity = draw(st.sampled_from(Severity))
    return Diagnostic(source, 0, draw(st.sampled_from(["a/b", "c/d"])), severity, draw(STRINGS), span, fix=fix)


def _span(draw: st.DrawFn, source: Source) -> Span:
    return Span(*sorted((draw(st.integers(0, len(source.text))), draw(st.integers(0, len(source.text))))))


RESULTS = st.lists(diagnostics(), max_size=4).map(lambda found: Result(in_order(*found)))


def written(output_format: str, *found: Diagnostic) -> str:
    return render(output_format, report(Result(found), quiet=True))


def offset(text: str, line: int, column: int, units: Callable[[str], int]) -> int:
    """The offset of a column that counts in `units`, found by counting."""
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    place = sum(map(len, lines[: line - 1]))
    while units(text[sum(map(len, lines[: line - 1])) : place]) < column - 1:
        place += 1
    return place


def utf_16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def utf_8(text: str) -> int:
    return len(text.encode())


@SETTINGS
@given(result=RESULTS)
def test_consumers_accept_whatever_drafts_hold(result: Result) -> None:
    """Every output can be written as UTF-8 and keeps to its schema."""
    for output_format, check in CHECKS.items():
        check(render(output_format, report(result)).encode().decode())


@SETTINGS
@given(result=RESULTS, output_format=st.sampled_from(FORMATS))
def test_no_terminal_and_no_log_obeys_an_output(output_format: str, result: Result) -> None:
    """No control character but line ends, nothing that turns text around, and no command but those of `github`."""
    text = render(output_format, report(result))

    assert not set(text) & {
        *map(chr, [*range(10), *range(11, 32), *range(127, 160)]),
        *"\u2028\u2029\u202a\u202e\u2066",
    }
    assert not re.search(r"##\w*\[", text)
    commands = [line for line in text.split("\n") if line.lstrip().startswith("::")]
    assert len(commands) == (len(result.diagnostics) if output_format == "github" else 0)


@SETTINGS
@given(found=diagnostics())
def test_github_reads_one_command_a_diagnostic(found: Diagnostic) -> None:
    """As its runner splits and unescapes the line, the file and the place are those of the diagnostic."""
    text = written("github", found)
    head, data = text.removesuffix("\n").removeprefix("::").split("::", 1)
    command, properties = head.split(" ", 1)
    read = dict(pair.split("=", 1) for pair in properties.split(","))

    assert len(re.split(r"\r\n|\r|\n", text)) == 2
    assert command == {"error": "error", "warning": "warning", "info": "notice"}[str(found.severity)]
    assert unescaped(data).endswith(f" [{found.rule}]")
    assert not set("\r\n") & set(unescaped(data))
    if not re.search(r"[^ -~\r\n]|##", found.source.path):
        assert unescaped(read["file"]) == found.source.path
    if "col" in read:
        start, end = (
            offset(found.source.text, int(read["line"]), int(read[name]), utf_16) for name in ("col", "endColumn")
        )
        # The end is the last code unit, which may be the second of a character.
        assert start == found.span.start
        assert max(start, found.span.end - 1) <= end <= max(start, found.span.end)
    else:
        assert int(read["line"]) < int(read["endLine"])


def unescaped(text: str) -> str:
    for mark, character in UNESCAPED:
        text = text.replace(mark, character)
    return text


@SETTINGS
@given(found=diagnostics())
def test_columns_lead_back_to_the_place(found: Diagnostic) -> None:
    """SARIF counts UTF-16 code units, rdjson bytes of UTF-8; Checkstyle and the others code points."""
    text, span = found.source.text, found.span
    region = check_sarif(written("sarif", found))["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    bytes_of = check_rdjson(written("rdjson", found))[0]["location"]["range"]
    error = check_checkstyle(written("checkstyle", found))[0].attrib

    assert offset(text, region["startLine"], region["startColumn"], utf_16) == span.start
    assert offset(text, region["endLine"], region["endColumn"], utf_16) == span.end
    assert offset(text, bytes_of["start"]["line"], bytes_of["start"]["column"], utf_8) == span.start
    assert offset(text, bytes_of["end"]["line"], bytes_of["end"]["column"], utf_8) == span.end
    assert offset(text, int(error["line"]), int(error["column"]), len) == span.start


@SETTINGS
@given(found=diagnostics(with_fix=True))
def test_a_suggestion_does_what_the_fix_does(found: Diagnostic) -> None:
    """A reader such as reviewdog replaces one range of bytes: what comes out is the text with all edits made."""
    text = found.source.text
    (suggestion,) = check_rdjson(written("rdjson", found))[0]["suggestions"]
    start, end = (
        offset(text, suggestion["range"][side]["line"], suggestion["range"][side]["column"], utf_8)
        for side in ("start", "end")
    )

    assert found.fix
    assert text[:start] + suggestion["text"] + text[end:] == apply_edits(text, found.fix.edits)


@SETTINGS
@given(found=diagnostics())
def test_paths_lead_back_to_the_file(found: Diagnostic) -> None:
    """SARIF's URI, undone, and XML's attribute are the path, but for what they cannot hold."""
    path = found.source.path
    place = check_sarif(written("sarif", found))["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    uri = unquote(place["artifactLocation"]["uri"].removeprefix("file:///"), errors="surrogatepass")
    name = re.findall(r'<file name="(.*?)">', written("checkstyle", found))

    assert uri == (path.lstrip("/") if path.startswith("/") else path)
    assert len(name) == 1
    assert json.loads(written("jsonl", found))["path"] == path


def test_fingerprints_stay_when_lines_move() -> None:
    """Lines above, another message or another severity change no fingerprint; the words that are marked do."""

    def moved(found: Diagnostic) -> Diagnostic:
        source = Source(found.source.path, "Uno\n\n" + found.source.text)
        return replace(
            found,
            source=source,
            span=Span(found.span.start + 5, found.span.end + 5),
            message="otra",
            severity=Severity.INFO,
        )

    before = check_gitlab(render("gitlab", report(HOSTILE)))
    after = check_gitlab(render("gitlab", report(replace(HOSTILE, diagnostics=tuple(map(moved, HOSTILE.diagnostics))))))
    other = written("gitlab", replace(HOSTILE.diagnostics[0], span=Span(0, 3)))

    assert [entry["fingerprint"] for entry in after] == [entry["fingerprint"] for entry in before]
    assert json.loads(other)[0]["fingerprint"] not in {entry["fingerprint"] for entry in before}


def test_the_same_fault_twice_has_two_fingerprints() -> None:
    """The first of them keeps its own when a second one comes."""
    found = HOSTILE.diagnostics[0]
    one, two = (json.loads(written("gitlab", *[found] * count)) for count in (1, 2))

    assert one[0] == two[0]
    assert two[0]["fingerprint"] != two[1]["fingerprint"]


def test_a_file_called_colon_begins_no_command() -> None:
    """Nor does what stands after its name."""
    assert place_of(Source(":", ""), Span(0, 0)) == r"\x3a:1:1"
