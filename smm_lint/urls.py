"""Where URLs stand in a text, as twitter-text finds them: with http(s):// or as a bare domain.

The grammar is that of twitter-text 3 (Apache-2.0), written anew so that its time is linear in the
text: every repetition is possessive, and what a domain ends with is looked up, not matched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

TLD_FILE = Path(__file__).parent / "top_level_domains.txt"

_LATIN = (
    "\xc0-\xd6\xd8-\xf6\xf8-\xff\u0100-\u024f\u0300-\u036f\u1e00-\u1eff"
    "\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b\u02bb"
)
_DIRECTIONS = "\u202a-\u202e\u061c\u200e\u200f\u2066-\u2069"
_SPACES = "\t-\r \x85\xa0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_NOT_IN_LABELS = rf"!'#%&()*+,\\./:;<=>?@\[\]^{{|}}~${_SPACES}{_DIRECTIONS}\ufeff\ufffe\uffff"
_IN_PATHS = rf"a-zA-Z\u0400-\u04ff0-9!*';:=+,.$/%#\[\]\-\u2013_~@|&{_LATIN}"
# A path may run on over these but does not end with them.
_NOT_AT_PATH_END = "!*';:,.$%[]\u2013~@|&"
_IN_QUERIES = r"a-zA-Z0-9!?*'@();:&=+$/%#\[\]\-_.,~|"
_NOT_AT_QUERY_END = "!?*'@();:+$%[].,~|"

_START = re.compile(
    rf"""(?<![A-Za-z0-9@＠$\#＃])(?P<protocol>https?://)(?P<host>[^{_NOT_IN_LABELS}]++(?:\.[^{_NOT_IN_LABELS}]++)++)
    | (?<![A-Za-z0-9@＠$\#＃{_LATIN}_./-])(?P<bare>
        [A-Za-z0-9{_LATIN}-]++(?:\.[A-Za-z0-9{_LATIN}-]++(?=\.[^{_NOT_IN_LABELS}]))*+\.[^{_NOT_IN_LABELS}]++)""",
    re.VERBOSE | re.IGNORECASE,
)
_PORT = re.compile(r":[0-9]+")
_PATH = re.compile(rf"/(?:[{_IN_PATHS}]++|\((?:[{_IN_PATHS}]++|\([{_IN_PATHS}]++\))*+\))*+")
_QUERY = re.compile(rf"\?[{_IN_QUERIES}]++")
_SHORTENED = re.compile(rf"https?://t\.co/([a-z0-9]+)(?:\?[{_IN_QUERIES}]*[a-z0-9\-_&=#/])?", re.IGNORECASE)
_PUNYCODE = re.compile(r"xn--[-0-9a-z]+", re.IGNORECASE)
_LONGEST_SLUG = 40
_LONGEST_LABEL = 63


class Url(Struct, frozen=True):
    """The half-open range of a URL; `bare` where it has no http(s)://."""

    start: int
    end: int
    bare: bool


def find_urls(text: str) -> Iterator[Url]:
    """The URLs of `text` in their order."""
    place = 0
    while match := _START.search(text, place):
        url = _bare_url(text, match) if match["bare"] else _whole_url(text, match)
        if url:
            yield url
        place = url.end if url else _after_first_label(match)


def _whole_url(text: str, match: re.Match[str]) -> Url | None:
    end = _domain_end(text, *match.span("host"))
    if end is None:
        return None
    end = _query_end(text, _path_end(text, _port_end(text, end)))
    shortened = _SHORTENED.match(text, match.start(), end)
    if shortened and len(shortened[1]) > _LONGEST_SLUG:
        return None
    return Url(match.start(), shortened.end() if shortened else end, bare=False)


def _bare_url(text: str, match: re.Match[str]) -> Url | None:
    domain_end = _domain_end(text, *match.span("bare"))
    if domain_end is None:
        return None
    port_end = _port_end(text, domain_end)
    path_end = _path_end(text, port_end)
    # A query belongs to a bare domain only after a path.
    end = domain_end if path_end == port_end else _query_end(text, path_end)
    return Url(match.start(), end, bare=True)


def _after_first_label(match: re.Match[str]) -> int:
    start, end = match.span("bare" if match["bare"] else "host")
    return match.string.index(".", start, end) + 1


def _domain_end(text: str, start: int, end: int) -> int | None:
    """Where the longest domain that begins at `start` ends, None where there is none."""
    labels = text[start:end].split(".")
    valid = _count_valid(labels)
    place = end
    for number in range(len(labels) - 1, 0, -1):
        place -= len(labels[number])
        if number <= valid and "_" not in labels[number - 1]:
            length = _tld_length(labels[number], text[end : end + 1] if number == len(labels) - 1 else ".")
            if length:
                return place + length
        place -= 1
    return None


def _count_valid(labels: list[str]) -> int:
    """How many labels from the first on may stand before others."""
    return next((number for number, label in enumerate(labels) if not _is_label(label)), len(labels))


def _is_label(label: str) -> bool:
    if not label or label[0] in "-_" or label[-1] in "-_":
        return False
    if label.isascii():
        return len(label) <= _LONGEST_LABEL
    punycode = label.lower().encode("punycode", "replace")
    return not label.lower().startswith("xn--") and len(punycode) + len("xn--") <= _LONGEST_LABEL


def _tld_length(label: str, following: str) -> int:
    """How many characters of `label` are a top-level domain; 0 where it begins with none."""
    if _PUNYCODE.fullmatch(label):
        return len(label)
    domains, longest = _top_level_domains()
    for length in range(min(len(label), longest), 1, -1):
        after = label[length : length + 1] or following
        ends = not after or not (after in "@+-" or (after.isascii() and after.isalnum()))
        if ends and label[:length].lower() in domains:
            return length
    return 0


@lru_cache(maxsize=1)
def _top_level_domains() -> tuple[frozenset[str], int]:
    lines = TLD_FILE.read_text(encoding="utf-8").split("\n")
    names = frozenset(name for line in lines if not line.startswith("#") for name in line.split())
    return names, max(map(len, names))


def _port_end(text: str, place: int) -> int:
    match = _PORT.match(text, place)
    return match.end() if match else place


def _path_end(text: str, place: int) -> int:
    match = _PATH.match(text, place)
    return place + len(match[0].rstrip(_NOT_AT_PATH_END)) if match else place


def _query_end(text: str, place: int) -> int:
    match = _QUERY.match(text, place)
    return place + len(match[0].rstrip(_NOT_AT_QUERY_END)) if match else place
