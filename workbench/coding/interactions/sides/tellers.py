"""Who tells of what they did themselves."""

from __future__ import annotations

from workbench.article import Article
from workbench.coding.actors import Actor
from workbench.wording import words


def tellers(article: Article, start: int, end: int) -> list[Actor]:
    """Whose words those between two tokens are: "I met X today", said Y; "Glad to have met X", Y wrote."""
    at = next((at for at in range(start, end) if article.lowers[at] in words("ourselves")), None)
    said = (one for one in article.statements if at is not None and one.start <= end < one.end)
    person = next((one.speaker for one in said if one.speaker is not None), None)
    country = article.people[person].country if person is not None else None
    return [Actor(at, at + 1, (country,), person)] if at is not None and country is not None else []
