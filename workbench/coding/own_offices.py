"""Offices of one state that deal with each other at home, and are of no state by their names."""

from __future__ import annotations

from workbench.article import Article, Sentence, within
from workbench.coding.words import either, words

EMPTY = range(0)


def are_two_services(article: Article, sentence: Sentence, beside: range = EMPTY) -> bool:
    """ "the Coast Guard and the Defence Ministry signed", "he and the Air Force": whether two offices act together.

    What stands in the tokens `beside` is no matter.
    """
    for at in range(sentence.start + 1, sentence.end - 2):
        if article.lowers[at : at + 2] == ["and", "the"] and at not in beside:
            start, end = at - 1, at + 2
            while start > sentence.start and in_a_name(article, start - 1):
                start -= 1
            while end < sentence.end and in_a_name(article, end):
                end += 1
            one, other = article.lowers[start:at], article.lowers[at + 2 : end]
            if _is_service(one) and _is_service(other) and not within(article.parties, start, end):
                return True
    return False


def _is_service(name: list[str]) -> bool:
    return not either("sides", "services").isdisjoint(name) or not words("sides", "heads_of_own").isdisjoint(name[:1])


def in_a_name(article: Article, at: int) -> bool:
    """Whether a token may belong to the name of an office ("the Ministry of Health")."""
    return article.words[at][0].isupper() or article.lowers[at] in either("sides", "within_offices", "local")
