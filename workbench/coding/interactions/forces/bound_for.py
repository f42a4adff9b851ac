"""Troops that go to another state to drill there: "Omani paratroopers left for Peru for joint exercises"."""

from __future__ import annotations

from workbench.article import Actor, Article, Mark, Party, within
from workbench.coding.actors import side_of
from workbench.wording import any_of, words

VERB = 4  # tokens from a verb of moving to where it leads
GAP = 10  # tokens from where troops go to what they will do there
STATES = ("name", "capital")


def bound_for(article: Article, mark: Mark) -> list[Actor]:
    """Whose troops go where to drill, the state of the troops first, that on whose soil it is last; else nobody."""
    if mark.entry.get("kind") != "exercise" or not any_of("shared_drills", article.lowers[mark.start - 2 : mark.end]):
        return []
    parties = within(article.parties, article.sentence_at(mark.start).start, mark.start)
    goal = next((party for party in reversed(parties) if party.group in STATES), None)
    if goal is None or not (_goes(article, goal) and _leads_on(article, goal, mark)):
        return []
    sent = [party for party in parties if party.end <= goal.start and _of_troops(article, party, goal)]
    return [side_of(sent[-1]), side_of(goal)] if sent and sent[-1].code != goal.code else []


def _goes(article: Article, goal: Party) -> bool:
    """Whether a verb of moving leads there ("left on Monday for", "moved into", "sent soldiers to")."""
    leads = article.lead_in(goal.start) in words("destination_words")
    return leads and any_of("moves_troops", article.lowers[max(0, goal.start - VERB - VERB) : goal.start - 1])


def _leads_on(article: Article, goal: Party, mark: Mark) -> bool:
    gap = article.lowers[goal.end : mark.start]
    return len(gap) <= GAP and any_of("gone_there_for", gap) and "," not in gap


def _of_troops(article: Article, party: Party, goal: Party) -> bool:
    return any_of("troops", article.lowers[party.end : goal.start])
