"""Offices of bodies that no list knows: "the Speaker of the People's Assembly, Ana Rojas"."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.article import Article, Mark, Party, within
from workbench.mentions.people.names import grammar
from workbench.mentions.people.title import PLURALS

REACH, LEAST = 16, 2  # tokens of the longest name of a body, and of the shortest
LINKS = grammar()["body_links"]
BODY_LINKS, POSSESSIVES = frozenset(("of", "the")), grammar()["possessives"]
DETERMINERS = grammar()["articles"] | grammar()["definite"]


def far_office(article: Article, starts: Mapping[int, Mark], comma: int) -> Mark | None:
    """The office that is told before a comma, its body named in words of which none tells what somebody does."""
    words, lowers, first = article.words, article.lowers, article.sentence_at(comma).start
    for token in range(comma - 1, max(first, comma - REACH), -1):
        mark = starts.get(token)
        if mark is not None and mark.end < comma:
            known = mark.entry.room == "posts" and mark.group not in PLURALS
            opened = token == first or lowers[token - 1] in DETERMINERS
            linked = comma - mark.end >= LEAST and lowers[mark.end] in LINKS
            return mark if known and opened and linked else None
        if not (words[token][0].isupper() or lowers[token] in LINKS):
            return None
    return None


def state_of_far_office(article: Article, party_ends: Mapping[int, Party], rank: int) -> Party | None:
    """The state before an office that no list knows and a rank: "Oman's Head of the Military Academy General Badi"."""
    words, lowers, first = article.words, article.lowers, article.sentence_at(rank).start
    for token in range(rank - 1, max(first, rank - REACH), -1):
        owner = token if lowers[token] in POSSESSIVES else token + 1
        party = party_ends.get(owner)
        if party is not None:
            owned = party.group == "demonym" or owner == token
            return party if owned and "of" in lowers[token + 2 : rank] and words[token + 1][0].isupper() else None
        if not (words[token][0].isupper() or words[token][0].isdigit() or lowers[token] in BODY_LINKS):
            return None
    return None


def country_in(article: Article, start: int, end: int) -> str | None:
    """The last state or organisation that is named between two tokens."""
    named = within(article.parties, start, end)
    return named[-1].code if named else None
