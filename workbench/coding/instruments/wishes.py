"""Acts that are only hoped for or possible: the document is still under discussion, whatever is said to come."""

from __future__ import annotations

from workbench.article import Article, Mark
from workbench.coding.instruments.papers import Paper
from workbench.coding.words import either, words
from workbench.wording import side_by_side

MODAL_BEFORE = 3
HOPE_BEFORE = 20
POSSIBLE_BEFORE = 2
BARGAIN_BEFORE = 5
CLEARED_WITHIN = 6
MONTH = "May"  # the month, not the word of what may be


def is_wished(article: Article, paper: Paper, act: Mark) -> bool:
    """Whether an act upon a document that has yet to come is no more than a possibility, a hope or a task.

    What "had been initialled" is done.
    """
    if article.lowers[act.start - 1] == "been":
        return False
    return _may_be(article, paper, act) or _is_hoped(article, paper, act)


def _may_be(article: Article, paper: Paper, act: Mark) -> bool:
    """ "could be signed in October", "aim to conclude", "ready to sign"."""
    near = range(max(0, act.start - MODAL_BEFORE), act.start + 1)
    if any(article.lowers[at] in words("instruments", "unsure") and article.words[at] != MONTH for at in near):
        return True
    active = act.end <= paper.start  # not "is ready to be signed"
    return active and side_by_side(words("instruments", "unsure_to"), {"to"}, article.lowers[near.start : act.end])


def _is_hoped(article: Article, paper: Paper, act: Mark) -> bool:
    """ "expressed hope that a contract, on which …, would be concluded"."""
    first = min(paper.start, act.start)
    before = article.lowers[max(article.sentence_at(first).start, first - HOPE_BEFORE) : first]
    hopes = (
        either("instruments", "hopes", "expecting")
        if _by_another(article, paper, act)
        else words("instruments", "hopes")
    )
    hope = next((at for at, word in enumerate(before) if word in hopes), None)
    return hope is not None and words("instruments", "breaks").isdisjoint(before[hope:]) and "," not in before[hope:]


def _by_another(article: Article, paper: Paper, act: Mark) -> bool:
    """ "expects Oslo to sign", not "expects to sign", nor "expects the pact to be signed"."""
    first = max(0, act.start - MODAL_BEFORE)
    return act.end <= paper.start and any(word[0].isupper() for word in article.words[first : act.start])


def is_possible(article: Article, paper: Paper, act: Mark) -> bool:
    """ "approved a possible sale", "a potential pact", "a deal which the State Department approved"."""
    near = article.lowers[max(0, paper.start - POSSIBLE_BEFORE) : paper.noun.start]
    if not words("instruments", "asked").isdisjoint(near):
        return True
    around = article.lowers[max(0, act.start - CLEARED_WITHIN) : act.end + CLEARED_WITHIN]
    cleared = paper.type == "contract" and side_by_side({"state"}, {"department"}, around)
    return cleared and article.lowers[act.start] in words("instruments", "approving")


def is_aim(article: Article, act: Mark) -> bool:
    """ "talks aimed at signing", "discussed the early conclusion of", "interested in concluding"."""
    first = max(0, act.start - BARGAIN_BEFORE)
    before = article.lowers[first : act.start]
    if act.group != "doing" or article.lowers[act.start] in words("instruments", "scheduled"):
        return False  # "discussed the upcoming signing of"
    if not words("instruments", "bargains").isdisjoint(before):
        return not words("instruments", "aims").isdisjoint(before[-2:])
    aims = [at for at, word in enumerate(before) if word in words("instruments", "aspired")]
    return bool(aims) and words("instruments", "towards").issuperset(before[aims[-1] + 1 :])


def is_unsigned(article: Article, act: Mark) -> bool:
    """ "refused to sign a joint statement": whether it is the signing that is refused."""
    return not words("instruments", "unsigned").isdisjoint(article.lowers[act.start : act.end])
