"""Which country somebody serves where no title says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from workbench.article import Article, Sentence
from workbench.mentions.people.figures import ORGANISATIONS, Figure
from workbench.mentions.people.names import grammar
from workbench.mentions.people.title import Title

# Of these a country has one, or one of each portfolio: two of them in an article are of two countries.
SINGULAR = (
    "head_of_state",
    "head_of_government",
    "minister",
    "chief_of_defence",
    "security_adviser",
    "service_chief",
    "deputy_minister",
)
LEADERS = {"head_of_state", "head_of_government"}
LEAD, LEAD_WEIGHT = 3, 2
# A side of the article is spoken of at least so often, compared with the one spoken of most.
MAIN = 0.3
BESIDE = 20
JOINING = (["and"], [","], [",", "and"], ["and", "the"], [",", "and", "the"])

# A title, where the name with all its titles ends, and who is named.
Titled = tuple[Title, int, Figure]


def settle_countries(article: Article, figures: Sequence[Figure], titled: Sequence[Titled]) -> Sides:
    """Gives a country to those without: the counterpart's other side, what the office implies, the side left over."""
    ordered = sorted(figures, key=lambda figure: figure.first)
    for figure in ordered:
        figure.country = figure.country or said(figure, "implies")
    sides = Sides(article, ordered)
    for title, _, figure in titled:
        if title.relation is not None or title.role is not None:
            _match(article, sides, titled, figure, title)
    joined = _joined(article, titled)
    for figure in ordered:
        if figure.country is None:
            neighbour = joined.get(id(figure))
            figure.country = _shared(figure, neighbour) or sides.guess(figure)
        figure.settle()
    return sides


def _match(article: Article, sides: Sides, titled: Sequence[Titled], figure: Figure, title: Title) -> None:
    """A counterpart has the level of the other, the first person of the sentence, and serves the other side."""
    sentence = article.sentence_at(title.start)
    before = [
        (mark.start, other)
        for mark, _, other in titled
        if mark.start < title.start and other is not figure and other.level
    ]
    here = [other for start, other in before if start >= sentence.start]
    model = here[0] if here else (before[-1][1] if before else None)
    if model is None:
        return
    if figure.level in (None, figure.rank_level):
        figure.relation = model
        figure.post = figure.post or (f"counterpart of the {model.post}" if model.post else None)
        figure.settle()
    if figure.country is None:
        model.country = model.country or sides.guess(model)
        figure.country = sides.near(sentence, {model.country}) or sides.other(figure, {model.country})


def _joined(article: Article, titled: Sequence[Titled]) -> dict[int, Figure]:
    """By figure, the one named right before and joined by "and" or a comma: both serve one country where they can."""
    return {
        id(other): first
        for (_, end, first), (title, _, other) in pairwise(titled)
        if article.lowers[end : title.start] in JOINING
    }


def _shared(figure: Figure, neighbour: Figure | None) -> str | None:
    """The neighbour's country, where both can serve it; two leaders side by side are of two countries."""
    if neighbour is None or neighbour.country in _never(figure) or rivals(figure, neighbour):
        return None
    levels = [{post.entry.id for post in one.posts} for one in (figure, neighbour)]
    same_office = levels[0] & levels[1] & set(SINGULAR) and figure.fields & neighbour.fields
    return None if same_office or {figure.level, neighbour.level} <= LEADERS else neighbour.country


def said(figure: Figure, key: str) -> str | None:
    """A country that one of somebody's offices `implies` or `suggests`."""
    return next((post.entry.get(key) for post in figure.posts if post.entry.get(key)), None)


def rivals(figure: Figure, other: Figure) -> bool:
    """Whether two people cannot both serve one country: same level, and the same portfolio where they have any."""
    if other.level != figure.level or other.country is None or figure.level not in SINGULAR:
        return False
    if any(post.entry.get("past") or post.entry.get("loose") for post in (*figure.posts, *other.posts)):
        return False
    return not (figure.fields and other.fields) or bool(figure.fields & other.fields)


class Sides:
    """The states that an article speaks of, by weight, and the one it is published in, where its masthead tells."""

    def __init__(self, article: Article, figures: Sequence[Figure]) -> None:
        self.article, self.figures = article, figures
        self.states = [
            party for party in article.parties if party.code not in ORGANISATIONS and party.group != "organisation"
        ]
        lead = article.sentences[min(LEAD, len(article.sentences)) - 1].end
        self.weights: Counter[str] = Counter()
        for party in self.states:
            self.weights[party.code] += LEAD_WEIGHT if party.start < lead else 1
        self.home = self._home()
        soils = Counter(place.country for place in article.places if place.country)
        self.soil = soils.most_common(1)[0][0] if soils else None

    def guess(self, figure: Figure) -> str | None:
        """The country that somebody without one most likely serves."""
        if figure.level is None:
            return None
        sentence = self.article.sentence_at(figure.first)
        across = self._across(figure, sentence)
        taken = {other.country for other in self.figures if other is not figure and rivals(figure, other)} | _never(
            figure
        )
        here = self._named(sentence) - across - taken
        suggested = said(figure, "suggests")
        suggested = suggested if suggested not in taken and (not here or suggested in self.weights) else None
        if figure.receives:
            return suggested or self._host(figure, taken, across or self._named(sentence))
        if self.home is not None and self.home not in taken:
            return self.home
        if suggested:
            return suggested
        if figure.level not in SINGULAR:
            return self._before(figure, sentence) or self.other(figure, taken)
        return (
            self._beside(figure, sentence, taken)
            or self._one_of(figure, across, taken)
            or self.other(figure, taken | across)
        )

    def _host(self, figure: Figure, taken: set[str | None], guests: set[str | None]) -> str | None:
        """The country of somebody who receives: where it happens, else the publisher's, else any but the guests'."""
        likely = [code for code in (self.soil, self.home) if code is not None and code not in taken]
        return (
            next((code for code in likely if code not in guests), None)
            or self.other(figure, taken | guests)
            or next(iter(likely), None)
        )

    def _beside(self, figure: Figure, sentence: Sentence, taken: set[str | None]) -> str | None:
        """The state named close by in the body of the text: "at the White House, where President …"."""
        if sentence.number < LEAD:
            return None
        near = [
            party.code
            for party in self.states
            if max(sentence.start, figure.first - BESIDE) <= party.start < figure.first
        ]
        return near[-1] if near and near[-1] not in taken else None

    def _one_of(self, figure: Figure, across: set[str | None], taken: set[str | None]) -> str | None:
        """Where both sides are present already, the one on whose soil it is, else the weightier one."""
        sides = {code for code in across if code}
        if len(sides) < 2:
            return None
        free = sides - taken
        return (
            self.soil if self.soil in free else self.other(figure, {code for code in self.weights if code not in free})
        )

    def other(self, figure: Figure, barred: set[str | None]) -> str | None:
        """The weightiest state that is not barred and has such an office."""
        least = max(self.weights.values(), default=0) * MAIN
        barred = barred | _never(figure)
        free = [(weight, code) for code, weight in self.weights.items() if code not in barred and weight >= least]
        return max(free)[1] if free else None

    def near(self, sentence: Sentence, barred: set[str | None]) -> str | None:
        """The first state that a sentence or the next one names and that is not barred."""
        end = self.article.sentences[min(sentence.number + 1, len(self.article.sentences) - 1)].end
        return next(
            (party.code for party in self.states if sentence.start <= party.start < end and party.code not in barred),
            None,
        )

    def _home(self) -> str | None:
        """The publisher's country: named in the masthead, known of the newsroom, or implied by an office."""
        document = self.article.document
        masthead = f"{document.attributed_to or ''} {document.outlet or ''}".strip()
        named = [party.code for party in self.states if self.article.text_of(party.start, party.end) in masthead]
        known = [
            code for code, names in grammar()["publishers"].items() if document.outlet in names and code in self.weights
        ]
        heads = [party.code for party in self.states if self._is_line(party.start, party.end)]
        implied = [code for figure in self.figures if (code := said(figure, "implies")) and code == figure.country]
        return next((code for code in (*named, *known, *heads, *implied) if code not in ORGANISATIONS), None)

    def _is_line(self, start: int, end: int) -> bool:
        """Whether a name fills a line of the masthead by itself."""
        sentence = self.article.sentence_at(start)
        return sentence.number < LEAD and (sentence.start, sentence.end) == (start, end)

    def _across(self, figure: Figure, sentence: Sentence) -> set[str | None]:
        """The countries of the others named in a sentence: whom somebody meets serves another one."""
        return {
            other.country
            for other in self.figures
            if other is not figure and any(sentence.start <= start < sentence.end for start in other.named_at)
        }

    def _named(self, sentence: Sentence) -> set[str | None]:
        return {party.code for party in self.states if sentence.start <= party.start < sentence.end}

    def _before(self, figure: Figure, sentence: Sentence) -> str | None:
        before = [party.code for party in self.states if sentence.start <= party.start < figure.first]
        return before[-1] if before else None


def _never(figure: Figure) -> set[str | None]:
    return {code for post in figure.posts for code in post.entry.get("never", ())}
