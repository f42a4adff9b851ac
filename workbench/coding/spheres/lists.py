"""Lists of fields: where one ends, what noun it leads up to, and whether a field in it stands for itself."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.words import either, words

NAMED = ("fields", "adjectives", "openings", "makings", "subjects")
HEADS = ("heads", "topics", "holders", "learners", "teachers")
OPENING = ("openings", "makings")
LONGEST_JOINT = 4
LONGEST_LIST = 40
LONGEST_PART = 12
HEAD_WITHIN = 3
LONGEST_OBJECT = 16
LONGEST_OPENED, LONGEST_SHARED = 3, 6
KNOWING, LONGEST_KNOWN = "intelligence", 5


def joined(article: Article, one: Mark, other: Mark, *, adjacent: bool = False) -> bool:
    """Whether only words that join the items of a list stand between two marks."""
    bridges, between = words("spheres", "modifiers" if adjacent else "bridges"), article.lowers[one.end : other.start]
    return len(between) <= LONGEST_JOINT and bridges.issuperset(between) and between != ["as"]


def end_of_list(article: Article, marks: list[Mark], at: int) -> int:
    """The number of the last mark of the list that a field stands in; what an opening speaks of is no further item."""
    while at + 1 < len(marks):
        one = at + 1 if marks[at].group in OPENING and opens(article, marks[at], marks[at + 1]) else at
        past = one > at or marks[at].group not in OPENING
        if not past or one + 1 >= len(marks) or not _next_item(article, marks[one], marks[one + 1]):
            break
        at = one + 1
    return at


def end_of_item(article: Article, mark: Mark) -> int:
    """Where an item of a list ends, past what an opening speaks of ("the supply of spare parts was named")."""
    if mark.group not in OPENING:
        return mark.end
    told, parting = either("spheres", "passive", "naming"), either("spheres", "breaks", "links")
    for at in range(mark.end, min(mark.end + LONGEST_OBJECT, len(article.lowers))):
        if article.lowers[at] in told:
            return at
        if article.lowers[at] in parting:
            break
    return mark.end


def _end_of_compound(article: Article, marks: list[Mark], at: int, end: int) -> int:
    """As `end_of_list`, but a preposition begins a new part of the list ("on energy diversification, on trade")."""
    for last in range(at, end):
        between = article.lowers[marks[last].end : marks[last + 1].start]
        if not words("spheres", "parts").isdisjoint(between):
            return last
    return end


def _next_item(article: Article, one: Mark, other: Mark) -> bool:
    compound = other.group in OPENING and other.start == one.end
    return other.group in NAMED and not compound and joined(article, one, other)


def head(article: Article, marks: list[Mark], last: int) -> Mark | None:
    """The word that a list, the last item of which is given, ends in ("spheres", "issues"), or that opens it
    ("fields such as …"); None where it has none.
    """
    following = marks[last + 1] if last + 1 < len(marks) else None
    if following and following.group in HEADS and joined(article, marks[last], following):
        return following
    first = last
    while first and marks[first - 1].group in NAMED and joined(article, marks[first - 1], marks[first]):
        first -= 1
    opening = marks[first - 1] if first else None
    if opening is None or opening.group != "heads":
        return None
    between = article.lowers[opening.end : marks[first].start]
    return opening if between and words("spheres", "colons").issuperset(between) else None


def is_noun(article: Article, marks: list[Mark], at: int, last: int) -> bool:
    """Whether a field's name stands for itself: the `last` of its list is followed by no noun."""
    last = _end_of_compound(article, marks, at, last)
    if marks[at].group == "fields" and _is_plural(article, marks[at].end) and _is_followed(article, marks[at].end):
        return True
    while last > at and marks[last].group == "adjectives":
        last -= 1
    if marks[last].group in (*OPENING, "subjects"):
        return True
    after = article.lowers[marks[last].end : marks[last].end + 1]
    arms = marks[last].entry.get("armed") or marks[last].entry.get("object")  # "request for F-16 aircraft"
    if arms and not words("spheres", "hardware").isdisjoint(after):
        return True
    ends = _is_followed(article, marks[last].end) or _is_plural(article, marks[last].end)
    return ends or (at < last and _stands_alone(article, marks[at]))


def _stands_alone(article: Article, mark: Mark) -> bool:
    """ "hydrography, demining and … lanes": an item of a list that is no adjective, whatever the last leads up to."""
    linked = article.lowers[mark.end] in (",", "and")
    adjectival = tuple(words("spheres", "adjectival"))
    return linked and mark.group == "fields" and not article.lowers[mark.end - 1].endswith(adjectival)


def _is_followed(article: Article, end: int) -> bool:
    """Whether a word that is no noun, or nothing, follows on a name."""
    return not article.lowers[end] or article.lowers[end] in words("spheres", "after")


def _is_plural(article: Article, end: int) -> bool:
    """ "hold naval drills twice a year": whether a name ends in a plural, which no noun follows."""
    last = article.lowers[end - 1]
    return last.endswith("s") and not last.endswith("ss") and last not in words("spheres", "singulars")


def told_of_later(article: Article, start: int) -> int:
    """Where it is told what the items of a list are that has items of no field ("A, oceanography and B were named as");
    0 where it is not.
    """
    if article.lowers[start] not in words("spheres", "further"):
        return 0
    for at in range(start + 1, min(start + LONGEST_LIST, article.sentence_at(start).end)):
        if article.lowers[at] in words("spheres", "breaks") and article.lowers[at] not in words("spheres", "further"):
            return 0
        if article.lowers[at] in words("spheres", "naming"):
            return at
    return 0


def head_after(article: Article, copula: int) -> Mark | None:
    """ "Peacekeeping and demining are the areas on which": the word for fields that a copula leads to, not "… Togo"."""
    if article.lowers[copula] not in words("spheres", "copulas"):
        return None
    near = within(article.marks["spheres"], copula + 1, copula + 1 + HEAD_WITHIN)
    heads = (mark for mark in near if mark.group == "heads")
    return next((mark for mark in heads if not within(article.parties, mark.end, mark.end + HEAD_WITHIN)), None)


def is_a_part(article: Article, start: int, mark: Mark) -> bool:
    """ "training; hydrology; the economic field; and the supply of arms": whether a semicolon leads to a part that has
    no verb.
    """
    between = article.lowers[start : mark.start]
    if ";" not in between or len(between) > LONGEST_PART:
        return False
    led = mark.group in OPENING or article.lowers[mark.end] in words("spheres", "areal")
    after = article.lowers[mark.end : mark.end + (LONGEST_OPENED if led else 1)]
    if words("spheres", "ends").isdisjoint(after) and mark.end + len(after) < len(article.lowers):
        return False
    return either("spheres", "naming", "passive").isdisjoint(between + after)


def after_an_opening(article: Article, opening: Mark, mark: Mark) -> bool:
    """ "the search for the remains of soldiers who fell there, and crime prevention"."""
    before = article.lowers[mark.start - 2 : mark.start]
    return opening.group in OPENING and mark.start - opening.end <= LONGEST_OBJECT and before == [",", "and"]


def opens(article: Article, opening: Mark, mark: Mark) -> bool:
    """Whether an object is only what an opening speaks of: "storage of" ammunition, "the assembly of" the M-1 tank."""
    between = article.lowers[opening.end : mark.start]
    if opening.group not in (*OPENING, "phrases") or not mark.entry.get("object"):
        return False
    if opening.group == "phrases" and between[:1] in (["for"], ["in"]):  # "a joint factory for drones"
        return len(between) <= LONGEST_SHARED and opening.entry.id != "expert_exchange"
    return len(between) <= LONGEST_OPENED and words("spheres", "links").isdisjoint(between)


def developed(marks: list[Mark], at: int) -> Mark:
    """ "jointly develop gas fields", "joint development programmes in the defence industry": what tells the field."""
    following = marks[at + 1] if at + 1 < len(marks) else marks[at]
    entry, near = following.entry, following.start - marks[at].end
    civil = not (entry.get("talked") or entry.get("general")) and near < LONGEST_OPENED
    closer = civil or (near <= LONGEST_OPENED and not (entry.get("object") or entry.get("armed")))
    return following if following.group in NAMED and closer else marks[at]


def known_in(article: Article, field: Mark, marks: list[Mark]) -> Mark:
    """ "exchange information on incidents at sea": what both tell each other is of the field that it is about."""
    what = article.lowers[field.start : field.end]
    plain = not words("spheres", "knowledge").isdisjoint(what) and words("spheres", "secret").isdisjoint(what)
    if field.entry.id != KNOWING or not plain:
        return field
    for mark in marks:
        if 0 < mark.start - field.end <= LONGEST_KNOWN and mark.group in NAMED:
            led = not words("spheres", "openers").isdisjoint(article.lowers[field.end - 1 : mark.start])
            if led and not (mark.entry.get("object") or mark.entry.get("general")):
                return mark
    return field


def is_closer_told(mark: Mark, following: Mark) -> bool:
    """ "defence cyber security", "military helicopters": whether a field of one's own follows at once."""
    return following.start == mark.end and following.group in NAMED and not following.entry.get("general")
