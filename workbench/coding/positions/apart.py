"""What stands between a cue and an issue that it does not take: another's doings, limits, what spoils a peace."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.curbs import is_curbed
from workbench.coding.positions.codes import issue_code_of
from workbench.coding.words import words

CURBED = 6  # tokens from "limits on" to what is to be less
SUPPORTS, CONCERNED = "supports", "concerned"
PRESENCE = "military_presence"
AT_PEACE = ("conflict_settlement", "ceasefire")


def beside_it(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether the words between a cue and an issue behind it tell of something else."""
    if cue.group == "before" and _of_another(article, cue.end, issue.start):
        return True
    if any(_is_called_so(article, at) for at in range(cue.end, issue.start)):
        return True
    return _is_curbed(article, cue, issue) or _is_spoilt(article, cue, issue)


def _of_another(article: Article, start: int, end: int) -> bool:
    """Whether somebody else's doings are told in between ("opposes the raid, and President Soto talked of peace")."""
    joined = (at for at in range(start, end - 1) if article.lowers[at] == "," and article.lowers[at + 1] == "and")
    named = (one for at in joined for one in within(article.mentions, at + 2, end) if one.start == at + 2)
    return any(article.lowers[one.end].endswith("ed") for one in named)


def _is_called_so(article: Article, at: int) -> bool:
    """Whether something told before is called so ("condemned the raid, calling it an act of violence")."""
    calling = article.lowers[at].endswith("ing") and article.lowers[at] in words("positions", "naming")
    return calling and article.lowers[at + 1] in words("positions", "it")


def _is_curbed(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether somebody is for less of it ("suggested limits on the deployment of missiles")."""
    if issue_code_of(issue) != PRESENCE or cue.entry.get("stance") != SUPPORTS:
        return False
    return is_curbed(article, max(cue.end, issue.start - CURBED), issue.start)


def _is_spoilt(article: Article, cue: Mark, issue: Mark) -> bool:
    """Whether what spoils a peace is what worries ("fears that the war could derail the peace process")."""
    if issue_code_of(issue) not in AT_PEACE or cue.entry.get("stance") != CONCERNED:
        return False
    return not words("positions", "spoils").isdisjoint(article.lowers[cue.end : issue.start])
