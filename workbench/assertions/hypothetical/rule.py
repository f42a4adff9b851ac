"""Scopes of what is only supposed, from the cues of this room's lexicon."""

from __future__ import annotations

from workbench.article import Article
from workbench.assertions.scope import annotate_scopes


def annotate(article: Article) -> None:
    """Fill `article.scopes["hypothetical"]`."""
    annotate_scopes(article, "hypothetical")
