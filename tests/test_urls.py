"""URLs in text, as twitter-text finds them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from smm_lint.urls import Url, find_urls


def found(text: str) -> list[str]:
    return [text[url.start : url.end] for url in find_urls(text)]


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("Reserva en https://cafe.example.com/taller?a=1&b=2.", ["https://cafe.example.com/taller?a=1&b=2"]),
        ("Más en (cafeaurora.es/taller).", ["cafeaurora.es/taller"]),
        ("Escribe a hola@cafeaurora.es", []),
        ("#cafe.es @cafe.es $cafe.es", []),
        ("Precio: 3.50 o 1.000,00", []),
        ("Abrimos hoy.Venid", []),
        ("archivo.zzz y foto.bz2", []),
        ("España.es/año y ñandú.com.ar", ["España.es/año", "ñandú.com.ar"]),
        ("https://es.wikipedia.org/wiki/Café_(bebida)", ["https://es.wikipedia.org/wiki/Café_(bebida)"]),
        ("https://t.co/abc123'tis", ["https://t.co/abc123"]),
        ("http://sin-dominio y http://-x.com", []),
        ("una.com dos.com", ["una.com", "dos.com"]),
    ],
)
def test_finds(text: str, urls: list[str]) -> None:
    assert found(text) == urls


def test_tells_bare_domains() -> None:
    """A URL without http(s):// is bare."""
    assert list(find_urls("a.com http://b.com")) == [Url(0, 5, bare=True), Url(6, 18, bare=False)]


def test_agrees_with_twitter_text(shared: Path) -> None:
    """All cases of twitter-text for URLs come out as it says."""
    cases = yaml.safe_load((shared / "data/twitter-text/extract.yml").read_text(encoding="utf-8"))["tests"]
    plain = [*cases["urls"], *cases["tco_urls_with_params"]]
    placed = [*cases["urls_with_indices"], *cases["urls_with_directional_markers"]]

    wrong = [case["description"] for case in plain if found(case["text"]) != case["expected"]]
    wrong += [case["description"] for case in placed if list(find_urls(case["text"])) != expected_places(case)]

    assert len(plain) + len(placed) > 100
    assert wrong == []


def expected_places(case: dict[str, Any]) -> list[Url]:
    places = [(*item["indices"], item["url"]) for item in case["expected"]]
    return [Url(start, end, bare=not url.startswith("http")) for start, end, url in places]


@given(st.text(st.sampled_from("ab.:/?-_(é日)@#xn hтtpscom \u202a")))
def test_urls_stand_in_order_apart_and_within_the_text(text: str) -> None:
    places = [place for url in find_urls(text) for place in (url.start, url.end)]

    assert places == sorted(places)
    assert all(url.start < url.end <= len(text) for url in find_urls(text))


@given(st.lists(st.sampled_from(["hola", "https://cafe.es/a?b=c", "mercado.example.org", "¿sí?", "#tag"])))
def test_finds_each_url_between_words(words: list[str]) -> None:
    """Whatever stands around it, a URL between spaces is found whole."""
    assert found(" ".join(words)) == [word for word in words if "." in word]
