"""Between whom a series of exercises was begun, which others may have joined since."""

from __future__ import annotations

from workbench.article import Party, within
from workbench.coding.actors import Actor, coordinated, side_of
from workbench.coding.interactions.scene import Scene
from workbench.wording import words

BEHIND = 14  # tokens from "initiated" to "between"
ROW = 12  # tokens from "between" through those who began it
YEAR = len("2003")


def those_who_began(scene: Scene) -> list[Actor]:
    """Between whom a series was begun in some year, of which others are told as well ("The drill X, begun in 1998
    between the Kenyan and Togolese navies", "first started between A and B in 2003").
    """
    article, sentence = scene.article, scene.sentence
    if "between" not in scene.lowers:
        return []
    verbs = words("series_founded") | words("series_begun")
    begun = [at for at in range(sentence.start, sentence.end) if article.lowers[at] in verbs]
    near = range(begun[0], min(begun[0] + BEHIND, sentence.end)) if begun else range(0)
    between = next((at for at in near if article.lowers[at] == "between"), None)
    if between is None or not any(
        len(one.value or "") == YEAR for one in within(article.dates, begun[0], sentence.end)
    ):
        return []
    kept: list[Party] = []
    for party in within(article.parties, between + 1, min(between + ROW, sentence.end)):
        if kept and not coordinated(article, kept[-1].end, party.start):
            break
        kept.append(party)
    return [side_of(party) for party in kept] if len({party.code for party in kept}) > 1 else []
