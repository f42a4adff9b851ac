"""Cues behind their issue: what is done to it, what is to be, and what a relative clause tells of it."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article, Mark, within
from workbench.coding.positions.codes import issue_code_of
from workbench.coding.positions.fitting import serves
from workbench.coding.positions.parting import parted
from workbench.coding.words import either, words

REACH_AFTER = 20
RELATIVE_WITHIN = 10
SAID_WITHIN = 4
BY = "by"
ASSERTS = "asserts"
GROWTH_AT_ONCE = 2
KEPT = "must_be_kept"
DEMANDED_WITHIN = 10


def passive(article: Article, marks: list[Mark], issue: Mark) -> Mark | None:
    """The cue of what somebody does to an issue ("was condemned by Oslo") or gives to it ("has Oslo's support")."""
    following = article.lowers[issue.end : issue.end + 2 * REACH_AFTER]
    enjoyed = not words("positions", "enjoying").isdisjoint(following)
    if BY not in following and not enjoyed:
        return None
    for mark in marks:
        if mark.group == "before" and issue.end <= mark.start <= issue.end + REACH_AFTER and serves(mark, issue):
            owned = enjoyed and mark.end - mark.start == 1 and _is_owned(article, mark)
            if owned or article.lowers[mark.end : mark.end + 1] == [BY]:
                anew = any(other.group == "before" and issue.end <= other.start < mark.start for other in marks)
                anew = anew or _conceded(article, issue, mark)
                return None if anew or parted(article, issue.end, mark.start) else mark
    return None


def _conceded(article: Article, issue: Mark, cue: Mark) -> bool:
    """Whether an issue stands in a clause granted first ("While it condemned the raid, the motion was vetoed by X")."""
    opens = article.lowers[article.sentence_at(issue.start).start] in words("positions", "granting")
    return opens and "," in article.lowers[issue.end : cue.start]


def _is_owned(article: Article, mark: Mark) -> bool:
    """Whether a possessive stands before a cue, with at most one adjective ("Oslo's full support")."""
    return not words("sides", "possessives").isdisjoint(article.lowers[mark.start - 2 : mark.start])


def trailing(article: Article, marks: list[Mark], issue: Mark) -> Mark | None:
    """The cue of a relative clause that tells what is thought of an issue ("a claim which Athens rejects")."""
    at = _relative(article, issue)
    if at is None:
        return None
    start = max(at + 1, issue.end)
    cues = [mark for mark in marks if mark.group != "objects" and mark.start >= start and serves(mark, issue)]
    cue = next((mark for mark in cues if mark.group == "before" or mark.entry.get("stance")), None)
    if cue is None or parted(article, start, cue.start):
        return None
    end = cue.end
    for mark in marks:
        end = mark.end if mark.start == end and mark.entry.get("role") == "growth" else end
    closed = either("positions", "closers", "fields").issuperset(article.lowers[end : end + 1])
    return cue if closed or cue.group != "before" else None


def breaching(article: Article, marks: list[Mark], issue: Mark) -> Mark | None:
    """The cue by which an issue breaks a rule ("the test is a breach of", "the delivery violates"): it is opposed."""
    for mark in marks:
        breached = mark.entry.get("breached") if issue.end <= mark.start <= issue.end + REACH_AFTER else None
        if breached and issue_code_of(issue) in breached and _is_finite(article, mark):
            return None if parted(article, issue.end, mark.start) else mark
    return None


def _is_finite(article: Article, mark: Mark) -> bool:
    """Whether a cue is a verb with a subject ("violates"), or is said of it ("was a flagrant breach of")."""
    verb = mark.end - mark.start == 1 and article.lowers[mark.start].endswith(("s", "ed"))
    before = article.lowers[max(0, mark.start - SAID_WITHIN) : mark.start]
    return verb or not words("positions", "copulas").isdisjoint(before)


def _relative(article: Article, issue: Mark) -> int | None:
    """Where the relative clause begins that an issue is the object of; None where there is none."""
    if issue.start and article.lowers[issue.start - 1] == "whose":
        return issue.start - 1
    for at, word in enumerate(article.lowers[issue.end : issue.end + RELATIVE_WITHIN], issue.end):
        if word in words("positions", "object_relatives"):
            return at
    return None


def said_anew(article: Article, marks: list[Mark], issue: Mark, cue: Mark) -> bool:
    """Whether a verb or noun of saying is between an issue and a cue ("rejected X and affirmed that", "a claim"), or
    "this", which takes up more than the issue.
    """
    between = [mark for mark in marks if issue.end <= mark.start < cue.start]
    told = pairwise(article.lowers[issue.end : cue.start])
    if article.lowers[cue.start - 1] in words("positions", "taking_up"):
        return True
    if any(one in ("a", "an") and other in words("positions", "utterances") for one, other in told):
        return True
    return any(
        (mark.entry.get("asserting") or mark.entry.get("role") == ASSERTS) and article.lowers[mark.start - 1] == "and"
        for mark in between
    )


def closes(article: Article, cue: Mark) -> bool:
    """Whether a cue closes its clause ("these attacks must stop at once")."""
    return not article.lowers[cue.end] or article.lowers[cue.end] in words("positions", "closing")


def is_due(article: Article, start: int) -> bool:
    """Whether what begins at a token must be or be done ("must agree to", "has to be kept")."""
    further, before = ["", "", *article.lowers[max(0, start - 2) : start]][-2:]
    return before in words("positions", "modals") or (before == "to" and further in words("positions", "having_to"))


def obliged(article: Article, cue: Mark) -> bool:
    """Whether a cue tells what is to be ("must be respected", "has to be kept", "demanded that it be kept")."""
    near = article.lowers[max(0, cue.start - DEMANDED_WITHIN) : cue.start]
    before = article.lowers[cue.start - 1]
    if cue.entry.get("stance") == "opposes" and before in ("will", "would"):
        return True
    if "that" in near and article.lowers[cue.start] == "be" and before not in words("positions", "auxiliaries"):
        return True
    return is_due(article, cue.start)


def taken_back(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether an end of something is itself refused behind it ("a halt to arms for Togo is not an option")."""
    if cue.group != "before" or words("positions", "stopping").isdisjoint(article.lowers[cue.start : cue.end]):
        return False
    following = within(article.marks["positions"], issue.end, issue.end + REACH_AFTER)
    refused = (mark for mark in following if mark.group == "after" and mark.entry.get("stance") == "opposes")
    return any(not parted(article, issue.end, mark.start) for mark in refused)


def grows_after(marks: list[Mark], cue: Mark) -> bool:
    """Whether a word of growth follows right upon a cue ("must be further enhanced", "should be extended")."""
    near = [mark for mark in marks if 0 <= mark.start - cue.end <= GROWTH_AT_ONCE]
    return any(mark.entry.get("role") == "growth" or mark.entry.id == KEPT for mark in near)
