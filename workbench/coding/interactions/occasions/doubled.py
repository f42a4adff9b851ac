"""What is a part of another occasion that the text tells of, and no occasion of its own."""

from __future__ import annotations

from workbench.article import Article, within
from workbench.coding.interactions.happening import Happening, compatible
from workbench.coding.interactions.journeys.destinations import state_at
from workbench.coding.interactions.occasions.spoken import spoken_at_a_session
from workbench.coding.main_clauses import main_clause
from workbench.wording import any_of, words

COMPANY = ("meeting", "call", "dialogue")
CONVENED = ("talks", "convene")
OUTRIGHT = ("meet", "receive", "received_by", "confer")
AT_IT = 6  # tokens from "will meet" to "at the session"
CITY = 9  # tokens from "visited" to the city that it names
PHRASE = 7  # tokens from "the" to its drill
RESULTS = 9  # tokens from "results" to "dialogue"


def of_a_row(happening: Happening, kept: list[Happening]) -> Happening:
    """ "Also met X" is no further meeting where a row of states has X's ("met the ministers of A, B and C")."""
    rows = {one.token for one in kept if one.kind == happening.kind and one.countries != happening.countries}
    told = happening.also and any(one.countries == happening.countries and one.token in rows for one in kept)
    return happening._replace(also=False) if told else happening


def told_twice(article: Article, happening: Happening, kept: list[Happening]) -> bool:
    """Whether one of the other happenings tells of it already."""
    return any(told(article, happening, kept) for told in TOLD_BY_ANOTHER)


def _of_some_who_met(article: Article, happening: Happening, kept: list[Happening]) -> bool:
    """ "Peru is to host a meeting of the ministers of A and B": it is that of all three."""
    if happening.kind not in COMPANY or happening.people or not happening.countable:
        return False
    wider = (one for one in kept if (one.kind, one.status) == (happening.kind, happening.status))
    return any(
        set(happening.countries) < set(one.countries)
        and happening.evidence[0] == one.evidence[0]
        and compatible(happening.date, one.date)
        for one in wider
    )


def _is_the_session(article: Article, happening: Happening, kept: list[Happening]) -> bool:
    """ "X sat down with Y for the second 2+2": it is the session itself; not "met Y, and the two presided over"."""
    if _at_a_session_to_come(happening, kept):
        return True
    session = _session_of(happening, kept) if happening.kind in ("meeting", "call") else None
    if session is None or _came_to_attend(article, happening, session):
        return False
    return session.token < main_clause(article, article.sentence_at(happening.token), happening.token).end


def _at_a_session_to_come(happening: Happening, kept: list[Happening]) -> bool:
    """ "The two will see each other at the meeting of NATO ministers": no meeting of theirs besides is announced."""
    if (happening.kind, happening.status, happening.rule) != ("meeting", "planned", "meet"):
        return False
    return any(
        other.kind == "dialogue"
        and other.status == "planned"
        and set(happening.countries) < set(other.countries)
        and happening.evidence[0] in other.evidence
        and 0 < other.token - happening.token <= AT_IT
        for other in kept
    )


def _came_to_attend(article: Article, happening: Happening, session: Happening) -> bool:
    """Whether a relative clause only says what somebody who was met is there for ("Y, who is here to attend the"), or
    its results are spoken of ("briefed Y on the results of the dialogue").
    """
    gap = article.lowers[happening.token : session.token]
    if any_of("results_told", gap[-RESULTS:]):
        return True
    return "who" in gap and any_of("to_attend", gap[gap.index("who") :])


def names_the_session(happening: Happening, told: list[Happening]) -> bool:
    """ "The third meeting of the joint committee was held": no meeting of anybody's besides."""
    news = happening.fresh and happening.status == "occurred"
    if happening.kind != "meeting" or happening.rule not in CONVENED or happening.people or not news:
        return False
    return _session_of(happening, told) is not None


def _session_of(happening: Happening, kept: list[Happening]) -> Happening | None:
    sessions = [other for other in kept if other.kind == "dialogue" and other.countries == happening.countries]
    if happening.rule in OUTRIGHT or happening.kind == "call":  # "received X, who invited him to the summit"
        sessions = [other for other in sessions if other.status == happening.status]
    told = (other for other in sessions if happening.evidence[0] in other.evidence)
    return next((other for other in told if compatible(happening.date, other.date)), None)


def with_those_who_met(happening: Happening, kept: list[Happening]) -> Happening:
    """A session with the people of the meetings that it is."""
    if happening.kind != "dialogue":
        return happening
    met = (one.people for one in kept if one.kind == "meeting" and _session_of(one, kept) is happening)
    people = tuple(dict.fromkeys((*happening.people, *(person for people in met for person in people))))
    return happening if people == happening.people else happening._replace(people=people)


def _came_for_it(article: Article, happening: Happening, kept: list[Happening]) -> bool:
    """ "Arrived for talks", "to attend a session", of which the text tells later that they were held."""
    session = happening.kind == "dialogue"
    if happening.status != "planned" or not (session or (happening.kind, happening.rule) == ("meeting", "talks")):
        return False
    theirs = [one for one in kept if (one.countries, one.status) == (happening.countries, "occurred")]
    arrived = any(one.kind == "visit" and happening.evidence[0] in one.evidence for one in theirs)
    held = [one for one in theirs if one.kind == happening.kind and not one.background]
    return arrived and any(set(happening.people) <= set(one.people) for one in held)


def _purpose_of_a_visit(article: Article, happening: Happening, kept: list[Happening]) -> bool:
    """ "X visited Peru to meet with its leaders", of whom the text tells later how he met them."""
    if happening.kind != "meeting" or not any_of("purposes", article.lowers[happening.token - 1 : happening.token]):
        return False
    sides = {article.people[person].country for person in happening.people}
    theirs = [one for one in kept if (one.countries, one.status) == (happening.countries, "occurred")]
    went = any(one.kind == "visit" and set(one.evidence) & set(happening.evidence) for one in theirs)
    later = [one for one in theirs if one.kind == "meeting" and one.token > happening.token]
    met = any({article.people[person].country for person in one.people} > sides for one in later)
    return went and met and len(sides) <= 1


def _begun_since(article: Article, happening: Happening, kept: list[Happening]) -> bool:
    """ "X and Y held talks on Friday. … X and Y shake hands ahead of their talks on Friday": those were held."""
    if happening.kind not in COMPANY or happening.status != "planned" or happening.date is None:
        return False
    before = article.lowers[max(0, happening.token - PHRASE) : happening.token]
    return any_of("befores", before) and any(
        (one.kind, one.status, one.countries) == (happening.kind, "occurred", happening.countries)
        and one.date == happening.date
        for one in kept
    )


def _shown_round(article: Article, happening: Happening, kept: list[Happening]) -> bool:
    """ "The guest later toured an academy": of itself, without a day or a state, it tells of no visit to a country."""
    if (happening.kind, happening.date) != ("visit", None) or len(happening.evidence) > 1:
        return False
    at = happening.token
    verb = happening.rule == "travel" or any_of("verb_markers", article.lowers[at - 2 : at])  # "They will also tour"
    told = any_of("visits", article.lowers[at : at + 1]) or any_of("tours", article.lowers[at : at + 1])
    if not (verb and told) or state_at(article, at + 1):
        return False
    if any(place.kind == "city" for place in within(article.places, at + 1, at + CITY)):
        return False
    return any(one.kind in COMPANY and set(happening.countries) <= set(one.countries) and one.fresh for one in kept)


def _other_travellers(article: Article, *visits: Happening) -> bool:
    """Whether each of two journeys has its own named people ("X is in Oslo; Y will come on Monday")."""
    guests = ([n for n in visit.people if article.people[n].country != visit.host] for visit in visits)
    one, other = ({n for n in people if article.people[n].name} for people in guests)
    return bool(one and other) and one.isdisjoint(other)


def _stop_of_a_visit(article: Article, happening: Happening, kept: list[Happening]) -> bool:
    """A journey announced inside a country that its people are visiting already is a part of that visit."""
    if happening.kind not in ("visit", "port_call") or happening.status != "planned":
        return False
    under_way = (n for n in kept if n.kind == happening.kind and n.status == "occurred" and not n.background)
    lately = (article.document.published or "")[:7]
    return any(
        (other.countries, other.host) == (happening.countries, happening.host)
        and not _other_travellers(article, happening, other)
        and compatible((happening.date or "")[:7] or None, (other.date or lately)[:7] or None)
        for other in under_way
    )


def _drill_under_way(article: Article, happening: Happening, kept: list[Happening]) -> bool:
    """ "Peru and Chile began a drill. The two-week drill will hone skills": it is the one under way."""
    if (happening.kind, happening.status) != ("exercise", "planned"):
        return False
    if happening.date is None and not _known_drill(article, happening.token):
        return False
    return any(
        (one.kind, one.status, one.background) == ("exercise", "occurred", False)
        and one.token < happening.token
        and set(happening.countries) <= set(one.countries)
        and (one.date or "").startswith(happening.date or "")
        for one in kept
    )


def _known_drill(article: Article, at: int) -> bool:
    """Whether "the two-week drill" is that of which the text tells, and no other by its name or number."""
    near = range(at - 1, max(article.sentence_at(at).start, at - PHRASE) - 1, -1)
    known = next((position for position in near if article.lowers[position] in words("definite")), at)
    phrase = article.words[known + 1 : at]
    return known < at and not any_of("further_editions", phrase) and all(map(str.islower, filter(str.isalpha, phrase)))


def _of_a_handover(article: Article, happening: Happening, kept: list[Happening]) -> bool:
    """ "X presided over a ceremony to hand over ten trucks to Peru": the ceremony is that of the transfer, and the
    opening ceremony of a drill is the drill.
    """
    if happening.kind != "ceremony" or happening.subtype != "occasion":
        return False
    of_drill = any_of("first_and_last", article.lowers[happening.token : happening.token + 1])
    return any(
        (one.kind == "transfer" and one.countries == happening.countries and happening.evidence[0] in one.evidence)
        or (of_drill and one.kind == "exercise" and not set(one.countries).isdisjoint(happening.countries))
        for one in kept
        if one.status == happening.status
    )


def _stay_of_ships(article: Article, happening: Happening, kept: list[Happening]) -> bool:
    """ "Peruvian and Chilean ships docked at Guayaquil for a four-day stay": the stay is that of all of them."""
    if (happening.kind, happening.rule) != ("port_call", "visit"):
        return False
    calls = (one for one in kept if one.kind == "port_call" and one.evidence[0] == happening.evidence[0])
    return any(set(happening.countries) < set(one.countries) for one in calls)


TOLD_BY_ANOTHER = (
    _stay_of_ships,
    _stop_of_a_visit,
    _is_the_session,
    spoken_at_a_session,
    _came_for_it,
    _begun_since,
    _purpose_of_a_visit,
    _shown_round,
    _of_some_who_met,
    _drill_under_way,
    _of_a_handover,
)
