"""Training corpora: treebank sentences and written ones, varied as people type, as spaCy documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from random import Random

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Token as SpacyToken

from models.recipe.treebanks import Sentence, Token
from models.recipe.written import Dictionary, Label, Piece, Text, joined, without_accents
from smm_lint.pipeline.tokens import social_kind

# Half of the sentences stand alone; others come in runs of their document, so that sentence ends are learned.
LONGEST_RUN = 5
EMOJI = "🎉 👉 👇 🔥 ☕️ ❤️ 💪 🙌 📣 📅 ✅ ➡️ 🌱 🎶 😍 🚀 📍 ⚡️ 🙏 😂 🎟️ 🏆 📚 💡".split()
HASHTAGS = (
    "#barrio #FelizViernes #community #OpenDay #cafe #TuVoz #Madrid #opensource #NavidadEnCasa #music #fútbol #jobs "
    "#lunes #Rosario2026 #WomenInTech #reciclaje"
).split()
LINKS = ("https://example.org/a1b2", "https://t.co/x8Kq2", "example.com/agenda", "https://example.org")
MENTIONS = ("@ana_lopez", "@cityhall", "@museo", "@example")


def treebank_docs(nlp: Language, documents: Iterable[Sequence[Sentence]], random: Random) -> Iterator[Doc]:
    """The sentences of treebank documents, alone or in runs, some of them written as posts are."""
    for document in documents:
        place = 0
        while place < len(document):
            length = 1 if random.random() < 0.6 else random.randint(2, LONGEST_RUN)
            change = _change(random)
            run = [_typed(sentence, change, random) for sentence in document[place : place + length]]
            yield tree_doc(nlp, run)
            place += length


def tree_doc(nlp: Language, sentences: Sequence[Sentence]) -> Doc:
    """Sentences as one annotated document."""
    tokens = [token for sentence in sentences for token in sentence]
    offsets = [offset for offset, sentence in _offsets(sentences) for _ in sentence]
    starts = {offset for offset, _ in _offsets(sentences)}
    return Doc(
        nlp.vocab,
        words=[token.text for token in tokens],
        spaces=[token.space for token in tokens],
        pos=[token.pos for token in tokens],
        morphs=[token.feats for token in tokens],
        lemmas=[token.lemma for token in tokens],
        heads=[token.head + offset for token, offset in zip(tokens, offsets, strict=True)],
        deps=[token.dep for token in tokens],
        sent_starts=[place in starts for place in range(len(tokens))],
    )


def written_doc(nlp: Language, text: Text, dictionary: Dictionary) -> Doc:
    """A written sentence, cut by the pipeline's own tokenizer.

    Words without a label have the one that they nearly always have in the treebanks, or none.
    """
    doc = nlp.make_doc(joined(text))
    for token in doc:
        _annotate(token, _usual(token, dictionary))
    place = 0
    for piece in text:
        span = doc.char_span(place, place + len(piece.text)) if piece.label else None
        if span is not None and len(span) == 1:
            _annotate(span[0], piece.label)
        place += len(piece.text)
    return doc


def _annotate(token: SpacyToken, label: Label | None) -> None:
    if label:
        token.pos_ = label.pos
        token.set_morph(label.feats or None)  # type: ignore[attr-defined]  # spaCy's stubs lack it
        token.lemma_ = label.lemma


def _usual(token: SpacyToken, dictionary: Dictionary) -> Label | None:
    """What a token is by its kind or by itself; a capital within a sentence tells a name."""
    if token.is_space:
        return Label("SPACE")
    kind = social_kind(token.text)
    if kind:
        return Label("PROPN" if kind in ("hashtag", "mention") else "SYM")
    if token.is_title and token.i and token.nbor(-1).is_lower:
        return Label("PROPN")
    return dictionary.certain(token.text)


def in_runs(texts: Iterable[Text], random: Random) -> Iterator[Text]:
    """Written sentences as posts string them together: most alone, some after another or behind an emoji."""
    before: Text = ()
    for text in texts:
        draw = random.random()
        if draw < 0.2:
            before = (*before, *text, Piece(random.choice((" ", "\n", "\n\n", " ➡️ ", " 🙌 ", ". "))))
        else:
            start = (Piece(f"{random.choice(EMOJI)} "),) if draw < 0.3 else ()
            yield (*before, *start, *text)
            before = ()


def varied(text: Text, random: Random) -> Text:
    """A written sentence as people may type it."""
    change = _change(random, often=True)
    return tuple(replace(piece, text=change(piece.text)) for piece in text)


def _offsets(sentences: Sequence[Sentence]) -> Iterator[tuple[int, Sentence]]:
    offset = 0
    for sentence in sentences:
        yield offset, sentence
        offset += len(sentence)


def _change(random: Random, *, often: bool = False) -> Callable[[str], str]:
    """How a text is typed: mostly as it should be, sometimes in small letters, in capitals, without accents."""
    draw = random.random() * (1 if often else 2)
    if draw < 0.06:
        return str.lower
    if draw < 0.1:
        return str.upper
    return without_accents if draw < 0.24 else str


def _typed(sentence: Sentence, change: Callable[[str], str], random: Random) -> Sentence:
    """The sentence as a post may have it: a word in capitals, ornaments round it, a line of its own."""
    shouted = random.randrange(len(sentence)) if random.random() < 0.1 else -1
    tokens = tuple(
        replace(token, text=token.text.upper() if place == shouted else change(token.text))
        for place, token in enumerate(sentence)
    )
    decorated = _decorated(tokens, random)
    if random.random() < 0.75:
        return decorated
    *rest, last = decorated
    line = Token("\n" * random.choice((1, 2)), space=False, lemma="", pos="SPACE", feats="", head=len(rest), dep="dep")
    return (*rest, replace(last, space=False), line)


def _decorated(sentence: Sentence, random: Random) -> Sentence:
    """The sentence with an emoji or an account before it, or emoji, hashtags or a link after it, now and then."""
    draw = random.random()
    if draw < 0.08:
        return _with_first(sentence, random.choice(EMOJI), "SYM", "discourse")
    if draw < 0.1:
        return _with_first(sentence, random.choice(MENTIONS), "PROPN", "vocative")
    if draw < 0.13:
        return _with_last(sentence, random.choice(EMOJI), "SYM", "discourse")
    if draw < 0.16:
        return _with_last(sentence, random.choice(HASHTAGS), "PROPN", "parataxis")
    if draw < 0.19:
        return _with_last(sentence, random.choice(LINKS), "SYM", "parataxis")
    return sentence


def _with_first(sentence: Sentence, text: str, pos: str, dep: str) -> Sentence:
    rest = tuple(replace(token, head=token.head + 1) for token in sentence)
    return (Token(text, space=True, lemma=text, pos=pos, feats="", head=_root(rest, 1), dep=dep), *rest)


def _with_last(sentence: Sentence, text: str, pos: str, dep: str) -> Sentence:
    *rest, last = sentence
    ending = Token(text, space=True, lemma=text, pos=pos, feats="", head=_root(sentence, 0), dep=dep)
    return (*rest, replace(last, space=True), ending)


def _root(sentence: Sentence, offset: int) -> int:
    return next(place + offset for place, token in enumerate(sentence) if token.dep == "ROOT")
