"""Another one of a series that was told of before: its next session, its last edition."""

from __future__ import annotations

from workbench.article import within
from workbench.coding.actors import people_of
from workbench.coding.interactions.happening import Happening
from workbench.coding.interactions.scene import Cast, Scene, another_edition
from workbench.wording import any_of

SERIES = ("dialogue", "exercise")
WITHIN = 150  # tokens from a series to another one of it
BODY = 3  # tokens from a body to its verb


def of_series(scene: Scene, cast: Cast, earlier: list[Happening]) -> bool:
    """Whether it is another one of a series, and no people who meet once more ("it will hold its next meeting in")."""
    entry, mark = scene.mark.entry, scene.mark
    if entry.get("frame") == "edition" and mark.group != "verbs":
        return True
    if people_of([*cast.subjects, *cast.objects]):
        return False
    if entry.get("frame") == "edition":
        body = any_of("bodies", scene.article.lowers[max(scene.sentence.start, mark.start - BODY) : mark.start])
        return body or _of_a_body(scene) or _after_a_session(earlier)
    noun = entry.get("frame") == "noun" and entry.get("kind") == "meeting" and another_edition(scene)
    other = any_of("other_editions", scene.article.lowers[mark.start - 2 : mark.start])
    return noun and (_of_a_body(scene) or (other and _after_a_session(earlier)))


def _of_a_body(scene: Scene) -> bool:
    """Whether a body or a dialogue is told of in this sentence or the one before."""
    article = scene.article
    start = article.sentences[max(0, scene.sentence.number - 1)].start
    marks = within(article.marks["interactions"], start, scene.mark.start)
    return any(mark.entry.get("frame") == "session" for mark in marks)


def _after_a_session(earlier: list[Happening]) -> bool:
    """Whether a session of the day was told of before."""
    return any(one.kind == "dialogue" and not one.background for one in earlier)


def up_to_series(scene: Scene, earlier: list[Happening]) -> list[Happening]:
    """What was told up to the last exercise or session, if it was told of not long before; a meeting is no exercise."""
    kinds = SERIES if scene.mark.entry.get("frame") == "edition" else ("dialogue",)
    told_of = [number for number, one in enumerate(earlier) if one.kind in kinds]
    if kinds is not SERIES:
        return earlier[: told_of[-1] + 1] if told_of else earlier
    near = bool(told_of) and scene.mark.start - earlier[told_of[-1]].token <= WITHIN
    return earlier[: told_of[-1] + 1] if near else []
