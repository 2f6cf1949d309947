"""Campaign parameters in addresses: read without parsing anew, written without touching the rest."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from smm_lint.utm import belongs_to, host, parameters, slug, tidy, with_parameters, written

TAGS = {"utm_source": "x", "utm_medium": "social", "utm_campaign": "otoño 2025"}
# What addresses are made of, and what breaks careless readers of them.
ADDRESSES = st.text(st.sampled_from("ab.:/?#&=%+@[]\\;~_-É 4\n\x00utm"), max_size=40)
WEB = ADDRESSES.map("https://cafe.example.org/".__add__)
VALUES = st.text(max_size=20)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://Cafe.example.org:8443/a?b#c", "cafe.example.org"),
        ("https://cafe.example.org@evil.example.com/", "evil.example.com"),
        ("https://evil.example.com\\@cafe.example.org", "evil.example.com"),
        ("https://evil.example.com?@cafe.example.org", "evil.example.com"),
        ("//cafe.example.org./a", "cafe.example.org"),
        ("cafe.example.org:8443/a", "cafe.example.org"),
        ("cafe.example.org", "cafe.example.org"),
        ("mailto:hola@cafe.example.org", ""),
        ("hola@cafe.example.org", ""),
        ("javascript:alert(1)", ""),
        ("/taller", ""),
        ("#arriba", ""),
        ("http://[::1", "[:"),
        ("", ""),
    ],
)
def test_the_host_is_where_a_browser_would_go(address: str, expected: str) -> None:
    assert host(address) == expected


@pytest.mark.parametrize(
    ("address", "is_own"),
    [
        ("https://cafe.example.org/a", True),
        ("https://www.cafe.example.org", True),
        ("https://shop.cafe.example.org", True),
        ("https://nightcafe.example.org", False),
        ("https://cafe.example.org.evil.com", False),
        ("https://evil.com/cafe.example.org", False),
    ],
)
def test_a_domain_owns_what_is_below_it(address: str, *, is_own: bool) -> None:
    assert belongs_to(address, ["www.Cafe.example.org"]) is is_own


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://a.org", "https://a.org?utm_source=x"),
        ("https://a.org/?", "https://a.org/?utm_source=x"),
        ("https://a.org/?b=%C3%B1", "https://a.org/?b=%C3%B1&utm_source=x"),
        ("https://a.org/?b&", "https://a.org/?b&utm_source=x"),
        ("https://a.org/#/b?c=d", "https://a.org/?utm_source=x#/b?c=d"),
        ("https://a.org/?utm_source=&b", "https://a.org/?utm_source=x&b"),
        ("https://a.org/?UTM_Source=ig", "https://a.org/?UTM_Source=ig"),
    ],
)
def test_adds_what_is_missing(address: str, expected: str) -> None:
    assert with_parameters(address, {"utm_source": "x"}) == expected


@given(WEB)
@example("https://cafe.example.org/?utm_source=&utm_source=")
def test_what_was_added_is_read_again(address: str) -> None:
    tagged = {each.key: each.value for each in reversed(parameters(with_parameters(address, TAGS)))}

    assert all(tagged[name].strip() for name in TAGS if name not in {each.key for each in parameters(address)})


@given(WEB)
def test_adding_leaves_host_and_fragment_and_all_other_parameters(address: str) -> None:
    tagged = with_parameters(address, TAGS)
    others = [(each.name, each.value) for each in parameters(address) if each.key not in TAGS]

    assert host(tagged) == host(address)
    assert tagged.partition("#")[1:] == address.partition("#")[1:]
    assert [(each.name, each.value) for each in parameters(tagged) if each.key not in TAGS] == others


@given(WEB)
def test_a_tagged_address_stays_as_it_is(address: str) -> None:
    tagged = with_parameters(address, TAGS)
    assume(all(each.value.strip() for each in parameters(tagged) if each.key in TAGS))

    assert with_parameters(tagged, TAGS) == tagged


@given(ADDRESSES)
def test_parameters_stand_in_order_where_they_say(address: str) -> None:
    found = parameters(address)
    places = [place for each in found for place in (each.start, each.end)]

    assert places == sorted(places)
    assert all("&" not in address[each.start : each.end] for each in found)


@given(st.lists(st.tuples(st.text(min_size=1, max_size=8), VALUES), max_size=5))
def test_reads_what_the_standard_library_reads(pairs: list[tuple[str, str]]) -> None:
    address = "https://a.org/?" + "&".join(written(name, value) for name, value in pairs)

    assert [(each.name, each.value) for each in parameters(address)] == parse_qsl(
        urlsplit(address).query, keep_blank_values=True
    )


@given(VALUES, VALUES)
@example("100%", "100%25 100%")
@example("a b", "a+b")
@example("a+b", "a%2Bb")
def test_what_is_written_is_read_as_it_was_meant(value: str, like: str) -> None:
    (parameter,) = parameters(f"https://a.org/?{written('utm_term', value, like)}")

    assert (parameter.name, parameter.value) == ("utm_term", value)


@given(VALUES, st.sampled_from("-_"), st.booleans())
def test_tidying_twice_is_tidying_once(value: str, separator: str, is_mixed: bool) -> None:  # noqa: FBT001
    once = tidy(value, separator, is_mixed=is_mixed)

    assert tidy(once, separator, is_mixed=is_mixed) == once
    assert not any(character.isspace() for character in once)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Otoño 2025", "otono-2025"), ("Fall_2025!", "fall-2025"), ("¡2×1!", "2-1"), ("—", ""), ("Кампания", "кампания")],
)
def test_a_slug_is_plain(name: str, expected: str) -> None:
    assert slug(name) == expected
