"""How far a document has come: the acts that the sentence tells of it, and the latest stage among them."""

from __future__ import annotations

from typing import NamedTuple

from workbench.article import Article, Mark, within
from workbench.coding.instruments.papers import Paper, names_none, year_in_name
from workbench.coding.words import words

STAGES = ("proposed", "agreed", "signed", "in_force", "suspended")
ACTS = ("done", "doing", "stood", "stands", "uses", "used")
OPEN = ("doing", "stands")
AFTER = ("stood", "stands", "used")
USES = ("uses", "used")
FARTHEST_BEFORE = 14
FARTHEST_AFTER = 22
NEAR = 6
BASIS_WITHIN = 5
MONTH = "May"  # the month, not the word of what is to come


class Standing(NamedTuple):
    """A document's stage, the act that brought it there (None where its name alone tells), whether that is denied.

    `acts` are all that the sentence tells of it.
    """

    stage: str
    act: Mark | None
    denied: bool = False
    acts: tuple[Mark, ...] = ()

    @property
    def told_by(self) -> str:
        """What tells the stage: an act, the use that is made of the document, or its mere name."""
        if self.act is None:
            return "name"
        return "use" if self.act.group in USES else "act"


def standing(article: Article, paper: Paper, marks: list[Mark]) -> Standing | None:
    """The latest stage that a sentence (its marks in order) tells of a document; None where it tells of none."""
    none = article.lowers[paper.start - 1] in words("instruments", "none") if paper.start else False
    acts = tuple(_acts(article, paper, marks))
    found = [_stage(article, act, none=none) for act in acts]
    told = _told(article, paper, found)
    if told:
        return max(told, key=lambda one: (STAGES.index(one.stage), -_gap(paper, one.act)))._replace(acts=acts)
    if _stands(article, paper):
        return Standing("signed" if paper.type == "contract" else "in_force", None)
    return Standing("signed", None) if _issued(article, paper) else None


def _told(article: Article, paper: Paper, found: list[Standing]) -> list[Standing]:
    """The standings that count: what was done to a document goes before how it is lived by."""
    told = [one for one in found if not one.denied] or found
    done = [one for one in told if one.act and one.act.group not in USES]
    return done or [one for one in told if paper.named and paper.noun.group != "weak"]


def _gap(paper: Paper, act: Mark | None) -> int:
    """The words between a document and an act: of two acts of one stage the nearer one has its date."""
    return max(paper.start - act.end, act.start - paper.noun.end) if act else 0


def _stands(article: Article, paper: Paper) -> bool:
    """Whether a name alone tells that a document is in force: a treaty, one of a year, one that a state has."""
    before = article.lowers[max(0, paper.start - 2) : paper.start]
    if year_in_name(article, paper) or (paper.named and not words("instruments", "having").isdisjoint(before[-1:])):
        return True
    if paper.type == "treaty" or _carried_out(article, paper):
        bilateral = article.lowers[paper.noun.end - 1] not in words("instruments", "multilateral")
        return paper.named and paper.definite and bilateral
    for_a_time = article.lowers[paper.noun.end : paper.noun.end + 1] == ["for"] and paper.definite
    basis = article.lowers[max(0, paper.start - BASIS_WITHIN) : paper.start]
    return paper.type == "plan" and for_a_time and not words("instruments", "bases").isdisjoint(basis)


def _carried_out(article: Article, paper: Paper) -> bool:
    """Whether a document is one that the parties carry out ("fuller implementation of the 2x2 Agreement")."""
    before = article.lowers[max(0, paper.start - 3) : paper.start]
    return not words("instruments", "carrying").isdisjoint(before)


def _issued(article: Article, paper: Paper) -> bool:
    """Whether a name alone tells that a document was issued: it is quoted from, bears its title or heads the text."""
    if _titled(article, paper) or _quoted(article, paper):
        return True
    told = not words("instruments", "issued").isdisjoint(article.lowers[paper.noun.start : paper.noun.end])
    return paper.type == "declaration" and (paper.noun.start == 0 or told)


def _quoted(article: Article, paper: Paper) -> bool:
    """Whether a joint statement is what the parties said something in, so that it has been issued."""
    before = article.lowers[max(0, paper.start - 4) : paper.start]
    return paper.type == "declaration" and not words("instruments", "uttered").isdisjoint(before)


def _titled(article: Article, paper: Paper) -> bool:
    """Whether a document is called by its full title in quotation marks, as one that exists."""
    before = article.words[max(0, paper.start - 2) : paper.start]
    return article.words[paper.noun.start].istitle() and not words("instruments", "quotes").isdisjoint(before)


def _stage(article: Article, act: Mark, *, none: bool) -> Standing:
    stage = act.entry.id
    first = max(0, act.start - 2)
    before = [article.lowers[at] for at in range(first, act.start) if article.words[at] != MONTH]
    if stage == "signed" and _ratified(article, act):
        stage = "in_force"
    put_off = article.verdict("planned", act.start) or article.verdict("cancelled", act.start)
    to_come = act.group in OPEN and put_off and stage != "suspended"
    if stage in ("signed", "in_force") and (to_come or not words("instruments", "planned").isdisjoint(before)):
        stage = "agreed"
    negative = not words("instruments", "negative").isdisjoint(article.lowers[act.start : act.end])
    denied = stage != "proposed" and (none or (not negative and article.verdict("negated", act.start) is not None))
    return Standing(stage, act, denied)


def _ratified(article: Article, act: Mark) -> bool:
    around = article.lowers[max(0, act.start - 5) : act.end + 5]
    by_parliament = not words("instruments", "ratifiers").isdisjoint(around)
    return by_parliament and article.lowers[act.start] in words("instruments", "approving")


def _acts(article: Article, paper: Paper, marks: list[Mark]) -> list[Mark]:
    named = [mark for mark in marks if mark.group in ("nouns", "weak") and mark is not paper.noun]
    nouns = [mark for mark in named if not names_none(article, mark)]
    acts = [mark for mark in marks if mark.group in ACTS and _concerns(article, mark, paper, nouns)]
    return [act for act in acts if not _followed(article, act, acts, paper)]


def _followed(article: Article, act: Mark, acts: list[Mark], paper: Paper) -> bool:
    """Whether a further act was done to a document instead ("initialled a treaty and discussed a protocol")."""
    before = (other for other in acts if act.end < other.start - 1 and other.end <= paper.noun.start)
    return any(article.lowers[other.start - 1] == "and" for other in before)


def _concerns(article: Article, act: Mark, paper: Paper, others: list[Mark]) -> bool:
    """Whether an act is done to the document: it stands before or after it with no other document or clause between."""
    reach = NEAR if paper.noun.group == "weak" else FARTHEST_BEFORE
    if act.end <= paper.noun.start:
        if act.group in AFTER:
            return False
        gap = range(act.end, max(act.end, paper.start))
        between = [other for other in others if act.end <= other.start < paper.start]
        reach = FARTHEST_AFTER if between and _joined(article, paper) else reach
        idle = not words("instruments", "idle").isdisjoint(article.lowers[gap.start : gap.stop])
        return len(gap) <= reach and not idle and not _parted(article, gap, between, listed=True)
    if act.start < paper.noun.end or _own_deed(article, paper, act) or _is_inside(article, paper, others):
        return False
    gap = range(paper.noun.end, act.start)
    between = [other for other in others if gap.start <= other.start < act.start]
    if _tells_of(article, paper.noun):
        between = [other for other in between if other.group == "nouns" or paper.noun.group == "weak"]
    if between and article.lowers[act.start - 1] in words("instruments", "relative"):
        return False
    own = any(0 <= other.start - act.end <= NEAR for other in others) and not _passive(article, act)
    return len(gap) <= FARTHEST_AFTER and not own and not _parted(article, gap, between, listed=act.group in AFTER)


def _joined(article: Article, paper: Paper) -> bool:
    """Whether a document is the next under one act ("signed a contract on rifles, as well as a document")."""
    return not words("instruments", "lasts").isdisjoint(article.lowers[max(0, paper.start - 2) : paper.start])


def _is_inside(article: Article, paper: Paper, others: list[Mark]) -> bool:
    """Whether a plan or the like is only what another document is about ("a treaty setting up a programme")."""
    if paper.noun.group != "weak":
        return False
    joints = words("instruments", "joints")
    before = (other for other in others if other.group == "nouns" and other.end < paper.start)
    return any(
        _tells_of(article, other) and joints.isdisjoint(article.lowers[other.end : paper.start]) for other in before
    )


def _tells_of(article: Article, noun: Mark) -> bool:
    """Whether what a document is about follows it ("a treaty setting up", "an agreement on")."""
    following = next(iter(article.lowers[noun.end : noun.end + 1]), "")
    return following.endswith("ing") or following in words("instruments", "openers")


def _own_deed(article: Article, paper: Paper, act: Mark) -> bool:
    """Whether an act after a document is not done to it ("the statement rejects", "and shelved", "other signed")."""
    if act.group != "done":
        return False
    before = article.lowers[act.start - 1]
    if article.lowers[act.start].endswith("s") or before in words("instruments", "elsewhere"):
        return True
    told = any(mark.group in ACTS for mark in within(article.marks["instruments"], paper.noun.end, act.start))
    beings = words("instruments", "passive").isdisjoint(article.lowers[paper.noun.end : act.start])
    return before == "and" and not told and beings


def _parted(article: Article, gap: range, between: list[Mark], *, listed: bool) -> bool:
    lowers = article.lowers[gap.start : gap.stop]
    if not words("instruments", "breaks").isdisjoint(lowers):
        return True
    return bool(between) and not (listed and not words("instruments", "joints").isdisjoint(lowers))


def _passive(article: Article, act: Mark) -> bool:
    return not words("instruments", "passive").isdisjoint(article.lowers[max(0, act.start - 2) : act.start])
