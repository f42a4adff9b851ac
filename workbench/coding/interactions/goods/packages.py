"""The frame of aid that is announced: "Kyiv's neighbour announced its 28th package of military assistance"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.coding.actors import Actor, objects_of, subjects_of
from workbench.coding.interactions.scene import Cast, Scene
from workbench.wording import any_of, words

BEFORE = 12  # tokens from a verb of announcing to a package
BEHIND = 12  # tokens from a package to its "to", "for"


def announces(scene: Scene) -> Iterator[Cast]:
    """Who announced a package of aid, and for whom; what a package holds or how many there were is no announcement."""
    article, mark, sentence = scene.article, scene.mark, scene.sentence
    start = max(sentence.start, mark.start - BEFORE)
    verb = next((at for at in range(start, mark.start) if article.lowers[at] in words("announcing")), None)
    if verb is None or any_of("continuing", article.lowers[verb : mark.start]):
        return
    givers = [actor for actor in subjects_of(article, scene.actors, verb) if actor.countries]
    takers = _for_whom(scene)
    if givers or takers:
        yield Cast(givers, takers)


def _for_whom(scene: Scene) -> list[Actor]:
    article, mark = scene.article, scene.mark
    for position in range(mark.end, min(mark.end + BEHIND, scene.sentence.end)):
        if article.lowers[position] in ("for", "to"):
            return objects_of(article, scene.actors, position + 1, reach=3)
        if article.lowers[position] in words("ends_of_giving"):
            break
    return []
