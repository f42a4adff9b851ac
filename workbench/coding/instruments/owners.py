"""A paper of a kind that each of several states has with one: "Oman and Togo, both of which have a pact with"."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article, Party, within
from workbench.coding.instruments.papers import Paper
from workbench.coding.words import words
from workbench.parties import PAIR

OWNED_WITHIN = 9  # tokens from "both" to the paper
PARTNER_WITHIN = 5  # tokens from the paper to its partner


def owners_each(article: Article, paper: Paper) -> tuple[tuple[str, ...], ...]:
    """The pairs that have a paper each, or () where it is not told of one after the other."""
    lowers, first = article.lowers, article.sentence_at(paper.noun.start).start
    near = range(max(first, paper.start - OWNED_WITHIN), paper.start)
    at = next((at for at in near if lowers[at] in words("instruments", "each")), None)
    if at is None or words("instruments", "having").isdisjoint(lowers[at : paper.start]):
        return ()
    end = paper.noun.end
    partner = next((one for one in within(article.parties, end, end + PARTNER_WITHIN)), None)
    row = _row_before(article, within(article.parties, first, at), at)
    if partner is None or article.lead_in(partner.start) != "with" or len(row) < PAIR:
        return ()
    return tuple(tuple(sorted({one.code, partner.code})) for one in row if one.code != partner.code)


def _row_before(article: Article, parties: list[Party], at: int) -> list[Party]:
    """The last parties in a row before a token ("are the Philippines and Japan, both")."""
    if not parties or not words("instruments", "row").issuperset(article.lowers[parties[-1].end : at]):
        return []
    row = parties[-1:]
    for one, other in reversed(list(pairwise(parties))):
        if not words("instruments", "row").issuperset(article.lowers[one.end : other.start]):
            break
        row.insert(0, one)
    return row
