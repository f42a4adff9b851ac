"""What "this afternoon" does not set ahead: what somebody tells with pleasure, or is told in the past, is done."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article, Mark, Scope
from workbench.wording import any_of, side_by_side, words

BEFORE = 6  # tokens from "happy" to what was done


def gladly(article: Article, mark: Mark) -> bool:
    """Whether somebody tells with pleasure what they did ("I was happy to meet X this afternoon", "Glad to host X")."""
    start = article.sentence_at(mark.start).start
    before = article.lowers[max(start, mark.start - BEFORE) : mark.start]
    opened = mark.start - start < BEFORE and any_of("ourselves", before)
    return side_by_side(words("was"), words("ourselves"), before) or (opened and not any_of("auxiliaries", before))


def done_today(article: Article, scope: Scope) -> bool:
    """Whether it is told in the passive as done ("was treated to a parade this afternoon"), and nothing as to come."""
    start = article.sentence_at(scope.cue.start).start
    told = pairwise(article.lowers[start : scope.cue.start])
    done = any(one in words("was") and other.endswith("ed") and other not in words("awaited") for one, other in told)
    return done and not any(start <= one.cue.start < scope.cue.start for one in article.scopes["planned"])


def under_way_now(article: Article, mark: Mark) -> bool:
    """Whether a clause tells of a stay that is on, whatever is planned before it ("will board the ship, which is paying
    a visit to").
    """
    opened = any_of("relatives", article.lowers[mark.start - 1 : mark.start])
    now = article.lowers[mark.start] in ("is", "are") and any_of("stays_now", article.lowers[mark.start + 1 : mark.end])
    return opened and now
