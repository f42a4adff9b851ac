"""Plans of cooperation that name no field: between armies they are of military cooperation."""

from __future__ import annotations

from workbench.article import Article, Mark
from workbench.coding.spheres.frames import Framed
from workbench.coding.words import words

DEFENCE = "defence"


def planned(article: Article, marks: list[Mark], found: list[Framed]) -> list[Framed]:
    """ "The two ministries signed a plan of cooperation for 2022": plans that no field of those `found` stands in."""
    taken = {one.cue.start for one in found}
    plans = [mark for mark in marks if is_plan(article, mark) and mark.start not in taken]
    return [Framed(mark, mark, "planned") for mark in plans if not found and _is_of_armies(article, mark)]


def is_plan(article: Article, mark: Mark) -> bool:
    """ "annual cooperation plan", "programme of bilateral cooperation"."""
    if mark.group != "documents":
        return False
    name = article.lowers[mark.start : mark.end]
    named = not words("spheres", "plans").isdisjoint(name) and not words("spheres", "planned").isdisjoint(name)
    return named and article.lowers[mark.end] not in ("in", "on")  # "a plan of cooperation in tourism"


def _is_of_armies(article: Article, mark: Mark) -> bool:
    """Whether those who have the plan are armies or their ministries."""
    if not any(record.domain == DEFENCE for record in article.interactions):
        return False
    sentence = article.sentence_at(mark.start)
    civil = words("spheres", "civil_offices")
    return civil.isdisjoint(article.lowers[sentence.start : sentence.end])
