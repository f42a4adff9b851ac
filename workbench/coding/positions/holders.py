"""Whose stance it is: the owner of the cue, its clause's subject, or whoever is speaking."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.actors import Actor, actors_in
from workbench.coding.positions.agents import agents_of, allowing, favoured, listed_behind
from workbench.coding.positions.chains import SPEAKER
from workbench.coding.positions.duties import from_call, is_obliged
from workbench.coding.positions.governing import governed
from workbench.coding.positions.none import of_others, stressed_behind
from workbench.coding.positions.owners import (
    in_first_person,
    opens_with_own,
    own_country_before,
    owner_after,
    owner_of,
    owners_after,
)
from workbench.coding.positions.predicates import naming_before
from workbench.coding.positions.signatories import in_joint_paper
from workbench.coding.positions.stances import Stance
from workbench.coding.positions.strangers import speaks_for_unnamed
from workbench.coding.positions.subjects import (
    clause_before,
    opens_sentence,
    reported,
    subjects_after,
    subjects_before_clause,
    subjects_of_clause,
    tells_of_a_pair,
)
from workbench.coding.positions.thanks import thanked_for
from workbench.coding.positions.together import (
    body_before,
    group_before,
    joint_paper,
    talks_before,
    told_of_sides,
)
from workbench.coding.positions.voices import Holder, both_sides, holders_among, spokesman_of, voice_of
from workbench.coding.words import words
from workbench.wording import any_of

IT = "it"
SHARED_WITHIN = 6  # tokens from "shares" to the concern
SPEAKERS = words("positions", "speakers")
OPENING, ITS_WITHIN = 4, 4
TAKEN_UP_WITHIN = 3
SUBJECT, IMPERSONAL, BY = "subject", "impersonal", "by"
BLAMING = ("actor", "culprit")
ARMS, BACKING, RAISED_WITHIN = "arms_supply", "backing", 7
AGREES, AGREED_WITH, WE, HAVING = "agrees", "agreed_with", "we", "have"


def holders_of(article: Article, actors: list[Actor], stance: Stance) -> list[Holder]:
    """All who take a stance, of the actors in its sentence, sorted; none where the text does not tell."""
    cue = from_call(article, stance.cue)
    found = _all(article, actors, cue, stance)
    if len(found) == 1 and _agreed(article, cue):
        both = both_sides(article, cue)
        found = both if any(holder.country == found[0].country for holder in both) else found
    alone = len(found) == 1 and not found[0].speaker
    return [Holder(found[0].country, spokesman_of(article, actors, found[0].country))] if alone else found


def _agreed(article: Article, cue: Mark) -> bool:
    """Whether what one side says was agreed by both ("We agreed to", "he agreed with his host to")."""
    we = cue.entry.id == AGREES and article.lowers[cue.start - 1 - (article.lowers[cue.start - 1] == HAVING)] == WE
    return we or cue.entry.id == AGREED_WITH


def _all(article: Article, actors: list[Actor], cue: Mark, stance: Stance) -> list[Holder]:
    raised = stance.issue_code == ARMS and _is_raised(article, cue)
    if raised or of_others(article, actors, cue) or tells_of_a_pair(article, actors, cue.start):
        return []
    own = owner_of(article, cue)
    if (outright := _outright(article, actors, cue, stance, own)) is not None:
        return outright
    if (by_name := _by_name(article, actors, cue)) is not None:
        return by_name
    if (permitting := allowing(article, actors, cue)) and (told := holders_among(article, actors, cue, permitting)):
        return told
    if cue.entry.get("holder", SPEAKER if cue.group == "after" else None) == SPEAKER or is_obliged(article, cue):
        return _speakers(article, actors, cue)
    blames = stance.issue is stance.cue and cue.entry.get("about") in BLAMING
    ownerless = cue.entry.get("holder") == SUBJECT or cue.entry.get("asserted") or blames
    owner = None if ownerless else owner_after(article, stance) or own
    if owner is not None:
        return [Holder(owner, voice_of(article, cue, owner)), *_sharing(article, actors, cue, owner)]
    opening = clause_before(article, cue.start)[0]
    if in_first_person(article, cue, opening):
        ours = "our" in article.lowers[opening : cue.start] and article.lowers[cue.start - 1] not in SPEAKERS
        both = ours and told_of_sides(article, stance)
        return (both_sides(article, cue) if both else []) or _speakers(article, actors, cue)
    if cue.entry.get("holder") == SUBJECT and stance.issue is not cue:
        return _by_subject(article, actors, cue, opening)
    return _of_the_clause(article, actors, cue, stance)


def _sharing(article: Article, actors: list[Actor], cue: Mark, owner: str) -> list[Holder]:
    """Those who share what is somebody else's, too ("Togo shares Mali's concern")."""
    first = max(article.sentence_at(cue.start).start, cue.start - SHARED_WITHIN)
    verb = next((at for at in range(first, cue.start) if article.lowers[at] in words("positions", "sharing")), None)
    if verb is None:
        return []
    told = holders_among(article, actors, cue, subjects_of_clause(article, actors, verb))
    return [holder for holder in told if holder.country != owner]


def _is_raised(article: Article, cue: Mark) -> bool:
    """Whether somebody's support is only what others bring up ("discussed Togo's support", "citing Togo as giving")."""
    before = article.lowers[max(0, cue.start - RAISED_WITHIN) : cue.start]
    return cue.entry.id == BACKING and not words("positions", "raising").isdisjoint(before)


def _outright(article: Article, actors: list[Actor], cue: Mark, stance: Stance, own: str | None) -> list[Holder] | None:
    """Those whom the words of the cue or right behind it name: who does it, is thanked for it or has it; None where
    none are. `own` is the state whose the cue is.
    """
    if agents := agents_of(article, actors, cue, stance):
        return holders_among(article, actors, cue, agents)
    thanked = None if cue.entry.get("holder") == SPEAKER else thanked_for(article, actors, cue)
    if thanked is not None:
        return [Holder(country, None) for country in thanked]
    if owners := owners_after(article, cue):
        return [Holder(country, None) for country in owners]
    if cue.entry.get("thanked") and own:
        return [Holder(own, None)]
    begins = own is None and opens_sentence(article, cue.start)  # not "Stressing Togo's support for Mali, she"
    if begins and (tellers := subjects_after(article, actors, stance.issue.end)):
        return holders_among(article, actors, cue, tellers)
    if (cue.entry.get("whose") or cue.entry.get("suffered")) and (favouring := favoured(article, actors, cue)):
        return holders_among(article, actors, cue, favouring)
    return None


def _by_name(article: Article, actors: list[Actor], cue: Mark) -> list[Holder] | None:
    """Those who call something by a name ("regards it as a threat"); None where nothing is called so."""
    blaming = cue.entry.get("about") in BLAMING
    named = blaming or cue.entry.get("holder") == SPEAKER or cue.group == "after"
    naming = naming_before(article, cue.start) if named else None
    if naming is None:
        return None
    if article.lowers[naming + 1] == BY and (agents := listed_behind(article, actors, naming + 1)):
        return holders_among(article, actors, cue, agents)  # "is seen by Togo as a priority"
    if article.lowers[naming - 1] in ("be", "been") and "by" not in article.lowers[naming:]:
        return None  # "would be regarded as a hostile act"
    doing = subjects_of_clause(article, actors, naming)
    by_name = holders_among(article, actors, cue, doing) if doing else []
    if by_name or not blaming:
        return by_name or None
    return _stated(article, cue) if own_country_before(article, cue._replace(start=naming)) else []


def _by_subject(article: Article, actors: list[Actor], cue: Mark, opening: int) -> list[Holder]:
    """Whose stance a deed is that its subject alone takes, in the clause that begins with token `opening`."""
    if article.lowers[cue.start - 1] in words("positions", "relatives"):
        return []
    if own_country_before(article, cue):
        return _stated(article, cue) or _speakers(article, actors, cue)
    told = holders_among(article, actors, cue, subjects_of_clause(article, actors, cue.start))
    meant = not words("positions", "pronouns").isdisjoint(article.lowers[opening : cue.start])
    meant = meant and reported(article, opening)  # "said it would"; not "It would boost ties", of an exercise
    return told or (_speakers(article, actors, cue) if meant else [])


def _of_the_clause(article: Article, actors: list[Actor], cue: Mark, stance: Stance) -> list[Holder]:
    """Whose stance it is by the clause of the cue: its subject's, that of both sides, or of whoever is speaking."""
    found = holders_among(article, actors, cue, subjects_of_clause(article, actors, cue.start))
    if told_of_sides(article, stance):
        return found if len(found) > 1 else both_sides(article, cue)
    if (not found or opens_with_own(article, cue)) and own_country_before(article, cue):
        people = [actor for actor in actors if actor.end <= cue.start and actor.person is not None]
        free = [actor for actor in people if not governed(article, actors, actor)]
        if told := holders_among(article, actors, cue, free[-1:]) or _stated(article, cue):
            return told
    if not found and (body := body_before(article, clause_before(article, cue.start)[0], cue.start)):
        return [Holder(body, None)]
    together = group_before(article, clause_before(article, cue.start)[0], cue.start)
    if not found and (together or stressed_behind(article, stance.issue)):
        return both_sides(article, cue)
    return found or _speakers(article, actors, cue)


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
    earlier = holders_among(article, actors, cue, subjects_before_clause(article, actors, cue.start))
    if article.lowers[start] == "," and before[-1:] != ["that"] and reported(article, start):
        earlier = holders_among(article, actors, cue, [actor for actor in actors if actor.end < start][-1:]) or earlier
    if earlier and reported(article, start):
        return earlier
    if told := _stated(article, cue):
        return told
    if earlier and article.lowers[start] in words("positions", "pronouns"):
        return earlier
    if signed := in_joint_paper(article, cue):
        return holders_among(article, actors, cue, signed)
    statement = article.statement_at(cue.start)
    people = [actor for actor in actors if actor.person is not None and not governed(article, actors, actor)]
    found = earlier or holders_among(article, actors, cue, people[:1])
    together = (
        (statement is not None and statement.cue.group == IMPERSONAL)
        or joint_paper(article, cue)
        or group_before(article, article.sentence_at(cue.start).start, start)
        or talks_before(article, article.sentence_at(cue.start).start)
    )
    return (
        found
        or _its_own(article, actors, cue)
        or (both_sides(article, cue) if together else _taken_up(article, cue, start))
        or speaks_for_unnamed(article, cue)
    )


def _its_own(article: Article, actors: list[Actor], cue: Mark) -> list[Holder]:
    """The state of which a sentence is told by somebody of its own ("Togo's right is sacred, its ministry said")."""
    end = article.sentence_at(cue.start).end
    told = (at for at in range(cue.end, end) if article.lowers[at] in words("positions", "saying"))
    if "its" not in [word for at in told for word in article.lowers[max(cue.end, at - ITS_WITHIN) : at]]:
        return []
    return holders_among(article, actors, cue, [actor for actor in actors if actor.person is None][:1])


def _taken_up(article: Article, cue: Mark, start: int) -> list[Holder]:
    """The state or organisation that "it" or "the ministry" at a sentence's begin takes up: what the last sentence
    that does not take it up itself is about.
    """
    sentence = article.sentence_at(start)
    doing = cue.entry.get("holder") == SPEAKER and article.lowers[start] == IT  # "It has undermined peace"
    if start != sentence.start or doing or not _takes_up(article, start):
        return []
    earlier = article.sentences[max(0, sentence.number - TAKEN_UP_WITHIN) : sentence.number]
    told = next((one for one in reversed(earlier) if not _takes_up(article, one.start)), None)
    actors = actors_in(article, told) if told else []
    first = [actor for actor in actors if not governed(article, actors, actor)][:1]
    return holders_among(article, actors, cue, [actor for actor in first if actor.person is None and actor.countries])


def _takes_up(article: Article, start: int) -> bool:
    """Whether a sentence goes on about the same state ("It also", "The ministry said")."""
    opening = article.lowers[start : start + OPENING]
    own = opening[:1] == ["the"] and any_of("ministries_that_speak", opening)
    own = own and not within(article.parties, start, start + OPENING)  # not "The Togolese ministry"
    return own or not words("positions", "pronouns").isdisjoint(opening)


def _stated(article: Article, cue: Mark) -> list[Holder]:
    """Those in whose statement a cue stands."""
    over = [told for told in article.statements if told.start <= cue.start < told.end and told.holders]
    if not over:
        return []
    statement = min(over, key=lambda told: told.end - told.start)
    return [Holder(holder, voice_of(article, cue, holder)) for holder in sorted(statement.holders)]
