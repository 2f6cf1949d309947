"""The spaCy pipeline of each language: a trained one where there is one, else a blank one, with our components."""

from __future__ import annotations

import os
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

import spacy
from spacy import attrs
from spacy.language import Language
from thinc.api import get_current_ops, use_ops

from smm_lint.errors import PipelineError
from smm_lint.messages import message
from smm_lint.paths import is_folder, own_folder
from smm_lint.pipeline import (
    address,
    audience,
    calls,
    clauses,
    dialogue,
    facts,
    invitations,
    moods,  # noqa: F401  named by the trained Spanish pipeline
    promises,
    questions,
    quotes,
    self_reference,
    sentences,
    social,
    tags,
    verbs,
    withholding,
    words,
)
from smm_lint.pipeline.component import PREFIX
from smm_lint.pipeline.lean import THREADS
from smm_lint.pipeline.lexicon import lexicon
from smm_lint.pipeline.tokens import SocialTokenizer

VARIABLE = "SMM_LINT_PIPELINE"
# In their order: each reads what those before it have set.
COMPONENTS = (
    social.Social,
    quotes.Quotes,
    sentences.Sentences,
    clauses.Clauses,
    verbs.Verbs,
    calls.Calls,
    audience.Audience,
    address.Address,
    self_reference.SelfReference,
    dialogue.Dialogue,
    questions.Questions,
    invitations.Invitations,
    promises.Offers,
    promises.Claims,
    facts.Facts,
    withholding.Withholding,
    words.Words,
    tags.Tags,
)
# What is worked out of each new word: all that our pipelines and components read of those that spaCy has.
READ_OF_WORDS = (
    attrs.LANG, attrs.LOWER, attrs.NORM, attrs.PREFIX, attrs.SUFFIX, attrs.SHAPE, attrs.IS_ALPHA, attrs.IS_SPACE,
)  # fmt: skip


def load(language: str, pipelines: str | None = None) -> Language:
    """The pipeline of `language`.

    `pipelines`, else the environment variable SMM_LINT_PIPELINE, names another than ours: a name or path, or several as
    `es=NAME,en=NAME`. Raises PipelineError where it cannot be loaded.
    """
    lexicon(language)
    named = _named(pipelines or os.environ.get(VARIABLE, ""), language)
    ours = _ours(language)
    nlp = _load(named or str(ours), language) if named or ours else spacy.blank(language)
    if not named:
        vocabulary: Any = nlp.vocab  # whose stubs leave the getters out
        getters = vocabulary.lex_attr_getters
        vocabulary.lex_attr_getters = {attribute: getters[attribute] for attribute in READ_OF_WORDS}
    if not isinstance(nlp.tokenizer, SocialTokenizer):
        nlp.tokenizer = SocialTokenizer(nlp.vocab, nlp.tokenizer)
    for component in COMPONENTS:
        name = PREFIX + component.key
        if name in nlp.pipe_names:
            nlp.remove_pipe(name)
        nlp.add_pipe(name, validate=False)  # ours take no configuration
    return nlp


def _named(pipelines: str, language: str) -> str:
    """Which pipeline is named for `language`: one with no language is for all."""
    chosen = ""
    for part in filter(None, (part.strip() for part in pipelines.split(","))):
        name, _, path = part.partition("=")
        if not path:
            chosen = chosen or part
        elif name.strip() == language:
            chosen = path.strip()
    return chosen


def _ours(language: str) -> Path | None:
    """The trained pipeline that comes with us, where the language has one."""
    folder = own_folder("models") / language / "pipeline"
    return folder if is_folder(folder) else None


def _load(name: str, language: str) -> Language:
    try:
        with _products():
            nlp = spacy.load(name)
    except Exception as error:
        # spaCy raises whatever the pipeline's own code, files and versions make it raise.
        raise PipelineError(message("pipeline-broken", name=name, problem=str(error).partition("\n")[0])) from error
    if nlp.lang != language:
        raise PipelineError(message("pipeline-other-language", name=name, language=language, found=nlp.lang))
    return nlp


def _products() -> AbstractContextManager[object]:
    """How the networks of a pipeline multiply: by NumPy where that has one thread, three times as fast as by BLIS."""
    is_ours = os.environ.get(THREADS) == "1" and get_current_ops().name == "numpy"
    return use_ops("numpy", use_blis=False) if is_ours else nullcontext()
