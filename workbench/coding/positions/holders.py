"""Whose stance it is: the subject of the cue, else whoever is speaking."""

from __future__ import annotations

from workbench.article import Article, Mark
from workbench.coding.actors import actors_in
from workbench.coding.sides import sides_at

NEAR = 6


def holders_of(article: Article, cue: Mark) -> list[tuple[str, str | None]]:
    """The holders of a stance, each with the speaker's name where one person speaks for it."""
    statement = article.statement_at(cue.start)
    speaker = article.people[statement.speaker] if statement and statement.speaker is not None else None
    before = [actor for actor in actors_in(article, article.sentence_at(cue.start)) if actor.end <= cue.start]
    near = before[-1] if before and cue.start - before[-1].end <= NEAR else None
    if near is not None and near.collective:
        return [(country, None) for country in sides_at(article, cue.start)]
    if near is not None and near.countries:
        person = article.people[near.person] if near.person is not None else speaker
        name = person.name if person is not None and person.country == near.countries[0] else None
        return [(near.countries[0], name)]
    if speaker is not None and speaker.country:
        return [(speaker.country, speaker.name)]
    return [(holder, None) for holder in statement.holders] if statement else []
