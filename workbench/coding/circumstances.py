"""Who takes no part in a deed, since only its circumstances name them: "drilled with Chile amid tensions with Peru"."""

from __future__ import annotations

from workbench.article import Article, Party, Scope, within
from workbench.wording import any_of


def parties_of(article: Article, start: int, end: int, deed: int) -> list[Party]:
    """The parties between two tokens but for those named in a circumstance of the deed at token `deed`."""
    named = (party for party in within(article.parties, start, end) if not is_lent(article, party))
    return [party for party in named if not is_beside(article, party.start, deed)]


def is_lent(article: Article, party: Party) -> bool:
    """ "UN peacekeeping", "the UN Charter": whether an organisation only lends its name to something."""
    return party.group == "organisation" and any_of("lent_names", article.lowers[party.end : party.end + 1])


def is_beside(article: Article, start: int, deed: int) -> bool:
    """Whether what stands at token `start` is named in a circumstance of the deed at token `deed`."""
    scopes = article.scopes["circumstance"]
    return any(scope.start <= start < scope.end and _surrounds(article, scope, deed) for scope in scopes)


def _surrounds(article: Article, scope: Scope, deed: int) -> bool:
    """Whether a deed is none of the scope's own; nor does a clause count that tells of a deed itself."""
    told = scope.cue.group == "clauses" and within(article.marks["interactions"], scope.start, scope.end)
    return not told and not scope.start <= deed < scope.end


def is_a_maker(article: Article, party: Party) -> bool:
    """Whether a party is only told as who made, backs or brokers something ("U.S.-mediated", "Turkish-built")."""
    return article.lowers[party.end] == "-" and any_of("made_by", article.lowers[party.end + 1 : party.end + 2])
