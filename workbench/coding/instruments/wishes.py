"""Acts that are only hoped for or possible: the document is still under discussion, whatever is said to come."""

from __future__ import annotations

from workbench.article import Article, Mark
from workbench.coding.instruments.papers import Paper
from workbench.coding.words import words

MODAL_BEFORE = 3
HOPE_BEFORE = 20
POSSIBLE_BEFORE = 2
MONTH = "May"  # the month, not the word of what may be


def is_wished(article: Article, paper: Paper, act: Mark) -> bool:
    """Whether an act upon a document that has yet to come is no more than a possibility, a hope or a task."""
    return _may_be(article, act) or _is_hoped(article, paper, act)


def _may_be(article: Article, act: Mark) -> bool:
    """ "could be signed in October", "aim to conclude"."""
    near = range(max(0, act.start - MODAL_BEFORE), act.start + 1)
    return any(article.lowers[at] in words("instruments", "unsure") and article.words[at] != MONTH for at in near)


def _is_hoped(article: Article, paper: Paper, act: Mark) -> bool:
    """ "expressed hope that a contract, on which …, would be concluded"."""
    first = min(paper.start, act.start)
    before = article.lowers[max(article.sentence_at(first).start, first - HOPE_BEFORE) : first]
    hope = next((at for at, word in enumerate(before) if word in words("instruments", "hopes")), None)
    return hope is not None and words("instruments", "breaks").isdisjoint(before[hope:]) and "," not in before[hope:]


def is_possible(article: Article, paper: Paper) -> bool:
    """ "approved a possible sale", "a potential pact"."""
    near = article.lowers[max(0, paper.start - POSSIBLE_BEFORE) : paper.noun.start]
    return not words("instruments", "asked").isdisjoint(near)
