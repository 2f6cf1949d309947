"""The forms of Spanish verbs in which somebody is spoken to or the speakers speak of themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from smm_lint.matching import fold

INDICATIVE, SUBJUNCTIVE, IMPERATIVE, INFINITIVE = "indicative", "subjunctive", "imperative", "infinitive"
# What the vowel of the stem becomes where the stress falls on it.
STRESSED = {"ue": "o", "ie": "e", "i": "e", "ú": "u", "í": "i", "uë": "u"}
# How a stem is spelled before e, where it ends so before a.
BEFORE_E = {"c": "qu", "gu": "gü", "g": "gu", "z": "c"}
# How a stem is spelled before a, where it ends so before e and i.
BEFORE_A = {"gu": "g", "g": "j", "qu": "c"}
VOWELS = tuple("aeiou")
# How many letters make a beginning.
FIRST = 2

Irregular = Mapping[str, str]
Form = tuple[str, str, str]


class Verb(Struct, frozen=True):
    """A verb: its infinitive, what its stem vowel becomes under stress, and the parts that no rule gives.

    Parts: `yo` (the stem of "tengo"), `past` (of "tuvo"), `future` (of "tendrá"), `command` ("ten"), and whole
    forms by the name of their slot, for instance `present-tu`.
    """

    infinitive: str
    change: str = ""
    parts: Irregular | None = None

    @property
    def theme(self) -> str:
        """a, e or i."""
        return fold(self.infinitive[-2])

    @property
    def stem(self) -> str:
        """The infinitive without its ending."""
        return self.infinitive[:-2]

    @property
    def stressed(self) -> str:
        """The stem as it is where the stress falls on it."""
        if _takes_y(self):
            return self.stem + "y"
        vowel = STRESSED.get(self.change)
        return self.stem if vowel is None else _replace_last(self.stem, vowel, self.change.replace("uë", "ue"))

    @property
    def soft(self) -> str:
        """The unstressed stem of the subjunctive and of "durmió, pidió"."""
        closed = {"ue": ("o", "u"), "ie": ("e", "i"), "i": ("e", "i")}.get(self.change) if self.theme == "i" else None
        return _replace_last(self.stem, *closed) if closed else self.stem

    @property
    def beginnings(self) -> frozenset[str]:
        """The first two letters, folded, that one or another of its forms begins with."""
        if self.parts or len(self.stem) <= FIRST:
            return frozenset(fold(form)[:FIRST] for form, _, _ in conjugate(self))
        # What is spelled in another way before other vowels is the end of the stem.
        return frozenset(fold(stem[:FIRST]) for stem in (self.stem, self.stressed, self.soft))


def conjugate(verb: Verb) -> Iterator[Form]:
    """The forms as (form, mood, person); a person is an address form, `we` or `it`."""
    parts = verb.parts or {}
    for form, mood, person, slot in (
        *_present(verb, parts),
        *_past(verb, parts),
        *_future(verb, parts),
        *_commands(verb, parts),
    ):
        yield parts.get(slot, form), mood, person
    yield verb.infinitive, INFINITIVE, ""


def _present(verb: Verb, parts: Irregular) -> Iterator[tuple[str, str, str, str]]:
    strong, weak = verb.stressed, verb.stem
    a, e, long = ("a", "a", "á") if verb.theme == "a" else ("e", verb.theme, "é" if verb.theme == "e" else "í")
    yield strong + a + "s", INDICATIVE, "tu", "present-tu"
    yield weak + long + "s", INDICATIVE, "vos", "present-vos"
    yield weak + ("ís" if verb.theme == "i" else long + "is"), INDICATIVE, "vosotros", "present-vosotros"
    yield weak + e + "mos", INDICATIVE, "we", "present-we"
    yield strong + a, INDICATIVE, "it", "present-it"
    strong, weak = _subjunctive_stems(verb, parts)
    a, long = ("e", "é") if verb.theme == "a" else ("a", "á")
    yield strong + a + "s", SUBJUNCTIVE, "tu", "may-tu"
    yield weak + long + "is", SUBJUNCTIVE, "vosotros", "may-vosotros"
    yield weak + a + "mos", SUBJUNCTIVE, "we", "may-we"


def _subjunctive_stems(verb: Verb, parts: Irregular) -> tuple[str, str]:
    if "may" in parts:
        return parts["may"], parts["may"]
    if "yo" in parts:
        return parts["yo"], parts["yo"]
    return _spelled(verb, verb.stressed), _spelled(verb, verb.soft)


def _spelled(verb: Verb, stem: str) -> str:
    """`stem` as it is written before the other vowel."""
    changes = BEFORE_E if verb.theme == "a" else BEFORE_A
    for ending, spelled in changes.items():
        if stem.endswith(ending):
            return stem.removesuffix(ending) + spelled
    if verb.theme != "a" and stem.endswith("c"):
        return stem[:-1] + ("zc" if stem[-2:-1] in VOWELS else "z")
    return stem if stem.endswith("y") or not _takes_y(verb) else stem + "y"


def _past(verb: Verb, parts: Irregular) -> Iterator[tuple[str, str, str, str]]:
    irregular = "past" in parts
    stem = parts.get("past", verb.stem)
    i = "i" if irregular or verb.theme != "a" else "a"
    if not irregular and stem[-1:] in "aeo":
        i = "í" if verb.theme != "a" else "a"
    yield f"{stem}{i}ste", INDICATIVE, "tu", "past-tu"
    yield f"{stem}{i}steis", INDICATIVE, "vosotros", "past-vosotros"
    yield f"{stem}{i}mos", INDICATIVE, "we", "past-we"
    used = "ab" if verb.theme == "a" else "í"
    yield f"{verb.stem}{used}as", INDICATIVE, "tu", "used-tu"
    yield f"{verb.stem}{used}ais", INDICATIVE, "vosotros", "used-vosotros"
    yield f"{verb.stem}{'áb' if verb.theme == 'a' else 'í'}amos", INDICATIVE, "we", "used-we"
    if irregular:
        third = stem + ("er" if stem.endswith("j") else "ier")
    else:
        third = verb.stem + "ar" if verb.theme == "a" else verb.soft + ("yer" if _ends_in_vowel(verb.soft) else "ier")
    yield third + "as", SUBJUNCTIVE, "tu", "were-tu"
    yield third + "ais", SUBJUNCTIVE, "vosotros", "were-vosotros"


def _future(verb: Verb, parts: Irregular) -> Iterator[tuple[str, str, str, str]]:
    stem = parts.get("future", fold(verb.infinitive) if verb.infinitive[-2] == "í" else verb.infinitive)
    yield stem + "ás", INDICATIVE, "tu", "will-tu"
    yield stem + "éis", INDICATIVE, "vosotros", "will-vosotros"
    yield stem + "emos", INDICATIVE, "we", "will-we"
    yield stem + "ías", INDICATIVE, "tu", "would-tu"
    yield stem + "íais", INDICATIVE, "vosotros", "would-vosotros"
    yield stem + "íamos", INDICATIVE, "we", "would-we"


def _commands(verb: Verb, parts: Irregular) -> Iterator[tuple[str, str, str, str]]:
    strong, _ = _subjunctive_stems(verb, parts)
    opposite = "e" if verb.theme == "a" else "a"
    yield parts.get("command", verb.stressed + ("a" if verb.theme == "a" else "e")), IMPERATIVE, "tu", "do-tu"
    yield strong + opposite, IMPERATIVE, "usted", "do-usted"
    yield verb.infinitive[:-1] + "d", IMPERATIVE, "vosotros", "do-vosotros"
    yield strong + opposite + "n", IMPERATIVE, "ustedes", "do-ustedes"
    yield verb.stem + {"a": "á", "e": "é", "i": "í"}[verb.theme], IMPERATIVE, "vos", "do-vos"


def _takes_y(verb: Verb) -> bool:
    """Whether it goes like "construir"."""
    return verb.infinitive.endswith("uir") and _ends_in_vowel(verb.stem)


def _ends_in_vowel(stem: str) -> bool:
    """Whether a vowel that is heard ends the stem: in "segu-" none does."""
    return stem[-1:] in VOWELS and not stem.endswith(("gu", "qu"))


def _replace_last(stem: str, old: str, new: str) -> str:
    head, found, tail = stem.rpartition(old)
    return head + new + tail if found else stem
