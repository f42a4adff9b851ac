"""Finds who is named, gathers what the text says of each, and then where they are meant without a name."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.article import Article, PersonMention
from workbench.mentions.people.coreference import refer
from workbench.mentions.people.figures import Cast, Figure
from workbench.mentions.people.home import settle_countries
from workbench.mentions.people.names import core, grammar
from workbench.mentions.people.plurals import spread
from workbench.mentions.people.runs import Paper, Run, run_from, runs
from workbench.mentions.people.title import Title
from workbench.mentions.people.titles import Titles


@dataclass(slots=True)
class Naming:
    """A possible name with the titles around it, and whom it turned out to mean."""

    run: Run
    before: Title
    behind: Title
    receives: bool = False
    figure: Figure | None = None

    @property
    def title(self) -> Title:
        """The title that says most: the one before the name, else the one behind it."""
        return self.behind if self.before.empty and self.before.country is None else self.before

    @property
    def titled(self) -> bool:
        """Whether some title says that this is a person."""
        return not (self.before.empty and self.behind.empty)


def annotate(article: Article) -> None:
    """Fills `article.people` and `article.mentions`."""
    paper, titles = Paper(article), Titles(article)
    namings = [_naming(titles, run, starts) for run, starts in _candidates(article, paper, titles)]
    spread(article, titles, [(naming.before, naming.run.end) for naming in namings])
    cast = Cast()
    _introduce(article, cast, namings)
    for naming in namings:
        if naming.figure is None:
            _recognise(article, cast, naming)
    found = [naming for naming in namings if naming.figure is not None]
    mentions = [
        (n.before.start, n.behind.end, n.figure, "name" if len(core(n.run.tokens)) > 1 else "surname")
        for n in found
        if n.figure
    ]
    titled = [(naming.before, naming.behind.end, naming.figure) for naming in found if naming.figure]
    sides = settle_countries(article, cast.figures, titled)
    _publish(article, refer(article, titles, cast, mentions, sides))


def _candidates(article: Article, paper: Paper, titles: Titles) -> list[tuple[Run, set[int]]]:
    """All runs, those hidden behind a country's name ("Defence Minister Israel Katz") included."""
    found = runs(article, paper)
    for start, party in titles.parties.items():
        hidden = (party.group == "name" and start in titles.ends) or (party.group == "capital" and start in paper.given)
        if hidden and party.end < len(article.words) and paper.is_name(party.end):
            run = run_from(article, paper, start)
            found = [other for other in found if other.start != party.end] + [
                Run(start, run.end, run.tokens, True, False)
            ]
    found.sort(key=lambda run: run.start)
    starts = {run.start for run in found}
    return [(run, starts) for run in found]


def _naming(titles: Titles, run: Run, starts: set[int]) -> Naming:
    before, behind = titles.before(run), titles.behind(run, starts)
    return Naming(run, before, behind, titles.receiving(before.start, behind.end))


def _introduce(article: Article, cast: Cast, namings: list[Naming]) -> None:
    """Makes people of the names that the text itself marks as such: full names first, then surnames with a title."""
    leads = {mark.end for mark in article.marks["people"] if mark.group in ("leads", "receives", "with")}
    says = {mark.start for mark in article.marks["attributed"]}
    ordered = sorted(namings, key=lambda naming: (len(core(naming.run.tokens)) < 2, naming.run.start))
    for naming in ordered:
        if _certain(article, naming, leads, says):
            naming.figure = cast.named(naming.run.tokens, naming.title) or cast.add(Figure())
            _add(article, naming)


def _certain(article: Article, naming: Naming, leads: set[int], says: set[int]) -> bool:
    run = naming.run
    if naming.titled:
        return not (naming.before.empty and run.suspect) or len(run.tokens) > 1
    if len(core(run.tokens)) < 2 or run.suspect or _shouted(run):
        return False
    owned = (
        run.start > 0 and article.words[run.start - 1] in grammar()["possessives"] and naming.before.country is not None
    )
    return run.given or owned or run.start in leads or run.end in says


def _shouted(run: Run) -> bool:
    return all(len(token) > 2 and token.isupper() for token in run.tokens)


def _recognise(article: Article, cast: Cast, naming: Naming) -> None:
    """A name without a title means somebody only where the text has introduced them."""
    if not _shouted(naming.run) or len(naming.run.tokens) == 1:
        naming.figure = cast.named(naming.run.tokens, naming.title)
    if naming.figure is not None:
        _add(article, naming)


def _add(article: Article, naming: Naming) -> None:
    figure = naming.figure
    assert figure is not None
    if naming.run.tokens not in figure.forms:
        figure.take_name(naming.run.tokens, article.text_of(naming.run.start, naming.run.end))
    for title in (naming.before, naming.behind):
        figure.learn(article, title)
    figure.receives = figure.receives or naming.receives
    figure.first = naming.run.start if figure.first < 0 else min(figure.first, naming.run.start)
    figure.last = naming.run.start
    figure.named_at.append(naming.run.start)


def _publish(article: Article, mentions: list[tuple[int, int, Figure, str]]) -> None:
    mentions.sort(key=lambda mention: (mention[0], mention[1]))
    numbers: dict[int, int] = {}
    for start, end, figure, kind in mentions:
        if id(figure) not in numbers:
            numbers[id(figure)] = len(article.people)
            article.people.append(figure.person())
        article.mentions.append(PersonMention(start, end, numbers[id(figure)], kind))
