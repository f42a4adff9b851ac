"""Which parties open a clause, or stand in a row."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from workbench.article import Article, Party, Sentence, within
from workbench.coding.actors import actors_in, asides_before
from workbench.coding.circumstances import parties_of
from workbench.coding.words import either, words
from workbench.parties import PAIR

FARTHEST_CLAUSE = 16
TOPIC_BEFORE = 4
LONGEST_OWNED = 5
FARTHEST_ROW = 14
FARTHEST_WITH = 7
FARTHEST_PARTNER = 5
FARTHEST_SUBJECT = 3
SUBJECT_WITHIN = 14
APPOSED_WITHIN = 4
LONGEST_SESSION = 5


def own_clause(article: Article, sentence: Sentence, token: int) -> tuple[str, ...]:
    """ "…; Chilean and Bolivian sappers have …", "a paper which Astana and Washington signed": who opens the clause."""
    opened, last = words("sides", "clauses"), min(token + FARTHEST_CLAUSE, sentence.end)
    if opened.isdisjoint(article.lowers[sentence.start : last]):
        return ()
    starts = [at + 1 for at in range(sentence.start, last) if article.lowers[at] in opened]
    before = [start for start in starts if start <= token and article.lowers[start - 1] == ";"]
    after = [start for start in starts if start > token and article.lowers[start - 1] != ";"]
    for start in (*before[-1:], *after[:1]):
        parties = row(article, within(article.parties, start, sentence.end))
        if parties and parties[0].start == start and len({party.code for party in parties}) > 1:
            return tuple(sorted({party.code for party in parties}))
    return ()


def opening_partner(article: Article, sentence: Sentence, token: int) -> tuple[str, ...]:
    """ "With the Romanian Minister, …", "while in the call with …": the partner told first, and the party to most
    of the interactions; "In Bucharest, he agreed …": whom he visited there.
    """
    start, end = _part(article, sentence, token)
    first = article.lowers[start : start + FARTHEST_WITH]
    if words("sides", "with").isdisjoint(first):
        return _visited(article, start, end)
    at = next(at for at, word in enumerate(first) if word in words("sides", "with"))
    met = first[0] in words("sides", "occasions") or first[at - 1] in words("sides", "meetings")
    if (at and not met) or not words("sides", "views").isdisjoint(first[at:]):
        return ()  # "With Togo in mind, the two agreed"
    partner = _partner_at(article, sentence, start + at)
    host = (_subject_beside(article, start + at, end, partner) or hub(article, partner, start)) if partner else None
    if partner is None or host is None:
        return ()
    named = {party.code for party in within(article.parties, start, end)}
    return tuple(sorted((partner, host))) if at == 0 or named <= {partner, host} else ()


def _subject_beside(article: Article, start: int, end: int, partner: str) -> str | None:
    """ "With General X of Peru, he reviewed": whose the person is who is told next."""
    people = within(article.mentions, start, min(end, start + SUBJECT_WITHIN))
    countries = (article.people[mention.person].country for mention in people)
    return next((country for country in countries if country and country != partner), None)


def _part(article: Article, sentence: Sentence, token: int) -> tuple[int, int]:
    """The part of a sentence around a token, between semicolons and words such as "while"."""
    parting = either("sides", "parting", "parts")
    if parting.isdisjoint(article.lowers[sentence.start : sentence.end]):
        return sentence.start, sentence.end
    cuts = [at for at in range(sentence.start, sentence.end) if article.lowers[at] in parting]
    start = max((at + 1 for at in cuts if at < token), default=sentence.start)
    return start, min((at for at in cuts if at >= token), default=sentence.end)


def _visited(article: Article, start: int, end: int) -> tuple[str, ...]:
    """ "In Oslo, he agreed to": whose city, of several that were visited, opens the sentence, and the guest."""
    place = next(iter(within(article.places, start + 1, start + 2)), None) if article.lowers[start] == "in" else None
    host = place.country if place else None
    guest = hub(article, host, start) if host else None
    if host is None or guest is None:
        return ()
    told = Counter(code for record in article.interactions for code in record.countries)
    pair = tuple(sorted((host, guest)))
    named = {party.code for party in within(article.parties, start, end)}
    return pair if 0 < told[host] < told[guest] and named <= {host, guest} else ()


def _partner_at(article: Article, sentence: Sentence, start: int) -> str | None:
    """Whose state or person right after "with" at `start` is named ("with Army General X")."""
    party = next(iter(within(article.parties, start, min(start + FARTHEST_PARTNER, sentence.end))), None)
    person = next(iter(within(article.mentions, start, sentence.end)), None)
    if person and person.start <= start + FARTHEST_SUBJECT and (party is None or person.start < party.start):
        country = article.people[person.person].country
        named = {one.code for one in within(article.parties, sentence.start, sentence.end)}
        if country in named or not named:
            return country
    return party.code if party else None


def hub(article: Article, partner: str, token: int | None = None) -> str | None:
    """The other party to most of what is told until a token; of several the host, or whom the text names first."""
    here = len(article.document.text) if token is None else article.offsets[token]
    records = [one for one in article.interactions if one.evidence[0].start <= here] or article.interactions
    told = Counter(code for record in records for code in record.countries)
    first = next((party.code for party in article.parties), None)
    if not told:
        return first if first != partner else None
    hosts = Counter(record.host for record in records)
    others = [(number, hosts[code], code == first, code) for code, number in told.items() if code != partner]
    return max(others)[-1] if others else None


def dealing(article: Article, sentence: Sentence, token: int) -> tuple[str, ...]:
    """The parties that the clause around a token names as dealing with each other, or of two a sentence with them.

    An organisation that the article tells no dealings of is a venue.
    """
    named = parties_of(article, *_clause(article, sentence, token), token)
    asides = asides_before(article, actors_in(article, sentence), token)
    named = [one for one in named if one.start not in asides and not _is_maker(article, sentence, one)]
    named = [one for one in named if not is_a_topic(article, one)]
    codes = {party.code for party in named if not _lends_a_name(article, party)}
    if len(codes) == PAIR and article.interactions:
        told = {code for record in article.interactions for code in record.countries}
        codes -= {party.code for party in named if party.group == "organisation"} - told
    return tuple(sorted(codes))


def _clause(article: Article, sentence: Sentence, token: int) -> tuple[int, int]:
    """From where to where the clause around a token reaches ("signed a pact, but deliveries stalled after Togo …").

    A further verb of its subject closes it (", and denounced Togo's drills").
    """
    here, parting = article.lowers[sentence.start : sentence.end], words("sides", "parting")
    if parting.isdisjoint(here) and not {"and", "which"} & set(here):
        return sentence.start, sentence.end
    cuts = [at for at in range(sentence.start, sentence.end) if article.lowers[at] in parting]
    cuts += _appositions(article, sentence)
    cuts += [
        at
        for at in range(sentence.start + 1, sentence.end - 1)
        if article.lowers[at - 1 : at + 1] == [",", "and"] and article.lowers[at + 1].endswith("ed")
    ]
    return (
        max((at for at in cuts if at < token), default=sentence.start),
        min((at for at in cuts if at > token), default=sentence.end),
    )


def _appositions(article: Article, sentence: Sentence) -> list[int]:
    """ "…, a task in which Chadian sappers have": where what is said of something named before begins."""
    named = range(sentence.start + APPOSED_WITHIN, sentence.end)
    return [
        at
        for at in named
        if article.lowers[at] == "which"
        and article.lowers[at - 1] in words("sides", "places")
        and not {",", "—", "–"}.isdisjoint(article.lowers[at - APPOSED_WITHIN : at])
    ]


def _is_maker(article: Article, sentence: Sentence, party: Party) -> bool:
    """ "the launchers, developed by a firm with a Kenyan partner, …": whoever is named for what they have made."""
    made = words("sides", "made")
    before = article.lowers[sentence.start : party.start]
    if made.isdisjoint(before):
        return False
    verb = max(at for at, word in enumerate(before) if word in made)
    return before[max(0, verb - 1)] == "," and before[verb + 1 : verb + 2] == ["by"] and "," not in before[verb:]


def _lends_a_name(article: Article, party: Party) -> bool:
    """ "UN peacekeeping": whether an organisation only tells whose missions these are."""
    if party.group != "organisation":
        return False
    around = article.lowers[party.end - 1 : party.end + 1]
    near = article.lowers[party.end : party.end + LONGEST_SESSION]  # "the ASEAN Defence Ministers' Meeting"
    return not words("sides", "missions").isdisjoint(around) or not words("sides", "gatherings").isdisjoint(near)


def is_a_topic(article: Article, party: Party) -> bool:
    """ "the situation in Togo", "the war against Mali", "the Chadian issue": whether a state is only a place."""
    if article.lowers[party.end] in words("sides", "quarrels"):
        return True
    before = article.lowers[max(0, party.start - TOPIC_BEFORE) : party.start]
    places = [at for at, word in enumerate(before) if word in words("sides", "places")]
    told = either("sides", "goings_on", "gatherings")  # "at the last meeting in Togo"
    return bool(places) and not told.isdisjoint(before[: places[-1]])


def opens_collectively(article: Article, sentence: Sentence) -> bool:
    """Whether the sides are a sentence's subject ("The two ministers went over drills that A, B and C hold")."""
    first = article.lowers[sentence.start : sentence.start + FARTHEST_SUBJECT]
    if not sentence.start or "three" in first:
        return False
    opens = first[0] in words("sides", "pronouns") or first[0] == "the"
    return opens and not either("sides", "collectives", "pronouns").isdisjoint(first)


def coupled(article: Article, sentence: Sentence, token: int) -> tuple[str, ...]:
    """ "said that Oman and Iran would …", "the work of Oman, Iran and Iraq": the row of states nearest to a token."""
    nearest: list[Party] = []
    parties = parties_of(article, sentence.start, sentence.end, token)
    while parties:
        one = row(article, parties)
        parties = parties[len(one) :]
        nearer = not nearest or _gap(one, token) < _gap(nearest, token)
        if nearer and len({party.code for party in one}) > 1 and acts(article, one):
            nearest = one
    if not nearest or _gap(nearest, token) > FARTHEST_ROW:
        return ()
    return tuple(sorted({party.code for party in nearest}))


def at_odds(article: Article, token: int) -> bool:
    """Whether "between" at a token leads to two at odds with each other ("the peace process between A and B")."""
    odds = article.lowers[token] in words("sides", "between")
    return odds and article.lowers[token - 1] in words("sides", "discord")


def acts(article: Article, parties: list[Party]) -> bool:
    """Whether states in a row are those who act: not where something was, nor whom somebody met.

    "with Togo, Ghana and Benin resolving to" are.
    """
    start = max(article.sentence_at(parties[0].start).start, parties[0].start - 1)
    if at_odds(article, start):
        return False
    before, after = article.lowers[start : parties[0].start], article.lowers[parties[-1].end : parties[-1].end + 1]
    absolute = before == ["with"] and bool(after) and after[0].endswith("ing")
    return (absolute or words("sides", "aside").isdisjoint(before)) and parties[0].group != "organisation"


def _gap(parties: list[Party], token: int) -> int:
    return max(parties[0].start - token, token - parties[-1].end)


def row(article: Article, parties: list[Party]) -> list[Party]:
    """The first parties of a list as far as only words of a list, or what the first one owns, part them."""
    first = parties[:1]
    for one, other in pairwise(parties):
        between = article.lowers[one.end : other.start]
        owned = between[:1] in (["'s"], ["’s"]) and between[-1:] == ["and"] and len(between) <= LONGEST_OWNED
        if not owned and not words("sides", "chains").issuperset(between):
            break
        first.append(other)
    return first
