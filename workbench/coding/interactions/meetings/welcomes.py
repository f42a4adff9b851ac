"""What is welcomed that is no guest."""

from __future__ import annotations

from workbench.coding.actors import Actor
from workbench.coding.interactions.journeys.destinations import owned_at
from workbench.coding.interactions.scene import Scene
from workbench.wording import any_of

NEAR = 4  # tokens from whose words they are to what they said


def of_words(scene: Scene, objects: list[Actor]) -> bool:
    """Whether what somebody said or did is welcomed, and not they ("welcomed the president's reaffirmation of")."""
    lowers, end = scene.article.lowers, objects[0].end if objects else 0
    if not objects or not lowers[scene.mark.end - 1].startswith("welcom"):
        return False
    theirs = lowers[end + 1 : min(end + NEAR, scene.sentence.end)]
    return owned_at(scene.article, end) and not any_of("visitors", theirs)
