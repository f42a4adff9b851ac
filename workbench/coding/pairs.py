"""Partners that a text couples in so many words: "between A and B", "A-B"."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article, Party, within
from workbench.coding.clauses import at_odds
from workbench.coding.meant import parties_named
from workbench.coding.words import either, words

LONGEST_LIST = 14
FARTHEST_PAIR = 18


def named_pair(article: Article, token: int) -> tuple[str, ...]:
    """The partners that the sentence around a token couples in so many words ("between A and B", "A-B"), sorted.

    Of several pairs the one nearest to the token; empty where none is near.
    """
    sentence = article.sentence_at(token)
    start, end = max(sentence.start, token - FARTHEST_PAIR), min(sentence.end, token + FARTHEST_PAIR)
    pairs = [*_listed(article, start, end), *_joined(article, start, end)]
    return min(pairs, key=lambda pair: abs(pair[0] - token))[1] if pairs else ()


def _listed(article: Article, start: int, end: int) -> list[tuple[int, tuple[str, ...]]]:
    opening, closing = words("sides", "between"), words("sides", "list_ends")
    if opening.isdisjoint(article.lowers[start:end]):
        return []
    found = []
    heads = (at for at in range(start, end) if article.lowers[at] in opening and not at_odds(article, at))
    for at in heads:
        last = min(at + LONGEST_LIST, article.sentence_at(at).end)
        stop = next((stop for stop in range(at + 1, last) if article.lowers[stop] in closing), last)
        codes = parties_named(article, at, stop)
        found += [(at, codes)] if len(codes) > 1 else []
    return found


def _joined(article: Article, start: int, end: int) -> list[tuple[int, tuple[str, ...]]]:
    """The partners written as one ("China-Bulgaria", "the Togo-Mali-Chad forum"), each with where it begins."""
    found: list[tuple[int, set[str]]] = []
    last = -1
    for one, other in pairwise(within(article.parties, start, end)):
        if one.code == other.code or not _touch(article, one, other):
            continue
        if one.end != last:
            found.append((one.start, {one.code}))
        found[-1][1].add(other.code)
        last = other.end
    return [(at, tuple(sorted(codes))) for at, codes in found]


def _touch(article: Article, one: Party, other: Party) -> bool:
    """Whether two parties are written as a pair ("China-Bulgaria"), and not as adversaries ("the Israel-Iran war")."""
    coupled = other.start == one.end + 1 and article.words[one.end] in words("sides", "joints")
    return coupled and article.lowers[other.end] not in either("sides", "discord", "lands")
