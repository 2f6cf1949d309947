from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smm_lint.readers import read_posts
from smm_lint.readers.content import Copy
from smm_lint.readers.markdown import read_markdown
from smm_lint.source import Source
from smm_lint.text import Span
from tests.readers.checks import check_mapped, check_published


def read(text: str, kind: str = "all") -> Copy:
    return read_markdown(text, Span(0, len(text)), kind)


def found(text: str) -> list[tuple[str, ...]]:
    """What `read` found in `text`: the name of its kind, its characters, and what it says."""
    copy = read(text)
    links = [("link", link.span.of(text), link.target) for link in copy.links]
    media = [("media", picture.span.of(text), picture.file, str(picture.alt)) for picture in copy.media]
    return [*links, *media, *(("comment", comment.span.of(text), comment.text) for comment in copy.comments)]


PROSE = {
    "heading": ("# Abrimos *hoy* ##", "Abrimos hoy"),
    "setext heading": ("Abrimos\nhoy\n===\nVen", "Abrimos\nhoy\n\nVen"),
    "hashtags": ("#café #barista", "#café #barista"),
    "hashtag alone": ("Hola\n\n  #very", "Hola\n\n#very"),
    "list": ("- uno\n- dos\n  1. tres\n\n     más\n- [ ] cuatro", "uno\ndos\ntres\n\nmás\ncuatro"),
    "quote": ("> uno\n> > dos\n> - tres\n>   más", "uno\ndos\ntres\nmás"),
    "link": ("Ven [al *taller*](https://a.es/x 'título') ya", "Ven al taller ya"),
    "image": ("![Una *taza* azul](taza.png) Hola", "Una taza azul Hola"),
    "linked image": ("[![Una taza](taza.png)](https://a.es)", "Una taza"),
    "reference": ("Ven [al taller][t] o [T]\n\n[t]: https://a.es 'x'\n[u]: https://b.es", "Ven al taller o T"),
    "placeholder": ("Hola [*NOMBRE*], <nombre>, {{a_b}}: ![foto][x]", "Hola [NOMBRE], <nombre>, {{a_b}}: ![foto][x]"),
    "placeholder on a line": ("Hola\n\n<tu ciudad>\n\nAdiós", "Hola\n\n<tu ciudad>\n\nAdiós"),
    "table": ("| Día | Hora |\n|---|---|\n| lunes | `9` 8\\|9 |\n\nVen", "Día\nHora\nlunes\n8|9\n\nVen"),
    "indented": ("Hola\n\n    con *sangría*\n    dos\n\n    tres", "Hola\n\ncon sangría\ndos\n\ntres"),
    "code": ("Escribe `pip` ya\n\n```\ncódigo\n```\n\nFin\n\n~~~\nsin fin", "Escribe ya\n\nFin"),
    "comments": ("Hola <!-- a --> tú\n<!-- b\n\nc -->\nAdiós", "Hola tú\n\nAdiós"),
    "tags": ("<p>Hola <b class='x'>tú</b><br>\n  y yo</p>\n<script>x()</script>", "Hola tú\ny yo"),
    "entities": ("caf&eacute; &amp; t&#xE9; &#128512; &nope;", "café & té 😀 &nope;"),
    "escapes": (r"\#uno \*dos\* C:\dir", "#uno *dos* C:\\dir"),
    "breaks": ("uno  \ndos\\\ntres", "uno\ndos\ntres"),
    "rule": ("uno\n\n---\n\ndos\n***\ntres", "uno\n\ndos\n\ntres"),
    "opening rule": ("---\nuno\n\n---\ndos", "uno\n\ndos"),
    "autolinks": ("<https://a.es/x_y_z> y <ana@a.es>", "https://a.es/x_y_z y ana@a.es"),
    "names": ("**https://a.es/_x_/y_z** #a_b_c @_ana_ d_e_f", "https://a.es/_x_/y_z #a_b_c @_ana_ d_e_f"),
    "dollars": ("$ETC y $BTC: *hoy* a 5$", "$ETC y $BTC: hoy a 5$"),
    "emphasis": ("***uno** dos* ~~tres~~ _cuatro_ 5 * 6", "uno dos tres cuatro 5 * 6"),
    "blank lines": ("\n\n uno\n\n\n\ndos \t\n\n", "uno\n\ndos"),
    "TOML front matter": ("+++\ntitle = 'x'\n+++\nHola", "Hola"),
    "empty link": ("[uno]() ![](x.png)", "uno"),
    "nothing": ("<!-- a -->\n\n```\nx\n```\n![](x.png)\n\n[a]: b", ""),
}  # fmt: skip

PUBLISHED = {
    "link": ("Ven [al taller](https://a.es 'x') ya", "Ven al taller https://a.es ya"),
    "link to itself": ("[https://a.es/x_y](https://a.es/x_y)", "https://a.es/x_y"),
    "reference": ("[taller][t] ya\n\n[t]: <https://a.es>", "taller https://a.es ya"),
    "image": ("![taza](t.png)\nHola\n![taza](t.png)\nAdiós", "Hola\nAdiós"),
    "linked image": ("Hola [![taza](t.png)](https://a.es)", "Hola https://a.es"),
    "code": ("Escribe `pip  x` ya\n\n```sh\n  a\n\nb\n```\nFin", "Escribe pip  x ya\n\n  a\n\nb\nFin"),
    "comments": ("<!-- a -->\nHola <!-- b -->\n", "Hola"),
    "list": ("- uno\n* dos\n\n1. tres\n2) cuatro", "- uno\n* dos\n\n1. tres\n2) cuatro"),
    "quote and heading": ("# Uno\n\n> dos\n\n\n\n*tres*", "Uno\n\ndos\n\ntres"),
    "autolink": ("<https://a.es>", "https://a.es"),
}

FOUND = {
    "link": (r"[a](https://a.es/\_b&amp;c)", [("link", r"https://a.es/\_b&amp;c", "https://a.es/_b&c")]),
    "angled": ("[a](<x y>)", [("link", "x y", "x y")]),
    "reference": ("[a][b]\n\n[B]: https://a.es", [("link", "[a][b]", "https://a.es")]),
    "undefined reference": ("[a][b] [c]", []),
    "bare": ("Ve a https://a.es/x, ya", [("link", "https://a.es/x", "https://a.es/x")]),
    "autolink": ("<https://a.es>", [("link", "https://a.es", "https://a.es")]),
    "url as text": ("[https://a.es](https://b.es)", [("link", "https://b.es", "https://b.es")]),
    "anchor": ('<a href="https://a.es">a</a>', [("link", "https://a.es", "https://a.es")]),
    "image": ("![*una* taza](t.png)", [("media", "![*una* taza](t.png)", "t.png", "*una* taza")]),
    "image without text": ("![](t.png)", [("media", "![](t.png)", "t.png", "None")]),
    "tag": ("<img src=t.png alt=''>", [("media", "<img src=t.png alt=''>", "t.png", "")]),
    "comments": (
        "a <!-- b -->\n\n<!--c\n\nd-->",
        [("comment", "<!-- b -->", " b "), ("comment", "<!--c\n\nd-->", "c\n\nd")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "prose"), PROSE.values(), ids=PROSE)
def test_prose(text: str, prose: str) -> None:
    """Prose is what a reader of the post reads, alternative texts included, without any markup."""
    assert read(text).prose.text == prose


@pytest.mark.parametrize(("text", "published"), PUBLISHED.values(), ids=PUBLISHED)
def test_published(text: str, published: str) -> None:
    """What is published is what will appear: addresses after the text of their links, code, marks of lists."""
    assert read(text).published.text == published


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_found(text: str, expected: list[tuple[str, ...]]) -> None:
    """Links stand where their addresses stand; pictures and comments with their marks."""
    assert found(text) == expected


def test_kinds_of_copy() -> None:
    """Only quotes, or only fenced code, may be the copy; code is taken just as it is."""
    text = "# Plan\n> uno *dos*\n\nnotas\n\n> tres\n```\n  - *cuatro*\n# cinco\n```\n> > seis\n"

    assert read(text, "blockquote").prose.text == "uno dos\n\ntres\n\nseis"
    assert read(text, "fenced").prose.text == "- *cuatro*\n# cinco"
    assert not read("notas", "fenced").prose.text


def test_fenced_copy_in_a_quote() -> None:
    """Marks of a quote around fenced copy are no part of it."""
    assert read("> ```\n> uno\n>\n>   dos\n> ```", "fenced").prose.text == "uno\n\n  dos"


def test_depth() -> None:
    """Nesting as deep as a file allows is read, not followed by recursion."""
    assert read("> " * 200 + "hola").prose.text == "hola"
    assert read("> " * 20_000 + "hola").prose.text.endswith("hola")
    assert read("*a _b " * 150 + "c_ d*" * 150).prose.text.startswith("a b a b")
    assert read("![" * 5_000 + "x").prose.text == "![" * 5_000 + "x"


WORDS = ["café", "año", "👩‍👩‍👧", "e\u0301", "𝗯𝗼𝗹𝗱", "ñandú", "x", "日本", "🇪🇸", "5 €", "¿qué?", "«sí»", "l'home"]
HIDDEN = "zz9"

words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
inlines = st.recursive(
    st.one_of(
        words,
        words.map(lambda text: f"~~{text}~~"),
        words.map(lambda text: f"[*{text}*](https://{HIDDEN}.es '{HIDDEN}')"),
        st.sampled_from([
            "&amp;", "&eacute;", "&#128512;", r"\*", r"\#", f"`{HIDDEN}`", f"<!-- {HIDDEN} -->", f"<b id='{HIDDEN}'>",
            "<nombre>", "[NOMBRE]", "#café_sí", "@_ana_", "https://a.es/_b_/c?d=e&f=g", "<https://a.es>", "$x$", "|",
            f"![{WORDS[0]}]({HIDDEN}.png)", "\\\n", "  \n", "\n", "\t", "<br>",
        ]),
    ),
    lambda inner: st.one_of(
        inner.map(lambda text: f"*{text}*"),
        inner.map(lambda text: f"**{text}**"),
        st.lists(inner, min_size=1, max_size=3).map(" ".join),
    ),
    max_leaves=8,
)  # fmt: skip


def prefixed(text: str, first: str, others: str) -> str:
    """`text` with a mark before its first line and another before each that follows."""
    return first + text.replace("\n", "\n" + others)


def quoted(text: str) -> str:
    return prefixed(text, "> ", "> ")


def listed(text: str) -> str:
    return prefixed(text, "- ", "  ")


blocks = st.recursive(
    st.one_of(
        inlines,
        inlines.map(lambda text: "# " + text.replace("\n", " ")),
        inlines.map(lambda text: "    " + text.replace("\n", "\n    ")),
        st.sampled_from([
            f"```\n{HIDDEN}\n\n  {HIDDEN}\n```",
            f"<!-- {HIDDEN}\n\n{HIDDEN} -->", "---",
            "| a | b |\n|---|---|\n| `c` | é |", f"[r]: https://{HIDDEN}.es", "#café #barista",
            "Título\n===", "<div>\nhola\n</div>",
        ]),
    ),
    lambda inner: st.one_of(
        inner.map(quoted), inner.map(listed), st.lists(inner, min_size=1, max_size=3).map("\n\n".join)
    ),
    max_leaves=6,
)  # fmt: skip
documents = st.lists(blocks, min_size=1, max_size=4).map("\n\n".join)
line_ends = st.sampled_from(["\n", "\r\n", "\r"])


@given(documents, line_ends)
def test_documents_map(text: str, line_end: str) -> None:
    """Every character of a document's prose maps to its place and back, whatever ends its lines."""
    text = text.replace("\n", line_end)
    copy = read(text)

    check_mapped(text, copy.prose)
    check_published(text, copy.published)


@given(documents)
def test_line_ends_make_no_difference(text: str) -> None:
    """Lines that end in CRLF or CR are read as those that end in LF."""
    expected = read(text)

    for line_end in ("\r\n", "\r"):
        copy = read(text.replace("\n", line_end))
        assert (copy.prose.text, copy.published.text) == (expected.prose.text, expected.published.text)


@given(st.text(alphabet="ab é😀#*_`~[]()!<>|-+=&;:\\\"'/.{}1$@\t\n\r\u2028\u00a0", max_size=60))
def test_anything_maps(text: str) -> None:
    """Whatever a file holds is read, and its letters that are published are its own."""
    copy = read(text)

    check_mapped(text, copy.prose)
    check_published(text, copy.published)


@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), st.sampled_from(["*", "**", "~~", "***"]), st.booleans()
)
def test_no_word_is_lost(said: list[str], mark: str, in_list: bool) -> None:  # noqa: FBT001
    """Marks around words go, the words stay, in their order."""
    text = "\n\n".join(("- " if in_list else "") + mark + word + mark for word in said)

    assert re.split(r"\n+", read(text).prose.text) == said


@given(documents)
def test_hidden_words_are_no_prose(text: str) -> None:
    """Code, comments, addresses, titles and attributes are no prose."""
    assert HIDDEN not in read(text).prose.text


def test_a_comment_within_a_line_may_hold_dashes() -> None:
    """`<!-- smm-lint: ignore x -- reason -->` after the text is a comment, and none of it prose."""
    (post,) = read_posts(Source("a.md", "Uno <!-- smm-lint: ignore x -- motivo -->*dos*\n")).posts

    assert post.prose.text == "Uno dos"
    assert [comment.text for comment in post.comments] == [" smm-lint: ignore x -- motivo "]
