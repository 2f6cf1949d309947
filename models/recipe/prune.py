"""Making a trained pipeline smaller without changing what it says: labels, trees and strings that nothing uses go."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import srsly
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Softmax_v2

LEMMATIZER = "trainable_lemmatizer"
# How spaCy's edit trees say that there is no tree.
NO_TREE = 2**32 - 1


def drop_idle_lemma_labels(nlp: Language, docs: Iterable[Doc]) -> None:
    """Leave the lemmatizer the edits that it ever chooses in `docs`, which the parts before it have read."""
    lemmatizer: Any = nlp.get_pipe(LEMMATIZER)
    labels = lemmatizer.cfg["labels"]
    chosen = {int(tree) for doc in docs for tree in lemmatizer.predict([doc])[0]}
    kept = [place for place, tree in enumerate(labels) if tree in chosen]
    layer = lemmatizer.model.get_ref("output_layer")
    smaller: Any = Softmax_v2(len(kept), layer.get_dim("nI"), normalize_outputs=False)
    smaller.set_param("W", layer.get_param("W")[kept])
    smaller.set_param("b", layer.get_param("b")[kept])
    lemmatizer.model.replace_node(layer, smaller)
    lemmatizer.cfg["labels"] = [labels[place] for place in kept]


def drop_idle_trees(folder: Path) -> None:
    """Leave in a saved lemmatizer the trees that its labels lead to."""
    cfg, file = srsly.read_json(folder / "cfg"), folder / "trees"
    trees = srsly.msgpack_loads(file.read_bytes())["trees"]
    used: set[int] = set()
    open_trees = list(cfg["labels"])
    while open_trees:
        number = open_trees.pop()
        if number not in used:
            used.add(number)
            open_trees += _branches(trees[number])
    places = {number: place for place, number in enumerate(sorted(used))} | {NO_TREE: NO_TREE}
    kept = [
        {key: places[value] if key.endswith("_tree") else value for key, value in trees[number].items()}
        for number in sorted(used)
    ]
    file.write_bytes(srsly.msgpack_dumps({"trees": kept}))
    srsly.write_json(folder / "cfg", {**cfg, "labels": [places[number] for number in cfg["labels"]]})


def drop_idle_strings(nlp: Language, folder: Path) -> None:
    """Leave in a saved pipeline the strings that its lemmatizer's trees put in the place of others."""
    trees = srsly.msgpack_loads((folder / LEMMATIZER / "trees").read_bytes())["trees"]
    used = {tree[key] for tree in trees for key in ("orig", "subst") if key in tree}
    strings = folder / "vocab" / "strings.json"
    srsly.write_json(strings, sorted(text for text in srsly.read_json(strings) if nlp.vocab.strings[text] in used))


def _branches(tree: dict[str, int]) -> list[int]:
    return [value for key, value in tree.items() if key.endswith("_tree") and value != NO_TREE]
