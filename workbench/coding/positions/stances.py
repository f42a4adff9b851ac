"""Which cue takes a stance on which issue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from workbench.article import Article, Mark, Sentence, within
from workbench.coding.positions.asking import asked_not_to, harmed, keeps_on, none_left, without
from workbench.coding.positions.behind import (
    REACH_AFTER,
    breaching,
    closes,
    grows_after,
    obliged,
    passive,
    said_anew,
    taken_back,
    trailing,
)
from workbench.coding.positions.chains import (
    backing_of,
    first_of_chain,
    joins,
    leads,
    outer_of,
    told_anew,
    unbroken,
)
from workbench.coding.positions.codes import TIES, issue_code_of
from workbench.coding.positions.fields import of_one_field
from workbench.coding.positions.fitting import aside_of_other, by_law, led_to, meant, serves, takes
from workbench.coding.positions.none import is_told, supposed
from workbench.coding.positions.parting import parted
from workbench.coding.positions.predicates import as_told, epithet, naming_before, pushing, said_of, vowed
from workbench.coding.positions.reproach import reproached
from workbench.coding.positions.siding import sided
from workbench.coding.positions.subjects import clause_before, denied
from workbench.coding.words import either, words

NEGATED_WITHIN = 4
SUFFERER = 3
GROUPS = "armed_groups"
ACTED_WITHIN = 6
CUES = ("before", "after")
IDLE = ("idle", "thanks")
SUBJECT = "subject"
SHARES = "shares"
STATED = "stated"
BREACHED = "breached"
TRUCE = "ceasefire"
PROGRAMME = "nuclear_programme"
ONE_CHINA = "one_china"
TAKES_STANCE = frozenset(("stance", "predicate", "pledged", "epithet"))
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
        cues = mark.group in CUES
        if cues and "alone" not in mark.entry.attributes:
            continue
        if mark.start >= end:
            sentence = article.sentence_at(mark.start)
            end, marks = sentence.end, _stated(article, sentence)
        if cues:
            if marks and (by_itself := _alone(article, marks, mark)):
                told[by_itself.code] = told[None] = by_itself
                yield by_itself
            continue
        issue = as_told(article, mark) if mark.group == "objects" else sided(article, mark)
        role = issue.entry.get("role") if issue.group == "forms" else None
        if role == SHARES:
            yield from _shared(article, told, mark)
        if issue.group == "forms" and role != STATED:
            continue
        if (
            not marks
            or not led_to(article, issue)
            or not meant(article, issue)
            or _is_only_accused(article, marks, issue)
        ):
            continue
        cue = issue if role == STATED else _cue(article, marks, issue)
        if cue is None and (cue := vowed(article, mark)):
            issue = mark
        code = _code(article, cue, issue) if cue else None
        if code is None and (named := epithet(article, issue)) is not None:
            cue = issue = named
            code = _code(article, cue, issue)
        if (
            cue is None
            or _negated(article, cue)
            or supposed(article, cue, issue)
            or (role == STATED and _is_idle(article, marks, issue))
        ):
            continue
        if code is not None:
            told[code] = told[None] = Stance(code, cue, issue)
            yield told[None]


def _is_only_accused(article: Article, marks: list[Mark], issue: Mark) -> bool:
    """Whether a group is only accused of something else that is told ("accused the militia of committing abuses")."""
    if issue.entry.id != GROUPS or article.lowers[issue.end] != "of":
        return False
    near = (mark for mark in marks if issue.end < mark.start <= issue.end + ACTED_WITHIN and mark.group == "objects")
    blamed = any(mark.entry.id == "accuses" and mark.end <= issue.start <= mark.end + ACTED_WITHIN for mark in marks)
    return blamed and any(issue_code_of(mark) == "human_rights" for mark in near)


def _is_idle(article: Article, marks: list[Mark], stated: Mark) -> bool:
    """Whether a phrase takes no stance of its own: it is denied, or said of another issue ("the base is a menace")."""
    if denied(article, stated) or not is_told(article, stated):
        return True
    if "acted" in stated.entry.attributes:
        opening = article.sentence_at(stated.start).start
        near = article.lowers[max(opening, stated.start - ACTED_WITHIN) : stated.start]
        return words("positions", "copulas").isdisjoint(near) and "as" not in near
    if "serves" not in stated.entry.attributes or "leads" in stated.entry.attributes:
        return False
    clause = within(marks, clause_before(article, stated.start)[0], stated.start)
    told = [mark for mark in clause if mark.group == "objects" and serves(stated, mark)]
    return any(issue_code_of(mark) != PROGRAMME for mark in told)


def _alone(article: Article, marks: list[Mark], cue: Mark) -> Stance | None:
    """The stance of a cue that no issue follows: on what a state named behind it does, or on the subject of a harm."""
    issue = reproached(article, marks, cue)
    if issue is None or _negated(article, cue) or supposed(article, cue, issue):
        return None
    if issue.group == "objects":
        return Stance(str(cue.entry.get("stance")), cue, issue)
    return None if denied(article, issue) else Stance(str(issue.entry.get("stance")), issue, issue)


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
    calls = cue.entry.get("calls") or cue.entry.id == "wants" or article.lowers[cue.start].startswith("demand")
    if (calls and asked_not_to(article, cue, issue)) or taken_back(article, cue, issue):
        stance = INVERSE[stance]
    if stance == "opposes" and issue_code_of(issue) == TIES and harmed(article, cue, issue):
        stance = "supports"
    if stance == "supports" and (without(article, cue, issue) or (cue is issue and none_left(article, issue))):
        stance = "opposes"
    kept = cue.entry.get("keeps") and issue_code_of(issue) == ONE_CHINA
    takes_only = issue.entry.get("takes", ("supports",) if kept else (stance,))
    if stance not in takes_only:
        return takes_only[0] if cue.entry.get("keeps") else None
    stance = INVERSE.get(stance, stance) if issue.entry.get("inverse") else stance
    return str(issue.entry.get("always", stance))


def _negated(article: Article, cue: Mark) -> bool:
    """Whether the word that negates the passage stands right before the cue (one in it is part of it), or "whoever"."""
    if not words("positions", "negations").isdisjoint(article.lowers[cue.start : cue.end]):
        return False
    if article.lowers[cue.start - 1] in words("positions", "anybody"):
        return True
    if cue.entry.get("role") == STATED and none_left(article, cue):
        return False
    scope = article.verdict("negated", cue.start)
    if scope is None or not scope.cue.end <= cue.start <= scope.cue.end + NEGATED_WITHIN:
        return False
    upheld = ("departing", "letting") if BREACHED in cue.entry.attributes else ("departing",)
    return either("positions", *upheld).isdisjoint(article.lowers[scope.cue.end : cue.start])


def _stated(article: Article, sentence: Sentence) -> list[Mark]:
    """The marks of a sentence; none of a headline or where nothing takes a stance."""
    told = [] if sentence.heading else within(article.marks["positions"], sentence.start, sentence.end)
    marks = [pushing(article, said_of(article, mark)) for mark in told]
    cues = (mark for mark in marks if mark.group in CUES or not TAKES_STANCE.isdisjoint(mark.entry.attributes))
    return marks if next(cues, None) else []


def _cue(article: Article, marks: list[Mark], issue: Mark) -> Mark | None:
    """The cue of an issue among its sentence's marks: the nearest before it that it bears, else the nearest after."""
    told = _cue_before(article, marks, issue)
    if told is not None:
        cue = backing_of(article, marks, first_of_chain(article, marks, told, issue), issue)
        outer = outer_of(article, marks, cue, issue)
        led = outer if outer is cue or cue.entry.get("stance") == "supports" else None
        if led is None or _code(article, led, issue) is not None:
            return led
    if aside_of_other(marks, issue) or by_law(article, issue):
        return None
    after = (mark for mark in marks if 0 <= mark.start - issue.end <= REACH_AFTER and _follows(article, marks, mark))
    fitting = (cue for cue in after if serves(cue, issue) and not parted(article, issue.end, cue.start))
    found = next((cue for cue in fitting if not said_anew(article, marks, issue, cue)), None)
    return (
        found or passive(article, marks, issue) or trailing(article, marks, issue) or breaching(article, marks, issue)
    )


def _cue_before(article: Article, marks: list[Mark], issue: Mark) -> Mark | None:
    """The nearest cue before an issue that fits it; of what others "will strengthen" the one who hopes for it."""
    promised = None
    for cue in _cues_before(article, marks, issue):
        if cue.entry.get("holder") != SUBJECT:
            return cue
        promised = promised or cue
    return promised


def _follows(article: Article, marks: list[Mark], mark: Mark) -> bool:
    """Whether a mark takes a stance on what stands before it; what is said to be a threat may be a programme."""
    if "either" in mark.entry.attributes:
        return grows_after(marks, mark) if "grows" in mark.entry.attributes else closes(article, mark)
    if "obliged" in mark.entry.attributes:
        return obliged(article, mark)
    if "suffered" in mark.entry.attributes:
        return any(party.start == mark.end for party in within(article.parties, mark.end, mark.end + SUFFERER))
    if "naming" in mark.entry.attributes:
        return naming_before(article, mark.start) is not None
    attributes = mark.entry.attributes
    return mark.group == "after" or (mark.group == "forms" and "serves" in attributes and "leads" not in attributes)


def _cues_before(article: Article, marks: list[Mark], issue: Mark) -> Iterator[Mark]:
    """The cues before an issue that fit it, the nearest first; none beyond what is only talked of or told anew."""
    since = unbroken(article, issue.start)
    for cue in reversed([mark for mark in marks if since <= mark.end <= issue.start and mark.group != "objects"]):
        idle = cue.group == "forms" and cue.entry.get("role") in IDLE
        if idle or told_anew(article, cue, issue) or keeps_on(article, marks, cue):
            return
        if leads(cue, issue) and serves(cue, issue) and takes(article, marks, cue, issue):
            yield cue
        if BREACHED in cue.entry.attributes and issue_code_of(issue) == TRUCE:
            return
        if (cue.entry.get("whole") and serves(cue, issue) and of_one_field(article, issue)) or joins(article, cue):
            return
