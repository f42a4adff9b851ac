"""Gives a title in the plural to each of the names it introduces: "the foreign ministers, Ana Rojas and Eli Levi"."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.article import Article, Mark, within
from workbench.lexicon import Entry
from workbench.mentions.people.names import grammar
from workbench.mentions.people.title import PLURALS, Title
from workbench.mentions.people.titles import Titles

LONGEST_TAIL = 3
FIELDS, IN_COMMON = grammar()["portfolios"], grammar()["in_common"]
FIELDS_OF_MANY = grammar()["fields_of_many"]
ROWS = (["-"], ["–"], ["and"], [","])
DASHED = (["-"], ["–"], ["—"], ["--"])
APART = frozenset((",", ";", "-", "–", "—", "--"))
BETWEEN = frozenset((",", "and", "the", "&"))
BESIDE, OPENINGS = BETWEEN | {"of", "from", "with", ")"}, ([","], ["("])


def spread(article: Article, titles: Titles, befores: Sequence[tuple[Title, int]]) -> None:
    """Adds plural posts to the titles of the names behind them. `befores` are titles with the ends of their names."""
    for mark in titles.marks:
        if mark.group in PLURALS:
            _spread_one(article, titles, mark, befores)


def _spread_one(article: Article, titles: Titles, mark: Mark, befores: Sequence[tuple[Title, int]]) -> None:
    if mark.entry.room != "ranks" and _one_by_one(article, titles, mark, befores):
        return
    named = _names_behind(article, mark.end, befores)
    until = named[0].start if named else article.sentence_at(mark.start).end
    named = named or _names_before(article, mark.start, befores)
    if not named:
        return
    countries = _countries(article, titles, mark, until)
    if mark.entry.room == "posts":
        countries = countries or _told_of(article, mark, len(named)) or _row_before(article, mark, len(named))
    elif article.lowers[mark.start - 1] in FIELDS:
        countries = countries or _of_those_before(article, mark, befores)
    for number, title in enumerate(named):
        if mark.entry.room == "posts":
            title.posts = [post for post in title.posts if post is not mark]
            title.posts.append(_singular(mark))
        elif mark.entry.room == "ranks":
            title.rank = title.rank or _singular(mark)
        else:
            title.relation = mark
        if title.country is None and len(countries) in (1, len(named)):
            title.country = countries[number % len(countries)]


def _one_by_one(article: Article, titles: Titles, mark: Mark, befores: Sequence[tuple[Title, int]]) -> bool:
    """Whether each name stands behind its state: "the ministers of Oman, Said Harthy, and of Peru, Ana Rojas,", "her
    counterparts from Oman (Said Harthy) and Peru (Ana Rojas)".
    """
    starts = {title.start: (title, end) for title, end in befores}
    words, lowers, country, position = article.words, article.lowers, mark.entry.get("country"), mark.end
    if country is None and lowers[position] in ("of", "from"):
        position += 1 + (lowers[position + 1] == "the" and position + 1 not in titles.parties)
        first = titles.parties.get(position)
        country, position = (first.code, first.end) if first is not None else (None, position)
    told: list[tuple[Title, str]] = []
    while country and words[position : position + 1] in OPENINGS and position + 1 in starts:
        title, position = starts[position + 1]
        told.append((title, country))
        while lowers[position : position + 1] and lowers[position] in BESIDE and position not in titles.parties:
            position += 1
        party = titles.parties.get(position)
        country, position = (party.code, party.end) if party is not None else (None, position)
    if len(told) < len(OPENINGS):
        return False
    for title, country in told:
        if mark.entry.room == "posts":
            title.posts.append(_singular(mark))
        else:
            title.relation = mark
        title.country = title.country or country
    return True


def _names_behind(article: Article, end: int, befores: Sequence[tuple[Title, int]]) -> list[Title]:
    """The titles of the names listed from a token on, past a comma or "of those days,".

    One name behind a comma is who met them: "After talks with Omani leaders, Soto said".
    """
    named: list[Title] = []
    plural, last = end, article.sentence_at(end - 1).end
    for title, name_end in befores:
        if title.start < end and name_end <= end:
            continue
        if name_end > last:
            break
        start = max(title.start, end)
        between = article.lowers[end:start]
        tail = not named and _opens_names(between) and _is_short(article, end, start)
        tail = tail or (not named and _of_them(between))  # "the ministers of the two countries Ana Rojas and Eli Levi"
        if not (tail or all(word in BETWEEN for word in between)) or (title.posts and not named):
            break  # "Alongside the ministers, the chief of staff, Eli Soto, met"
        named.append(title)
        end = name_end
    return [] if len(named) == 1 and "," in article.lowers[plural : named[0].start] else named


def _of_them(between: list[str]) -> bool:
    """Whether "of the two countries" or the like stands between a plural title and its names."""
    return between[:1] == ["of"] and between[-1] in IN_COMMON and len(between) <= LONGEST_TAIL + 1


def _opens_names(between: list[str]) -> bool:
    """Whether names are told next: "the ministers of Oman and Peru, X and Y", "envoys of Oman, Mali - X, Y"."""
    return between[-1:] in ([","], ["the"], [";"], *DASHED) and not APART.isdisjoint(between)


def _is_short(article: Article, start: int, end: int) -> bool:
    """Whether few words stand between two tokens, however long the names of states are that are among them."""
    parties = within(article.parties, start, end)
    names = sum(party.end - party.start - 1 for party in parties) + 2 * max(0, len(parties) - 2)
    return end - start - names - article.lowers[start : end - 1].count("the") <= LONGEST_TAIL + 2


def _names_before(article: Article, start: int, befores: Sequence[tuple[Title, int]]) -> list[Title]:
    """The titles of two names or more that a plural explains: "Oman's Said Harthy and Ana Rojas, the ministers,"."""
    end = start - (article.lowers[start - 1 : start] == ["the"]) - 1
    if end < 0 or article.words[end] != ",":
        return []
    named: list[Title] = []
    for title, name_end in reversed(befores):
        if name_end == end and title.start < end:
            named.insert(0, title)
            end = title.start - (article.lowers[title.start - 1 : title.start] in (["and"], [","]))
    return named if len(named) > 1 else []


def _countries(article: Article, titles: Titles, mark: Mark, until: int) -> list[str]:
    """The countries right before a plural title ("Omani and Thai"), else behind it ("of Oman and Thailand")."""
    inside = [party.code for party in article.parties if mark.start <= party.start < until]
    before: list[str] = []
    position = mark.start
    while (party := titles.party_ends.get(position)) is not None:
        before.insert(0, party.code)
        position = party.start
        position -= article.lowers[position - 1 : position] == ["and"]
        position -= article.lowers[position - 1 : position] == [","]
    return before or inside


def _told_of(article: Article, mark: Mark, number: int) -> list[str]:
    """The states and the soils that the sentence names before the title, each once; of more than `number` a row."""
    start = article.sentence_at(mark.start).start
    parties = within(article.parties, start, mark.start)
    spans = [(party.start, party.code) for party in parties]
    spans += [(place.start, place.country) for place in within(article.places, start, mark.start) if place.country]
    codes = list(dict.fromkeys(code for _, code in sorted(spans)))
    row = [parties[-1]] if parties and len(codes) > number else []
    for party in reversed(parties[:-1]):
        if not row or article.lowers[party.end : row[0].start] not in ROWS:
            break
        row.insert(0, party)
    return [party.code for party in row] if len(row) == number else codes


def _of_those_before(article: Article, mark: Mark, befores: Sequence[tuple[Title, int]]) -> list[str]:
    """The states of those whose colleagues follow: "with their foreign affairs colleagues, X and Y"."""
    start = article.sentence_at(mark.start).start
    told = (title.country for title, _ in befores if start <= title.start < mark.start)
    return list(dict.fromkeys(code for code in told if code))


def _row_before(article: Article, mark: Mark, number: int) -> list[str]:
    """The states that open the sentence before a title in a row of just so many: "Oman, Peru and Togo buy ships."."""
    sentence = article.sentence_at(mark.start)
    start = article.sentences[max(0, sentence.number - 1)].start
    row: list[str] = []
    while start < sentence.start:
        start += article.lowers[start] == "the"
        party = next((one for one in article.parties if one.start == start or one.start == start - 1), None)
        if party is None:
            break
        row.append(party.code)
        start = party.end + 1
        if article.lowers[party.end] not in BETWEEN:
            break
    return row if len(row) == number else []


def _one_of(word: str) -> str:
    """A word of a title in the singular: "secretary", "chairman", "commander-in-chief", but "veterans affairs"."""
    first, *rest = word.split("-", 1)
    if rest and not word.endswith(("s", "men")):
        return f"{_one_of(first)}-{rest[0]}"
    if word.lower() in FIELDS_OF_MANY:
        return word
    for ending, one in (("men", "man"), ("ies", "y"), ("s", "")):
        if word.endswith(ending):
            return word.removesuffix(ending) + one
    return word


def _singular(mark: Mark) -> Mark:
    """The post of one of several: "foreign ministers" as "foreign minister"."""
    name = " ".join(_one_of(word) for word in mark.entry.name.split(" "))
    several = "and" in mark.entry.name.split()  # "the chiefs of the army and navy staffs" are of one state
    loose = several or mark.entry.get("loose")
    attributes = {**mark.entry.attributes, "country": None, "loose": loose, "several_end": "s"}
    return Mark(mark.start, mark.end, Entry(mark.entry.room, mark.entry.id, name, (), attributes), "forms")
