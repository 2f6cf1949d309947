"""An analyser that remembers: the text of a post is read by its pipeline once, however often it is judged."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence

from smm_lint.pipeline.analyse import Analyser
from smm_lint.pipeline.signals import Analysis

MOST = 512


class RememberingAnalyser(Analyser):
    """Keeps the analyses of the texts read last; words of topics and audiences are such texts too."""

    def __init__(self) -> None:
        super().__init__()
        self._known: OrderedDict[tuple[str, str], Analysis] = OrderedDict()

    def analyse(self, texts: Sequence[str], language: str) -> Iterator[Analysis]:
        new = [text for text in dict.fromkeys(texts) if (language, text) not in self._known]
        found = {text: self._known[language, text] for text in texts if (language, text) in self._known}
        found |= zip(new, super().analyse(new, language), strict=True)
        for text, analysis in found.items():
            self._known[language, text] = analysis
            self._known.move_to_end((language, text))
        while len(self._known) > MOST:
            self._known.popitem(last=False)
        yield from (found[text] for text in texts)
