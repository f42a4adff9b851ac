"""More of those who teach or are taught: "A second group of forty will start in May", after a course was told of."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import within
from workbench.coding.actors import side_of
from workbench.coding.interactions.scene import Cast, Scene
from workbench.coding.interactions.setting.day_and_place import date_near
from workbench.parties import PAIR
from workbench.wording import any_of

SOON = 2  # sentences from a course to those who come next


def intake(scene: Scene) -> Iterator[Cast]:
    """The next who are taught by those of the course told of right before, on a day of their own.

    Nobody where the sentence names states itself: its other words tell of it.
    """
    article, sentence = scene.article, scene.sentence
    if within(article.parties, sentence.start, sentence.end):
        return
    ahead = article.verdict("planned", scene.mark.start) is not None
    if date_near(article, sentence, scene.mark.start, to_come=ahead, ahead=ahead) is None:
        return
    for before in reversed(article.sentences[max(0, sentence.number - SOON) : sentence.number]):
        marks = within(article.marks["interactions"], before.start, before.end)
        told = any(one.entry.get("kind") == "training" for one in marks)
        staff = any_of("teaching_staff", article.lowers[before.start : before.end])
        if told or staff:
            parties = within(article.parties, before.start, before.end)
            states = {party.code for party in parties}
            if len(states) == PAIR or (staff and len(states) == 1):
                yield Cast([], [side_of(party) for party in parties])
            return
