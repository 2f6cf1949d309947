"""How a Spanish imperative is written with the pronouns that hang on to it: "cuenta" + "nos" is "cuéntanos"."""

from __future__ import annotations

import re

ACUTE = dict(zip("aeiou", "áéíóú", strict=True))
PLAIN = {accented: plain for plain, accented in ACUTE.items()}
# A nucleus: strong vowels and accented weak ones stand alone, unaccented weak ones lean on a neighbour. The u of
# "que, guía" is not heard.
NUCLEUS = re.compile(r"(?<=q)u(?=[eiéí])|(?<=g)u(?=[eiéí])|([iuü]?[aeoáéó][iuy]?(?![áéíóú])|[íú]|[iuü]+)")


def attach(form: str, pronouns: tuple[str, ...], person: str) -> str:
    """`form` with `pronouns`, its accent set anew."""
    if not pronouns:
        return form
    stressed = _stressed(form)
    if person == "vosotros" and pronouns[0] == "os":
        form = form[:-1]
        if form.endswith("i"):
            return form[:-1] + "íos" + "".join(pronouns[1:])
    vowel = form[stressed]
    beside = form[max(0, stressed - 1) : stressed] + form[stressed + 1 : stressed + 2]
    is_hiatus = vowel in "íú" and any(letter in "aeo" for letter in beside)
    word = "".join(PLAIN.get(letter, letter) for letter in form) + "".join(pronouns)
    after = sum(1 for start in _nuclei(word) if start > stressed)
    ends_plain = word[-1] in "aeiouns"
    written = after >= 2 or (after == 1 and not ends_plain) or (after == 0 and ends_plain) or is_hiatus
    plain = PLAIN.get(vowel, vowel)
    return word[:stressed] + (ACUTE[plain] if written else plain) + word[stressed + 1 :]


def _stressed(word: str) -> int:
    """Where the stressed vowel of a word stands."""
    for place, letter in enumerate(word):
        if letter in PLAIN:
            return place
    nuclei = _nuclei(word)
    return nuclei[-2] if word[-1] in "aeiouns" and len(nuclei) > 1 else nuclei[-1]


def _nuclei(word: str) -> list[int]:
    """Where the vowels that carry each syllable stand."""
    return [_core(found) for found in NUCLEUS.finditer(word) if found[1]]


def _core(found: re.Match[str]) -> int:
    strong = next((place for place, letter in enumerate(found[1]) if letter in "aeoáéóíú"), len(found[1]) - 1)
    return found.start() + strong
