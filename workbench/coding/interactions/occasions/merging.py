"""One interaction, one record, however often the text returns to it (codebook, "Interactions")."""

from __future__ import annotations

import datetime

from workbench.article import ENVOY, Article, organisations_of
from workbench.coding.interactions.happening import Happening, agree, compatible
from workbench.coding.interactions.occasions.alike import VAGUE, same_drill, same_kind, two_plus_two
from workbench.coding.interactions.occasions.doubled import names_the_session, of_a_row, told_twice, with_those_who_met
from workbench.coding.interactions.occasions.editions import is_ordinal
from workbench.coding.interactions.occasions.fallen_through import fallen_through, still_to_come
from workbench.coding.interactions.occasions.long_ago import DAY, another_year, days, months_before
from workbench.coding.interactions.occasions.visitors import same_visitors
from workbench.parties import PAIR
from workbench.wording import any_of

COMPANY = ("meeting", "call", "dialogue")
STAYS = ("visit", "port_call")
STAY = datetime.timedelta(days=7)
MONTH = len("2024-01")
NUMBERED = 9  # tokens from a session's number to its noun


def merged(article: Article, happenings: list[Happening]) -> list[Happening]:
    """The happenings, with those that tell of one occasion made one, in the order of their first telling."""
    kept: list[Happening] = []
    happenings = [one for one in happenings if not names_the_session(one, happenings)]
    for happening in (_of_all_who_met(one, happenings) for one in happenings):
        happening = fallen_through(article, still_to_come(article, of_a_row(happening, kept), kept), kept)
        match = next((n for n in reversed(range(len(kept))) if _one_occasion(article, kept[n], happening)), None)
        if match is not None:
            kept[match] = _members_only(article, _joined(article, kept[match], happening))
        elif happening.fresh or _first_of_its_pair(article, kept, happening, happenings):
            kept.append(happening)
    return [with_those_who_met(one, kept) for one in kept if not told_twice(article, one, kept)]


def _of_all_who_met(happening: Happening, told: list[Happening]) -> Happening:
    """ "A hosted B, C and D for a summit", "A met B and C within the trilateral": the session is of all of them."""
    if happening.kind != "dialogue":
        return happening
    for meeting in told:
        same = meeting.kind == "meeting" and meeting.fresh and meeting.evidence == happening.evidence
        same = same and compatible(meeting.date, happening.date) and agree(meeting.host, happening.host)
        if same and len(meeting.countries) > PAIR and set(happening.countries) <= set(meeting.countries):
            return happening._replace(
                countries=meeting.countries,
                people=tuple(dict.fromkeys((*meeting.people, *happening.people))),
                date=meeting.date or happening.date,
                host=meeting.host or happening.host,
                city=meeting.city or happening.city,
                fresh=True,
            )
    return happening


def _first_of_its_pair(article: Article, kept: list[Happening], happening: Happening, told: list[Happening]) -> bool:
    """ "The meeting" of two named parties, or "the visit", is news where none of theirs was told before.

    A visit that goes with nothing else told of the two is too vague to be one.
    """
    if happening.rule in ("visit", "visiting"):
        news = [other for other in told if other.fresh or other in kept]
        dealings = [other for other in news if other.countries == happening.countries]
        visits = (
            other.countries
            for other in kept
            if other.kind == "visit" and (agree(other.host, happening.host) or not happening.people)
        )
        calls_told = [one for one in dealings if one.kind == "port_call" and one.status != "cancelled"]
        if calls_told and not (happening.people and happening.date):
            return False  # "the visit" is that of the ships
        if dealings and all(_with_an_envoy(article, one) for one in dealings):
            return False  # "the visit" is the envoy's to the ministry
        return happening.countable and not happening.background and bool(dealings) and happening.countries not in visits
    calls = () if happening.people else (other for other in told if other.kind == "call" and other.fresh)
    told_of = (*(other for other in kept if other.kind in COMPANY), *calls)
    if happening.rule in ("tell", "urge") and _covered(happening, told):
        return False
    talked = happening.rule in VAGUE or happening.rule == "call_noun"
    visited = any(one.kind == "visit" and one.countries == happening.countries and one.host for one in kept)
    theirs = [one for one in told_of if one.countries == happening.countries]
    if theirs:
        apart = happening.kind in COMPANY and all(_of_others(article, happening, one) for one in theirs)
        return happening.named and apart
    return (happening.named or visited) and talked


def _of_others(article: Article, happening: Happening, other: Happening) -> bool:
    """Whether both are of named people of each side, and those of some side are not the same ("told president Y")."""
    known = [
        ({n for n in one.people if article.people[n].country == country and article.people[n].name})
        for country in happening.countries
        for one in (happening, other)
    ]
    return all(known) and any(one.isdisjoint(two) for one, two in zip(known[::2], known[1::2], strict=True))


def _with_an_envoy(article: Article, happening: Happening) -> bool:
    """Whether somebody met an ambassador or an attaché, and nobody else of that state."""
    guests = {article.people[n].country for n in happening.people if article.people[n].level == ENVOY}
    others = {article.people[n].country for n in happening.people if article.people[n].level != ENVOY}
    return happening.kind == "meeting" and bool(guests - others)


def _covered(happening: Happening, told: list[Happening]) -> bool:
    """Whether somebody's words to another may have been said on an occasion of the two that is told of as such."""
    occasions = (one for one in told if one.kind in COMPANY and one.fresh and one.countries == happening.countries)
    return any(not one.people or set(happening.people) <= set(one.people) for one in occasions)


def _one_occasion(article: Article, earlier: Happening, later: Happening) -> bool:
    fits = _fits(earlier.countries, later) or same_drill(article, earlier, later)
    if not same_kind(article, earlier, later) or earlier.status != later.status or not fits:
        return False
    if earlier.token == later.token and set(later.people) - set(earlier.people):
        return False  # "met separately with A, and with B"
    if _of_an_earlier_batch(article, earlier, later):
        return False
    if later.fresh and earlier.kind == "ceremony" and not agree(earlier.city, later.city):
        return False
    any_ceremony = "occasion" in (earlier.subtype, later.subtype)
    within = any_ceremony and set(earlier.evidence) & set(later.evidence)  # "decorated at a ceremony"
    if (earlier.subtype != later.subtype and not within) or another_year(article, earlier, later):
        return False
    again = later.kind == "exercise" and not later.fresh  # "the drill began last week" tells of its days
    when = again or compatible(earlier.date, later.date) or _of_one_stay(earlier, later)
    when = when or _same_number(article, earlier, later)
    if not (when and agree(earlier.host, later.host)):
        return False
    if (
        earlier.kind in ("dialogue", "meeting")
        and "edition" not in (earlier.rule, later.rule)
        and _numbers_differ(article, earlier, later)
    ):
        return False
    if earlier.kind == "visit":
        return same_visitors(article, earlier, later)
    return earlier.kind not in ("meeting", "call") or _same_company(article, earlier, later)


def _of_an_earlier_batch(article: Article, earlier: Happening, later: Happening) -> bool:
    """ "A second boat was handed over on Friday. The first arrived in May 2023": two deliveries."""
    if later.kind != "transfer" or earlier.date or not later.date or set(earlier.evidence) & set(later.evidence):
        return False
    return any_of("earlier_batches", article.lowers[article.sentence_at(later.token).start : later.token])


def _of_one_stay(earlier: Happening, later: Happening) -> bool:
    """Whether two days lie in one stay ("arrived on Monday", "on Wednesday the guests visited the academy").

    So do a day and the month after it in which the guest is back ("left on 29 January", "returned in February").
    """
    if earlier.kind not in STAYS or not (earlier.date and later.date):
        return False
    if not days(earlier.date, later.date):
        month, day = sorted((earlier.date, later.date), key=len)
        return len(month) == MONTH and len(day) == DAY and day < month and months_before(day, f"{month}-01") <= 1
    one, other = (datetime.date.fromisoformat(str(date)) for date in (earlier.date, later.date))
    return abs(one - other) <= STAY


def _numbers(article: Article, *sessions: Happening) -> set[str | None]:
    """The number that each of some sessions is told to be ("the 12th session"), None where it has none."""
    near = (reversed(article.lowers[max(0, one.token - NUMBERED) : one.token]) for one in sessions)
    return {next((word for word in words if is_ordinal(word)), None) for words in near}


def _numbers_differ(article: Article, *sessions: Happening) -> bool:
    """Whether two sessions have each a number, and not the same ("the 12th session", "the 11th took place in 2023")."""
    return None not in (told := _numbers(article, *sessions)) and len(told) > 1


def _same_number(article: Article, *sessions: Happening) -> bool:
    """Whether two sessions have one number, whatever day each is told on ("after the fifth session", "the fifth was
    held yesterday").
    """
    return sessions[0].kind == "dialogue" and None not in (told := _numbers(article, *sessions)) and len(told) == 1


def _fits(countries: tuple[str, ...], later: Happening) -> bool:
    joins = (later.kind == "exercise" and later.named) or set(later.countries) <= set(countries)
    return countries == later.countries or (not later.fresh and joins)


def _same_company(article: Article, earlier: Happening, later: Happening) -> bool:
    """No country sent one set of people to the one and quite another set to the other."""
    for country in set(earlier.countries) & set(later.countries):
        there, here = _of_side(article, earlier, country), _of_side(article, later, country)
        if here - there and not there & here and (there or later.also):
            return False
        if (later.apart or (later.also and later.rule not in VAGUE)) and here and there - here:
            return False  # "also met Y", who had attended the talks with X
    return True


def _of_side(article: Article, happening: Happening, country: str) -> set[int]:
    """Those who serve a country, or nobody knows whom where nobody else is of its side."""
    served = {person: article.people[person].country for person in happening.people}
    others = set(happening.countries) - set(served.values())
    return {person for person, code in served.items() if code == country or (code is None and others == {country})}


def _members_only(article: Article, happening: Happening) -> Happening:
    """An exercise is its members', where more of them than one are told, and not their organisation's."""
    if happening.kind != "exercise":
        return happening
    bodies = organisations_of(article)
    states = tuple(code for code in happening.countries if code not in bodies)
    return happening._replace(countries=states) if len(states) > 1 else happening


def _joined(article: Article, earlier: Happening, later: Happening) -> Happening:
    dates = [date for date in (earlier.date, later.date) if date]
    if earlier.kind in STAYS and days(*dates):
        dates.sort()
    session = later.kind == "dialogue" and bool(set(earlier.evidence) & set(later.evidence))
    session = session or two_plus_two(article, earlier, later)
    return earlier._replace(
        # "met in Oslo for the third meeting of the Security Group"; "discussed it with X … in their call"
        kind="dialogue" if session or earlier.kind == "dialogue" else "call" if later.kind == "call" else earlier.kind,
        countries=tuple(sorted({*earlier.countries, *later.countries})),
        people=tuple(dict.fromkeys((*earlier.people, *later.people))),
        evidence=tuple(dict.fromkeys((*earlier.evidence, *later.evidence))),
        cues=tuple(dict.fromkeys((*earlier.cues, *later.cues))),
        date=max(dates, key=len) if dates else None,
        host=earlier.host or later.host,
        city=earlier.city or later.city,
        background=earlier.background and later.background,
    )
