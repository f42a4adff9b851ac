"""What had been planned, and fell through with a visit or talks that were called off."""

from __future__ import annotations

from workbench.article import Article
from workbench.coding.interactions.happening import Happening, agree
from workbench.wording import any_of

NEAR = 2  # tokens from "had" to "planned to"


def fallen_through(article: Article, happening: Happening, kept: list[Happening]) -> Happening:
    """ "X has put off a trip to Togo. He was to meet his peer in Lomé on Friday": neither takes place."""
    if happening.status != "planned" or happening.background:
        return happening
    theirs = [one for one in kept if one.countries == happening.countries and agree(one.host, happening.host)]
    off = {one.kind for one in theirs if one.status == "cancelled"}
    if off.isdisjoint(("visit", happening.kind)) or not _had_been_planned(article, happening.token):
        return happening
    return happening._replace(status="cancelled")


def _had_been_planned(article: Article, token: int) -> bool:
    """Whether a plan is told of in the past ("was due to", "had intended to")."""
    cues = (scope.cue.start for scope in article.scopes["planned"] if scope.start <= token < scope.end)
    return any(any_of("had_been", article.lowers[max(0, at - NEAR) : at + 1]) for at in cues)
