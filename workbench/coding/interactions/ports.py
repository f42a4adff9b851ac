"""The frame of warships in another state's port."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article, within
from workbench.coding.actors import Actor, side_of, subjects_of
from workbench.coding.interactions.scene import Cast, Scene
from workbench.coding.interactions.setting import STOPS
from workbench.wording import any_of, words
from workbench.wording.lists import table

NEAR = 14  # tokens from a call to its ships
PORT = 10  # and to its ports
PHRASE = 6  # tokens from a state's name to its ships ("the Indonesian Navy training ship")


def calls(scene: Scene) -> Iterator[Cast]:
    """Ships of one state call at a port of another; at several ports, they call several times."""
    article, mark = scene.article, scene.mark
    start, end = max(scene.sentence.start, mark.start - NEAR), min(scene.sentence.end, mark.end + NEAR)
    if not any_of("ships", article.lowers[start:end]) and "port" not in article.lowers[mark.start : mark.end + 2]:
        return
    if any_of("civilian_ships", article.lowers[start:end]):
        return
    habit = mark.group == "verbs" and article.lowers[mark.start] in words("calls_of_habit")
    if habit and not article.verdict("planned", mark.start):
        return
    ships = _ships(scene, end)
    if not ships and mark.group == "forms":
        return
    ships = ships or subjects_of(article, scene.actors, mark.start)[-1:]
    ports = _ports(scene, tuple(code for actor in ships for code in actor.countries))
    yield from (Cast(ships, [], host=port) for port in ports or [None])


def _ships(scene: Scene, end: int) -> list[Actor]:
    """Whose ships call: those named before it, of a noun also behind it ("a call by Indian frigates at")."""
    article = scene.article
    for start, stop in ((scene.sentence.start, scene.mark.start), (scene.mark.end, end)):
        if start > scene.mark.start and scene.mark.group != "forms":
            break
        parties = within(article.parties, start, stop)
        owners = [party for party in parties if any_of("ships", article.lowers[party.start : party.end + PHRASE])]
        if owners:
            return [side_of(owners[-1])]
        if named := _by_prefix(article, start, stop):
            return named
    return []


def _by_prefix(article: Article, start: int, end: int) -> list[Actor]:
    """The state whose navy gives its ships this prefix ("HMAS Perth")."""
    navies = table()["ship_prefixes"]
    for token in range(end - 1, start - 1, -1):
        if article.words[token].isupper() and article.lowers[token] in navies:
            return [Actor(token, token + 1, (navies[article.lowers[token]],), state=True)]
    return []


def _ports(scene: Scene, ships: tuple[str, ...]) -> list[str | None]:
    """The states of the ports that are named: behind the call, or before it in its sentence."""
    article, mark = scene.article, scene.mark
    after = within(article.places, mark.end, min(mark.end + PORT, scene.sentence.end))
    places = after or within(article.places, scene.sentence.start, mark.start)
    found = [place.country for place in places if place.kind in STOPS and place.country not in (None, *ships)]
    states = within(article.parties, mark.end, min(mark.end + PORT, scene.sentence.end))
    named: list[str | None] = [party.code for party in states if party.group in ("name", "capital")]
    return list(dict.fromkeys(found or [code for code in named if code not in ships]))
