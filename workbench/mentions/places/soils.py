"""Soil that belonged to a state which is gone: "in Split", told in 1988 by an article on Yugoslavia, is on its soil."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from workbench.article import Article
from workbench.own_tables import own_table


def soils_of_the_time(article: Article) -> dict[str, str]:
    """The state that the soil of each of today's states belonged to when the article was published.

    A state that the article does not name counts only in a dated one which does not name today's either, and an
    undated one counts only where it names it and not today's.
    """
    gone, day = _gone(), article.document.published
    named = {party.code for party in article.parties}
    return {
        heir: state
        for state in sorted(gone, key=lambda state: state in named)
        for heir, until in gone[state].items()
        if (state in named or heir not in named) and (heir not in named if day is None else day <= until)
        if day is not None or state in named
    }


@cache
def _gone() -> Mapping[str, Mapping[str, str]]:
    gone: Mapping[str, Mapping[str, str]] = own_table(__package__, "context.toml")["gone"]
    return gone
