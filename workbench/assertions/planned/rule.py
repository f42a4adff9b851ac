"""Scopes of what is planned, from the cues of this room's lexicon."""

from __future__ import annotations

from workbench.article import Article
from workbench.assertions.scope import annotate_scopes


def annotate(article: Article) -> None:
    """Fill `article.scopes["planned"]`."""
    annotate_scopes(article, "planned")
