"""Cues that tell what somebody is to do: whoever calls for it, or says that it is due, takes the stance."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.positions.asking import demanded
from workbench.coding.positions.behind import is_due
from workbench.coding.positions.subjects import clause_before
from workbench.coding.words import words

CALLED_WITHIN = 8


def from_call(article: Article, cue: Mark) -> Mark:
    """A cue from where somebody is called on to do it: who "urged X to abandon" or "demands that X abide by", or
    "calls on X to keep the truce, pull back and respect".
    """
    marks = within(article.marks["positions"], article.sentence_at(cue.start).start, cue.start)
    call = next((mark for mark in reversed(marks) if mark.entry.get("calls")), None)
    if call is None or not (cue.start - call.start <= CALLED_WITHIN or _goes_on(article, cue)):
        return cue
    between = article.lowers[call.end : cue.start + 1]
    told = ("to" in between and "that" not in between) or demanded(article, call, cue)
    return cue._replace(start=call.start) if told else cue


def _goes_on(article: Article, cue: Mark) -> bool:
    """Whether a cue is a plain verb that goes on with what somebody is to do (", and respect", "; to end")."""
    listed = article.lowers[cue.start - 1] in words("positions", "going_on")
    return listed and not article.lowers[cue.start].endswith(("s", "ed", "ing"))


def is_obliged(article: Article, cue: Mark) -> bool:
    """Whether a cue is what somebody has to do ("had to agree to a truce", "the sides need to develop"): whoever says
    so takes the stance.
    """
    if cue.group != "before" or cue.entry.get("stance") != "supports":
        return False
    needed = article.lowers[cue.start] in words("positions", "needing")
    told = article.lowers[clause_before(article, cue.start)[0] : cue.start]  # "should go on talking to ensure peace"
    aimed = told[-1:] == ["to"] and not words("positions", "modals").isdisjoint(told)
    return (
        is_due(article, cue.start)
        or aimed
        or (needed and article.lowers[cue.start - 1] in words("positions", "groups"))
    )
