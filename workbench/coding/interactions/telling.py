"""From a scene and its cast to the happenings that they tell of, or to the reason why there is none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from workbench.article import Article, Mark
from workbench.coding.actors import Actor, countries_of, people_of
from workbench.coding.interactions.happening import Happening
from workbench.coding.interactions.meetings import of_an_organisation
from workbench.coding.interactions.scene import Cast, Scene, another_edition
from workbench.coding.interactions.setting import date_near, first_day, place_near, state_near
from workbench.coding.interactions.status import accepted, invited, status_of
from workbench.records import Skipped
from workbench.wording import words

JOURNEYS = ("travels", "visit", "guest")
ELSEWHERE = ("exercise", "dialogue", "training")
OPENING = 4
LEAST_PARTIES = 2


def told(scene: Scene, cast: Cast, earlier: list[Happening]) -> Iterator[Happening | Skipped]:
    """The happenings of a cast: one, or one for each counterpart where the text says that they were separate."""
    for one in _separated(scene, cast):
        found = _happening(scene, one, earlier)
        if found is not None:
            yield found


def _separated(scene: Scene, cast: Cast) -> Iterator[Cast]:
    """One cast for each state of the other side, or each person, where several occasions are told in one go."""
    end = cast.objects[-1].end + 2 if cast.objects else scene.mark.end
    trigger = [
        *scene.article.lowers[scene.mark.start - 2 : scene.mark.end + 1],
        *scene.article.lowers[end - 2 : min(end, scene.sentence.end)],
    ]
    several = any(word in words("several") for word in trigger) or scene.mark.group == "plurals"
    planned = (
        scene.mark.entry.get("kind") == "meeting" and scene.article.verdict("planned", scene.mark.start) is not None
    )
    people = [actor for actor in cast.objects if actor.person is not None]
    if _with_counterparts(scene, cast):
        for subject, country in product(cast.subjects, countries_of(cast.objects)):
            yield cast._replace(subjects=[subject], objects=[a for a in cast.objects if country in a.countries])
    elif several and len(countries_of(cast.objects)) > 1:
        for country in dict.fromkeys(code for actor in cast.objects for code in actor.countries):
            yield cast._replace(objects=[actor for actor in cast.objects if country in actor.countries])
    elif (planned or several) and len(people) > 1 and len(people_of(cast.subjects)) == 1:
        yield from (cast._replace(objects=[actor]) for actor in people)
    else:
        yield cast


def _with_counterparts(scene: Scene, cast: Cast) -> bool:
    """Whether each of several people talked to each one's own colleague ("with their A and B counterparts")."""
    near = scene.article.lowers[scene.mark.end : (cast.objects[-1].end if cast.objects else scene.mark.end) + 2]
    several = len(people_of(cast.subjects)) > 1 and len(countries_of(cast.objects)) > 1
    return several and "counterparts" in near and _number(scene) is None


def _happening(scene: Scene, cast: Cast, earlier: list[Happening]) -> Happening | Skipped | None:
    article, mark = scene.article, scene.mark
    evidence = (article.sentence_evidence(mark.start),)
    status = status_of(article, mark)
    if status == "negated":
        return Skipped("interactions", "negated", evidence, mark.entry.id)
    asked = invited(article, scene.sentence, mark)
    if asked and not accepted(article, scene.sentence):
        return None
    frame = mark.entry.get("frame")
    parties, host, city = _parties(scene, cast)
    parties = _all_of(scene, parties)
    named = len(parties) >= LEAST_PARTIES
    if frame == "session" and not named and any(actor.collective for actor in cast.subjects):
        parties = tuple(sorted({*parties, *_context(scene, (), earlier)}))
        named = len(parties) >= LEAST_PARTIES
    alone = parties
    if not named:
        if host is not None and countries_of(cast.subjects) == (host,) and frame in JOURNEYS:
            return Skipped("interactions", "domestic", evidence, mark.entry.id)
        parties = () if frame == "session" and cast.objects else _context(scene, parties, earlier)
        if host is None and frame in JOURNEYS and len(alone) == 1 and len(parties) == LEAST_PARTIES:
            host = next(party for party in parties if party not in alone)
        if len(parties) < LEAST_PARTIES:
            return None if cast.definite else Skipped("interactions", "no_second_party", evidence, mark.entry.id)
    background = article.verdict("background", mark.start) is not None
    date = None if frame == "guest" else date_near(article, scene.sentence, mark.start)
    if date is not None and frame in JOURNEYS:
        date = first_day(article, scene.sentence, date)
    people = people_of([*cast.subjects, *cast.objects]) + _their_people(article, cast, alone, earlier)
    if background and date is None and (mark.group == "plurals" or not people or _habitual(article, mark)):
        return Skipped("interactions", "undated_background", evidence, mark.entry.id)
    return Happening(
        kind=_kind(scene, cast),
        status="planned" if asked or _after_publication(article, status, date) else status,
        countries=parties,
        people=tuple(person for person in people if article.people[person].country in (None, *parties)),
        token=mark.start,
        rule=mark.entry.id,
        evidence=evidence,
        cues=(article.evidence(mark.start, mark.end),),
        subtype=mark.entry.get("subtype"),
        date=date,
        host=host,
        city=city,
        fresh=_fresh(scene, cast, named),
        named=len(countries_of(scene.actors)) >= LEAST_PARTIES and set(parties) <= set(countries_of(scene.actors)),
        background=background,
        countable=mark.group != "plurals",
        also="also" in article.lowers[max(0, mark.start - 2) : mark.start],
    )


def _fresh(scene: Scene, cast: Cast, named: bool) -> bool:
    """Whether a scene may tell of something new: it names both parties or "the two sides", and no "the meeting"."""
    if cast.definite or (scene.mark.group == "plurals" and not named):
        return another_edition(scene)
    frame = scene.mark.entry.get("frame")
    if frame == "travels" and not (cast.subjects and (cast.host or _arrives(scene))):
        return False
    return (
        named
        or bool(cast.objects)
        or frame in ("honours", "received", "session", "gives", "travels", "joint")
        or any(actor.collective for actor in scene.actors)
    )


def _arrives(scene: Scene) -> bool:
    """Whoever "arrived" has come to the other side; whoever "visited a barracks" may be at home."""
    return scene.article.lowers[scene.mark.start] in words("arrivals")


def _their_people(article: Article, cast: Cast, alone: tuple[str, ...], earlier: list[Happening]) -> tuple[int, ...]:
    """Those who led the side that a sentence leaves unsaid ("The delegation met with the Afghan president")."""
    if cast.subjects or len(alone) != 1 or not earlier:
        return ()
    return tuple(person for person in earlier[-1].people if article.people[person].country not in (None, *alone))


def _habitual(article: Article, mark: Mark) -> bool:
    scope = article.verdict("background", mark.start)
    return scope is not None and scope.cue.entry.id == "habit"


def _after_publication(article: Article, status: str, date: str | None) -> bool:
    """What is told of a day after that of the report is still to come ("next week X comes to Y")."""
    published = article.document.published
    return status == "occurred" and date is not None and published is not None and date > published[: len(date)]


def _kind(scene: Scene, cast: Cast) -> str:
    kind = str(scene.mark.entry.get("kind"))
    start, end = max(scene.sentence.start, scene.mark.start - 4), min(scene.sentence.end, scene.mark.end + 12)
    if scene.mark.entry.get("in_person_at_a_place") and place_near(scene.article, scene.sentence, scene.mark.start):
        kind = "meeting"
    remote = any(word in words("remote") for word in scene.article.lowers[start:end])
    if scene.mark.entry.get("frame") == "noun" and of_an_organisation(scene.article, cast.objects):
        return "dialogue"
    return "call" if kind == "meeting" and remote else kind


def _parties(scene: Scene, cast: Cast) -> tuple[tuple[str, ...], str | None, str | None]:
    """The parties, the host and the city that a scene itself names."""
    article, frame = scene.article, scene.mark.entry.get("frame")
    mark_kind = scene.mark.entry.get("kind")
    place = place_near(article, scene.sentence, scene.mark.start)
    host, city = cast.host, place.name if place else None
    parties = set(countries_of([*cast.subjects, *cast.objects]))
    if frame == "guest":
        host = host or _receiver(scene, parties)
    if host is None and place is not None:
        host = place.country
    if host is None and frame not in JOURNEYS:
        state = state_near(article, scene.sentence, scene.mark.end)
        host = state if state in parties or mark_kind in ELSEWHERE else None
    if host is not None and (frame in JOURNEYS or _at_anothers_session(scene, parties)):
        parties.add(host)
    if len(parties) == 1 and place is not None and place.country and _of_nobody_known(scene, cast):
        parties.add(place.country)
    if place is not None and place.country != host:
        city = None
    return tuple(sorted(parties)), host, city


def _of_nobody_known(scene: Scene, cast: Cast) -> bool:
    """Whether one side is a person whose state the text leaves out: at home, newsrooms and ministries do."""
    sides = (cast.subjects, cast.objects)
    unsaid = [side for side in sides if any(a.person is not None for a in side) and not countries_of(side)]
    return len(unsaid) == 1 and scene.mark.entry.get("frame") in ("with", "receives", "received", "noun")


def _at_anothers_session(scene: Scene, parties: set[str]) -> bool:
    """Who attends a forum or a summit in another country deals with its host."""
    states = {party.code for party in scene.article.parties if party.group != "organisation"}
    return scene.mark.entry.id in ("forum", "summit") and len(parties & states) == 1 == len(parties)


def _receiver(scene: Scene, guests: set[str]) -> str | None:
    """The state whose people stand before the guest in the sentence ("the minister received the visiting general")."""
    before: list[Actor] = [actor for actor in scene.actors if actor.end <= scene.mark.start]
    codes = [code for actor in before for code in actor.countries if code not in guests]
    return codes[-1] if codes else None


def _all_of(scene: Scene, parties: tuple[str, ...]) -> tuple[str, ...]:
    """The parties with the one left unsaid, where the words tell of more ("a trilateral summit with A and B")."""
    number = _number(scene)
    told = number is not None and number > LEAST_PARTIES and len(parties) == number - 1
    if number is None or not told or scene.mark.entry.get("frame") in JOURNEYS:
        return parties
    leading = leading_parties(scene.article, number)
    return leading if set(parties) < set(leading) else parties


def _context(scene: Scene, parties: tuple[str, ...], earlier: list[Happening]) -> tuple[str, ...]:
    """All sides where the scene names one or none: those of the latest happening of as many parties that the one is in,
    else the article's leading ones, else the one and the state that all else was about.
    """
    number = LEAST_PARTIES if scene.mark.entry.get("frame") in JOURNEYS else _number(scene)
    here = countries_of(scene.actors)
    if number is not None and number > LEAST_PARTIES and len(here) == number:
        return here
    for happening in reversed(earlier):
        if set(parties) <= set(happening.countries) and number in (None, len(happening.countries)):
            return happening.countries
    if scene.mark.entry.get("frame") == "honours":
        return ()
    leading = leading_parties(scene.article, number or LEAST_PARTIES)
    if set(parties) <= set(leading):
        return leading
    central = protagonist(earlier)
    return tuple(sorted({central, *parties})) if central and len(parties) == 1 else ()


def _number(scene: Scene) -> int | None:
    """How many parties the words tell of: "the two ministers", "a trilateral meeting"."""
    near = scene.article.lowers[scene.mark.start - 1 : scene.mark.end]
    sides = [
        word for actor in scene.actors if actor.collective for word in scene.article.lowers[actor.start : actor.end]
    ]
    for number, name in ((2, "two_parties"), (3, "three_parties"), (4, "four_parties")):
        if any(word in words(name) for word in (*near, *sides)):
            return number
    return None


def protagonist(earlier: list[Happening]) -> str | None:
    """The one state that took part in all that was told so far, if it was told of with several others."""
    shared = set.intersection(*(set(happening.countries) for happening in earlier)) if earlier else set()
    return next(iter(shared)) if len(shared) == 1 else None


def leading_parties(article: Article, number: int) -> tuple[str, ...]:
    """The parties that an article opens with, if they are as many as asked for: those whose people it names, or all."""
    end = article.sentences[min(OPENING, len(article.sentences)) - 1].end
    people = {mention.person for mention in article.mentions if mention.start < end}
    served = {country for person in people if (country := article.people[person].country)}
    named = {party.code for party in article.parties if party.start < end and party.group != "organisation"}
    for codes in (served | named, served, named):
        if len(codes) == number:
            return tuple(sorted(codes))
    return ()
