"""Whom somebody met besides, each of them on a day or at a place of its own."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Sentence, tokens_of, within
from workbench.coding.actors import Actor, objects_of
from workbench.coding.interactions.scene import Cast, Scene
from workbench.mentions.people.names import grammar
from workbench.wording import any_of, words

NEXT = 3  # tokens to an object that stands right behind its verb
TIMES = grammar()["times_between"]


def further_casts(scene: Scene, holders: list[Actor], objects: list[Actor]) -> Iterator[Cast]:
    """The talks with each of those met besides, each with the part of the sentence that tells when and where."""
    for more in further_objects(scene, objects[-1].end):
        yield Cast(holders, more, part=part_of(scene, more))


def part_of(scene: Scene, more: list[Actor]) -> Sentence | None:
    """The part of a sentence that tells of those met besides, where a day or a place of their own stands in it."""
    article, start = scene.article, more[0].start
    while article.lowers[start - 1] not in words("coordinators") and start > scene.mark.end:
        start -= 1
    later = next((group[0].start for group in further_objects(scene, more[-1].end)), scene.sentence.end)
    told = bool(within(article.dates, start, later)) or bool(within(article.places, start, later))
    return scene.sentence._replace(start=start, end=later) if told else None


def further_objects(scene: Scene, token: int, leads: str = "with") -> Iterator[list[Actor]]:
    """Whom somebody met besides ("talks with X and, separately, with Y", "a meeting with X and one with Y").

    Behind another word that `leads` to them, persons only ("received by X and on Monday by Y").
    """
    article, lowers = scene.article, scene.article.lowers
    triggers = within(article.marks["interactions"], token, scene.sentence.end)
    end = triggers[0].start if triggers else scene.sentence.end
    opened = token
    for position in range(token, end):
        if position < token:
            continue
        if lowers[position] == leads and _again(scene, opened, position):
            found = objects_of(article, scene.actors, position + 1, reach=8 if leads == "with" else NEXT)
            found = found if leads == "with" or (found and found[0].person is not None) else []
        elif lowers[position] in words("met_apart"):
            found = _next_met(scene, position + 1, end)
        else:
            found = _on_another_day(scene, opened, position, end) if lowers[position] in words("coordinators") else []
        if found:
            yield found
            token = opened = found[-1].end


def _again(scene: Scene, opened: int, token: int) -> bool:
    """Whether a preposition goes on with whom somebody met besides, behind a day too ("and on Monday with Y")."""
    lowers = scene.article.lowers
    days = tokens_of(within(scene.article.dates, opened, token))
    at = token - 1
    while at > opened and (at in days or lowers[at] in TIMES):
        at -= 1
    if at < token - 1 and lowers[at] == "and":
        return True
    far = token - opened > NEXT or bool(days)  # "an hour and with B", "on Monday and with B"
    again = lowers[token - 1] in words("and_with") and far
    return again or any_of("separately", lowers[max(opened, token - 12) : token])


def _next_met(scene: Scene, token: int, end: int) -> list[Actor]:
    """The person behind "and, separately,"."""
    at = token + (scene.article.words[token : token + 1] == [","])
    found = objects_of(scene.article, scene.actors, at, reach=2)
    return found if found and found[0].person is not None and found[0].start < end else []


def _on_another_day(scene: Scene, opened: int, token: int, end: int) -> list[Actor]:
    """The person behind "and" after a day or a place ("met A in Oslo on Monday and B in Rome on Tuesday")."""
    article = scene.article
    dates, places = within(article.dates, opened, token), within(article.places, opened, token)
    told = tokens_of((*dates, *places))
    if not told or any(at not in told and article.lowers[at] not in words("set_at") for at in range(opened, token)):
        return []
    found = _next_met(scene, token + 1, end)
    last = found[-1].end if found else end
    set_too = last == end - 1 or article.lowers[last] in words("set_at")
    return found if set_too or any(date.start == last for date in within(article.dates, last, end)) else []
