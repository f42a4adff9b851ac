"""Whether an office or a rank that the text tells without a name is somebody's."""

from __future__ import annotations

from workbench.article import Article, Mark
from workbench.mentions.people.figures import Figure
from workbench.mentions.people.names import grammar
from workbench.mentions.people.title import Title

SIDES: dict[str, str] = grammar()["side_of"]
GENERAL = "general_officer"
MILITARY = frozenset(("chief_of_defence", "service_chief", GENERAL))


def head_of(posts: list[Mark]) -> str | None:
    """What somebody is called by the first of some posts, whatever it is of: minister, secretary, chief."""
    return posts[0].entry.get("head") if posts else None


def fits(figure: Figure, title: Title, level: str | None, held: set[str]) -> bool:
    """Whether somebody may be meant by a title of a `level`, whose posts are over the fields `held`."""
    if title.country and figure.country != title.country:
        return False
    if level is None and title.rank is not None:
        unranked = title.country is not None and figure.rank_id is None and figure.level in MILITARY
        return figure.rank_id == title.rank.entry.id or (unranked and title.rank.entry.get("level") == GENERAL)
    if held and figure.fields and not held & figure.fields:
        return False
    if figure.relation is not None and figure.level == level:
        return True
    heads = {post.entry.get("head") for post in title.posts} if not held else set()
    if any(post.entry.id == level or post.entry.get("head") in heads for post in figure.posts):
        return True
    return not held and bool(title.posts) and called(figure, title)


def called(figure: Figure, title: Title) -> bool:
    """Whether the text gives somebody a post with all words of a title: "the secretary" is no minister."""
    if not title.posts:
        return True
    words = set(title.posts[0].entry.name.lower().split())
    posts = figure.posts or (figure.relation.posts if figure.relation is not None else ())
    return any(words.issubset(post.entry.name.lower().split()) for post in posts)


def for_short(article: Article, figures: list[Figure], title: Title) -> list[Figure]:
    """Those whose title is told with the same letters: "the Chief of Army Staff (COAS), General Soto. The COAS"."""
    words, letters = article.words, article.words[title.start]
    if title.end - title.start > 1 or sum(map(str.isupper, letters)) <= 1:
        return []
    return [figure for figure in figures if any(letters in words[start:end] for start, end in figure.spans)]


def may_face(figure: Figure, other: Figure) -> bool:
    """Whether two may be each other's counterparts: a general's is no prime minister."""
    return None in (figure.level, other.level) or figure.level == other.level


def definite(article: Article, title: Title) -> bool:
    """Whether a title without a name is of somebody in particular: "the general", "Omani general", no "a general"."""
    start = title.start - (article.lowers[title.start - 1] in SIDES)
    before = article.lowers[start - 1] if start else ""
    if before in grammar()["indefinite"]:
        return False
    known = title.country is not None or before in grammar()["definite"]
    return known or article.words[title.start][0].isupper()


def side_of(article: Article, title: Title) -> str:
    """On whose side "the visiting minister" and "the host minister" are."""
    return SIDES.get(article.lowers[title.start], SIDES.get(article.lowers[title.start - 1], "any"))
