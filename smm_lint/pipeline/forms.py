"""Which verb a word may be a form of, and whom that form addresses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from smm_lint.matching import fold
from smm_lint.pipeline.conjugation import IMPERATIVE, INDICATIVE, INFINITIVE, SUBJUNCTIVE, Verb, conjugate

ACCENTED = frozenset("áéíóúü")
# Spanish pronouns that go with a verb, folded: before it, or written on to its end.
PRONOUNS = frozenset("me te se nos os lo la los las le les".split())
# Pronouns written on to the end of a form, longest first, and whom a reflexive one addresses.
CLITICS = (
    *(first + second for first in ("me", "te", "nos", "se", "os") for second in ("los", "las", "lo", "la", "le")),
    *sorted(PRONOUNS, key=len, reverse=True),
)  # fmt: skip
REFLEXIVE = {"te": ("tu", "vos"), "se": ("usted", "ustedes"), "os": ("vosotros",)}
# Endings that address the reader in any verb, known or not.
SURE_ENDINGS = (
    ("asteis", "vosotros"), ("isteis", "vosotros"), ("ábais", "vosotros"), ("abais", "vosotros"), ("íais", "vosotros"),
    ("aréis", "vosotros"), ("eréis", "vosotros"), ("iréis", "vosotros"), ("áis", "vosotros"), ("éis", "vosotros"),
    ("arás", "tu"), ("erás", "tu"), ("irás", "tu"),
)  # fmt: skip
# Numbers and loanwords that end the same.
NUMBERS = ("séis", "béis", "rséis")


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A word as a verb: `person` is an address form, `we`, `it`, `they` or nothing; `clitic` is what hangs on to it."""

    lemma: str
    mood: str
    person: str
    clitic: str = ""


class FormTable:
    """The forms of a language's verbs, looked up as people write them: accents may be missing, not wrong.

    The words `never` look like forms and are hardly ever verbs.
    """

    def __init__(self, entries: Iterable[tuple[str, VerbForm]], never: Iterable[str] = ()) -> None:
        self._forms: dict[str, dict[tuple[str, VerbForm], None]] = defaultdict(dict)
        for written, form in entries:
            self._forms[fold(written)][written, form] = None
        self._never = frozenset(never)
        self._found = lru_cache(maxsize=20_000)(self._find)

    def look_up(self, word: str) -> tuple[VerbForm, ...]:
        """What `word` may be, as it stands or with pronouns hanging on to it."""
        return () if word.lower() in self._never else self._found(word)

    def look_up_plural(self, word: str) -> tuple[VerbForm, ...]:
        """What `word` may be in the third person plural, whose forms are those of the singular and an n."""
        if word.lower() in self._never or not word.lower().endswith("n"):
            return ()
        return tuple(VerbForm(form.lemma, INDICATIVE, "they") for form in self._found(word[:-1]) if form.person == "it")

    def _find(self, word: str) -> tuple[VerbForm, ...]:
        word, folded = word.lower(), fold(word)
        bare = word == folded
        found = [form for written, form in self._forms.get(folded, ()) if bare or written == word]
        return tuple(dict.fromkeys(found)) or tuple(self._with_clitics(folded, word))

    def _with_clitics(self, folded: str, word: str) -> Iterator[VerbForm]:
        # "Regaló" is no "rega-lo", "animales" no "anima-les": what hangs on is not stressed, what carries it is.
        if word[-1:] in ACCENTED or (word == folded and word.endswith("les")):
            return
        for clitic in CLITICS:
            if not folded.endswith(clitic) or len(folded) < len(clitic) + 2:
                continue
            host = folded.removesuffix(clitic)
            found = dict.fromkeys(form for form in self._hosts(host, clitic, word) if _fits(form, clitic))
            if found:
                yield from found
                return

    def _hosts(self, host: str, clitic: str, word: str) -> Iterator[VerbForm]:
        """The imperatives and infinitives that `clitic` may hang on to; "uni(d)os" loses its d, "demo(s)nos" its s."""
        for _, form in self._forms.get(host, ()):
            if form.mood in (IMPERATIVE, INFINITIVE) and not (clitic == "os" and form.person == "vosotros"):
                yield replace(form, clitic=clitic)
        if clitic == "os":
            for _, form in self._forms.get(f"{host}d", ()):
                if form.person == "vosotros" and form.mood == IMPERATIVE and (host[-1] != "i" or word.endswith("íos")):
                    yield replace(form, clitic=clitic)
        if clitic == "nos" and host.endswith("mo"):
            for _, form in self._forms.get(f"{host}s", ()):
                if form.mood == SUBJUNCTIVE:
                    yield replace(form, clitic=clitic)


def _fits(form: VerbForm, clitic: str) -> bool:
    """Whether a reflexive pronoun and the form address the same."""
    for pronoun, persons in REFLEXIVE.items():
        if clitic.startswith(pronoun) and form.mood == IMPERATIVE:
            return form.person in persons or (pronoun == "se" and clitic != "se")
    return True


def spanish_forms(
    verbs: Mapping[str, str], irregular: Mapping[str, Mapping[str, str]], never: Iterable[str]
) -> FormTable:
    """The forms of Spanish verbs, each with what its stem vowel becomes under stress, but for the words `never`."""
    entries = (
        (written, VerbForm(infinitive, mood, person))
        for infinitive, change in verbs.items()
        for written, mood, person in conjugate(Verb(infinitive, change, irregular.get(infinitive)))
    )
    return FormTable(entries, never)


def english_forms(verbs: Iterable[str]) -> FormTable:
    """The base forms of English verbs: an imperative or an infinitive."""
    return FormTable((verb, VerbForm(verb, IMPERATIVE, "you")) for verb in verbs)


def address_by_ending(word: str) -> str:
    """The address form that the ending of `word` alone tells, whatever the verb; nothing where it tells none."""
    word = word.lower()
    if word.endswith(NUMBERS):
        return ""
    return next(
        (person for ending, person in SURE_ENDINGS if word.endswith(ending) and len(word) > len(ending) + 1), ""
    )


__all__ = [
    "IMPERATIVE", "INDICATIVE", "INFINITIVE", "PRONOUNS", "SUBJUNCTIVE", "FormTable", "VerbForm", "address_by_ending",
    "english_forms", "spanish_forms",
]  # fmt: skip
