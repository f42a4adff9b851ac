"""What is only alleged: told by nobody as a fact, and so coded by no room."""

from __future__ import annotations

from workbench.article import Article
from workbench.coding.words import words

EXPECTED_WITHIN = 5


def is_alleged(article: Article, token: int) -> bool:
    """Whether a word right before says that something is supposed to be there ("an alleged arms deal").

    So is what outsiders expect ("Analysts in Lome expect a pact").
    """
    scopes = article.scopes.get("hypothetical", ())
    if any(scope.cue.entry.id == "alleged" and scope.start <= token < scope.end for scope in scopes):
        return True
    start = article.sentence_at(token).start
    near = article.lowers[start : min(start + EXPECTED_WITHIN, token)]
    onlookers, expecting = words("instruments", "onlookers"), words("instruments", "expecting_it")
    return not onlookers.isdisjoint(near[:2]) and not expecting.isdisjoint(near)
