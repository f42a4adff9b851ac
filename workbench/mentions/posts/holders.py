"""What may stand between a post and the name of its holder: where it is held, what it has charge of."""

from __future__ import annotations

from workbench.article import Article
from workbench.mentions.posts.pieces import Pieces
from workbench.wording import words

RESIDENT, LOCAL = 4, frozenset(("in", "at"))
RESIDES = frozenset(("residence", "resident", "based", "residing", "accredited", "stationed", "posted"))
CHARGE, DUTIES = 3, 9  # tokens: "in charge of", and of what


def stationed(article: Article, pieces: Pieces, end: int) -> int:
    """Past where a post is held, before its holder's name: "Commander of EUFOR in Bosnia, General …"."""
    near = article.lowers[end : end + RESIDENT]
    if LOCAL.isdisjoint(near):
        return end
    aside = near[0] == ","  # ", with residence in Lima,"
    link = next(at for at, word in enumerate(near, end) if word in LOCAL)
    between = article.lowers[end + aside : link]
    resides = not RESIDES.isdisjoint(between)
    if not (resides or (link == end and article.lowers[link] == "in")):
        return end
    last = start = link + 1 + (article.lowers[link + 1 : link + 2] == ["the"])
    while last < len(article.words) and article.words[last][0].isupper() and last not in pieces.names:
        last = pieces.parties[last].end if last in pieces.parties else last + 1
    comma = article.words[last : last + 1] == [","] and last + 1 < len(article.words)
    named = last in pieces.names or (
        comma and (last + 1 in pieces.names or (between and article.words[last + 1].istitle()))
    )
    return last if last > start and named else end


def charged(article: Article, pieces: Pieces, end: int) -> int:
    """Past what a post has charge of, before its holder's name: "Deputy Minister in charge of Works, Hon. Eli Soto"."""
    near = article.lowers[end : end + CHARGE]
    said = next((said for said in map(str.split, words("in_charge")) if near[: len(said)] == said), None)
    if said is None:
        return end
    last = start = end + len(said)
    while last < start + DUTIES and last not in pieces.names and _is_duty(article, pieces, last):
        last += 1
    name = last + (article.words[last : last + 1] == [","])
    return last if last > start and name in pieces.names else end


def _is_duty(article: Article, pieces: Pieces, at: int) -> bool:
    """Whether a word may stand within what somebody has charge of: in capitals, what joins such words, a field."""
    if at >= len(article.words):
        return False
    field = pieces.starts.get(at)
    is_field = field is not None and field.entry.get("piece") == "field"
    return is_field or article.words[at][0].isupper() or article.lowers[at] in words("joining_duties")
