"""From a scene and its cast to the happenings that they tell of, or to the reason why there is none."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article, within
from workbench.coding.actors import countries_of, people_of
from workbench.coding.dates import is_to_come
from workbench.coding.interactions.forces.named_drills import has_a_name
from workbench.coding.interactions.happening import Happening
from workbench.coding.interactions.journeys.destinations import day_of_stop
from workbench.coding.interactions.meetings.assemblies import of_an_assembly
from workbench.coding.interactions.meetings.no_meetings import at_the_gangway
from workbench.coding.interactions.occasions.editions import founded
from workbench.coding.interactions.occasions.freshness import is_fresh
from workbench.coding.interactions.occasions.kinds import kind_of
from workbench.coding.interactions.occasions.of_old import in_background, of_old, since_then
from workbench.coding.interactions.occasions.separating import separated, with_each
from workbench.coding.interactions.occasions.series import as_its_series, of_series, up_to_series
from workbench.coding.interactions.scene import Cast, Scene, modifiers
from workbench.coding.interactions.setting.day_and_place import date_near
from workbench.coding.interactions.setting.grounds import at_sea, leaves, yet_to_leave
from workbench.coding.interactions.setting.lasting import closes_a_stay, ends, first_day, is_closed, next_week
from workbench.coding.interactions.sides.at_hand import JOURNEYS
from workbench.coding.interactions.sides.homes import nobodys_colleagues
from workbench.coding.interactions.sides.outside import of_the_codebook
from workbench.coding.interactions.sides.parties import Sides, domestic, sides_of
from workbench.coding.interactions.sides.unsaid import LEAST_PARTIES
from workbench.coding.interactions.status.asked import accepted, invited, of_a_pact
from workbench.coding.interactions.status.outcome import status_of
from workbench.coding.interactions.status.today import under_way_now
from workbench.coding.interactions.status.told_as_past import told_as_past
from workbench.records import Skipped
from workbench.wording import any_of

UNTRUE = ("negated", "hypothetical")  # statuses that are reasons to code nothing
MONTH = len("2024-01")
NEAR = 3
SHIP = 7  # tokens from a call to the ship that makes it


def told(scene: Scene, cast: Cast, earlier: list[Happening]) -> Iterator[Happening | Skipped]:
    """The happenings of a cast: one, or one for each counterpart where the text says that they were separate."""
    status = status_of(scene.article, scene.mark)
    if status not in UNTRUE and _only_invited(scene):
        return
    if status == "planned" and of_a_pact(scene):
        return
    if (scene.mark.entry.id == "appearance" and status != "occurred") or founded(scene) or at_the_gangway(scene):
        return  # "a joint press conference is to follow"
    series = of_series(scene, cast, earlier)
    if series:
        earlier = up_to_series(scene, earlier)
    if cast.part is not None:
        scene = scene._replace(sentence=cast.part)
    for one in separated(scene, with_each(scene, cast, earlier), earlier):
        sides = of_the_codebook(sides_of(scene, one, earlier))
        reason = status if status in UNTRUE else _refused(scene, one, sides, earlier)
        if reason == "no_second_party" and of_an_assembly(scene, one, sides):
            reason = None
        if reason is not None:
            evidence = (scene.article.sentence_evidence(scene.mark.start),)
            yield Skipped("interactions", reason, evidence, scene.mark.entry.id)
        elif sides.complete or of_an_assembly(scene, one, sides):
            found = _happening(scene, one, sides, earlier, status)
            found = as_its_series(scene, found, earlier) if series else found
            if found.date and _is_a_later_stop(found, earlier):
                found = found._replace(date=day_of_stop(scene, found.host) or found.date[:MONTH])
            honoured = scene.mark.entry.get("frame") == "honours"  # "Earlier, on arrival, the guest was given a salute"
            vague = found.date is None or since_then(scene)
            if found.background and vague and not honoured and of_old(scene, found):
                yield Skipped("interactions", "undated_background", found.evidence, found.rule)
            else:
                yield found


def _is_a_later_stop(found: Happening, earlier: list[Happening]) -> bool:
    """Whether a journey led to another state first ("travelled to Peru and Chile from June 13 to 17")."""
    last = earlier[-1] if earlier else None
    beside = last is not None and last.token == found.token and last.host != found.host
    return beside and found.kind == "visit" and found.rule != "depart"  # "left Rome on Monday for Oslo"


def _refused(scene: Scene, cast: Cast, sides: Sides, earlier: list[Happening]) -> str | None:
    """Why a scene that is told of as a fact or a plan is no interaction (a reason code), or None."""
    if cast.abroad and not _is_abroad(cast, earlier):
        return "domestic"  # whoever calls on officials of no named state does so at home, if not on a visit
    if not sides.by_name and domestic(scene, cast, sides):
        return "domestic"
    if nobodys_colleagues(scene, cast):
        return "no_second_party"
    if not sides.by_name and _only_handed_over(scene, earlier):
        return "no_second_party"
    return "no_second_party" if not sides.complete and not cast.definite else None


def _only_handed_over(scene: Scene, earlier: list[Happening]) -> bool:
    """Whether a ceremony is that of goods told of beside it ("The boats were delivered at a ceremony in Lome")."""
    last = earlier[-1] if earlier and scene.mark.entry.id == "occasion" else None
    return (
        last is not None
        and last.kind == "transfer"
        and last.evidence[0] == scene.article.sentence_evidence(scene.mark.start)
    )


def _is_abroad(cast: Cast, earlier: list[Happening]) -> bool:
    """Whether the visit told of last is one of these people to another state."""
    own = set(countries_of(cast.subjects))
    visits = [one for one in earlier if one.kind == "visit" and own & set(one.countries) and one.host]
    return bool(visits) and visits[-1].host not in own


def _only_invited(scene: Scene) -> bool:
    """Whether somebody is asked to come and nobody says that they will: no interaction, and no reason is needed."""
    asked = invited(scene.article, scene.sentence, scene.mark) and not _held_anyway(scene)
    return asked and not accepted(scene.article, scene.sentence)


def _held_anyway(scene: Scene) -> bool:
    """Whether those who are asked only join an exercise, or the summit of two states, that is held in any case."""
    here = scene.lowers
    certain = scene.mark.entry.get("kind") == "exercise" and has_a_name(scene)
    if scene.mark.entry.get("frame") == "session":
        certain = len(countries_of(modifiers(scene))) > 1
    if scene.mark.entry.get("frame") in ("noun", "session"):
        behind = scene.article.lowers[scene.mark.end : min(scene.mark.end + SHIP, scene.sentence.end)]
        certain = certain or (
            "held" in behind and any_of("relatives", behind)
        )  # "the next meeting, which will be held"
    return certain and not any_of("refusals", here)


def _happening(scene: Scene, cast: Cast, sides: Sides, earlier: list[Happening], status: str) -> Happening:
    article, mark = scene.article, scene.mark
    date = _date(scene, status, cast.host)
    if date is not None and status == "occurred" and is_to_come(article, date) and told_as_past(scene, cast):
        date = None  # another's: "met X, with whom he discussed a drill to be held next month"
    status = _status(scene, date, status)
    if mark.entry.get("frame") == "departs" and status == "planned" and yet_to_leave(scene, sides.host):
        date, status = None, "occurred"
    people = people_of([*cast.subjects, *cast.objects]) + _their_people(article, cast, sides.named, earlier)
    here = countries_of(scene.actors)
    return Happening(
        kind=kind_of(scene, cast, sides, earlier),
        status=status,
        countries=sides.parties,
        people=tuple(person for person in people if article.people[person].country in (None, *sides.parties)),
        token=mark.start,
        rule=mark.entry.id,
        evidence=(article.sentence_evidence(mark.start),),
        cues=(article.evidence(mark.start, mark.end),),
        subtype=mark.entry.get("subtype"),
        date=date,
        host=sides.host,
        city=sides.city,
        at_sea=sides.host is None and at_sea(scene),
        fresh=is_fresh(scene, cast, sides),
        named=(len(here) >= LEAST_PARTIES and set(sides.parties) <= set(here)) or _face_to_face(scene, cast),
        background=in_background(scene),
        countable=mark.group != "plurals",
        apart=_at_another_hour(scene),
        also="also" in article.lowers[max(0, mark.start - 2) : mark.end],
    )


def _at_another_hour(scene: Scene) -> bool:
    """Whether a sentence opens with another hour than that told of before ("Earlier in the day", "Afterwards")."""
    return any_of("other_hours", scene.article.lowers[scene.sentence.start : scene.sentence.start + 1])


def _face_to_face(scene: Scene, cast: Cast) -> bool:
    """Whether persons stand on both sides of talks."""
    talks = scene.mark.entry.get("frame") in ("noun", "discuss", "tells")
    return talks and all(any(actor.person is not None for actor in side) for side in (cast.subjects, cast.objects))


def _date(scene: Scene, status: str, host: str | None) -> str | None:
    """The day of the scene; of a visit its first. "The visiting general" tells no day of the visit."""
    frame = scene.mark.entry.get("frame")
    to_come = status != "occurred"
    ahead = status == "planned" and scene.mark.entry.id != "last_edition"
    near = scene.article, scene.sentence, scene.mark.start
    here = frame == "stays" and any_of("at_present", scene.article.lowers[scene.mark.start : scene.mark.end])
    here = (
        here
        or under_way_now(scene.article, scene.mark)
        or (frame == "tells" and not within(scene.article.dates, scene.sentence.start, scene.mark.end + NEAR))
    )
    drill = scene.mark.entry.get("kind") == "exercise"  # a drill's day is not that on which it is told of
    date = None if frame == "guest" or here else date_near(*near, to_come=to_come or drill, ahead=ahead)
    date = date if to_come else next_week(scene, date)
    if date is None or to_come or scene.mark.entry.get("kind") == "ceremony":
        return date
    left = is_closed(scene) or (frame == "departs" and closes_a_stay(scene) and leaves(scene, host))
    began = first_day(scene.article, scene.sentence, date, journey=drill or frame in JOURNEYS, over=left)
    ended = (drill or frame == "visit") and ends(scene.article, scene.sentence)
    over = (left or ended) and began == date
    return date[:MONTH] if over else began  # "ended on Friday": whenever it began


def _status(scene: Scene, date: str | None, status: str) -> str:
    """The `status` that the cues tell; a day after that of the report is still to come ("next week X comes")."""
    article = scene.article
    if invited(article, scene.sentence, scene.mark) and (date is None or not _held_anyway(scene)):
        return "planned"
    if scene.mark.entry.get("frame") == "departs" and closes_a_stay(scene):
        return "occurred"
    if status != "occurred":
        return status
    if date is None:
        return "planned" if _goes_today(scene, article.document.published) else status
    return "planned" if is_to_come(article, date) or _goes_today(scene, date) else status


def _goes_today(scene: Scene, date: str | None) -> bool:
    """Whether a journey of the day or month of the report, or of none, is told in the present ("X goes to Oslo")."""
    present = any_of("schedule_verbs", scene.article.lowers[scene.mark.start : scene.mark.start + 1])
    published = scene.article.document.published
    today = date == published or (date is not None and date == (published or "")[:MONTH])
    return present and scene.mark.group == "verbs" and today


def _their_people(article: Article, cast: Cast, alone: tuple[str, ...], earlier: list[Happening]) -> tuple[int, ...]:
    """Those who led the side that a sentence leaves unsaid ("The delegation met with the Afghan president")."""
    if cast.subjects or len(alone) != 1 or not earlier:
        return ()
    return tuple(person for person in earlier[-1].people if article.people[person].country not in (None, *alone))
