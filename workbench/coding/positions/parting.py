"""What parts a cue from its issue: too many words between them, or another clause."""

from __future__ import annotations

from workbench.article import Article
from workbench.coding.words import either

REACH_BEFORE = 24
ASIDE_COMMAS = 2
AT, ONCE = "at", "once"


def parted(article: Article, start: int, end: int) -> bool:
    """Whether two tokens are too far from each other, or in different clauses; an aside (", he said,") parts none."""
    if end - start > REACH_BEFORE:
        return True
    if not broken(article, start, end):
        return False
    commas = [at for at in range(start, end) if article.lowers[at] == ","]
    return len(commas) != ASIDE_COMMAS or broken(article, start, commas[0]) or broken(article, commas[1], end)


def broken(article: Article, start: int, end: int) -> bool:
    """Whether a word between two tokens parts a cue from its issue (not "at once")."""
    told = [at for at in range(start, end) if article.lowers[at] in breaks()]
    return any(article.lowers[at] != ONCE or article.lowers[at - 1] != AT for at in told)


def breaks() -> frozenset[str]:
    """The words that part a cue from its issue; a verb of saying is one."""
    return either("positions", "breaks", "saying")
