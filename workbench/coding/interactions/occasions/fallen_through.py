"""What is still planned where a text comes back to it, and what fell through with a visit that was called off."""

from __future__ import annotations

from workbench.article import Article
from workbench.coding.interactions.happening import Happening, agree
from workbench.wording import any_of

NEAR = 2  # tokens from "had" to "planned to"


def fallen_through(article: Article, happening: Happening, kept: list[Happening]) -> Happening:
    """ "X has put off a trip to Togo. He was to meet his peer in Lomé on Friday": neither takes place."""
    if happening.status != "planned" or happening.background:
        return happening
    theirs = [one for one in kept if one.countries == happening.countries and agree(one.host, happening.host)]
    off = {one.kind for one in theirs if one.status == "cancelled"}
    fell = not off.isdisjoint(("visit", happening.kind)) or _is_off(article, happening)
    if not fell or not _had_been_planned(article, happening.token):
        return happening
    return happening._replace(status="cancelled")


def _is_off(article: Article, happening: Happening) -> bool:
    """Whether a visit of the same person is told to be off that names no place ("X's visit has been cancelled")."""
    own = [mention for mention in article.mentions if mention.person in happening.people]
    visits = (mark for mark in article.marks["interactions"] if own and mark.entry.get("kind") == "visit")
    return any(
        article.sentence_at(mark.start).start <= mention.start < mark.start
        for mark in visits
        if article.verdict("cancelled", mark.start)
        for mention in own
    )


def _had_been_planned(article: Article, token: int) -> bool:
    """Whether a plan is told of in the past ("was due to", "had intended to")."""
    cues = (scope.cue.start for scope in article.scopes["planned"] if scope.start <= token < scope.end)
    return any(any_of("had_been", article.lowers[max(0, at - NEAR) : at + 1]) for at in cues)


def still_to_come(article: Article, happening: Happening, kept: list[Happening]) -> Happening:
    """ "X will visit Oman on Friday. … His visit comes at the invitation of": a visit on no day is the planned one.

    So is "the meeting" in a sentence on what is planned ("After the meeting, it is planned that").
    """
    told = happening.status == "occurred" and not happening.background
    told = told and (happening.kind == "visit" or _of_a_plan(article, happening))
    theirs = [one for one in kept if one.kind == happening.kind and one.countries == happening.countries]
    if happening.date is not None:  # "heads to Oman in late May for a visit"
        theirs = [one for one in theirs if (one.date, one.evidence) == (happening.date, happening.evidence)]
    if not told or any_of("past_verbs", article.lowers[happening.token : happening.token + 1]):
        return happening
    ahead = [one.status == "planned" and agree(one.host, happening.host) for one in theirs]
    return happening._replace(status="planned") if ahead and all(ahead) else happening


def _of_a_plan(article: Article, happening: Happening) -> bool:
    """Whether "the meeting" stands in a sentence that tells of a plan."""
    at, sentence = happening.token, article.sentence_at(happening.token)
    plans = (scope.cue.start for scope in article.scopes["planned"])
    known = happening.kind == "meeting" and article.lowers[at - 1] == "the"
    return known and any(sentence.start <= plan < sentence.end for plan in plans)
