"""Asides of place and time between a verb and its object."""

from __future__ import annotations

from workbench.article import within
from workbench.coding.interactions.scene import PHRASE, Scene
from workbench.wording import any_of

ASIDE_LENGTH = 16  # tokens of an aside behind a verb


def past_asides(scene: Scene) -> int:
    """Where a verb's object stands behind asides of place and time ("received, on Friday, in Oslo, the general")."""
    article, at, last = scene.article, scene.mark.end, scene.sentence.end - 1
    town = next((place for place in article.places if place.start == at + 1 and article.lowers[at] == "to"), None)
    if town is not None:
        return town.end  # "welcomed to Oslo her colleague"
    if any_of("opens_asides", article.lowers[at : at + 1]):
        comma = _comma(scene, at, PHRASE)
        at = comma if comma and not any(at <= actor.start < comma for actor in scene.actors) else at
    while at < last and article.words[at] == "," and any_of("opens_asides", article.lowers[at + 1 : at + 2]):
        closes = _comma(scene, at + 2, ASIDE_LENGTH)
        if not closes:
            return scene.mark.end
        at = closes
    return at + 1 if scene.mark.end < at < last else scene.mark.end


def past_a_day(scene: Scene) -> int:
    """Behind a verb and the day right behind it ("met on Sunday the ambassadors of A and B", not "met Soto Sunday")."""
    end = scene.mark.end
    dates = within(scene.article.dates, end, scene.sentence.end)[:1]
    near = bool(dates) and dates[0].start - end <= 1 and scene.article.words[end] != ","
    return dates[0].end if near and not any(actor.start == end for actor in scene.actors) else end


def _comma(scene: Scene, start: int, reach: int) -> int:
    """The next comma, or 0."""
    end = min(start + reach, scene.sentence.end)
    return next((at for at in range(start, end) if scene.article.words[at] == ","), 0)
