"""Words spoken with somebody at a session, which are no call of their own."""

from __future__ import annotations

from workbench.article import Article
from workbench.coding.interactions.happening import Happening

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
