"""Places told as where something was: "met in Lima", "at the ministry, Oslo", not "flew in from Oslo"."""

from __future__ import annotations

from workbench.article import Article, Place, within
from workbench.wording import any_of

BUILDING = 10  # tokens from "at" to the town behind a building
TITLE = 6  # tokens of a post
SPEAKER = 4  # tokens from a spokesman to where they spoke


def is_located(article: Article, place: Place) -> bool:
    """Whether a place is told as where something was, not as where somebody spoke or came from."""
    if any_of("report_verbs", article.lowers[place.end : place.end + 1]):
        return False  # "the ministry in Oslo said"
    if article.lowers[place.start - 1] == "of" and _in_a_title(article, place):
        return False  # "spoke with X, the mayor of Oslo"
    if article.lowers[place.start - 1] == "to" and any_of(
        "posted_abroad", article.lowers[place.start - 2 : place.start]
    ):
        return False  # "met X, the ambassador to Oslo"
    if any_of("report_verbs", article.lowers[place.start - 2 : place.start - 1]) and any_of(
        "those_who_report", article.lowers[place.start - SPEAKER : place.start - 2]
    ):
        return False  # "a ministry spokesman said in Oslo"
    named_so = article.words[min(place.end, len(article.words) - 1)][:1].isupper()
    if article.lowers[place.start - 1] == "the" and named_so and not within(article.dates, place.end, place.end + 1):
        return False  # "a meeting of the Quito Group", not "at the Pentagon Tuesday"
    named = article.lowers[place.start - 1] == "," and any_of("soil", article.lowers[place.start - 2 : place.start - 1])
    before = article.lowers[max(0, place.start - 5 - named) : place.start - named]  # "in the Omani capital, Muscat"
    if before[-1:] == ["from"]:
        return False  # "flew in from Oslo"
    if _led_to(article, place.start, before) or (any_of("soil", before[-2:]) and any_of("locatives", before)):
        return True
    if article.lowers[place.start - 1] == "," and any_of(
        "buildings", article.lowers[place.start - 2 : place.start - 1]
    ):
        return any_of("locatives", article.lowers[max(0, place.start - BUILDING) : place.start - 1])
    return place.kind == "city" and any_of("visits", before[-1:])


def _in_a_title(article: Article, place: Place) -> bool:
    """Whether a place only tells what somebody is head of."""
    posts = within(article.marks["posts"], max(0, place.start - TITLE), place.end)
    return any(mark.end >= place.start - 1 for mark in posts)


def _led_to(article: Article, start: int, before: list[str]) -> bool:
    """Whether a preposition leads to a place ("at its base in Lima"), and not to a verb ("to meet Lima's mayor")."""
    at = next((start - back for back in range(1, 4) if any_of("locatives", before[-back:][:1])), None)
    verbs = within(article.marks["interactions"], at + 1, start) if at is not None else []
    return at is not None and not any(mark.group == "verbs" for mark in verbs)
