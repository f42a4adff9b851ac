"""Further documents of the kind named before, by their partner or topic: "one with Peru", "a fourth, with Oman"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from workbench.article import Article, Mark, Sentence, within
from workbench.coding.home import home_of
from workbench.coding.instruments.drafts import Draft
from workbench.coding.instruments.nameless import LONGEST_NAME
from workbench.coding.instruments.papers import Paper
from workbench.coding.words import words

PARTNER_WITHIN = 5
REACH = 3  # sentences from a document to a further one


def led(article: Article, sentence: Sentence, marks: list[Mark], last: tuple[Sentence, Paper] | None) -> list[Mark]:
    """The marks of a sentence, of those for further documents the ones of a kind named before, without "with"."""
    if all(mark.group != "further" for mark in marks):
        return marks
    known = last is not None and sentence.number - last[0].number <= REACH
    found: list[Mark] = []
    for mark in marks:
        if mark.group != "further":
            known = known or mark.group == "nouns"
            found.append(mark)
        elif known and _leads_on(article, mark):
            comma = article.lowers[mark.end - 2] == ","
            found.append(mark._replace(end=mark.end - 1 - comma))
    return found


def _leads_on(article: Article, mark: Mark) -> bool:
    """Whether "with" leads to a partner, "on" to what may be a topic."""
    if article.lowers[mark.end - 1] not in words("sides", "with") | words("sides", "between"):
        return not within(article.dates, mark.end, mark.end + PARTNER_WITHIN)
    near = mark.end, min(mark.end + PARTNER_WITHIN, article.sentence_at(mark.start).end)
    return bool(within(article.parties, *near) or within(article.mentions, *near))


def is_further(article: Article, paper: Paper) -> bool:
    """Whether a document is one more of its kind ("a fourth, with Oman", "a similar pact with Peru")."""
    if paper.noun.group == "further":
        return True
    name = article.lowers[max(0, paper.start - 1, paper.noun.start - LONGEST_NAME) : paper.noun.start]
    return not words("instruments", "of_the_kind").isdisjoint(name)


def whose(article: Article, before: Sequence[Draft], partners: tuple[str, ...]) -> tuple[str, ...]:
    """Who has a further document with partners: of those bound by the last one told of whoever has most of them."""
    if not before:
        return ()
    told = Counter(code for draft in before for code in draft.countries)
    dealt = Counter(code for record in article.interactions for code in record.countries)
    first = {party.code: -at for at, party in reversed([*enumerate(article.parties)])}
    home = home_of(article)
    codes = [code for code in before[-1].countries if code not in partners]
    ranked = [(told[code], code == home, dealt[code], first.get(code, -len(first)), code) for code in codes]
    return (max(ranked)[-1],) if ranked else ()
