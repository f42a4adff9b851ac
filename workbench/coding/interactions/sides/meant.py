"""Whom "they" or "the two ministers" mean: one of each side, named before."""

from __future__ import annotations

from workbench.article import Article, Sentence, within
from workbench.coding.actors import actors_in
from workbench.coding.clauses import opens_collectively
from workbench.coding.interactions.happening import Happening
from workbench.wording import any_of

BEFORE = 3  # sentences back to those whom "they" mean
OPENING = 5  # tokens of a sentence that opens with them
MET = ("meeting", "dialogue", "call", "ceremony")


def those_meant(article: Article, happening: Happening) -> tuple[int, ...]:
    """Who dealt with each other where only "they" do: "Soto and his Omani peer Rojas spoke of drills. They met in"."""
    sentence = article.sentence_at(happening.token)
    told = {article.people[person].country for person in happening.people}
    if happening.kind not in MET or happening.background or told.issuperset(happening.countries):
        return ()
    collectively = opens_collectively(article, sentence) or _right_before(article, sentence, happening.token)
    if not collectively or within(article.mentions, sentence.start, happening.token):
        return ()
    opening = article.lowers[sentence.start : sentence.start + OPENING]
    if any_of("bodies_of_states", opening):
        return ()
    for before in reversed(article.sentences[max(0, sentence.number - BEFORE) : sentence.number]):
        named = {mention.person for mention in within(article.mentions, before.start, before.end)}
        theirs = [person for person in sorted(named) if article.people[person].country in happening.countries]
        if theirs:
            one_each = sorted(str(article.people[person].country) for person in theirs) == sorted(happening.countries)
            return tuple(theirs) if one_each and _fit(article, theirs, sentence.start) else ()
    return ()


def _right_before(article: Article, sentence: Sentence, token: int) -> bool:
    """Whether the sides stand before a verb, a modal aside ("In Oslo the ministers will discuss")."""
    return any(actor.collective and token - 1 <= actor.end <= token for actor in actors_in(article, sentence))


def _fit(article: Article, people: list[int], start: int) -> bool:
    """Whether people hold what the plural calls them that a sentence opens with ("the two presidents")."""
    called = [mark.entry.get("level") for mark in within(article.marks["posts"], start, start + OPENING)]
    return not called or all(article.people[person].level in called for person in people)
