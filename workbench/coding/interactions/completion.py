"""What a scene leaves open, taken from the other happenings of the same parties: people, date, host and city."""

from __future__ import annotations

from dataclasses import replace

from workbench.article import Article
from workbench.coding.interactions.happening import Happening
from workbench.coding.interactions.setting import dateline


def completed(article: Article, happening: Happening, kept: list[Happening]) -> Happening:
    """The happening with what may be known of it from its kin: those of the same parties and status, none of them background."""
    if happening.kind == "call":
        return replace(happening, host=None, city=None)
    if happening.background or happening.status != "occurred":
        return happening
    kin = [
        other
        for other in kept
        if (other.countries, other.status) == (happening.countries, "occurred") and not other.background
    ]
    dated = replace(happening, date=happening.date or next((other.date for other in kin if other.date), None))
    return _placed(article, _attended(article, dated, kin), kin)


def _attended(article: Article, happening: Happening, kin: list[Happening]) -> Happening:
    """A ceremony without people is the visitor's; a meeting without people was that of those who speak."""
    if happening.people:
        return happening
    if happening.kind == "ceremony":
        visitors = next((other.people for other in kin if other.kind == "visit" and other.people), ())
        return replace(happening, people=visitors)
    if happening.kind == "meeting":
        speakers = dict.fromkeys(
            statement.speaker
            for statement in article.statements
            if statement.speaker is not None and article.people[statement.speaker].country in happening.countries
        )
        return replace(happening, people=tuple(speakers))
    return happening


def _placed(article: Article, happening: Happening, kin: list[Happening]) -> Happening:
    host, city = happening.host, happening.city
    place = dateline(article)
    if host is None:
        settled = next((other for other in kin if other.host), None)
        if settled is not None:
            host = settled.host
        elif place is not None and place.country in happening.countries:
            host = place.country
    if city is None and host is not None:
        city = next((other.city for other in kin if other.host == host and other.city), None)
        if city is None and place is not None and place.country == host:
            city = place.name
    return replace(happening, host=host, city=city)
