"""Armed forces that are named as a pair: what they do, and what there is between them."""

from __future__ import annotations

from workbench.article import Article, Mark
from workbench.coding.spheres.holding import LONGEST_PROMOTION
from workbench.coding.spheres.parting import parted
from workbench.coding.words import either, words

LONGEST_BESIDE = 3
LONGEST_APART = 16


def of_both_bodies(article: Article, last: Mark, following: list[Mark]) -> Mark | None:
    """ "river patrols by the two navies": what forces that are named together do; `last` ends the list of fields."""
    body = following[0] if following and following[0].group == "bodies" else None
    if body is None or not 0 < body.start - last.end <= LONGEST_BESIDE:
        return None
    between = article.lowers[last.end : body.start]
    shared = between[0] in words("spheres", "doers") and not words("spheres", "both").isdisjoint(between)
    return body if shared else None


def between_bodies(article: Article, mark: Mark, cues: list[Mark]) -> Mark | None:
    """ "relations between the two armed forces", "the two armies will expand collaboration"."""
    both = article.lowers[mark.start - 1] in words("spheres", "both")
    for cue in (cue for cue in reversed(cues) if cue.group == "cooperation"):
        if article.lowers[cue.start] in words("spheres", "passing"):
            continue
        after = cue.start > mark.start
        start, end = (mark.end, cue.start) if after else (cue.end, mark.start)
        if not 0 < end - start <= (LONGEST_APART if after and both else LONGEST_PROMOTION):
            continue
        between = article.lowers[start:end]
        first = next((word for word in between if word in either("spheres", "ties", "parts")), "")
        tied = (both or "," not in between) if after else first in words("spheres", "ties")
        if tied and not parted(article, start, end):
            return cue
    return None
