"""XML that every parser reads, whatever the texts in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, indent, tostring

from smm_lint.output._excerpt import OBEYED

# XML cannot hold these, not even as references.
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Stands for the children of a document: no text of one can hold it.
CHILDREN = "\0"


def element(tag: str, /, **attributes: str | int) -> Element:
    """A new element; what XML cannot hold is in its attributes as an escape."""
    return Element(tag, {key: legal(str(value)) for key, value in attributes.items()})


def child(tag: str, parent: Element, /, **attributes: str | int) -> Element:
    """A new element at the end of `parent`."""
    new = element(tag, **attributes)
    parent.append(new)
    return new


def legal(text: str) -> str:
    """`text` with each character that XML cannot hold as an escape."""
    return ILLEGAL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def document(root: Element, children: Iterable[Element]) -> Iterator[str]:
    """`root`, which has no more than attributes, with `children`: a whole document, two spaces deep, part by part."""
    root.text = CHILDREN
    before, after = _written(root).split(CHILDREN)
    yield f'<?xml version="1.0" encoding="utf-8"?>\n{before}'
    for each in children:
        indent(each, level=1)
        yield f"\n  {_written(each)}"
    yield f"\n{after}\n"


def _written(tree: Element) -> str:
    return OBEYED.sub(lambda found: f"&#{ord(found[0])};", tostring(tree, encoding="unicode"))
