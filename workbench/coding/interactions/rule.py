"""Interactions: a trigger word and its parties make a happening, the happenings of one occasion make one record."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from workbench.article import Article, Mark, within
from workbench.coding.actors import people_of
from workbench.coding.interactions.forces.named_drills import with_named_drills
from workbench.coding.interactions.frames import casts, tells
from workbench.coding.interactions.happening import Happening
from workbench.coding.interactions.meetings.assemblies import with_assemblies
from workbench.coding.interactions.meetings.attenders import with_callers
from workbench.coding.interactions.meetings.bodies import joining
from workbench.coding.interactions.occasions.completion import completed
from workbench.coding.interactions.occasions.domain import domain_of
from workbench.coding.interactions.occasions.merging import merged
from workbench.coding.interactions.scene import Cast, Scene, scene_of
from workbench.coding.interactions.sides.company import in_company
from workbench.coding.interactions.telling import told
from workbench.records import Interaction, Participant, Skipped
from workbench.wording import any_of, is_part_of

COMPANY = ("meeting", "dialogue", "call")
SOON = 5  # sentences from an occasion to those who joined it
NEXT = 3  # tokens from "face-to-face" to what is held so
OCCASIONS = ("ceremony", "transfer", "exercise")


def code(article: Article) -> Iterator[Interaction | Skipped]:
    """The interactions of an article in the order of their telling, and what looked like one but is incomplete."""
    happenings: list[Happening] = []
    alone: list[Happening] = []  # sessions of an organisation whose members are told of later
    scenes: list[Scene] = []
    met: set[int] = set()
    at_home: list[int] = []  # where talks of a state's own people are told of, which others may have attended
    article.marks["interactions"] = with_named_drills(article)
    for mark in article.marks["interactions"]:
        if not tells(mark) or article.sentence_at(mark.start).heading or _in_a_title(article, mark):
            continue
        if article.lowers[mark.end - 1] == "face-to-face" and _is_manner(article, mark):
            continue
        if mark.entry.get("kind") == "visit" and _sends_to_a_page(article, mark):
            continue
        scene = scene_of(article, mark, frozenset(met))
        scenes.append(scene)
        for cast in casts(scene):
            met_by = mark.group == "verbs" and mark.entry.get("kind") == "meeting"
            if cast.subjects or met_by:  # a noun alone governs nobody ("their first encounter: A visited B")
                met.update(actor.start for actor in cast.objects)
            if mark.entry.get("frame") == "joins":
                _add_people(article, happenings, cast, mark, at_home)
                continue
            for found in told(scene, cast, happenings):
                if isinstance(found, Skipped):
                    if found.reason == "domestic" and mark.entry.get("kind") == "meeting" and mark.group == "verbs":
                        at_home.append(mark.start)
                    yield found
                else:
                    (happenings if len(found.countries) > 1 else alone).append(found)
    happenings = with_callers(article, happenings, scenes)
    kept = in_company(article, with_assemblies(article, merged(article, happenings), alone), at_home)
    done = [completed(article, happening, kept) for happening in kept]
    theirs = _told_elsewhere(article, done)
    for happening, whole in zip(kept, done, strict=True):
        yield _record(article, whole, domain_of(article, happening, kept), theirs)


def _in_a_title(article: Article, mark: Mark) -> bool:
    """A council or a meeting in somebody's title tells of no session ("member of the State Council")."""
    if mark.entry.get("frame") not in ("session", "noun", "joint"):
        return False
    number = bisect_right(article.mentions, mark.start, key=lambda mention: mention.start) - 1
    return number >= 0 and article.mentions[number].end >= mark.end


def _is_manner(article: Article, mark: Mark) -> bool:
    """Whether it only says how something else is done ("the first face-to-face land drill since the pandemic")."""
    end = min(mark.end + NEXT, article.sentence_at(mark.start).end)
    return any(one.end <= end for one in within(article.marks["interactions"], mark.end, end))


def _sends_to_a_page(article: Article, mark: Mark) -> bool:
    """A reader is told where to read more ("For more news, visit: www…", "visit our website")."""
    following = article.lowers[mark.end : mark.end + 3]
    return any_of("pages", following) or any(word.startswith(("www.", "http")) for word in following)


def _add_people(article: Article, happenings: list[Happening], cast: Cast, mark: Mark, at_home: list[int]) -> None:
    """People told of as present join the meeting that was last told of, else the last occasion of their states."""
    here = people_of(cast.subjects)
    states = {country for person in here if (country := article.people[person].country)}
    since = at_home[-1] if at_home else 0
    told = [number for number, happening in enumerate(happenings) if happening.fresh and happening.token >= since]
    company = [number for number in told if happenings[number].kind in COMPANY]
    occasions = [n for n in told if happenings[n].kind in OCCASIONS and states & set(happenings[n].countries)]
    for number in (company or occasions)[-1:]:
        happening = happenings[number]
        if happening.kind in COMPANY and _join_it(article, happening, mark):
            theirs = joining(article, cast, mark)
            happening = happening._replace(countries=tuple(sorted({*happening.countries, *theirs})))
        more = (person for person in here if article.people[person].country in happening.countries)
        happenings[number] = happening._replace(people=tuple(dict.fromkeys((*happening.people, *more))))


def _join_it(article: Article, happening: Happening, mark: Mark) -> bool:
    """Whether more states take part: "joined by" and "also attended the talks" say so, and of a session told of just
    before "also attended"; what else the sentence tells may be all that they joined.
    """
    sentence = article.sentence_at(mark.start)
    near = sentence.number - article.sentence_at(happening.token).number <= SOON
    if any_of("observers", article.lowers[mark.end : mark.end + NEXT]):
        return False  # "joined by observers from Togo"
    there = "joined" in article.lowers[mark.start : mark.end] or any_of(
        "talks_led", article.lowers[mark.end : mark.end + NEXT]
    )
    if happening.kind != "dialogue" and not there:
        return False
    if happening.status == "occurred" and article.verdict("planned", mark.start):
        return False
    told = within(article.marks["interactions"], mark.end, sentence.end)  # "joined by Y, she handed over the kits"
    return near and not any(one.group == "verbs" and one.entry.get("kind") in OCCASIONS for one in told)


def _record(article: Article, happening: Happening, domain: str, theirs: Mapping[int, str]) -> Interaction:
    return Interaction(
        kind=happening.kind,
        status=happening.status,
        countries=happening.countries,
        date=happening.date,
        host=happening.host,
        city=happening.city,
        domain=domain,
        participants=_participants(article, happening, theirs),
        evidence=happening.evidence,
        rule=happening.rule,
        cues=happening.cues,
    )


def _told_elsewhere(article: Article, happenings: Iterable[Happening]) -> dict[int, str]:
    """The states of those whom the text ties to none, where an occasion leaves one of its sides to them alone."""
    theirs: dict[int, str] = {}
    for happening in happenings:
        sides = {article.people[person].country for person in happening.people}
        rest = [code for code in happening.countries if code not in sides]
        unknown = [person for person in happening.people if article.people[person].country is None]
        if len(rest) == 1:
            theirs.update((person, rest[0]) for person in unknown if person not in theirs)
    return theirs


def _participants(article: Article, happening: Happening, theirs: Mapping[int, str]) -> tuple[Participant, ...]:
    """Everybody known who took part. An unnamed office-holder is dropped where somebody named holds that office."""
    present = [_participant(article, happening, person, theirs) for person in happening.people]
    people = [person for person in present if not _takes_no_part(person) and (person.country or person.level)]
    named = {(person.country, person.level) for person in people if person.name}
    return tuple(p for p in people if p.name or (p.country, p.level) not in named)


def _takes_no_part(person: Participant) -> bool:
    """A spokesperson tells of a meeting and was no party to it, nor was "the late President"."""
    post = person.post or ""
    return post.lower().startswith("late ") or is_part_of("spokespersons", post)


def _participant(article: Article, happening: Happening, number: int, theirs: Mapping[int, str]) -> Participant:
    """A person as a participant. Who stands alone against one known side, here or elsewhere, is of the other."""
    person = article.people[number]
    country = person.country or theirs.get(number)
    return Participant(
        person.name,
        country if country in happening.countries else person.country,
        person.rank,
        person.post,
        person.level,
    )
