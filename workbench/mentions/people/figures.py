"""The people of an article while they are being found: their names, titles and country, and whom a name means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from workbench.article import Article, Mark, Person
from workbench.codebook import codes
from workbench.mentions.people.names import alike, core, folded, grammar, is_initial, same
from workbench.mentions.people.title import Title, is_naval_rank

# A person with several posts has the level of the highest.
LEVELS = (
    "head_of_state",
    "head_of_government",
    "minister",
    "chief_of_defence",
    "security_adviser",
    "service_chief",
    "deputy_minister",
    "ambassador",
    "general_officer",
    "legislator",
    "official",
    "officer",
)
RETIRED = grammar()["retired"]
ORDER = {level: number for number, level in enumerate(LEVELS)}

DEFENCE = frozenset(("defence", "national_defence", "defence_agency", "ministry", "forces"))
# Of these a country has several.
SEVERAL = frozenset(("command",))
# The officials of organisations stay officials whatever rank they hold.
ORGANISATIONS = frozenset(codes("organisation"))
OF_ORGANISATION = {"minister": "official", "ambassador": "official", "chief_of_defence": "general_officer"}
LEADERS = frozenset(LEVELS[:2])
# Of these a country has one, or one of each portfolio: two of them in an article are of two countries.
SINGULAR = frozenset(LEVELS[:7])


@dataclass(eq=False, slots=True)
class Figure:
    """Somebody of the article, as far as known by now."""

    forms: list[tuple[str, ...]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    cores: list[tuple[str, ...]] = field(default_factory=list)
    country: str | None = None
    rank: str | None = None
    rank_level: str | None = None
    rank_id: str | None = None
    posts: list[Mark] = field(default_factory=list)
    level: str | None = None
    post: str | None = None
    relation: Figure | None = None
    against: Figure | None = None
    styled: str | None = None
    known: str | None = None
    receives: int = -1
    accompanies: bool = False
    named_at: list[int] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    begins: int = -1
    first: int = -1
    last: int = -1

    @property
    def ends(self) -> int:
        """The token behind what is said of somebody from `begins` on: their title and name."""
        return self.ends_at(self.begins)

    def ends_at(self, begins: int) -> int:
        """The token behind what is said of somebody from a token on."""
        return max((end for start, end in self.spans if start == begins), default=self.first)

    def take_name(self, tokens: tuple[str, ...], text: str) -> None:
        """Adds one form of the name, as printed."""
        self.forms.append(tokens)
        self.names.append(text)
        self.cores.append(core(tokens))

    @property
    def fields(self) -> set[str]:
        """What this person is in charge of."""
        return fields_of(self.posts)

    @property
    def implied(self) -> str | None:
        """The country that alone has one of somebody's offices or forms of address."""
        heads = {post.entry.get("head") for post in self.posts if post.entry.get("fields")}
        alone = (post.entry for post in self.posts if post.entry.get("fields") or post.entry.get("head") not in heads)
        return next((code for entry in alone if (code := entry.get("implies"))), self.styled)

    @property
    def suggested(self) -> Sequence[str]:
        """The countries that one of somebody's offices is most often of, the likeliest first."""
        return next((post.entry.get("suggests") for post in self.posts if post.entry.get("suggests")), ())

    @property
    def speaks_for(self) -> bool:
        """Whether somebody is a spokesman or a spokeswoman."""
        return any(post.entry.get("spokesperson") for post in self.posts)

    @property
    def reigns(self) -> bool:
        """Whether one of somebody's offices is that of a head of state."""
        return any(post.entry.id == "head_of_state" for post in self.posts)

    @property
    def never(self) -> set[str | None]:
        """The states that have no such office."""
        return {code for post in self.posts for code in post.entry.get("never", ())}

    def begins_at(self, token: int) -> int:
        """Where begins what is said of somebody who is named at a token: at their title, or there."""
        return next((start for start, end in self.spans if start <= token < end), token)

    def first_in(self, start: int, end: int) -> int:
        """Where somebody is first named between two tokens, or -1."""
        return min((token for token in self.named_at if start <= token < end), default=-1)

    def learn(self, article: Article, title: Title) -> None:
        """Adds what a title says."""
        self.country, self.styled = self.country or title.country, self.styled or title.implies
        rank = title.rank
        if (
            rank is not None
            and rank.group != "plurals"
            and not (rank.group == "alone" and self.country in rank.entry.get("given_name", ()))
        ):
            behind = [*article.lowers[rank.end : rank.end + 4], "", "", "", ""]
            last = 2 + (behind[2] == ".")  # "Gen. (ret.)"
            bracket = last + 1 if behind[0] == "(" and behind[1] in RETIRED and behind[last] == ")" else 0
            text = article.text_of(rank.start, rank.end + bracket).removesuffix(rank.entry.get("several_end", ""))
            self.rank = max(self.rank or "", text, key=lambda form: len(form.split()))
            self.rank_level, self.rank_id = rank.entry.get("level"), rank.entry.id
        for post in title.posts:
            if is_naval_rank(article, post):
                self.rank, self.rank_level, self.rank_id = "Commander", "officer", "commander"
            else:
                self.posts.append(post)

    def settle(self) -> None:
        """The highest present post gives the level; a rank lifts those whose post says no more than "official"."""
        present = [post for post in self.posts if not post.entry.get("past")] or self.posts
        if present:
            best = min(present, key=lambda post: (ORDER[post.entry.id], -len(post.entry.name)))
            self.level, self.post = best.entry.id, best.entry.name
            self.level = self._level_of(best)
        elif self.relation is not None:
            self.level = self.relation.level
        if self.country in ORGANISATIONS:
            self.level = OF_ORGANISATION.get(self.level or "", self.level)
        if self.rank_level and (self.level is None or (self.level == "official" and self.country not in ORGANISATIONS)):
            self.level = self.rank_level

    def _level_of(self, post: Mark) -> str:
        """The level of somebody's best post: their rank or their state may make it another one."""
        level: str = post.entry.id
        if level == "minister" and self.country in post.entry.get("civil_in", ()):
            return "deputy_minister"
        if post.entry.get("head") == "commander" and self.rank_level == "officer":
            return "officer"
        ranked = post.entry.get("ranked") if self.rank_level == "general_officer" else None
        return ranked or level

    def person(self) -> Person:
        """The finished person."""
        return Person(self._name(), self.country, self.rank, self.post, self.level)

    def _name(self) -> str | None:
        if len(self.names) < 2:
            return self.names[0] if self.names else None
        fullness = [sum(0.5 if is_initial(token) else 1 for token in own) for own in self.cores]
        return self.names[fullness.index(max(fullness))]


def fields_of(posts: list[Mark]) -> set[str]:
    """What holders of these posts are in charge of; everything to do with defence is one."""
    return {"defence" if name in DEFENCE else name for post in posts for name in post.entry.attributes["fields"]}


def rivals(figure: Figure, other: Figure) -> bool:
    """Whether two people cannot both serve one country: same level, and the same portfolio where they have any."""
    if other.level != figure.level or other.country is None or figure.level not in SINGULAR:
        return False
    if any(post.entry.get(said) for post in (*figure.posts, *other.posts) for said in ("past", "loose", "ranked")):
        return False
    return not (figure.fields and other.fields) or bool(figure.fields & other.fields - SEVERAL)


class Cast:
    """All people of one article."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self._called: dict[str, dict[str, list[Figure]]] = {}
        self._near: dict[str, list[Figure]] = {}  # what _like has found since the last new name

    def named(self, tokens: tuple[str, ...], title: Title, at: int) -> Figure | None:
        """Whom a name at a token means: by the full name, or by a single name that fits the title and was used last."""
        own = core(tokens)
        if len(own) > 1:
            near = [one for token in own for one in self._like(token)]
            full = [one for one in near if any(len(other) > 1 and same(other, own) for other in one.cores)]
            return _latest(full, title, at) or self._only_surname(own[-1], title, at)
        return None if is_initial(own[0]) else _latest(self._like(own[0]), title, at)

    def _only_surname(self, surname: str, title: Title, at: int) -> Figure | None:
        """Somebody so far known by the surname alone, whose full name this is."""
        near = self._like(surname)
        short = [one for one in near if all(len(own) == 1 and alike(own[0], surname) for own in one.cores)]
        return _latest(short, title, at)

    def _like(self, token: str) -> list[Figure]:
        """Those who are called by a name like this one. Names that are alike begin alike."""
        near = self._near.get(token)
        if near is None:
            called = self._called.get(folded(token)[:1], {})
            near = self._near[token] = [one for name, ones in called.items() if alike(token, name) for one in ones]
        return near

    def name(self, figure: Figure, tokens: tuple[str, ...], text: str) -> None:
        """Adds one form of somebody's name, as printed."""
        figure.take_name(tokens, text)
        for token in core(tokens):
            ones = self._called.setdefault(folded(token)[:1], {}).setdefault(token, [])
            if not is_initial(token) and figure not in ones:
                ones.append(figure)
                self._near.clear()

    def add(self, figure: Figure) -> Figure:
        """Takes up somebody new."""
        self.figures.append(figure)
        return figure


def _latest(figures: list[Figure], title: Title, at: int) -> Figure | None:
    """Of several people the one who holds such an office and was named last, before a token if any of them was."""
    agreeing = [one for one in figures if not (title.country and one.country) or one.country == title.country]
    levels = {post.entry.id for post in title.posts}
    if "head_of_state" in levels:
        agreeing = [one for one in agreeing if not one.posts or one.reigns]
    told = [one for one in agreeing if 0 <= one.first < at] or agreeing
    return max(told, key=lambda one: (any(post.entry.id in levels for post in one.posts), one.last), default=None)
