"""Tokens that are one thing in a post: links, mentions, hashtags, emoji, placeholders."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

# Endings of addresses that people write without https://. Others are more likely a missing space after a full stop.
DOMAINS = (
    "com|org|net|edu|gov|gob|info|biz|eu|es|cat|gal|eus|mx|ar|co|cl|pe|uy|ec|ve|bo|cr|gt|uk|us|ca|de|fr|it|pt|br|io|app|dev|ai|"
    "social|online|shop|store|tienda|blog|tv|fm|me|ly|link|site|xyz|club|cafe|bar|art|news|page|example"
)
# Code points that Unicode calls emoji and that show as pictures by default, or are written so in posts.
PICTURES = (
    "\u231a\u231b\u23e9-\u23f3\u23f8-\u23fa\u25b6\u25c0\u25fd\u25fe\u2600-\u2604\u260e\u2611\u2614\u2615\u2618\u261d\u2620"
    "\u2622\u2623\u2626\u262a\u262e\u262f\u2638-\u263a\u2640\u2642\u2648-\u2653\u265f\u2660\u2663\u2665\u2666\u2668\u267b"
    "\u267e\u267f\u2692-\u2697\u2699\u269b\u269c\u26a0\u26a1\u26a7\u26aa\u26ab\u26b0\u26b1\u26bd\u26be\u26c4\u26c5\u26c8"
    "\u26ce\u26cf\u26d1\u26d3\u26d4\u26e9\u26ea\u26f0-\u26f5\u26f7-\u26fa\u26fd\u2702\u2705\u2708-\u270d\u270f\u2712\u2714"
    "\u2716\u271d\u2721\u2728\u2733\u2734\u2744\u2747\u274c\u274e\u2753-\u2755\u2757\u2763\u2764\u2795-\u2797\u27a1\u27b0"
    "\u27bf\u2934\u2935\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\U0001f004\U0001f0cf\U0001f18e\U0001f191-\U0001f19a\U0001f201"
    "\U0001f21a\U0001f22f\U0001f232-\U0001f236\U0001f238-\U0001f23a\U0001f250\U0001f251\U0001f300-\U0001f64f"
    "\U0001f680-\U0001f6ff\U0001f7e0-\U0001f7eb\U0001f7f0\U0001f90c-\U0001f9ff\U0001fa70-\U0001faff"
)
# Shown as text unless a variation selector follows: © ™ ↔ and their like.
SIGNS = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u2199\u21a9\u21aa\u2328\u23cf\u24c2\u25aa\u25ab"
    "\u25fb\u25fc\u3030\u303d\u3297\u3299"
)
EMOJI = (
    rf"[\U0001f1e6-\U0001f1ff]{{2}}|[0-9#*]\ufe0f?\u20e3|"
    rf"(?:[{PICTURES}]|[{SIGNS}]\ufe0f)[\ufe0f\U0001f3fb-\U0001f3ff]*(?:[\U000e0020-\U000e007f]+)?"
    rf"(?:\u200d[{PICTURES}\u2640\u2642\u2695\u2b1b][\ufe0f\U0001f3fb-\U0001f3ff]*)*"
)
IN_URL = r"[^\s<>\"“”«»]"
# A full stop or a bracket after an address ends the sentence, not the address.
URL_END = r"[^\s<>\"“”«».,;:!?…'’)\]}]"
KINDS = {
    "placeholder": (
        r"\{\{[^{}\n]{1,60}\}\}|\{%[^{}\n]{1,60}%\}|\$?\{[A-Za-zÀ-ÿ_$][\w .-]{0,40}\}|%%[A-Za-z_]{1,40}%%|"
        r"%[A-Z_]{3,40}%|"
        r"\*\|[A-Z0-9_:]{1,40}\|\*|<<[^<>\n]{2,40}>>|"
        r"<[A-Za-zÀ-ÿ_][\w -]{1,40}>|\[\[[^\[\]\n]{2,40}\]\]|\[[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ0-9_ ]{2,40}\]|"
        r"\[(?i:tu|tus|su|your|nombre|name|first ?name|fecha|date|enlace|link|url|ciudad|city|evento|event|marca|brand|"
        r"empresa|company|producto|product|precio|price|descuento|discount|cliente|client|insert|insertar)\b[^\[\]\n]{0,40}\]"
    ),
    "link": (
        rf"(?i:https?://|www\.){IN_URL}*{URL_END}/?|"
        rf"(?<![\w@.-])[A-Za-z0-9][A-Za-z0-9-]{{0,62}}(?:\.[A-Za-z0-9-]{{1,63}}){{0,4}}\.(?:{DOMAINS})(?![\w-]|\.\w)"
        rf"(?:/{IN_URL}*{URL_END})?/?"
    ),
    "email": r"(?<![\w.+-])[\w+-][\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63})+",
    "mention": r"(?<![\w@/.])@(?=\w*[^\W\d]|\d{4})\w{1,60}(?:[.-][\w-]*[a-z0-9_])*(?:@[\w-]+(?:\.[\w-]+)+)?",
    "hashtag": r"(?<![\w&/])[#＃](?=\w*[^\W\d_])\w{1,138}",
    "emoji": EMOJI,
}
SOCIAL = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in KINDS.items()))
# The time that spaCy takes for a run without blanks grows with its square; no word is as long as this.
LONG_RUN = re.compile(r"\S{300}(?=\S)")
TOKENIZER = "smm_lint.SocialTokenizer"


def social_kind(text: str) -> str:
    """Which of KINDS the token `text` is, or nothing."""
    found = SOCIAL.fullmatch(text)
    return found.lastgroup or "" if found else ""


class SocialTokenizer:
    """A tokenizer that keeps each social token whole and leaves the rest to another tokenizer."""

    def __init__(self, vocab: Vocab, base: Callable[[str], Doc]) -> None:
        self.vocab = vocab
        self.base = base

    def __call__(self, text: str) -> Doc:
        words: list[str] = []
        spaces: list[bool] = []
        for piece, whole in _pieces(text):
            # The blank after a token is a property of that token, not a token of its own.
            glued = piece.startswith(" ") and bool(words) and not spaces[-1]
            if glued:
                spaces[-1] = True
            for word, space in [(piece, False)] if whole else self._parts(piece[glued:]):
                words.append(word)
                spaces.append(space)
        return Doc(self.vocab, words=words, spaces=spaces)

    def _parts(self, piece: str) -> Iterator[tuple[str, bool]]:
        place = 0
        for end in (*(match.end() for match in LONG_RUN.finditer(piece)), len(piece)):
            if end > place:
                yield from ((token.text, bool(token.whitespace_)) for token in self.base(piece[place:end]))
            place = end

    def to_disk(self, path: Path, **options: Any) -> None:
        """Save nothing: the inner tokenizer is the language's own, and to load it again would take as long again."""

    def from_disk(self, path: Path, **options: Any) -> SocialTokenizer:  # noqa: ARG002  what spaCy passes
        """Load nothing, for the same reason."""
        return self


def create_tokenizer() -> Callable[[Any], SocialTokenizer]:
    """The social tokenizer round the language's own, for the configuration of a trained pipeline."""
    default = registry.tokenizers.get("spacy.Tokenizer.v1")()
    return lambda nlp: SocialTokenizer(nlp.vocab, default(nlp))


registry.tokenizers.register(TOKENIZER, func=create_tokenizer)


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """`text` cut into social tokens (True) and what stands between them."""
    end = 0
    for found in SOCIAL.finditer(text):
        yield text[end : found.start()], False
        yield found[0], True
        end = found.end()
    yield text[end:], False
