"""Which of the states that a text names are only spoken about."""

from __future__ import annotations

from workbench.article import Article, Party, Place
from workbench.wording.lists import any_of, words

NEAR = 3
TOWN = 3  # tokens from "this Omani" to "city"
FORUM = 14  # tokens from "on the sidelines of the NATO summit in" to the state of its town
BEFORE_STATES = (",", "(")


def is_topic(article: Article, party: Party) -> bool:
    """Whether a name is no side but what was spoken about ("to discuss Peru", "the war in Peru", "on Peru's soil")."""
    before = article.lowers[max(0, party.start - NEAR) : party.start]
    if before[-1:] == ["the"]:
        before.pop()
    last = before.pop() if before else ""
    troubled = last in ("in", "of", "around") and any_of("troubles", before[-2:] if last == "around" else before[-1:])
    spoken_of = last in words("topical") or any_of("grounds", article.lowers[party.end : party.end + 2])
    return troubled or spoken_of or opens_a_range(article, party)


def opens_a_range(article: Article, party: Party) -> bool:
    """Whether a name only opens a range of places: "crises from Ukraine to the East China Sea"."""
    lowers, to = article.lowers, party.end
    if lowers[party.start - 1] != "from" or lowers[to : to + 1] != ["to"]:
        return False
    goal = to + 1 + (lowers[to + 1 : to + 2] == ["the"])
    state = any(other.start == goal for other in article.parties)  # "boats from Peru to the Omani navy"
    return not state and any(word[0].isupper() for word in article.words[goal : goal + 1])


def is_destination(article: Article, party: Party) -> bool:
    """Whether a journey leads to a state: "on his visit to Oman General Soto said"."""
    before = article.lowers[max(0, party.start - 2) : party.start]
    return party.group == "name" and before[1:] == ["to"] and before[0] in words("journeys")


def is_stop(article: Article, party: Party) -> bool:
    """Whether somebody is only to go to a state: "will travel to Oman and Qatar"."""
    lowers, start = article.lowers, party.start - (article.lowers[party.start - 1] == "the")
    if lowers[start - 1] in words("further_stops"):
        before = next((one for one in article.parties if one.end == start - 1), None)
        return before is not None and is_stop(article, before)
    return party.group == "name" and lowers[start - 1] == "to" and lowers[start - 2] in words("travelling")


def is_here(article: Article, party: Party) -> bool:
    """Whether a nationality only tells where somebody writes from: "in this Omani port city"."""
    lowers = article.lowers
    return lowers[party.start - 1] == "this" and any_of("towns", lowers[party.end : party.end + TOWN])


def only_locates(article: Article, party: Party) -> bool:
    """Whether a state only tells where others meet: "on the sidelines of the forum in Lima, Peru", or is here."""
    if is_here(article, party):
        return True
    beside = party.group == "name" and article.lowers[party.start - 1] in BEFORE_STATES
    return beside and any_of("margins", article.lowers[max(0, party.start - FORUM) : party.start])


def is_of_its_town(article: Article, start: int, code: str) -> bool:
    """Whether a state named from a token on only tells where a town is ("in Lima, Republic of Peru, he asked")."""
    if article.lowers[start - 1] not in BEFORE_STATES:
        return False
    town = next((one for one in article.places if one.end == start - 1 and one.country == code), None)
    opens = town is not None and article.sentence_at(start).start == town.start - 1  # "In Lima, Peru agreed to"
    return town is not None and not opens and article.lowers[town.start - 1] in words("locatives") | {"from"}


def is_abroad(article: Article, place: Place) -> bool:
    """Whether the town that a text is written from is another state's for whoever writes there."""
    return any(party.code == place.country and is_here(article, party) for party in article.parties)
