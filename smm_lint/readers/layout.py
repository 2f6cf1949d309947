"""How a file holds its posts, as the configuration's `posts:` or the file's front matter says."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from smm_lint.conventions import KEYS
from smm_lint.fields import Choice, Field, MapOf, Problems, Record, Schema, Text
from smm_lint.nodes import Node

SPLITS = ("none", "rule", *(f"heading-{level}" for level in range(1, 7)))
COPIES = ("all", "blockquote", "fenced")
THREADS = ("none", "numbered")
COLUMNS = ("text", "id", "ignore", *KEYS)


class Layout(Struct, frozen=True):
    """Where the posts of a file are and where the copy of each is.

    `split`: the whole file is one post (`none`), a line `---` divides it (`rule`), or each heading
    of a level opens a post that ends at the next heading of that level or a higher one; what stands
    before the first is no post, nor is the heading. `text`: all of it is copy, or only block
    quotes, or only fenced code. `thread`: `numbered` where `1/`, `2/`… open the posts of a thread.
    `columns`: the header of a table's column by what it holds. `platforms`: those that the
    configuration names for the file, to which a format's own platform gives way.
    """

    split: str = "none"
    text: str = "all"
    thread: str = "none"
    columns: Mapping[str, str] = field(default_factory=dict)
    platforms: tuple[str, ...] = ()


class LayoutField(Field[Layout], frozen=True):
    """The value of `posts:`."""

    record = Record(
        {
            "split": Choice(SPLITS),
            "text": Choice(COPIES),
            "thread": Choice(THREADS),
            "columns": MapOf(Text(), Choice(COLUMNS)),
        }
    )

    def read(self, node: Node, problems: Problems) -> Layout | None:
        values = self.record.read(node, problems)
        return None if values is None else Layout(**values)

    def schema(self) -> Schema:
        return self.record.schema()


LAYOUT = LayoutField()
