"""Whether a course is told of as one occasion: by its day, its length, a number of those taught, as going on."""

from __future__ import annotations

from itertools import pairwise, takewhile

from workbench.article import Article, Party, within
from workbench.coding.dates import is_over
from workbench.coding.interactions.scene import Scene
from workbench.coding.interactions.setting.day_and_place import date_near
from workbench.coding.interactions.status.outcome import status_of
from workbench.coding.words import is_number
from workbench.wording import any_of, words

PHRASE, NEAR, REACH = 4, 7, 18  # tokens from a verb to its auxiliary, to a number, and to its complements
YEAR = len("2024")


def of_a_time(scene: Scene, taught: list[Party]) -> bool:
    """Whether it goes on or is called off, or a day, a month or a year is told of it, or a number of those taught."""
    article, mark = scene.article, scene.mark
    near = article.lowers[max(scene.sentence.start, mark.start - NEAR) : mark.end + PHRASE]
    if any_of("more_of_it", (one for one, other in pairwise((*near, "")) if not _of_a_batch(other))):
        return False
    if article.verdict("cancelled", mark.start) is not None:
        return True
    planned = status_of(article, mark) == "planned"
    if _over_the_years(scene, near):
        return False
    if mark.entry.id == "course" and _told_of_one(scene):
        return True
    if any(_counted(article, party) for party in taught):
        return True
    date = date_near(article, scene.sentence, mark.start)
    if date is not None and not (planned and is_over(article, date)):
        return True
    close = near[-(mark.end - mark.start + 2 * PHRASE) :]
    if planned:
        return any(is_number(word) for word in close) or (
            (mark.group == "verbs" or mark.entry.id == "course") and bool(taught)
        )
    goes_on = mark.entry.id == "learning" and any_of("perfect_or_lasting", article.lowers[mark.start : mark.end])
    watched = (
        any_of("watched_it", near) and mark.group == "forms"
    )  # "observed the training of cadets by Fijian soldiers"
    return goes_on or watched or any_of("ongoing", near)


def _over_the_years(scene: Scene, near: list[str]) -> bool:
    """Whether a number is that of many years ("300 have attended schools there since 2011", "have
    already been trained there").
    """
    if not any_of("perfect", near) or any_of("ongoing", near):
        return False
    lowers = scene.article.lowers
    dates = within(scene.article.dates, scene.sentence.start, scene.sentence.end)
    if not dates and any_of("relatives", lowers[scene.mark.start - 1 : scene.mark.start]):
        return True  # "praised the college, which has trained eleven Zambian officers"
    since = any(lowers[date.start - 1] == "since" and len(date.value or "") == YEAR for date in dates)
    schools = any_of("schools", lowers[scene.mark.start : min(scene.mark.end + NEAR, scene.sentence.end)])
    return (since and schools) or any_of("so_far", near)


def _of_a_batch(word: str) -> bool:
    """Whether "more" or "further" tells of a number of people ("a further contingent of", "more than 300")."""
    return word == "than" or is_number(word) or word in words("batches_of_people")


def _told_of_one(scene: Scene) -> bool:
    """Whether one course is told of, that began or ended or lasts a while ("finished a six-week course for")."""
    lowers, mark = scene.article.lowers, scene.mark
    before = lowers[max(scene.sentence.start, mark.start - NEAR) : mark.start]
    around = (*before, *lowers[mark.end : min(mark.end + REACH, scene.sentence.end)])
    lasting = any(one == "-" and other in words("spans_of_time") for one, other in pairwise(before))
    return lasting or any_of("begun_or_ended", around)


def _counted(article: Article, party: Party) -> bool:
    """Whether a number of a state's soldiers is told ("nine Gambian officers", "a dozen cadets from Togo")."""
    before = article.lowers[max(0, party.start - PHRASE) : party.start]
    close = list(takewhile(lambda word: word != ",", reversed(before)))
    return any_of("batches", close) or any(is_number(word) for word in close)
