"""Documents that are there already: what they are about is no field that the text tells the sides to cooperate in."""

from __future__ import annotations

from workbench.article import Article
from workbench.coding.spheres.frames import Framed
from workbench.coding.words import words

PAPER_AFTER = 3
RECALLED_BEFORE = 4
FORCE_WITHIN = 12


def is_of_old(article: Article, field: Framed) -> bool:
    """ "the implementation of the Defence Cooperation Agreement", "their defence pact, in force since 2012"."""
    end = _paper_end(article, field)
    if end is None:
        return False
    start, last = field.field.start, min(article.sentence_at(end).end, end + FORCE_WITHIN)
    before, after = article.lowers[max(0, start - RECALLED_BEFORE) : start], article.lowers[end:last]
    recalled = not words("spheres", "recalling").isdisjoint(before)
    return recalled or not words("spheres", "in_force").isdisjoint(after)


def _paper_end(article: Article, field: Framed) -> int | None:
    """The end of the name of a document on cooperation in general that a field stands in; None where in none."""
    end = field.cue.end
    if field.field.entry.id != "military" or field.frame not in ("named_documents", "named_cooperation"):
        return None
    written = not words("spheres", "papers").isdisjoint(article.lowers[end : end + PAPER_AFTER])
    return end if written or field.frame == "named_documents" else None
