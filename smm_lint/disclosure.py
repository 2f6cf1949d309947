"""Labels of advertising: which are plain in a market, and whether one stands where readers see it."""

from __future__ import annotations

import re
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from smm_lint.favours import Favour, favours
from smm_lint.fields import NO
from smm_lint.nodes import Scalar
from smm_lint.phrases import Phrases
from smm_lint.pipeline.signals import Signal
from smm_lint.reading import Reading

MARKETS = ("es", "us", "uk")
# Whose custom counts where the configuration names no market.
BY_LANGUAGE = {"es": "es", "en": "us"}
# The label to propose.
PROPOSED = {"es": "Publicidad", "us": "#ad", "uk": "Ad"}
# So much of a post shows where its platform has no known fold: the least that any network shows of a caption.
SHOWN = 125
# Lines of dots and the like that push what follows below it.
FILLER = re.compile(r"\n(?:[^\w\n@#]*\n){3}")
# What is no part of a label that begins with it.
SIGNS = re.compile(r"^[^\w(\[]+")
# So many hashtags in a row are a block that nobody reads.
BLOCK = 3
KEYS = ("paid_partnership", "sponsor", "gifted")

CLEAR_TAGS = {
    "es": frozenset(
        "publi publicidad contenidopromocional contenidopatrocinado colaboracionpagada patrocinado".split()
    ),
    "us": frozenset("ad advertisement sponsored paidpartnership publicidad publi patrocinado anuncio".split()),
    "uk": frozenset("ad advert advertisement advertising advertisementfeature publicidad publi anuncio".split()),
}
SPANISH = (
    r"(^|\n)\W*(publi|publicidad)\b",
    r"[.!?…]\W*(publi|publicidad)\W*$",
    r"[(\[](publi|publicidad)[)\]]",
    "(esto|este \\w+) es (una )?(publi|publicidad)",
    "(contenido|post) (promocional|publicitario|patrocinado)",
    "publicacion (promocional|publicitaria|patrocinada)",
    "colaboracion (pagada|remunerada|publicitaria)",
    "patrocinado por",
    "(embajador|embajadora) de",
    "(me|nos) (paga|pagan|ha pagado|han pagado|pago|pagaron) (por|para)",
)
ENGLISH = (
    r"(^|\n)\W*(ad|advert|advertisement)\b",
    r"[.!?…]\W*(ad|advert|advertisement)\W*$",
    r"[(\[](ad|advert|advertisement)[)\]]",
    "paid (partner|partnership|post|promotion|collaboration)( with| by)?",
    "(is|are|was|were) paying (me|us)",
    "paid (me|us)( for| to)?( \\w+)?",
    "(was|were|am|are|been|got|being|i'm|we're) paid (by|to)( \\w+)?",
    "paid for by",
    "(this|it) (\\w+ )?(is|'s) (a |an )?(paid )?(ad|advert|advertisement|advertising)",
)
CLEAR_WORDS = {
    "es": Phrases(SPANISH),
    "us": Phrases([*ENGLISH, *SPANISH, "sponsored (post|content|by)"]),
    "uk": Phrases([*ENGLISH, *SPANISH]),
}


class Label(Struct, frozen=True):
    """A label in the prose, and whether it comes after the fold or amid a block of hashtags."""

    start: int
    end: int
    is_late: bool


class Disclosure(Struct, frozen=True, dict=True):
    """What a post discloses, as its market sees it: the one named, else that of the configuration or the language."""

    post: Reading
    named: str = ""

    @property
    def market(self) -> str:
        """Whose custom counts."""
        return self.named or self.post.market or BY_LANGUAGE[self.post.language]

    @property
    def proposed(self) -> str:
        """The label to put first."""
        return PROPOSED["es" if self.post.language == "es" else self.market]

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """The labels that are plain in the market."""
        tags = [(tag.start - 1, tag.end) for tag in self.post.analysis.tags if tag.text in CLEAR_TAGS[self.market]]
        found = self.post.matches(CLEAR_WORDS[self.market])
        words = ((match.end - len(SIGNS.sub("", match.text)), match.end) for match in found)
        ends = {end for _, end in tags}  # a hashtag is found among the words too
        return tuple(self.label(*place) for place in (*tags, *(word for word in words if word[1] not in ends)))

    @property
    def is_plain(self) -> bool:
        """Whether the post says in time that a brand paid for it or gave something."""
        return any(not label.is_late for label in self.labels)

    @property
    def declared(self) -> str | None:
        """The key of the front matter, as written, that says that a brand paid or gave something."""
        for key in KEYS:
            entry = self.post.post.metadata.entries.get(key)
            if entry and isinstance(entry.value, Scalar) and entry.value.text.strip().lower() not in ("", *NO):
                return entry.key.text
        return None

    @cached_property
    def favours(self) -> tuple[Favour, ...]:
        """Where the post tells, in its own words, that a brand gave, lent or paid for something."""
        text, quotes = self.post.text, self.post.signals.quotes
        found = (
            replace(favour, start=sentence.start + favour.start, end=sentence.start + favour.end)
            for sentence in self.post.sentences
            for favour in favours(text[sentence.start : sentence.end], self.post.language)
        )
        return tuple(each for each in found if not any(quote.start <= each.start < quote.end for quote in quotes))

    def label(self, start: int, end: int) -> Label:
        """The label from `start` to `end`."""
        is_below = start >= self._fold or FILLER.search(self.post.text, 0, start) is not None
        return Label(start, end, is_below or self._is_in_block(start))

    @property
    def _fold(self) -> int:
        """How much shows before "more" on the platform that shows least of the post."""
        folds = [platform.fold for platform in self.post.platforms if platform.fold is not None]
        return min(folds, default=len(self.post.text) if self.post.platforms else SHOWN)

    def _is_in_block(self, place: int) -> bool:
        """Whether the hashtag at `place` is one of several in a row that do not open the post."""
        runs: list[list[Signal]] = []
        for tag in self.post.signals.hashtags:
            if runs and not self.post.text[runs[-1][-1].end : tag.start].strip():
                runs[-1].append(tag)
            else:
                runs.append([tag])
        run = next((run for run in runs if any(tag.start == place for tag in run)), [])
        return len(run) >= BLOCK and run[0].start > 0
