"""What one title says of the person whose name stands beside it."""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.article import Article, Mark
from workbench.mentions.people.names import grammar

# Of whom "Commander" is the rank, and how many tokens their post may have.
CAPTAINS, TITLE, ATTACHES = grammar()["ranked_captains"], 9, grammar()["attaches"]
PLURALS = frozenset(("plurals", "several"))


@dataclass(slots=True)
class Title:
    """Ranks, posts and other words that say who somebody is, from token `start` to `end`."""

    start: int
    end: int
    posts: list[Mark] = field(default_factory=list)
    rank: Mark | None = None
    country: str | None = None
    relation: Mark | None = None
    role: Mark | None = None
    address: bool = False
    implies: str | None = None

    @property
    def plural(self) -> bool:
        """Whether the title is of several people ("the ministers")."""
        marks = (self.rank, self.relation, self.role, *self.posts)
        return any(mark.group in PLURALS for mark in marks if mark is not None)

    @property
    def empty(self) -> bool:
        """Whether nothing but a country has been found."""
        return not (self.posts or self.rank or self.relation or self.role or self.address)

    def take(self, mark: Mark) -> None:
        """Adds one mark to the title."""
        if mark.entry.room == "posts":
            self.posts.append(mark)
            self.country = self.country or mark.entry.get("country")
        elif mark.entry.room == "ranks":
            self.rank = self.rank or mark
            self.implies = self.implies or mark.entry.get("implies")
        elif mark.group in ("counterparts", "partners", "several"):
            self.relation = mark
        elif mark.group == "roles":
            self.role = mark
        else:
            self.address = True
            self.implies = self.implies or mark.entry.get("implies")


def is_naval_rank(article: Article, post: Mark) -> bool:
    """Whether "Commander" is what a ship's captain is by rank: "the commanding officer, Commander Eli Soto", or an
    attaché.
    """
    if post.end - post.start > 1 or article.words[post.start] != "Commander":
        return False
    comma = article.words[post.start - 1] == ","
    if article.lowers[post.start - 1 - comma] in ATTACHES:
        return True
    return comma and not CAPTAINS.isdisjoint(article.lowers[max(0, post.start - TITLE) : post.start - 1])
