"""Which country somebody serves where no title says so."""

from __future__ import annotations

from collections import Counter

from workbench.article import Article
from workbench.mentions.people.figures import Cast, Figure
from workbench.mentions.people.titles import Title

ORGANISED = "organisation"


def settle_countries(article: Article, cast: Cast, titled: list[tuple[Title, Figure]]) -> None:
    """Gives a country to those without: the counterpart's other side, what the office implies, the side of the article left over."""
    sides = Counter(party.code for party in article.parties if party.group != ORGANISED)
    for title, figure in titled:
        if title.relation is not None:
            _match(cast, figure, title)
    for figure in cast.figures:
        if figure.country is None:
            figure.country = _implied(figure) or _left_over(cast, figure, sides)


def _match(cast: Cast, figure: Figure, title: Title) -> None:
    """A counterpart has the level of the other, who was last spoken of before."""
    earlier = [other for other in cast.figures if other is not figure and other.level]
    model = min(earlier, key=lambda other: abs(title.start - other.last), default=None)
    if model is not None and figure.level in (None, figure.rank_level):
        figure.level = model.level
        figure.post = figure.post or (f"counterpart of the {model.post}" if model.post else None)


def _implied(figure: Figure) -> str | None:
    return next((post.entry.get("implies") for post in figure.posts if post.entry.get("implies")), None)


def _left_over(cast: Cast, figure: Figure, sides: Counter[str]) -> str | None:
    """The most spoken-of country that no one of the same level has yet."""
    if figure.level is None:
        return None
    taken = {other.country for other in cast.figures if other is not figure and other.level == figure.level and other.country}
    free = [(count, code) for code, count in sides.items() if code not in taken]
    return max(free)[1] if free else None
