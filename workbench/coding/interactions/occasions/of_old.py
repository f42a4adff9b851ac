"""Whether a passage tells of earlier days, and too vaguely to tell of one occasion."""

from __future__ import annotations

from workbench.article import within
from workbench.coding.interactions.happening import Happening
from workbench.coding.interactions.scene import Scene
from workbench.wording import any_of, words


def in_background(scene: Scene) -> bool:
    """Whether earlier days are told of; "high-level visits" tell of no earlier drill."""
    scope = scene.article.verdict("background", scene.mark.start)
    following = "next" in scene.article.lowers[scene.mark.start : scene.mark.end]
    if scope is None or (scene.mark.entry.id == "edition" and following):
        return False
    if scene.mark.entry.get("frame") == "guest" and scope.cue.start > scene.mark.start:
        return False  # "the visiting general spoke of the recent floods"
    if _is_of_an_aim(scene, scope.cue.start):
        return False
    of_visits = any_of("mutual_visits", scene.article.lowers[scope.cue.start : scope.cue.end])
    return not (of_visits and scene.mark.entry.get("kind") not in ("meeting", "visit"))


def _is_of_an_aim(scene: Scene, cue: int) -> bool:
    """Whether what is of earlier days is only what a deed was for ("met X to build on their decades-long ties")."""
    article, end = scene.article, scene.mark.end
    aims = (at for at in range(end, cue) if article.lowers[at] == "to" and article.words[at + 1].islower())
    aim = next((at for at in aims if article.lowers[at + 1] not in words("openers_of_things")), None)
    return scene.mark.group == "verbs" and aim is not None and "," not in article.lowers[aim:cue]


def of_old(scene: Scene, found: Happening) -> bool:
    """Whether an undated passage on earlier days is too vague to tell of one occasion."""
    scope = scene.article.verdict("background", scene.mark.start)
    habit = scope is not None and scope.cue.entry.id == "habit"
    return habit or scene.mark.group == "plurals" or not found.people


def since_then(scene: Scene) -> bool:
    """Whether a body has only sat ever since some year ("a pact of 1989, under which a committee meets yearly")."""
    dates = within(scene.article.dates, scene.sentence.start, scene.sentence.end)
    year = len(dates) == 1 and len(dates[0].value or "") == len("1989")
    return year and scene.mark.entry.get("frame") == "session"
