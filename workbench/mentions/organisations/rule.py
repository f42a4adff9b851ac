"""Marks of organisations become parties, among those of the states."""

from __future__ import annotations

from workbench.article import Article, Mark, Party

PLAIN_WORD = ["the", "alliance"]


def annotate(article: Article) -> None:
    """Adds to `article.parties` every organisation of the codebook, keeping the order of starts."""
    marks = article.marks["organisations"]
    named = {mark.entry.id for mark in marks if not _is_plain(article, mark)}
    found = [
        Party(mark.start, mark.end, mark.entry.id, "organisation")
        for mark in marks
        if mark.entry.get("party", True) and (mark.entry.id in named or not _is_plain(article, mark))
    ]
    if found:
        article.parties = sorted((*article.parties, *found), key=lambda party: party.start)


def _is_plain(article: Article, mark: Mark) -> bool:
    """Whether it is a plain noun in capitals, which counts only where the article names the organisation too."""
    return article.lowers[mark.start : mark.end] == PLAIN_WORD
