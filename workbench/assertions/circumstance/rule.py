"""Scopes of circumstances, from the cues of this room's lexicon: up to the next punctuation mark."""

from __future__ import annotations

from workbench.article import Article, Mark, Party, Scope
from workbench.wording import words

REACH = 16  # tokens of a circumstance at most
NAMES = ("name", "capital", "demonym")


def annotate(article: Article) -> None:
    """Fill `article.scopes["circumstance"]`, in order of their starts."""
    subjects = _subjects(article)
    article.scopes["circumstance"] = [
        Scope(cue.start, _end(article, cue.end), cue)
        for cue in article.marks["circumstance"]
        if cue.group == "forward" or _opens_a_clause(article, cue, subjects)
    ]


def _subjects(article: Article) -> dict[int, Party]:
    """The states by their names, by the tokens that they start at, or that their article does."""
    names = [party for party in article.parties if party.group in NAMES]
    return {party.start - (article.lowers[party.start - 1] == "the"): party for party in names}


def _opens_a_clause(article: Article, cue: Mark, subjects: dict[int, Party]) -> bool:
    """Whether what a state did or thinks follows ("after Peru tested a missile", "which Peru condemned")."""
    party = subjects.get(cue.end)
    following = article.lowers[party.end] if party else ""
    if cue.group == "views":
        return following in words("views_of_states")
    owned = following in words("possessive_endings") and article.lowers[cue.end - 1] in words("afterwards")
    clause = following.isalpha() and following not in words("no_predicates")
    return cue.group == "clauses" and (owned or clause)


def _end(article: Article, start: int) -> int:
    """Where the phrase that opens there ends: at a comma or another mark of punctuation, or with its sentence."""
    last = min(article.sentence_at(start - 1).end, start + REACH)
    return next((at for at in range(start, last) if article.lowers[at] in words("clause_ends")), last)
