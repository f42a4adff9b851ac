"""The party of several that a scene leaves unsaid: whose article it is, or who is at home where it appears."""

from __future__ import annotations

from workbench.article import Article, organisations_of
from workbench.coding.interactions.happening import Happening
from workbench.coding.interactions.scene import Scene
from workbench.coding.interactions.sides.at_hand import JOURNEYS
from workbench.coding.interactions.sides.homes import home_of
from workbench.coding.interactions.sides.leading import leading_parties, protagonist
from workbench.coding.interactions.sides.numbers import number_of

LEAST_PARTIES = 2


def all_of(scene: Scene, parties: tuple[str, ...], earlier: list[Happening]) -> tuple[str, ...]:
    """The parties with the one left unsaid, where the words tell of more ("a trilateral summit with A and B")."""
    if len(parties) < LEAST_PARTIES or scene.mark.entry.get("frame") in JOURNEYS:
        return parties
    number = number_of(scene)
    if number is None or number == LEAST_PARTIES or len(parties) != number - 1:
        return parties
    leading = leading_parties(scene.article, number)
    if set(parties) < set(leading) and _are_about(scene.article, leading):
        return leading
    central = protagonist(earlier) or home_of(scene.article)
    told = any(central in happening.countries for happening in earlier)
    return tuple(sorted({*parties, central})) if central and told else parties


def _are_about(article: Article, parties: tuple[str, ...]) -> bool:
    """Whether each is a body, or a state that has somebody in the article or is at home there: not only spoken of."""
    about = {person.country for person in article.people} | {home_of(article)} | set(organisations_of(article))
    return set(parties) <= about
