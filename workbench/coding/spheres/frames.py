"""Frames of cooperation: what makes the bare name of a field ("military", "trade") a field that parties share."""

from __future__ import annotations

from typing import NamedTuple

from workbench.article import Article, Mark, within
from workbench.coding.spheres.binding import with_all_allies
from workbench.coding.spheres.bodies import between_bodies, of_both_bodies, of_one_state
from workbench.coding.spheres.drills import is_one_drill, is_ones_own_drill, is_the_drill_told_of, tells_of_a_drill
from workbench.coding.spheres.holding import TALK, holds, worked_on
from workbench.coding.spheres.lists import (
    LONGEST_OPENED,
    NAMED,
    OPENING,
    after_an_opening,
    developed,
    end_of_item,
    end_of_list,
    head,
    head_after,
    is_a_part,
    is_noun,
    joined,
    known_in,
    told_of_later,
)
from workbench.coding.spheres.names import (
    is_a_menace,
    is_a_session,
    is_in_use,
    names_a_body,
    names_a_field,
)
from workbench.coding.spheres.owned import is_owned
from workbench.coding.spheres.teaching import TEACHING, is_a_school_attended, taught
from workbench.coding.words import words

CUES = frozenset(
    (
        *("cooperation", "working", "agreeing", "joint", "documents", "talk"),
        *("tabled", "thanks", "helping", "leaning", "willing", "advancing"),
    )
)
COUNTED = {"cooperation": "standing", "working": "standing", "documents": "laid"}
LONGEST_COPULA, PARTNER_WITHIN = 14, 4


class Framed(NamedTuple):
    """A field that stands in a frame: the field's mark, the frame's cue and name, and the sides where it tells them."""

    field: Mark
    cue: Mark
    frame: str
    sides: tuple[str, ...] = ()


def framed(article: Article, marks: list[Mark]) -> list[Framed]:
    """The fields of a sentence (its marks in order) that stand in a frame, each with the frame nearest before it."""
    cues = [cue for mark in marks if (cue := _as_cue(article, mark))]
    told = bool(cues) or any(mark.group == "heads" for mark in marks)
    found: list[Framed] = []
    for at, mark in enumerate(marks):
        if mark.group == "phrases" and is_ones_own_drill(article, mark):
            continue
        if mark.group == "phrases":
            field = developed(marks, at) if mark.entry.get("object") else mark
            found.append(Framed(field, mark, "phrase"))
        elif mark.group == "bodies":
            cue = between_bodies(article, mark, cues)
            found += [Framed(mark, cue, "bodies")] if cue else []
        elif mark.group in TEACHING:
            how = taught(article, mark)
            found += [Framed(mark, mark, how)] if how else _taught_as_well(article, mark, found)
        elif mark.group == "fields" and is_a_school_attended(article, mark):
            found.append(Framed(mark, mark, "schooling"))
        elif (told or found) and mark.group in NAMED and names_a_field(article, marks, at):
            frame = _frame(article, marks, at, cues, found)
            found += [frame] if frame else []
    found = [
        one._replace(field=known_in(article, one.field, marks))
        for one in (*found, *_first_of_lists(article, marks, found))
    ]
    found = [one for one in found if not (tells_of_a_drill(article, one.cue) or _is_at_home(article, marks, one))]
    found = [one for one in found if not _is_an_event(article, one)]
    return [one for one in found if not _has_a_closer_word(article, one, found) and not _is_closer(one, found)]


def _as_cue(article: Article, mark: Mark) -> Mark | None:
    """A word of cooperation, or a field that ends in one ("maritime cooperation, including rescue"); else None."""
    if mark.group == "phrases" and article.lowers[mark.end - 1] in words("spheres", "name_ends"):
        return mark._replace(group="cooperation")
    return mark if mark.group in CUES else None


def _first_of_lists(article: Article, marks: list[Mark], found: list[Framed]) -> list[Framed]:
    """ "discussed counter-terrorism and joint patrols": what stands before a field that is talked about as work."""
    talked = {one.field.start: one for one in found if one.frame in TALK}
    first: list[Framed] = []
    for at in range(len(marks) - 2, -1, -1):
        later = talked.get(marks[at + 1].start)
        if later is None or marks[at].start in talked or not marks[at].entry.get("listed"):
            continue
        menace = is_a_menace(article, marks[at])
        if not menace and joined(article, marks[at], marks[at + 1]) and names_a_field(article, marks, at):
            first.append(later._replace(field=marks[at]))
            talked[marks[at].start] = first[-1]
    return first


def _is_an_event(article: Article, one: Framed) -> bool:
    """Whether a drill is one that is or will be held, and no field."""
    single = one.frame in (*TALK, "agreeing", "willing") and is_one_drill(article, one.field)
    return single or is_the_drill_told_of(article, one.field, one.cue, one.frame)


def _is_at_home(article: Article, marks: list[Mark], one: Framed) -> bool:
    return one.frame in ("phrase", "joint", "willing", "working") and of_one_state(article, marks, one.cue)


def _taught_as_well(article: Article, mark: Mark, found: list[Framed]) -> list[Framed]:
    """ "train more Kenyan medics and pilots", "the training of pilots and medics": the next of those who are taught."""
    last = found[-1] if found and mark.group == "learners" else None
    if last is None or not joined(article, last.field, mark):
        return []
    lesson = article.lowers[last.field.start] in words("spheres", "lessons")
    return [Framed(mark, last.cue, last.frame)] if lesson or last.field.group == "learners" else []


def _is_closer(one: Framed, found: list[Framed]) -> bool:
    """ "the purchase of air defence equipment": whether arms are told of by what they are for, a field of its own."""
    if one.field.group not in OPENING or not one.field.entry.get("object"):
        return False
    near = range(one.field.end, one.field.end + LONGEST_OPENED)
    return any(other.field.start in near and other.field.entry.get("armed") for other in found)


def _has_a_closer_word(article: Article, one: Framed, found: list[Framed]) -> bool:
    """ "security cooperation in cyber defence", "the armies expand ties in training": whether one follows."""
    of_bodies = one.frame == "bodies" and one.field.group == "bodies" and one.cue.start < one.field.start
    of_theirs = one.frame == "cooperation" and one.field.entry.get("general") and is_owned(article, one.field)
    if one.frame == "bodies" and any(o.cue is one.cue and o.frame in ("named_cooperation", "counted") for o in found):
        return True  # "military-technical cooperation between the ministries of defence"
    if one.frame == "bodies" and one.cue.start > one.field.start and article.lowers[one.cue.end] == "in":
        return any(other.cue is one.cue and other.field.start > one.cue.end for other in found)
    if of_bodies or (of_theirs and article.lowers[one.cue.end] == "with"):
        later = any(other.cue is one.cue and other.field.start > one.field.end for other in found)
        return later and article.lowers[one.field.end] == "in"
    if one.frame != "named_cooperation" or not one.field.entry.get("general") or one.field.group != "adjectives":
        return False
    led = article.lowers[one.cue.end] in words("spheres", "openers")
    partner = within(article.parties, one.cue.end + 1, one.cue.end + PARTNER_WITHIN)  # "naval ties with Togo, with"
    return led and not partner and any(other.cue is one.cue and other.frame == "cooperation" for other in found)


def _frame(article: Article, marks: list[Mark], at: int, cues: list[Mark], found: list[Framed]) -> Framed | None:
    """The frame of one field; `found` are the framed ones before it."""
    last = end_of_list(article, marks, at)
    if marks[at].entry.get("object") and is_in_use(article, marks[at], marks[last]):
        return None
    named = _named_by_cooperation(article, marks, at, last)
    if named:
        return named
    noun = is_noun(article, marks, at, last)
    bodies = of_both_bodies(article, marks[last], marks[last + 1 :]) if noun else None
    framed = Framed(marks[at], bodies, "bodies") if bodies else None
    ending = head(article, marks, last)
    framed = framed or _inside_a_frame(article, marks[at], cues, ending=ending, noun=noun)
    if framed:
        return framed
    if not noun:  # "logistics; the economic field; …"
        return _next_part(article, marks[at], found)
    listed = _listed(article, marks, at, found) or _beside_cooperation(article, marks, at, found)
    return listed or _counted_as(article, marks[at], end_of_item(article, marks[last]), cues)


def _named_by_cooperation(article: Article, marks: list[Mark], at: int, last: int) -> Framed | None:
    """ "military-technical and trade cooperation", "a free trade agreement"; "a security dialogue" is none."""
    noun = marks[last + 1] if last + 1 < len(marks) else None
    if noun and noun.group in ("cooperation", "documents") and joined(article, marks[last], noun, adjacent=True):
        apart = article.lowers[noun.start - 1] == "and"  # "the protection of cables and cooperation between"
        held = bool(marks[at].entry.get("general")) and is_a_session(article, marks[at], noun)
        barred = apart or held or names_a_body(article, noun) or with_all_allies(article, noun)
        return None if barred else Framed(marks[at], noun, f"named_{noun.group}")
    return None


def _inside_a_frame(
    article: Article, mark: Mark, cues: list[Mark], *, ending: Mark | None, noun: bool
) -> Framed | None:
    """The frame that holds a field; `ending` is what its list ends in, `noun` whether it stands for itself."""
    if ending is None and (mark.group == "adjectives" or (mark.group == "fields" and not noun)):
        return None
    if ending is not None and ending.group not in ("heads", "topics") and mark.group == "adjectives":
        return None
    if ending is not None and ending.end <= mark.start and not noun:
        return None  # "in fields such as digital twins"
    in_list = ending is not None and ending.group == "heads"
    holding = (cue for cue in reversed(cues) if holds(article, cue, mark, in_list=in_list))
    cue = next(holding, None) or (worked_on(article, ending, cues) if ending and in_list else None)
    return Framed(mark, cue, cue.group) if cue else None


def _counted_as(article: Article, mark: Mark, start: int, cues: list[Mark]) -> Framed | None:
    """ "Demining is a pillar of their cooperation", "… is laid down in the pact": the list ends at `start`."""
    if mark.group == "adjectives" or not article.lowers[start]:
        return None
    start += article.lowers[start] in words("spheres", "having")  # "had become a pillar"
    if article.lowers[start] not in words("spheres", "copulas"):
        start = told_of_later(article, start)
    if not start:
        return None
    if counted := head_after(article, start):
        return Framed(mark, counted, "counted")
    for cue in cues:
        if start < cue.start <= start + LONGEST_COPULA and cue.group in COUNTED:
            between = article.lowers[start + 1 : cue.end]
            parted = not (words("spheres", "breaks") - words("spheres", "opened")).isdisjoint(between)
            standing = not words("spheres", COUNTED[cue.group]).isdisjoint(between)
            return Framed(mark, cue, "counted") if standing and not parted else None
    return None


def _listed(article: Article, marks: list[Mark], at: int, found: list[Framed]) -> Framed | None:
    """The next item after a framed one: "joint protection of borders and fight against terrorism"."""
    last = found[-1] if found else None
    if last is None or last.field is not marks[at - 1] or last.field.group == "subjects":
        return _next_part(article, marks[at], found)
    if marks[at].entry.get("object") and article.lowers[last.field.start] in words("spheres", "adverse"):
        return None  # "the trafficking of arms, ammunition and explosives"
    if joined(article, last.field, marks[at]) or after_an_opening(article, last.field, marks[at]):
        return Framed(marks[at], last.cue, last.frame)
    return _next_part(article, marks[at], found)


def _next_part(article: Article, mark: Mark, found: list[Framed]) -> Framed | None:
    """The next of the parts that semicolons divide: "training; hydrology; and the exchange of officers"."""
    last = found[-1] if found else None
    listed = last is not None and (last.field.group != "subjects" or last.frame == "cooperation")
    if last is None or not listed:
        return None
    return Framed(mark, last.cue, last.frame) if is_a_part(article, last.field.end, mark) else None


def _beside_cooperation(article: Article, marks: list[Mark], at: int, found: list[Framed]) -> Framed | None:
    """ "police cooperation and the return of migrants": the next item after cooperation that a field named."""
    last = found[-1] if found else None
    if last is None or last.frame != "named_cooperation" or last.cue is not marks[at - 1]:
        return None
    if marks[at].group == "subjects":  # "defence cooperation and regional security were discussed"
        return None
    return Framed(marks[at], last.cue, last.frame) if joined(article, last.cue, marks[at]) else None
