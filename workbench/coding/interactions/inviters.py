"""At whose invitation somebody else acts: "At the invitation of General X, General Y flew to Oslo"."""

from __future__ import annotations

from workbench.article import Article, Sentence
from workbench.coding.actors import Actor, countries_of

OPENED = 5  # tokens from the start of a sentence to "invitation"


def without_inviters(article: Article, sentence: Sentence, token: int, actors: list[Actor]) -> list[Actor]:
    """The actors but for those at whose invitation, told of first, another one acts whom a later verb tells of."""
    opening = article.lowers[sentence.start : sentence.start + OPENED]
    if "invitation" not in opening:
        return actors
    at = sentence.start + opening.index("invitation")
    before = [actor for actor in actors if at < actor.start and actor.end <= token]
    first = next((n for n, actor in enumerate(before) if actor.person is not None), None)
    if first is None:
        return actors
    inviters = before[:first] or before[:1]
    if first and set(before[first].countries) & set(countries_of(inviters)):
        inviters = before[: first + 1]  # "of the Omani commander, General X, General Y"
    return actors if len(inviters) == len(before) else [actor for actor in actors if actor not in inviters]
