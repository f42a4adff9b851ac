"""Frame of "the visiting X": an attribute that tells of a visit."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import ENVOY, Article, within
from workbench.coding.actors import Actor, objects_of
from workbench.coding.interactions.journeys.destinations import destinations, state_at
from workbench.coding.interactions.scene import Cast, Scene, antecedent, beside, next_person, subjects
from workbench.coding.interactions.sides.homes import home_of
from workbench.wording import words


def guest(scene: Scene) -> Iterator[Cast]:
    """The visiting X; "the visiting dignitary" is the one told of before."""
    article, mark = scene.article, scene.mark
    apart = article.words[mark.start - 1] == ","  # "the general, currently visiting the country"
    told_of = antecedent(scene) or (beside(scene, mark.start - 1) if apart else [])
    if not told_of and (hosts := _abroad(scene)):
        travellers = [actor for actor in subjects(scene) if not actor.state] or next_person(scene, [])
        yield from (Cast(travellers, [], host=host) for host in hosts if travellers)
        return
    titled = [actor for actor in scene.actors if actor.start <= mark.start < actor.end]
    if not (told_of or titled) and _of_whom_is_known(scene):
        yield Cast([], [])
        return
    if _is_resident(scene, told_of or titled):
        return
    near = told_of or titled or objects_of(article, scene.actors, mark.end, reach=5)
    guests = [actor for actor in near if not (actor.state or actor.collective or _of_the_house(scene, actor))]
    if guests:
        yield Cast(guests, [])


def _abroad(scene: Scene) -> list[str | None]:
    """Where somebody is, told by a participle ("Visiting Oslo a week ago, X said", "X said while visiting Peru")."""
    before = scene.article.lowers[scene.mark.start - 1]
    opens = scene.mark.start == scene.sentence.start or before == "," or before in words("conjunctions")
    opens = opens and state_at(scene.article, scene.mark.end) is not None
    return destinations(scene, scene.mark.end) if opens else []


def _is_resident(scene: Scene, near: list[Actor]) -> bool:
    """Whether "the visiting envoy" is one accredited here, who calls and does not travel."""
    people = [scene.article.people[actor.person] for actor in near if actor.person is not None]
    posts = [(person.post or "").lower() for person in people if person.level == ENVOY]
    return bool(posts) and all("special" not in post for post in posts)


def _of_the_house(scene: Scene, actor: Actor) -> bool:
    """Whether "the visiting minister", named by no state, was taken for one of those who are at home."""
    article = scene.article
    named = bool(within(article.parties, actor.start, actor.end)) or actor.person is None
    return not named and home_of(article) in actor.countries


def _of_whom_is_known(scene: Scene) -> bool:
    """Whether nobody is named behind "the visiting dignitary", of whom a verb tells at once."""
    article, end = scene.article, scene.mark.end
    behind = next((at for at in range(end, min(end + 2, scene.sentence.end)) if _visits(article, at)), None)
    if behind is None or behind + 1 >= scene.sentence.end:
        return False
    word = article.words[behind + 1]
    return word.islower() and word not in words("coordinators") and word not in words("origins")


def _visits(article: Article, token: int) -> bool:
    return article.lowers[token] in words("visitors")
