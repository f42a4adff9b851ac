"""Which of the states that a text names are only spoken about."""

from __future__ import annotations

from workbench.article import Article, Party
from workbench.wording.lists import any_of, words

NEAR = 3


def is_topic(article: Article, party: Party) -> bool:
    """Whether a name is no side but what was spoken about ("to discuss Peru", "the war in Peru", "on Peru's soil")."""
    before = article.lowers[max(0, party.start - NEAR) : party.start]
    if before[-1:] == ["the"]:
        before.pop()
    last = before.pop() if before else ""
    troubled = last in ("in", "of", "around") and any_of("troubles", before)
    return troubled or last in words("topical") or any_of("grounds", article.lowers[party.end : party.end + 2])


def is_destination(article: Article, party: Party) -> bool:
    """Whether a journey leads to a state: "on his visit to Oman General Soto said"."""
    before = article.lowers[max(0, party.start - 2) : party.start]
    return party.group == "name" and before[1:] == ["to"] and before[0] in words("journeys")
