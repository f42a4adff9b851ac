"""Frames of cooperation: what makes the bare name of a field ("military", "trade") a field that parties share."""

from __future__ import annotations

from typing import NamedTuple

from workbench.article import Article, Mark, within
from workbench.coding.spheres.lists import NAMED, OPENING, end_of_list, head, is_noun, joined, names_an_office
from workbench.coding.words import words

CUES = ("cooperation", "working", "agreeing", "joint", "documents", "talk", "advancing")
LONGEST_FRAME = 45
LONGEST_PROMOTION = 8
LONGEST_OBJECT = 16
LONGEST_OPENED = 3
LIMITS = {"joint": 8, "documents": 30}
OPENERS = {"documents": "contents", "cooperation": "openers"}
TEACHING_BEFORE = 6
SCHOOL_WITHIN = 12


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
        elif mark.group in ("learners", "teachers"):
            found += [Framed(mark, mark, "teaching")] if _is_taught(article, mark) else []
        elif mark.group in NAMED and _names_a_field(article, marks, at):
            frame = _named_by_cooperation(article, marks, at) or _inside_a_frame(article, marks, at, cues)
            frame = frame or _listed(article, marks, at, found)
            found += [frame] if frame else []
    return found


def _names_a_field(article: Article, marks: list[Mark], at: int) -> bool:
    """Whether a name is a field of its own: no part of an office's, not what an opening speaks of."""
    if names_an_office(article, marks[at]) or (at and _opens(article, marks[at - 1], marks[at])):
        return False
    return marks[at].group != "makings" or (at + 1 < len(marks) and _opens(article, marks[at], marks[at + 1]))


def _is_taught(article: Article, mark: Mark) -> bool:
    """ "train more Kenyan pilots", "French instructors": those whom, or who, another state teaches."""
    near = within(article.parties, mark.start - 3, mark.start)
    if mark.group == "teachers":
        return bool(near)
    before = article.lowers[max(0, mark.start - TEACHING_BEFORE) : mark.start]
    sentence = article.sentence_at(mark.start)
    around = article.lowers[
        max(sentence.start, mark.start - SCHOOL_WITHIN) : min(mark.end + SCHOOL_WITHIN, sentence.end)
    ]
    taught = not words("spheres", "teaching").isdisjoint(before) or not words("spheres", "schools").isdisjoint(around)
    return bool(near) and taught


def _named_by_cooperation(article: Article, marks: list[Mark], at: int) -> Framed | None:
    """ "military, military-technical and trade cooperation", "a free trade agreement"."""
    last = end_of_list(article, marks, at)
    noun = marks[last + 1] if last + 1 < len(marks) else None
    if noun and noun.group in ("cooperation", "documents") and joined(article, marks[last], noun, adjacent=True):
        return Framed(marks[at], noun, f"named_{noun.group}")
    return None


def _inside_a_frame(article: Article, marks: list[Mark], at: int, cues: list[Mark]) -> Framed | None:
    mark = marks[at]
    noun = head(article, marks, at)
    if noun is None and (mark.group == "adjectives" or (mark.group == "fields" and not is_noun(article, marks, at))):
        return None
    in_list = noun is not None and noun.group == "heads"
    holding = (cue for cue in reversed(cues) if _holds(article, cue, mark, in_list=in_list))
    cue = next(holding, None) or (_worked_on(article, noun, cues) if noun and in_list else None)
    return Framed(mark, cue, cue.group) if cue else None


def _worked_on(article: Article, noun: Mark, cues: list[Mark]) -> Mark | None:
    """ "transport and tourism as fields in which they would cooperate": the cue right after the list's head."""
    for cue in cues:
        if noun.end <= cue.start and cue.group in ("cooperation", "working"):
            near = cue.start - noun.end <= LONGEST_PROMOTION
            parted = not words("spheres", "stops").isdisjoint(article.lowers[noun.end : cue.start])
            return cue if near and not parted else None
    return None


def _listed(article: Article, marks: list[Mark], at: int, found: list[Framed]) -> Framed | None:
    """The next item after a framed one: "joint protection of borders and fight against terrorism"."""
    last = found[-1] if found else None
    if last is None or last.field is not marks[at - 1] or last.field.group == "subjects":
        return None
    if not is_noun(article, marks, at):
        return None
    if joined(article, last.field, marks[at]) or _after_an_opening(article, last.field, marks[at]):
        return Framed(marks[at], last.cue, last.frame)
    return None


def _after_an_opening(article: Article, opening: Mark, mark: Mark) -> bool:
    """ "the search for the remains of soldiers who fell there, and crime prevention"."""
    before = article.lowers[mark.start - 2 : mark.start]
    return opening.group in OPENING and mark.start - opening.end <= LONGEST_OBJECT and before == [",", "and"]


def _opens(article: Article, opening: Mark, mark: Mark) -> bool:
    """Whether an object is only what an opening speaks of: "storage of" ammunition, "the assembly of" the M-1 tank."""
    near = opening.group in OPENING and mark.start - opening.end <= LONGEST_OPENED
    parted = not words("spheres", "links").isdisjoint(article.lowers[opening.end : mark.start])
    return near and bool(mark.entry.get("object")) and not parted


def _holds(article: Article, cue: Mark, mark: Mark, *, in_list: bool) -> bool:
    start, end = (cue.end, mark.start) if cue.end <= mark.start else (mark.end, cue.start)
    if end - start > LONGEST_FRAME or _parted(article, _past_relative(article, cue, start), end):
        return False
    if cue.group == "talk":
        talked = mark.group == "subjects" or bool(mark.entry.get("talked"))
        return talked or (in_list and cue.end <= mark.start)
    if cue.end > mark.start:
        return False
    if cue.group == "advancing":
        shared = article.lowers[mark.start] in words("spheres", "shared")
        return (shared or bool(mark.entry.get("advanced"))) and end - start <= LONGEST_PROMOTION
    if cue.group in LIMITS and end - start > LIMITS[cue.group]:
        return False
    opener = OPENERS.get(cue.group)
    return opener is None or not words("spheres", opener).isdisjoint(article.lowers[start:end])


def _past_relative(article: Article, cue: Mark, start: int) -> int:
    """Past the word that opens what a document says ("the agreement, which covers …")."""
    if cue.group != "documents":
        return start
    opened = (at for at in (start, start + 1) if article.lowers[at : at + 1] == ["which"])
    return next(opened, start - 1) + 1


def _between_bodies(article: Article, mark: Mark, cues: list[Mark]) -> list[Framed]:
    """ "relations between the two armed forces", "the two armies will expand collaboration"."""
    both = article.lowers[mark.start - 1] in words("spheres", "both")
    for cue in (cue for cue in reversed(cues) if cue.group == "cooperation"):
        after = cue.start > mark.start
        start, end = (mark.end, cue.start) if after else (cue.end, mark.start)
        if not 0 < end - start <= (LONGEST_OBJECT if after and both else LONGEST_PROMOTION):
            continue
        between = article.lowers[start:end]
        tied = (both or "," not in between) if after else not words("spheres", "ties").isdisjoint(between)
        if tied and not _parted(article, start, end):
            return [Framed(mark, cue, "bodies")]
    return []


def _parted(article: Article, start: int, end: int) -> bool:
    """Whether another clause begins between two tokens; a relative one that is over (", and") parts nothing."""
    lowers, breaks = article.lowers[start:end], words("spheres", "breaks")
    if breaks.isdisjoint(lowers):
        return False
    parting = [at for at, word in enumerate(lowers) if word in breaks]
    closed = any(lowers[at : at + 2] == [",", "and"] for at in range(parting[-1] + 1, len(lowers)))
    return not closed or any(lowers[at] not in words("spheres", "relatives") for at in parting)
