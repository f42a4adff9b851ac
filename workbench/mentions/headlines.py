"""What headlines with capitals tell of somebody, and what is nobody's name: "Omani Minister Tours Lima"."""

from __future__ import annotations

from workbench.article import Article
from workbench.wording import words

TOLD = words("headline_verbs")


def verbs_of_headlines(article: Article) -> set[int]:
    """The tokens of headlines at which a verb stands, be it with a capital."""
    headings = (sentence for sentence in article.sentences if sentence.heading)
    tokens = (token for sentence in headings for token in range(sentence.start, sentence.end))
    return {token for token in tokens if article.lowers[token] in TOLD}
