"""What a scene leaves open, taken from the other happenings of the same parties: people, date, host and city."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from itertools import pairwise

from workbench.article import ENVOY, Article, within
from workbench.coding.datelines import dateline
from workbench.coding.interactions.happening import Happening, compatible
from workbench.coding.interactions.occasions.plans import IN_TOWN, of_its_visit
from workbench.coding.interactions.setting.day_and_place import some_time
from workbench.parties import is_country
from workbench.wording import any_of, words

DAY = len("2024-01-01")
MONTH = len("2024-01")
STAYS = ("visit", "port_call")
BESIDE = 40  # tokens from an old occasion to a part of it
ELSEWHERE = ("training", "exercise")  # which may take place anywhere and last for months
LATELY = datetime.timedelta(days=31)


def completed(article: Article, happening: Happening, kept: list[Happening]) -> Happening:
    """The happening with what its kin tell of it: those of the same parties that occurred and are no background."""
    kin = [
        other
        for other in kept
        if (other.countries, other.status) == (happening.countries, "occurred")
        and not other.background
        and _of_one_journey(article, happening, other)
    ]
    if happening.kind == "call" and (happening.background or happening.status != "occurred"):
        return happening._replace(host=None, city=None)
    happening = _of_a_guest(article, _where_they_go(article, happening, kept), kept)
    if happening.background:
        return _earlier_that_day(article, happening, kin)
    if happening.status != "occurred":
        return of_its_visit(happening, kin, kept)
    date = happening.date or _date_of_kin(article, happening, kin)
    if happening.kind in ELSEWHERE and not happening.date:
        date = (date or "")[:MONTH] or None  # what was under way on the day of a report began before it
    dated = happening if date == happening.date else happening._replace(date=date)
    if happening.kind == "call":
        return dated._replace(host=None, city=None)
    if happening.at_sea:
        return _attended(article, dated, kin)
    placed = _placed(article, dated, [*kin, *_just_before(happening, kept)])
    return _attended(article, placed, kin)


def _where_they_go(article: Article, happening: Happening, kept: list[Happening]) -> Happening:
    """ "The troops left for Latvia for a joint exercise": it is held where those who take part are told to go."""
    if happening.kind != "exercise" or happening.host or happening.at_sea:
        return happening
    number = article.sentence_at(happening.token).number
    journeys = (other for other in kept if other.kind in STAYS and other.token < happening.token)
    beside = (other for other in journeys if article.sentence_at(other.token).number == number)
    hosts = [other.host for other in beside if other.host and set(other.countries) <= set(happening.countries)]
    return happening._replace(host=hosts[-1]) if hosts else happening


def _of_a_guest(article: Article, happening: Happening, kept: list[Happening]) -> Happening:
    """ "The chiefs of the services called on the visiting minister": it is held where the one called on is a guest."""
    receivers = {person for person in happening.people if article.people[person].country == happening.host}
    if happening.rule != "received_by" or happening.city or not receivers:
        return happening
    for visit in kept:
        guest = visit.kind == "visit" and visit.countries == happening.countries and visit.host != happening.host
        guest = guest and visit.host is not None and visit.status == happening.status
        guest = guest and compatible((visit.date or "")[:MONTH] or None, happening.date)
        if guest and not receivers.isdisjoint(visit.people):
            return happening._replace(host=visit.host, city=visit.city)
    return happening


def _earlier_that_day(article: Article, happening: Happening, kin: list[Happening]) -> Happening:
    """ "The guest had earlier paid a courtesy call on X": without a day of its own it was on that of the report."""
    sentence = article.sentence_at(happening.token)
    told = "earlier" in article.lowers[sentence.start : happening.token]
    return happening._replace(date=_date_of_kin(article, happening, kin)) if told and not happening.date else happening


def _of_one_journey(article: Article, one: Happening, other: Happening) -> bool:
    """Whether two may be of one journey: the days known do not lie in different months, nor one of them long ago."""
    if one.date and not other.date and not _lately(article, one.date):
        return False
    return not (one.date and other.date) or one.date[:7].startswith(other.date[:7]) or other.date[:7] == one.date[:4]


def _date_of_kin(article: Article, happening: Happening, kin: list[Happening]) -> str | None:
    """The day of another occasion of the parties lately: of one of its sort, then that of the report, then any."""
    near = [other for other in kin if other.kind not in ELSEWHERE or len(other.date or "") == DAY]
    dated = [other for other in near if other.date and _lately(article, other.date)]
    dated.sort(key=lambda other: len(other.date or "") < DAY)  # days before months
    old = (other for other in kin if other.date and other not in dated)
    beside = next((other.date for other in old if _a_part_of(happening, other)), None)
    if beside is not None:
        return beside
    sort = ("visit",) if happening.kind == "visit" else ("meeting", "ceremony", "dialogue", happening.kind)
    alike = (other.date for other in dated if other.kind in sort)
    anyones = next((other.date for other in dated), None)
    reported = _day_of_report(article, kin)
    others = (reported, anyones) if article.document.published else (anyones, reported)
    date = next(alike, None) or next((other.date for other in dated if _of_one_sentence(happening, other)), None)
    if date is None and some_time(article, article.sentence_at(happening.token)):
        return None
    return date or _within_a_stay(article, others[0] or others[1], kin)


def _a_part_of(happening: Happening, other: Happening) -> bool:
    """Whether something was done at an old occasion told of just before ("was in Lima in 2010, where he met X")."""
    near = 0 <= happening.token - other.token <= BESIDE
    return near and (bool(set(happening.people) & set(other.people)) or happening.evidence[0] == other.evidence[0])


def _of_one_sentence(one: Happening, other: Happening) -> bool:
    """Whether a visit is told of with what somebody did on it ("On his visit to Oman, X met Y on 3 May")."""
    return one.kind == "visit" and not set(one.evidence).isdisjoint(other.evidence)


def _within_a_stay(article: Article, date: str | None, kin: list[Happening]) -> str | None:
    """The month alone of what was done on some day of a stay of several ("was in Oslo from 2 to 4 May, and met X")."""
    stays = [one for one in kin if one.kind in STAYS and one.date and (date or "").startswith(one.date)]
    return date[:MONTH] if date is not None and any(_lasts(article, stay) for stay in stays) else date


def _lasts(article: Article, stay: Happening) -> bool:
    """Whether a stay is told to have lasted several days, or its last day alone."""
    if stay.rule == "depart":
        return True
    sentence = article.sentence_at(stay.token)
    dates = within(article.dates, sentence.start, sentence.end)
    return any(date.until is not None and date.value == stay.date for date in dates)


def _lately(article: Article, date: str) -> bool:
    """Whether a date is a day, or a month, not far before that of the report; of an undated text, a day."""
    published = article.document.published
    if published is None or len(date) < len(published):
        return len(date) == DAY if published is None else published.startswith(date)
    return datetime.date.fromisoformat(published) - datetime.date.fromisoformat(date) <= LATELY


def _has_come(article: Article, date: str) -> bool:
    """Whether a day is a late one, and not still to come."""
    return _lately(article, date) and date <= (article.document.published or date)


def _day_of_report(article: Article, kin: list[Happening]) -> str | None:
    """The day named in the first sentences, for the occasion reported there ("said here Wednesday in talks with Y")."""
    end = article.sentences[min(len(article.sentences), 4) - 1].end
    days = [
        date.value
        for date in article.dates
        if date.start < end and date.value and len(date.value) == DAY and _has_come(article, date.value)
        if not any_of("starts_of_stays", article.lowers[date.start - 1 : date.start])
        and not any_of("is_over", article.lowers[date.start - 2 : date.start])
    ]
    return days[-1] if days and kin else None


def _just_before(happening: Happening, kept: list[Happening]) -> list[Happening]:
    """The occasion told of just before, if one state took part in both: it lends its place."""
    before = [other for other in kept if other.token < happening.token and other.status == "occurred" and other.host]
    latest = max(before, key=lambda other: other.token, default=None)
    shared = latest is not None and set(latest.countries) & set(happening.countries) and not latest.background
    return [latest] if latest is not None and shared and happening.kind in ("meeting", "ceremony") else []


def _attended(article: Article, happening: Happening, kin: list[Happening]) -> Happening:
    """A ceremony without people is the visitor's; a meeting without people was that of those who speak."""
    if happening.people:
        return happening
    if happening.kind == "ceremony":
        visitors = next((other.people for other in kin if other.kind == "visit" and other.people), ())
        return happening._replace(people=visitors)
    if happening.kind == "visit" and happening.host:
        company = dict.fromkeys(person for other in kin if other.kind == "meeting" for person in other.people)
        guests = (person for person in company if article.people[person].country not in (None, happening.host))
        return happening._replace(people=tuple(guests))
    if happening.kind in ("meeting", "dialogue"):
        speakers = dict.fromkeys(
            statement.speaker
            for statement in article.statements
            if statement.speaker is not None and article.people[statement.speaker].country in happening.countries
        )
        return happening._replace(
            people=tuple(speakers) if len(speakers) > 1 else _who_issued(article, happening, speakers)
        )
    return happening


def _who_issued(article: Article, happening: Happening, speakers: Iterable[int]) -> tuple[int, ...]:
    """Those who speak, with all whom a sentence on the joint paper of the parties names ("In a joint statement, X of
    Peru and Y of Chile vowed").
    """
    papers = words("joint_papers")
    for at, (word, paper) in enumerate(pairwise(article.lowers)):
        if word != "joint" or paper not in papers:
            continue
        sentence = article.sentence_at(at)
        named = [one.person for one in within(article.mentions, at, sentence.end) if one.kind == "name"]
        people = dict.fromkeys(person for person in named if person is not None)
        states = {article.people[person].country for person in people}
        if len(people) > 1 and states == set(happening.countries):
            return tuple(dict.fromkeys((*speakers, *people)))
    return tuple(speakers)


def _placed(article: Article, happening: Happening, kin: list[Happening]) -> Happening:
    host, city = happening.host or _post_of_envoy(article, happening), happening.city
    place = dateline(article)
    if happening.kind in IN_TOWN:
        kin = [other for other in kin if other.kind not in ELSEWHERE]
    if host is None:
        settled = next((other for other in kin if other.host), None)
        if settled is not None:
            host = settled.host
        elif place is not None and place.country in happening.countries:
            host = place.country
        elif happening.kind in IN_TOWN:
            host = next((code for code in happening.countries if _in_headline(article, code)), None)
    if city is None and host is not None and happening.kind in IN_TOWN:
        told = (
            one for one in kin if one.kind != "port_call" or one.token < happening.token
        )  # before a captain's calls
        city = next((one.city for one in told if one.host == host and one.city), None)
        if city is None and place is not None and place.country == host:
            city = place.name
        city = city or _in_headline(article, host)
    known = (host, city) == (happening.host, happening.city)
    return happening if known else happening._replace(host=host, city=city)


def _post_of_envoy(article: Article, happening: Happening) -> str | None:
    """The state whose people an ambassador or an attaché of another one meets: they are posted there."""
    others = {article.people[n].country for n in happening.people if article.people[n].level != ENVOY}
    envoys = {article.people[n].country for n in happening.people} - others
    hosts = [code for code in happening.countries if code not in envoys]
    return hosts[0] if happening.kind == "meeting" and len(envoys) == len(hosts) == 1 and is_country(hosts[0]) else None


def _in_headline(article: Article, host: str) -> str | None:
    """The city of the host that a headline names ("Nigerian defence chief in Pretoria"), not a line further down."""
    end = next((sentence.start for sentence in article.sentences if not sentence.heading), 0)
    places = within(article.places, 0, end)
    return next((place.name for place in places if place.kind == "city" and place.country == host), None)
