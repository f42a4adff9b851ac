"""Who is meant, though not named by those who speak ("opposed such moves, apparently with Togo in mind")."""

from __future__ import annotations

from workbench.article import Article, Mark, Party, within
from workbench.coding.words import words

HINT_WITHIN = 4
MIND_WITHIN = 8
MIND = "mind"


def hinted_at(article: Article, issue: Mark) -> list[Party]:
    """The party that a sentence says is meant behind an issue, or before it ("in a veiled reference to Togo")."""
    sentence = article.sentence_at(issue.start)
    lowers = article.lowers[sentence.start : sentence.end]
    if MIND not in lowers and words("positions", "hints").isdisjoint(lowers):
        return []
    named = within(article.parties, sentence.start, sentence.end)
    return [party for party in named if _is_meant(article, party, sentence.start)][:1]


def _is_meant(article: Article, party: Party, start: int) -> bool:
    before = article.lowers[max(start, party.start - HINT_WITHIN) : party.start]
    if not words("positions", "hints").isdisjoint(before):
        return True
    in_mind = MIND in article.lowers[party.end : party.end + MIND_WITHIN]
    return in_mind and not words("positions", "kept_in_mind").isdisjoint(before)
