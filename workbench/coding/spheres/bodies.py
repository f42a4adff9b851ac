"""Armed forces that are named as a pair: what they do, and what there is between them."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.spheres.holding import LONGEST_PROMOTION
from workbench.coding.spheres.parting import parted
from workbench.coding.words import either, words

LONGEST_BESIDE = 3
LONGEST_APART = 16
OWNER_WITHIN = 4
DONE_WITHIN = 8


def of_both_bodies(article: Article, last: Mark, following: list[Mark]) -> Mark | None:
    """ "river patrols by the two navies": what forces that are named together do; `last` ends the list of fields."""
    body = following[0] if following and following[0].group == "bodies" else None
    if body is None or not 0 < body.start - last.end <= LONGEST_BESIDE:
        return None
    between = article.lowers[last.end : body.start]
    shared = between[0] in words("spheres", "doers") and not words("spheres", "both").isdisjoint(between)
    return body if shared else None


def _is_between_two(article: Article, mark: Mark) -> bool:
    """ "the Kenyan Navy and the French Navy": whether the parties that two services are of are named beside them."""
    first = within(article.parties, mark.start - OWNER_WITHIN, mark.end)
    return bool(first) and bool(within(article.parties, mark.end, mark.end + OWNER_WITHIN))


def of_one_state(article: Article, marks: list[Mark], cue: Mark) -> bool:
    """ "The Kenyan navy and coast guard step up joint patrols": whether those who act as one are of one state."""
    for mark in marks:
        if mark.group == "bodies" and article.lowers[mark.end - 1] == "and" and mark.end <= cue.start:
            near = within(article.parties, mark.start - OWNER_WITHIN, cue.end + DONE_WITHIN)
            return len({party.code for party in near}) == 1
    return False


def _cooperate(article: Article, mark: Mark, cue: Mark) -> bool:
    """ "the two armies cooperate closely": whether forces are told of as cooperating, in no closer field."""
    verb = cue.group == "working" and any(
        word.startswith(("cooperat", "collaborat", "work")) for word in article.lowers[cue.start - 1 : cue.start + 1]
    )
    bare = article.lowers[cue.end] not in words("spheres", "openers")
    return cue.start > mark.start and verb and bare and not article.lowers[cue.start].endswith("ly")


def between_bodies(article: Article, mark: Mark, cues: list[Mark]) -> Mark | None:
    """ "relations between the two armed forces", "the two armies will expand collaboration"."""
    named = article.lowers[mark.end - 1] in ("and", "the")
    if named and not _is_between_two(article, mark):
        return None
    both = article.lowers[mark.start - 1] in words("spheres", "both")
    for cue in reversed(cues):
        if cue.group != "cooperation" and not _cooperate(article, mark, cue):
            continue
        if article.lowers[cue.start] in words("spheres", "passing"):
            continue
        after = cue.start > mark.start
        if after and (named or article.lowers[cue.end] == "between"):  # "of both armies, and ties between the nations"
            continue
        start, end = (mark.end, cue.start) if after else (cue.end, mark.start)
        if not 0 < end - start <= (LONGEST_APART if after and both else LONGEST_PROMOTION):
            continue
        between = article.lowers[start:end]
        first = next((word for word in between if word in either("spheres", "ties", "parts")), "")
        tied = (both or "," not in between) if after else first in words("spheres", "ties")
        if tied and not parted(article, start, end):
            return cue
    return None
