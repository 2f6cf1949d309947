"""Which verb a word may be a form of, and whom that form addresses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from smm_lint.matching import fold, unaccented
from smm_lint.pipeline.conjugation import FIRST, IMPERATIVE, INDICATIVE, INFINITIVE, SUBJUNCTIVE, Verb, conjugate

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


class VerbForm(NamedTuple):
    """A word as a verb: `person` is an address form, `we`, `it`, `they` or nothing; `clitic` is what hangs on to it."""

    lemma: str
    mood: str
    person: str
    clitic: str = ""


# The forms of a verb, as they are written.
Forms = Callable[[], Iterator[tuple[str, VerbForm]]]


class FormTable:
    """The forms of a language's verbs, looked up as people write them: accents may be missing, not wrong.

    `verbs` has the verbs by how forms of theirs begin, folded; they are conjugated when a word first begins so, as
    every run waits for that. The words `never` look like forms and are hardly ever verbs.
    """

    def __init__(self, verbs: Mapping[str, Sequence[Forms]], never: Iterable[str] = ()) -> None:
        self._verbs = dict(verbs)
        self._forms: dict[str, list[tuple[str, VerbForm]]] = defaultdict(list)
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

    def _of(self, folded: str) -> Sequence[tuple[str, VerbForm]]:
        """The forms that are written so."""
        beginning = folded[:FIRST]
        for verb in self._verbs.pop(beginning, ()):
            for written, form in verb():
                key = unaccented(written)[0]
                if key.startswith(beginning):
                    self._forms[key].append((written, form))
        return self._forms.get(folded, ())

    def _find(self, word: str) -> tuple[VerbForm, ...]:
        word, folded = word.lower(), fold(word)
        bare = word == folded
        found = [form for written, form in self._of(folded) if bare or written == word]
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
        for _, form in self._of(host):
            if form.mood in (IMPERATIVE, INFINITIVE) and not (clitic == "os" and form.person == "vosotros"):
                yield form._replace(clitic=clitic)
        if clitic == "os":
            for _, form in self._of(f"{host}d"):
                if form.person == "vosotros" and form.mood == IMPERATIVE and (host[-1] != "i" or word.endswith("íos")):
                    yield form._replace(clitic=clitic)
        if clitic == "nos" and host.endswith("mo"):
            for _, form in self._of(f"{host}s"):
                if form.mood == SUBJUNCTIVE:
                    yield form._replace(clitic=clitic)


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
    by_beginning: dict[str, list[Forms]] = defaultdict(list)
    for infinitive, change in verbs.items():
        verb = Verb(infinitive, change, irregular.get(infinitive))
        for beginning in verb.beginnings:
            by_beginning[beginning].append(partial(_spanish, verb))
    return FormTable(by_beginning, never)


def _spanish(verb: Verb) -> Iterator[tuple[str, VerbForm]]:
    return ((written, VerbForm(verb.infinitive, mood, person)) for written, mood, person in conjugate(verb))


def english_forms(verbs: Iterable[str]) -> FormTable:
    """The base forms of English verbs: an imperative or an infinitive."""
    by_beginning: dict[str, list[Forms]] = defaultdict(list)
    for verb in verbs:
        by_beginning[verb[:FIRST]].append(partial(_english, verb))
    return FormTable(by_beginning)


def _english(verb: str) -> Iterator[tuple[str, VerbForm]]:
    yield verb, VerbForm(verb, IMPERATIVE, "you")


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
