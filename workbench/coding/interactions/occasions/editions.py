"""Which one of a series is told of: the next one, the last one, the fifth."""

from __future__ import annotations

import re
from itertools import pairwise

from workbench.article import Article
from workbench.coding.interactions.scene import Scene, name_start
from workbench.coding.interactions.setting.day_and_place import date_near
from workbench.wording import any_of, words

ORDINAL = re.compile(r"\d+(st|nd|rd|th)")
VERB = 4  # tokens from a series to "was launched"
AS = 10  # tokens from "was launched in 2003 as" to what it was
YEAR = len("2003")
ROMAN = re.compile(r"X{0,3}(I[VX]|VI{0,3}|I{1,3}|X)")  # "the XVII round"


def is_ordinal(word: str) -> bool:
    """Whether a word counts the sessions of a series ("third", "24th")."""
    return word in words("numbers_of_sessions") or (word[:1].isdigit() and bool(ORDINAL.fullmatch(word)))


def _counts(word: str) -> bool:
    return is_ordinal(word) or word in words("editions") or word in words("latest_of")


def _undated(article: Article, start: int, end: int) -> list[str]:
    """The words from token `start` up to token `end` that are no day's ("on the 24th of May")."""
    days = {at for date in article.dates for at in range(date.start, date.end) if start <= at < end}
    return [article.lowers[at] for at in range(start, end) if at not in days]


def another_edition(scene: Scene) -> bool:
    """Whether another one of a series is meant: "was last staged in 1985", "the next summit", "the 5th round"."""
    start, end = max(scene.sentence.start, scene.mark.start - 5), min(scene.sentence.end, scene.mark.end + 5)
    ahead = scene.article.verdict("planned", scene.mark.start) is not None
    if scene.mark.entry.id == "commission" and any_of("sitting", scene.article.lowers[end - 5 : end + 5]):
        return ahead
    near = scene.article.lowers[start:end]
    if "next" in near or any(one == "its" and _counts(other) for one, other in pairwise(near)):
        return True  # "the joint group held its seventh session"
    timed = ahead or date_near(scene.article, scene.sentence, scene.mark.start) is not None
    return timed and (any_of("editions", near) or any(map(ORDINAL.fullmatch, _undated(scene.article, start, end))))


def last_of_them(scene: Scene) -> bool:
    """Whether one of a series is told behind its name ("the consultations, the latest of which took place in Oslo")."""
    after = scene.article.lowers[scene.mark.end : scene.sentence.end]
    if "which" not in after:
        return False
    at = after.index("which")
    return after[at - 1 : at] == ["of"] and any_of("latest_of", after[at - 2 : at - 1])


def numbered(scene: Scene) -> bool:
    """Whether a session is told by its number ("the fourth meeting of the joint working group")."""
    start = max(scene.sentence.start, min(scene.mark.start - 6, name_start(scene) - 1))
    if any(map(is_ordinal, _undated(scene.article, start, scene.mark.start))):
        return True
    return any(ROMAN.fullmatch(word) for word in scene.article.words[start : scene.mark.start] if word.isupper())


def founded(scene: Scene) -> bool:
    """Whether the year is told in which a series began ("The drill was launched in 2003", "was launched in 2003 as a
    forum of ministers").
    """
    start, end = scene.mark.start, scene.mark.end
    behind = scene.article.lowers[end : min(end + VERB, scene.sentence.end)]
    before = scene.article.lowers[max(scene.sentence.start, start - AS) : start]
    begun = any_of("series_founded", behind) or ("as" in before and any_of("series_founded", before))
    if scene.mark.group == "verbs" or not begun:
        return False
    date = date_near(scene.article, scene.sentence, start)
    return date is not None and len(date) == YEAR
