"""Which cue takes a stance on which issue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from workbench.article import Article, Mark, Sentence, within
from workbench.coding.words import words

REACH_BEFORE = 20
REACH_AFTER = 16
NEGATED_WITHIN = 4
OUTER_WITHIN = 8
ASSERTED_WITHIN = 16
ACCORDING_WITHIN = 5
GROWTH_AFTER = 9
STRESSED_WITHIN = 6
RELATIVE_WITHIN = 5
CUES = ("before", "after")
TIES = "bilateral_ties"
SPEAKER = "speaker"
INVERSE = {"supports": "opposes", "opposes": "supports"}


class Stance(NamedTuple):
    """A stance taken: its code, the cue that takes it and its issue (one and the same mark where a phrase is both)."""

    code: str
    cue: Mark
    issue: Mark

    @property
    def issue_code(self) -> str:
        """The codebook's issue."""
        return _issue_code(self.issue)


def stances_in(article: Article) -> Iterator[Stance]:
    """All stances that the text below the headline takes, in the order of their issues."""
    end, marks = 0, list[Mark]()
    for issue in article.marks["positions"]:
        stated = issue.group == "forms" and issue.entry.get("role") == "stated"
        if not stated and issue.group != "objects":
            continue
        if issue.start >= end:
            sentence = article.sentence_at(issue.start)
            end, marks = sentence.end, _stated(article, sentence)
        if not marks:
            continue
        cue = issue if stated else _cue(article, marks, issue)
        if cue is None or _negated(article, cue):
            continue
        code = _code(cue, issue)
        if code is not None:
            yield Stance(code, cue, issue)


def _issue_code(issue: Mark) -> str:
    return str(issue.entry.get("issue", issue.entry.id))


def _code(cue: Mark, issue: Mark) -> str | None:
    """The stance that a cue takes on an issue, or None where the issue cannot bear it (nobody supports a threat)."""
    stance = str(cue.entry.get("stance"))
    if stance not in issue.entry.get("takes", (stance,)):
        return None
    return INVERSE.get(stance, stance) if issue.entry.get("inverse") else stance


def _negated(article: Article, cue: Mark) -> bool:
    """Whether the word that negates the passage stands right before the cue; one in the cue is part of it."""
    if not words("positions", "negations").isdisjoint(article.lowers[cue.start : cue.end]):
        return False
    scope = article.verdict("negated", cue.start)
    return scope is not None and scope.cue.end <= cue.start <= scope.cue.end + NEGATED_WITHIN


def _stated(article: Article, sentence: Sentence) -> list[Mark]:
    """The marks of a sentence; none of a headline or where nothing takes a stance."""
    marks = [] if sentence.heading else within(article.marks["positions"], sentence.start, sentence.end)
    told = any(mark.group in CUES or (mark.group == "forms" and mark.entry.get("role") == "stated") for mark in marks)
    return marks if told else []


def _cue(article: Article, marks: list[Mark], issue: Mark) -> Mark | None:
    """The cue of an issue among its sentence's marks: the nearest before it in its clause, else the nearest after."""
    since = _unbroken(article, issue.start)
    for cue in reversed([mark for mark in marks if since <= mark.end <= issue.start]):
        if (cue.group == "forms" and cue.entry.get("role") == "idle") or _told_anew(article, cue.end, issue.start):
            break
        if cue.group == "before" and _serves(cue, issue) and _takes(article, marks, cue, issue):
            cue = _first_of_chain(marks, cue)
            outer = _outer(article, marks, cue, issue)
            return outer if outer is cue or cue.entry.get("stance") == "supports" else None
        if cue.entry.get("whole") and _serves(cue, issue) and _of_one_field(article, issue):
            break
    after = (mark for mark in marks if mark.group == "after" and 0 <= mark.start - issue.end <= REACH_AFTER)
    found = next((cue for cue in after if _serves(cue, issue) and not _parted(article, issue.end, cue.start)), None)
    return found or _trailing(article, marks, issue)


def _first_of_chain(marks: list[Mark], cue: Mark) -> Mark:
    """The first of cues that follow right upon one another ("determined to keep"): its owner takes the stance."""
    for mark in reversed([mark for mark in marks if mark.end <= cue.start]):
        if mark.end < cue.start or mark.group != "before" or mark.entry.get("stance") != cue.entry.get("stance"):
            break
        cue = mark
    return cue


def _trailing(article: Article, marks: list[Mark], issue: Mark) -> Mark | None:
    """The cue of a relative clause that tells what is thought of an issue ("a claim which Athens rejects")."""
    at = _relative(article, issue)
    if at is None:
        return None
    start = max(at + 1, issue.end)
    cues = [mark for mark in marks if mark.group == "before" and mark.start >= start and _serves(mark, issue)]
    if not cues or _parted(article, start, cues[0].start):
        return None
    end = cues[0].end
    return cues[0] if words("positions", "closers").issuperset(article.lowers[end : end + 1]) else None


def _relative(article: Article, issue: Mark) -> int | None:
    """Where the relative clause begins that an issue is the object of; None where there is none."""
    if issue.start and article.lowers[issue.start - 1] == "whose":
        return issue.start - 1
    for at, word in enumerate(article.lowers[issue.end : issue.end + RELATIVE_WITHIN], issue.end):
        if word in words("positions", "object_relatives"):
            return at
    return None


def _unbroken(article: Article, token: int) -> int:
    """From where on no word parts a cue from the issue at `token`."""
    breaks, first = words("positions", "breaks"), max(0, token - REACH_BEFORE)
    return next((at + 1 for at in range(token - 1, first - 1, -1) if article.lowers[at] in breaks), first)


def _parted(article: Article, start: int, end: int) -> bool:
    return end - start > REACH_BEFORE or _broken(article, start, end)


def _broken(article: Article, start: int, end: int) -> bool:
    return not words("positions", "breaks").isdisjoint(article.lowers[start:end])


def _told_anew(article: Article, start: int, end: int) -> bool:
    """Whether a further thing is told between two tokens: "condemns, and that …", "and stressed that …"."""
    between = article.lowers[start:end]
    return "that" in between and not {",", "and"}.isdisjoint(between[: between.index("that")])


def _serves(cue: Mark, issue: Mark) -> bool:
    """Whether a cue is one for this issue: what the lexicon says of either, else everything but ties."""
    told_by = issue.entry.get("told_by")
    if told_by is not None:
        return cue.entry.id in told_by
    serves, code = cue.entry.get("serves"), _issue_code(issue)
    return code != TIES if serves is None else "all" in serves or code in serves


def _takes(article: Article, marks: list[Mark], cue: Mark, issue: Mark) -> bool:
    if issue.start - cue.end > cue.entry.get("reach", REACH_BEFORE) or _by_the_way(article, issue):
        return False
    if cue.entry.get("asserted") and not _asserted(marks, cue):
        return False
    if issue.entry.get("aside") and any(mark.entry.get("role") == "issue" for mark in _between(marks, cue, issue)):
        return False
    if article.lowers[cue.end - 1].endswith("ing") and _idle(article, marks, cue):
        return False
    if cue.entry.get("whole") and _of_one_field(article, issue):
        return False
    wish = _issue_code(issue) == TIES and cue.entry.get("stance") == "supports"
    return not wish or _plain(cue, issue) or _wants_more(article, marks, cue, issue)


def _between(marks: list[Mark], cue: Mark, issue: Mark) -> list[Mark]:
    return [mark for mark in marks if cue.end <= mark.start < issue.start]


def _of_one_field(article: Article, issue: Mark) -> bool:
    lead, field = [*article.lowers[issue.end : issue.end + 2], "", ""][:2]
    return lead in words("positions", "fields") and field not in words("positions", "wholly")


def _plain(cue: Mark, issue: Mark) -> bool:
    """Whether ties are wanted without a word of growth: as a priority, or because their importance is stressed."""
    stressed = cue.entry.get("asserted") and issue.entry.get("valued") and issue.start - cue.end <= STRESSED_WITHIN
    return bool(cue.entry.get("plain") or issue.entry.get("plain") or stressed)


def _by_the_way(article: Article, issue: Mark) -> bool:
    """Whether something else is to be "in accordance with" the issue."""
    before = article.lowers[max(0, issue.start - ACCORDING_WITHIN) : issue.start]
    return bool(issue.entry.get("direct")) and not words("positions", "according").isdisjoint(before)


def _asserted(marks: list[Mark], cue: Mark) -> bool:
    """Whether somebody stresses what the cue names; "discussed the importance of" is no stance."""
    for mark in reversed([mark for mark in marks if mark.end <= cue.start]):
        role = mark.entry.get("role")
        if role in ("asserts", "idle") or mark.entry.get("asserting"):
            return role != "idle" and cue.start - mark.end <= ASSERTED_WITHIN
    return False


def _idle(article: Article, marks: list[Mark], cue: Mark) -> bool:
    """Whether a participle hangs on words that take no stance ("discussed cooperation, including upholding …")."""
    for mark in reversed([mark for mark in marks if mark.end <= cue.start]):
        role = mark.entry.get("role")
        finite = role == "stance" and not (article.lowers[mark.end - 1].endswith("ing") or mark.entry.get("asserted"))
        if finite or role in ("idle", "asserts"):
            return role == "idle" and not _broken(article, mark.end, cue.start)
    return False


def _wants_more(article: Article, marks: list[Mark], cue: Mark, issue: Mark) -> bool:
    """Whether a wish for ties is one for more of them."""
    return any(
        mark.entry.get("role") == "growth"
        and cue.end <= mark.start <= issue.end + GROWTH_AFTER
        and not _parted(article, issue.end, mark.start)
        for mark in marks
    )


def _outer(article: Article, marks: list[Mark], cue: Mark, issue: Mark) -> Mark:
    """The cue that another one stands under: who condemns the support for something does not support it."""
    if cue.entry.get("holder") == SPEAKER and cue.entry.get("stance") == "supports":
        return cue
    for outer in marks:
        against = outer.group == "before" and outer.entry.get("stance") in ("opposes", "concerned")
        if against and 0 <= cue.start - outer.end <= OUTER_WITHIN and _serves(outer, issue):
            parted = {",", "and"}.intersection(article.lowers[outer.end : cue.start])
            if not parted and not _broken(article, outer.end, cue.start):
                return outer
    return cue
