"""What HTML there is in Markdown: its entities, its comments, and which tags are tags."""

from __future__ import annotations

import html
import re
import unicodedata

# Elements of a text. What only opens a document (`<title>`, `<link>`) is rather a gap to be filled, as `<nombre>` is.
KNOWN_TAGS = frozenset(
    """a abbr article aside audio b bdi bdo blockquote br button caption center cite code col colgroup dd del details
    dfn div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i iframe img input ins
    kbd label legend li main mark nav noscript ol option p path picture pre q rp rt ruby s samp script section select
    small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead tr tt u
    ul var video wbr""".split()
)
TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)")
COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def tag_name(tag: str) -> str:
    """The name of an HTML element that `tag` opens or closes; empty where it is none of a text."""
    match = TAG.match(tag)
    name = match[1].lower() if match else ""
    return name if name in KNOWN_TAGS else ""


def attribute(tag: str, name: str) -> tuple[int, int] | None:
    """Where in `tag` the value of the attribute `name` stands."""
    match = re.search(rf"""\s{name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", tag, re.IGNORECASE)
    return match.span(match.lastindex or 0) if match else None


def character(entity: str) -> str | None:
    """The one character that an entity or numeric reference is; None where it is several, or a control."""
    text = html.unescape(entity)
    is_one = len(text) == 1 and (text in "\n\t" or unicodedata.category(text) != "Cc")
    return text if is_one else None


def unescape(text: str) -> str:
    """`text` without backslash escapes and entities, as a link's address means it."""
    return html.unescape(ESCAPE.sub(r"\1", text))
