"""Composes posts of their pieces: modifiers and a field before the head, "of" and a body behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.article import Article, Mark
from workbench.lexicon import Entry
from workbench.mentions.posts.pieces import arm_of, pieces_of
from workbench.mentions.posts.reach import Reach, backward, forward

ROOM = "posts"
HEADS = ("head", "office")
# Who heads a part of a ministry or a force does not head the whole.
PARTS = frozenset(("body", "agency"))
ACRONYM = 3
OF_TEAM, PUNCTUATION = 9, frozenset((",", ".", ";", "("))
DEFINITE = (["the"], ["highness"])
CALLED = (["prince"], ["minister"], ["dr."], ["eng."], ["mr."])


@dataclass(frozen=True, slots=True)
class Composed:
    """What the pieces around one head say together; `kinds` are those of its fields, nearest to the head first."""

    head: Mark
    before: Reach
    behind: Reach
    kinds: list[str]
    words: list[str]

    @property
    def fields(self) -> tuple[str, ...]:
        """What the post is in charge of; a whole office has its own kind."""
        own = self.head.entry.get("kind") or (arm_of(self.words) if self.head.entry.id == "service_chief" else None)
        return (*((own,) if own else ()), *self.before.fields, *self.behind.fields)

    @property
    def bare(self) -> bool:
        """Whether the head stands alone, without any field or country."""
        return not self.kinds and not self.before.country and not self.behind.country


def annotate(article: Article) -> None:
    """Replaces the pieces among the marks of this room by whole posts, in order of their starts.

    A post's mark has the level as its entry's id, the post's own words as its name, and these attributes:
    `level`, `head` (the entry of its head), `country`, `fields` (what it is in charge of), `past`, `future`,
    `spokesperson`, `implies` (the country of an office that names none), `suggests` (its likely ones), `never` (states
    without such an office), `loose` (a title that several hold), `ranked` (the level of a general with it) and
    `civil_in` (states where a minister so called is a civil servant).
    Posts of several people ("ministers") stand in the group `plurals`.
    """
    pieces = pieces_of(article)
    posts: list[Mark] = []
    reached = 0
    for head in article.marks[ROOM]:
        if head.start < reached or head.entry.attributes.get("piece") not in HEADS:
            continue
        before, behind = backward(article, pieces, head, reached), forward(article, pieces, head)
        post = Composed(head, before, behind, before.kinds + behind.kinds, article.lowers[head.start : head.end])
        if _is_post(article, post, pieces.names):
            posts.append(_mark(article, post))
            reached = post.behind.end
    article.marks[ROOM] = posts


def _is_post(article: Article, post: Composed, names: set[int]) -> bool:
    """Words such as "head" or "official" are posts only with a field or country, or as a title before a name."""
    start = post.before.start
    if (
        start > 1
        and article.words[start - 1] == "-"
        and article.offsets[start] - article.offsets[start - 2] == len(article.words[start - 2]) + 1
    ):
        return False
    if post.head.entry.get("given_name") and _is_given(article, post):
        return False
    if post.head.entry.get("never_of") and _leads_others(article, post.head):
        return False
    if post.head.entry.id in ("head_of_state", "monarch") and _is_called(article, post):
        return False
    if not post.head.entry.get("needs_field"):
        return True
    if not post.bare or post.head.group != "forms":
        return not post.bare
    return article.words[post.head.start][0].isupper() or post.behind.end in names


def _leads_others(article: Article, head: Mark) -> bool:
    """Whether a leader is not that of a state: "leader of a visiting naval delegation"."""
    behind = article.lowers[head.end : head.end + OF_TEAM]
    noun = next((word for word in behind[1:] if word in head.entry.get("never_of")), None)
    return behind[:1] == ["of"] and noun is not None and PUNCTUATION.isdisjoint(behind[: behind.index(noun)])


def _is_given(article: Article, post: Composed) -> bool:
    """Whether a title is somebody's given name: "Minister Amir Cohen", and not "the Amir" or "Amir Sheikh Nasser"."""
    start, end = post.before.start, post.behind.end
    named = article.words[end : end + 1]
    titled = any(mark.start == end and mark.group == "address" for mark in article.marks["people"])
    return bool(named) and named[0][0].isupper() and not titled and article.lowers[start - 1 : start] not in DEFINITE


def _is_called(article: Article, post: Composed) -> bool:
    """Whether a sovereign's title is somebody's given name behind a rank or "Prince": "General Sultan Omarov"."""
    start, named = post.before.start, article.words[post.behind.end : post.behind.end + 1]
    if post.behind.end - start > 1:
        return False
    if article.lowers[start - 1 : start] in CALLED or any(
        mark.end == start for mark in article.marks["people"] if mark.group == "given"
    ):
        return True
    if not (named and named[0][0].isupper() and article.words[start - 1][0].isupper()):
        return False
    ranked = any(mark.end in (start, start - 1) for mark in article.marks["ranks"])  # "General Ali Sultan Badi"
    return ranked or any(mark.end == start for mark in article.marks[ROOM])  # "Minister of Defence Sultan Omarov"


def _mark(article: Article, post: Composed) -> Mark:
    start, end = post.before.start, post.behind.end
    level, head = _of_a_house(article, post) or _level(post), post.head.entry.attributes
    modifiers = (*post.before.modifiers, *post.behind.modifiers)
    attributes = {
        "level": level,
        "head": post.head.entry.id,
        "country": post.behind.country or post.before.country,
        "past": any(mark.entry.get("past") for mark in post.before.modifiers),
        "future": any(mark.entry.get("future") for mark in modifiers),
        "spokesperson": head.get("spokesperson", False),
        "implies": head.get("implies") or (head.get("implies_alone") if post.bare else None),
        "suggests": _suggested(post),
        "loose": head.get("loose", False),
        "ranked": head.get("ranked") if not (post.kinds or modifiers) else None,
        "civil_in": head.get("civil_in", ()),
        "never": head.get("never", ()),
        "fields": post.fields,
    }
    text, verb = article.text_of(start, post.behind.core), head.get("verb")
    if verb and post.behind.core > post.head.end:
        text = f"{verb} of {article.text_of(post.head.end, post.behind.core)}"
    return Mark(start, end, Entry(ROOM, level, text, (), attributes), post.head.group)


def _of_a_house(article: Article, post: Composed) -> str | None:
    """The level of who presides over a company or a body, whose name stands before: "AVIC president Tan Lin"."""
    at = post.before.start - 1
    if (
        post.head.entry.get("level") != "head_of_state"
        or not post.bare
        or at <= article.sentence_at(post.head.start).start
    ):
        return None
    word = article.words[at]
    if word.isupper():
        return "official" if len(word) >= ACRONYM and word.isalpha() else None
    dated = any(date.start <= at < date.end for date in article.dates)
    return "official" if word.istitle() and article.words[post.head.start].islower() and not dated else None


def _suggested(post: Composed) -> Sequence[str]:
    """The countries that such an office without a country's name is most often of, the likeliest first."""
    head = post.head.entry.attributes
    codes: Sequence[str] = head.get("suggests", ()) or post.before.suggests
    with_field = head.get("suggests_with")
    return next((with_field[kind] for kind in post.kinds if kind in with_field), codes) if with_field else codes


def _level(post: Composed) -> str:
    head = post.head.entry.attributes
    level: str = post.head.entry.get("level")
    if post.kinds and (levels := head.get("levels")):
        kinds = post.kinds if post.kinds[0] not in PARTS else post.kinds[:1]
        level = next((levels[kind] for kind in kinds if kind in levels), level)
    elif not post.kinds and (post.before.country or post.behind.country):
        level = head.get("alone_in_state") or level
    for modifier in post.before.modifiers:
        level = modifier.entry.get("lowers", {}).get(level, level)
    return level
