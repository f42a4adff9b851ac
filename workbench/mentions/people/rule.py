"""Finds who is named, gathers what the text says of each, and then where they are meant without a name."""

from __future__ import annotations

from operator import itemgetter

from workbench.article import Article, PersonMention, Place, tokens_of
from workbench.mentions.people.acting import represent
from workbench.mentions.people.behind import title_behind
from workbench.mentions.people.coreference import refer
from workbench.mentions.people.figures import Cast, Figure
from workbench.mentions.people.free import LEADING
from workbench.mentions.people.home import settle_countries
from workbench.mentions.people.names import grammar
from workbench.mentions.people.naming import Naming
from workbench.mentions.people.plurals import spread
from workbench.mentions.people.runs import OPENING, VESSELS, Paper, Run, is_a_place, runs
from workbench.mentions.people.titles import Titles
from workbench.mentions.people.vocabulary import Marks, marks_of

SURNAMES = grammar()["also_surnames"]
EXPLAINED, SHIP = ([",", "a"], [",", "an"]), 10
DEALT_WITH = grammar()["facing"] | grammar()["welcoming"] | {"by"}
LISTING = frozenset((",", "and"))
PORTS, SITES = grammar()["ports"], grammar()["sites"]
POSSESSIVES, DASHES, RELEASES = grammar()["possessives"], grammar()["dashes"], grammar()["releases"]


def annotate(article: Article) -> None:
    """Fills `article.people` and `article.mentions`."""
    marks = marks_of(article)
    paper = Paper(article, marks)
    titles = Titles(article, marks, paper)
    found_runs = runs(paper)
    starts = {run.start for run in found_runs}
    namings = [_naming(titles, run, starts) for run in found_runs]
    represent(article, titles, namings)
    of_behind = [naming.before for naming in namings if naming.behind.country and not naming.before.country]
    spread(article, titles, [(naming.before, naming.behind.end) for naming in namings])
    for title in of_behind:
        title.country = None  # "his colleagues Eli Soto from Peru and Ana Lund from Norway"
    namings = [naming for naming in namings if not is_a_place(article, naming.run)]
    cast = Cast()
    _introduce(article, paper, titles, marks, cast, namings)
    for naming in namings:
        if naming.figure is None:
            _recognise(article, titles, cast, naming)
    found = [naming for naming in namings if naming.figure is not None]
    mentions = [
        (n.before.start, n.behind.end, n.figure, "name" if n.run.full or n.run.start == n.figure.first else "surname")
        for n in found
        if n.figure
    ]
    article.places = _without_names(article, found)
    titled = [(naming.before, naming.behind.end, naming.figure) for naming in found if naming.figure]
    sides = settle_countries(article, cast.figures, titled)
    _publish(article, refer(article, titles, marks, cast, mentions, sides))


def _naming(titles: Titles, run: Run, starts: set[int]) -> Naming:
    before, behind = titles.before(run), title_behind(titles, run, starts)
    if behind.relation is not None and before.relation is None:
        before.relation, before.country = behind.relation, before.country or behind.country
    return Naming(run, before, behind)


def _introduce(article: Article, paper: Paper, titles: Titles, marks: Marks, cast: Cast, namings: list[Naming]) -> None:
    """Makes people of the names that the text itself marks as such: full names first, then surnames with a title."""
    leads = {mark.end for group in LEADING for mark in marks[group]}
    says = {mark.start for mark in article.marks["attributed"]}
    ordered = sorted(namings, key=lambda naming: not naming.run.full)
    for naming in ordered:
        if _certain(article, paper, naming, leads, says):
            leads.update(_listed_behind(article, naming))
            naming.figure = cast.named(naming.run.tokens, naming.title, naming.run.start) or cast.add(Figure())
            _add(article, titles, cast, naming)


def _certain(article: Article, paper: Paper, naming: Naming, leads: set[int], says: set[int]) -> bool:
    run = naming.run
    titled = run.given and naming.titled and run.tokens[-1] in SURNAMES  # "Deputy Secretary Andrew Bridge"
    thing = paper.ship(naming.before.start) or paper.ship(run.start) or (paper.base(run.end) and not titled)
    thing = thing or _of_a_site(article, naming.before.start) or _of_a_site(article, run.start)
    if thing or _is_a_vessel(article, naming) or (_shouted(run) and _outcry(article, naming)):
        return False
    if article.words[naming.before.start - 1] in OPENING and article.words[run.end : run.end + 1] == ["”"]:
        return False
    if naming.titled and len(run.tokens) == 1:
        return not ((_apart(article, naming) and paper.suspect(run)) or _of_a_force(naming))
    if naming.titled:
        return True
    if not run.full or _shouted(run):
        return False
    owned = naming.before.country is not None and run.start > 0 and article.words[run.start - 1] in POSSESSIVES
    told = (
        run.given
        or owned
        or _of_a_state(article, naming)
        or naming.represents is not None
        or run.start in leads
        or run.end in says
    )
    return told and not paper.suspect(run)


def _listed_behind(article: Article, naming: Naming) -> list[int]:
    """Where the next is listed behind somebody told to be of a state: "by Eli Soto of Peru, Ana Rojas of Mali and"."""
    end = naming.behind.end
    if naming.behind.country is None or not naming.behind.empty or article.lowers[end] not in LISTING:
        return []
    return [end + 1 + (article.lowers[end + 1] == "and")]


def _of_a_site(article: Article, token: int) -> bool:
    """Whether a port or a ship's number stands before a name: "Port Sultan Said", "286-Le Soto"."""
    words, offsets = article.words, article.offsets
    numbered = token > 1 and words[token - 1] == "-" and words[token - 2].isdigit()
    glued = numbered and offsets[token] - offsets[token - 2] == len(words[token - 2]) + 1
    return words[token - 1] in PORTS or glued


def _of_a_state(article: Article, naming: Naming) -> bool:
    """Whether somebody dealt with is told to be of a state: "met with Eli Soto of Peru", "Eli Soto (Peru)"."""
    lowers, run = article.lowers, naming.run
    if naming.behind.country is None or naming.represents is not None or run.tokens[-1] in SITES:
        return False
    return lowers[run.end] == "(" or (lowers[run.end] == "of" and lowers[run.start - 1] in DEALT_WITH)


def _is_a_vessel(article: Article, naming: Naming) -> bool:
    """Whether a ship is told to be one right behind its name: "the Admiral Soto, a large frigate"."""
    lowers, end = article.lowers, naming.run.end
    explained = lowers[naming.before.start - 1] == "the" and lowers[end : end + 2] in EXPLAINED
    return explained and not VESSELS.isdisjoint(lowers[end : end + SHIP])


def _of_a_force(naming: Naming) -> bool:
    """Whether letters behind a post stand for what it is of: "the Commander BN Fleet", "Commander RSLF"."""
    return naming.run.tokens[0].isupper() and naming.before.rank is None and bool(naming.before.posts)


def _apart(article: Article, naming: Naming) -> bool:
    """Whether no title stands right before a name: there is none, or a comma parts them ("the minister, Lima")."""
    return naming.before.empty or article.words[naming.run.start - 1] == ","


def _shouted(run: Run) -> bool:
    shouted = run.tokens[0].isupper() and all(token.isupper() for token in run.tokens)
    return shouted and any(len(token) > 2 for token in run.tokens)


def _outcry(article: Article, naming: Naming) -> bool:
    """Whether words in capitals stand in a line of them, or behind a title and a comma ("the minister, REUTERS …")."""
    run, before = naming.run, naming.before
    if _signed_line(article, naming):
        return False
    if before.start == run.start:
        return naming.behind.empty or article.lowers[run.end] in DASHES
    title = article.words[before.start : run.start]
    return title[-1] == "," or all(word.isupper() for word in title if word.isalpha())


def _signed_line(article: Article, naming: Naming) -> bool:
    """Whether a heading holds nothing but somebody's office and name: "MEDIA RELEASE MINISTER FOR DEFENCE ANA SOTO"."""
    sentence = article.sentence_at(naming.run.start)
    opening = article.lowers[sentence.start : naming.before.start]
    office = bool(naming.before.posts) and naming.run.full and naming.run.end == sentence.end
    return office and sentence.heading and RELEASES.issuperset(opening)


def _recognise(article: Article, titles: Titles, cast: Cast, naming: Naming) -> None:
    """A name without a title means somebody only where the text has introduced them."""
    if not _shouted(naming.run) or len(naming.run.tokens) == 1:
        naming.figure = cast.named(naming.run.tokens, naming.title, naming.run.start)
    if naming.figure is not None:
        _add(article, titles, cast, naming)


def _add(article: Article, titles: Titles, cast: Cast, naming: Naming) -> None:
    figure = naming.figure
    assert figure is not None
    run = naming.run
    teaser = 0 <= figure.first < run.start and _without_full_stop(article, run.start)
    if run.tokens not in figure.forms:
        cast.name(figure, run.tokens, article.text_of(run.start, run.end))
    for title in (naming.before, naming.behind):
        if not teaser and (title.posts or title.rank is not None or title.country is not None or title.implies):
            figure.learn(article, title)
    if figure.receives < 0 and titles.receiving(naming.before.start, naming.behind.end):
        figure.receives = naming.before.start
    figure.accompanies = figure.accompanies or titles.accompanying(naming.before.start, naming.behind.end)
    if figure.first < 0 or run.start < figure.first:
        figure.first, figure.begins = run.start, naming.before.start
    figure.last = run.start
    figure.named_at.append(run.start)
    figure.spans.append((naming.before.start, naming.behind.end))


def _without_full_stop(article: Article, token: int) -> bool:
    """Whether the sentence of a token ends like a headline: "N. Korea's Kim at a show"."""
    return article.words[article.sentence_at(token).end - 1].isalnum()


def _without_names(article: Article, found: list[Naming]) -> list[Place]:
    """The places that are no part of somebody's name ("Sheikh Fahad Al-Sabah", "Yuri Borisov", "Wellington Koo")."""
    named = tokens_of(naming.run for naming in found)
    return [place for place in article.places if place.start not in named]


def _publish(article: Article, mentions: list[tuple[int, int, Figure, str]]) -> None:
    mentions.sort(key=itemgetter(0, 1))
    numbers: dict[int, int] = {}
    for start, end, figure, kind in mentions:
        if id(figure) not in numbers:
            numbers[id(figure)] = len(article.people)
            article.people.append(figure.person())
        article.mentions.append(PersonMention(start, end, numbers[id(figure)], kind))
