"""Sessions of an organisation's ministers, whose members a text tells of only in the sentences that follow."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from workbench.article import Article, Mark, Party, Sentence, organisations_of, within
from workbench.coding.actors import actors_in, countries_of
from workbench.coding.datelines import dateline
from workbench.coding.interactions.happening import Happening, agree, compatible
from workbench.coding.interactions.meetings.bodies import of_no_party
from workbench.coding.interactions.meetings.quoted import FIRST, is_news, with_the_quoted
from workbench.coding.interactions.occasions.kinds import kind_of
from workbench.coding.interactions.scene import Cast, Scene
from workbench.coding.interactions.setting.day_and_place import date_near, place_near
from workbench.coding.interactions.sides.parties import Sides
from workbench.parties import PAIR
from workbench.wording import any_of, side_by_side, words

_by_token = attrgetter("token")
SOON = 4  # sentences from a session to those who took part in it
OFFICE = 8  # tokens from "ministers" to their organisation
FIELD = 4  # tokens from an organisation to its ministers
HOST = 4  # tokens from "hosted by" to the host


def with_assemblies(article: Article, kept: list[Happening], alone: list[Happening]) -> list[Happening]:
    """The happenings with the sessions that an organisation holds `alone`, and those said to be there."""
    bodies = organisations_of(article)
    if not (bodies or alone):
        return kept
    more = [*alone, *_reported(article, bodies)]
    kept = [_of_the_assembly(article, one, more) for one in kept]
    sessions = [one for one in kept if one.kind == "dialogue"]
    more = [one for one in more if not _among(one, sessions)]
    told = [one for one in sessions if bodies & set(one.countries) or _of_no_party(one, alone)]
    news = next((one for one in sorted((*told, *more), key=_by_token) if is_news(article, one, kept)), None)
    found: list[Happening] = []
    for one in [*(one for one in kept if one not in told), *told, *_first_of_each(more)]:
        if one in kept and one not in told:
            found.append(one)
            continue
        known = with_the_quoted(article, one) if one is news else one
        again = [other for other in more if other is not one and _among(other, [one])]
        whole = _told_again(
            _with_members(article, known, kept), [_with_members(article, other, kept) for other in again]
        )
        if len(whole.countries) >= PAIR:
            found = [*(other for other in found if not _only_its_members(article, other, whole)), whole]
    return sorted(found, key=_by_token)


def _first_of_each(sessions: list[Happening]) -> list[Happening]:
    """Without a session that an earlier one of them tells of already."""
    first: list[Happening] = []
    for one in sorted(sessions, key=_by_token):
        if not _among(one, first):
            first.append(one)
    return first


def _told_again(session: Happening, again: list[Happening]) -> Happening:
    """A session with what its later tellings add: those who came, its day and place."""
    for other in again:
        session = session._replace(
            countries=tuple(sorted({*session.countries, *other.countries})),
            people=tuple(dict.fromkeys((*session.people, *other.people))),
            date=session.date or other.date,
            host=session.host or other.host,
            city=session.city or other.city,
        )
    return session


def _among(session: Happening, told: list[Happening]) -> bool:
    here = session.host is not None and any(one.host == session.host for one in told)
    if here and not session.date and len(session.countries) < PAIR:
        return True  # "thanked for the decision to hold the seventh meeting in Oman"
    same = (one for one in told if set(session.countries) <= set(one.countries) and one.status == session.status)
    same = (one for one in same if session.countries or agree(one.host, session.host))
    return any(compatible(one.date, session.date) for one in same)


def _of_the_assembly(article: Article, meeting: Happening, sessions: list[Happening]) -> Happening:
    """A meeting as the session, told of just before without its members, that it is ("The meeting brings together")."""
    if meeting.kind != "meeting" or len(meeting.countries) <= PAIR:
        return meeting
    for one in sessions:
        near = article.sentence_at(meeting.token).number - article.sentence_at(one.token).number
        again = not near or (meeting.rule == "talks" and 0 < near <= SOON and not one.countries)
        if again and one.status == meeting.status and set(one.countries) <= set(meeting.countries):
            return meeting._replace(kind=one.kind, date=one.date or meeting.date, host=one.host, city=one.city)
    return meeting


def _of_no_party(session: Happening, alone: list[Happening]) -> bool:
    """Whether a session is one of a body that is no party, of which others are told."""
    return any(not set(one.evidence).isdisjoint(session.evidence) for one in alone)


def _only_its_members(article: Article, other: Happening, session: Happening) -> bool:
    """Whether a meeting is that of the session's members, told of soon after it ("The meeting was attended by")."""
    if other.kind != "meeting" or other.status != session.status or not set(other.countries) < set(session.countries):
        return False
    near = article.sentence_at(other.token).number - article.sentence_at(session.token).number
    again = len(other.countries) > PAIR or not other.fresh  # "through the meeting", which X of the host chairs
    return (again and 0 <= near <= SOON) or (not near and not other.people)


def _reported(article: Article, bodies: set[str]) -> Iterator[Happening]:
    """A session that a report opens with ("Defence ministers of the SCO agreed here Tuesday to hold a drill", "NATO
    defence ministers meeting in Oslo backed it").
    """
    for sentence in article.sentences[:FIRST]:
        lowers = article.lowers[sentence.start : sentence.end]
        if sentence.heading or any_of("margins", lowers) or not _sits(lowers):
            continue
        for party in within(article.parties, sentence.start, sentence.end):
            place = dateline(article) if any_of("here", lowers) else place_near(article, sentence, party.start)
            if place is not None and party.code in bodies and _ministers_of(article, sentence, party):
                yield Happening(
                    kind="dialogue",
                    status="occurred",
                    countries=(party.code,),
                    people=(),
                    token=party.start,
                    rule="assembly",
                    evidence=(article.sentence_evidence(party.start),),
                    cues=(article.evidence(party.start, party.end),),
                    date=date_near(article, sentence, party.start),
                    host=place.country,
                    city=place.name,
                )
                return


def _ministers_of(article: Article, sentence: Sentence, party: Party) -> bool:
    """Whether an organisation's ministers are named: "ministers of the SCO", "NATO defence ministers agreed"."""
    before = article.lowers[max(sentence.start, party.start - OFFICE) : party.start]
    if any_of("ministers", before) and "of" in before:
        return True
    opens = within(article.parties, sentence.start, party.end)[0] == party
    behind = article.lowers[party.end : min(party.end + FIELD, sentence.end)]
    last = next((at for at, word in enumerate(behind, party.end) if word in words("ministers")), None)
    return opens and last is not None and _sits(article.lowers[last + 1 : last + 2])


def _sits(lowers: list[str]) -> bool:
    return any_of("resolved", lowers) or any_of("adopting", lowers) or any_of("sitting_ministers", lowers)


def _with_members(article: Article, session: Happening, kept: list[Happening]) -> Happening:
    """A session with the states that are told to have been there."""
    number = article.sentence_at(session.token).number
    members = set(session.countries) | _hosting(article, article.sentences[number]) | _both(article, session, kept)
    people = list(session.people)
    for sentence in article.sentences[number + 1 : number + 1 + SOON]:
        people.extend(there := _speaking_there(article, sentence))
        members |= {article.people[person].country or "" for person in there}
        if not _tells_who_came(article, sentence):
            continue
        sent = "represented" in article.lowers[sentence.start : sentence.end]  # "Oman was represented by General X"
        actors = [actor for actor in actors_in(article, sentence) if not actor.collective and (sent or not actor.state)]
        members |= set(countries_of(actors))
        people.extend(actor.person for actor in actors if actor.person is not None)
    if len(members) > PAIR and session.host and session.host in _spoken_of(article, number):
        members.add(session.host)
    return session._replace(countries=tuple(sorted(members)), people=tuple(dict.fromkeys(people)))


def _both(article: Article, session: Happening, kept: list[Happening]) -> set[str]:
    """Those whom "the two" means who are to see each other at a session."""
    sentence = article.sentence_at(session.token)
    marks = within(article.marks["interactions"], sentence.start, session.token)
    pairs = [one.countries for one in kept if one.token < sentence.start and len(one.countries) == PAIR]
    told = any(mark.entry.get("frame") == "sides" and any_of("two_parties", _words(article, mark)) for mark in marks)
    return set(pairs[-1]) if told and pairs and len(session.countries) == 1 else set()


def _words(article: Article, mark: Mark) -> list[str]:
    return article.lowers[mark.start : mark.end]


def _spoken_of(article: Article, number: int) -> set[str | None]:
    """The states of those who are named in and soon after a sentence."""
    last = article.sentences[min(number + SOON, len(article.sentences) - 1)].end
    mentions = within(article.mentions, article.sentences[number].start, last)
    return {article.people[mention.person].country for mention in mentions}


def _hosting(article: Article, sentence: Sentence) -> set[str]:
    """By whom it is said to be hosted ("last year's meeting of the SCO ministers was hosted by Togo")."""
    lowers = article.lowers
    for at in range(sentence.start + 1, sentence.end):
        if lowers[at] == "by" and any_of("hosting", lowers[at - 1 : at]):
            return {party.code for party in within(article.parties, at + 1, min(at + HOST, sentence.end))}
    return set()


def _tells_who_came(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence says who attended, with no word of what was done beside ("on the sidelines")."""
    lowers = article.lowers[sentence.start : sentence.end]
    came = any_of("attended_it", lowers) or side_by_side({"part"}, {"in"}, lowers)
    came = came and not any_of("margins", lowers)
    return came and not sentence.heading and words("observers").isdisjoint(lowers)


def _speaking_there(article: Article, sentence: Sentence) -> list[int]:
    """Who is said to have spoken at it ("told the meeting that", "At the summit, X warned")."""
    lowers = article.lowers
    here = (at for at in range(sentence.start + 2, sentence.end) if lowers[at] in words("gathered_at"))
    if not any(_before_it(lowers[max(sentence.start, at - HOST) : at]) for at in here):
        return []
    said = within(article.statements, sentence.start, sentence.end)
    speakers = [one.speaker for one in said if one.speaker is not None]
    if not speakers and lowers[sentence.start].endswith("ing"):  # "Opening the meeting, X thanked his host"
        speakers = [actor.person for actor in actors_in(article, sentence) if actor.person is not None][:1]
    return [one for one in speakers if article.people[one].name and article.people[one].country]


def _before_it(before: list[str]) -> bool:
    """Whether somebody speaks to those who sit, by the words before their session ("told the", "speaking at the")."""
    spoken = any_of("telling", before) or any_of("opening_it", before) or before[-2:-1] == ["at"]
    return "the" in before[1:] and spoken and not any_of("margins", before)


def of_an_assembly(scene: Scene, cast: Cast, sides: Sides) -> bool:
    """Whether an organisation's session is told of whose members may follow."""
    if not sides.by_name and of_no_party(scene):
        return True
    body = len(sides.named) == 1 and set(sides.named) <= organisations_of(scene.article)
    return (
        body
        and scene.mark.entry.get("frame") in ("noun", "session", "with")
        and kind_of(scene, cast, sides, []) == "dialogue"
    )
