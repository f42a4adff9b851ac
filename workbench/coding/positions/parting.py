"""What parts a cue from its issue: too many words between them, or another clause."""

from __future__ import annotations

from workbench.article import Article
from workbench.coding.words import either

REACH_BEFORE = 24
ASIDE_COMMAS = 2


def parted(article: Article, start: int, end: int) -> bool:
    """Whether two tokens are too far from each other, or in different clauses; an aside (", he said,") parts none."""
    if end - start > REACH_BEFORE:
        return True
    if not broken(article, start, end):
        return False
    commas = [at for at in range(start, end) if article.lowers[at] == ","]
    return len(commas) != ASIDE_COMMAS or broken(article, start, commas[0]) or broken(article, commas[1], end)


def broken(article: Article, start: int, end: int) -> bool:
    """Whether a word between two tokens parts a cue from its issue."""
    return not breaks().isdisjoint(article.lowers[start:end])


def breaks() -> frozenset[str]:
    """The words that part a cue from its issue; a verb of saying is one."""
    return either("positions", "breaks", "saying")
