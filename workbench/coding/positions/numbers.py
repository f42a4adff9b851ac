"""How many soldiers or arms are told of."""

from __future__ import annotations

from workbench.article import Article
from workbench.coding.words import is_number, words


def behind_number(article: Article, start: int, end: int) -> int:
    """Past the words that only tell how many there are ("more than 3,000", "some of the last")."""
    while start < end and (is_number(article.lowers[start]) or article.lowers[start] in words("positions", "how_many")):
        start += 1
    return start
