"""The subject that follows on a participle ("Receiving minister X on Friday, minister Y said")."""

from __future__ import annotations

from workbench.article import Article
from workbench.coding.actors import Actor, coordinated, countries_of, objects_of
from workbench.coding.datelines import behind_dateline
from workbench.coding.interactions.scene import Scene
from workbench.wording import any_of, words

FAR = 26  # tokens from a participle to the comma that closes it
AROUND = 6  # tokens from that comma to its subject, and from "are" to "with"


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


def with_fellows(scene: Scene, actors: list[Actor]) -> list[Actor]:
    """Those of whom a relative clause tells, all of the row ("by Ministers X and Y, who had talked for an hour")."""
    if len(actors) != 1 or actors[0].person is None or actors[0] not in scene.actors:
        return actors
    behind = scene.article.lowers[actors[0].end : actors[0].end + 2]
    if not any_of("relatives", behind):
        return actors
    row = list(actors)
    for actor in reversed(scene.actors[: scene.actors.index(row[0])]):
        if actor.person is None or not coordinated(scene.article, actor.end, row[0].start):
            break
        row.insert(0, actor)
    return row


def arranged_with(article: Article, token: int) -> bool:
    """Whether a verb or colon goes on with whom talks are arranged ("Meetings are also planned with X and Y")."""
    if article.lowers[token : token + 2] == [":", "with"]:
        return True
    behind = article.lowers[token : token + AROUND]
    at = behind.index("with") if any_of("auxiliaries", behind[:1]) and "with" in behind else 0
    return behind[at - 1] in words("arranged") if at else False


def by_participle(scene: Scene) -> bool:
    """ "The two ministers, meeting in Oslo, said"."""
    article, mark = scene.article, scene.mark
    before, behind = article.lowers[mark.start - 1], article.lowers[mark.end : mark.end + 1]
    return article.lowers[mark.start : mark.end] == ["meeting"] and before == "," and any_of("locatives", behind)
