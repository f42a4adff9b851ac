"""States and organisations by which another state is only described: "Oman, a US ally, …", "the NATO member"."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.article import Article, Party
from workbench.own_tables import own_lists

words = own_lists(__package__, "described.toml")
LONGEST = 16  # tokens of an aside
OWN = (["'s"], ["’s"])
CLOSING = (",", "–", "—", ")")
CHAINED = ("and", "or", ",")


def acting(article: Article, parties: Sequence[Party]) -> list[Party]:
    """The parties without those that only say what another is."""
    starts = {party.start: party for party in parties}
    commas = (party.end for party in parties if article.lowers[party.end] == ",")
    asides = [(comma, end) for comma in commas if (end := _aside(article, comma, starts))]
    beside = {start for start in starts for comma, end in asides if comma < start < end}
    return [party for party in parties if party.start not in beside and not _describes(article, party, starts)]


def _aside(article: Article, comma: int, starts: dict[int, Party]) -> int:
    """Where a description that begins behind a comma ends, or 0 where there is none."""
    lowers, first, last = article.lowers, comma + 1, min(comma + LONGEST, article.sentence_at(comma).end)
    owner = starts.get(first)
    if owner is not None:  # "Russia's closest ally"
        opens = lowers[owner.end : owner.end + 1] in OWN
    elif lowers[first : first + 1] == ["the"] and first + 1 in starts:  # no list: "the Netherlands", "the Omani ally"
        opens = lowers[starts[first + 1].end] in words("nouns")
    else:
        opens = first < last and lowers[first] in words("openings")
    end = next((at for at in range(first, last) if lowers[at] in CLOSING), 0) if opens else 0
    named = {at for start, party in starts.items() if first <= start < end for at in range(start, party.end)}
    described = any(lowers[at] in words("nouns") for at in range(first, end) if at not in named)
    return end if described else 0


def _describes(article: Article, party: Party, starts: dict[int, Party]) -> bool:
    """Whether an organisation only tells what a state is of: "NATO member Oman", "a NATO and EU candidate"."""
    if party.group != "organisation":
        return False
    lowers, end = article.lowers, party.end
    while lowers[end : end + 1] and (lowers[end] in CHAINED or end in starts):
        if starts.get(end, party).group != "organisation":
            return False
        end = starts[end].end if end in starts else end + 1
    following = lowers[end : end + 1]
    if following and following[0] in words("single"):
        while lowers[end] in words("single") or lowers[end] in CHAINED:
            end += 1  # "the ministers of the NATO member and partner states"
        return lowers[end] not in words("several") or end + 1 in starts
    return bool(following) and following[0] in words("several") and end + 1 in starts
