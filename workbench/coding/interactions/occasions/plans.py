"""What was planned or called off, completed by the visit or the gathering that it was to be a part of."""

from __future__ import annotations

from workbench.coding.interactions.happening import Happening, agree

IN_TOWN = ("meeting", "ceremony", "dialogue", "visit")  # an exercise is reported from a capital, and not held there
MONTH = len("2024-01")
STAYS = ("visit", "port_call")


def of_its_visit(happening: Happening, kin: list[Happening], kept: list[Happening]) -> Happening:
    """What was planned with what is told of the visit it was planned for, and of all who gathered there."""
    return _in_month(_during_visit(_called_off(_beside_others(happening, kept), kept), kin), kept)


def _called_off(happening: Happening, kept: list[Happening]) -> Happening:
    """What was planned for a visit is cancelled with it, and not what is held at home instead."""
    theirs = [one for one in kept if one.kind == "visit" and one.countries == happening.countries]
    visits = {one.status for one in theirs if agree(one.host, happening.host)}
    off = happening.kind in ("meeting", "ceremony") and happening.date is None and visits == {"cancelled"}
    return happening._replace(status="cancelled") if off and happening.status == "planned" else happening


def _beside_others(happening: Happening, kept: list[Happening]) -> Happening:
    """A meeting that fell through where all others of one of its states were ("met A and B in Oslo; one with C was
    dropped") was to be there.
    """
    if happening.kind != "meeting" or happening.host or happening.status != "cancelled":
        return happening
    others = [one for one in kept if one.kind in IN_TOWN and one.status == "occurred" and one.host]
    others = [one for one in others if not one.background and set(one.countries) & set(happening.countries)]
    hosts, cities = {one.host for one in others}, {one.city for one in others} - {None}
    if len(hosts) != 1 or any(one.countries == happening.countries for one in others):
        return happening
    return happening._replace(host=hosts.pop(), city=happening.city or (cities.pop() if len(cities) == 1 else None))


def _during_visit(happening: Happening, kin: list[Happening]) -> Happening:
    """What is announced during a visit takes place in the country and the city visited."""
    visit = next((other for other in kin if other.kind in STAYS and other.host), None)
    if visit is None or happening.host not in (None, visit.host):
        return happening
    in_town = happening.kind in ("meeting", "ceremony") and happening.date is None and happening.countable
    return happening._replace(host=visit.host, city=happening.city or (visit.city if in_town else None))


def _in_month(happening: Happening, kept: list[Happening]) -> Happening:
    """What is planned for a visit takes place where that visit leads, and without a day of its own in its month."""
    if happening.date or happening.status != "planned" or happening.kind not in ("meeting", "ceremony"):
        return happening
    visits = [other for other in kept if other.kind == "visit" and other.countries == happening.countries]
    visits = [other for other in visits if other.host and happening.host in (None, other.host)]
    visits.sort(key=lambda other: len(other.date or "") < MONTH)
    if not visits or not happening.countable:
        return happening
    visit = visits[0]
    city = happening.city or (visit.city if visit.status == "planned" else None)
    return happening._replace(date=(visit.date or "")[:MONTH] or None, host=visit.host, city=city)
