"""Where another clause begins between a word of cooperation and the name of a field, which then are apart."""

from __future__ import annotations

from workbench.article import Article, Mark
from workbench.coding.words import words
from workbench.wording import side_by_side

LONGEST_ASIDE = 6
PARTS_AFTER = 4
RELATIVE_WITHIN = 7
CLOSERS = ([",", "and"], [",", "as"])


def past_relative(article: Article, cue: Mark, start: int) -> int:
    """Past the word that opens what a document or cooperation is ("the agreement of 2020, which covers …")."""
    if cue.group not in ("documents", "cooperation"):
        return start
    opened = range(start, start + (RELATIVE_WITHIN if cue.group == "documents" else 2))
    relative = next((at for at in opened if article.lowers[at : at + 1] == ["which"]), None)
    if relative is None:
        return start
    untold = words("spheres", "contents").isdisjoint(article.lowers[relative + 1 : relative + PARTS_AFTER])
    return start if untold and (cue.group == "cooperation" or relative > start + 1) else relative + 1


def past_aside(article: Article, mark: Mark, cue: Mark) -> int:
    """Past a relative clause that is over before what is told of a field ("drills, which they gave up, may resume")."""
    aside = article.lowers[mark.end : mark.end + 2] == [",", "which"] and article.lowers[cue.start - 1] == ","
    return cue.start if aside else mark.end


def _in_aside(lowers: list[str], at: int) -> bool:
    """ "their partnership, the minister said, rests on": whether a word of saying stands between commas."""
    if lowers[at] not in words("spheres", "asides") or lowers[at + 1 : at + 2] != [","]:
        return False
    return "," in lowers[max(0, at - LONGEST_ASIDE) : at]


def _goes_on(lowers: list[str], at: int) -> bool:
    """ "60 events, among which a drill", "in training, but also in logistics": whether what follows is more of it."""
    if lowers[at] == "but":
        return lowers[at + 1 : at + 2] == ["also"]
    if lowers[at] != "which":
        return False
    listing = words("spheres", "listing")
    return lowers[at - 1] in ("among", "including") or not listing.isdisjoint(lowers[at + 1 : at + 2])


def parted(article: Article, start: int, end: int) -> bool:
    """Whether another clause begins between two tokens; a relative one that is over (", and") parts nothing."""
    lowers, breaks = article.lowers[start:end], words("spheres", "breaks")
    if side_by_side({"and", "also"}, words("spheres", "turning"), lowers):
        return True
    if breaks.isdisjoint(lowers):
        return False
    parting = [
        at for at, word in enumerate(lowers) if word in breaks and not (_in_aside(lowers, at) or _goes_on(lowers, at))
    ]
    if not parting:
        return False
    closed = any(lowers[at : at + 2] in CLOSERS for at in range(parting[-1] + 1, len(lowers)))
    return not closed or any(lowers[at] not in words("spheres", "relatives") for at in parting)
