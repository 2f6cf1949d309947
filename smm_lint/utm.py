"""Addresses and the campaign parameters in their queries (utm_source, utm_medium, utm_campaign…).

Nothing is parsed and built anew: what is not to be changed stays as it was written, byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from urllib.parse import quote, unquote_plus

from msgspec import Struct

from smm_lint.conventions import folded

SCHEME = re.compile(r"(?:https?:)?//", re.IGNORECASE)
# Other schemes than the web's; `cafe.example.com:8080` is no scheme but a port.
OTHER_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{0,30}:(?!\d)", re.IGNORECASE)
HOST_END = re.compile(r"[/?#\\]")
PORT = re.compile(r":\d*\Z")
ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
BLANKS = re.compile(r"[\s\x00-\x20]+")
PREFIX = "utm_"
# What an address copied from HTML has before the names of its parameters.
ENTITY = "amp;"
SEPARATORS = "-_"


class Parameter(Struct, frozen=True):
    """A parameter of a query: the half-open range of `name=value`, the name as written, the value read."""

    start: int
    end: int
    name: str
    value: str

    @property
    def key(self) -> str:
        """What the name was meant to be."""
        return self.name.lower().removeprefix(ENTITY)

    @property
    def is_utm(self) -> bool:
        """Whether it says where a visit came from."""
        return self.key.startswith(PREFIX)


def host(address: str) -> str:
    """The host that `address` leads to, in lower case; empty where it leads to none on the web."""
    scheme = SCHEME.match(address)
    rest = address[scheme.end() :] if scheme else address
    authority = HOST_END.split(rest, maxsplit=1)[0]
    if not scheme and ("@" in authority or OTHER_SCHEME.match(authority)):
        return ""
    return PORT.sub("", authority.rpartition("@")[2]).lower().rstrip(".")


def belongs_to(address: str, domains: Collection[str]) -> bool:
    """Whether `address` leads to one of `domains` or below it."""
    name = host(address)
    return bool(name) and any(name == domain or name.endswith("." + domain) for domain in map(_bare, domains))


def parameters(address: str) -> tuple[Parameter, ...]:
    """The parameters of the query of `address`, in their order; an empty one is none."""
    start, end = _query(address)
    found = []
    for part in address[start:end].split("&"):
        name, _, value = part.partition("=")
        if part:
            found.append(Parameter(start, start + len(part), unquote_plus(name), unquote_plus(value)))
        start += len(part) + 1
    return tuple(found)


def with_parameters(address: str, wanted: Mapping[str, str]) -> str:
    """`address` with the `wanted` parameters that its query lacks or leaves empty, before its fragment."""
    missing = dict(wanted)
    parts, place = [], 0
    for parameter in parameters(address):
        if parameter.key in missing:
            value = missing.pop(parameter.key)
            if not parameter.value.strip():
                parts += [address[place : parameter.start], written(parameter.key, value)]
                place = parameter.end
    start, end = _query(address)
    parts.append(address[place:end])
    added = "&".join(written(name, value) for name, value in missing.items())
    if added:
        joint = "" if start == end or address[end - 1] == "&" else "&"
        parts += [joint if address[:start].endswith("?") else "?", added]
    return "".join([*parts, address[end:]])


def written(name: str, value: str, like: str = "") -> str:
    """`name=value` as it stands in a query; characters that stand unescaped in `like` need no escape here either."""
    plain = set(ESCAPE.sub("", like).lower()) - set("%+&#")
    escaped = (character if character in plain else quote(character, safe="", errors="replace") for character in value)
    return f"{quote(name, safe='')}={''.join(escaped)}"


def tidy(value: str, separator: str = "-", *, is_mixed: bool = False) -> str:
    """`value` in lower case, with `separator` for blanks; for the other kind too where a link mixes the two."""
    plain = BLANKS.sub(separator, value.strip().lower())
    other = SEPARATORS.replace(separator, "")
    return plain.replace(other, separator) if is_mixed else plain


def slug(name: str) -> str:
    """`name` as it stands in links: lower case, without accents, with hyphens."""
    return re.sub(r"\W+|_+", "-", folded(name)).strip("-")


def _bare(domain: str) -> str:
    return domain.lower().strip(".").removeprefix("www.")


def _query(address: str) -> tuple[int, int]:
    """The half-open range of the query, without its question mark; empty, at its place, where there is none."""
    fragment = address.find("#")
    end = len(address) if fragment < 0 else fragment
    mark = address.find("?", 0, end)
    return (end, end) if mark < 0 else (mark + 1, end)
