"""Nouns of meeting that tell of none: of months, what was done beside it, who looked on, a word of the same letters."""

from __future__ import annotations

from workbench.article import within
from workbench.coding.actors import Actor, countries_of
from workbench.coding.interactions.scene import Scene, next_trigger
from workbench.coding.words import is_number
from workbench.wording import any_of, side_by_side, words

NEXT = 4  # tokens from a topic's "on" to its noun
COMPLEMENT = 12  # tokens from a noun to its "with", "between", "of"
AROUND = 6
NEAR_VERB = 6  # tokens from "telling" to its audience


def is_another_word(scene: Scene) -> bool:
    """Whether somebody is "the first to call", or tells "an audience" or "the meeting" something, or an ambassador is
    recalled "for consultations" with those who sent them.
    """
    lowers, start = scene.article.lowers, scene.mark.start
    before = lowers[scene.sentence.start : start]
    if lowers[start].startswith("consultation") and any_of("called_home", before) and any_of("posted_abroad", before):
        return True
    if any_of("listening", lowers[start : scene.mark.end]):
        return any_of("telling", lowers[max(scene.sentence.start, start - NEAR_VERB) : start])
    return lowers[start : scene.mark.end] == ["call"] and lowers[start - 1] == "to"


def only_counted(scene: Scene) -> bool:
    """Whether the meetings of one state's people are only counted ("held 17 bilateral meetings in Rome")."""
    lowers, start = scene.article.lowers, scene.mark.start
    before = lowers[max(scene.sentence.start, start - AROUND) : start]
    counted = any(is_number(word) for word in before[-2:]) or any_of("counting_many", before[-NEXT:])
    sides = any(actor.collective for actor in scene.actors)
    return scene.mark.group == "plurals" and counted and not sides and len(countries_of(scene.actors)) <= 1


def is_that(scene: Scene) -> bool:
    """Whether a sentence only says what the one told of before was ("It was the first meeting between them since")."""
    opening = scene.article.lowers[scene.sentence.start : scene.sentence.start + 2]
    return opening[0] in ("it", "this") and any_of("copulas", opening[1:])


def at_the_gangway(scene: Scene) -> bool:
    """Whether somebody is only welcomed where they come in ("was received at the airport by", "upon arrival at")."""
    lowers, end = scene.article.lowers, next_trigger(scene)
    if scene.mark.entry.get("kind") != "meeting" or not any_of("welcomed", lowers[scene.mark.start : scene.mark.end]):
        return False
    if any_of("quays", lowers[scene.sentence.start : end]):
        return True
    end = min(end + 2, scene.sentence.end)  # "on arrival" may be the next trigger
    arrivals = [at for at in range(scene.sentence.start, end) if lowers[at] == "arrival"]
    return any(any_of("with_an_arrival", lowers[max(scene.sentence.start, at - 2) : at]) for at in arrivals)


def beside_it(scene: Scene) -> bool:
    """Whether something else was done at its fringe ("on the sidelines of a meeting of NATO ministers", "on the eve of
    the meeting").
    """
    start = max(scene.sentence.start, scene.mark.start - AROUND)
    before = scene.article.lowers[start : scene.mark.start]
    if any_of("to_attend", before):  # "came to attend the SCO conclave"
        return any(one.group == "organisation" for one in within(scene.article.parties, start, scene.mark.start))
    return any_of("margins", before) or side_by_side({"eve"}, {"of"}, before)


def of_months(scene: Scene) -> bool:
    """Whether talks last for months, or are to be taken up ("talks on a pact are under way", "in talks with X on")."""
    lowers, start, end = scene.article.lowers, scene.mark.start, scene.mark.end
    behind = lowers[end : min(end + COMPLEMENT + COMPLEMENT, scene.sentence.end)]
    goes_on = any_of("going_on", behind) or side_by_side({"under"}, {"way"}, behind)
    before = lowers[max(scene.sentence.start, start - NEXT) : start]
    engaged = before[-1:] == ["in"] and any_of("being_engaged", before)
    goes_on = goes_on or engaged
    goes_on = goes_on or side_by_side({"there"}, words("being_engaged"), before)  # "there are talks with X about"
    goes_on = goes_on or _on_a_paper(scene, before)
    if lowers[end - 1] not in words("talking") or not (goes_on or any_of("taking_up", before)):
        return False
    people = any(actor.person is not None and 0 <= actor.start - end <= COMPLEMENT for actor in scene.actors)
    dates = within(scene.article.dates, end, scene.sentence.end)
    return not people and (
        engaged or all(any_of("not_its_days", lowers[date.start - 2 : date.start]) for date in dates)
    )


def _on_a_paper(scene: Scene, before: list[str]) -> bool:
    """Whether the work on a document is broken off ("suspended talks with Peru on a trade pact")."""
    end = scene.mark.end
    papers = within(scene.article.marks["instruments"], end, min(end + COMPLEMENT, scene.sentence.end))
    return any_of("breaking_off", before) and any(mark.group == "nouns" for mark in papers)


def is_topic(scene: Scene, objects: list[Actor]) -> bool:
    """Whether talks with a state are only spoken of ("Commenting on the talks with Iran, he said")."""
    before = scene.article.lowers[max(scene.sentence.start, scene.mark.start - NEXT) : scene.mark.start]
    spoken_of = "the" in before and any_of("topical", before)
    return spoken_of and bool(objects) and objects[0].person is None


def looked_on(scene: Scene, people: list[Actor]) -> bool:
    """Whether people are only told to have been there, at what others did before ("The audience took place in the
    presence of the minister and the US ambassador", "present at the meeting were").
    """
    if not any_of("were_there", scene.lowers):
        return False
    before = (one.person for one in scene.article.mentions if one.end <= scene.sentence.start)
    return {scene.article.people[one].country for one in before} >= set(countries_of(people))


def is_courtesy(scene: Scene) -> bool:
    """Whether "the call" is one paid in person, or of a ship, and nobody has been on the phone."""
    lowers, mark = scene.article.lowers, scene.mark
    return lowers[mark.start : mark.end] == ["call"] and not any_of("remote", lowers) and not _phoned(scene)


def _phoned(scene: Scene) -> bool:
    """Whether another call was told of before."""
    before = within(scene.article.marks["interactions"], 0, scene.mark.start)
    return any(mark.entry.get("kind") == "call" for mark in before)


def with_a_firm(scene: Scene, members: list[Actor]) -> bool:
    """Whether a state deals with somebody who is none ("talks between Oslo and Baltic Yards were suspended")."""
    article, end = scene.article, members[-1].end
    alone = len(countries_of(members)) == 1 and all(actor.person is None for actor in members)
    behind = article.words[end + 1 : end + 2] if article.lowers[end : end + 1] == ["and"] else []
    return alone and any(word[0].isupper() for word in behind)
