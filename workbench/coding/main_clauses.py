"""The main clauses of a sentence: a further one has parties, a day and a plan of its own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbench.article import Actor, Article, Sentence
from workbench.coding.words import words
from workbench.wording import any_of

SHORTEST = 4  # tokens of a main clause
LONGEST_SUBJECT = 10
LONGEST_STEM = 4  # letters of "need", which is no verb of the past
STOP = ";"
COMMAS = ([","], [",", "his"], [",", "her"], [",", "the"], [",", "visiting"])


def main_clause(article: Article, sentence: Sentence, token: int) -> Sentence:
    """The part of a sentence that a token stands in, where several have a subject and a verb of their own.

    "The two ministers met in Oslo, and the general is to fly home on Friday" tells two things.
    """
    if sentence.number not in article.clauses:
        article.clauses[sentence.number] = tuple(_further_clauses(article, sentence))
    further = article.clauses[sentence.number]
    if not further:
        return sentence
    start = max((at for at in further if at <= token), default=sentence.start)
    return sentence._replace(start=start, end=min((at for at in further if at > token), default=sentence.end))


def _further_clauses(article: Article, sentence: Sentence) -> Iterator[int]:
    """Where the main clauses of a sentence but for its first begin: at their subjects."""
    joints, lowers = words("clauses", "joints"), article.lowers
    if joints.isdisjoint(lowers[sentence.start : sentence.end]):
        return
    for at in range(sentence.start + SHORTEST, sentence.end - SHORTEST):
        if lowers[at] in joints and (lowers[at] == STOP or lowers[at - 1] == ","):
            start = at + 1 + (lowers[at] == STOP and lowers[at + 1] in joints)
            if _opens_clause(article, start, sentence.end) and any(map(_is_finite, article.words[sentence.start : at])):
                yield start


def _opens_clause(article: Article, start: int, end: int) -> bool:
    """Whether a subject begins at a token, and its verb follows on it."""
    named = article.words[start][0].isupper() or article.lowers[start - 1] == STOP
    if not (named or article.lowers[start] in words("clauses", "subjects")):
        return False
    near = article.lowers[start : min(start + LONGEST_SUBJECT, end)]
    printed = article.words[start : start + len(near)]  # "the United Kingdom" has no verb
    verb = next((at for at, word in enumerate(printed) if at and _is_finite(word)), len(near))
    if verb == len(near) or not words("clauses", "asides").isdisjoint(near[:verb]):
        return False
    return words("clauses", "complements").isdisjoint(near[verb + 1 : verb + 2]) or near[verb] in words(
        "clauses", "finite"
    )


def _is_finite(word: str) -> bool:
    return word in words("clauses", "finite") or (
        word.endswith("ed") and len(word) > LONGEST_STEM and word[0].islower()
    )


def of_another_clause(article: Article, one: Actor, other: Actor) -> bool:
    """Whether a comma alone parts somebody from a person of another state: no list of persons ends like that."""
    people = one.person is not None and other.person is not None and one.countries != other.countries
    return people and article.lowers[one.end : other.start] in COMMAS


def opens_clause(article: Article, one: Actor, other: Actor) -> bool:
    """ "Fresh from a pact with Togo, Mali is": whether a comma alone parts two, and a verb follows on the second.

    "In Lome for talks of NATO ministers, General X held" too.
    """
    gap = article.lowers[one.end : other.start]
    comma = gap.index(",") if "," in gap else 0
    alone = gap[comma:] in COMMAS and not any_of("coordinators", gap[:comma])
    return alone and any(map(_is_finite, article.words[other.end : other.end + 1]))


def fronted(article: Article, token: int) -> bool:
    """Whether a token stands in the circumstance that opens a sentence ("Following talks with", "From Oslo, where")."""
    start = article.sentence_at(token).start
    front = [word for word, behind in pairwise(article.lowers[start : token + 1]) if (word, behind) != (",", "where")]
    return any_of("fronting", front[:1]) and "," not in front


def accompanies(article: Article, actor: Actor) -> bool:
    """Whoever stands after "with" is no subject ("A signed it with his counterpart B on a visit", "A, accompanied by B,
    left").
    """
    before = article.lowers[max(0, actor.start - 2) : actor.start]
    return "with" in before or (before[-1:] == ["by"] and any_of("keeping_company", before[:1]))


def is_cited(article: Article, actor: Actor) -> bool:
    """Whether somebody is only whom a report goes by ("According to X, Y left for Oslo")."""
    return article.lowers[max(0, actor.start - 2) : actor.start] == ["according", "to"]
