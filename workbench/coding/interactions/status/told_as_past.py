"""What is over by the words that tell of it, whatever day they name."""

from __future__ import annotations

from workbench.coding.interactions.scene import Cast, Scene, determiner
from workbench.coding.interactions.status.asides import said_after
from workbench.coding.interactions.status.outcome import had
from workbench.wording import any_of, words

NEAR = 3  # tokens from "after" to a noun
MAIN = 40  # tokens from a circumstance to the verb of its sentence
AFTER = 20  # tokens from a noun to the verb of its sentence


def told_as_past(scene: Scene, cast: Cast) -> bool:
    """Whether the words themselves tell that it has taken place: "met", "the discussions covered"."""
    lowers, mark = scene.article.lowers, scene.mark
    if mark.group == "verbs":
        over = lowers[mark.start] in words("past_verbs") or any_of("perfect", lowers[mark.start - 2 : mark.start + 1])
        over = over or any_of("told_after", lowers[mark.start - 1 : mark.start])
        return mark.entry.get("frame") == "discuss" or mark.entry.id == "agree" or over
    if (
        had(scene.article, mark)
        or said_after(scene.article, mark)
        or any_of("told_after", lowers[max(scene.sentence.start, mark.start - NEAR) : mark.start])
    ):
        return True
    known = cast.definite or determiner(scene) in words("definite")
    if known and any_of("circumstances", lowers[scene.sentence.start : scene.sentence.start + 1]):
        behind = lowers[mark.end : min(mark.end + MAIN, scene.sentence.end)]
        return "will" not in behind[:AFTER] and any(word.endswith("ed") for word in behind)  # "on Friday he will"
    goods = mark.entry.get("kind") == "transfer"  # "the first delivery could be made in May"
    return known and not goods and any_of("past_verbs", lowers[mark.end : min(mark.end + AFTER, scene.sentence.end)])
