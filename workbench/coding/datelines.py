"""The place that a report is written from."""

from __future__ import annotations

from workbench.article import Article, Place, Sentence, within
from workbench.wording import words

EARLY = 6  # sentences among which a dateline may stand
DASH = 8  # tokens from a dateline's city to the dash behind it
FARTHEST_DASH = 16  # and where names, days and numbers alone stand between
LINE = 4  # tokens of a line of place and day, besides these


def dateline(article: Article) -> Place | None:
    """The place that a report is written from:

    one at the very start of an early paragraph, printed in capitals or before a dash.
    """
    end = article.sentences[:EARLY][-1].end
    for place in article.places:
        if place.start >= end:
            break
        if place.kind in ("city", "base") and place.country and _is_dateline(article, place):
            return place
    return None


def _is_dateline(article: Article, place: Place) -> bool:
    sentence = article.sentence_at(place.start)
    if place.end > min(sentence.start + 3, sentence.end):
        return False
    if _in_capitals(article, sentence, place) or _stands_alone(article, sentence, place):
        return True
    behind = article.words[place.end : min(place.end + FARTHEST_DASH, sentence.end)]
    closes = next((at for at, word in enumerate(behind) if word in words("ends_of_datelines") or word[0] == "/"), None)
    return closes is not None and (closes < DASH or not any(word.islower() for word in behind[:closes]))


def _in_capitals(article: Article, sentence: Sentence, place: Place) -> bool:
    """Whether a place is in capitals, and not its whole line, as a headline may be."""
    behind = article.words[place.end : sentence.end]
    return article.words[place.start].isupper() and not (sentence.heading and behind and "".join(behind).isupper())


def _stands_alone(article: Article, sentence: Sentence, place: Place) -> bool:
    """Whether a line is a place and a day, and no more ("Tashkent, Aug. 17, 2017", "Baku. 9 October.")."""
    dates = within(article.dates, place.end, sentence.end)
    rest = sentence.end - place.end - sum(date.end - date.start for date in dates)
    return (
        place.start == sentence.start
        and (sentence.heading or not dates or not sentence.number)
        and rest <= (LINE if dates else 1)
    )


def behind_dateline(article: Article, sentence: Sentence) -> int:
    """Where the words of a sentence begin, a dateline and its dash aside ("OSLO, May 3 - Receiving")."""
    start, dashes = sentence.start, words("ends_of_datelines")
    if sentence.number >= EARLY:
        return start
    near = range(start, min(start + FARTHEST_DASH, sentence.end - 1))
    dash = next((at for at in near if article.words[at] in dashes and not _joins(article, at)), None)
    if dash is None or any(word.islower() for word in article.words[start:dash]):
        return start
    return dash + 1


def _joins(article: Article, at: int) -> bool:
    """Whether a dash only joins two names ("the Malian-Chadian commission")."""
    return article.offsets[at + 1] - article.offsets[at - 1] == len(article.words[at - 1]) + len(article.words[at])
