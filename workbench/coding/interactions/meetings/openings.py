"""The subject that follows on a participle ("Receiving minister X on Friday, minister Y said")."""

from __future__ import annotations

from workbench.coding.actors import Actor, countries_of, objects_of
from workbench.coding.datelines import behind_dateline
from workbench.coding.interactions.scene import Scene

FAR = 26  # tokens from a participle to the comma that closes it
AROUND = 6  # tokens from that comma to its subject


def told_next(scene: Scene) -> list[Actor]:
    """The subject behind a participle ("Speaking by telephone, the presidents of A and B agreed")."""
    article, mark = scene.article, scene.mark
    if mark.start - behind_dateline(article, scene.sentence) > 1 or not article.lowers[mark.start].endswith("ing"):
        return []
    others: set[str] = set()
    for comma in range(mark.end, min(mark.end + FAR, scene.sentence.end)):
        if article.words[comma] != ",":
            continue
        found = objects_of(article, scene.actors, comma + 1, reach=AROUND)
        others.update(countries_of([actor for actor in scene.actors if mark.end <= actor.start < comma]))
        if found and not (others and set(countries_of(found)) <= others and found[0].countries):
            return found  # "Receiving X, the Lao minister, in Oslo, Y said"
    return []
