"""Two people named side by side after two states: "Oman and Chile will help, Generals Harthy and Soto agreed"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workbench.article import Article, Party, within
from workbench.mentions.people.figures import LEADERS, Figure
from workbench.mentions.people.names import grammar
from workbench.mentions.people.naming import Naming
from workbench.mentions.people.title import Title

TOGETHER, THIRD, PAIRED = grammar()["together"], grammar()["third"], grammar()["paired"]
DEALING, TWO = 5, 2
LEADS, SEVERAL = grammar()["leads"], grammar()["several_teams"]

# A title, where the name with all its titles ends, and who is named.
Titled = tuple[Title, int, Figure]


def each_other(following: Sequence[str]) -> bool:
    """Whether the words behind two people say that they dealt with each other."""
    joined = list(following[:1]) == ["and"]  # "will call on X and Y and meet officials"
    return not joined and not TOGETHER.isdisjoint(following[:2]) and THIRD.isdisjoint(following)


def settle_pairs(article: Article, states: Sequence[Party], titled: Sequence[Titled]) -> None:
    """Gives two people of one level the two states that their sentence joins before them, in the same order."""
    lowers = article.lowers
    for (before, end, first), (title, last, other) in pairwise(titled):
        leaders = {first.level, other.level} <= LEADERS
        alike = first.level == other.level or leaders
        if first.country or other.country or not alike or lowers[end : title.start] != ["and"]:
            continue
        paired = not PAIRED.isdisjoint(lowers[before.start - 1 : before.start]) and before.start > 0
        if leaders or paired or each_other(lowers[last : last + DEALING]):
            named = within(states, article.sentence_at(before.start).start, before.start)
            joined = [pair for pair in pairwise(named) if lowers[pair[0].end : pair[1].start] == ["and"]]
            if joined and len({party.code for party in named}) == len(joined[-1]):
                first.country, other.country = (party.code for party in joined[-1])


def lead_in_order(article: Article, namings: Sequence[Naming]) -> None:
    """Gives the leaders of two delegations their states: "The teams of Oman and Peru, led by Eli Soto and Ana Vega"."""
    for naming, other in pairwise(namings):
        start = naming.before.start
        led = article.lowers[start - 2] in LEADS and article.lowers[start - 1] == "by"
        if not led or article.lowers[naming.behind.end] != "and":
            continue
        first = article.sentence_at(start).start
        sides = within(article.parties, first, start)
        if len(sides) == TWO and not SEVERAL.isdisjoint(article.lowers[first:start]):
            naming.act_for(sides[0].code)
            other.act_for(sides[1].code)
