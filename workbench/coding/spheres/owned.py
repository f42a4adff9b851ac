"""Whether what is named is that of one state."""

from __future__ import annotations

from workbench.article import Article, Mark, within


def is_owned(article: Article, mark: Mark) -> bool:
    """ "ties with the Kenyan military": whether a name is that of one state's forces."""
    return bool(within(article.parties, mark.start - 1, mark.start))
