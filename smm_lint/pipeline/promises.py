"""The components that find offers (prices, discounts, gifts) and claims (superlatives, absolutes, guarantees)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import re2

from smm_lint.matching import compile_pattern, fold
from smm_lint.phrases import Match
from smm_lint.pipeline.component import Component, register
from smm_lint.pipeline.lexicon import Lexicon
from smm_lint.pipeline.notes import Notes, Range
from smm_lint.pipeline.signals import Signal
from smm_lint.pipeline.slogans import is_addressed, is_described, is_jest, is_ours, is_selling, is_slogan, is_within
from smm_lint.pipeline.superlatives import LEADERS, ONLY, TOP, Superlative, superlatives
from smm_lint.pipeline.voice import FINITE, apart, around, is_own, joined, token_at

PRICE = "price"
VERBAL = frozenset({"VERB", "AUX"})
STATED = re.compile("Mood=(?:Ind|Sub)")
# A sentence without a verb that is no longer than this may be a label: "Molino M2: 89 €."
LABEL = 16
# In a text that tells more than this an amount is an example, no label.
MOST_STATED = 3
# Within so many characters after an amount stands what it is counted in.
MOST_AFTER = 20


@register
class Offers(Component):
    """Sets `offers`, of kind `price`, `discount`, `sale`, `code`, `gift` or `free`."""

    key = "offers"

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        self._denied, self._kept = (
            compile_pattern("|".join(lexicon.data[name])) for name in ("offers_denied", "offers_kept")
        )

    def read(self, notes: Notes) -> None:
        notes.offers = tuple(apart(notes, self._found(notes)))

    def _found(self, notes: Notes) -> Iterator[Signal]:
        for name in ("offers", "own_offers"):
            for kind in self.lexicon.names(name):
                for match in self.lexicon.phrases(name, kind).find(notes.text):
                    sentence = around(notes, match.start)
                    if sentence is None or (name == "own_offers" and not is_own(notes, sentence)):
                        continue
                    is_sum = kind == PRICE and self._is_sum(notes, sentence, match.end)
                    if not is_sum and self._is_offered(notes, sentence, token_at(notes, match.start)):
                        yield Signal(match.start, match.end, kind)
        for amount in self.lexicon.phrases("money").find(notes.text):
            sentence = around(notes, amount.start)
            if sentence and self._is_price(notes, sentence, amount):
                yield Signal(amount.start, amount.end, PRICE)

    def _is_offered(self, notes: Notes, sentence: Range, place: int) -> bool:
        """Whether nothing speaks against it: a denial before it, or a report of what happened or what others do."""
        clause = max((each.start for each in notes.clauses if each.start <= place), default=sentence.start)
        before = joined(notes, max(clause, sentence.start), place)
        is_denied = bool(self._denied.search(before)) and not self._kept.search(before)
        told = range(sentence.start, sentence.end)
        is_past = any("Tense=Past" in notes.feats[at] and FINITE in notes.feats[at] for at in told)
        is_reported = is_past or not self.lexicon.words("reported").isdisjoint(notes.folds[at] for at in told)
        return not is_denied and not (is_reported and not is_own(notes, sentence))

    def _is_price(self, notes: Notes, sentence: Range, amount: Match) -> bool:
        """Whether an amount of money is what something on sale costs."""
        words = set(notes.folds[sentence.start : sentence.end])
        place = token_at(notes, amount.start)
        colon = max((at + 1 for at in range(sentence.start, place) if notes.texts[at] == ":"), default=sentence.start)
        label = Range(colon, sentence.end)
        is_label = label.end - label.start <= LABEL and not _is_stated(notes, label) and self._is_labelled(notes, place)
        is_sale = is_label or not words.isdisjoint(self.lexicon.words("price_words"))
        return is_sale and not self._is_sum(notes, sentence, amount.end) and self._is_offered(notes, sentence, place)

    def _is_labelled(self, notes: Notes, place: int) -> bool:
        """Whether an amount without a verb is on a label, and not an example in a text that tells of more."""
        before = notes.folds[place - 1] if place else ""
        stated = sum(_is_stated(notes, sentence) for sentence in notes.ranges)
        return stated <= MOST_STATED and before not in self.lexicon.words("price_denied")

    def _is_sum(self, notes: Notes, sentence: Range, end: int) -> bool:
        """Whether an amount that ends here is no price: a ticker, millions, or money of the state, a prize, a loss."""
        words = set(notes.folds[sentence.start : sentence.end])
        after = re.match(r"[-–.,\d]*\s?([^\W\d_]*)", notes.text[end : end + MOST_AFTER])
        unit = after[1] if after else ""
        is_ticker = notes.text[end - 1] == "$" and notes.text[end : end + 1].isalpha()
        is_large = fold(unit) in self.lexicon.words("amounts")
        return is_ticker or is_large or not words.isdisjoint(self.lexicon.words("public_money"))


@register
class Claims(Component):
    """Sets `claims`: what the sender calls the first, the only or the sure, of itself, what it sells or where it is."""

    key = "claims"

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        # What stands before a superlative, by what it says of it.
        self._being, self._making, self._having, self._calling = (
            self._pattern(name, "$") for name in ("being", "making", "having", "calling")
        )
        self._naming, self._alone = self._pattern("naming"), self._pattern("alone")
        self._denied, self._seal, self._sealable = map(self._pattern, ("denied", "seal", "sealable"))
        self._nobody, self._assured = self._pattern("unequalled"), self._pattern("assured")
        self._ranked = self._pattern("ranked")
        self._ever, self._boast = self._pattern("ever"), self._pattern("boast")

    def read(self, notes: Notes) -> None:
        asked = [sentence for sentence in notes.sentences if sentence.is_question]
        found = (claim for claim in self._found(notes) if not is_within(claim.start, asked))
        notes.claims = tuple(apart(notes, found))

    def _found(self, notes: Notes) -> Iterator[Signal]:
        yield from self._phrases(notes)
        yield from self._sealed(notes)
        yield from self._unequalled(notes)
        for superlative in superlatives(notes, self.lexicon):
            if self._is_claimed(notes, superlative):
                yield notes.signal(superlative.start, superlative.end)

    def _phrases(self, notes: Notes) -> Iterator[Signal]:
        """Set phrases: some claim wherever they stand, others where the sender speaks of its own."""
        for name in ("phrases", "own"):
            for match in self.lexicon.phrases("claims", name).find(notes.text):
                sentence = around(notes, match.start)
                if sentence is None or self._is_private(notes, sentence):
                    continue
                before = joined(notes, sentence.start, token_at(notes, match.start))
                if self._is_listed(notes, sentence) and self._ranked.search(fold(match.text)):
                    continue
                is_claim = name == "phrases" or is_own(notes, sentence) or is_selling(notes)
                if is_claim and not self._denied.search(before) and not is_jest(notes, match.end):
                    yield Signal(match.start, match.end)

    def _unequalled(self, notes: Notes) -> Iterator[Signal]:
        """What nobody else does as well: "Nobody delivers faster", "Nadie sabe de relojes como nosotros"."""
        for clause in notes.clauses:
            said = joined(notes, clause.start, clause.end)
            is_told = any("Tense=Past" in notes.feats[at] for at in range(clause.start, clause.end))
            if self._nobody.match(said) and not is_told and not self._is_private(notes, clause.sentence):
                yield notes.signal(clause.start, clause.end)

    def _sealed(self, notes: Notes) -> Iterator[Signal]:
        """Statements that a word after them makes absolute: "Our buses are never late. Ever."."""
        for statement, seal in pairwise(notes.ranges):
            word = joined(notes, seal.start, seal.end)
            is_seal, is_assurance = self._seal.fullmatch(word), self._assured.fullmatch(word)
            if not (is_seal or is_assurance):
                continue
            said = joined(notes, statement.start, statement.end)
            is_absolute = is_seal and self._sealable.match(said)
            # "Our lift never works. Never." is no boast.
            is_absolute = is_absolute and (not self._ever.search(said) or self._boast.search(said))
            is_assured = is_assurance and is_own(notes, statement)
            is_wish = not self.lexicon.words("claims", "modal").isdisjoint(said.split())
            if (is_absolute or is_assured) and not is_wish and not self._is_private(notes, statement):
                yield notes.signal(statement.start, seal.end)
        for clause in notes.clauses:
            is_last = clause.before == "," and clause.end + 1 >= clause.sentence.end
            is_assured = is_last and self._assured.fullmatch(joined(notes, clause.start, clause.end))
            if is_assured and is_own(notes, clause.sentence):
                yield notes.signal(clause.sentence.start, clause.end)

    def _is_claimed(self, notes: Notes, found: Superlative) -> bool:
        """Whether the sender says the superlative of itself or its own."""
        before = joined(notes, found.clause.start, found.start)
        if found.word == TOP and self._is_listed(notes, found.clause.sentence):
            return False
        is_asked = found.clause.end < len(notes) and notes.texts[found.clause.end].startswith("?")
        if is_asked or self._is_private(notes, found.clause.sentence) or self._denied.search(before):
            return False
        is_goods = not found.nouns.isdisjoint(self.lexicon.words("claims", "goods"))
        is_being = bool(self._being.search(before))
        if is_being and (found.word in LEADERS or (found.word in ONLY and found.determined)):
            return True
        if found.last in self.lexicon.words("claims", "others"):
            return False
        if is_being:
            return found.determined or is_goods
        # "The cheapest in Bilbao", "Leaders in removals": the thing itself need not be named.
        is_headed = bool(found.last) or found.word in LEADERS | {TOP} | self.lexicon.words("claims", "commercial")
        return self._is_had(notes, found, before, is_goods=is_goods) or (
            is_headed and self._is_named(notes, found, before, is_goods=is_goods)
        )

    def _is_had(self, notes: Notes, found: Superlative, before: str, *, is_goods: bool) -> bool:
        """Whether it is what "we" make or have, or what readers are called to."""
        if self._making.search(before):
            return found.determined and bool(found.last)
        is_had = self._having.search(before) or (self._calling.search(before) and _is_called(notes, found))
        return bool(is_had) and found.determined and (is_goods or found.scoped)

    def _is_named(self, notes: Notes, found: Superlative, before: str, *, is_goods: bool) -> bool:
        """Whether a post presents a thing as the first of its kind without a "we"."""
        is_measured = found.word in self.lexicon.words("claims", "measured")
        is_named = is_goods and found.determined and bool(self._naming.fullmatch(before))
        if is_named:
            is_bound = found.word in ONLY or found.scoped or found.is_whole
            return is_bound and not is_measured and not _is_past(notes, found)
        is_alone = found.opens and bool(self._alone.fullmatch(before))
        if not is_alone or not (
            found.scoped or (found.word in ONLY and is_goods and (found.is_whole or is_described(notes, found)))
        ):
            return False
        if not is_measured and (is_slogan(notes, self.lexicon, found, is_goods=is_goods) or is_ours(notes, found)):
            return True
        # Lists and news speak of the best of things too: what is no ware on its own needs somebody who addresses us.
        is_ware = is_goods and not found.is_plural
        if not (is_ware or found.word == TOP or is_addressed(notes)):
            return False
        # "The best sourdough in Leeds goes out by bike": what is sold, told of in the present.
        is_trade = found.word in self.lexicon.words("claims", "commercial")
        is_sold = is_ware and is_trade and found.determined and _is_present(notes, found)
        if is_sold or self._is_announced(notes, found):
            return is_sold or (found.determined and (is_goods or not is_measured))
        is_told = any(notes.parts[at] in VERBAL for at in range(found.end, found.clause.end)) or (
            not found.is_whole and notes.parts[found.end] == "NOUN"
        )
        is_sure = found.determined or found.word.endswith("est") or found.word in ("lider", "lideres")
        return is_sure and not is_measured and (not is_told or is_described(notes, found))

    def _is_announced(self, notes: Notes, found: Superlative) -> bool:
        """Whether a verb follows by which a thing is announced."""
        words = self.lexicon.words("claims", "announcing")
        verb = next((at for at in range(found.end, found.clause.end) if notes.parts[at] in (*VERBAL, "ADV")), None)
        return verb is not None and (notes.folds[verb] in words or "_".join(notes.folds[verb : verb + 2]) in words)

    def _is_listed(self, notes: Notes, sentence: Range) -> bool:
        """Whether a sentence names the list that somebody is the first of."""
        words = notes.folds[sentence.start : sentence.end]
        return not self.lexicon.words("claims", "lists").isdisjoint(words)

    def _is_private(self, notes: Notes, sentence: Range) -> bool:
        """Whether somebody gives an opinion of his own."""
        return not self.lexicon.words("claims", "private").isdisjoint(notes.folds[sentence.start : sentence.end])

    def _pattern(self, name: str, end: str = "") -> re2._Regexp:
        return _pattern(self.lexicon, name, end)


def _pattern(lexicon: Lexicon, name: str, end: str = "") -> re2._Regexp:
    return compile_pattern(rf"(?:^|\b)(?:{'|'.join(lexicon.data['claims'][name])}){end}")


def _is_stated(notes: Notes, sentence: Range) -> bool:
    """Whether a sentence has a finite verb other than an imperative."""
    told = range(sentence.start, sentence.end)
    return any(notes.kinds[at] == "word" and STATED.search(notes.feats[at]) for at in told)


def _is_past(notes: Notes, found: Superlative) -> bool:
    """Whether what follows the superlative in its clause tells what happened."""
    return any("Tense=Past" in notes.feats[at] for at in range(found.end, found.clause.end))


def _is_present(notes: Notes, found: Superlative) -> bool:
    """Whether what follows the superlative in its sentence is told in the present, of the thing."""
    verbs = [at for at in range(found.end, found.clause.end) if "VerbForm=Fin" in notes.feats[at]]
    return bool(verbs) and "Tense=Pres" in notes.feats[verbs[0]] and notes.parts[verbs[0]] == "VERB"


def _is_called(notes: Notes, found: Superlative) -> bool:
    """Whether a call to the reader stands before the superlative in its clause."""
    return any(found.clause.start <= call.start < found.start for call in notes.calls)
