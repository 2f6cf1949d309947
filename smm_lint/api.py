"""smm-lint from Python: the text of a file of posts in, its diagnostics out.

What programs may rely on is exported by the package `smm_lint` itself and described in docs/api.md.
"""

from __future__ import annotations

from functools import cache
from os import PathLike, fspath
from pathlib import Path

from smm_lint.adoption import adoptions, without_known
from smm_lint.config import Configuration
from smm_lint.diagnostic import Diagnostic
from smm_lint.engine import check
from smm_lint.errors import UsageError
from smm_lint.messages import message
from smm_lint.paths import absolute
from smm_lint.pipeline.analyse import Analyser
from smm_lint.readers import SUFFIXES, TABLE_SUFFIXES, Unreadable, decode
from smm_lint.readings import Input
from smm_lint.source import Source


def lint(
    text: str, *, filename: str | PathLike[str] = "post.md", config: str | PathLike[str] | None = None
) -> list[Diagnostic]:
    """What is wrong with `text`, in the order of its places: the same as `smm-lint check` says of the file.

    `filename` need not exist: its suffix tells the format, and its folder where configuration files are looked for,
    unless `config` names the one to use. Calendar rules see the posts of this text alone. The language pipelines are
    loaded by the first call that needs them and kept; one thread at a time may lint.

    Raises UsageError for a suffix or a `config` that cannot be used, ConfigError and RuleError for what is wrong in a
    configuration file or a house rule, PipelineError where a pipeline cannot be loaded: all of them are SmmLintError.
    """
    name = fspath(filename)
    path = absolute(name)
    if path.suffix.lower() not in (*SUFFIXES, *TABLE_SUFFIXES):
        raise UsageError(message("unknown-suffix", name=name, accepted=", ".join((*SUFFIXES, *TABLE_SUFFIXES))))
    configuration = Configuration(file=None if config is None else Path(config))
    item = Input(name, configuration.for_file(path), path, _source(text, name))
    return list(without_known(check([item], _analyser()), adoptions([item])).diagnostics)


@cache
def _analyser() -> Analyser:
    return Analyser()


def _source(text: str, name: str) -> Source | Unreadable:
    """The source that a file with this text would give."""
    try:
        return decode(text.encode(errors="surrogatepass"), name)
    except Unreadable as error:
        return error
