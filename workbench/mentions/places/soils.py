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
    gone, named = _gone(), {party.code for party in article.parties}
    return {
        heir: state
        for state in sorted(gone, key=lambda state: state in named)  # those named have the last word
        for heir, until in gone[state].items()
        if _held(article.document.published, until, by_name=state in named, heir_named=heir in named)
    }


def _held(day: str | None, until: str, *, by_name: bool, heir_named: bool) -> bool:
    """Whether a state that is gone held the soil of its heir on the day of a report."""
    if day is None:
        return by_name and not heir_named
    return day <= until and (by_name or not heir_named)


@cache
def _gone() -> Mapping[str, Mapping[str, str]]:
    gone: Mapping[str, Mapping[str, str]] = own_table(__package__, "context.toml")["gone"]
    return gone
