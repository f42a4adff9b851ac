"""Names of states and towns, and titles, that a warship bears: "USS Tripoli", and "the Tripoli" later on."""

from __future__ import annotations

from workbench.article import Article, Mark
from workbench.own_tables import own_lists
from workbench.wording.ships import navy_of

ROOMS = ("countries", "places")
TITLES = ("posts", "ranks")

_words = own_lists(__package__, "words.toml")


def borne_by_ships(article: Article) -> list[Mark]:
    """The marks of states and towns that are a ship's name: behind a navy's prefix, and again where nothing else is
    meant: behind "the", or of a state that the text speaks of in no other way.
    """
    titles = [mark for room in TITLES for mark in article.marks[room]]
    titles = [mark for mark in titles if _follows_prefix(article, mark.start)]  # "HMS Queen Mary"
    marks = [mark for room in ROOMS for mark in article.marks[room]]
    ships = {mark.start for mark in marks if _follows_prefix(article, mark.start)}
    if not ships:
        return titles
    names = {_form(article, mark) for mark in marks if mark.start in ships}
    spoken_of = {mark.entry.id for mark in article.marks["countries"] if _form(article, mark) not in names}
    again = [mark for mark in marks if mark.start not in ships and _form(article, mark) in names]
    alone = {mark.start for mark in again if mark.entry.room == "countries" and mark.entry.id not in spoken_of}
    for mark in again:
        before = article.lowers[mark.start - 1]
        bare = mark.start in alone and before not in _words("placing")
        if before == "the" or bare:
            ships.add(mark.start)
    return [*titles, *(mark for mark in marks if mark.start in ships)]


def _follows_prefix(article: Article, start: int) -> bool:
    """Whether a navy's prefix stands before a name, or a kind of ship before one in quotes: "the frigate 'Delhi'"."""
    words, at = article.words, start - 1
    if at < 0 or not words[at] or words[at] not in _words("quotes"):
        return at >= 0 and navy_of(words[at]) is not None
    at -= 1 + (words[at - 1] == ")")
    return at >= 0 and (navy_of(words[at]) is not None or article.lowers[at] in _words("kinds_of_ships"))


def _form(article: Article, mark: Mark) -> tuple[str, ...]:
    return tuple(article.words[mark.start : mark.end])
