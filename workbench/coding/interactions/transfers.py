"""Frames of transfers: what one state hands over to another."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article
from workbench.coding.actors import Actor, objects_of
from workbench.coding.interactions.scene import Cast, Scene, subjects
from workbench.wording import any_of, words

AROUND = 6  # tokens from a verb to what is no goods
THING = 12  # tokens from the taker to the goods
TAKER = 25  # tokens from a verb to its "to", "from"


def gives(scene: Scene) -> Iterator[Cast]:
    """The giver handed something over to the taker, gave the taker something, or goods were handed over."""
    article, mark = scene.article, scene.mark
    if any_of("messages", article.lowers[mark.end : mark.end + AROUND]):
        return
    passive = article.lowers[mark.start - 1] in words("passive")
    givers = [] if passive else subjects(scene)
    if not any_of("double_objects", article.lowers[mark.start : mark.end]):
        for position in range(mark.end, min(mark.end + TAKER, scene.sentence.end)):
            if article.lowers[position] in ("to", "from"):
                takers = objects_of(article, scene.actors, position + 1, reach=5)
                if takers:
                    yield Cast(givers, takers)
                    return
    takers = _takers_of_goods(scene)
    if takers and givers:
        yield Cast(givers, takers)
    elif passive and _names_goods(article, scene.sentence.start, mark.start):
        yield Cast([], [])


def _takers_of_goods(scene: Scene) -> list[Actor]:
    """Who is given something: named right behind the verb, before the goods ("gave Latvia five boats")."""
    takers = objects_of(scene.article, scene.actors, scene.mark.end, reach=2)
    end = min(takers[-1].end + THING, scene.sentence.end) if takers else 0
    return takers if takers and _names_goods(scene.article, takers[-1].end, end) else []


def _names_goods(article: Article, start: int, end: int) -> bool:
    return any_of("goods", article.lowers[start:end])
