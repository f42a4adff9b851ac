"""What an actor hangs on, and with whom it is listed."""

from __future__ import annotations

from workbench.article import Article
from workbench.coding.actors import Actor, coordinated
from workbench.coding.positions.asides import tells_aside
from workbench.coding.words import either, words
from workbench.wording import any_of

VERB_GAP = 3
VIEW_WITHIN = 5
IN_WITHIN = 5
# What may stand before a preposition and be the subject, with whoever follows.
SEATS = {"of": "bodies", "in": "seated", "from": "groups", "by": "papers"}


def parts(word: str) -> bool:
    """Whether a word keeps an actor from the verb or noun after it."""
    return word in (",", "and") or word in either("positions", "prepositions", "openers", "saying")


def governed(article: Article, actors: list[Actor], actor: Actor) -> bool:
    """Whether an actor hangs on a preposition or on another noun ("with Japan and Laos", "Japan's")."""
    before = actor.start - 1
    while before >= 0 and article.lowers[before] in either("positions", "articles", "dear"):
        before -= 1
    if article.lowers[max(0, before - 2) : before + 1] == ["on", "behalf", "of"]:
        return False
    at = actors.index(actor)
    beside = (
        before > 0
        and article.lowers[before] == "with"
        and article.lowers[before - 1] in words("positions", "alongside")
    )
    if beside and at and joined(article, actors[at - 1], actor):
        return governed(article, actors, actors[at - 1])
    if before > 0 and article.lowers[before] in words("positions", "among_them") and article.lowers[before - 1] == ",":
        return False  # "Several states, including Togo, condemned"
    if before >= 0 and article.lowers[before] in either("positions", "prepositions", "meeting"):
        whose = SEATS.get(article.lowers[before])
        return whose is None or not (
            article.lowers[before - 1] in words("positions", whose) or _of_group(article, actor)
        )
    if article.lowers[actor.end : actor.end + 1] and article.lowers[actor.end] in words("sides", "possessives"):
        opens = before < article.sentence_at(actor.start).start or parts(article.lowers[before])
        views = article.lowers[actor.end + 1 : actor.end + VIEW_WITHIN]  # not "values Togo's stance"
        return not opens or words("positions", "views").isdisjoint(views)
    listed = at > 0 and before >= 0 and article.lowers[before] == "and" and actors[at - 1].end == before
    return listed and governed(article, actors, actors[at - 1])


def listed_with(article: Article, actors: list[Actor], chosen: Actor) -> list[Actor]:
    """The actor chosen and those listed with it ("A, B and C")."""
    first = last = actors.index(chosen)
    while first and joined(article, actors[first - 1], actors[first]):
        if governed(article, actors, actors[first - 1]) and not _of_group(article, actors[first - 1]):
            break
        first -= 1
    while last + 1 < len(actors) and joined(article, actors[last], actors[last + 1]):
        last += 1
    return actors[first : last + 1]


def _of_group(article: Article, actor: Actor) -> bool:
    """Whether an actor is the first of those whose officials are named together ("the ministers of A, B and C")."""
    before = [word for word in article.lowers[max(0, actor.start - 3) : actor.start] if word != "the"]
    if before[-1:] not in (["of"], ["from"]):
        return False
    return any_of("actor_nouns", before[-2:-1]) or not words("positions", "groups").isdisjoint(before[-2:-1])


def joined(article: Article, one: Actor, other: Actor) -> bool:
    """Whether two actors stand in one list ("the minister and his Laotian counterpart")."""
    start = other.start
    if start == one.start:
        return True  # states that one name means together ("the Baltic states")
    while start > one.end and article.lowers[start - 1] in words("positions", "articles"):
        start -= 1
    if start - one.end == 1 and article.lowers[one.end] == "," and tells_aside(article, other):
        return False
    if (
        article.lowers[start - 1] in words("positions", "joining")
        and "in" in article.lowers[other.end : other.end + IN_WITHIN]
    ):
        return start - one.end <= VERB_GAP
    return start > one.end and coordinated(article, one.end, start)
