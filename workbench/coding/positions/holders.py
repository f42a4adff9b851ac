"""Whose stance it is: the owner of the cue, its clause's subject, or whoever is speaking."""

from __future__ import annotations

from typing import NamedTuple

from workbench.article import Article, Mark, within
from workbench.coding.actors import Actor, actors_in
from workbench.coding.positions.agents import agents_of, allowing, favoured
from workbench.coding.positions.asking import demanded
from workbench.coding.positions.behind import is_due
from workbench.coding.positions.chains import SPEAKER
from workbench.coding.positions.none import of_others
from workbench.coding.positions.owners import in_first_person, opens_with_own, own_country_before, owner_after, owner_of
from workbench.coding.positions.predicates import naming_before
from workbench.coding.positions.stances import Stance
from workbench.coding.positions.subjects import (
    clause_before,
    governed,
    opens_sentence,
    reported,
    subjects_after,
    subjects_before_clause,
    subjects_of_clause,
)
from workbench.coding.positions.thanks import thanked_for
from workbench.coding.positions.together import (
    body_before,
    counted,
    group_before,
    joint_paper,
    talks_before,
    told_of_sides,
)
from workbench.coding.sides import sides_at
from workbench.coding.words import words

SPEAKERS = words("positions", "speakers")
CALLED_WITHIN, OPENING, ITS_WITHIN = 8, 4, 4
SUBJECT, IMPERSONAL = "subject", "impersonal"
BLAMING = ("actor", "culprit")


class Holder(NamedTuple):
    """A state that takes a stance, and the name of the one person who takes it for that state, if one does."""

    country: str
    speaker: str | None


def holders_of(article: Article, actors: list[Actor], stance: Stance) -> list[Holder]:
    """All who take a stance, of the actors in its sentence, sorted; none where the text does not tell."""
    cue = _call(article, stance.cue)
    found = _all(article, actors, cue, stance)
    alone = len(found) == 1 and not found[0].speaker
    return [Holder(found[0].country, _spokesman(article, actors, found[0].country))] if alone else found


def _all(article: Article, actors: list[Actor], cue: Mark, stance: Stance) -> list[Holder]:
    if of_others(article, actors, cue):
        return []
    agents = agents_of(article, actors, cue, stance)
    if agents:
        return _holders(article, actors, cue, agents)
    thanked = thanked_for(article, actors, cue)
    if thanked is not None:
        return [Holder(country, None) for country in thanked]
    own = owner_of(article, cue)
    if cue.entry.get("thanked") and own:
        return [Holder(own, None)]
    begins = own is None and opens_sentence(article, cue.start)  # not "Stressing Togo's support for Mali, she"
    if begins and (tellers := subjects_after(article, actors, stance.issue.end)):
        return _holders(article, actors, cue, tellers)
    if (cue.entry.get("whose") or cue.entry.get("suffered")) and (favouring := favoured(article, actors, cue)):
        return _holders(article, actors, cue, favouring)
    named = cue.entry.get("about") in BLAMING or cue.entry.get("holder") == SPEAKER or cue.group == "after"
    naming = naming_before(article, cue.start) if named else None
    if naming is not None and article.lowers[naming - 1] in ("be", "been") and "by" not in article.lowers[naming:]:
        naming = None  # "would be regarded as a hostile act"
    by_name = _holders(article, actors, cue, subjects_of_clause(article, actors, naming)) if naming is not None else []
    if by_name or (naming is not None and cue.entry.get("about") in BLAMING):
        ours = naming is not None and own_country_before(article, cue._replace(start=naming))
        return by_name or (_stated(article, cue) if ours else [])
    if (permitting := allowing(article, actors, cue)) and (told := _holders(article, actors, cue, permitting)):
        return told
    if cue.entry.get("holder", SPEAKER if cue.group == "after" else None) == SPEAKER or _obliged(article, cue):
        return _speakers(article, actors, cue)
    by_subject = cue.entry.get("holder") == SUBJECT
    blames = stance.issue is stance.cue and cue.entry.get("about") in BLAMING
    ownerless = by_subject or cue.entry.get("asserted") or blames
    owner = None if ownerless else owner_after(article, stance) or own
    if owner is not None:
        return [Holder(owner, _voice(article, cue, owner))]
    opening = clause_before(article, cue.start)[0]
    if in_first_person(article, cue, opening):
        ours = "our" in article.lowers[opening : cue.start] and article.lowers[cue.start - 1] not in SPEAKERS
        both = ours and told_of_sides(article, stance)
        return (_sides(article, cue) if both else []) or _speakers(article, actors, cue)
    if by_subject and stance.issue is not cue:
        if article.lowers[cue.start - 1] in words("positions", "relatives"):
            return []
        if own_country_before(article, cue):
            return _stated(article, cue) or _speakers(article, actors, cue)
        told = _holders(article, actors, cue, subjects_of_clause(article, actors, cue.start))
        meant = not words("positions", "pronouns").isdisjoint(article.lowers[opening : cue.start])
        return told or (_speakers(article, actors, cue) if meant else [])
    return _of_the_clause(article, actors, cue, stance)


def _of_the_clause(article: Article, actors: list[Actor], cue: Mark, stance: Stance) -> list[Holder]:
    """Whose stance it is by the clause of the cue: its subject's, that of both sides, or of whoever is speaking."""
    found = _holders(article, actors, cue, subjects_of_clause(article, actors, cue.start))
    if told_of_sides(article, stance):
        return found if len(found) > 1 else _sides(article, cue)
    if (not found or opens_with_own(article, cue)) and own_country_before(article, cue):
        people = [actor for actor in actors if actor.end <= cue.start and actor.person is not None]
        free = [actor for actor in people if not governed(article, actors, actor)]
        if told := _holders(article, actors, cue, free[-1:]) or _stated(article, cue):
            return told
    if not found and (body := body_before(article, clause_before(article, cue.start)[0], cue.start)):
        return [Holder(body, None)]
    if not found and group_before(article, clause_before(article, cue.start)[0], cue.start):
        return _sides(article, cue)
    return found or _speakers(article, actors, cue)


def _spokesman(article: Article, actors: list[Actor], country: str) -> str | None:
    """The one person of a state whom the sentence names and nothing governs ("Togo wants it, Minister X said")."""
    people = [actor for actor in actors if actor.person is not None and country in actor.countries]
    return _one({article.people[actor.person or 0].name for actor in people if not governed(article, actors, actor)})


def _speakers(article: Article, actors: list[Actor], cue: Mark) -> list[Holder]:
    """Whoever says it: the statement's speaker, else the subject of an earlier clause, else the first person named.

    What "it" does is the earlier clause's subject's; "it was stressed" is said by all, what "we" do, or stands behind
    "and that" or "saying", by whoever said what is before.
    """
    start = clause_before(article, cue.start)[0]
    before = article.lowers[max(0, start - 2) : start]
    own = before == ["and", "that"] or before[-1:] == ["saying"] or article.lowers[start] in SPEAKERS
    if own and (told := _stated(article, cue)):
        return told
    earlier = _holders(article, actors, cue, subjects_before_clause(article, actors, cue.start))
    if article.lowers[start] == "," and before[-1:] != ["that"] and reported(article, start):
        earlier = _holders(article, actors, cue, [actor for actor in actors if actor.end < start][-1:]) or earlier
    if earlier and (reported(article, start) or article.lowers[start] in words("positions", "pronouns")):
        return earlier
    if told := _stated(article, cue):
        return told
    statement = article.statement_at(cue.start)
    people = [actor for actor in actors if actor.person is not None and not governed(article, actors, actor)]
    found = earlier or _holders(article, actors, cue, people[:1])
    together = (
        (statement is not None and statement.cue.group == IMPERSONAL)
        or joint_paper(article, cue)
        or group_before(article, article.sentence_at(cue.start).start, start)
        or talks_before(article, article.sentence_at(cue.start).start)
    )
    return (
        found
        or _its_own(article, actors, cue)
        or (_sides(article, cue) if together else _taken_up(article, cue, start))
    )


def _its_own(article: Article, actors: list[Actor], cue: Mark) -> list[Holder]:
    """The state of which a sentence is told by somebody of its own ("Togo's right is sacred, its ministry said")."""
    end = article.sentence_at(cue.start).end
    told = (at for at in range(cue.end, end) if article.lowers[at] in words("positions", "saying"))
    if "its" not in [word for at in told for word in article.lowers[max(cue.end, at - ITS_WITHIN) : at]]:
        return []
    return _holders(article, actors, cue, [actor for actor in actors if actor.person is None][:1])


def _taken_up(article: Article, cue: Mark, start: int) -> list[Holder]:
    """The state or organisation that "it" at a sentence's begin takes up: what the one before is about."""
    sentence = article.sentence_at(start)
    meant = not words("positions", "pronouns").isdisjoint(article.lowers[start : start + OPENING])
    if sentence.number == 0 or start != sentence.start or not meant:
        return []
    actors = actors_in(article, article.sentences[sentence.number - 1])
    first = [actor for actor in actors if not governed(article, actors, actor)][:1]
    return _holders(article, actors, cue, [actor for actor in first if actor.person is None and actor.countries])


def _stated(article: Article, cue: Mark) -> list[Holder]:
    """Those in whose statement a cue stands."""
    over = [told for told in article.statements if told.start <= cue.start < told.end and told.holders]
    if not over:
        return []
    statement = min(over, key=lambda told: told.end - told.start)
    return [Holder(holder, _voice(article, cue, holder)) for holder in sorted(statement.holders)]


def _call(article: Article, cue: Mark) -> Mark:
    """A cue from where somebody is called on to do it: who "urged X to abandon" or "demands that X abide by"."""
    first = max(article.sentence_at(cue.start).start, cue.start - CALLED_WITHIN)
    marks = within(article.marks["positions"], first, cue.start)
    calls = [mark for mark in marks if mark.entry.get("calls")]
    between = article.lowers[calls[-1].end : cue.start + 1] if calls else []
    told = ("to" in between and "that" not in between) or (between and demanded(article, calls[-1], cue))
    return cue._replace(start=calls[-1].start) if told else cue


def _obliged(article: Article, cue: Mark) -> bool:
    """Whether a cue is what somebody has to do ("had to agree to a truce"): whoever says so takes the stance."""
    return cue.group == "before" and cue.entry.get("stance") == "supports" and is_due(article, cue.start)


def _sides(article: Article, cue: Mark) -> list[Holder]:
    """The sides that a passage is about; who is yet to meet says nothing together, so the last who did meet."""
    sides = sides_at(article, cue.start)
    here = article.offsets[cue.start]
    occurred = [record for record in article.interactions if record.status == "occurred"]
    met = [record for record in occurred if record.evidence[0].start <= here]
    number = counted(article, cue)
    fitting = [record for record in met if len(record.countries) == number]
    if fitting or (met and all(sides != record.countries for record in met)):
        sides = max(fitting or met, key=lambda record: record.evidence[0].start).countries
    return [Holder(country, None) for country in sides]


def _holders(article: Article, actors: list[Actor], cue: Mark, subjects: list[Actor]) -> list[Holder]:
    """The states of some actors; "they" are those who say so, else the sides that the passage is about."""
    if any(actor.collective for actor in subjects):
        tellers = [one for one in subjects_before_clause(article, actors, cue.start) if not one.collective]
        together = len({country for actor in tellers for country in actor.countries}) > 1
        many = any(article.lowers[actor.end] in words("positions", "officials") for actor in tellers)
        return _holders(article, actors, cue, tellers) if together or many else _sides(article, cue)
    found: dict[str, set[str | None]] = {}
    for actor in subjects:
        for country in actor.countries:
            name = article.people[actor.person].name if actor.person is not None else _voice(article, cue, country)
            found.setdefault(country, set()).add(name)
    return [Holder(country, _one(names)) for country, names in sorted(found.items())]


def _one(names: set[str | None]) -> str | None:
    """The one name among some ("the minister of Togo, Ana Rojas"), None where there are several."""
    named = [name for name in names if name]
    return named[0] if len(named) == 1 else None


def _voice(article: Article, cue: Mark, country: str) -> str | None:
    """The name of the one person who speaks for a state here; the innermost statement that has one tells."""
    over = [statement for statement in article.statements if statement.start <= cue.start < statement.end]
    speakers = [article.people[statement.speaker] for statement in over if statement.speaker is not None]
    return next((person.name for person in reversed(speakers) if person.country == country), None)
