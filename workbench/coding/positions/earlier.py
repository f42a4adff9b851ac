"""Whose something was when the article spoke of it before."""

from __future__ import annotations

from workbench.article import Article, Mark, Party, within
from workbench.coding.positions.naming import named_between
from workbench.coding.words import words

SUBJECT_WITHIN = 4
OWNED_WITHIN = 4
TOLD_WITHIN = 120


def told_of_before(article: Article, issue: Mark) -> list[Party]:
    """Whose it was when the article spoke of it before ("condemned the attack" behind "Togo's attack on")."""
    noun = article.lowers[issue.end - 1]
    if article.lowers[issue.start - 1] not in words("positions", "pointing"):
        return []
    for at in range(issue.start - 2, max(0, issue.start - TOLD_WITHIN), -1):
        if article.lowers[at] == noun:
            return named_between(article, max(article.sentence_at(at).start, at - OWNED_WITHIN), at)[-1:]
    return []


def said_before(article: Article, issue: Mark) -> list[str]:
    """Whose it was when the article spoke of it before ("the launch is a threat" behind "Togo's launch")."""
    noun, lead = article.lowers[issue.start - 1], article.lowers[max(0, issue.start - SUBJECT_WITHIN) : issue.start - 1]
    if words("positions", "pointing").isdisjoint(lead) or within(
        article.parties, issue.start - SUBJECT_WITHIN, issue.start
    ):
        return []
    for at in range(issue.start - SUBJECT_WITHIN, 0, -1):
        if article.lowers[at] == noun:
            near = within(article.parties, max(article.sentence_at(at).start, at - OWNED_WITHIN), at)
            return [party.code for party in near[-1:]]
    return []
