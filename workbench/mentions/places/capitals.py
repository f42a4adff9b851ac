"""Capitals that a text means and does not name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from workbench.article import Article, Place
from workbench.own_tables import own_lists
from workbench.parties import known_parties

_words = own_lists(__package__, "context.toml")


def unnamed_capitals(article: Article) -> Iterator[Place]:
    """ "The Omani capital", "Oman's capital" and "the capital of Oman" are Muscat."""
    lowers = article.lowers
    for party in article.parties:
        start, end = party.start, party.end
        if lowers[end] == "capital":
            end += 1
        elif lowers[end] in _words("possessive") and lowers[end + 1] == "capital":
            end += 2
        elif lowers[start - 2 : start] == ["capital", "of"]:
            start -= 2
        else:
            continue
        name = _capital(party.code)
        if name:
            yield Place(start, end, name, party.code, "city")


@cache
def _capital(code: str) -> str | None:
    forms = known_parties()[code].forms if code in known_parties() else ()
    return next((form.text for form in forms if form.group == "capitals"), None)
