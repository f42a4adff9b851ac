"""Acts that a sentence tells behind a document and that are done to something else."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.instruments.papers import Paper, is_quoted
from workbench.coding.words import either, words

ACTS = ("done", "doing", "stood", "stands", "uses", "used")
NEAR = 6


def done_elsewhere(article: Article, paper: Paper, act: Mark, others: list[Mark]) -> bool:
    """Whether an act behind a document is none upon it: its own deed or content, or done to another document."""
    if _is_content(article, paper, act) or _has_an_object(article, act) or _own_deed(article, paper, act):
        return True
    return _is_inside(article, paper, others) or _is_annexed(article, paper, others)


def _own_deed(article: Article, paper: Paper, act: Mark) -> bool:
    """Whether an act after a document is not done to it ("the statement rejects", "and shelved", "other signed")."""
    before = article.lowers[act.start - 1]
    if act.group == "doing" and before == "and":  # "the contract for tanks and interested in"
        return True
    if act.group == "doing" and article.lowers[act.start].endswith("ing"):  # "an agreement with Peru suspending"
        return before not in either("instruments", "determiners", "passive")
    if act.group != "done":
        return False
    if before in words("instruments", "articles"):
        return True  # "the accords were concluded at a reactivated session"
    if act.entry.id == "suspended" and article.lowers[act.end] in words("instruments", "ended_by_papers"):
        return True  # "the treaty put an end to the war", "ended decades of mistrust"
    said = article.lowers[act.end] == "that"
    if is_quoted(article, paper) and (said or "," in article.lowers[paper.noun.end : act.start]):
        return True  # "in a joint statement, the ministers reaffirmed …"
    if article.lowers[act.start].endswith("s") or before in words("instruments", "elsewhere"):
        return True
    told = any(mark.group in ACTS for mark in within(article.marks["instruments"], paper.noun.end, act.start))
    beings = words("instruments", "passive").isdisjoint(article.lowers[paper.noun.end : act.start])
    return before == "and" and not told and beings


def _is_content(article: Article, paper: Paper, act: Mark) -> bool:
    """ "a statement in which they reaffirmed the treaty": whether an act is what a document says, not done to it."""
    said_in = article.lowers[paper.noun.end : paper.noun.end + 2] == ["in", "which"]
    return said_in and act.group not in ("stood", "stands")


def _has_an_object(article: Article, act: Mark) -> bool:
    """ "Under the pact the coalition ends its mission": whether an act after a document is done to something else."""
    return act.group == "doing" and article.lowers[act.end - 1] in words("instruments", "owners")


def tells_of(article: Article, noun: Mark) -> bool:
    """Whether what a document is about follows it ("a treaty setting up", "an agreement on")."""
    following = next(iter(article.lowers[noun.end : noun.end + 1]), "")
    return following.endswith("ing") or following in words("instruments", "openers")


def annexes(article: Article, noun: Mark, start: int) -> bool:
    """Whether a document adds to the one named at `start`."""
    between = article.lowers[noun.end : start]
    return between[:1] == ["to"] and len(between) <= NEAR and words("instruments", "joints").isdisjoint(between)


def _is_inside(article: Article, paper: Paper, others: list[Mark]) -> bool:
    """Whether a plan or the like is only what another document is about ("a treaty setting up a programme")."""
    if paper.noun.group != "weak":
        return False
    joints = words("instruments", "joints")
    before = (other for other in others if other.group == "nouns" and other.end < paper.start)
    return any(
        tells_of(article, other) and joints.isdisjoint(article.lowers[other.end : paper.start]) for other in before
    )


def _is_annexed(article: Article, paper: Paper, others: list[Mark]) -> bool:
    """ "a protocol to the 1992 treaty was signed": whether a document is only what another one adds to."""
    return any(other.end <= paper.start and annexes(article, other, paper.noun.start) for other in others)
