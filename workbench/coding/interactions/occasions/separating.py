"""How many occasions one scene tells of: one, or one for each of several counterparts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from workbench.article import Article, Mark, within
from workbench.coding.actors import Actor, actors_in, coordinated, countries_of, people_of
from workbench.coding.foes import at_odds
from workbench.coding.interactions.forces.ports import ships_come
from workbench.coding.interactions.happening import Happening
from workbench.coding.interactions.scene import Cast, Scene
from workbench.coding.interactions.sides.numbers import number_of
from workbench.parties import PAIR
from workbench.wording import any_of, side_by_side, words

EACH = 8  # tokens from those met to "visits to each nation"
MARGIN = 8  # tokens from colleagues to "on the margins of"
OPENING = 4
FAIR = 12  # tokens from colleagues to the fair where they were met
ROW = 3  # people in a row of those met
SAID = 3  # tokens from those met to "separately", "each separately"


def separated(scene: Scene, cast: Cast, earlier: list[Happening]) -> Iterator[Cast]:
    """One cast for each state or person of the other side where the text says that they were separate."""
    sides = len(countries_of(cast.subjects)), len(countries_of(cast.objects)), len(cast.objects)
    if max(sides) <= 1:
        yield cast
        return
    several = _several(scene, cast) or _each_at_home(cast, earlier)
    planned = (
        scene.mark.entry.get("kind") == "meeting" and scene.article.verdict("planned", scene.mark.start) is not None
    )
    people = [actor for actor in cast.objects if actor.person is not None]
    navies = countries_of(cast.subjects)
    if _each_for_himself(scene, cast):
        yield from (cast._replace(subjects=[actor]) for actor in cast.subjects)
    elif len(navies) > 1 and scene.mark.entry.get("kind") == "visit" and ships_come(scene, cast):
        yield from (cast._replace(subjects=[a for a in cast.subjects if code in a.countries]) for code in navies)
    elif _with_counterparts(scene, cast):
        for subject, country in product(cast.subjects, countries_of(cast.objects)):
            yield cast._replace(subjects=[subject], objects=[a for a in cast.objects if country in a.countries])
    elif (several or _in_a_row(scene, cast)) and len(countries_of(cast.objects)) > (
        1 if cast.subjects else PAIR
    ):  # "in a separate call, A told B"
        for country in dict.fromkeys(code for actor in cast.objects for code in actor.countries):
            yield cast._replace(objects=[actor for actor in cast.objects if country in actor.countries])
    elif several and len(navies) > 1 == len(countries_of(cast.objects)) and _apart(scene, cast):
        for country in countries_of(cast.subjects):
            own = [actor for actor in cast.subjects if country in actor.countries]
            yield cast._replace(subjects=[actor._replace(countries=(country,)) for actor in own])
    elif (several or (planned and people_of(cast.subjects) and not _with_their_own(scene, people))) and (
        len(people) > 1 and _of_one(cast)
    ):
        yield from (cast._replace(objects=[actor]) for actor in people)
    else:
        yield cast


def with_each(scene: Scene, cast: Cast, earlier: list[Happening]) -> Cast:
    """The others of the round told of last, with whom one held talks apart ("met his counterparts separately")."""
    article, end = scene.article, scene.mark.end
    behind = article.lowers[end : min(end + EACH, scene.sentence.end)]
    if cast.objects or "counterparts" not in behind:
        return cast
    near = (*article.lowers[max(scene.sentence.start, scene.mark.start - 2) : end], *behind)
    last = next((one for one in reversed(earlier) if len(one.countries) > PAIR), None)
    own = countries_of(cast.subjects)
    if last is None or len(own) != 1 or own[0] not in last.countries or not any_of("several", near):
        return cast
    others = [Actor(end, end, (code,), state=True) for code in last.countries if code != own[0]]
    return cast._replace(objects=others)


def _each_at_home(cast: Cast, earlier: list[Happening]) -> bool:
    """Whether those met are of states visited one by one ("flew to Peru and Chile and met Presidents X and Y")."""
    met, own = countries_of(cast.objects), countries_of(cast.subjects)
    if len(own) != 1 or len(met) < PAIR or len(people_of(cast.objects)) < PAIR:
        return False
    stops = {one.host for one in earlier if one.kind == "visit" and own[0] in one.countries}
    return stops.issuperset(met)


def _with_their_own(scene: Scene, people: list[Actor]) -> bool:
    """Whether somebody is to be met with people of theirs ("will meet President Soto and his defence minister")."""
    return any(any_of("possessives", scene.article.lowers[one.start - 1 : one.start]) for one in people[1:])


def _in_a_row(scene: Scene, cast: Cast) -> bool:
    """Whether one person met people of several states besides ("also met General A of Oman, B of Peru and C of Chad"),
    or each of them is told with a "with" of their own.
    """
    each = [actor.countries for actor in cast.objects if actor.person is not None and len(actor.countries) == 1]
    alone = len(people_of(cast.subjects)) <= 1 == len(countries_of(cast.subjects))
    if not alone or not len(cast.objects) == len(each) == len(set(each)) >= ROW or number_of(scene) is not None:
        return False
    lowers = scene.article.lowers
    led = [lowers[max(scene.mark.end - 1, actor.start - 2) : actor.start] for actor in cast.objects]
    return all("with" in before for before in led) or "also" in lowers[scene.mark.start - 2 : scene.mark.end]


def _apart(scene: Scene, cast: Cast) -> bool:
    """Whether several called on one, each on his own ("the ministers of A and B held separate meetings with C", "called
    on C separately").
    """
    lowers, met = scene.article.lowers, cast.objects[-1].end
    return any_of("each_on_ones_own", (*lowers[scene.mark.start - 2 : scene.mark.end + 1], lowers[met]))


def _of_one(cast: Cast) -> bool:
    """Whether one person, or one state's officials, met them."""
    return len(people_of(cast.subjects)) <= 1 == len(countries_of(cast.subjects))


def _each_for_himself(scene: Scene, cast: Cast) -> bool:
    """Whether people of several states made a journey to a further one, each for himself ("A and B came to Oslo")."""
    countries = countries_of(cast.subjects)
    alone = cast.host is not None and cast.host not in countries and len(countries) == len(cast.subjects) > 1
    if scene.mark.entry.get("frame") != "travels" or not alone or len(people_of(cast.subjects)) != len(countries):
        return False
    return "together" not in scene.lowers


def _several(scene: Scene, cast: Cast) -> bool:
    """Whether words before the trigger, or behind those met, tell of several occasions ("separately", "meetings")."""
    lowers = scene.article.lowers
    end = cast.objects[-1].end if cast.objects else scene.mark.end - 2
    met = cast.objects[0].start if cast.objects else scene.mark.end  # "met in Lima respectively with A and B"
    reach = max(scene.mark.end + 2, min(met, scene.mark.end + EACH))
    near = (*lowers[scene.mark.start - 2 : reach], *lowers[end : min(end + SAID, scene.sentence.end)])
    if any_of("several", near) or scene.mark.group == "plurals" or _told_apart(scene, cast) or _of_foes(scene, cast):
        return True
    if side_by_side(words("one_by"), words("by_another"), lowers[scene.mark.end : scene.mark.end + SAID]):
        return True  # "saw, one after the other, A and B"
    behind = lowers[end : min(end + EACH, scene.sentence.end)]
    if "each" in behind or side_by_side({"in", "at"}, {"separate"}, behind):
        return True  # "his peers from A and B on Monday, in separate calls"
    if _two_by_two(scene, cast) or _aside(scene, cast, end) or _on_the_margins(scene, cast):
        return True
    return _taken_up_singly(scene, cast)


def _of_foes(scene: Scene, cast: Cast) -> bool:
    """Whether those called on the phone are two at odds, who were called one by one ("spoke by phone with the leaders
    of A and B", where the text tells of A's blockade of B).
    """
    theirs = countries_of(cast.objects)
    return scene.mark.entry.get("kind") == "call" and number_of(scene) is None and at_odds(scene.article, theirs)


def _told_apart(scene: Scene, cast: Cast) -> bool:
    """Whether those met are parted by semicolons, or what follows is of "the meetings" ("During the meetings, …")."""
    people = [actor for actor in cast.objects if actor.person is not None]
    if len(people) < PAIR or number_of(scene) is not None:
        return False
    lowers, end = scene.article.lowers, scene.sentence.end
    return ";" in lowers[people[0].end : people[-1].start] or "meetings" in lowers[end : end + OPENING]


def _aside(scene: Scene, cast: Cast, end: int) -> bool:
    """Whether somebody met colleagues at an event of many ("met his A and B colleagues on the margins of"), or several
    of them besides ("also met with his A, B and C counterparts") or at a fair or a forum.
    """
    lowers, last = scene.article.lowers, scene.sentence.end
    if not any_of("peers", lowers[scene.mark.end : min(end + 2, last)]):
        return False
    there = within(scene.article.marks["interactions"], end, min(end + FAIR, last))
    event = any_of("fairs", lowers[end : min(end + FAIR, last)]) or any(
        one.entry.get("frame") == "session" for one in there
    )
    event = event and scene.mark.group == "verbs"
    if side_by_side({"where", "and"}, {"they"}, lowers[end:last]) and any_of("done_as_one", lowers[end:last]):
        return False  # "where they announced joint drills"
    besides = event or lowers[scene.mark.start - 1] == "also"
    several = besides and len(countries_of(cast.objects)) >= ROW and number_of(scene) is None
    return several or any_of("margins", lowers[end : min(end + MARGIN, last)])


def _on_the_margins(scene: Scene, cast: Cast) -> bool:
    """Whether two persons were met at an event of many ("held talks on the sidelines with minister A and B")."""
    lowers, start = scene.article.lowers, scene.sentence.start
    opening = (*lowers[start : start + OPENING], *lowers[scene.mark.end : scene.mark.end + OPENING])
    named = [actor for actor in cast.objects if actor.person is not None and scene.article.people[actor.person].name]
    two = len(countries_of(named)) == len(countries_of(cast.objects)) == PAIR
    return two and any_of("margins", opening) and number_of(scene) is None


def _two_by_two(scene: Scene, cast: Cast) -> bool:
    """Whether one held "bilateral" or "private talks" with several, which then were talks with each of them."""
    near = scene.article.lowers[scene.mark.start - 1 : scene.mark.end]
    return any_of("two_by_two", near) and len(countries_of(cast.subjects)) == 1 and bool(people_of(cast.subjects))


def _taken_up_singly(scene: Scene, cast: Cast) -> bool:
    """Whether the text goes on to the talks with one of several ("met A and B. In her meeting with A, they agreed")."""
    met, article = countries_of(cast.objects), scene.article
    if scene.mark.entry.get("kind") != "meeting" or number_of(scene) is not None:
        return False
    if len(countries_of(cast.subjects)) != 1 or len(met) < PAIR:
        return False
    later = within(article.marks["interactions"], scene.sentence.end, len(article.words))
    return any(mark.entry.get("kind") == "meeting" and _with_one_of(article, mark, set(met)) for mark in later)


def _with_one_of(article: Article, mark: Mark, met: set[str]) -> bool:
    """Whether a noun tells of the talks with one of several states, and not of further ones ("also met with")."""
    sentence = article.sentence_at(mark.start)
    before = article.lowers[sentence.start : mark.start]
    if article.lowers[mark.end] != "with" or "also" in before or any_of("each_on_ones_own", before):
        return False
    behind = [actor for actor in actors_in(article, sentence) if actor.start > mark.end]
    if not behind or met.isdisjoint(behind[0].countries):
        return False
    others = [one for one in behind[1:2] if not met.isdisjoint(one.countries)]
    return not any(coordinated(article, behind[0].end, other.start) for other in others)


def _with_counterparts(scene: Scene, cast: Cast) -> bool:
    """Whether each of several people talked to each one's own colleague ("with their A and B counterparts")."""
    if min(len(cast.subjects), len(cast.objects)) <= 1 or len(people_of(cast.subjects)) <= 1:
        return False
    near = scene.article.lowers[scene.mark.end : cast.objects[-1].end + 2]
    return len(countries_of(cast.objects)) > 1 and "counterparts" in near and number_of(scene) is None
