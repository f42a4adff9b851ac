"""Positions: an issue and a stance in one clause, with whoever takes it."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article, Mark, Sentence, within
from workbench.coding.positions.about import about_of
from workbench.coding.positions.holders import holders_of
from workbench.records import Position, Skipped

REACH_BEFORE = 14
REACH_AFTER = 8


def code(article: Article) -> Iterator[Position | Skipped]:
    """The positions of an article: one a holder, stance, issue and object, with every sentence that states it."""
    found: dict[tuple[object, ...], Position] = {}
    for mark in article.marks["positions"]:
        sentence = article.sentence_at(mark.start)
        if mark.entry.get("role") != "issue" or sentence.heading:
            continue
        cue = stance_of(article, sentence, mark)
        if cue is None or any(article.verdict("negated", token) for token in (cue.start,)):
            continue
        for position in _positions(article, mark, cue):
            key = (position.holder, position.stance, position.issue, position.about)
            found.setdefault(key, position)
    yield from found.values()


def stance_of(article: Article, sentence: Sentence, issue: Mark) -> Mark | None:
    """The cue that takes a stance on an issue: the nearest before it, else the nearest after it."""
    serving = ("ties", "all") if issue.entry.id == "bilateral_ties" else ("issues", "all")
    cues = [
        mark
        for mark in within(article.marks["positions"], sentence.start, sentence.end)
        if mark.entry.get("role") == "stance" and mark.entry.get("serves", "issues") in serving
    ]
    before = [cue for cue in cues if cue.group == "before" and 0 <= issue.start - cue.end <= REACH_BEFORE]
    after = [cue for cue in cues if cue.group == "after" and 0 <= cue.start - issue.end <= REACH_AFTER]
    return before[-1] if before else after[0] if after else None


def _positions(article: Article, issue: Mark, cue: Mark) -> Iterator[Position]:
    stance = str(cue.entry.get("stance"))
    for holder, speaker in holders_of(article, cue):
        about = about_of(article, issue, holder)
        if about == holder or (about is None and issue.entry.get("about") in ("partner", "owner")):
            continue
        yield Position(
            holder=holder,
            stance=stance,
            issue=str(issue.entry.get("issue", issue.entry.id)),
            about=about,
            speaker=speaker,
            evidence=(article.sentence_evidence(issue.start),),
            rule=f"{cue.entry.id}+{issue.entry.id}",
            cues=(article.evidence(cue.start, cue.end), article.evidence(issue.start, issue.end)),
        )
