"""Gives a country to those whom no title ties to one: by whom they deal with, by their office, by the sides."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workbench.article import ENVOY, Article, within
from workbench.mentions.people.ahead import foretell
from workbench.mentions.people.facing import TOGETHER
from workbench.mentions.people.figures import LEADERS, SINGULAR, Figure, rivals
from workbench.mentions.people.leaders import led_by
from workbench.mentions.people.names import grammar
from workbench.mentions.people.officials import served_by
from workbench.mentions.people.outside import outside_bodies, serves_outside
from workbench.mentions.people.pairs import DEALING, Titled, each_other, settle_lists, settle_pairs
from workbench.mentions.people.sides import Sides
from workbench.mentions.people.spokesmen import ministry_before
from workbench.mentions.people.states import Codes
from workbench.mentions.people.title import Title
from workbench.mentions.places.soils import soils_of_the_time

JOINING = (
    ["and"],
    [","],
    [";"],
    [",", "and"],
    [";", "and"],
    ["and", "by"],
    [",", "and", "by"],
)
LISTED = ([","], ["and"])
PARTED = grammar()["parted"]
REACH = 6
NAME = 5  # tokens of the longest name of a state
PERSONAL = frozenset(("he", "she"))
STATES = ("name", "capital")
FACING, WELCOMING = grammar()["facing"], grammar()["welcoming"]
OPENERS, ARTICLES = grammar()["openers"], grammar()["articles"]


def settle_countries(article: Article, figures: Sequence[Figure], titled: Sequence[Titled]) -> Sides:
    """Gives a country to those without: the counterpart's other side, what the office implies, the side left over."""
    ordered = sorted(figures, key=lambda figure: figure.first)
    sides, soils = Sides(article, ordered), soils_of_the_time(article)
    bodies = outside_bodies(article)
    for figure in ordered:
        figure.settle()
        if figure.country is None and bodies:
            figure.country = serves_outside(article, figure, bodies)
        if figure.country is None:
            known = led_by(figure, sides.weights, soils) or served_by(figure, sides.weights, soils)
            figure.country = figure.known = known
        if figure.country is None:
            figure.country = ministry_before(article, figure)
    foretell(article, ordered)
    _receive_together(article, titled)
    for figure in ordered:
        figure.country = figure.country or sides.implied(figure)
        figure.settle()
        if figure.country is None:
            figure.country = figure.known = _at_home(article, figure)
    for title, _, figure in titled:
        if title.relation is not None or title.role is not None:
            _match(article, sides, titled, figure, title)
        elif title.empty and title.country is not None and figure.level is None:
            _liken(article, titled, figure, title)
    if any(figure.country is None for figure in ordered):
        settle_pairs(article, sides.states, titled)
        settle_lists(article, sides.states, titled)
        joined = _joined(article, titled)
        for figure in (*ordered, *ordered):  # who waited for "Marshal Paz and General Soto" comes again
            if figure.country is None:
                neighbour = joined.get(id(figure))
                open_yet = neighbour is not None and neighbour.country is None and neighbour.level is not None
                figure.country = None if open_yet else _shared(article, figure, neighbour) or sides.guess(figure)
                figure.country = figure.country or sides.opposite(figure)
                figure.settle()
    return sides


def _receive_together(article: Article, titled: Sequence[Titled]) -> None:
    """Who is told of with a host is one: "Minister Soto and Admiral Rojas received General Badi"."""
    for (title, end, figure), (following, _, other) in pairwise(titled):
        if (
            other.receives == following.start
            and figure.receives < 0
            and article.lowers[end : following.start] in TOGETHER
        ):
            figure.receives = title.start


def _at_home(article: Article, figure: Figure) -> str | None:
    """The state where somebody meets a leader or a minister of no state told: "talks in Niger with President Soto"."""
    at = figure.begins - 1
    if figure.level not in (*LEADERS, "minister") or article.lowers[at : at + 1] != ["with"]:
        return None
    at -= 2 * (article.lowers[at - 2 : at] == [",", "including"])
    where = next((party for party in within(article.parties, max(0, at - NAME), at) if party.end == at), None)
    if (
        where is None
        or where.group not in STATES[: 1 + (figure.level in LEADERS)]
        or article.lead_in(where.start) != "in"
    ):
        return None
    return where.code


def _match(article: Article, sides: Sides, titled: Sequence[Titled], figure: Figure, title: Title) -> None:
    """A counterpart has the level of the other, the first person of the sentence, and serves the other side."""
    sentence = article.sentence_at(title.start)
    before = [
        (mark.start, other)
        for mark, _, other in titled
        if mark.start < title.start and other is not figure and other.level
    ]
    before = [pair for pair in before if not _is_object(sides, pair[0])] or before
    here = [other for start, other in before if start >= sentence.start]
    if not here and figure.against is None and _told_first(article, titled, title):
        here = [other for mark, _, other in titled if title.start < mark.start < sentence.end and other.level][:1]
    model = here[0] if here else sides.meant(figure, sentence) or (before[-1][1] if before else None)
    if model is None:
        _oppose(titled, figure, sentence.start, title.start)
        return
    if figure.level in (None, figure.rank_level):
        figure.relation = model
        figure.post = figure.post or (f"counterpart of the {model.post}" if model.post else None)
        figure.settle()
    if figure.country is None:
        model.country = model.country or sides.guess(model)
        barred: Codes = {model.country}
        figure.country = sides.near(sentence, barred) or sides.other(figure, barred) or sides.behind(sentence, barred)
        if figure.country is None and (soil := sides.soil_of(sentence)) not in barred:
            figure.country = soil  # "X of Peru was hosted in Muscat by his counterpart"
        stop = sides.destination(sentence, figure) if figure.country is None else None
        figure.country = figure.country or (
            stop if stop not in barred else None
        )  # "flew to Lima, where she was met by"


def _oppose(titled: Sequence[Titled], figure: Figure, start: int, end: int) -> None:
    """A counterpart and who is named before them, no title said of whom, serve two sides: "Soto hosted his peer X"."""
    for title, _, other in titled:
        if start <= title.start < end and other is not figure:
            figure.against, other.against = other, figure
            return


def _liken(article: Article, titled: Sequence[Titled], figure: Figure, title: Title) -> None:
    """Who is named by a state alone has the level of another state's official before: "met Poland's Eli Nowak"."""
    start = article.sentence_at(title.start).start
    before = (other for mark, _, other in titled if start <= mark.start < title.start and other.level)
    model = next(before, None)
    if model is not None and model.country != figure.country:
        figure.relation = model
        figure.post = f"counterpart of the {model.post}" if model.post else None
        figure.settle()


def _is_object(sides: Sides, start: int) -> bool:
    """Whether somebody is met or receives others, and so is not whose counterpart is told: "received by Ana Rojas"."""
    before = sides.article.lowers[max(0, start - 3) : start]
    received = "by" in before and not WELCOMING.isdisjoint(before)
    return received or sides.follows(start, FACING)


def _joined(article: Article, titled: Sequence[Titled]) -> dict[int, Figure]:
    """By figure, the one named right before and joined by "and" or a comma: both serve one country where they can.

    Not so where a document was signed by the two, or the two deal with each other ("A and B met") and not with a
    third ("A and B met with C"). Who signs with somebody is `against` them.
    """
    lowers = article.lowers
    joined: dict[int, Figure] = {}
    starts = {title.start for title, _, _ in titled}
    for (before, end, first), (title, last, other) in pairwise(titled):
        if lowers[end : title.start - (lowers[title.start - 1] == "the")] not in JOINING:
            continue
        if title.start == end + 1 and lowers[end] == "," and _clause_ends(article, titled, before.start):
            continue
        if lowers[end] == "," and _told_first(article, titled, before):
            first.against, other.against = other, first
            continue
        if before.empty and title.empty and lowers[end] == "," and article.sentence_at(end).heading:
            first.against, other.against = other, first  # "Lavrov, Fidan discuss Black Sea"
        elif not PARTED.isdisjoint(lowers[max(0, before.start - REACH) : before.start]):
            if lowers[last : last + 1] not in LISTED:
                first.against, other.against = other, first
        elif lowers[end] == "and" and ENVOY in (first.level, other.level) and {first.level, other.level} & SINGULAR:
            first.against, other.against = other, first  # "Ambassador Ana Rojas and Navy chief Eli Soto"
        elif each_other(lowers[last : last + DEALING]) and starts.isdisjoint(range(last, last + DEALING)):
            first.against, other.against = other, first
        else:
            joined.setdefault(id(other), first)
    return joined


def _told_first(article: Article, titled: Sequence[Titled], title: Title) -> bool:
    """Whether a counterpart is named before whose they are: "After talks with his counterpart Ana Rojas, Y said"."""
    if title.relation is None or title.relation.group != "counterparts":
        return False
    start = article.sentence_at(title.start).start
    if not PERSONAL.isdisjoint(article.lowers[start : title.start]):
        return False  # "She met her counterpart Ana Rojas and President Soto"
    return not any(start <= mark.start < title.start for mark, _, _ in titled)


def _clause_ends(article: Article, titled: Sequence[Titled], start: int) -> bool:
    """Whether the comma behind somebody closes a clause: "Before leaving for Lima, where she will meet X, Y said", or
    "After talks with King X, Y said", but not "In Lima Minister Soto met X, Y and Z", "During the visit, he met X, Y".
    """
    lowers, first = article.lowers, article.sentence_at(start).start
    if "where" in lowers[first:start]:
        return True
    if "," in lowers[first:start] or any(first <= mark.start < start for mark, _, _ in titled):
        return False
    start -= lowers[start - 1] in ARTICLES
    return lowers[first] in OPENERS and lowers[start - 1] in FACING


def _shared(article: Article, figure: Figure, neighbour: Figure | None) -> str | None:
    """The neighbour's country, where both can serve it; two leaders side by side are of two countries."""
    if neighbour is None or neighbour is figure.against or neighbour.country in figure.never:
        return None
    if rivals(figure, neighbour):
        return None
    levels = [{post.entry.id for post in one.posts} for one in (figure, neighbour)]
    led = neighbour.level == ENVOY and article.lowers[neighbour.ends : neighbour.ends + 1] in ([","], [";"])
    if ENVOY in (figure.level, neighbour.level) and {figure.level, neighbour.level} & SINGULAR and not led:
        return None  # but "attended by the Thai ambassador, the chief of staff, …", whom an envoy leads
    same_office = levels[0] & levels[1] & SINGULAR and figure.fields & neighbour.fields
    leaders = {figure.level, neighbour.level} <= LEADERS and (neighbour.receives < 0 or figure.level == neighbour.level)
    met = figure.level != neighbour.level and _is_met(article, min(figure.begins, neighbour.begins))
    return None if same_office or (leaders and not met) else neighbour.country


def _is_met(article: Article, begins: int) -> bool:
    """Whether those named from a token on are met: "called on President Soto and Prime Minister Paz"."""
    begins -= article.lowers[begins - 1] in ARTICLES
    return article.lowers[begins - 1] in FACING
