"""Scopes of what is cancelled, from the cues of this room's lexicon."""

from __future__ import annotations

from workbench.article import Article
from workbench.assertions.scope import annotate_scopes


def annotate(article: Article) -> None:
    """Fill `article.scopes["cancelled"]`."""
    annotate_scopes(article, "cancelled")
