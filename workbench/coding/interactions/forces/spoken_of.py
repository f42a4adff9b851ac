"""Exercises that are only spoken of: as a topic of talks, in a plan, while they are prepared, as any state's own."""

from __future__ import annotations

from workbench.article import within
from workbench.coding.interactions.forces.named_drills import has_a_name
from workbench.coding.interactions.scene import Scene, name_behind
from workbench.coding.interactions.setting.day_and_place import date_near
from workbench.wording import any_of, side_by_side, words

AFTER = 12
REACHED = 7  # tokens from "through" to the drills that it leads to
PHRASE = 4  # tokens from an exercise to its conference


def talked_of(scene: Scene) -> bool:
    """Whether an exchange or a course is a topic of talks ("issues relating to the exchange of trainees")."""
    article, mark = scene.article, scene.mark
    vague = mark.entry.get("kind") == "training" or (
        article.lowers[mark.end - 1].endswith("s")
        and not has_a_name(scene)
        and (
            not within(article.dates, mark.end, scene.sentence.end)
            or any_of("talked_of", article.lowers[mark.end : min(mark.end + AFTER, scene.sentence.end)])
        )
    )
    before = article.lowers[scene.sentence.start : mark.start]
    if _mentioned(scene, before):
        return True
    if side_by_side(words("schedules"), {"of"}, before[-REACHED:]) and not has_a_name(scene):
        return True  # "signed a plan of joint drills for 2024"
    if vague and any_of("means_of", before[-REACHED:]):
        return True  # "cooperation that is in place through joint drills"
    laid_down = mark.entry.get("kind") == "training" and any_of("laid_down", before)
    listed = scene.article.lowers[mark.end : min(mark.end + AFTER, scene.sentence.end)]
    laid_down = laid_down or (mark.entry.get("kind") == "training" and any_of("fields", listed))
    return laid_down or (vague and (any_of("talked_of", before) or any_of("willing", before)))


def _mentioned(scene: Scene, before: list[str]) -> bool:
    """Whether an exercise is named among things talked about, on no day ("spoke of plans like Brave Griffin")."""
    instanced = any_of("instances", before[-REACHED:]) and any_of("talked_of", before)
    return instanced and date_near(scene.article, scene.sentence, scene.mark.start) is None


def only_prepared(scene: Scene) -> bool:
    """Whether officers only plan for it ("the African Lion planning conference opened")."""
    end = scene.mark.end
    behind = scene.article.lowers[end : min(end + PHRASE, scene.sentence.end)]
    marks = within(scene.article.marks["interactions"], end, min(end + REACHED, scene.sentence.end))
    if any_of("own_units", behind[:1]) or any_of("staff_offices", name_behind(scene)):
        return True  # "the 7th Maneuver Corps", "the Exercises and Training Directorate"
    if behind[:2] == ["of", "the"] and any(one.entry.get("kind") == "exercise" for one in marks):
        return True  # "watched the manoeuvres of the Steel Spear drill"
    return scene.mark.group == "forms" and side_by_side(words("planned_at"), words("conferences"), behind)


def of_each_alone(scene: Scene) -> bool:
    """Whether each has drills of its own ("rival exercises", "each other's manoeuvres"), or any drills are meant
    ("mutual supplies during exercises").
    """
    lowers, start = scene.article.lowers, scene.mark.start
    before = lowers[max(scene.sentence.start, start - PHRASE) : start]
    if any_of("not_shared", before) or before[-1:] == ["not"] or side_by_side({"each"}, {"other"}, before):
        return True
    several = scene.mark.end - start == 1 and lowers[start].endswith("s")
    return several and before[-1:] == ["during"] and not has_a_name(scene)
