"""Who travels with somebody: "arrived in Lima on Monday with the army chief, General Soto, and Admiral Paz"."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.actors import actors_in, objects_of, people_of
from workbench.coding.interactions.happening import Happening
from workbench.coding.interactions.scene import SILENT

REACH = 2  # tokens from "with" to a title


def with_fellows(article: Article, happening: Happening) -> Happening:
    """A visit with those of the travellers' own state whom its clause names behind "with"."""
    own = {article.people[person].country for person in happening.people} - {None, happening.host}
    if happening.kind != "visit" or len(own) != 1:
        return happening
    start, end = happening.token, article.sentence_at(happening.token).end
    later = [mark.start for mark in within(article.marks["interactions"], start, end) if _goes_on(mark, start)]
    told = [*later, *(mark.start for mark in within(article.marks["attributed"], start, end)), end]
    actors = actors_in(article, article.sentence_at(start))
    for at in range(start, min(told)):
        if article.lowers[at] == "with":
            people = people_of(objects_of(article, actors, at + 1, reach=REACH))
            fellows = [person for person in people if article.people[person].country in own]
            if fellows and len(fellows) == len(people):
                return happening._replace(people=tuple(dict.fromkeys((*happening.people, *fellows))))
    return happening


def _goes_on(mark: Mark, start: int) -> bool:
    """Whether a mark tells of something else than a visit that begins at a token."""
    return mark.start > start and mark.entry.get("frame") not in SILENT
