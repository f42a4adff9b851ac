"""Marks of organisations become parties, among those of the states."""

from __future__ import annotations

from workbench.article import Article, Party
from workbench.mentions.organisations.described import acting, words

STATES = {"names": "name", "organs": "force"}


def annotate(article: Article) -> None:
    """Adds to `article.parties` every organisation of the codebook, keeping the order of starts.

    A name that means its states one by one ("the Baltic states", "the Nordic defence ministers") adds them all; "other
    Quad leaders" are some of them only, nobody knows which.
    """
    marks = article.marks["organisations"]
    named = {mark.entry.id for mark in marks if mark.group != "plain"}
    found = [
        Party(mark.start, mark.end, mark.entry.id, "organisation")
        for mark in marks
        if mark.entry.get("party", True) and mark.entry.id in named
        if mark.group != "plain" or article.lowers[mark.end] not in words("partners")
    ]
    found += [
        Party(mark.start, mark.end, code, STATES[mark.group])
        for mark in marks
        if article.lowers[mark.start - 1] not in words("some_of")
        for code in mark.entry.get("states", ())
    ]
    if found:
        article.parties = sorted((*article.parties, *found), key=lambda party: party.start)
    article.parties = acting(article, article.parties)
