"""TODO."""

from __future__ import annotations

from workbench.article import Article


def annotate(article: Article) -> None:
    """TODO."""
