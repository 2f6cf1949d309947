"""What fuzzing starts from, and the words that it may write."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from smm_lint.conventions import KEYS
from smm_lint.loader import load_rules
from tests.conftest import REPOSITORY

EXAMPLES = REPOSITORY / "examples"
# Which files of the checkout a target starts from.
FOUND = {
    "md": ("examples/**/*.md",),
    "txt": ("examples/**/*.txt", "examples/**/*.md"),
    "tweet": ("examples/**/*.tweet",),
    "csv": ("examples/**/*.csv",),
    "jsonl": ("examples/**/*.jsonl",),
    "suppressions": ("examples/**/*.md",),
    "judging": ("examples/**/*.md", "examples/**/*.tweet"),
    "configuration": ("examples/**/smm-lint.yaml",),
    "registries": ("examples/campaign/*.yaml",),
    "rule_file": ("rules/*/*.yaml",),
}
WRITTEN = {
    "csv": ('text,date\n"Hola, ""tú"""\r\n,2025-11-20\n', "01/02/2025 10:00;Hola;http://a.example\n"),
    "jsonl": ('{"text": "Hola \\u00e1\\n", "date": "2025-11-20", "tags": ["a", {"b": 1}]}\n',),
    "front_matter": (
        "fecha: 2025-11-20T10:00+01:00\nplataforma: [x, instagram]\nkpi: {metric: clicks, target: 40, base: 1.5}",
        "effort: 1h30\nbudget: {hours: 3, eur: 300}\nresults: {clicks: 12, date: 2025-12-01}\noffer: {discount: 10 %}",
        "a: &a [1, 2]\nb: *a\nsmm-lint: {ignore: [one-way], posts: {split: heading-2}}\nlang: es-ES",
    ),
    "suppressions": ("<!-- smm-lint: ignore one-way, cliche -- why -->\nHola\n<!-- smm-lint ignore-post -->\n",),
    "pyproject": (
        'extends = ["strict"]\nlanguages = ["es"]\n[tool.smm-lint.rules]\n"interaction/one-way" = "off"\n',
        '[[tool.smm-lint.files]]\nmatch = "*.md"\nposts = {split = "rule"}\n',
    ),
    "baseline": (
        '{"version": 1, "entries": [{"path": "a.md", "rule": "a/b", "text": "t", "fingerprint": "0", "count": 1}]}',
    ),
}
MARKS = (
    "---", "+++", "<!--", "-->", "```", "](", "![", "[a]: ", '<a href="', "&amp;", "&#x", "\\u00e1", "\\r\\n", '""',
    "https://", "2025-11-20", "99999999999", "1e999", "*a", "&a ", "!!int ", "? ", "| ", "- ", "\u202e", "\u200b",
    "\u2028", "\ufeff", "😀", "ñ", "…", "¿", "#", "@", "1/", "{{", "smm-lint: ignore ", "-0", "nan", "inf",
)  # fmt: skip


def seeds(target: str) -> Iterator[bytes]:
    """The inputs that `target` starts from."""
    target = target.removeprefix("streamed_")
    for pattern in FOUND.get(target, ()):
        yield from (path.read_bytes() for path in sorted(REPOSITORY.glob(pattern)))
    yield from (text.encode() for text in WRITTEN.get(target, ()))


def words() -> list[str]:
    """The keys and marks that mean something to smm-lint."""
    keys = {*KEYS, *(name for names in KEYS.values() for name in names)}
    settings = (EXAMPLES / "campaign" / "smm-lint.yaml").read_text(encoding="utf-8")
    named = {line.partition(":")[0].strip() for line in settings.split("\n") if ":" in line}
    options = {name for rule in load_rules().rules.values() for name in rule.options}
    return sorted({f"{key}: " for key in keys | named | options} | set(MARKS))


def write(folder: Path, target: str) -> tuple[Path, Path]:
    """The seeds of `target` as files, and the words as libFuzzer reads them."""
    corpus, dictionary = folder / "seeds", folder / "words"
    corpus.mkdir()
    for number, seed in enumerate(seeds(target)):
        (corpus / str(number)).write_bytes(seed)
    lines = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in words())
    dictionary.write_text("".join(f'"{line}"\n' for line in lines), encoding="ascii")
    return corpus, dictionary
