"""Whether an interaction took place, is planned, or was called off."""

from __future__ import annotations

from workbench.article import Article, Mark, Scope, Sentence
from workbench.wording import words


def status_of(article: Article, mark: Mark) -> str:
    """What the assertion rooms say of a trigger: `cancelled` before `negated` before `planned`; else it `occurred`."""
    if article.verdict("cancelled", mark.start):
        return "cancelled"
    if mark.group == "verbs" and article.lowers[mark.start] in words("past_verbs"):
        return "occurred" if not _holds(article.verdict("negated", mark.start), mark) else "negated"
    for room in ("negated", "planned"):
        if any(_holds(article.verdict(room, token), mark) for token in range(mark.start, mark.end)):
            return room
    return "occurred"


def _holds(scope: Scope | None, mark: Mark) -> bool:
    """A verb is under a cue that stands before it; a noun also under one that follows ("the talks will be held")."""
    return scope is not None and (mark.group != "verbs" or scope.cue.start <= mark.start)


def only_invited(article: Article, sentence: Sentence, mark: Mark) -> bool:
    """Whether somebody was asked to come and the sentence tells of no answer: that is an invitation alone."""
    before = article.lowers[max(sentence.start, mark.start - 14) : mark.start]
    if not any(word in words("invitation_verbs") for word in before):
        return False
    whole = article.lowers[sentence.start : sentence.end]
    return not any(word in words("acceptance") for word in whole) and article.verdict("planned", mark.start) is not None
