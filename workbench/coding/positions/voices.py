"""The states that some actors speak for, with the name of the one person who does."""

from __future__ import annotations

from typing import NamedTuple

from workbench.article import Article, Mark, organisations_of, within
from workbench.coding.actors import Actor
from workbench.coding.positions.governing import governed
from workbench.coding.positions.subjects import subjects_before_clause
from workbench.coding.positions.together import counted
from workbench.coding.sides import sides_at
from workbench.coding.words import words
from workbench.parties import PAIR
from workbench.records import Interaction
from workbench.wording import acting_row, group_taken_up


class Holder(NamedTuple):
    """A state that takes a stance, and the name of the one person who takes it for that state, if one does."""

    country: str
    speaker: str | None


def both_sides(article: Article, cue: Mark) -> list[Holder]:
    """The sides that a passage is about; who is yet to meet says nothing together, so the last who did meet."""
    sides = sides_at(article, cue.start)
    here = article.offsets[cue.start]
    occurred = [record for record in article.interactions if record.status == "occurred"]
    met = [record for record in occurred if record.evidence[0].start <= here]
    number = counted(article, cue)
    row, group = group_taken_up(article, cue.start)
    if group and number in (None, len(group)) and not _met_since(article, met, row, group):
        return [Holder(country, None) for country in group]
    fitting = [record for record in met if len(record.countries) == number]
    if fitting or (met and all(sides != record.countries for record in met)):
        sides = max(fitting or met, key=lambda record: record.evidence[0].start).countries
    together = [country for country in sides if country not in _only_told_of(article, cue, sides)]
    several = len(together) > 1 or (len(sides) > 1 and not organisations_of(article).isdisjoint(together))
    return [Holder(country, None) for country in (together if several else _pair_before(article, cue))]


def _pair_before(article: Article, cue: Mark) -> list[str]:
    """The two states that acted together in the sentence before ("Togo and Mali urged calm. In a statement, they")."""
    number = article.sentence_at(cue.start).number
    row = acting_row(article, article.sentences[number - 1]) if number else []
    codes = sorted({party.code for party in row})
    return codes if len(codes) == PAIR else []


def _met_since(article: Article, met: list[Interaction], row: int, group: tuple[str, ...]) -> bool:
    """Whether some have met since a group was told of at token `row`, or it is told there of a meeting of more."""
    first = article.sentence_at(row).start
    latest = [record for record in met if record.evidence[0].start >= article.offsets[first]]
    return any(len(record.countries) > 1 and not set(record.countries) < set(group) for record in latest)


def _only_told_of(article: Article, cue: Mark, sides: tuple[str, ...]) -> set[str]:
    """Those of some who do not deal with each other that a cue is about ("They condemned Mali's interference in")."""
    if any(set(sides) <= set(record.countries) for record in article.interactions):
        return set()
    sentence = article.sentence_at(cue.start)
    before = within(article.parties, sentence.start, cue.start)
    return set() if before else {party.code for party in within(article.parties, cue.end, sentence.end)}


def holders_among(article: Article, actors: list[Actor], cue: Mark, subjects: list[Actor]) -> list[Holder]:
    """The states of some actors; "they" are those who say so, else the sides that the passage is about."""
    if any(actor.collective for actor in subjects):
        tellers = [one for one in subjects_before_clause(article, actors, cue.start) if not one.collective]
        together = len({country for actor in tellers for country in actor.countries}) > 1
        many = any(article.lowers[actor.end] in words("positions", "officials") for actor in tellers)
        return holders_among(article, actors, cue, tellers) if together or many else both_sides(article, cue)
    found: dict[str, set[str | None]] = {}
    for actor in subjects:
        for country in actor.countries:
            name = article.people[actor.person].name if actor.person is not None else voice_of(article, cue, country)
            found.setdefault(country, set()).add(name)
    return [Holder(country, _one(names)) for country, names in sorted(found.items())]


def _one(names: set[str | None]) -> str | None:
    """The one name among some ("the minister of Togo, Ana Rojas"), None where there are several."""
    named = [name for name in names if name]
    return named[0] if len(named) == 1 else None


def voice_of(article: Article, cue: Mark, country: str) -> str | None:
    """The name of the one person who speaks for a state here; the innermost statement that has one tells."""
    over = [statement for statement in article.statements if statement.start <= cue.start < statement.end]
    speakers = [article.people[statement.speaker] for statement in over if statement.speaker is not None]
    return next((person.name for person in reversed(speakers) if person.country == country), None)


def spokesman_of(article: Article, actors: list[Actor], country: str) -> str | None:
    """The one person of a state whom the sentence names and nothing governs ("Togo wants it, Minister X said")."""
    people = [actor for actor in actors if actor.person is not None and country in actor.countries]
    return _one({article.people[actor.person or 0].name for actor in people if not governed(article, actors, actor)})
