"""Whose matter a passage is: the parties meant where the text says "the two countries", "the sides", or nothing at all."""

from __future__ import annotations

from workbench.article import Article, within


def sides_at(article: Article, token: int) -> tuple[str, ...]:
    """The parties (sorted codes) that the passage around a token is about; empty where the text does not tell.

    Named parties of the sentence come first; failing two, those of the interaction last told of before the token, then those of the article's first.
    """
    sentence = article.sentence_at(token)
    named = tuple(sorted({party.code for party in within(article.parties, sentence.start, sentence.end)}))
    if len(named) == 2:
        return named
    here = article.offsets[token]
    before = [record for record in article.interactions if record.evidence and record.evidence[0].start <= here]
    latest = max(before, key=lambda record: record.evidence[0].start, default=None)
    if latest is not None:
        return latest.countries
    return article.interactions[0].countries if article.interactions else named if len(named) > 1 else ()
