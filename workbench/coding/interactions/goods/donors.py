"""Who gives goods and who gets them: the states around a verb or a noun of giving."""

from __future__ import annotations

from workbench.article import within
from workbench.coding.actors import Actor, asides_before, coordinated, countries_of, objects_of, side_of
from workbench.coding.interactions.forces.ships import named_ships
from workbench.coding.interactions.goods.deliveries import AROUND, NEAR, is_noun
from workbench.coding.interactions.scene import Scene, locates, subjects
from workbench.coding.interactions.setting.day_and_place import place_near
from workbench.coding.interactions.sides.homes import state_called
from workbench.parties import PAIR
from workbench.wording import any_of, words

COMPLEMENT = 25  # and between a verb and its "to", "from", "by"
RECEIVER = 4  # tokens to a receiver right behind the verb ("gave the Malian army")
MAKE = 5  # tokens from a nationality to the goods of that make
RECEIVING = ("to", "for")


def sellers(scene: Scene, start: int, end: int) -> list[Actor]:
    """Of whom goods were got that are told of there ("jets bought by Mali from Spain landed", "built by Spain")."""
    article = scene.article
    for position in range(end - 1, start, -1):
        if article.lowers[position] in words("acquired"):
            near = within(article.parties, position + 1, min(position + 1 + AROUND, end))
            named = [p for p in near if any_of("origins_of_goods", article.lowers[position + 1 : p.start])]
            if named:
                return [side_of(next((p for p in named if article.lead_in(p.start) == "from"), named[0]))]
    return []


def owners(scene: Scene) -> list[Actor]:
    """Whose delivery it is ("Israel's delivery of", "US deliveries")."""
    start = max(scene.sentence.start, scene.mark.start - NEAR)
    parties = within(scene.article.parties, start, scene.mark.start)
    return [Actor(party.start, party.end, (party.code,)) for party in parties][-1:]


def right_behind(scene: Scene) -> list[Actor]:
    """Who stands right behind the verb, before the goods ("gave the Malian army ten jeeps")."""
    article, mark = scene.article, scene.mark
    if is_noun(scene) or article.lowers[mark.end - 1] in RECEIVING:
        return []
    direct = [a for a in objects_of(article, scene.actors, mark.end, reach=RECEIVER) if a.person is None]
    gap = article.lowers[mark.end : direct[0].start] if direct else []
    return [] if any_of("goods", gap) or any_of("locatives", gap) else direct


def behind_to(scene: Scene) -> list[Actor]:
    """Who stands behind "to" or "for"."""
    mark = scene.mark
    start = mark.end - 1 if scene.article.lowers[mark.end - 1] in RECEIVING else mark.end
    return named_after(scene, *RECEIVING, start=start)


def who_gave(scene: Scene) -> list[Actor]:
    """Of whom a relative clause behind goods tells that they gave them ("took delivery of tanks that Mali gave")."""
    article, end = scene.article, scene.sentence.end
    for opens in range(scene.mark.end, end):
        if article.lowers[opens] in words("things"):
            for party in within(article.parties, opens + 1, min(opens + NEAR, end)):
                told = within(article.marks["interactions"], party.end, min(party.end + MAKE, end))
                if any(mark.entry.get("frame") == "gives" for mark in told):
                    return [side_of(party)]
    return []


def to_which(scene: Scene) -> list[Actor]:
    """The taker told of before a relative clause ("Mali, to which A and B have pledged drones")."""
    article, start = scene.article, scene.mark.start
    near = range(start - 1, max(scene.sentence.start, start - COMPLEMENT), -1)
    opens = next((at for at in near if article.lowers[at - 1] == "to" and article.lowers[at] in words("relatives")), 0)
    parties = within(article.parties, scene.sentence.start, opens - 1) if opens else []
    return [side_of(parties[-1])] if parties and opens - parties[-1].end <= NEAR else []


def named_after(scene: Scene, *prepositions: str, start: int | None = None) -> list[Actor]:
    """The actors behind the first of these prepositions that has one."""
    article = scene.article
    first = scene.mark.end if start is None else start
    for position in range(first, min(first + COMPLEMENT, scene.sentence.end)):
        if article.lowers[position] in prepositions and not within(article.dates, position + 1, position + 2):
            found = objects_of(article, scene.actors, position + 1, reach=5)
            if "to" in prepositions and within(article.places, position + 1, position + 2):
                break  # "deliver radars to Manila by March, and meet Australia's minister"
            if countries_of(found):
                return found
            end = min(position + NEAR + 1, scene.sentence.end)
            if firms := within(article.parties, position + 1, end):
                return [side_of(firms[0])]
            if ships := named_ships(article, position + 1, end):
                return ships[:1]
        if article.lowers[position] in words("ends_of_giving"):
            break
    return []


def givers_before(scene: Scene, takers: list[Actor]) -> list[Actor]:
    """The subject of the verb: the nearest actor before it, unless that one is where the goods go."""
    takes = countries_of(takers)
    if relative := _antecedent(scene):
        return relative
    aside = asides_before(scene.article, scene.actors, scene.mark.start)
    before = [a for a in scene.actors if a.end <= scene.mark.start and a.countries and a.countries != takes]
    before = [actor for actor in before if actor.start not in aside]
    apart = len(set(range(before[-1].end, scene.mark.start)) - aside) if before else 0
    near = before[-1:] if apart <= AROUND else []
    for actor in reversed(before[:-1]):
        if not near or "and" not in (gap := scene.article.lowers[actor.end : near[0].start]):
            break
        if len(gap) > NEAR or not coordinated(scene.article, actor.end, near[0].start):
            break
        near.insert(0, actor)  # "A and B jointly handed over"
    return near or [actor for actor in subjects(scene) if actor.countries != takes]


def _antecedent(scene: Scene) -> list[Actor]:
    """Of whom a relative clause tells that they gave ("Spanish firms which it says supplied the drones")."""
    article, start = scene.article, scene.mark.start
    near = range(start - 1, max(scene.sentence.start, start - AROUND), -1)
    opens = next((at for at in near if any_of("things", article.lowers[at : at + 1])), None)
    if opens is None or any_of("report_verbs", article.lowers[opens - 1 : opens]):
        return []
    parties = within(article.parties, max(scene.sentence.start, opens - MAKE), opens)
    return [side_of(party) for party in parties[-1:] if not any_of("goods", article.lowers[party.end : opens])]


def all_told_of(scene: Scene, known: list[Actor]) -> list[Actor]:
    """The two states of the sentence and of the place of arrival, where there is no third one; else those known."""
    everybody = [actor._replace(person=None) for actor in [*_of_this_clause(scene), *at_the_place(scene)]]
    states = countries_of(everybody)
    fits = len(states) <= PAIR and set(countries_of(known)) <= set(states)
    return everybody if fits else known


def _of_this_clause(scene: Scene) -> list[Actor]:
    """The actors of a sentence but for those of a later clause ("in an act that X saw", "a step denounced by X")."""
    lowers, end = scene.article.lowers, scene.mark.end
    breaks = (at for at in range(end, scene.sentence.end) if lowers[at] in words("ends_of_clauses"))
    last = next(breaks, scene.sentence.end)
    actors = [actor for actor in scene.actors if actor.end <= last and scene.article.lead_in(actor.start) != "by"]
    stops = [actor for actor in actors if locates(scene, actor)]
    return actors if len(stops) < PAIR else [actor for actor in actors if actor not in stops]


def at_the_place(scene: Scene) -> list[Actor]:
    """The state on whose soil goods arrive ("delivered at Haiphong")."""
    place = place_near(scene.article, scene.sentence, scene.mark.end)
    opens = place is not None and place.start <= scene.sentence.start + 2  # "In Lima X handed the police ten jeeps"
    if place is None or place.country is None or not (place.start >= scene.mark.end or opens):
        return []
    return [Actor(place.start, place.end, (place.country,), state=True)]


def makers(scene: Scene) -> list[Actor]:
    """The state whose goods they are ("the first Chinese drones")."""
    parties = within(scene.article.parties, scene.sentence.start, scene.sentence.end)
    made = [party for party in parties if any_of("goods", scene.article.lowers[party.end : party.end + MAKE])]
    lowers = scene.article.lowers
    named = [
        side_of(party)
        for party in made
        if party.group == "demonym" or any_of("possessive_endings", lowers[party.end : party.end + 1])
    ]
    return named[:1] or _makers_joined(scene)


def _makers_joined(scene: Scene) -> list[Actor]:
    """The state whose goods they are, joined to how they came about ("Spanish-built launches")."""
    lowers = scene.article.lowers
    for dash in range(scene.sentence.start + 1, scene.sentence.end - 1):
        joined = lowers[dash] == "-" and lowers[dash + 1] in words("acquired")
        if joined and (code := state_called(lowers[dash - 1])):
            return [Actor(dash - 1, dash, (code,))]
    return []
