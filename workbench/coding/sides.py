"""Whose matter a passage is: the parties meant where the text says "the two countries", "the sides" or nothing."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article, Sentence, organisations_of, within
from workbench.coding.actors import actors_in, asides_before, countries_of, subjects_of
from workbench.coding.circumstances import is_beside
from workbench.coding.clauses import (
    acts,
    coupled,
    dealing,
    hub,
    opening_partner,
    opens_collectively,
    own_clause,
    row,
)
from workbench.coding.foes import but_foes
from workbench.coding.home import with_home
from workbench.coding.meant import concerns as concerns
from workbench.coding.meant import introduced, is_of_three, with_its_body, with_people
from workbench.coding.meant import parties_named as parties_named
from workbench.coding.meant import sides_meant as sides_meant
from workbench.coding.pairs import named_pair
from workbench.coding.words import words
from workbench.parties import PAIR
from workbench.wording import side_by_side

FARTHEST_PARTNER = 5
FARTHEST_BEHIND_FIELD = 10
FARTHEST_OURS = 5
THREE = 3
FARTHEST_TRILATERAL = 6
DRILLS = ("exercise", "transfer", "port_call")


def sides_at(article: Article, token: int) -> tuple[str, ...]:
    """The parties (sorted codes) that the passage around a token is about; empty where the text does not tell.

    Partners coupled in words come first, then two parties that the sentence names, then the interaction last told of.
    What is named counts only where it shares a party with the article's interactions: the rest are third parties.
    """
    return but_foes(article, _sides(article, token, named_pair(article, token)))


def partners_at(article: Article, token: int) -> tuple[tuple[str, ...], str]:
    """The parties that the passage around a token binds, or a reason code where it is others' matter or one's alone."""
    if _between_us(article, token) and (meant := sides_meant(article, token)):
        return meant, ""
    if three := _trilateral(article, token):
        return three, ""
    pair = _next_partner(article, token) or named_pair(article, token) or _strangers(article, token)
    if _is_third_parties(article, token, pair):
        return (), "third_party_background"
    sides = _sides(article, token, pair)
    sides = sides if pair else but_foes(article, sides)
    sides = sides if len(sides) > 1 else with_home(article, token)
    near = article.lowers[token - THREE : token]  # "further Nordic cooperation" is none of two states alone
    if len(sides) == PAIR and "and" not in near and not words("sides", "groups").isdisjoint(near):
        return (), "no_second_party"
    return (with_its_body(article, sides), "") if sides else ((), "no_second_party")


def _trilateral(article: Article, token: int) -> tuple[str, ...]:
    """ "welcomed the pact between A and B and discussed trilateral security cooperation": the three sides meant."""
    if words("sides", "three_sided").isdisjoint(article.lowers[max(0, token - FARTHEST_TRILATERAL) : token + 1]):
        return ()
    meant = _all_three(article, article.sentence_at(token)) or sides_meant(article, token)
    return meant if len(meant) == THREE else ()


def _next_partner(article: Article, token: int) -> tuple[str, ...]:
    """ "its partnership with Togo … and the talks between Mali and Chad": the partner who is told right after."""
    led = not words("sides", "with").isdisjoint(article.lowers[token + 1 : token + 2])
    return _with_partner(article, article.sentence_at(token), token) if led else ()


def _strangers(article: Article, token: int) -> tuple[str, ...]:
    """ "alarmed at its military cooperation with Russia": a pair that has no part in what the article tells of."""
    pair = _with_partner(article, article.sentence_at(token), token)
    return pair if pair and not concerns(article, pair) else ()


def _between_us(article: Article, token: int) -> bool:
    """Whether "between our two countries" or the like follows on a token."""
    following = article.lowers[token : token + FARTHEST_OURS]
    return side_by_side(words("sides", "between"), words("sides", "ours"), following)


def _sides(article: Article, token: int, pair: tuple[str, ...]) -> tuple[str, ...]:
    """The parties that the passage around a token, whose `pair` is named in so many words, is about."""
    if pair and concerns(article, pair):
        return _and_us(article, token, pair)
    sentence = article.sentence_at(token)
    pair = _all_three(article, sentence) or own_clause(article, sentence, token)
    pair = pair or opening_partner(article, sentence, token)
    pair = pair or _with_partner(article, sentence, token)
    pair = pair or _subjects(article, sentence, token) or coupled(article, sentence, token)
    if pair and concerns(article, pair):
        return _and_us(article, token, pair)
    named, here = dealing(article, sentence, token), _told_in(article, sentence)
    if here and not (len(named) == 2 and set(named) < set(here)):
        latest = sides_meant(article, sentence.start - 1) if opens_collectively(article, sentence) else ()
        return latest if latest and set(latest) < set(here) else here
    acting = countries_of(subjects_of(article, actors_in(article, sentence), token))
    if len(acting) > 1 and concerns(article, acting):
        return acting
    latest = sides_meant(article, token)
    if latest and _collective(article, sentence) and not _named_before_both(article, sentence, named):
        return latest
    if len(named) == 2 and concerns(article, named):
        return _and_us(article, token, named)
    spoken = _with_speaker(article, token, named)
    fewer = len(latest) > PAIR and len(named) == 1  # "X also signed a pact with his Omani peer", of five met
    if len(spoken) == PAIR and concerns(article, spoken) and (fewer or not set(named) <= set(latest)):
        return spoken
    latest = _with_a_guest(article, sentence, latest) or latest
    return latest or (named if len(named) > 1 else ()) or introduced(article, token)


def _with_a_guest(article: Article, sentence: Sentence, latest: tuple[str, ...]) -> tuple[str, ...]:
    """ "In a separate meeting, he received the Peruvian general X": one who is of none of the sides told of so far."""
    guests = with_people(article, sentence, ())
    if len(guests) != 1 or not latest or guests[0] in latest or article.statement_at(sentence.start):
        return ()
    host = hub(article, guests[0], sentence.start)
    return tuple(sorted((guests[0], host))) if host in latest else ()


def _with_partner(article: Article, sentence: Sentence, token: int) -> tuple[str, ...]:
    """ "Kenya signed an agreement with Togo": the partner after "with" and whoever was last named before."""
    reach = FARTHEST_BEHIND_FIELD if article.lowers[token + 1] == "in" else FARTHEST_PARTNER
    near, partner_words = range(token + 1, min(token + reach, sentence.end)), words("sides", "with")
    if partner_words.isdisjoint(article.lowers[near.start : near.stop]):
        return ()
    at = next(at for at in near if article.lowers[at] in partner_words)
    partners = within(article.parties, at + 1, min(at + FARTHEST_PARTNER, sentence.end))
    dealt = article.lowers[at - 1] in words("sides", "dealt")  # "dealt with the quarrel of Mali and Togo"
    if not partners or dealt or is_beside(article, partners[0].start, token):
        return ()
    if not words("sides", "views").isdisjoint(article.lowers[at + 1 : partners[0].start]):
        return ()
    asides = asides_before(article, actors_in(article, sentence), token)  # "Togo, which sent Mali help, has ties with"
    named = [party for party in within(article.parties, sentence.start, token) if party.start not in asides]
    before = [party.code for party in (named if row(article, named) == named else named[-1:])] or _people_before(
        article, sentence, token
    )
    theirs = row(article, within(article.parties, at + 1, sentence.end)) or partners[:1]
    if not before or partners[0].code in before:
        return ()
    return tuple(sorted({*(party.code for party in theirs), *before}))


def _people_before(article: Article, sentence: Sentence, token: int) -> list[str]:
    """ "The minister's trip will boost trade with Togo": the state of those whom a sentence names before a token."""
    people = within(article.mentions, sentence.start, token)
    theirs = {article.people[one.person].country or "" for one in people}
    return list(theirs) if len(theirs) == 1 and "" not in theirs else []


def _subjects(article: Article, sentence: Sentence, token: int) -> tuple[str, ...]:
    """ "Peru and Chile signed …": the parties in a row that a sentence begins with; empty where there is one alone."""
    first = row(article, within(article.parties, sentence.start, token))
    codes = {party.code for party in first}
    return tuple(sorted(codes)) if len(codes) > 1 and acts(article, first) else ()


def _told_in(article: Article, sentence: Sentence) -> tuple[str, ...]:
    """All parties to the interactions that a sentence tells of; where these share nobody, those of the first."""
    start, end = article.offsets[sentence.start], article.offsets[sentence.end - 1]
    here = [record for record in article.interactions if start <= record.evidence[0].start <= end]
    if side_by_side(words("sides", "pairs"), words("sides", "states"), article.lowers[sentence.start : sentence.end]):
        bodies = organisations_of(article)  # "After the AU summit X hosted, Y said the two countries would"
        here = [record for record in here if bodies.isdisjoint(record.countries)]
    dealings = [record for record in here if record.kind not in DRILLS]
    told = [set(record.countries) for record in dealings or here]
    if not told or (not dealings and _collective(article, sentence)):  # "the two sides on the drill of A, B and C"
        return ()
    return tuple(sorted(set.union(*told) if set.intersection(*told) else told[0]))


def _is_third_parties(article: Article, token: int, pair: tuple[str, ...]) -> bool:
    """Whether the passage around a token is a matter of parties that have no part in the article's interactions."""
    if pair:
        return not concerns(article, pair)
    sentence = article.sentence_at(token)
    named = parties_named(article, sentence.start, sentence.end)
    return len(named) > 1 and not concerns(article, named) and not _collective(article, sentence)


def _all_three(article: Article, sentence: Sentence) -> tuple[str, ...]:
    """ "Seoul's envoy met his U.S. and Japanese peers on ties among the three nations": the three that are named."""
    named = parties_named(article, sentence.start, sentence.end)
    return named if len(named) == THREE and is_of_three(article, sentence) else ()


def _with_speaker(article: Article, token: int, named: tuple[str, ...]) -> tuple[str, ...]:
    """The parties named, with whoever speaks, and those of the persons of the sentence."""
    statement = article.statement_at(token)
    return with_people(article, article.sentence_at(token), (*named, *(statement.holders if statement else ())))


def _and_us(article: Article, token: int, named: tuple[str, ...]) -> tuple[str, ...]:
    """ ""We are also working on a pact," said X, standing next to A and B": some of the sides with whoever speaks."""
    statement = article.statement_at(token)
    start = statement.start if statement else article.sentence_at(token).start
    if words("sides", "us").isdisjoint(article.lowers[start:token]):
        return named
    meant = sides_meant(article, token)
    return meant if set(named) < set(meant) else named


def _collective(article: Article, sentence: Sentence) -> bool:
    here = article.lowers[sentence.start : sentence.end]
    if not words("sides", "pronouns").isdisjoint(here):
        return True
    pairs = enumerate(pairwise(here), sentence.start)
    leads, nouns = words("sides", "leads"), words("sides", "collectives")
    return any(one in leads and other in nouns and not _of_named(article, at + 2) for at, (one, other) in pairs)


def _named_before_both(article: Article, sentence: Sentence, named: tuple[str, ...]) -> bool:
    """ "the Omani minister signed with his Irish host a paper within the pact which the two states have": these two."""
    pairs = words("sides", "pairs")
    both = (at for at in range(sentence.end - 2, sentence.start, -1) if article.lowers[at] in pairs)
    at = next((at for at in both if article.lowers[at + 1] in words("sides", "states")), None)
    before = parties_named(article, sentence.start, at) if at is not None else ()
    return len(named) == PAIR and set(named) <= set(before) and concerns(article, named)


def _of_named(article: Article, at: int) -> bool:
    """ "the ministers of Mali and Chad": whether it is told at once who a collective word means."""
    return article.lowers[at] == "of" and bool(within(article.parties, at + 1, at + THREE))
