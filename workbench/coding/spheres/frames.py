"""Frames of cooperation: what makes the bare name of a field ("military", "trade") a field that parties share."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from workbench.article import Article, Mark
from workbench.coding.words import words

NAMED = ("fields", "adjectives", "openings")
CUES = ("cooperation", "working", "joint", "documents", "talk", "advancing")
LONGEST_FRAME = 45
LONGEST_PROMOTION = 8
LONGEST_JOINT = 4
LIMITS = {"joint": 8, "documents": 22}


class Framed(NamedTuple):
    """A field that stands in a frame: the field's mark, the frame's cue and the frame's name."""

    field: Mark
    cue: Mark
    frame: str


def framed(article: Article, marks: list[Mark]) -> list[Framed]:
    """The fields of one sentence (its marks in order) that stand in a frame, each with the frame nearest before it."""
    cues = [mark for mark in marks if mark.group in CUES]
    found: list[Framed] = []
    for at, mark in enumerate(marks):
        if mark.group == "phrases":
            found.append(Framed(mark, mark, "phrase"))
        elif mark.group == "bodies":
            found += _between_bodies(article, mark, cues)
        elif mark.group in NAMED and not _names_an_office(article, mark) and not _opened(marks, at):
            frame = _named_by_cooperation(article, marks, at) or _inside_a_frame(article, marks, at, cues)
            frame = frame or _listed(article, marks, at, found)
            found += [frame] if frame else []
    return found


def _named_by_cooperation(article: Article, marks: list[Mark], at: int) -> Framed | None:
    """ "military, military-technical and trade cooperation", "a free trade agreement"."""
    last = _end_of_list(article, marks, at)
    head = marks[last + 1] if last + 1 < len(marks) else None
    if head and head.group in ("cooperation", "documents") and _joined(article, marks[last], head, adjacent=True):
        return Framed(marks[at], head, f"named_{head.group}")
    return None


def _inside_a_frame(article: Article, marks: list[Mark], at: int, cues: list[Mark]) -> Framed | None:
    mark = marks[at]
    head = _head(article, marks, at)
    if head is None and (mark.group == "adjectives" or (mark.group == "fields" and not _is_noun(article, marks, at))):
        return None
    holding = (cue for cue in reversed(cues) if _holds(article, cue, mark, in_list=head == "heads"))
    cue = next(holding, None)
    return Framed(mark, cue, cue.group) if cue else None


def _listed(article: Article, marks: list[Mark], at: int, found: list[Framed]) -> Framed | None:
    """The next item after a framed one: "joint protection of borders and fight against terrorism"."""
    last = found[-1] if found else None
    if last is None or last.field is not marks[at - 1] or not _joined(article, last.field, marks[at]):
        return None
    return Framed(marks[at], last.cue, last.frame) if _is_noun(article, marks, at) else None


def _opened(marks: list[Mark], at: int) -> bool:
    """Whether a field is only what an opening speaks of: "storage of" ammunition."""
    return at > 0 and marks[at - 1].group == "openings" and marks[at].start == marks[at - 1].end


def _holds(article: Article, cue: Mark, mark: Mark, *, in_list: bool) -> bool:
    start, end = (cue.end, mark.start) if cue.end <= mark.start else (mark.end, cue.start)
    if end - start > LONGEST_FRAME or _any(article, start, end, words("spheres", "breaks")):
        return False
    if cue.group == "talk":
        return bool(mark.entry.get("talked")) or (in_list and cue.end <= mark.start)
    if cue.end > mark.start:
        return False
    if cue.group == "advancing":
        shared = article.lowers[mark.start] in words("spheres", "shared")
        return (shared or bool(mark.entry.get("advanced"))) and end - start <= LONGEST_PROMOTION
    if cue.group in LIMITS and end - start > LIMITS[cue.group]:
        return False
    if cue.group == "joint":
        return True
    return cue.group == "working" or _any(article, start, end, words("spheres", "openers"))


def _between_bodies(article: Article, mark: Mark, cues: list[Mark]) -> list[Framed]:
    """ "relations between the two armed forces", "the two armies will expand collaboration"."""
    for cue in reversed(cues):
        start, end = (cue.end, mark.start) if cue.end <= mark.start else (mark.end, cue.start)
        near = cue.group == "cooperation" and 0 < end - start <= LONGEST_PROMOTION
        tied = cue.start > mark.start or _any(article, start, end, words("spheres", "ties"))
        if near and tied and not _any(article, start, end, words("spheres", "breaks")):
            return [Framed(mark, cue, "bodies")]
    return []


def _end_of_list(article: Article, marks: list[Mark], at: int) -> int:
    while at + 1 < len(marks) and marks[at + 1].group in NAMED and _joined(article, marks[at], marks[at + 1]):
        at += 1
    return at


def _joined(article: Article, one: Mark, other: Mark, *, adjacent: bool = False) -> bool:
    bridges = words("spheres", "modifiers" if adjacent else "bridges")
    return other.start - one.end <= LONGEST_JOINT and all(
        word in bridges for word in article.lowers[one.end : other.start]
    )


def _head(article: Article, marks: list[Mark], at: int) -> str | None:
    """What a field's list ends in: heads ("spheres"), topics ("issues") or, as None, in no such word."""
    last = _end_of_list(article, marks, at)
    following = marks[last + 1] if last + 1 < len(marks) else None
    if following and following.group in ("heads", "topics") and _joined(article, marks[last], following):
        return following.group
    return None


def _is_noun(article: Article, marks: list[Mark], at: int) -> bool:
    """Whether a field's name stands for itself: the last of its list is followed by no noun."""
    last = _end_of_list(article, marks, at)
    if marks[last].group == "openings":
        return True
    end = marks[last].end
    return end >= len(article.lowers) or article.lowers[end] in words("spheres", "after")


def _names_an_office(article: Article, mark: Mark) -> bool:
    """ "Minister of Trade", "Energy Ministry", "the Military Committee"."""
    lowers = article.lowers
    offices, prepositions = words("spheres", "offices"), words("spheres", "office_prepositions")
    before = lowers[max(0, mark.start - 4) : mark.start]
    titled = any(one in offices and other in prepositions for one, other in pairwise(before))
    return titled or (mark.end < len(lowers) and lowers[mark.end] in offices)


def _any(article: Article, start: int, end: int, among: frozenset[str]) -> bool:
    return not among.isdisjoint(article.lowers[start:end])
