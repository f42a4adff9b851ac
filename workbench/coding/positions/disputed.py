"""The disputed regions that are named around an issue, and so the state that it is about."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.positions.naming import Abouts, gap
from workbench.coding.words import words


def region_in_sentence(article: Article, issue: Mark, *, acting: bool = False, reach: int | None = None) -> Abouts:
    """The state of the disputed region that the sentence names nearest to an issue; empty where it names none.

    `acting` asks for regions alone by which their government is meant, `reach` for one so near behind the issue.
    """
    sentence = article.sentence_at(issue.start)
    found = _regions(article, sentence.start, sentence.end)
    if acting:
        found = [mark for mark in found if mark.entry.get("acting")]
    apart = words("positions", "apart")
    found = [mark for mark in found if apart.isdisjoint(article.lowers[issue.end : mark.start])]
    found = [mark for mark in found if not _of_another(article, issue, mark)]
    if reach is not None:
        found = [mark for mark in found if issue.end <= mark.start <= issue.end + reach]
    best = min(found, key=lambda mark: gap(mark, issue), default=None)
    return (best.entry.get("about"),) if best else ()


def _of_another(article: Article, issue: Mark, region: Mark) -> bool:
    """Whether a region is only that of a further truce or quarrel ("to a settlement, and the ceasefire in Gaza")."""
    further = within(article.marks["positions"], issue.end, region.start)
    return any(mark.group == "objects" and "," in article.lowers[issue.end : mark.start] for mark in further)


def region_before(article: Article, issue: Mark) -> Abouts:
    """The state of the disputed region that the paragraph has named last before an issue, or that the article has."""
    start = article.paragraph_start(article.sentence_at(issue.start))
    found = [mark for mark in _regions(article, start, issue.start) if not mark.entry.get("wide")]
    if found:
        return (found[-1].entry.get("about"),)
    told = {mark.entry.get("about") for mark in _regions(article, 0, issue.start) if not mark.entry.get("wide")}
    return tuple(told) if len(told) == 1 else ()


def _regions(article: Article, start: int, end: int) -> list[Mark]:
    return [mark for mark in within(article.marks["positions"], start, end) if mark.entry.get("role") == "region"]
