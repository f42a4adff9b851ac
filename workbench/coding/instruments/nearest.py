"""Whom "the two neighbours" means who signed something: the two states that the sentence has just named."""

from __future__ import annotations

from workbench.article import Article, Mark, Sentence, within
from workbench.coding.words import words
from workbench.parties import PAIR

BEFORE_ACT = 6  # tokens from "the two neighbours" to "signed"


def two_just_named(article: Article, sentence: Sentence, acts: tuple[Mark, ...]) -> tuple[str, ...]:
    """ "They accuse Mali of arming Togo, and the two neighbours signed a pact": the only two that are named before."""
    for act in acts:
        near = range(max(sentence.start, act.start - BEFORE_ACT), act.start)
        at = next((at for at in near if article.lowers[at : at + 2] == ["the", "two"]), None)
        if at is None or article.lowers[at + 2] not in words("sides", "states"):
            continue
        named = within(article.parties, sentence.start, at)
        # not "for its war in Chad"
        acting = [one for one in named if one.group != "organisation" and article.lead_in(one.start) != "in"]
        codes = {party.code for party in acting}
        if len(codes) == PAIR:
            return tuple(sorted(codes))
    return ()
