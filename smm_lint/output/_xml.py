"""XML that every parser reads, whatever the texts in it."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, indent, tostring

from smm_lint.output._excerpt import OBEYED

# XML cannot hold these, not even as references.
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def root_element(tag: str, /, **attributes: str | int) -> Element:
    """A new element; what XML cannot hold is in its attributes as an escape."""
    return Element(tag, {key: legal(str(value)) for key, value in attributes.items()})


def element(tag: str, parent: Element, /, **attributes: str | int) -> Element:
    """A new element at the end of `parent`."""
    new = root_element(tag, **attributes)
    parent.append(new)
    return new


def legal(text: str) -> str:
    """`text` with each character that XML cannot hold as an escape."""
    return ILLEGAL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def document(root: Element) -> str:
    """`root` as a whole document, two spaces deep, ending with a line end."""
    indent(root)
    text = OBEYED.sub(lambda found: f"&#{ord(found[0])};", tostring(root, encoding="unicode"))
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'
