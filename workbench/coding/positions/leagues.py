"""Of two others whose dealings with each other are a worry, the one that it is about."""

from __future__ import annotations

from workbench.article import Article
from workbench.coding.positions.naming import Abouts, codes_of, in_row, named_between, owner_before
from workbench.coding.positions.stances import Stance

BETWEEN, AND, WITH = "between", "and", "with"
REACH, NAME = 3, 10


def leagued(article: Article, stance: Stance, holder: str) -> Abouts:
    """The one named last of two others ("worried by the ties between Togo and Mali"), never of the holders' own."""
    near = article.lowers[stance.issue.end : stance.issue.end + REACH]
    if near[:1] == [WITH]:
        return _with_whom(article, stance, holder)
    if BETWEEN not in near:
        return ()
    start = stance.issue.end + near.index(BETWEEN) + 1
    pair = named_between(article, start, min(start + NAME, article.sentence_at(start).end))[:2]
    if len(pair) < 2 or article.lowers[pair[0].end : pair[1].start][:1] != [AND]:
        return ()
    others = {party.code for party in pair}
    return (pair[1].code,) if len(others) == 2 and others.isdisjoint((holder, *stance.holders)) else ()


def _with_whom(article: Article, stance: Stance, holder: str) -> Abouts:
    """With whom another deals ("concern over Togo's growing ties with Mali")."""
    owner, end = owner_before(article, stance), article.sentence_at(stance.issue.end).end
    if owner is None or owner.code in (holder, *stance.holders):
        return ()
    others = in_row(article, named_between(article, stance.issue.end, min(end, stance.issue.end + NAME)))
    return tuple(code for code in codes_of(others, but=holder) if code is not None and code not in stance.holders)
