"""How long something took, and so on which day it began."""

from __future__ import annotations

import datetime
from itertools import pairwise

from workbench.article import Article, Sentence, within
from workbench.coding.datelines import behind_dateline
from workbench.coding.interactions.scene import Scene
from workbench.wording import any_of, words
from workbench.wording.lists import table

MONTH, YEAR = len("2024-05"), len("2024")
STAY = 7  # tokens from a departure to its "after", and from there to a stay
LEADS = 7  # tokens from "starts" to its stay


def first_day(article: Article, sentence: Sentence, date: str, *, journey: bool, over: bool = False) -> str:
    """The day on which something began, told on a later one.

    "on its second day", "wrapped up a two-day visit" are told of a `journey` alone, "ended after three days" and "left
    after a stay of three days" of anything.
    """
    lowers = article.lowers[sentence.start : sentence.end]
    passed = 0
    if over or (ends(article, sentence) and not _another_ends(lowers)):
        passed = _days_long(lowers, journey=journey) - 1
    numbers = table()["day_numbers"]["ordinals"]
    told = any(day.value == date and day.until for day in within(article.dates, sentence.start, sentence.end))
    if journey and passed <= 0 and not told:  # "on the second day of his stay from 11 to 14 June"
        passed = max((numbers[a] - 1 for a, b in pairwise(lowers) if b == "day" and a in numbers), default=0)
    if passed <= 0 or len(date) < len("2024-01-01"):
        return date
    return (datetime.date.fromisoformat(date) - datetime.timedelta(days=passed)).isoformat()


def _another_ends(lowers: list[str]) -> bool:
    """Whether it is something else that ends ("came for a three-day visit as another guest wrapped up his stay")."""
    end = next((at for at, word in enumerate(lowers) if word in words("visit_ends")), 0)
    opened = next((at for at in range(end - 1, 0, -1) if lowers[at] in words("at_the_time")), 0)
    return any_of("arrivals", lowers[:opened])


def ends(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence tells that something came to its end (not "closed-door talks")."""
    lowers = article.lowers[sentence.start : sentence.end]
    left = next((at for at, word in enumerate(lowers) if word in words("left_places")), len(lowers))
    if any_of("at_an_end", lowers[left : left + STAY + STAY]):
        return True  # "left Kiel on Sunday after a five-day visit"
    return any(word in words("visit_ends") and after != "-" for word, after in pairwise(lowers))


def _days_long(lowers: list[str], *, journey: bool) -> int:
    """How many days a sentence says that it took ("a three-day visit", "a stay of three days"); 0 where it does not."""
    numbers = table()["day_numbers"]["lengths"]
    for at, word in enumerate(lowers):
        if word not in numbers:
            continue
        before, after = lowers[at - 1 : at], lowers[at + 1 : at + 3]
        of_talks = after == ["days", "of"]  # "two days of talks"
        lasting = of_talks or (after[:1] == ["days"] and any_of("lasting", before))
        if lasting or (journey and after == ["-", "day"]):
            return int(numbers[word])
    return 0


def closes_a_stay(scene: Scene) -> bool:
    """Whether a departure only ends a stay that is under way ("leaves Kiel on Sunday after a five-day visit")."""
    lowers, end = scene.article.lowers, scene.sentence.end
    near = range(scene.mark.end, min(scene.mark.end + STAY, end))
    after = next((at for at in near if lowers[at] in words("at_an_end")), end)
    stays = within(scene.article.marks["interactions"], after, min(after + STAY, end))
    return any(one.entry.get("frame") in ("visit", "calls") for one in stays)


def is_closed(scene: Scene) -> bool:
    """Whether a stay is one that a departure or a return told of before it ends.

    "Left Kiel on Sunday at the end of a visit", "returned home on Sunday from a visit to Oman".
    """
    if scene.mark.entry.get("frame") != "visit":
        return False
    before = within(scene.article.marks["interactions"], scene.sentence.start, scene.mark.start)
    near = scene.article.lowers[max(scene.sentence.start, scene.mark.start - STAY) : scene.mark.start]
    returned = any_of("returning", scene.lowers[: scene.mark.start - scene.sentence.start])
    left = any(one.entry.get("frame") == "departs" for one in before)
    return (left or returned) and (any_of("at_an_end", near) or (returned and "from" in near))


def _sets_out(scene: Scene) -> bool:
    """Whether a verb in the present leads to a stay ("starts a visit on Friday"), or it is one ("X visits Oslo")."""
    lowers, start = scene.article.lowers, scene.mark.start
    if scene.mark.entry.get("kind") != "visit":
        return False  # "the plan goes back to the meeting on Friday"
    if lowers[start : scene.mark.end] == ["visits"]:
        return any(actor.end == start and actor.person is not None for actor in scene.actors)
    before = lowers[max(scene.sentence.start, start - LEADS) : start]
    return any_of("schedule_verbs", before) or any_of("stays_begun", before)


def next_week(scene: Scene, date: str | None) -> str | None:
    """The next such weekday or month, where a verb in the present tells of it ("Two ships arrive at Goa on Monday")."""
    article, published = scene.article, scene.article.document.published
    if not date or not published or date >= published[: len(date)] or words("present_verbs").isdisjoint(scene.lowers):
        return date
    days = [day for day in within(article.dates, scene.sentence.start, scene.sentence.end) if day.value == date]
    named = article.lowers[days[0].start : days[0].end] if days else []
    weekday = any_of("weekdays", [" ".join(named)])
    if not (weekday or (len(named) == 1 and len(date) == MONTH)):
        return date
    opens = (at for at in range(scene.mark.start, scene.sentence.start, -1) if article.lowers[at] == ",")
    first = behind_dateline(article, scene.sentence)
    told = article.lowers[max(first, next(opens, first)) : days[0].start]  # "X, who came on Sunday, flies on"
    own = (
        any_of("present_verbs", [article.lowers[scene.mark.start]]) if scene.mark.group == "verbs" else _sets_out(scene)
    )
    if not (own or any_of("arriving_verbs", told)) or any_of("past_verbs", told) or any_of("verb_markers", told):
        return date
    if len(date) == MONTH:
        return f"{int(date[:YEAR]) + 1}{date[YEAR:]}"  # "ten cadets leave for Oslo in May", said in June
    return (datetime.date.fromisoformat(date) + datetime.timedelta(days=STAY)).isoformat()
