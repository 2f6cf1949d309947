"""How much smm-lint reads: far more than people write, and so much that no draft keeps it busy for long.

The longest post of any network takes some 63,000 characters (Facebook), about 10,000 words; the largest file of drafts
that we have seen, with many posts, 25,000 bytes. Tables that are larger are read part by part, by `smm-lint stream`.
"""

from __future__ import annotations

import re
from itertools import islice

# In a file of any kind.
MOST_BYTES = 10_000_000
# In a file of drafts.
MOST_LENGTH = 2_000_000
MOST_POSTS = 10_000
# In a post, its markup included, and in what is read of it.
MOST_CHARACTERS = 100_000
MOST_WORDS = 12_000

WORD = re.compile(r"\w+|[^\w\s]|\n")


def has_too_many_words(text: str) -> bool:
    """Whether `text` has more words, signs and line ends than a post may have."""
    # Each of them takes a character.
    return len(text) > MOST_WORDS and next(islice(WORD.finditer(text), MOST_WORDS, None), None) is not None
