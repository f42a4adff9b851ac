"""Scopes of what is background, from the cues of this room's lexicon."""

from __future__ import annotations

from workbench.article import Article
from workbench.assertions.scope import annotate_scopes


def annotate(article: Article) -> None:
    """Fill `article.scopes["background"]`."""
    annotate_scopes(article, "background")
