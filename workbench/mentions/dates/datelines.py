"""The day that a dateline gives, which may lie before that of the page: "LIMA, May 3 (Andina) - …", put up on May 5."""

from __future__ import annotations

from datetime import date, timedelta

from workbench.article import Article
from workbench.mentions.dates.context import words
from workbench.mentions.dates.found import Found
from workbench.mentions.dates.resolving import parsed

EARLY = 9  # sentences, lines of the page's head among them, one of which may open with a dateline
BEFORE = 6  # tokens from the start of a dateline to its day
EARLIER = timedelta(days=30)  # an older day is none of the report's


def written_on(article: Article, found: Found, published: date | None) -> date | None:
    """The day of the dateline where a date stands in one that is not older than a month, else None."""
    day, sentence = parsed(found.value), article.sentence_at(found.start)
    if published is None or day is None or found.until or sentence.number >= EARLY or found.kind != "month":
        return None
    town = article.words[sentence.start : found.start]
    if not 1 < len(town) <= BEFORE or any(word.islower() for word in town) or town[-1] not in words("before_days"):
        return None
    closed = article.words[found.end : found.end + 1]
    ends = found.end >= sentence.end or (closed and closed[0] in words("behind_datelines"))
    return day if ends and day <= published <= day + EARLIER else None
