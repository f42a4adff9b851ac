"""Whether ties are those in a single field, or ties as such."""

from __future__ import annotations

from workbench.article import Article, Mark
from workbench.coding.positions.codes import TIES, issue_code_of
from workbench.coding.words import either, words

FIELD_WITHIN = 6


def of_one_field(article: Article, issue: Mark) -> bool:
    """Whether ties are those in a single field ("cooperation in training", not "in all fields", "in the coming years",
    "in the field of defence", "in the military sphere").
    """
    if issue_code_of(issue) != TIES or article.lowers[issue.end] not in words("positions", "fields"):
        return False
    named = words("positions", "articles") | words("positions", "areal")
    following = article.lowers[issue.end + 1 : issue.end + FIELD_WITHIN]
    field = next((word for word in following if word not in named), "")
    return field not in either("positions", "wholly", "closers", "prepositions")


def of_all_fields(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether what stands before ties, or whose they are, names no field of them ("the importance of close defence
    cooperation", not "of medical cooperation", "of cooperation between agencies").
    """
    told = article.words[cue.end : issue.start]
    if article.lowers[issue.end] == "between":
        told = [*told, *article.words[issue.end + 1 : issue.end + 2]]
    return all(word in words("positions", "whole_ties") or word[0].isupper() for word in told)
