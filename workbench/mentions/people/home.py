"""Which country somebody serves where no title says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from workbench.article import Article
from workbench.mentions.people.figures import ORGANISATIONS, Figure
from workbench.mentions.people.titles import Title

# Of these a country has one, or one of each portfolio: two of them in an article are of two countries.
SINGULAR = ("head_of_state", "head_of_government", "minister", "chief_of_defence", "security_adviser")
LEAD, LEAD_WEIGHT = 3, 3


def settle_countries(article: Article, figures: Sequence[Figure], titled: list[tuple[Title, Figure]]) -> None:
    """Gives a country to those without: the counterpart's other side, what the office implies, the side of the article left over."""
    ordered = sorted(figures, key=lambda figure: figure.first)
    for figure in ordered:
        figure.country = figure.country or _said(figure, "implies")
    sides = Sides(article, ordered)
    for title, figure in titled:
        if title.relation is not None or title.role is not None:
            _match(article, sides, titled, figure, title)
    _join(article, titled)
    for figure in ordered:
        if figure.country is None:
            figure.country = sides.guess(figure)
        figure.settle()


def _join(article: Article, titled: list[tuple[Title, Figure]]) -> None:
    """Two people joined by "and" serve one country where only the first one's is told and both can."""
    for (one, first), (other, second) in pairwise(titled):
        gap = article.lowers[one.end : other.start]
        if second.country is None and first.country and gap in (["and"], [","], [",", "and"], ["and", "the"]) and not rivals(second, first):
            second.country = first.country


def _match(article: Article, sides: Sides, titled: list[tuple[Title, Figure]], figure: Figure, title: Title) -> None:
    """A counterpart has the level of the other, the first person of the sentence, and serves the other side."""
    sentence = article.sentence_at(title.start)
    before = [(mark.start, other) for mark, other in titled if mark.start < title.start and other is not figure and other.level]
    here = [other for start, other in before if start >= sentence.start]
    model = here[0] if here else (before[-1][1] if before else None)
    if model is None:
        return
    if figure.level in (None, figure.rank_level):
        figure.level = model.level
        figure.relation = model
        figure.post = figure.post or (f"counterpart of the {model.post}" if model.post else None)
    if figure.country is None:
        model.country = model.country or sides.guess(model)
        figure.country = sides.other(figure, {model.country})


def _said(figure: Figure, key: str) -> str | None:
    return next((post.entry.get(key) for post in figure.posts if post.entry.get(key)), None)


class Sides:
    """The states that an article speaks of, by weight, and the one it is published in, where its masthead tells."""

    def __init__(self, article: Article, figures: Sequence[Figure]) -> None:
        self.article, self.figures = article, figures
        self.states = [party for party in article.parties if party.code not in ORGANISATIONS and party.group != "organisation"]
        lead = article.sentences[min(LEAD, len(article.sentences)) - 1].end
        self.weights: Counter[str] = Counter()
        for party in self.states:
            self.weights[party.code] += LEAD_WEIGHT if party.start < lead else 1
        self.home = self._home()

    def _home(self) -> str | None:
        """The country named in the publisher's or source's name, else that of an office which needs no country at home."""
        masthead = f"{self.article.document.attributed_to or ''} {self.article.document.outlet or ''}"
        named = [party.code for party in self.states if self.article.text_of(party.start, party.end) in masthead]
        implied = [code for figure in self.figures if (code := _said(figure, "implies")) and code == figure.country]
        return next(iter(named + implied), None)

    def guess(self, figure: Figure) -> str | None:
        """The country that somebody without one most likely serves."""
        if figure.level is None:
            return None
        if figure.level not in SINGULAR:
            return self._near(figure) or self.home or self.other(figure, set())
        taken = {other.country for other in self.figures if other is not figure and rivals(figure, other)}
        across = self._across(figure)
        suggested = _said(figure, "suggests")
        for code in (self.home if not figure.receives else None, suggested if not self._here(figure, taken | across) else None):
            if code is not None and code not in taken and code not in self._never(figure):
                return code
        if figure.receives:
            across |= self._named_here(figure) or {self.home}
        return self.other(figure, taken | across) or self.other(figure, taken)

    def other(self, figure: Figure, taken: set[str | None]) -> str | None:
        """The weightiest state that is not taken and has such an office."""
        barred = taken | self._never(figure)
        free = [(weight, code) for code, weight in self.weights.items() if code not in barred]
        return max(free)[1] if free else None

    def _across(self, figure: Figure) -> set[str | None]:
        """The countries of the others whom the same sentence introduces: whom somebody meets serves another one."""
        sentence = self.article.sentence_at(figure.first)
        return {other.country for other in self.figures if other is not figure and sentence.start <= other.first < sentence.end}

    def _named_here(self, figure: Figure) -> set[str | None]:
        sentence = self.article.sentence_at(figure.first)
        return {party.code for party in self.states if sentence.start <= party.start < sentence.end}

    def _here(self, figure: Figure, barred: set[str | None]) -> bool:
        """Whether the sentence that introduces somebody names a country that is still free."""
        return bool(self._named_here(figure) - barred - self._never(figure))

    def _near(self, figure: Figure) -> str | None:
        sentence = self.article.sentence_at(figure.first)
        before = [party.code for party in self.states if sentence.start <= party.start < figure.first]
        return before[-1] if before else None

    @staticmethod
    def _never(figure: Figure) -> set[str | None]:
        return {code for post in figure.posts for code in post.entry.get("never", ())}


def rivals(figure: Figure, other: Figure) -> bool:
    """Whether two people cannot both serve one country: same level, and the same portfolio where they have any."""
    if other.level != figure.level or other.country is None or figure.level not in SINGULAR:
        return False
    fields = [{kind for post in one.posts for kind in post.entry.get("kinds", ())} for one in (figure, other)]
    return not (fields[0] and fields[1]) or bool(fields[0] & fields[1])
