from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smm_lint.pipeline.tokens import SocialTokenizer, create_tokenizer, social_kind
from tests.pipeline.docs import blank

TOKENS = {
    "#CaféEnCasa": "hashtag",
    "#2x": "hashtag",
    "#1": "",
    "@ana": "mention",
    "@ana.ruiz": "mention",
    "@galaxy@mstdn.science": "mention",
    "@cafe.bsky.social": "mention",
    "@116006": "mention",
    "https://t.co/x": "link",
    "www.cafe.es/menu": "link",
    "cafe.es": "link",
    "Node.js": "",
    "hola@cafe.es": "email",
    "👨‍👩‍👧": "emoji",
    "🇪🇸": "emoji",
    "1️⃣": "emoji",
    "👍🏽": "emoji",
    "❤️": "emoji",
    "©": "",
    "{{nombre}}": "placeholder",
    "{name}": "placeholder",
    "[NOMBRE]": "placeholder",
    "[tu ciudad]": "placeholder",
    "<nombre>": "placeholder",
    "%%X%%": "placeholder",
    "*|FNAME|*": "placeholder",
}


@pytest.mark.parametrize(("text", "kind"), TOKENS.items())
def test_a_social_token_is_one_thing(text: str, kind: str) -> None:
    """Hashtags, mentions, links, addresses, emoji and placeholders are told by their form."""
    assert social_kind(text) == kind


@pytest.mark.parametrize("language", ["en", "es"])
def test_social_tokens_stay_whole_among_words(language: str) -> None:
    """What stands next to a social token does not join it, and full stops after addresses are not theirs."""
    nlp = blank(language)
    doc = SocialTokenizer(nlp.vocab, nlp.tokenizer)("Hola @ana.ruiz: 👍🏽 (https://a.es/b). #Café, {{nombre}}!")

    assert [token.text for token in doc] == [
        "Hola", "@ana.ruiz", ":", "👍🏽", "(", "https://a.es/b", ")", ".", "#Café", ",", "{{nombre}}", "!",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "es"])
@given(text=st.text())
@settings(deadline=None)
def test_tokens_join_to_the_text(language: str, text: str) -> None:
    """Tokenizing never changes a text."""
    nlp = blank(language)
    doc = create_tokenizer()(nlp)(text)

    assert doc.text == text


def test_a_run_without_blanks_is_cut() -> None:
    """Nothing of it is lost, and no token is longer than the cut."""
    text = "a " + ">" * 1000 + "b" * 700 + " c"
    nlp = blank("en")
    doc = SocialTokenizer(nlp.vocab, nlp.tokenizer)(text)

    assert doc.text == text
    assert max(len(token) for token in doc) <= 300
