"""By whom a stance is taken that is told in the passive, for whom something is a priority, who allows it, who comes."""

from __future__ import annotations

from workbench.article import Article, Mark
from workbench.coding.actors import Actor
from workbench.coding.positions.behind import BY, is_due
from workbench.coding.positions.governing import listed_with
from workbench.coding.positions.stances import SHARES, Stance
from workbench.coding.positions.subjects import subjects_of_clause
from workbench.coding.words import words

AGENT_WITHIN, ALLOWED_WITHIN = 3, 3
VOICED_WITHIN = 7
VERB = ("ed", "ing")
VISIT, VISITOR, CANCELLED = "visit", "visitor", "cancelled"


def agents_of(article: Article, actors: list[Actor], cue: Mark, stance: Stance) -> list[Actor]:
    """Those by whom it is done, in the passive ("were condemned by Doha"), who voice what a noun tells, or who come."""
    if cue.entry.get("holder") == VISITOR and (coming := _visitors(article, cue)):
        return [Actor(cue.start, cue.end, coming, state=True)]
    return _agents(article, actors, cue) or _agents_behind(article, actors, stance)


def _visitors(article: Article, cue: Mark) -> tuple[str, ...]:
    """Who pays the visit told of in a cue's sentence, else the first of all ("the visit aims to boost ties").

    Where somebody says so it is whoever says it.
    """
    statement = article.statement_at(cue.start)
    if statement is not None and statement.holders:
        return ()
    sentence = article.sentence_at(cue.start)
    start, end = article.offsets[sentence.start], article.offsets[sentence.end - 1]
    paid = (record for record in article.interactions if record.kind == VISIT and record.status != CANCELLED)
    visits = sorted((record for record in paid if record.host), key=lambda record: record.evidence[0].start)
    here = [record for record in visits if start <= record.evidence[0].start <= end]
    return tuple(code for record in (here or visits)[:1] for code in record.countries if code != record.host)


def favoured(article: Article, actors: list[Actor], cue: Mark) -> list[Actor]:
    """For whom something is a priority: "is a priority for Togo", "For Togo, ties with … are a priority"."""
    if cue.group != "after":
        return []
    near = [actor for actor in actors if cue.end - 1 <= actor.start <= cue.end + AGENT_WITHIN]
    opening = [actor for actor in actors if actor.start <= article.sentence_at(cue.start).start + AGENT_WITHIN]
    leads = words("positions", "priority_of")
    if cue.entry.get("suffered"):
        return listed_with(article, actors, near[0]) if near else []
    led = [actor for actor in (*near, *opening) if not leads.isdisjoint(article.lowers[actor.start - 2 : actor.start])]
    owners = [actor for actor in near if actor.countries and article.lead_in(actor.start) == "of"]
    return (owners or led)[:1]


def _agents(article: Article, actors: list[Actor], cue: Mark) -> list[Actor]:
    """Those by whom it is done, in the passive ("were condemned by both Doha and London")."""
    shared = cue.entry.get("role") == SHARES
    if not shared and (cue.group != "before" or cue.entry.get("stance") == "concerned"):
        return []
    at = cue.end - 1 if shared else cue.end
    if article.lowers[at : at + 1] != [BY]:
        return []
    return listed_behind(article, actors, at)


def _agents_behind(article: Article, actors: list[Actor], stance: Stance) -> list[Actor]:
    """Those by whom a stance that a noun tells is taken ("support for X was voiced by both sides", "shown by Togo")."""
    end, lowers = stance.issue.end, article.lowers
    if stance.cue.end > stance.issue.start or lowers[stance.cue.end - 1] not in words("positions", "prepositions"):
        return []
    at = next((at for at in range(end, end + VOICED_WITHIN) if lowers[at : at + 1] == [BY]), None)
    if at is None or lowers[at - 1] not in words("positions", "voiced"):
        return []
    verb = lowers[stance.cue.start].endswith(VERB) and lowers[stance.cue.start] not in words("positions", "needing")
    if verb and stance.cue.end - stance.cue.start > 1:
        return []  # "raised concern over the hostility shown by Togo"
    return listed_behind(article, actors, at)


def listed_behind(article: Article, actors: list[Actor], by: int) -> list[Actor]:
    """Those whom "by" at a token leads to."""
    near = [actor for actor in actors if by < actor.start <= by + AGENT_WITHIN]
    return listed_with(article, actors, near[0]) if near else []


def allowing(article: Article, actors: list[Actor], cue: Mark) -> list[Actor]:
    """Who allows something or prevents it of their own ("Togo will never let", not "Togo must not let")."""
    own = not words("positions", "letting").isdisjoint(article.lowers[max(0, cue.start - ALLOWED_WITHIN) : cue.end])
    return subjects_of_clause(article, actors, cue.start) if own and not is_due(article, cue.start) else []
