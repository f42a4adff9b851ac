"""Two people named side by side after two states: "Oman and Chile will help, Generals Harthy and Soto agreed"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workbench.article import Article, Party, within
from workbench.mentions.people.figures import LEADERS, Figure
from workbench.mentions.people.names import grammar
from workbench.mentions.people.naming import Naming
from workbench.mentions.people.on_sides import LISTED
from workbench.mentions.people.title import Title

TOGETHER, THIRD, PAIRED = grammar()["together"], grammar()["third"], grammar()["paired"]
DEALING, TWO, THREE = 5, 2, 3
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


def settle_lists(article: Article, states: Sequence[Party], titled: Sequence[Titled]) -> None:
    """Gives three or more in a row the states listed last, in order ("of Oman, Peru and Mali met. The three, …")."""
    row: list[Titled] = []
    for one in titled:
        follows = row and article.lowers[row[-1][1] : one[0].start] in LISTED and one[2].level == row[-1][2].level
        row = [*row, one] if follows else [one]
        if len(row) < THREE or any(figure.country for _, _, figure in row):
            continue
        start = row[0][0].start
        listed = _listed_last(
            article, within(states, article.sentences[max(0, _number(article, start) - 1)].start, start)
        )
        if len(listed) == len({party.code for party in listed}) == len(row):
            for (_, _, figure), party in zip(row, listed, strict=True):
                figure.country = party.code


def _number(article: Article, token: int) -> int:
    return article.sentence_at(token).number


def _listed_last(article: Article, named: Sequence[Party]) -> list[Party]:
    """The states that are listed last, one behind the other."""
    listed: list[Party] = []
    best: list[Party] = []
    for party in named:
        joined = bool(listed) and article.lowers[listed[-1].end : party.start] in LISTED
        listed = [*listed, party] if joined else [party]
        best = listed if len(listed) >= THREE else best
    return best


def _several(article: Article, start: int, end: int) -> bool:
    return not SEVERAL.isdisjoint(article.lowers[start:end])


def _joined(article: Article, side: Party, other: Party) -> bool:
    """Whether two states sent one delegation: "a delegation from Oman and the Republic of Peru, headed by"."""
    return article.lowers[side.end : other.start] in (["and"], ["and", "the"])


def lead_in_order(article: Article, namings: Sequence[Naming]) -> None:
    """Gives the leaders of two delegations their states: "The teams of Oman and Peru, led by Eli Soto and Ana Vega"."""
    for naming, other in pairwise(namings):
        start = naming.before.start
        led = article.lowers[start - 2] in LEADS and article.lowers[start - 1] == "by"
        first, last = article.sentence_at(start).start, other.before.start
        if not led or article.lowers[last - 1] != "and" or article.sentence_at(last).start != first:
            continue
        sides = within(article.parties, first, start)
        if len(sides) == TWO and (_several(article, first, start) or _joined(article, *sides)):
            naming.act_for(sides[0].code)
            other.act_for(sides[1].code)
