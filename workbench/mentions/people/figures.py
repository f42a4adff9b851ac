"""The people of an article while they are being found: their names, titles and country, and whom a name means."""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.article import Article, Mark, Person
from workbench.codebook import codes
from workbench.mentions.people.names import alike, core, is_initial, same
from workbench.mentions.people.titles import Title

# A person with several posts has the level of the highest.
ORDER = (
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


DEFENCE = frozenset(("defence", "national_defence", "defence_agency", "ministry", "forces"))
# The officials of organisations stay officials whatever rank they hold.
ORGANISATIONS = frozenset(codes("organisation"))


@dataclass(eq=False, slots=True)
class Figure:
    """Somebody of the article, as far as known by now."""

    forms: list[tuple[str, ...]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    country: str | None = None
    rank: str | None = None
    rank_level: str | None = None
    posts: list[Mark] = field(default_factory=list)
    level: str | None = None
    post: str | None = None
    relation: Figure | None = None
    receives: bool = False
    named_at: list[int] = field(default_factory=list)
    first: int = -1
    last: int = -1

    @property
    def surnames(self) -> tuple[str, ...]:
        """The tokens by which this person may be called alone."""
        return core(self.forms[0]) if self.forms else ()

    @property
    def fields(self) -> set[str]:
        """What this person is in charge of; everything to do with defence is one."""
        return {"defence" if name in DEFENCE else name for post in self.posts for name in post.entry.get("fields", ())}

    def learn(self, article: Article, title: Title) -> None:
        """Adds what a title says."""
        self.country = self.country or title.country
        rank = title.rank
        if (
            rank is not None
            and rank.group != "plurals"
            and not (rank.group == "alone" and self.country in rank.entry.get("given_name", ()))
        ):
            text = article.text_of(rank.start, rank.end)
            self.rank = max(self.rank or "", text, key=lambda form: len(form.split()))
            self.rank_level = rank.entry.get("level")
        self.posts += title.posts
        self.settle()

    def settle(self) -> None:
        """The highest present post gives the level; a rank lifts those whose post says no more than "official"."""
        present = [post for post in self.posts if not post.entry.get("past")] or self.posts
        if present:
            best = min(present, key=lambda post: (ORDER.index(post.entry.id), -len(post.entry.name)))
            self.level, self.post = best.entry.id, best.entry.name
        elif self.relation is not None:
            self.level = self.relation.level
        if self.rank_level and (self.level is None or (self.level == "official" and self.country not in ORGANISATIONS)):
            self.level = self.rank_level

    def person(self) -> Person:
        """The finished person."""
        return Person(self._name(), self.country, self.rank, self.post, self.level)

    def _name(self) -> str | None:
        if not self.names:
            return None
        fullness = [sum(0.5 if is_initial(token) else 1 for token in core(form)) for form in self.forms]
        return self.names[fullness.index(max(fullness))]


class Cast:
    """All people of one article."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []

    def named(self, tokens: tuple[str, ...], country: str | None) -> Figure | None:
        """The one whom a name means: by the full name, or by a single name that fits and was used last."""
        if len(core(tokens)) > 1:
            full = [
                figure
                for figure in self.figures
                if any(len(core(form)) > 1 and same(form, tokens) for form in figure.forms)
            ]
            return _latest(full, country) or self._only_surname(tokens, country)
        fitting = [
            figure
            for figure in self.figures
            if any(_called(tokens[0], token) for form in figure.forms for token in core(form))
        ]
        return _latest(fitting, country)

    def _only_surname(self, tokens: tuple[str, ...], country: str | None) -> Figure | None:
        """Somebody so far known by the surname alone, whose full name this is."""
        short = [
            figure
            for figure in self.figures
            if figure.forms
            and all(len(core(form)) == 1 for form in figure.forms)
            and alike(core(figure.forms[0])[0], core(tokens)[-1])
        ]
        return _latest(short, country)

    def add(self, figure: Figure) -> Figure:
        """Takes up somebody new."""
        self.figures.append(figure)
        return figure


def _called(single: str, token: str) -> bool:
    """Whether a single name is this token of somebody's full name; an initial alone names nobody."""
    return not is_initial(single) and not is_initial(token) and alike(single, token)


def _latest(figures: list[Figure], country: str | None) -> Figure | None:
    agreeing = [figure for figure in figures if not (country and figure.country) or figure.country == country]
    return max(agreeing, key=lambda figure: figure.last, default=None)
