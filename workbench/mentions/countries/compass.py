"""Two halves of a divided nation named by their direction alone: "the North said", in an article on both."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article, Party, tokens_of
from workbench.mentions.countries.context import table


def halves(article: Article) -> Iterator[Party]:
    """The states meant by "the North" and "the South", where the article names both states in full."""
    codes = table("compass")["codes"]
    if not set(codes.values()) <= {party.code for party in article.parties}:
        return
    taken = tokens_of(article.parties)
    for at, word in enumerate(article.words[1:], 1):
        code = codes.get(word)
        if code and at not in taken and article.lowers[at - 1] == "the" and _stands_alone(article, at + 1):
            yield Party(at, at + 1, code, "name")


def _stands_alone(article: Article, at: int) -> bool:
    after = article.lowers[at]
    return not after or after in table("compass")["closing"] or after in table("capital")["verbs"]
