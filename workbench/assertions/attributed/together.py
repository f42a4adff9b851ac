"""Who speaks together: those joined by commas and "and", and whom "they" or "the ministers" means."""

from __future__ import annotations

from collections import Counter

from workbench.article import Article, Party, within
from workbench.own_tables import own_lists
from workbench.wording import acting_row

words = own_lists(__package__, "words.toml")
JOINTS = 3


def are_joined(article: Article, end: int, start: int) -> bool:
    """Whether only a comma, "and" or the like stands between two names."""
    between = article.lowers[end:start]
    return 0 < len(between) <= JOINTS and all(word in words("joints") for word in between)


def row_before(article: Article, last: Party, floor: int) -> list[Party]:
    """A party with those listed before it, none before token `floor`."""
    row = [last]
    for party in reversed(within(article.parties, floor, last.start + 1)):
        if party is last:
            continue
        if not _listed(article, party, row[0]):
            break
        row.insert(0, party)
    return row


def all_sides(article: Article, token: int) -> tuple[str, ...]:
    """The countries of the people or states last named together: in the same sentence or one before."""
    here = article.sentence_at(token).number
    for index in range(here, -1, -1):
        sentence = article.sentences[index]
        together = {
            article.people[mention.person].country for mention in within(article.mentions, sentence.start, sentence.end)
        }
        if len(together - {None}) > 1:
            return tuple(sorted(code for code in together if code))
        if index < here and len(listed := acting_row(article, sentence)) > 1:
            return tuple(sorted({party.code for party in listed}))
    return _main_sides(article)


def _listed(article: Article, one: Party, other: Party) -> bool:
    """Whether two parties stand in one list, or one name means both ("the Baltic states")."""
    return one.start == other.start or are_joined(article, one.end, other.start)


def _main_sides(article: Article) -> tuple[str, ...]:
    """The two states whose people and names the article gives most."""
    weights: Counter[str] = Counter()
    for party in article.parties:
        weights[party.code] += 1
    for mention in article.mentions:
        country = article.people[mention.person].country
        if country:
            weights[country] += 3
    return tuple(sorted(code for code, _ in sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:2] if code))
