"""For whom somebody speaks who is named without a state: the one whose officer the sentence before told of."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.actors import actors_in
from workbench.coding.datelines import behind_dateline
from workbench.coding.positions.subjects import clause_before
from workbench.coding.positions.voices import Holder
from workbench.coding.words import words

OFFICE_WITHIN = 6  # tokens from a state to its officer ("Togo's arms procurement chief")
OPENS_WITHIN = 3  # tokens from a sentence's start to the state it is about
VERB_WITHIN = 2  # tokens from a name to its verb


def speaks_for_unnamed(article: Article, cue: Mark) -> list[Holder]:
    """The state of the officer told of without a name before ("Togo's procurement chief met … Eli Soto hoped")."""
    start = clause_before(article, cue.start)[0]
    named = [one for one in within(article.mentions, start, cue.start) if one.kind == "name"]
    near = len(named) == 1 and cue.start - named[0].end <= VERB_WITHIN
    person = article.people[named[0].person] if near else None
    if person is None or person.country is not None or not person.name:
        return []
    sentence = article.sentence_at(cue.start)
    before = article.sentences[max(0, sentence.number - 1)]
    if before.number == sentence.number or before.heading:
        return []
    opening = behind_dateline(article, before)
    first = next((one for one in actors_in(article, before) if opening <= one.start <= opening + OPENS_WITHIN), None)
    if first is None or first.person is not None or len(first.countries) != 1:
        return []
    told = article.lowers[first.end : min(before.end, first.end + OFFICE_WITHIN)]
    others = any(one.kind == "name" for one in within(article.mentions, before.start, before.end))
    office = not words("positions", "officers").isdisjoint(told)
    return [Holder(first.countries[0], person.name)] if office and not others else []
