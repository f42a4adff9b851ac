"""Where a journey leads: the states and cities named behind a verb of travel."""

from __future__ import annotations

from workbench.article import Article, within
from workbench.coding.interactions.datelines import dateline
from workbench.coding.interactions.scene import Scene
from workbench.coding.interactions.setting import STOPS
from workbench.wording import any_of, words

NAME = 8  # no name of a state or a city is longer
DESTINATION = 10  # tokens from a verb of travel to where it leads


def destinations(scene: Scene, token: int) -> list[str | None]:
    """The states that a journey goes to: those of the states and cities listed next, or the dateline's for "here"."""
    article = scene.article
    found: list[str | None] = []
    last = token
    end = min(token + DESTINATION, scene.sentence.end)
    days = {
        at
        for date in within(article.dates, token, end)
        for at in range(date.start - (article.lowers[date.start - 1] == "on"), date.end)
    }
    for position in range(token - 1, end):
        if position in days and not found:
            continue
        word = article.lowers[position]
        if word in words("here") or _means_here(article, position):
            place = dateline(article)
            return [place.country if place else None]
        stop = state_at(article, position)
        if stop is None and not found and word == "," and _city_at(article, position + 1):
            continue  # "visited the Defence Ministry, Baku"
        if stop is not None and position >= last - 1:
            found.append(stop[0])
            last = stop[1]
        elif position >= last and _ends_the_way(word, listed=bool(found)):
            break
    return list(dict.fromkeys(found))


def _means_here(article: Article, token: int) -> bool:
    """ "The country" is where the text is written ("arrived in the country"; not "the Kingdom of Tonga")."""
    before, after = article.lowers[token - 1], article.lowers[token + 1 : token + 2]
    return article.lowers[token] in words("this_country") and before in words("definite") and after != ["of"]


def _city_at(article: Article, token: int) -> bool:
    return any(place.start == token and place.kind in STOPS for place in within(article.places, token, token + NAME))


def _ends_the_way(word: str, *, listed: bool) -> bool:
    """Whether no destination can follow a word: after the first one, any word that is none of a list."""
    return word not in words("coordinators") if listed else word in words("journey_breaks")


def state_at(article: Article, token: int) -> tuple[str, int] | None:
    """The state named by a country or a city that starts at a token, and where that name ends."""
    for party in within(article.parties, token, token + NAME):
        if party.start != token:
            break
        named = party.group in ("name", "capital") and not owned_at(article, party.end)
        if named or _on_its_soil(article, party.end):
            return party.code, party.end
    for place in within(article.places, token, token + NAME):
        if place.start == token and place.kind in STOPS and place.country:
            return place.country, place.end
    return None


def owned_at(article: Article, token: int) -> bool:
    """Whether what was named before a token owns something ("Oslo's")."""
    return article.lowers[token : token + 1] in (["'s"], ["’s"])


def _on_its_soil(article: Article, token: int) -> bool:
    """ "The Saudi capital" is a place in Saudi Arabia, and so are "Saudi garrisons"."""
    return any_of("soil", article.lowers[token : token + 2]) or any_of("sites", article.lowers[token : token + 3])
