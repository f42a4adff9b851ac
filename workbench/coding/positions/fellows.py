"""Those who are blamed together with whom a stance is about."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article, within
from workbench.coding.clauses import row
from workbench.coding.positions.about import abouts_of
from workbench.coding.positions.naming import Abouts, gap
from workbench.coding.positions.stances import Stance
from workbench.coding.words import words

BLAMED = ("opposes", "concerned")
THREAT = "threat"


def with_fellows(article: Article, stance: Stance, holder: str) -> Abouts:
    """Whose matter a stance is: all of a row of states, where a threat is the first one's ("Togo and Mali are a
    threat", "condemned Togo and Mali for", not "the talks between Togo and Mali").
    """
    abouts = abouts_of(article, stance, holder)
    if stance.issue_code != THREAT or stance.code not in BLAMED or len(abouts) != 1 or abouts[0] is None:
        return abouts
    sentence = article.sentence_at(stance.issue.start)
    named = within(article.parties, sentence.start, sentence.end)
    own = [number for number, party in enumerate(named) if party.code == abouts[0]]
    nearest = min(own, key=lambda number: gap(named[number], stance.issue), default=None)
    if nearest is None or article.lead_in(named[nearest].start) in words("sides", "between"):
        return abouts
    together = row(article, named[nearest:])
    codes = dict.fromkeys(party.code for party in together)
    one_name = any(one.end == other.start for one, other in pairwise(together))  # "Bosnian Serb"
    return abouts if one_name or holder in codes else tuple(codes)
