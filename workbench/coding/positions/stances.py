"""Which cue takes a stance on which issue."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from workbench.article import Article, Mark, Sentence, within
from workbench.coding.positions.behind import REACH_AFTER, breaching, passive, trailing
from workbench.coding.positions.fitting import (
    REACH_BEFORE,
    aside_of_other,
    asked_not_to,
    broken,
    closes,
    grows_after,
    issue_code_of,
    led_to,
    obliged,
    of_one_field,
    parted,
    serves,
    takes,
)
from workbench.coding.positions.predicates import fought, naming_before, said_of
from workbench.coding.positions.subjects import denied
from workbench.coding.words import words

NEGATED_WITHIN = 4
OUTER_WITHIN = 8
CUES = ("before", "after")
SPEAKER = "speaker"
SUBJECT = "subject"
SHARES = "shares"
STATED = "stated"
ASSERTS = "asserts"
BREACHED = "breached"
TRUCE = "ceasefire"
TAKES_STANCE = frozenset(("stance", "predicate"))
JOINTS = frozenset((",", "and"))
INVERSE = {"supports": "opposes", "opposes": "supports"}


class Stance(NamedTuple):
    """A stance taken: its code, the cue that takes it and its issue (one and the same mark where a phrase is both).

    `holders` are the states that take it, once they are found; `told` is the first cue of a stance that others share.
    """

    code: str
    cue: Mark
    issue: Mark
    holders: tuple[str, ...] = ()
    told: Mark | None = None

    @property
    def issue_code(self) -> str:
        """The codebook's issue."""
        return issue_code_of(self.issue)


def stances_in(article: Article) -> Iterator[Stance]:
    """All stances that the text below the headline takes, in the order of their issues."""
    end, marks = 0, list[Mark]()
    told: dict[str | None, Stance] = {}
    for mark in article.marks["positions"]:
        if mark.group in CUES:
            continue
        issue = fought(article, said_of(article, mark)) if mark.group == "objects" else mark
        role = issue.entry.get("role") if issue.group == "forms" else None
        if role == SHARES:
            yield from _shared(article, told, mark)
        if issue.group == "forms" and role != STATED:
            continue
        if issue.start >= end:
            sentence = article.sentence_at(issue.start)
            end, marks = sentence.end, _stated(article, sentence)
        if not marks or not led_to(article, issue):
            continue
        cue = issue if role == STATED else _cue(article, marks, issue)
        if cue is None or _negated(article, cue) or (role == STATED and denied(article, issue)):
            continue
        code = _code(article, cue, issue)
        if code is not None:
            told[code] = told[None] = Stance(code, cue, issue)
            yield told[None]


def _shared(article: Article, told: dict[str | None, Stance], shares: Mark) -> Iterator[Stance]:
    """The stance last told of, in the sentence or the one before, that somebody else is said to share."""
    code = shares.entry.get("stance")
    last = told.get(code, told.get(None))
    near = last and article.sentence_at(shares.start).number - article.sentence_at(last.issue.start).number <= 1
    if last and near:
        yield Stance(code or last.code, shares, last.issue, told=last.told or last.cue)


def _code(article: Article, cue: Mark, issue: Mark) -> str | None:
    """The stance that a cue takes on an issue, or None where the issue cannot bear it (nobody supports a threat)."""
    stance = "opposes" if BREACHED in cue.entry.attributes and cue.start >= issue.end else str(cue.entry.get("stance"))
    if (cue.entry.get("calls") or cue.entry.id == "wants") and asked_not_to(article, cue, issue):
        stance = INVERSE[stance]
    if stance not in issue.entry.get("takes", (stance,)):
        return None
    stance = INVERSE.get(stance, stance) if issue.entry.get("inverse") else stance
    return str(issue.entry.get("always", stance))


def _negated(article: Article, cue: Mark) -> bool:
    """Whether the word that negates the passage stands right before the cue; one in the cue is part of it."""
    if not words("positions", "negations").isdisjoint(article.lowers[cue.start : cue.end]):
        return False
    scope = article.verdict("negated", cue.start)
    return scope is not None and scope.cue.end <= cue.start <= scope.cue.end + NEGATED_WITHIN


def _stated(article: Article, sentence: Sentence) -> list[Mark]:
    """The marks of a sentence; none of a headline or where nothing takes a stance."""
    marks = [] if sentence.heading else within(article.marks["positions"], sentence.start, sentence.end)
    if any(mark.group in CUES for mark in marks):
        return marks
    return marks if any(not TAKES_STANCE.isdisjoint(mark.entry.attributes) for mark in marks) else []


def _cue(article: Article, marks: list[Mark], issue: Mark) -> Mark | None:
    """The cue of an issue among its sentence's marks: the nearest before it in its clause, else the nearest after."""
    told = _cue_before(article, marks, issue)
    if told is not None:
        cue = _first_of_chain(article, marks, told, issue)
        outer = _outer(article, marks, cue, issue)
        return outer if outer is cue or cue.entry.get("stance") == "supports" else None
    if aside_of_other(marks, issue):
        return None
    after = (mark for mark in marks if 0 <= mark.start - issue.end <= REACH_AFTER and _follows(article, marks, mark))
    fitting = (cue for cue in after if serves(cue, issue) and not parted(article, issue.end, cue.start))
    found = next((cue for cue in fitting if not _said_anew(article, marks, issue, cue)), None)
    return (
        found or passive(article, marks, issue) or trailing(article, marks, issue) or breaching(article, marks, issue)
    )


def _said_anew(article: Article, marks: list[Mark], issue: Mark, cue: Mark) -> bool:
    """Whether a further verb of saying stands between an issue and a cue ("rejected X and affirmed that …")."""
    between = [mark for mark in marks if issue.end <= mark.start < cue.start]
    return any(
        (mark.entry.get("asserting") or mark.entry.get("role") == ASSERTS) and article.lowers[mark.start - 1] == "and"
        for mark in between
    )


def _cue_before(article: Article, marks: list[Mark], issue: Mark) -> Mark | None:
    """The nearest cue before an issue that fits it; of what others "will strengthen" the one who hopes for it."""
    promised = None
    for cue in _cues_before(article, marks, issue):
        if cue.entry.get("holder") != SUBJECT:
            return cue
        promised = promised or cue
    return promised


def _leads(mark: Mark, issue: Mark) -> bool:
    """Whether a mark takes a stance on what stands after it; what disputes must be settled by is a law upheld."""
    if (
        mark.group == "before"
        or "leads" in mark.entry.attributes
        or (mark.entry.get("role") == ASSERTS and "stance" in mark.entry.attributes)
    ):
        return True
    return bool(mark.entry.get("grounds") and issue.entry.get("direct"))


def _follows(article: Article, marks: list[Mark], mark: Mark) -> bool:
    """Whether a mark takes a stance on what stands before it; what is said to be a threat may be a programme."""
    if "either" in mark.entry.attributes:
        return grows_after(marks, mark) if "grows" in mark.entry.attributes else closes(article, mark)
    if "obliged" in mark.entry.attributes:
        return obliged(article, mark)
    if "naming" in mark.entry.attributes:
        return naming_before(article, mark.start) is not None
    attributes = mark.entry.attributes
    return mark.group == "after" or (mark.group == "forms" and "serves" in attributes and "leads" not in attributes)


def _cues_before(article: Article, marks: list[Mark], issue: Mark) -> Iterator[Mark]:
    """The cues before an issue that fit it, the nearest first; none beyond what is only talked of or told anew."""
    since = _unbroken(article, issue.start)
    for cue in reversed([mark for mark in marks if since <= mark.end <= issue.start and mark.group != "objects"]):
        if (cue.group == "forms" and cue.entry.get("role") == "idle") or _told_anew(article, cue.end, issue.start):
            return
        if _leads(cue, issue) and serves(cue, issue) and takes(article, marks, cue, issue):
            yield cue
        if BREACHED in cue.entry.attributes and issue_code_of(issue) == TRUCE:
            return
        if (cue.entry.get("whole") and serves(cue, issue) and of_one_field(article, issue)) or _joins(article, cue):
            return


def _joins(article: Article, cue: Mark) -> bool:
    """Whether a cue is the next verb after another, which then reaches no further ("condemned X and called on Y")."""
    finite = cue.group == "before" and article.lowers[cue.end - 1] in words("positions", "finite")
    return finite and article.lowers[cue.start - 1] in ("and", ",")


def _first_of_chain(article: Article, marks: list[Mark], cue: Mark, issue: Mark) -> Mark:
    """The first of cues right upon one another ("determined to keep up its backing"): its owner takes the stance."""
    for mark in reversed([mark for mark in marks if mark.end <= cue.start]):
        apart = not words("positions", "articles").issuperset(article.lowers[mark.end : cue.start])
        if apart or mark.group != "before" or mark.entry.get("stance") != cue.entry.get("stance"):
            break
        if not serves(mark, issue):
            break
        cue = mark
    return cue


def _unbroken(article: Article, token: int) -> int:
    """From where on no word parts a cue from the issue at `token`."""
    breaks, first = words("positions", "breaks"), max(0, token - REACH_BEFORE)
    if breaks.isdisjoint(article.lowers[first:token]):
        return first
    for at in range(token - 1, first - 1, -1):
        if article.lowers[at] in breaks:
            return at + 1
    return first


def _told_anew(article: Article, start: int, end: int) -> bool:
    """Whether a further thing is told between two tokens: "condemns, and that …", "rejected claims that …"."""
    between = article.lowers[start:end]
    if any(one == "and" and other in words("positions", "naming") for one, other in pairwise(between)):
        return True
    if "that" not in between:
        return False
    at = between.index("that")
    if at > 0 and between[at - 1] in words("positions", "alleged"):
        return True
    return at > 0 and between[at - 1] not in words("positions", "prepositions") and not JOINTS.isdisjoint(between[:at])


def _outer(article: Article, marks: list[Mark], cue: Mark, issue: Mark) -> Mark:
    """The cue that another one stands under: who condemns the support for something does not support it."""
    if cue.entry.get("holder") == SPEAKER and cue.entry.get("stance") == "supports":
        return cue
    for outer in marks:
        against = outer.group == "before" and outer.entry.get("stance") in ("opposes", "concerned")
        if against and 0 <= cue.start - outer.end <= OUTER_WITHIN and serves(outer, issue):
            parted = {",", "and"}.intersection(article.lowers[outer.end : cue.start])
            if not parted and not broken(article, outer.end, cue.start):
                return outer
    return cue
