"""Whether a scene may tell of something new, or only adds to what was told before ("the meeting")."""

from __future__ import annotations

from workbench.article import within
from workbench.coding.actors import Actor, countries_of
from workbench.coding.interactions.forces.ports import ships_come
from workbench.coding.interactions.goods.transfers import of_goods
from workbench.coding.interactions.journeys.travels import go_together
from workbench.coding.interactions.meetings.bodies import of_a_named_body
from workbench.coding.interactions.occasions.editions import another_edition, last_of_them
from workbench.coding.interactions.scene import ARTICLES, Cast, Scene, determiner
from workbench.coding.interactions.setting.day_and_place import date_near
from workbench.coding.interactions.sides.parties import Sides
from workbench.coding.interactions.sides.unsaid import LEAST_PARTIES
from workbench.wording import any_of, words

NEAR = 3
TOUR = 5  # tokens from "trip" to "takes in"
OWNED = 5  # tokens from "X's" to "visit"
DAY = 6  # tokens of a day right behind a verb
EVENTS = ("honours", "session", "edition", "joint", "calls")
BY_THEMSELVES = (
    *EVENTS,
    "received",
    "receives",
    "gives",
    "takes",
    "follows",
    "teaches",
    "instructs",
    "announces",
    "travels",
    "departs",
)


def is_fresh(scene: Scene, cast: Cast, sides: Sides) -> bool:
    """Whether a scene may tell of something new: it names both parties or "the two sides", and no "the meeting"."""
    frame = scene.mark.entry.get("frame")
    if frame == "visit" and cast.host and sides.complete and determiner(scene) in ARTICLES and not cast.subjects:
        return scene.mark.group == "forms"  # "A leg to Oslo had to be dropped"
    if frame == "visit" and (
        _of_a_tour(scene, cast) or _on_a_day(scene, cast, sides) or _of_theirs(scene, cast, sides)
    ):
        return True
    if scene.mark.entry.id == "appearance":
        return False
    if frame in ("noun", "session") and last_of_them(scene):
        return True
    if cast.definite or (scene.mark.group == "plurals" and not sides.by_name):
        return another_edition(scene)
    if frame == "travels" and not of_goods(scene):
        return _journey(scene, cast, sides)
    levelled = "level" in scene.article.lowers[scene.mark.start : scene.mark.end]  # "contacts at the level of deputies"
    known = frame in ("noun", "visit") and sides.complete
    if known and (levelled or _is_the_next(scene) or _is_another(scene) or of_a_named_body(scene)):
        return True
    told = sides.by_name or bool(cast.objects) or frame in BY_THEMSELVES
    return told or any(actor.collective for actor in scene.actors)


def _journey(scene: Scene, cast: Cast, sides: Sides) -> bool:
    """Whoever "arrived" has come to the other side; whoever "visited a barracks" may be at home."""
    lowers, mark = scene.article.lowers, scene.mark
    if cast.host and any_of("visitors", lowers[mark.start - OWNED : mark.start]):
        return True
    if not cast.subjects:
        done = any_of("past_verbs", lowers[mark.start : mark.end])  # "the vessel had visited Oran"
        return bool(cast.host) and done and ships_come(scene, cast)
    behind = within(scene.article.dates, mark.end, min(mark.end + DAY, scene.sentence.end))
    at_once = bool(behind) and behind[0].start - mark.end <= 1 and _both_named(scene, sides)
    return bool(cast.host) or any_of("arrivals", lowers[mark.start : mark.end]) or at_once or go_together(scene, cast)


def _of_a_tour(scene: Scene, cast: Cast) -> bool:
    """Whether a journey has several stops ("the trip takes in Oslo too")."""
    if not cast.host or (cast.subjects and not countries_of(cast.subjects)):
        return False
    end = min(scene.mark.end + TOUR, scene.sentence.end)
    return any_of("tour_parts", scene.article.lowers[scene.mark.end : end])


def _on_a_day(scene: Scene, cast: Cast, sides: Sides) -> bool:
    """Whether a day and both sides are told with a visit of somebody ("A and B agreed during X's visit on Monday")."""
    guests = [actor for actor in cast.subjects if _owns_it(scene, actor)]
    alone = all(actor.person is not None for actor in guests) and len(countries_of(guests)) == 1
    if not guests or not alone or scene.mark.group == "plurals":
        return False
    if sides.complete and any_of("lengths", scene.article.lowers[scene.mark.start : scene.mark.end]):
        return True  # "X's two-day visit" is one visit, and no habit
    if sides.complete and scene.article.verdict("cancelled", scene.mark.start):
        return True  # "Peru has postponed a visit by X"
    if not _both_named(scene, sides):
        return False
    return date_near(scene.article, scene.sentence, scene.mark.start) is not None


def _of_theirs(scene: Scene, cast: Cast, sides: Sides) -> bool:
    """Whether it is that of somebody told of before, to a state and on a day ("his trip to Peru next week stands")."""
    theirs = determiner(scene) in words("possessives") and not cast.subjects and scene.mark.group == "forms"
    return (
        theirs
        and bool(cast.host and sides.complete)
        and date_near(scene.article, scene.sentence, scene.mark.start) is not None
    )


def _owns_it(scene: Scene, actor: Actor) -> bool:
    """Whether somebody stands in the visit's own phrase: "X's visit", "the visit of X", "his visit"."""
    lowers, mark = scene.article.lowers, scene.mark
    if actor.start >= mark.end:
        return lowers[mark.end] in ("of", "by") and actor.start - mark.end <= NEAR
    theirs = any_of("possession", lowers[max(actor.end - 1, mark.start - OWNED) : mark.start])
    return theirs or determiner(scene) in words("possessives")


def _both_named(scene: Scene, sides: Sides) -> bool:
    """Whether a sentence names both parties, whoever else it leaves unsaid."""
    named = {party.code for party in within(scene.article.parties, scene.sentence.start, scene.sentence.end)}
    named.update(countries_of(scene.actors))
    return len(sides.parties) == LEAST_PARTIES and set(sides.parties) <= named


def _is_the_next(scene: Scene) -> bool:
    return "next" in scene.article.lowers[scene.mark.start - 1 : scene.mark.end]


def _is_another(scene: Scene) -> bool:
    """Whether a further round is set for some day, or was put off ("A new round of talks scheduled for Friday was")."""
    article, mark = scene.article, scene.mark
    if scene.mark.entry.id != "talks" or not any_of("further_ones", article.lowers[mark.start - NEAR : mark.end]):
        return False
    set_for = any(article.verdict(room, mark.start) for room in ("planned", "cancelled"))
    return set_for or date_near(article, scene.sentence, mark.start, to_come=True) is not None
