"""Which states a text has told of in a row, as those who say or do something together."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article, Party, Sentence, within
from workbench.wording.lists import words

SEVERAL = 3  # states of a group
OFFICIALS = 4  # tokens from "the ministers" to "of"
FARTHEST = 6  # sentences back to where a group was told of


def group_taken_up(article: Article, token: int) -> tuple[int, tuple[str, ...]]:
    """Where the row of three states or more begins that "the ministers" or "they" at a token take up, and its codes.

    "The ministers of Togo, Mali and Chad condemned the attack. They called for calm": who is told to act last.
    """
    number = article.sentence_at(token - 1).number
    for sentence in reversed(article.sentences[max(0, number - FARTHEST) : number + 1]):
        row = [party for party in acting_row(article, sentence) if party.end <= token]
        codes = tuple(sorted({party.code for party in row}))
        if len(codes) >= SEVERAL:
            return row[0].start, codes
    return -1, ()


def acting_row(article: Article, sentence: Sentence) -> list[Party]:
    """The longest row of parties that a sentence or its main clause opens with, or whose officials do so."""
    rows: list[list[Party]] = []
    for one, other in pairwise(within(article.parties, sentence.start, sentence.end)):
        if words("row_joints").issuperset(article.lowers[one.end : other.start]):
            if not (rows and rows[-1][-1] is one):
                rows.append([one])
            rows[-1].append(other)
    acting = (row for row in rows if _acts(article, row, sentence))
    return max(acting, key=len, default=[])


def _acts(article: Article, row: list[Party], sentence: Sentence) -> bool:
    """Whether a row is a subject: "Togo, Mali and Chad said", "the ministers of Togo, Mali and Chad met", or speaks in
    a paper ("Statement by Togo, Mali and Chad").
    """
    before = row[0].start - (article.lowers[row[0].start - 1] == "the")
    if article.lowers[row[-1].end].startswith(("'", "’")):
        return False  # "the armies of Togo, Mali and Chad's neighbours"
    if article.lowers[before - 1] not in words("origins_of_staff"):
        fronted = article.lowers[before - 1] == "," and article.lowers[sentence.start] in words("fronting")
        return before <= sentence.start or fronted
    officials = article.lowers[max(sentence.start, before - OFFICIALS) : before - 1]
    speaking = "joint_papers" if article.lowers[before - 1] == "by" else "actor_nouns"
    return not words(speaking).isdisjoint(officials)
