"""Where the clause of a name begins that follows on somebody else's title: "In talks with the minister, Soto said"."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.article import Article, Mark, Party
from workbench.mentions.people.names import grammar
from workbench.mentions.people.runs import Run

OPENERS, DUTIES = grammar()["openers"], grammar()["duties"]
DEALT_WITH = grammar()["facing"] | grammar()["welcoming"] | grammar()["received"] | {"by"}
RANKED, HELD = 4, 3
OF_THEIRS = ("the", "his", "her", "their", "its")


def clause_of(article: Article, ends: Mapping[int, Mark], party_ends: Mapping[int, Party], run: Run) -> int:
    """Where a name's clause begins behind somebody else in a circumstance; 0 where none opens the sentence."""
    lowers, start = article.lowers, article.sentence_at(run.start).start
    opening = lowers[start : run.start]
    if not (lowers[start] in OPENERS or lowers[start].endswith("ing")) or opening.count(",") != 1:
        return 0
    comma = start + opening.index(",")
    mark = ends.get(comma)
    if mark is None or not _goes_on(article, run.end) or run.start - comma > RANKED:
        return 0
    party = party_ends.get(mark.start)
    first = party.start if party is not None else mark.start
    first -= lowers[first - 1] in OF_THEIRS  # "after greeting his guest"
    return comma + 1 if article.lead_in(first) in DEALT_WITH and _is_another(lowers, first) else 0


def _goes_on(article: Article, token: int) -> bool:
    """Whether a verb may follow at a token, and not the rest of an apposition."""
    word = article.words[token] if token < len(article.words) else ""
    return word[:1].islower() and word != "and"


def _is_another(lowers: list[str], start: int) -> bool:
    """Whether an office is somebody else's, and not the one taken up: "after assuming the office of Navy Chief, X"."""
    return bool(DUTIES.isdisjoint(lowers[max(0, start - HELD) : start]))
