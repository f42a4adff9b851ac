"""Names of states and capitals that a town of the United States bears: "LEBANON, Tenn.", and "Lebanon" later on."""

from __future__ import annotations

from workbench.article import Article, Mark
from workbench.own_tables import own_lists

SHORT = 5  # letters of a short form ("Tenn")
ROOMS = ("countries", "places")

_words = own_lists(__package__, "words.toml")


def borne_by_towns(article: Article) -> list[Mark]:
    """The marks of states and towns that stand before an American state somewhere, and wherever they stand again.

    "Georgia" is that state beside others and the Guard, where nothing Georgian is told of.
    """
    if _words("american_states").isdisjoint(article.lowers):
        return []
    marks = [mark for room in ROOMS for mark in article.marks[room] if mark.group != "demonyms"]
    towns = {article.lowers[mark.start] for mark in marks if mark.end - mark.start == 1 and _located(article, mark)}
    told = {word for word in article.lowers if len(word) > SHORT and word in _words("american_states")}
    if (towns or len(told) > 1) and _at_home(article):
        towns.add("georgia")
    return [mark for mark in marks if mark.end - mark.start == 1 and article.lowers[mark.start] in towns]


def _at_home(article: Article) -> bool:
    """Whether a text is on the National Guard and tells of nothing Georgian."""
    guard, abroad = _words("home_guard"), _words("of_the_caucasus")
    return not guard.isdisjoint(article.lowers) and abroad.isdisjoint(article.lowers)


def _located(article: Article, mark: Mark) -> bool:
    """Whether an American state follows behind a comma."""
    behind = article.lowers[mark.end : mark.end + 2]
    return behind[:1] == [","] and behind[-1].rstrip(".") in _words("american_states")
