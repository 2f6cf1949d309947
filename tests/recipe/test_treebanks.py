from __future__ import annotations

import gzip
from pathlib import Path

from models.recipe.treebanks import Token, documents

CONLLU = """\
# newdoc id = a
# text = Cuéntanos del mar.
1-2\tCuéntanos\t_\t_\t_\t_\t_\t_\t_\t_
1\tCuenta\tcontar\tVERB\t_\tMood=Imp|Number=Sing|Person=2|VerbForm=Fin\t0\troot\t_\t_
2\tnos\tnosotros\tPRON\t_\tCase=Dat\t1\tiobj\t_\t_
3-4\tdel\t_\t_\t_\t_\t_\t_\t_\t_
3\tde\tde\tADP\t_\t_\t5\tcase\t_\t_
4\tel\tel\tDET\t_\tDefinite=Def\t5\tdet\t_\t_
5\tmar\tmar\tNOUN\t_\tGender=Masc|NumType=Card\t1\tobl\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_

"""


def token(text: str, lemma: str, pos: str, feats: str, head: int, dep: str, *, space: bool) -> Token:  # noqa: PLR0913, PLR0917
    """A token."""
    return Token(text, space, lemma, pos, feats, head, dep)


def treebank(folder: Path) -> Path:
    path = folder / "es_test.conllu.gz"
    path.write_bytes(gzip.compress(CONLLU.encode()))
    return path


def test_split_words_are_put_together(tmp_path: Path) -> None:
    """The whole has the features of its first part and the head of the part that others hang on."""
    assert list(documents(treebank(tmp_path), joined=True)) == [
        (
            (
                token(
                    "Cuéntanos", "contar", "VERB", "Mood=Imp|Number=Sing|Person=2|VerbForm=Fin", 0, "ROOT", space=True
                ),
                token("del", "de", "ADP", "", 2, "case", space=True),
                token("mar", "mar", "NOUN", "Gender=Masc", 0, "obl", space=False),
                token(".", ".", "PUNCT", "", 0, "punct", space=True),
            ),
        )
    ]
