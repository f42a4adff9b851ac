"""Who is told of by an office first and then by rank and name: "Peru's army chief left. General Eli Soto was met"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workbench.article import ENVOY, Article, Mark, Sentence, within
from workbench.mentions.people.figures import Figure
from workbench.mentions.people.names import grammar
from workbench.mentions.people.title import PLURALS

# What holders of a rank are called by their offices.
HELD = {
    "general_officer": (
        *("chief_of_defence", "service_chief", "general_officer", "minister", "deputy_minister"),
        "security_adviser",
    ),
    "officer": ("officer", "service_chief", "official"),
}
REACH = 120  # tokens from an envoy unnamed to the name
OPENING = 2  # tokens of a quotation mark and "the"
PREPOSITIONS, POSSESSIVES = grammar()["prepositions"], grammar()["possessives"]
ARTICLES, DASHES = grammar()["articles"], grammar()["dashes"]


class Office(NamedTuple):
    """An office that is told of from token `start` on, and the state that it is of."""

    start: int
    post: Mark
    country: str


def foretell(article: Article, figures: Sequence[Figure]) -> None:
    """Gives those who open a sentence by rank and name the office that is told of in the sentence before."""
    _take_from_headline(article, figures)
    for figure in figures:
        if figure.country is None and any(post.entry.id == ENVOY for post in figure.posts):
            figure.country = _sent_by(article, figures, figure)
        if figure.posts or figure.country or figure.rank_level not in HELD:
            continue
        sentence = article.sentence_at(figure.begins)
        opens = article.words[figure.begins - 1] in DASHES  # behind a dateline
        if sentence.number == 0 or sentence.heading or not (opens or figure.begins - sentence.start <= OPENING):
            continue
        before = article.sentences[sentence.number - 1]
        named = [one for one in figures if one.first_in(before.start, before.end) >= 0]
        free = (one for one in _offices(article, before) if not _governed(article, before, one))
        office = next((one for one in free if not any(_is_of(one, other) for other in named)), None)
        if office is not None and office.post.entry.id in HELD[figure.rank_level]:
            figure.posts.append(office.post)
            figure.country = office.country
            figure.settle()


def _take_from_headline(article: Article, figures: Sequence[Figure]) -> None:
    """Gives whom the text names first the state that opens the headline with their office: "Omani minister in Lima"."""
    first = next(iter(figures), None)
    if first is None or first.country or article.sentence_at(first.begins).heading:
        return
    held = {post.entry.id for post in first.posts}
    title, here = article.sentences[0], article.sentence_at(first.begins)
    office = next((one for one in _offices(article, title) if one.start - title.start < OPENING), None)
    if office is None or not title.heading or office.post.entry.id not in held:
        return
    others = (one for one in figures if one.country == office.country)
    named = any(party.code == office.country for party in within(article.parties, here.start, here.end))
    if not (named or any(post.entry.id in held for one in others for post in one.posts)):
        first.country = office.country


def _is_of(office: Office, figure: Figure) -> bool:
    """Whether an office is that of somebody named, or may be, for want of another."""
    return not figure.posts or any(start <= office.start < end for start, end in figure.spans)


def _sent_by(article: Article, figures: Sequence[Figure], envoy: Figure) -> str | None:
    """The one state whose envoy has been told of before: "the ambassador of Peru called. Ambassador Ana Rojas said"."""
    named = {start for one in figures for start, _ in one.spans}
    first = article.sentence_at(max(0, envoy.begins - REACH)).number
    before = article.sentences[first : article.sentence_at(envoy.begins).number]
    told = [office for sentence in before for office in _offices(article, sentence)]
    states = {office.country for office in told if office.post.entry.id == ENVOY and office.start not in named}
    return next(iter(states)) if len(states) == 1 else None


def _offices(article: Article, sentence: Sentence) -> Iterator[Office]:
    """The offices of known states that a sentence tells of."""
    ends = {party.end: party for party in within(article.parties, sentence.start, sentence.end)}
    for post in within(article.marks["posts"], sentence.start, sentence.end):
        party = ends.get(post.start - (article.lowers[post.start - 1] in POSSESSIVES))
        country = party.code if party is not None else post.entry.attributes["country"]
        if country and post.group not in PLURALS:
            yield Office(party.start if party is not None else post.start, post, country)


def _governed(article: Article, sentence: Sentence, office: Office) -> bool:
    """Whether a preposition stands before an office, so that nothing is told of its holder."""
    start = office.start - (article.lowers[office.start - 1] in ARTICLES)
    return start > sentence.start and article.lowers[start - 1] in PREPOSITIONS
