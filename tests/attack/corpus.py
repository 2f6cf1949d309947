"""Hostile texts, made by generators: each takes a size, and repeats so often what parsers and rules stumble over."""

from __future__ import annotations

from collections.abc import Callable, Mapping

Generator = Callable[[int], str]


def repeated(unit: str) -> Generator:
    """A generator of `unit` again and again."""
    return lambda size: unit * size


def around(opening: str, closing: str) -> Generator:
    """A generator of a word within so many marks."""
    return lambda size: opening * size + "a" + closing * size


def numbered(line: str) -> Generator:
    """A generator of lines that are all different."""
    return lambda size: "".join(line.format(number) for number in range(1, size + 1))


POSTS: Mapping[str, Generator] = {
    # nesting
    "nested quotes": around(">", ""),
    "nested quotes apart": around("> ", ""),
    "nested brackets": around("[", "]"),
    "open brackets": repeated("["),
    "nested links": repeated("[a]("),
    "nested pictures": around("![", "](a)"),
    "nested stars": around("*", "*"),
    "stars and letters": repeated("*a_ "),
    "list marks": around("- ", ""),
    "nested parentheses": around("(", ")"),
    "nested quotation marks": around("“", "”"),
    "braces": repeated("{{"),
    # markup
    "comments": repeated("<!--"),
    "lines of comments": repeated("<!--\n"),
    "ignored names": lambda size: f"<!-- smm-lint: ignore {'one-way, ' * size} -->\na\n",
    "tags": repeated('<a b="'),
    "scripts": repeated("<script>"),
    "entities": repeated("&amp;"),
    "fences": repeated("```\n"),
    "backticks": lambda size: "".join("`" * length + " " for length in range(1, int((2 * size) ** 0.5) + 1)),
    "rules": repeated("---\n"),
    "definitions": numbered("[{}]: http://a\n"),
    "headings": repeated("# a\n"),
    "rows": lambda size: "|a|b|\n|-|-|\n" + "|a|b|\n" * size,
    "front matter without end": lambda size: "---\ntitle: a\n" + "a: b\n" * size,
    "front matter with many keys": lambda size: "---\n" + numbered("key{}: a\n")(size) + "---\nHola\n",
    # words
    "hashtags": repeated("#a "),
    "joined hashtags": repeated("#Hashtag"),
    "mentions": repeated("@a "),
    "addresses": repeated("http://a.co/ "),
    "schemes": repeated("http://"),
    "one address": lambda size: "http://a.co/?" + "utm_source=a&" * size,
    "domains": repeated("a.co "),
    "numbered lines": numbered("{}/ a\n"),
    "short lines": repeated("a\n"),
    "paragraphs": repeated("a\n\n"),
    "sentences": repeated("Hola. "),
    "questions": repeated("? "),
    "opening questions": repeated("¿"),
    "times": repeated("1:"),
    "money": repeated("5 € "),
    "placeholders": repeated("[NAME] "),
    "calls": repeated("tag a friend, "),
    "one word": repeated("a"),
    "one number": repeated("1"),
    "blanks": lambda size: "a" + " " * size + "a",
    "line ends": repeated("\n"),
    "carriage returns": repeated("a\r"),
    # what is not seen, or is seen elsewhere
    "emoji": repeated("😀"),
    "joined emoji": repeated("👩\u200d"),
    "flags": repeated("🇪"),
    "directions": repeated("\u202e\u2066a"),
    "widths of zero": repeated("a\u200b"),
    "accents": lambda size: "a" + "\u0301" * size,
    "ligatures": repeated("ﷺ"),
    "separators": repeated("a\u2028"),
    "escapes": repeated("\x1b]0;a\x07"),
    # what makes careless patterns try everything
    "words and an end": lambda size: "a " * size + "!",
    "quotes in a row": repeated("'\""),
    "a list": repeated("a, "),
    "dashes": repeated("a-"),
    "underscores": repeated("a_"),
    "dots": repeated(". . "),
}
TABLES: Mapping[str, Generator] = {
    "quotes.csv": lambda size: 'text\n"' + '""' * size,
    "cells.csv": lambda size: "text," * size,
    "rows.csv": lambda size: "text\n" + "a\n" * size,
    "line-ends.csv": lambda size: "text\n" + "\r" * size,
    "columns.csv": lambda size: "text" + ",;\t" * size + "\n" + "a" + ",;\t" * size,
    "nested.jsonl": around('{"text": ' + "[", "]"),
    "rows.jsonl": repeated('{"text": "a"}\n'),
    "escapes.jsonl": lambda size: '{"text": "' + "\\ud83d" * size + '"}\n',
    "number.jsonl": lambda size: '{"text": "a", "n": ' + "9" * size + "}\n",
    "keys.jsonl": lambda size: '{"text": "a"' + "".join(f', "k{number}": 1' for number in range(size)) + "}\n",
}
# Front matter, which is YAML.
YAML: Mapping[str, Generator] = {
    "aliases": lambda size: "a0: &a0 [x]\n" + "".join(
        f"a{number}: &a{number} [{', '.join([f'*a{number - 1}'] * 9)}]\n"
        for number in range(1, max(2, size.bit_length()))
    ),
    "a number": lambda size: f"effort: {'9' * size}\nkpi: {{metric: clicks, target: {'9' * size}}}\n",
    "an exponent": lambda size: f"effort: 1e{size}\nbudget: 1e{size} €\n",
    "deep lists": around("a: " + "[", "]"),
    "deep keys": lambda size: "".join(" " * level + "a:\n" for level in range(min(size, 200))),
    "questions": repeated("? "),
    "a tag": lambda size: f"a: !!python/object/apply:os.system ['{'x' * size}']\n",
    "a time": lambda size: f"date: 2025-11-20T10:00+{'9' * size}\n",
    "a year": lambda size: f"date: {'9' * size}-01-01\n",
}  # fmt: skip


def drafts(size: int) -> dict[str, bytes]:
    """Hostile drafts of a size, by the names of their files."""
    files = {}
    for number, (name, generator) in enumerate(POSTS.items()):
        # Markdown has the most to stumble over; of the others every second one will do.
        for suffix in (".md", (".txt", ".tweet")[number % 2]):
            files[name.replace(" ", "-") + suffix] = generator(size).encode()
    for name, generator in TABLES.items():
        files[name] = generator(size).encode()
    for name, generator in YAML.items():
        files[f"yaml-{name.replace(' ', '-')}.md"] = f"---\n{generator(size)}\n---\nWhich one?\n".encode()
    return files | {
        "not-utf-8.md": b"Hola \xff\xfe",
        "cut.md": "Hola 😀".encode()[:-1],
        "utf-16.md": "Hola".encode("utf-16"),
        "nul.md": b"Hola\0",
        "nul-and-not-utf-8.md": b"\0\xff" * size,
        "surrogates.md": b"\xed\xa0\x80" * size,
        "empty.md": b"",
        "mark.md": b"\xef\xbb\xbf",
    }
