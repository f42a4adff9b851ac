"""Soil that belonged to a state which is gone: "in Split", told in 1988 by an article on Yugoslavia, is on its soil."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from workbench.article import Article
from workbench.own_tables import own_table


def soils_of_the_time(article: Article) -> dict[str, str]:
    """The state that the soil of each of today's states belonged to when the article was published.

    Only a state that the article names counts, and in an undated article only where it does not name today's.
    """
    gone, day = _gone(), article.document.published
    named = {party.code for party in article.parties}
    return {
        heir: state
        for state in sorted(named & gone.keys())
        for heir, until in gone[state].items()
        if (heir not in named if day is None else day <= until)
    }


@cache
def _gone() -> Mapping[str, Mapping[str, str]]:
    gone: Mapping[str, Mapping[str, str]] = own_table(__package__, "context.toml")["gone"]
    return gone
