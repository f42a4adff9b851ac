"""For whom somebody acts: on whose behalf or side, and whose delegation they lead."""

from __future__ import annotations

from collections import Counter
from itertools import zip_longest

from workbench.article import Article, Party, within
from workbench.mentions.people.names import grammar
from workbench.mentions.people.naming import Naming
from workbench.mentions.people.on_sides import LISTED, acts_for, come_from, give_back, give_in_order, put_on_sides
from workbench.mentions.people.pairs import lead_in_order
from workbench.mentions.people.titles import Titles
from workbench.wording import words

MEMBERS = grammar()["members"]
BEFORE_LEADER = ("by", "the", "its", "their")
OTHER_ONE = (["one", "by"], ["side", "by"], ["delegation", "by"], ["team", "by"])
HOSTS = frozenset(("hosts", "host"))
OTHERS = grammar()["other_teams"]
LED_REACH, HEADING_REACH, HEADED_WITHIN = 18, 10, 20
AUXILIARIES = frozenset(("will", "would", "has", "had", "also", "is", "was", "who", "to"))
ENDING = frozenset((",", "by"))
TOLD_REACH, AROUND, FROM_A_BODY = 100, 8, 16
SENT = ("of", "from")
COPULAS = words("copulas")
OF_IT = 3  # tokens from "head" to "delegation": "head of the delegation"
DIGNITARIES, OFFICIALS = words("dignitaries"), 3
HEADING, LEADS, DELEGATIONS, ARTICLES = (grammar()[name] for name in ("heading", "leads", "delegations", "articles"))


def represent(article: Article, titles: Titles, namings: list[Naming]) -> None:
    """Ties names to the country they act for: "Ana Rojas and Eli Soto came on behalf of Chile"."""
    put_on_sides(article, namings)
    lead_in_order(article, namings)
    for number, naming in enumerate(namings):
        if give_in_order(article, namings, number):
            continue
        country = titles.represented(naming.behind.end) or acts_for(article, naming)
        if country is not None and article.lowers[naming.behind.end] == ",":
            naming.act_for(country)
        elif country is not None:
            give_back(article, namings, number, country)
        elif naming.behind.country and come_from(article, naming, namings[number - 1] if number else None):
            give_back(article, namings, number, naming.behind.country)  # "Generals' aides Soto and Rojas from Peru"
        members = _member(article, naming) or _among(article, naming)
        if members is not None:
            _give_on(article, namings, number, members)
        country = _led(article, titles, naming)
        last = namings[number + 1].before.start if number + 1 < len(namings) else len(article.words)
        country = country or _heading(article, titles, naming, last) or _head_of_it(article, naming, last)
        country = country or _the_other(article, titles, naming)
        if country is not None:
            naming.act_for(country)


def _give_on(article: Article, namings: list[Naming], number: int, country: str) -> None:
    """Lets a name and those listed behind it act for a country."""
    for naming, later in zip_longest(namings[number:], namings[number + 1 :]):
        naming.act_for(country)
        start = later.before.start - (article.lowers[later.before.start - 1] == "the") if later else 0
        if not later or article.lowers[naming.behind.end : start] not in LISTED:
            break


def _member(article: Article, naming: Naming) -> str | None:
    """The country of a delegation that lists its members: "the Thai delegation also included", "consisted of"."""
    lowers, at = article.lowers, naming.before.start
    at -= lowers[at - 1] == "the"
    at -= lowers[at - 1] == "of"
    sentence = article.sentence_at(naming.before.start)
    named = lowers[at - 1] in COPULAS and "members" in lowers[sentence.start : at]  # "members of the team are"
    if at <= sentence.start or not (named or lowers[at - 1] in MEMBERS):
        return None
    noun = next((one for one in range(at - 1, sentence.start, -1) if lowers[one] in DELEGATIONS), None)
    if noun is None:
        return None
    of_it = within(article.parties, noun, noun + AROUND) if lowers[noun + 1] in SENT else []
    told = within(article.parties, sentence.start, noun)[-1:] or of_it[:1]  # "the delegation of Oman … it included"
    return told[0].code if told else None


def _among(article: Article, naming: Naming) -> str | None:
    """The country of those among whom somebody is named: "Omani officials, including X", "X and other Omani envoys"."""
    lowers, at = article.lowers, naming.behind.end
    if lowers[at : at + 2] == ["and", "other"]:
        near = within(article.parties, at + 2, at + 2 + OFFICIALS)
        others = next((party for party in near if party.group == "demonym"), None)
        return others.code if others is not None and lowers[others.end] in DIGNITARIES else None
    at = naming.before.start - 1
    at -= lowers[at] == "the"
    if lowers[at] != "including":
        return None
    noun = at - 1 - (lowers[at - 1] == ",")
    before = within(article.parties, noun - OFFICIALS, noun) if lowers[noun] in DIGNITARIES else []
    return before[-1].code if before and before[-1].group == "demonym" else None


def _led(article: Article, titles: Titles, naming: Naming) -> str | None:
    """The country of a delegation: "the Thai team was headed by", "the Omani one by", "with Ana Rojas at its head"."""
    lowers, begin, end = article.lowers, naming.before.start, naming.behind.end
    start: int | None = None
    if lowers[begin - 1] in BEFORE_LEADER:
        if soil := _of_hosts(article, begin - 1 - (lowers[begin - 1] != "by")):
            return soil
        start = titles.led_at(begin)
        if start is None and lowers[max(0, begin - 2) : begin] in OTHER_ONE:
            start = begin - 2
        elif start is None and lowers[begin - 1] == "by" and begin - 1 in titles.party_ends and titles.led:
            start = begin - 1
    elif lowers[end : end + 1] == ["at"] and lowers[end + 2 : end + 3] == ["head"]:
        start = begin
    elif lowers[begin - 1] == "under" and lowers[begin - 2] in DELEGATIONS:
        start = begin - 1
    if start is None:
        return None
    first = max(article.sentence_at(start).start, start - LED_REACH)
    if start == first and lowers[end] == "," and (own := _behind_leader(article, end)):
        return own
    named = within(article.parties, first, start)
    states = [p for p in named if p.group != "organisation" and article.lead_in(p.start) != "in"]  # "is on a tour in"
    sending = [party for party in states if _goes_on(article, party.end)]
    led = start - (lowers[start - 1] == ",")  # "The NATO Military Committee, led by"
    organisations = [party for party in named if party.group == "organisation"]
    bodies = [party.code for party in organisations if _sends(article, party) or party.end == led]
    before = (sending or states)[-1:]
    return next(iter(bodies), before[0].code if before else None) or _told_before(article, first)


def _goes_on(article: Article, noun: int) -> bool:
    """Whether an aside follows on a delegation: "The Thai military team, which came to Peru on Monday, is led by"."""
    noun += article.lowers[noun] not in DELEGATIONS
    return article.lowers[noun] in DELEGATIONS and article.lowers[noun + 1] == ","


def _sends(article: Article, party: Party) -> bool:
    """Whether a delegation is an organisation's ("a NATO delegation", "a delegation of the NATO mission in Iraq")."""
    lowers = article.lowers
    return lowers[party.end] in DELEGATIONS or (article.lead_in(party.start) == "of" and _is_led(article, party))


def _is_led(article: Article, party: Party) -> bool:
    return article.lowers[party.start - 2 - (article.lowers[party.start - 1] == "the")] in DELEGATIONS


def _behind_leader(article: Article, end: int) -> str | None:
    """The country of the delegation that follows on its leader: "Led by General Soto, the Peruvian team met"."""
    last = min(end + HEADING_REACH, article.sentence_at(end).end)
    noun = next((at for at in range(end, last) if article.lowers[at] in DELEGATIONS), end)
    named = within(article.parties, end, noun)
    return named[-1].code if named else None


def _of_hosts(article: Article, by: int) -> str | None:
    """On whose soil it is where those at home are led: "and the hosts by General Soto", "the host country by"."""
    lowers = article.lowers
    if lowers[by] != "by" or HOSTS.isdisjoint(lowers[max(0, by - 2) : by]):
        return None
    sentence = article.sentence_at(by)
    here = (place.country for place in within(article.places, sentence.start, sentence.end) if place.country)
    soils = Counter(place.country for place in article.places if place.country)
    return next(here, None) or next((code for code, _ in soils.most_common(1)), None)


def _told_before(article: Article, token: int) -> str | None:
    """The state of the delegation last told of before a sentence: "A team from Peru …. The team, led by …"."""
    lowers = article.lowers
    nouns = (at for at in range(token - 1, max(0, token - TOLD_REACH), -1) if lowers[at] in DELEGATIONS)
    told = (noun for noun in nouns if lowers[noun - 1] not in ARTICLES or lowers[noun + 1] in SENT)
    noun = next(told, None)
    if noun is None:
        return None
    sent = lowers[noun + 1] in SENT  # what stands before is whom it visits
    beside = within(article.parties, noun if sent else max(0, noun - AROUND), noun + (FROM_A_BODY if sent else AROUND))
    return beside[0].code if beside else None


def _heading(article: Article, titles: Titles, naming: Naming, last: int) -> str | None:
    """The country of whoever follows as leading its delegation, before token `last` at which the next one is named.

    "Ana Rojas, heading the defence team of Peru,", "General Soto, director of plans, will lead the Peruvian side",
    "Admiral Soto, leader of a Peruvian naval delegation".
    """
    lowers, end = article.lowers, naming.behind.end
    verbs = (at for at in range(end, min(last, end + HEADED_WITHIN)) if lowers[at] in LEADS)
    verb = next((at for at in verbs if _goes_before(article, naming, at)), None)
    heading = end + 1 + (lowers[end + 1 : end + 2] == ["the"])
    if naming.behind.empty and lowers[end] == "," and lowers[heading] in HEADING:
        verb = heading
    if verb is None:
        return None
    last = min(verb + HEADING_REACH, article.sentence_at(naming.run.start).end)
    noun = next((at for at in range(verb, last) if lowers[at] in DELEGATIONS or lowers[at] in ENDING), last)
    if noun >= last or lowers[noun] in ENDING:
        return None
    before = within(article.parties, verb, noun)
    of = noun + 2 + (lowers[noun + 2 : noun + 3] == ["the"] and noun + 2 not in titles.parties)
    behind = titles.parties.get(of) if lowers[noun + 1 : noun + 2] in (["of"], ["from"]) else None
    party = before[0] if before else behind
    return party.code if party is not None else None


def _head_of_it(article: Article, naming: Naming, last: int) -> str | None:
    """The state of the guests told of before whose head somebody is: "Captain Soto, who is head of the delegation,"."""
    lowers, end = article.lowers, naming.run.end
    sentence = article.sentence_at(end - 1)
    if naming.before.country or naming.behind.country or lowers[end] != ",":
        return None
    for at in range(end, min(last, sentence.end, end + HEADED_WITHIN) - OF_IT):
        of_it = lowers[at + 1 : at + OF_IT] == ["of", "the"] and lowers[at + OF_IT] in DELEGATIONS
        if of_it and lowers[at] in HEADING and lowers[at + OF_IT + 1] not in SENT:
            return _told_before(article, sentence.start)
    return None


def _the_other(article: Article, titles: Titles, naming: Naming) -> str | None:
    """The country of the second team, told without a verb: "Soto leads the Omani team, Vega the Thai one", "… that of".

    So too "Oman was represented by Ana Rojas and Peru, which holds the chair, by Eli Soto".
    """
    end = naming.behind.end
    sentence = article.sentence_at(naming.run.start)
    if not LEADS.isdisjoint(article.lowers[sentence.start : naming.before.start]):
        gap = min(end + HEADED_WITHIN, sentence.end)
        that = next((at for at in range(end, gap) if article.lowers[at : at + 2] == ["that", "of"]), None)
        if that is not None and (party := titles.parties.get(that + 2) or titles.parties.get(that + 3)):
            return party.code
    if article.lowers[naming.before.start - 2 : naming.before.start] == [",", "by"]:
        aside = within(article.parties, sentence.start, naming.before.start)
        opened = [party for party in aside if article.lowers[party.end : party.end + 2] == [",", "which"]]
        return opened[-1].code if opened else None
    party = titles.parties.get(end + 1) if article.lowers[end] == "the" else None
    return party.code if party is not None and article.lowers[party.end] in OTHERS else None


def _goes_before(article: Article, naming: Naming, verb: int) -> bool:
    """Whether a verb is that of whoever is named before it: right behind the name, or behind an apposition's comma."""
    lowers, at = article.lowers, verb
    while lowers[at - 1] in AUXILIARIES:
        at -= 1
    opened = not naming.behind.empty or lowers[naming.behind.end] == ","
    return at <= naming.behind.end or (opened and lowers[at - 1] == ",")
