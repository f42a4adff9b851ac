"""What a noun stands beside: the name before it, the report that followed on it, the document that provides for it."""

from __future__ import annotations

from workbench.article import Article, Mark
from workbench.wording import any_of, words

ON = 14  # tokens from "following" to a session
NEAR = 3  # tokens in which no other clause opens before "to"
NAME = 8  # tokens from the comma behind a name to what it is the name of


def said_after(article: Article, mark: Mark) -> bool:
    """Whether somebody said so after it ("jets will come in May, the ministry said following the third meeting of").

    Nothing that is said in a clause of its own is what it was said after ("said after the talks that X would visit").
    """
    near = range(mark.start - 1, max(article.sentence_at(mark.start).start, mark.start - ON), -1)
    at = next((at for at in near if article.lowers[at] in words("told_after")), None)
    return (
        at is not None
        and any_of("report_verbs", article.lowers[at - 1 : at])
        and "that" not in article.lowers[at : mark.start]
    )


def in_apposition(article: Article, mark: Mark) -> bool:
    """Whether a noun says what the name before it is ("Steel Spear, the bilateral naval exercise, will be held")."""
    start = max(article.sentence_at(mark.start).start, mark.start - NAME)
    comma = next((at for at in range(mark.start - 1, start, -1) if article.lowers[at] == ","), start)
    return comma > start and any_of("openers_of_things", article.lowers[comma + 1 : comma + 2])


def provided_for(article: Article, mark: Mark) -> bool:
    """Whether a document provides for it ("the plan provides for the training of 120 sappers in May")."""
    start = article.sentence_at(mark.start).start
    at = next((at for at in range(mark.start - 1, start, -1) if article.lowers[at] in words("providing")), start)
    return (
        at > start and any_of("papers_signed", article.lowers[start:at]) and ";" not in article.lowers[at : mark.start]
    )


def bound_by_a_deal(article: Article, mark: Mark) -> bool:
    """Whether somebody has only signed that it will be done ("inked a deal with the Omani yard to deliver boats")."""
    lowers, start = article.lowers, article.sentence_at(mark.start).start
    to = mark.start if lowers[mark.start] == "to" else mark.start - 1
    near = lowers[max(start, to - ON) : to]
    return lowers[to] == "to" and any_of("binding_deals", near) and not any_of("clause_breaks", near[-NEAR:])
