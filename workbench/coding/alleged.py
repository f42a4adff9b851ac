"""What is only alleged: told by nobody as a fact, and so coded by no room."""

from __future__ import annotations

from workbench.article import Article


def is_alleged(article: Article, token: int) -> bool:
    """Whether a word right before says that something is supposed to be there ("an alleged arms deal")."""
    scopes = article.scopes.get("hypothetical", ())
    return any(scope.cue.entry.id == "alleged" and scope.start <= token < scope.end for scope in scopes)
