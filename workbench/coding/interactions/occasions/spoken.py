"""Words spoken with somebody that are no call of their own: at a session, or at talks told of already."""

from __future__ import annotations

from workbench.article import Article
from workbench.coding.interactions.happening import Happening
from workbench.wording import any_of

AT_IT = 6  # tokens from "in a" to its summit


def spoken_at_a_session(article: Article, happening: Happening, kept: list[Happening]) -> bool:
    """ "X spoke with the leaders of A and B in a virtual summit", which more attended: no call besides."""
    if happening.kind != "call":
        return False
    return any(
        other.kind == "dialogue"
        and other.status == happening.status
        and set(happening.countries) < set(other.countries)
        and happening.evidence[0] in other.evidence
        and not {"in", "during", "at"}.isdisjoint(
            article.lowers[max(happening.token, other.token - AT_IT) : other.token]
        )
        for other in kept
    )


def spoken_before(article: Article, happening: Happening, kept: list[Happening]) -> bool:
    """ "X met Y in Lima. … Before speaking with Y on Friday, X urged": those are the talks told of already."""
    at = happening.token
    lead = article.lowers[at - 1 : at]
    if happening.kind != "call" or not (any_of("told_after", lead) or any_of("befores", lead)):
        return False
    return any(
        (other.kind, other.status, other.countries) == ("meeting", "occurred", happening.countries)
        and not other.background
        and other.token < at
        for other in kept
    )
