"""Which country an article is published in, as far as its head, its newsroom or its first lines tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.article import Article, Party, Sentence
from workbench.mentions.people.figures import ORGANISATIONS
from workbench.mentions.people.names import grammar

LEAD, HEAD = 3, 400
OFFICES = grammar()["offices"]
_DOMAIN = re.compile(r"\b(?:gov|gouv|govt|gob|go|gc)\.[a-z]{2}\b")


def published_in(article: Article, states: Sequence[Party]) -> str | None:
    """The publisher's country: named in the masthead, known of the newsroom, or shown by a line of its own."""
    document = article.document
    masthead = f"{document.attributed_to or ''} {document.outlet or ''}".strip()
    named = [party.code for party in states if masthead and article.text_of(party.start, party.end) in masthead]
    known = [code for code, names in grammar()["publishers"].items() if document.outlet in names]
    known = [code for code in known if any(party.code == code for party in states)]
    heads = [party.code for party in _lead(article, states) if _is_line(article, states, party)]
    found = (*named, *known, *heads, *_printed(document.text))
    return next((code for code in found if code not in ORGANISATIONS), None)


def _lead(article: Article, states: Sequence[Party]) -> list[Party]:
    end = article.sentences[min(LEAD, len(article.sentences)) - 1].end
    return [party for party in states if party.start < end]


def _is_line(article: Article, states: Sequence[Party], party: Party) -> bool:
    """Whether a name fills a line of the masthead, by itself or with the publisher's office beside it."""
    sentence = article.sentence_at(party.start)
    if (sentence.start, sentence.end) == (party.start, party.end):
        return True
    return sentence.heading and _is_office(article, states, sentence)


def _is_office(article: Article, states: Sequence[Party], sentence: Sentence) -> bool:
    """Whether a line holds an office and one country's name and tells of nothing."""
    lowers = article.lowers[sentence.start : sentence.end]
    if OFFICES.isdisjoint(lowers) or any(word in ("to", "in", "with", "at", "on", ":", "'s", "’s") for word in lowers):
        return False
    if len({party.code for party in states if sentence.start <= party.start < sentence.end}) > 1:
        return False
    told = (*article.marks["interactions"], *article.marks["attributed"])
    return not any(sentence.start <= mark.start < sentence.end for mark in told)


def _printed(text: str) -> list[str]:
    """The countries whose government or newsroom alone prints what stands at the text's head, or whose page it is."""
    head = text[:HEAD].casefold()
    found = [code for code, lines in grammar()["mastheads"].items() if any(line.casefold() in head for line in lines)]
    domains = grammar()["domains"]
    return found + [domains[match] for match in _DOMAIN.findall(text) if match in domains]
