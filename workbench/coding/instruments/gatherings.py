"""Documents of those who met: what they say together in a statement, and gatherings of which too few are known."""

from __future__ import annotations

from workbench.article import Article, Mark, Sentence, organisations_of, within
from workbench.coding.instruments.counterparts import number_of_sides
from workbench.coding.instruments.papers import Paper, is_heard, is_quoted
from workbench.coding.sides import parties_named
from workbench.coding.words import either, words
from workbench.parties import PAIR

MANY = 4
CROWD_WITHIN = 3
BY_WITHIN = 8
OWN_WITHIN = 4


def too_few(
    article: Article, sentence: Sentence, paper: Paper, acts: tuple[Mark, ...], states: tuple[str, ...]
) -> bool:
    """Whether a document is of more than the two states that seem to be meant ("The participants endorsed a plan")."""
    if len(states) != PAIR:
        return False
    number = number_of_sides(article, paper, acts)
    if number is not None and number > PAIR:
        return True
    crowd = any(_done_by_a_crowd(article, sentence, act) for act in acts)
    return (crowd and bool(organisations_of(article))) or _told_of_later(article, sentence, states)


def _done_by_a_crowd(article: Article, sentence: Sentence, act: Mark) -> bool:
    """ "The delegates adopted"."""
    before = article.lowers[max(sentence.start, act.start - CROWD_WITHIN) : act.start]
    return not words("instruments", "attending").isdisjoint(before)


def _told_of_later(article: Article, sentence: Sentence, states: tuple[str, ...]) -> bool:
    """Whether a sentence names nobody of the two, and of many dealings theirs come only after it."""
    pairs = {record.countries for record in article.interactions}
    if len(pairs) < MANY or not set(states).isdisjoint(parties_named(article, sentence.start, sentence.end)):
        return False
    end = article.offsets[sentence.end - 1]
    told = [record for record in article.interactions if record.evidence[0].start <= end]
    people = within(article.mentions, 0, sentence.end)
    return not people and not any(set(states) <= set(record.countries) for record in told)


def opens_with_statement(article: Article, paper: Paper, sentence: Sentence) -> bool:
    """ "In a joint statement, the three said that Togo": whoever is named after it is only spoken of."""
    if paper.start - sentence.start > OWN_WITHIN:
        return False
    heard = is_heard(article, paper)  # "The joint statement called on Togo"
    end = paper.noun.end + (1 if heard else BY_WITHIN)
    told = heard or is_quoted(article, paper)
    if told and _goes_on_collectively(article, paper):  # "In a joint statement, the four condemned Togo's"
        return True
    return told and not parties_named(article, sentence.start, min(end, sentence.end))


def _goes_on_collectively(article: Article, paper: Paper) -> bool:
    """ "In a joint statement, the ministers": whether the sides are the subject right behind a document's name."""
    following = article.lowers[paper.noun.end : paper.noun.end + OWN_WITHIN]
    if following[:1] != [","]:
        return False
    word = following[2] if following[1:2] == ["the"] else following[1]
    return word in either("instruments", "side_nouns", "twos", "threes", "fours", "theirs_all")
