"""Lists of fields: where one ends, what noun it leads up to, and whether a field in it stands for itself."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article, Mark
from workbench.coding.words import words

NAMED = ("fields", "adjectives", "openings", "makings", "subjects")
HEADS = ("heads", "topics", "holders", "learners", "teachers")
OPENING = ("openings", "makings")
LONGEST_JOINT = 4
LONGEST_NAME = 4
LONGEST_PORTFOLIO = 9


def joined(article: Article, one: Mark, other: Mark, *, adjacent: bool = False) -> bool:
    """Whether only words that join the items of a list stand between two marks."""
    bridges = words("spheres", "modifiers" if adjacent else "bridges")
    return other.start - one.end <= LONGEST_JOINT and bridges.issuperset(article.lowers[one.end : other.start])


def end_of_list(article: Article, marks: list[Mark], at: int) -> int:
    """The number of the last mark of the list that a field stands in; what an opening speaks of is no further item."""
    while at + 1 < len(marks) and marks[at].group not in OPENING and _next_item(article, marks[at], marks[at + 1]):
        at += 1
    return at


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
    """The word that a list, the last item of which is given, ends in ("spheres", "issues"); None where in none."""
    following = marks[last + 1] if last + 1 < len(marks) else None
    if following and following.group in HEADS and joined(article, marks[last], following):
        return following
    return None


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
    if marks[last].entry.get("armed") and not words("spheres", "hardware").isdisjoint(after):
        return True
    ends = _is_followed(article, marks[last].end) or _is_plural(article, marks[last].end)
    return ends or (at < last and _stands_alone(article, marks[at]))


def _stands_alone(article: Article, mark: Mark) -> bool:
    """ "hydrography, demining and … lanes": an item of a list that is no adjective, whatever the last leads up to."""
    linked = article.lowers[mark.end : mark.end + 1] in ([","], ["and"])
    adjectival = tuple(words("spheres", "adjectival"))
    return linked and mark.group == "fields" and not article.lowers[mark.end - 1].endswith(adjectival)


def _is_followed(article: Article, end: int) -> bool:
    """Whether a word that is no noun, or nothing, follows on a name."""
    return end >= len(article.lowers) or article.lowers[end] in words("spheres", "after")


def _is_plural(article: Article, end: int) -> bool:
    """ "hold naval drills twice a year": whether a name ends in a plural, which no noun follows."""
    last = article.lowers[end - 1]
    return last.endswith("s") and not last.endswith("ss") and last not in words("spheres", "singulars")


def names_an_office(article: Article, mark: Mark) -> bool:
    """ "Minister of Trade", "Energy Ministry", "the Military Committee"."""
    lowers = article.lowers
    offices, prepositions = words("spheres", "offices"), words("spheres", "office_prepositions")
    if mark.end < len(lowers) and lowers[mark.end] in offices:
        return True
    if article.words[mark.start].istitle() and (_begins_a_name(article, mark) or _ends_a_portfolio(article, mark)):
        return True
    before = lowers[max(0, mark.start - 4) : mark.start]
    return not offices.isdisjoint(before) and any(
        one in offices and other in prepositions for one, other in pairwise(before)
    )


def _begins_a_name(article: Article, mark: Mark) -> bool:
    """ "the Humanitarian Peace Support School": whether capitalised words lead from a field to what a name ends in."""
    for at in range(mark.end, min(mark.end + LONGEST_NAME, len(article.words))):
        if not article.words[at].istitle():
            return False
        if article.lowers[at] in words("spheres", "institutes"):
            return True
    return False


def _ends_a_portfolio(article: Article, mark: Mark) -> bool:
    """ "Minister for Defence, National Security and Policing": whether capitalised words lead back to an office."""
    for at in range(mark.start - 1, max(0, mark.start - LONGEST_PORTFOLIO), -1):
        if article.lowers[at] in words("spheres", "office_prepositions"):
            return article.lowers[at - 1] in words("spheres", "offices")
        if not (article.words[at].istitle() or article.lowers[at] in words("spheres", "links")):
            return False
    return False
