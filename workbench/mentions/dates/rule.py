"""Finds the dates of an article in order and resolves each from the day of publication and the dates before it."""

from __future__ import annotations

from workbench.article import Article
from workbench.mentions.dates.reader import Reader


def annotate(article: Article) -> None:
    """Fills `article.dates` in order of start."""
    article.dates.extend(Reader(article).dates())
