"""The words about people that an article holds, by the list of the lexicon they stand in."""

from __future__ import annotations

from collections import defaultdict

from workbench.article import Article, Mark

Marks = defaultdict[str, list[Mark]]


def marks_of(article: Article) -> Marks:
    """The marks of this room by their group, each group in order of its marks."""
    groups: Marks = defaultdict(list)
    for mark in article.marks["people"]:
        groups[mark.group].append(mark)
    return groups
