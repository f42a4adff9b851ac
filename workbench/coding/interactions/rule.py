"""Interactions: each trigger word with its parties becomes a happening, happenings of one occasion become one
record.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workbench.article import Article
from workbench.coding.actors import countries_of, people_of
from workbench.coding.interactions.domain import domain_of
from workbench.coding.interactions.frames import Cast, Scene, casts, scene_of
from workbench.coding.interactions.happening import Happening
from workbench.coding.interactions.merging import merged
from workbench.coding.interactions.setting import date_near, dateline, place_near
from workbench.records import Interaction, Participant, Skipped
from workbench.wording import words

GOES = ("travels", "visit", "guest")
LEAST_PARTIES = 2


def code(article: Article) -> Iterator[Interaction | Skipped]:
    """The interactions of an article, in the order of their first telling, and what looked like one but could not
    be completed.
    """
    happenings: list[Happening] = []
    for mark in article.marks["interactions"]:
        if article.sentence_at(mark.start).heading:
            continue
        scene = scene_of(article, mark)
        for cast in casts(scene):
            if mark.entry.get("frame") == "joins":
                _add_people(article, happenings, cast)
                continue
            found = _happening(scene, cast, happenings)
            if isinstance(found, Skipped):
                yield found
            elif found is not None:
                happenings.append(found)
    kept = merged(article, happenings)
    for happening in kept:
        yield _record(article, _completed(article, happening, kept))


def _happening(scene: Scene, cast: Cast, earlier: list[Happening]) -> Happening | Skipped | None:
    article, mark = scene.article, scene.mark
    evidence = (article.sentence_evidence(mark.start),)
    rule = mark.entry.id

    def skipped(reason: str) -> Skipped:
        return Skipped("interactions", reason, evidence, rule)

    status = _status(scene)
    if status == "negated":
        return skipped("negated")
    parties, host, city = _parties(scene, cast)
    fresh = not cast.definite
    if len(parties) < LEAST_PARTIES:
        if len(parties) == 1 and host is not None and not cast.definite:
            return skipped("domestic")
        parties = _context(scene, parties, earlier)
        fresh = fresh and bool(parties) and any(actor.collective for actor in scene.actors)
        if len(parties) < LEAST_PARTIES:
            return skipped("no_second_party") if not cast.definite else None
    background = article.verdict("background", mark.start) is not None
    date = date_near(article, scene.sentence, mark.start)
    people = people_of([*cast.subjects, *cast.objects])
    if background and date is None and (mark.group == "plurals" or not people):
        return skipped("undated_background")
    return Happening(
        kind=_kind(scene),
        status=status,
        countries=parties,
        people=tuple(person for person in people if _takes_part(article, person, parties)),
        token=mark.start,
        rule=rule,
        evidence=evidence,
        cues=(article.evidence(mark.start, mark.end),),
        subtype=mark.entry.get("subtype"),
        date=date,
        host=host,
        city=city,
        fresh=fresh,
        background=background,
    )


def _status(scene: Scene) -> str:
    """What the assertion rooms say of the trigger: cancelled before negated before planned; else it occurred."""
    article, mark = scene.article, scene.mark
    for room in ("cancelled", "negated", "planned"):
        if any(article.verdict(room, token) for token in range(mark.start, mark.end)):
            return room
    return "occurred"


def _kind(scene: Scene) -> str:
    kind = str(scene.mark.entry.get("kind"))
    near = scene.article.lowers[
        max(scene.sentence.start, scene.mark.start - 4) : min(scene.sentence.end, scene.mark.end + 8)
    ]
    return "call" if kind == "meeting" and any(word in words("remote") for word in near) else kind


def _parties(scene: Scene, cast: Cast) -> tuple[tuple[str, ...], str | None, str | None]:
    """The parties, the host and the city that a scene itself names."""
    article, frame = scene.article, scene.mark.entry.get("frame")
    place = place_near(article, scene.sentence, scene.mark.start)
    host, city = cast.host, place.name if place else None
    parties = set(countries_of([*cast.subjects, *cast.objects]))
    if frame in GOES:
        if host is None and place is not None:
            host = place.country
        others = set(countries_of([actor for actor in scene.actors if actor.end <= scene.mark.start])) - parties
        if frame == "guest" and others:
            host = sorted(others)[0]
        parties |= {host} if host else set()
    elif host is None and place is not None:
        host = place.country
    if place is not None and place.country != host:
        city = None
    return tuple(sorted(parties)), host, city


def _context(scene: Scene, parties: tuple[str, ...], earlier: list[Happening]) -> tuple[str, ...]:
    """Both sides where the scene names but one:

    those of the latest happening that the one takes part in, else the article's leading pair.
    """
    for happening in reversed(earlier):
        if set(parties) <= set(happening.countries):
            return happening.countries
    leading = _leading_pair(scene.article)
    return leading if set(parties) <= set(leading) else ()


def _leading_pair(article: Article) -> tuple[str, ...]:
    """The two parties named in the first three sentences, if they are just two."""
    end = article.sentences[min(3, len(article.sentences)) - 1].end
    codes = {party.code for party in article.parties if party.start < end}
    codes |= {
        country
        for mention in article.mentions
        if mention.start < end and (country := article.people[mention.person].country)
    }
    return tuple(sorted(codes)) if len(codes) == LEAST_PARTIES else ()


def _takes_part(article: Article, person: int, parties: tuple[str, ...]) -> bool:
    return article.people[person].country in parties


def _add_people(article: Article, happenings: list[Happening], cast: Cast) -> None:
    """People told of as present join the meeting that was last told of."""
    for number in reversed(range(len(happenings))):
        happening = happenings[number]
        if happening.kind in ("meeting", "dialogue", "call"):
            more = (person for person in people_of(cast.subjects) if _takes_part(article, person, happening.countries))
            happenings[number] = replace(happening, people=tuple(dict.fromkeys((*happening.people, *more))))
            return


def _completed(article: Article, happening: Happening, kept: list[Happening]) -> Happening:
    """What the scene leaves open, taken from the other happenings of the same parties: date, host and city."""
    if happening.kind == "call":
        return replace(happening, host=None, city=None)
    kin = [
        other
        for other in kept
        if other.countries == happening.countries and other.status == happening.status and not other.background
    ]
    if happening.background or happening.status != "occurred":
        return happening
    date = happening.date or next((other.date for other in kin if other.date), None)
    host, city = happening.host, happening.city
    if host is None:
        settled = next((other for other in kin if other.host), None)
        place = dateline(article)
        if settled is not None:
            host, city = settled.host, city or settled.city
        elif place is not None and place.country in happening.countries:
            host, city = place.country, place.name
    elif city is None:
        city = next((other.city for other in kin if other.host == host and other.city), None)
    return replace(happening, date=date, host=host, city=city)


def _record(article: Article, happening: Happening) -> Interaction:
    people = [article.people[person] for person in happening.people]
    return Interaction(
        kind=happening.kind,
        status=happening.status,
        countries=happening.countries,
        date=happening.date,
        host=happening.host,
        city=happening.city,
        domain=domain_of(article, happening),
        participants=tuple(Participant(p.name, p.country, p.rank, p.post, p.level) for p in people),
        evidence=happening.evidence,
        rule=happening.rule,
        cues=happening.cues,
    )
