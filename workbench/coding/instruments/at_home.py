"""Documents among one state's own offices ("the ministries of defence and of health signed a protocol")."""

from __future__ import annotations

from workbench.article import Article, PersonMention, Sentence, within
from workbench.coding.instruments.papers import Paper
from workbench.coding.own_offices import are_two_services, in_a_name
from workbench.coding.words import either, words

OFFICE_WITHIN = 5
NAME_WITHIN = 8


def among_offices(article: Article, sentence: Sentence, paper: Paper) -> bool:
    """ "The army and the Ministry of Health signed a plan", "he has a contract with the railways agency".

    An office that deals with nobody abroad stands beside another, and the sentence names no second state.
    """
    here = article.lowers[sentence.start : sentence.end]
    if not words("instruments", "of_two_states").isdisjoint(here) or len(_states(article, sentence, paper)) > 1:
        return False
    topic = range(paper.topic, paper.end) if article.lowers[paper.topic - 1] != "of" else range(0)
    if are_two_services(article, sentence, topic):
        return True
    if either("instruments", "home_fields", "home_offices", "own_government").isdisjoint(here):
        return False
    return any(
        at not in topic and _is_office(article, sentence, at) and _is_beside(article, sentence, at)
        for at in range(sentence.start, sentence.end)
    )


def _states(article: Article, sentence: Sentence, paper: Paper) -> set[str]:
    """The states whose parties, people or towns a sentence names, but for what a document is about."""
    parties = within(article.parties, sentence.start, sentence.end)
    places = within(article.places, sentence.start, sentence.end)
    topic = range(paper.topic, paper.end)
    found: set[str | None] = {party.code for party in parties if party.start not in topic}
    found |= {place.country for place in places if place.start not in topic}
    people = (one for one in within(article.mentions, sentence.start, sentence.end) if one.start not in topic)
    found |= {article.people[one.person].country for one in people if not _is_unnamed(article, one)}
    return {code for code in found if code}


def _is_unnamed(article: Article, mention: PersonMention) -> bool:
    """Whether a state is only guessed: of an office of the interior, or of its holder, who is named here first."""
    fields = words("instruments", "home_fields")
    if fields.isdisjoint(article.lowers[mention.start : mention.end]):
        return False
    first = all(one.start >= mention.start for one in article.mentions if one.person == mention.person)
    return mention.kind == "post" or (first and not within(article.parties, mention.start, mention.end))


def _is_office(article: Article, sentence: Sentence, at: int) -> bool:
    """Whether a token names an office of the interior: a field near "ministry", or "municipality" and the like."""
    word = article.lowers[at]
    if word in words("instruments", "home_offices"):
        return True
    if word in words("instruments", "own_government"):
        before = article.words[at - 1] if at > sentence.start else ""
        local = before.lower() in words("sides", "local") or before.istitle()
        return local and not any(party.end == at for party in within(article.parties, sentence.start, at))
    near = article.lowers[max(sentence.start, at - OFFICE_WITHIN) : min(at + 2, sentence.end)]
    return word in words("instruments", "home_fields") and not words("instruments", "offices").isdisjoint(near)


def _is_beside(article: Article, sentence: Sentence, at: int) -> bool:
    """Whether the name of an office at a token follows on "and" or "with", or leads to another by "and the"."""
    first = max(sentence.start, at - NAME_WITHIN)
    start = at
    while start > first and in_a_name(article, start - 1):
        start -= 1
    if start > sentence.start and article.lowers[start - 1] in words("instruments", "beside"):
        return True
    end = at + 1
    while end < min(sentence.end, at + NAME_WITHIN) and article.words[end][0].isupper():
        end += 1
    return article.lowers[end : end + 2] in (["and", one] for one in words("instruments", "definite"))
