"""Soldiers whom somebody accepts, hosts or sends to be taught: "accepts Kenyan officers at its staff college"."""

from __future__ import annotations

from workbench.article import Party, within
from workbench.coding.actors import Actor, people_of
from workbench.coding.interactions.scene import Scene
from workbench.wording import any_of, words

PHRASE = 7  # tokens between a verb and those who are taught
REACH = 18  # tokens from a verb to the school or the course
TAKEN_IN = ("takes", "receives")
PURPOSES = ("training", "exercise")


def of_pupils(scene: Scene) -> bool:
    """Whether those who are accepted, hosted or sent are to be taught there ("will host cadets for training")."""
    frame, lowers, mark = scene.mark.entry.get("frame"), scene.article.lowers, scene.mark
    if frame not in TAKEN_IN and frame != "gives":
        return False
    end = min(mark.end + REACH, scene.sentence.end)
    if mark.group != "verbs" or words("schools_of_pupils").isdisjoint(lowers[mark.end : end]):
        return False
    passive = frame == "gives" and is_sent(scene)
    near = (
        lowers[max(scene.sentence.start, mark.start - PHRASE) : mark.start]
        if passive
        else lowers[mark.end : end][:PHRASE]
    )
    return any_of("pupils", near) and not any_of("goods", near)


def is_sent(scene: Scene) -> bool:
    """Whether it is those before the verb who are sent ("80 sailors will be brought to")."""
    return any_of("passive", scene.article.lowers[scene.mark.start - 1 : scene.mark.end])


def aim_of_journey(scene: Scene, travellers: list[Actor]) -> str | None:
    """What troops, and nobody named and no delegation, go somewhere for ("four jets will fly to Lima for an exercise"):
    the kind of that, which is what is told of, or None.
    """
    lowers, mark = scene.article.lowers, scene.mark
    if mark.entry.get("frame") != "travels" or not travellers or people_of(travellers):
        return None
    if any_of("visitors", lowers[travellers[0].start : mark.start]):
        return None
    to_school = any_of("schools", lowers[mark.end : min(mark.end + PHRASE, scene.sentence.end)])
    if to_school and any_of("pupils", lowers[travellers[0].start : mark.start]):
        return "training"
    later = within(scene.article.marks["interactions"], mark.end, min(mark.end + REACH, scene.sentence.end))
    aims = [one for one in later if one.entry.get("kind") in PURPOSES]
    aim = next((one for one in aims if not any(other.start == one.end for other in aims)), None)  # "training exercises"
    led = aim is not None and any_of("aims", lowers[mark.end - 1 : aim.end])
    return str(aim.entry.get("kind")) if aim is not None and led else None


def are_offered(scene: Scene, party: Party) -> bool:
    """Whether somebody is offered the places that follow ("has offered the Kenyan army six places at its school")."""
    return any_of("offering_places", scene.article.lowers[max(scene.sentence.start, party.start - 2) : party.start])
