"""Cues in a row: which one leads, and where a further thing begins, so that a cue before it reaches no further."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.positions.fitting import serves
from workbench.coding.positions.parting import REACH_BEFORE, breaks, broken
from workbench.coding.words import words
from workbench.wording import side_by_side

OUTER_WITHIN = 8
SPEAKER = "speaker"
SUPPORTS = "supports"
OWNER = "owner"
BACKED_WITHIN = EFFORTS_WITHIN = 3
ASSERTS = "asserts"
JOINTS = frozenset((",", "and"))


def first_of_chain(article: Article, marks: list[Mark], cue: Mark, issue: Mark) -> Mark:
    """The first of cues right upon one another ("determined to keep up its backing"): its owner takes the stance."""
    for mark in reversed([mark for mark in marks if mark.end <= cue.start]):
        apart = not words("positions", "articles").issuperset(article.lowers[mark.end : cue.start])
        if apart or mark.group != "before" or mark.entry.get("stance") != cue.entry.get("stance"):
            break
        if not serves(mark, issue):
            break
        cue = mark
    return cue


def outer_of(article: Article, marks: list[Mark], cue: Mark, issue: Mark) -> Mark:
    """The cue that another one stands under: who condemns the support for something does not support it."""
    if cue.entry.get("holder") == SPEAKER and cue.entry.get("stance") == "supports":
        return cue
    for outer in marks:
        against = outer.group == "before" and outer.entry.get("stance") in ("opposes", "concerned")
        if against and 0 <= cue.start - outer.end <= OUTER_WITHIN and serves(outer, issue):
            alone = JOINTS.isdisjoint(article.lowers[outer.end : cue.start])
            if alone and not broken(article, outer.end, cue.start):
                return outer
    return cue


def backing_of(article: Article, marks: list[Mark], cue: Mark, issue: Mark) -> Mark:
    """The cue by which somebody is backed in what another does ("supports Togo in defending", "Togo's efforts to")."""
    if issue.entry.get("about") != OWNER:
        return cue
    for outer in reversed(
        [mark for mark in marks if mark.end <= cue.start and SUPPORTS in (mark.entry.id, *mark.entry.get("like", ()))]
    ):
        backed = within(article.parties, outer.end, min(outer.end + BACKED_WITHIN, cue.start))
        owning = bool(backed) and article.lowers[backed[0].end] in words("sides", "possessives")
        owned = owning or any(party.group == "demonym" for party in backed[:1])  # "supports Togolese efforts to"
        near = article.lowers[backed[0].end : backed[0].end + (EFFORTS_WITHIN if owned else 1)] if backed else []
        if not words("positions", "backed_in").isdisjoint(near):
            return cue if broken(article, backed[0].end, cue.start) else outer
    return cue


def joins(article: Article, cue: Mark) -> bool:
    """Whether a cue is the next verb after another, which then reaches no further ("condemned X and called on Y")."""
    finite = cue.group == "before" and article.lowers[cue.end - 1] in words("positions", "finite")
    return finite and article.lowers[cue.start - 1] in ("and", ",")


def unbroken(article: Article, token: int) -> int:
    """From where on no word parts a cue from the issue at `token`."""
    first = max(0, token - REACH_BEFORE)
    if not broken(article, first, token):
        return first
    return next(at + 1 for at in range(token - 1, first - 1, -1) if article.lowers[at] in breaks())


def told_anew(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether a further thing is told between a cue and an issue: "condemns, and that …", "rejected claims that …",
    "condemned the raid and are working for".
    """
    between = article.lowers[cue.end : issue.start]
    if any(side_by_side({"and"}, words("positions", name), between) for name in ("naming", "having")):
        return True
    if side_by_side({"the"}, words("positions", "matters_of_weight"), between) and "and" in between:
        return True  # "shared concerns about piracy and the importance of efforts to curb"
    if "that" not in between:
        return False
    at = between.index("that")
    if at > 0 and between[at - 1] in words("positions", "alleged"):
        return bool(cue.entry.get("stance") != "concerned")  # "voiced concern at reports that"
    return at > 0 and between[at - 1] not in words("positions", "prepositions") and not JOINTS.isdisjoint(between[:at])


def leads(mark: Mark, issue: Mark) -> bool:
    """Whether a mark takes a stance on what stands after it; what disputes must be settled by is a law upheld."""
    if (
        mark.group == "before"
        or "leads" in mark.entry.attributes
        or (mark.entry.get("role") == ASSERTS and "stance" in mark.entry.attributes)
    ):
        return True
    return bool(mark.entry.get("grounds") and issue.entry.get("direct"))
