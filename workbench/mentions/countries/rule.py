"""Marks of states become parties where the words around them allow it."""

from __future__ import annotations

from workbench.article import Article, Mark, Party
from workbench.mentions.countries.compass import halves
from workbench.mentions.countries.letters import letters
from workbench.mentions.countries.meaning import meaning
from workbench.mentions.countries.standing import Standing

GROUPS = {
    "names": "name",
    "demonyms": "demonym",
    "capitals": "capital",
    "seats": "capital",
    "forces": "force",
    "combining": "demonym",
}


def annotate(article: Article) -> None:
    """Adds to `article.parties` every state named as an actor, in order of start."""
    standing = Standing(article)
    previous: Mark | None = None
    for mark in article.marks["countries"]:
        code = meaning(article, mark)
        if code is None or not standing.acts(mark):
            continue
        if mark.group == "forces" and previous is not None and _belongs(article, previous, mark, code):
            continue
        article.parties.append(Party(mark.start, mark.end, code, GROUPS[mark.group]))
        previous = mark
    article.parties = sorted((*article.parties, *halves(article), *letters(article)), key=lambda party: party.start)


def _belongs(article: Article, owner: Mark, force: Mark, code: str) -> bool:
    """Whether a force is said to be another state's ("Turkmenistan's Majlis"), so that its usual state is not meant."""
    between = article.lowers[owner.end : force.start]
    return owner.entry.id != code and between in ([], ["'s"], ["’s"], ["'"], ["’"])
