"""Who else was there: leaders of delegations, signatories and onlookers, and whoever alone speaks for a side."""

from __future__ import annotations

from workbench.article import Article, Mark
from workbench.coding.actors import actors_in, objects_of, people_of, subjects_of
from workbench.coding.interactions.forces.ships import tells_of_ships
from workbench.coding.interactions.happening import Happening
from workbench.coding.interactions.setting.day_and_place import date_near
from workbench.coding.interactions.sides.fellows import with_fellows
from workbench.coding.interactions.sides.meant import those_meant
from workbench.coding.interactions.sides.presence import with_those_there
from workbench.wording import any_of, words

LEADS_TO, REACH = 4, 12
SOON = 3  # sentences from a drill to those who speak of it
SIGNED = ("signed", "co-signed", "initialled", "initialed", "inked")
BEHIND = ("by", "of", "were")
SHARED = ("meeting", "dialogue", "call", "ceremony", "transfer", "exercise", "visit", "training", "port_call")
SPOKEN, DRILLS = ("meeting", "dialogue", "call", "transfer", "exercise", "port_call"), ("exercise", "port_call")
HIGH = frozenset(
    ("head_of_state", "head_of_government", "minister", "deputy_minister", "chief_of_defence", "service_chief")
)


def in_company(article: Article, kept: list[Happening], at_home: list[int]) -> list[Happening]:
    """The happenings with those who led a side, signed or looked on, but not at talks `at_home` told of after them."""
    found = list(kept)
    for mark in article.marks["interactions"]:
        frame = mark.entry.get("frame")
        if frame in ("led", "present") and not article.sentence_at(mark.start).heading:
            people = _meant(article, mark)
            number = _where(article, found, mark, people, at_home) if people else None
            if number is not None and not (_signs(article, mark) and _full(article, found[number], people)):
                found[number] = _with(article, found[number], people)
    found = with_those_there(article, [with_fellows(article, one) for one in found], at_home)
    found = [_with(article, one, those_meant(article, one)) for one in found]
    return [_with(article, one, _speakers(article, one, found)) for one in found]


def _with(article: Article, happening: Happening, people: tuple[int, ...]) -> Happening:
    more = (person for person in people if article.people[person].country in happening.countries)
    everybody = tuple(dict.fromkeys((*happening.people, *more)))
    return happening if everybody == happening.people else happening._replace(people=everybody)


def _signs(article: Article, mark: Mark) -> bool:
    return article.lowers[mark.start] in SIGNED


def _full(article: Article, happening: Happening, people: tuple[int, ...]) -> bool:
    """Whether others of the states of all who signed were there: then these may have met at another time."""
    there = {article.people[person].country for person in happening.people}
    return not set(people) & set(happening.people) and {article.people[person].country for person in people} <= there


def _meant(article: Article, mark: Mark) -> tuple[int, ...]:
    """The people right behind a cue that leads to them ("headed by", "in the presence of"), else those before it."""
    actors, last = actors_in(article, article.sentence_at(mark.start)), article.lowers[mark.end - 1]
    if "leadership" in article.lowers[mark.start : mark.end] and not _of_a_delegation(article, mark):
        return ()  # "relations have grown under the leadership of the two kings"
    if last in words("handed_keys"):
        return people_of(actors)
    if last in words("attended_by"):  # "was watched from the stand by the ministers of A and B"
        by = next((at for at in range(mark.end, mark.end + REACH) if article.lowers[at : at + 1] == ["by"]), None)
        return people_of(objects_of(article, actors, by + 1, reach=LEADS_TO)) if by is not None else ()
    if mark.entry.get("frame") == "led" or last in BEHIND:
        return people_of(objects_of(article, actors, mark.end, reach=LEADS_TO))
    return people_of(subjects_of(article, actors, mark.start))


def _of_a_delegation(article: Article, mark: Mark) -> bool:
    return any_of("delegation_nouns", article.lowers[max(0, mark.start - REACH) : mark.start])


def _where(
    article: Article, kept: list[Happening], mark: Mark, people: tuple[int, ...], at_home: list[int]
) -> int | None:
    """What people joined: what the same sentence tells of, else the last that all their states had a part in."""
    states = {country for person in people if (country := article.people[person].country)}
    at = article.offsets[mark.start]
    here = [n for n, one in enumerate(kept) if any(said.start <= at < said.end for said in one.evidence)]
    here = [n for n in here if states & set(kept[n].countries)]
    if here:
        return here[0]
    elsewhere = mark.entry.get("frame") == "led" and not _of_a_ship(article, mark)
    if elsewhere or not states or article.verdict("background", mark.start) is not None:
        return None
    day = date_near(article, article.sentence_at(mark.start), mark.start)
    told = (
        n
        for n, one in reversed(list(enumerate(kept)))
        if one.token < mark.start and one.kind in SHARED and states <= set(one.countries) and not one.background
    )
    number = next(told, None)
    if number is None or any(kept[number].token < at < mark.start for at in at_home):
        return None
    if day and (date := kept[number].date) and not (day.startswith(date) or date.startswith(day)):
        return None
    return number


def _of_a_ship(article: Article, mark: Mark) -> bool:
    """Whether a ship's captain is named ("The ship, with a crew of 190, is commanded by Captain X")."""
    start = article.sentence_at(mark.start).start
    return "commanded" in article.lowers[mark.start : mark.end] and tells_of_ships(article, start, mark.start)


def _far(article: Article, token: int, later: int) -> bool:
    return article.sentence_at(later).number - article.sentence_at(token).number > SOON


def _speakers(article: Article, happening: Happening, kept: list[Happening]) -> tuple[int, ...]:
    """Whoever speaks for a side of which nobody is told to have been there, of high rank and of no other occasion."""
    if happening.kind not in SPOKEN or happening.background or happening.status != "occurred":
        return ()
    if not happening.people and happening.kind in ("meeting", "dialogue"):
        return ()  # it was that of all who speak
    there = {article.people[person].country for person in happening.people}
    if None in there:
        return ()
    taken = {person for one in kept for person in one.people}
    speakers: list[int] = []
    for statement in article.statements:
        person = statement.speaker
        if person is None or person in taken or statement.start < happening.token:
            continue
        if happening.kind in DRILLS and _far(article, happening.token, statement.start):
            continue  # by then they speak of something else
        somebody = article.people[person]
        side = somebody.country if somebody.country in happening.countries else None
        high = somebody.rank is not None if happening.kind in DRILLS else somebody.level in HIGH
        if somebody.name and high and side and side not in there:
            there.add(side)
            speakers.append(person)
    return tuple(speakers)
