"""Who meets a delegation and who belongs to one, by the words beside their names."""

from __future__ import annotations

from workbench.article import Article
from workbench.mentions.people.names import grammar
from workbench.wording import side_by_side, words

SOON, TEAM = 4, 8  # tokens from somebody to their verb, and from there past the delegation that they meet
TEAMS = grammar()["delegations"] | grammar()["ships"]
MEETING, LEADING, MEMBERS = grammar()["meeting_teams"], grammar()["leading_by"], grammar()["members"]
COPULAS = words("copulas")


def meets_team(article: Article, end: int) -> bool:
    """Whether who is told of up to a token meets a delegation: "Soto on Monday met with a Thai team led by"."""
    lowers = article.lowers
    verb = next((at for at in range(end, min(end + SOON, len(lowers))) if lowers[at] in MEETING), 0)
    return bool(verb) and side_by_side(TEAMS, LEADING, lowers[verb : verb + TEAM])


def belongs_to_team(article: Article, start: int) -> bool:
    """Whether who is told of from a token on comes with another: "the team led by X includes", "joining X was"."""
    lowers = article.lowers
    if lowers[start - 1] in MEMBERS:
        return side_by_side(TEAMS, LEADING, lowers[article.sentence_at(start).start : start])
    return lowers[start - 1] in COPULAS and lowers[article.sentence_at(start).start] == "joining"
