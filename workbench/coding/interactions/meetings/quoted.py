"""The members' ministers whom the report of an organisation's session quotes without saying that they came."""

from __future__ import annotations

from workbench.article import Article, Person
from workbench.coding.interactions.happening import Happening, compatible
from workbench.coding.interactions.setting.day_and_place import date_near
from workbench.wording import is_part_of, words

FIELDS = ("defence_words", "diplomatic_posts")
FIRST = 4  # sentences in which a text tells what it reports


def is_news(article: Article, session: Happening, kept: list[Happening]) -> bool:
    """Whether a text reports a session, no mere setting ("A met B as part of the meeting of the ministers")."""
    sentence = article.sentence_at(session.token)
    setting = any(sentence.start <= o.token < sentence.end for o in kept if o.kind in ("meeting", "visit"))
    return session.status == "occurred" and sentence.number < FIRST and not setting


def with_the_quoted(article: Article, session: Happening) -> Happening:
    """The session that a text reports, with the members' ministers of its field whom it quotes ("NATO defence ministers
    met in Oslo. … Danish Defence Minister X said").
    """
    sentence = article.sentence_at(session.token)
    offices = [at for at in range(sentence.start + 1, sentence.end) if article.lowers[at] in words("ministers")]
    field = next((name for name in FIELDS if any(article.lowers[at - 1] in words(name) for at in offices)), None)
    members = {
        code
        for mark in article.marks["organisations"]
        if mark.entry.id in session.countries
        for code in mark.entry.get("members", ())
    }
    if field is None or not members:
        return session
    quoted = {
        said.speaker: article.people[said.speaker].country or ""
        for said in article.statements
        if said.speaker is not None and _is_minister(article.people[said.speaker], field, members)
        if compatible(date_near(article, article.sentence_at(said.start), said.start), session.date)
    }
    countries = tuple(sorted({*session.countries, *quoted.values()}))
    return session._replace(countries=countries, people=tuple(dict.fromkeys((*session.people, *quoted))))


def _is_minister(person: Person, field: str, members: set[str]) -> bool:
    theirs = person.name is not None and person.country in members and person.level == "minister"
    return theirs and person.post is not None and is_part_of(field, person.post)
