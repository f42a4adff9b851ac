"""What is told only to be denied or supposed: reports that somebody dismisses, a denial that takes up what was told,
and what some meeting or other might lead to.
"""

from __future__ import annotations

from itertools import takewhile

from workbench.article import Article, Mark, Sentence
from workbench.coding.interactions.status.ahead import next_clause
from workbench.wording import any_of, side_by_side, words

BEFORE = 6  # tokens from "which" to "denied"
OPENS = 9  # tokens from "reports" to its "that"
DENYING = 12  # tokens from "dismissed as idle gossip" to "reports", from "described by" to its "as"
BEHIND = 14  # tokens from a meeting to what it would do
CALLED = 5  # tokens from "are" to "groundless"


def denied(article: Article, mark: Mark) -> bool:
    """Whether a denial takes up what was told ("…, which Oslo denied"), or it is a report that somebody denies."""
    sentence = article.sentence_at(mark.start)
    return _disputed(article, sentence, mark) or _of_a_denied_report(article, sentence, mark)


def would_be_good(article: Article, mark: Mark) -> bool:
    """Whether only what some meeting or other might lead to is told ("a meeting of the two would help")."""
    if mark.group == "verbs" or not any_of("any_one", article.lowers[max(0, mark.start - 2) : mark.start]):
        return False
    behind = article.lowers[mark.end : min(mark.end + BEHIND, article.sentence_at(mark.start).end)]
    told = list(takewhile(lambda word: word not in words("relatives") and word not in (",", "that"), behind))
    return side_by_side(words("might"), words("effects"), told)


def _disputed(article: Article, sentence: Sentence, mark: Mark) -> bool:
    """Whether a denial follows that takes up what was told ("…, which Oslo denied", "…, a charge that Oslo denies")."""
    for scope in article.scopes.get("negated", ()):
        if scope.cue.entry.id == "denied" and mark.end <= scope.cue.start < sentence.end:
            near = article.lowers[max(mark.end, scope.cue.start - BEFORE) : scope.cue.start]
            if "," in near and any_of("disputed", near[near.index(",") :]):
                return True
    return False


def _of_a_denied_report(article: Article, sentence: Sentence, mark: Mark) -> bool:
    """ "He dismissed as gossip a story that X had been to Oslo", "Reports that X flew to Oslo are groundless"."""
    lowers, start = article.lowers, sentence.start
    if words("denials").isdisjoint(lowers[start : sentence.end]):
        return False
    report = next((at for at in range(mark.start - 1, start - 1, -1) if lowers[at] in words("reports_of")), None)
    gap = lowers[report + 1 : mark.start] if report is not None else []
    if report is None or ";" in gap or next_clause(gap) or (article.lowers[start].endswith("ing") and "," in gap):
        return False
    return _tells_of(gap, mark) and (
        _denied_before(article, sentence, report) or _denied_behind(article, sentence, mark)
    )


def _tells_of(gap: list[str], mark: Mark) -> bool:
    """Whether what stands behind a report, up to a trigger, makes that its contents ("reports that", "talk of a")."""
    opened = gap[:OPENS]
    if mark.group == "verbs" and any_of("report_topics", gap[:1]):
        return any_of("opens_reports", opened)  # not "rejected claims about the drill and flew to"
    if mark.group != "verbs" and any_of("being_tied", gap):
        return False  # "rejected suggestions that it had to do with X's tour of Peru"
    if any_of("opens_reports", opened):
        return True
    if any_of("report_topics", opened):
        return not any_of("past_verbs", gap)
    return "," not in gap and len(gap) <= OPENS and not any_of("report_verbs", gap)


def _denied_before(article: Article, sentence: Sentence, report: int) -> bool:
    """Whether the words before a report deny it ("called an invention reports that")."""
    before = article.lowers[max(sentence.start, report - DENYING) : report]
    return any_of("denials", before) and "not" not in before and "did" not in before


def _denied_behind(article: Article, sentence: Sentence, mark: Mark) -> bool:
    """Whether what is said of a report behind it denies it ("was described by the ministry as wishful")."""
    lowers = article.lowers
    for at in range(mark.end, sentence.end):
        if lowers[at] in words("denials"):
            near = lowers[max(mark.end, at - CALLED) : at]
            if any_of("calling_so", near) and "not" not in near:
                return True
    return False
