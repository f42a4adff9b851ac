"""What an invitation is to, when and where."""

from __future__ import annotations

from typing import NamedTuple

from workbench.article import Article, Mark, Place, Sentence, within
from workbench.coding.dates import first_date
from workbench.coding.words import words
from workbench.parties import PAIR

LONGEST = 16
ARTICLE = 2  # tokens in which a state begins, its article before it
CITED = 3  # tokens from "according" to who says so


class Occasion(NamedTuple):
    """What one is invited to, in the text's own words; `host` is the state on whose soil it is."""

    to_what: str | None
    when: str | None
    where: str | None
    host: str | None


def coming_to(article: Article, sentence: Sentence, mark: Mark) -> Occasion:
    """What follows a word of inviting ("invited him to the forum in Beijing in September")."""
    openers, closers = words("invitations", "openers"), words("invitations", "closers")
    opened = (at for at in range(mark.end - (mark.group == "offers"), sentence.end) if article.lowers[at] in openers)
    start = next(opened, sentence.end) + 1
    if start >= sentence.end:
        return Occasion(None, first_date(article, mark.end, sentence.end), None, None)
    while start < sentence.end - 1 and article.lowers[start] in words("invitations", "coming"):
        start += 1
    if article.lowers[start] in closers:  # "asked to come and that"
        return _occasion(article, None, _behind_whom(article, mark.end), sentence.end)
    last = min(sentence.end, start + LONGEST)
    end = next((at for at in range(start + 1, last) if article.lowers[at] in closers), last)
    return _occasion(article, article.text_of(start, end), _behind_whom(article, mark.end), sentence.end)


def _behind_whom(article: Article, token: int) -> int:
    """The token behind a state that is itself invited ("extended an invitation to Oman to send observers"), or behind
    whoever is named after "to" ("repeated the invitation to the Omani minister").
    """
    if article.lowers[token] == "to":
        named = within(article.mentions, token + 1, min(token + LONGEST, article.sentence_at(token).end))
        return named[0].end if named and named[0].start <= token + ARTICLE else token
    if article.lowers[token - 1] != "to":
        return token
    return next((party.end for party in within(article.parties, token, token + ARTICLE)), token)


def trip(article: Article, sentence: Sentence, mark: Mark) -> Occasion:
    """The visit that an invitation has led to ("is on an official visit in Beijing at the invitation of")."""
    trips = words("invitations", "trips")
    at = next((at for at in range(sentence.start, sentence.end) if article.lowers[at] in trips), None)
    to_what = None if at is None else article.text_of(at - 1 if article.lowers[at - 1] == "official" else at, at + 1)
    end = _before_an_aside(article, sentence, mark)
    occasion = _occasion(article, to_what, sentence.start, end)
    dates = [date for date in within(article.dates, sentence.start, end) if date.value]
    nearest = min(dates, key=lambda date: abs(date.start - mark.start), default=None)
    return occasion._replace(when=nearest.value if nearest else None)


def _before_an_aside(article: Article, sentence: Sentence, mark: Mark) -> int:
    """Where the last clause of a sentence opens that tells of whoever invites ("…, who himself had been in Oslo")."""
    lowers = article.lowers
    commas = [at for at in range(mark.end, sentence.end - 1) if lowers[at] == ","]
    return commas[-1] if commas and lowers[commas[-1] + 1] in ("who", "whose") else sentence.end


def visit_date(article: Article, sentence: Sentence, states: set[str]) -> str | None:
    """The day of the visit between two states that was last told of by the end of a sentence."""
    here = article.offsets[sentence.end - 1]
    told = [
        record
        for record in article.interactions
        if record.kind == "visit" and states <= set(record.countries) and record.evidence[0].start <= here
    ]
    return told[-1].date if told else None


def hosted(article: Article, mark: Mark, inviter: str | None = None) -> tuple[str, str] | None:
    """The host and the guest of the one visit that a sentence tells of, `inviter` being the host if known."""
    sentence = article.sentence_at(mark.start)
    start, end = article.offsets[sentence.start], article.offsets[sentence.end - 1]
    aside = article.offsets[_before_an_aside(article, sentence, mark) - 1]
    pairs = {
        (record.countries, record.host or inviter)
        for record in article.interactions
        if record.kind == "visit"
        and len(record.countries) == PAIR
        and start <= record.evidence[0].start <= end
        and not (record.cues and record.evidence[0].start <= aside < record.cues[0].start)
        and (record.host or inviter) in record.countries
    }
    if len(pairs) != 1:
        return None
    countries, host = pairs.pop()
    return (host, next(code for code in countries if code != host)) if host else None


def is_visited(article: Article, inviter: str, invitee: str) -> bool:
    """Whether the article tells of a visit on the inviter's soil, so that "invited him" led to it."""
    return any(
        record.kind == "visit"
        and record.host == inviter
        and invitee in record.countries
        and record.status != "cancelled"
        for record in article.interactions
    )


def _occasion(article: Article, to_what: str | None, start: int, end: int) -> Occasion:
    place = _place(article, start, end)
    inside = words("invitations", "inside")
    entered = [party for party in within(article.parties, start, end) if article.lead_in(party.start) in inside]
    entered = [party for party in entered if "according" not in article.lowers[party.start - CITED : party.start]]
    where = place.name if place else None
    host = place.country if place else next((party.code for party in entered), None)
    return Occasion(to_what, first_date(article, start, end), where, host)


def _place(article: Article, start: int, end: int) -> Place | None:
    return next(iter(within(article.places, start, end)), None)
