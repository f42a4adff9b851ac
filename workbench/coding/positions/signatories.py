"""Who "we" are in a joint paper: those who open it, or by whom its heading says that it is."""

from __future__ import annotations

from workbench.article import Article, Mark, Sentence
from workbench.coding.actors import Actor, actors_in, countries_of, in_rows
from workbench.coding.words import words

OPENING = 3  # sentences in which a paper tells whose it is
OPENS_WITHIN = 5
NAMED_WITHIN = 3  # tokens from "joint" to "statement"
WE, BY = "we", "by"
HEAD = 6  # sentences in which the heading of a body's paper may stand
OWNED = 3  # tokens of "Togo's" before what it is blamed for
MET = ("dialogue", "meeting")


def signatories(article: Article) -> list[Actor]:
    """All of the row that tells who "we" are ("We, the ministers of A and B, the Secretary of State of C, condemn"), or
    whose joint paper it is ("Joint Statement by A, B and C", "The leaders of A and B released this joint statement").
    """
    if article.signatories is None:
        article.signatories = _signatories(article)
    return article.signatories


def _signatories(article: Article) -> list[Actor]:
    for sentence in article.sentences[:OPENING]:
        row = _named_by_we(article, sentence) or _named_by_paper(article, sentence)
        if len(countries_of(row)) > 1:
            return row
    return _of_a_body(article)


def _of_a_body(article: Article) -> list[Actor]:
    """Those who met, of a paper headed as the joint one of a body's ministers ("Joint statement by the ministers of
    Nordefco").
    """
    papers, joint = words("positions", "papers"), words("positions", "issued_jointly")
    for sentence in article.sentences[:HEAD]:
        told = article.lowers[sentence.start : sentence.end]
        if sentence.heading and not papers.isdisjoint(told) and not joint.isdisjoint(told) and BY in told:
            met = next((one for one in article.interactions if one.kind in MET and one.status == "occurred"), None)
            return [Actor(sentence.start, sentence.end, met.countries, state=True)] if met else []
    return []


def in_joint_paper(article: Article, cue: Mark) -> list[Actor]:
    """Those who say "we" or "our" in the sentence of a cue, or "It is time to", "Togo's brutal war", where a paper
    tells who they are.
    """
    sentence = article.sentence_at(cue.start)
    ours = not words("positions", "own_voice").isdisjoint(article.lowers[sentence.start : sentence.end])
    return signatories(article) if ours or cue.start - sentence.start <= OWNED else []


def _named_by_we(article: Article, sentence: Sentence) -> list[Actor]:
    opening = article.lowers[sentence.start : sentence.start + OPENS_WITHIN]
    at = sentence.start + opening.index(WE) if WE in opening else -1
    if at < 0 or article.lowers[at + 1] not in words("positions", "opened_by"):
        return []
    rows = _rows(article, sentence)
    return next((row for row in rows if row[0].start > at), [])


def _named_by_paper(article: Article, sentence: Sentence) -> list[Actor]:
    papers, joint = words("positions", "papers"), words("positions", "issued_jointly")
    lowers = article.lowers
    issued = words("positions", "issued_by")
    named = (at for at in range(sentence.start, sentence.end) if lowers[at] in papers)
    told = (not joint.isdisjoint(lowers[max(0, at - NAMED_WITHIN) : at]) or lowers[at + 1] in issued for at in named)
    if not any(told):
        return []
    rows = [row for row in _rows(article, sentence) if article.lead_in(row[0].start) in issued]
    return max(rows, key=len, default=[])


def _rows(article: Article, sentence: Sentence) -> list[list[Actor]]:
    """The rows of those who stand for a state in a sentence ("on Togo" apart from "by Mali and Chad")."""
    return in_rows(article, [actor for actor in actors_in(article, sentence) if actor.countries], apart=BY)
