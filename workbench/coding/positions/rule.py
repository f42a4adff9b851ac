"""Positions: an issue and a stance in one clause, with whoever takes it and whose matter it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from workbench.article import Article, Mark, within
from workbench.coding.actors import Actor, actors_in
from workbench.coding.datelines import behind_dateline
from workbench.coding.positions.codes import issue_code_of
from workbench.coding.positions.fellows import with_fellows
from workbench.coding.positions.holders import holders_of
from workbench.coding.positions.naming import FORUM
from workbench.coding.positions.pairs import completed
from workbench.coding.positions.predicates import naming_before
from workbench.coding.positions.stances import ONE_CHINA, SHARES, Stance, stances_in
from workbench.coding.positions.subjects import clause_before
from workbench.coding.positions.talked import only_worries
from workbench.coding.positions.voices import Holder
from workbench.coding.words import either, words
from workbench.records import Position, Skipped
from workbench.wording import is_of_its_town

GROUPS = "armed_groups"
THREAT, FOUGHT, LAND, PRESENCE = "threat", "counterterrorism", "territorial_integrity", "military_presence"
OVERSHADOWED = (THREAT, PRESENCE, LAND, "conflict_settlement", "ceasefire")
LAW, BROKEN = "international_law", "broken"
ENDANGERED = "endangers+endangers"
MENACING = (PRESENCE, "arms_supply", "nuclear_programme")
PREDICATED = ("menace", "endangers", "challenge")
FOUGHT_WITHIN = 16
DESCRIBED_WITHIN = 7
OWNING = 5  # tokens from "Togolese" to "membership"

Key = tuple[str, str, str, str | None]


def code(article: Article) -> Iterator[Position | Skipped]:
    """The positions of an article: one a holder, stance, issue and object, with every sentence that states it.

    A stance whose holder or object cannot be told is skipped as `unresolved_party`.
    """
    article.marks["positions"] = completed(article)
    found: dict[Key, Position] = {}
    for told, actors in _with_actors(article):
        holders = [holder for holder in holders_of(article, actors, told) if not _speaks_for_none(article, holder)]
        stance = told._replace(holders=tuple(holder.country for holder in holders))
        first = stance._replace(cue=stance.told) if stance.told else stance
        parties = [(holder, about) for holder in holders for about in with_fellows(article, first, holder.country)]
        if not parties:
            yield _unresolved(article, stance)
        for holder, about in parties:
            if _counts(stance, holder, about):
                position = _position(article, stance, holder, about)
                key = (position.holder, position.stance, position.issue, position.about)
                found[key] = _merged(found[key], position) if key in found else position
    yield from (position for position in found.values() if not _overshadowed(position, found.values()))


def _speaks_for_none(article: Article, holder: Holder) -> bool:
    """Whether only somebody says it who does not speak for the state: of the opposition, a shadow minister."""
    posts = [person.post for person in article.people if person.name and person.name == holder.speaker]
    return any(post and not words("positions", "no_voices").isdisjoint(post.lower().split()) for post in posts)


def _with_actors(article: Article) -> Iterator[tuple[Stance, list[Actor]]]:
    """All stances, each with the actors of its sentence."""
    end, actors = 0, list[Actor]()
    for stance in stances_in(article):
        if stance.cue.start >= end:
            sentence = article.sentence_at(stance.cue.start)
            text = behind_dateline(article, sentence)
            acting = [actor for actor in actors_in(article, sentence) if _acts(article, actor, text)]
            end, actors = sentence.end, acting
        yield stance, actors


def _acts(article: Article, actor: Actor, text: int) -> bool:
    """Whether an actor is no claimed land, nor only part of a paper's name ("the United Nations Convention on"), nor of
    a dateline before `text` ("Lome (AP) — The council"), nor what a state is said to be ("Taiwan is part of China").
    """
    following = article.lowers[actor.end : actor.end + 1]
    apart = article.lowers[actor.start - 1] == "," and not words("positions", "dashes").isdisjoint(following)
    if actor.state and (apart or actor.start < text or is_of_its_town(article, actor.start, actor.countries[0])):
        return False
    if actor.person is None and following == ["is"]:
        described = article.lowers[actor.end + 1 : actor.end + DESCRIBED_WITHIN]
        if not words("positions", "beside", "described").isdisjoint(described):
            return False
    if article.lowers[actor.start - 1] == "[":
        return False  # "NEW DELHI [India], May 2:"
    if actor.state and _only_owns(article, actor):
        return False
    paper = actor.state and not words("positions", "treaties").isdisjoint(following)
    return not paper and words("positions", "claimed_lands").isdisjoint(actor.countries)


def _only_owns(article: Article, actor: Actor) -> bool:
    """Whether it is only whose accession something is ("Togolese and Malian NATO membership will make us safer")."""
    behind = article.lowers[actor.end : actor.end + OWNING]
    at = next((at for at, word in enumerate(behind) if word in words("positions", "accessions")), None)
    if at is None:
        return False
    between = article.words[actor.end : actor.end + at]
    row = words("sides", "possessives") | {"and", ","}
    return all(word[:1].isupper() or word in row for word in between)


def _counts(stance: Stance, holder: Holder, about: str | None) -> bool:
    """Whether it is a stance on somebody else's matter, and on a state's where its issue asks for one."""
    if stance.issue_code == FORUM and (
        about in words("positions", "organisations") or holder.country in words("positions", "forums")
    ):
        return False
    if stance.issue_code == ONE_CHINA and holder.country in words("positions", "reunified"):
        return False
    if about is None:
        return not (stance.issue.entry.get("named") or stance.cue.entry.get("named"))
    if stance.issue_code == LAND and about in words("positions", "organisations"):
        return False  # an organisation has no soil
    own, cue = stance.issue.entry.get("own"), stance.cue.entry
    return about != holder.country or own is True or cue.id in (own or ()) or bool(cue.get("own"))


def _position(article: Article, stance: Stance, holder: Holder, about: str | None) -> Position:
    issue, cue = stance.issue, stance.cue
    told_by = (issue, cue) if cue.entry.get("role") == SHARES else (issue,)
    return Position(
        holder=holder.country,
        stance=_code(article, stance, about),
        issue=stance.issue_code,
        about=about,
        speaker=holder.speaker,
        evidence=tuple(dict.fromkeys(article.sentence_evidence(mark.start) for mark in told_by)),
        rule=f"{cue.entry.id}+{issue.entry.id}",
        cues=tuple(article.evidence(mark.start, mark.end) for mark in dict.fromkeys((cue, issue))),
    )


def _code(article: Article, stance: Stance, about: str | None) -> str:
    """The stance as coded: a state or an armed group said to be a threat is opposed, all else is worried about."""
    start = article.sentence_at(stance.issue.start).start
    told = article.lowers[start : stance.issue.start]
    if about is None:
        marks = within(article.marks["positions"], start, stance.issue.start)
        named = any(mark.entry.id == GROUPS or issue_code_of(mark) == FOUGHT for mark in marks) or not words(
            "positions", "bands"
        ).isdisjoint(told)
        fought = article.lowers[stance.issue.end : stance.issue.end + FOUGHT_WITHIN]
        blamed = named and words("positions", "perceiving").isdisjoint(told)
        called = naming_before(article, stance.issue.start)  # "called the smuggling a threat"
        blamed = blamed or (called is not None and article.lowers[called] not in words("positions", "perceiving"))
        blamed = blamed or not words("positions", "fought").isdisjoint(fought)
    else:
        clause = article.lowers[clause_before(article, stance.issue.start)[0] : stance.issue.start]
        blamed = either("positions", "worrisome", "perceiving").isdisjoint(clause)
    if stance.issue_code == THREAT and about and _warns_against(article, stance.cue):
        return "opposes"
    if stance.issue_code == THREAT and only_worries(article, stance.cue):
        return "concerned"
    return stance.code if blamed else str(stance.issue.entry.get("unnamed", stance.code))


def _warns_against(article: Article, cue: Mark) -> bool:
    """Whether somebody is told not to ("warned against any Togolese raid"; not "warned of Togo's raids")."""
    return article.lowers[cue.start].startswith("warn") and article.lowers[cue.end - 1] == "against"


def _merged(first: Position, again: Position) -> Position:
    """One position told twice: a state's own speaker tells more than a report of others."""
    more = tuple(evidence for evidence in again.evidence if evidence not in first.evidence)
    return replace(first, speaker=first.speaker or again.speaker, evidence=first.evidence + more)


def _overshadowed(position: Position, others: Iterable[Position]) -> bool:
    """Whether a threat, troops, land or quarrel of nobody's is only another word for what its sentence says of one, or
    a law only the ground on which somebody is blamed ("condemned Togo's raid, which violates international law").

    A worry beside a condemnation is a stance of its own ("condemned terrorism and voiced concern about ISIS").
    """
    if position.issue == LAW and position.rule.startswith(BROKEN):
        blamed = (other for other in others if other.holder == position.holder and other.stance == "opposes")
        return any(position.evidence[0] in other.evidence for other in blamed)
    if position.about is not None or position.issue not in OVERSHADOWED:
        return False
    if position.issue == THREAT and position.rule == ENDANGERED:
        beside = (other for other in others if other.holder == position.holder and other.issue in MENACING)
        if any(position.evidence[0] in other.evidence for other in beside):
            return True  # "worried about Togo's bases, saying such steps undermine peace"
    named = position.rule.endswith(PREDICATED)
    same = [
        other
        for other in others
        if (other.holder, other.issue) == (position.holder, position.issue)
        and (named or other.stance == position.stance)
        and position.evidence[0] in other.evidence
    ]
    return same[0] is not position or any(other.about for other in same)


def _unresolved(article: Article, stance: Stance) -> Skipped:
    evidence = (article.sentence_evidence(stance.issue.start),)
    return Skipped("positions", "unresolved_party", evidence, rule=f"{stance.cue.entry.id}+{stance.issue.entry.id}")
