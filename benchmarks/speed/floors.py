"""What smm-lint costs beside what it cannot do without: spaCy, the pipelines, the reading of files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.speed.bench import Bench, Row
from benchmarks.speed.cost import medians
from benchmarks.speed.drafts import LANGUAGES, REPOSITORY, drafts, write_files, write_texts

WALK = """
import hashlib, os, sys
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        with open(os.path.join(folder, name), "rb") as file:
            hashlib.sha256(file.read()).digest()
"""
LOAD = "import sys, spacy; spacy.load(sys.argv[1])"
# The pipelines as smm-lint uses them, and nothing else: no files, no languages to tell, no rules.
PIPE = """
import json, sys
from smm_lint.pipeline.load import load
for language, texts in json.load(open(sys.argv[1], encoding="utf-8")).items():
    for _ in load(language).pipe(texts, batch_size=64):
        pass
"""
POST = "Nos complace anunciar que abrimos la tienda de Olivar 12 el jueves a las nueve.\n"


def one_post(bench: Bench) -> Iterator[Row]:
    """A post without a cache, beside the loading of its pipeline."""
    post = bench.folder / "post.md"
    post.write_text(POST, encoding="utf-8")
    # The first run compiles what later ones find compiled.
    bench.smm_lint("check", "--no-cache", post)
    floor, run = medians(
        bench.runs,
        lambda: bench.python(LOAD, REPOSITORY / "models" / "es" / "pipeline"),
        lambda: bench.smm_lint("check", "--no-cache", post),
    )
    yield Row("`import spacy; spacy.load(…)`, our Spanish pipeline", floor)
    yield Row("`check --no-cache`, one Spanish post", run, f"{run.cpu / floor.cpu:.2f} × that")


def many_posts(bench: Bench) -> Iterator[Row]:
    """Many posts without a cache, beside `nlp.pipe`; also without what each takes to start, in both languages."""
    firsts = [draft for language in LANGUAGES for draft in drafts(1, [language])]
    first_texts = write_texts(bench.folder / "first.json", firsts)
    first = bench.folder / "first"
    for language in LANGUAGES:
        write_files(first / language, 1, [language])
    texts = write_texts(bench.folder / "texts.json", drafts(bench.posts))
    files = write_files(bench.folder / f"files-{bench.posts}", bench.posts)
    pipe_start, start, pipe, run = medians(
        bench.runs,
        lambda: bench.python(PIPE, first_texts),
        lambda: bench.smm_lint("check", "--no-cache", "--jobs", "1", first),
        lambda: bench.python(PIPE, texts),
        lambda: bench.smm_lint("check", "--no-cache", "--jobs", "1", files),
    )
    further = (run.cpu - start.cpu) / (pipe.cpu - pipe_start.cpu)
    yield Row("`nlp.pipe` with our pipelines, one text in each language", pipe_start)
    yield Row("`check --no-cache`, one post in each language", start, f"{start.cpu / pipe_start.cpu:.2f} × that")
    yield Row(f"`nlp.pipe` with our pipelines, {bench.posts:,} posts", pipe)
    yield Row(
        f"`check --no-cache --jobs 1`, {bench.posts:,} posts",
        run,
        f"{run.cpu / pipe.cpu:.2f} × that; {further:.2f} × without the start of each",
    )


def unchanged(bench: Bench, counts: Sequence[int]) -> Iterator[Row]:
    """Files of which nothing has changed, beside a walk that reads and hashes them."""
    for count in counts:
        files = write_files(bench.folder / f"files-{count}", count)
        bench.smm_lint("check", files)
        version, walk, run = medians(
            bench.runs,
            lambda: bench.smm_lint("--version"),
            lambda files=files: bench.python(WALK, files),
            lambda files=files: bench.smm_lint("check", files),
        )
        ratio = (run.cpu - version.cpu) / walk.cpu
        yield Row(f"walk and hash {count:,} files", walk)
        yield Row(
            f"`check`, {count:,} files, nothing changed",
            run,
            f"less the {version.cpu:.2f} s of `--version`, {ratio:.2f} × that",
        )


def side_by_side(bench: Bench, count: int) -> Iterator[Row]:
    """One process and two."""
    files = write_files(bench.folder / f"files-{count}", count)
    one, two = medians(
        bench.runs,
        lambda: bench.smm_lint("check", "--no-cache", "--jobs", "1", files),
        lambda: bench.smm_lint("check", "--no-cache", "--jobs", "2", files),
    )
    yield Row(f"`check --no-cache --jobs 1`, {count:,} posts", one)
    yield Row(
        f"`check --no-cache --jobs 2`, {count:,} posts",
        two,
        f"{one.wall / two.wall:.2f} × as fast, for {two.cpu / one.cpu:.2f} × the CPU time",
    )
