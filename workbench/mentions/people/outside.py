"""Officials of bodies that are no parties of a record: "CARICOM Secretary-General X", "Y, president of ECOWAS"."""

from __future__ import annotations

from workbench.article import Article, Mark
from workbench.mentions.people.figures import Figure
from workbench.own_tables import own_lists

words = own_lists(__package__, "outside.toml")
BEHIND = 3  # tokens from a title to its body ("of the Arab League")


def serves_outside(article: Article, figure: Figure, bodies: list[Mark]) -> str | None:
    """The body, none of the codebook's parties, that stands right before or behind an official's title."""
    if figure.level != "official" or figure.begins < 0:
        return None
    spans = [(start, end) for start, end in figure.spans if start == figure.begins] or [(figure.begins, figure.ends)]
    found = (body for body in bodies for start, end in spans if _is_theirs(article, body, start, end))
    return next((body.entry.id for body in found), None)


def outside_bodies(article: Article) -> list[Mark]:
    """Where the text names such a body."""
    return [mark for mark in article.marks["organisations"] if mark.entry.get("party") is False]


def _is_theirs(article: Article, body: Mark, start: int, end: int) -> bool:
    if start <= body.start < end:
        return True
    joints = words("joints")
    before = body.end <= start and joints.issuperset(article.lowers[body.end : start])
    behind = end <= body.start <= end + BEHIND and words("of").issuperset(article.lowers[end : body.start])
    return before or (behind and body.start > end)
