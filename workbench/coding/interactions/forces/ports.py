"""The frame of warships in another state's port."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article, tokens_of, within
from workbench.coding.actors import Actor, people_of, side_of, subjects_of
from workbench.coding.interactions.forces.ships import (
    first_told_of,
    named_ships,
    of_ships,
    ship_names,
    tells_of_ships,
)
from workbench.coding.interactions.scene import ARTICLES, Cast, Scene, next_trigger
from workbench.coding.interactions.setting.day_and_place import STOPS
from workbench.coding.interactions.sides.homes import home_of
from workbench.wording import any_of, side_by_side, words

BEFORE = 30  # tokens from ships to their call
SHIPS = 40  # from ships to a word for their visit
NEAR = 14  # tokens from a call to its ships
SHIPS_OF = 7  # from a visit to the ships of which it is
NAMED = 4  # tokens from a ship's name to its verb
ROW = 40  # and through all ports of a row
FLYING = 6  # and to aircraft that arrive
COMMAND = 3  # tokens from "under the command of" to whose it is
PORT = 10  # and to its ports
NOUN = 2  # tokens from "a" or "its" to "call at"


def calls(scene: Scene) -> Iterator[Cast]:
    """Ships of one state call at a port of another; at several ports, they call several times."""
    article, mark = scene.article, scene.mark
    start, end = max(scene.sentence.start, mark.start - BEFORE), min(scene.sentence.end, mark.end + NEAR)
    near = article.lowers[start:end]
    in_port = "port" in article.lowers[mark.start : mark.end + 2] and not any_of("goods", near)
    if not in_port and not any_of("naval_ships", near) and not tells_of_ships(article, _since(scene, start), end):
        return
    if "port" not in near and any_of("no_ports", scene.lowers):
        return
    if any_of("civilian_ships", near) and not any_of("naval_ships", near):
        return
    if any_of("exchanging", article.lowers[mark.start - 1 : mark.end]):
        return  # "mutual calls of warships" are nobody's
    if mark.group == "verbs" and article.lowers[mark.start - 1 : mark.start] == ["be"]:
        return  # "the new boats will be berthed at a wharf": that is where they are stationed
    noun = _is_noun(scene)
    if (
        not noun
        and article.lowers[mark.start] in words("calls_of_habit")
        and not article.verdict("planned", mark.start)
    ):
        return
    ships = _ships(scene, end, noun=noun)
    if not ships and mark.group == "forms" and in_port:
        ships = first_told_of(article)
    if not ships and mark.group == "forms":
        if article.lowers[mark.start] == "next":  # "her next stop will be Jakarta"
            yield from (Cast([], [], host=port) for port in _ports(scene, ())[-1:])
        return
    acting = [actor for actor in scene.actors if article.lead_in(actor.start) not in words("onward")]
    ships = ships or subjects_of(article, acting, mark.start)[-1:]
    ships = ships or _of_who_says_so(scene) or _of_home(scene)
    ports = _ports(scene, tuple(code for actor in ships for code in actor.countries))
    if not ports and article.lowers[mark.start] in ("left", "departed"):
        return
    yield from (Cast(ships, [], host=port) for port in ports or [None])


def _since(scene: Scene, start: int) -> int:
    """From where on ships are looked for: of "Its next stop" in the sentence before."""
    following = scene.article.lowers[scene.mark.start] == "next" and scene.sentence.number
    return scene.article.sentences[scene.sentence.number - 1].start if following else start


def _is_noun(scene: Scene) -> bool:
    """Whether a call is told of by a noun, be it one that looks like a verb ("a return call at Lima")."""
    near = scene.article.lowers[max(scene.sentence.start, scene.mark.start - NOUN) : scene.mark.start]
    owned = any_of("possessives", near) or any_of("possessive_endings", near)
    return scene.mark.group == "forms" or owned or any(word in ARTICLES or word == "the" for word in near)


def _ships(scene: Scene, end: int, *, noun: bool) -> list[Actor]:
    """Whose ships call: those named before it, of a noun also behind it ("a call by Indian frigates at")."""
    article = scene.article
    for start, stop in ((_since(scene, scene.sentence.start), scene.mark.start), (scene.mark.end, end)):
        if start > scene.mark.start and not noun:
            break
        owners = [party for party in within(article.parties, start, stop) if of_ships(article, party)]
        if owners:
            row = [one for one in owners[:-1] if _listed(article, one.end, owners[-1].start)]
            return [side_of(one) for one in (*row, owners[-1])]
        if named := named_ships(article, start, stop):
            return named[-1:]
    return []


def _listed(article: Article, start: int, end: int) -> bool:
    """Whether ships are told of together ("Two ships of Peru's Pacific Fleet and a Chilean boat docked")."""
    gap = article.lowers[start:end]
    return len(gap) <= NEAR and "and" in gap and not within(article.marks["interactions"], start, end)


def _of_who_says_so(scene: Scene) -> list[Actor]:
    """The state whose embassy or navy tells of ships ("the carrier will put into Goa, the French embassy said")."""
    lowers = scene.article.lowers
    parties = within(scene.article.parties, scene.mark.end, scene.sentence.end)
    return [side_of(party) for party in parties if any_of("sailing_authorities", lowers[party.end : party.end + 2])][:1]


def _of_home(scene: Scene) -> list[Actor]:
    """The state that a text is written from, whose ships are named without it ("the patrol ship X paid a call to")."""
    home, at = home_of(scene.article), scene.mark.start
    named = any_of("ships", scene.article.lowers[scene.sentence.start : at])
    return [Actor(at, at, (home,), state=True)] if home is not None and named else []


def _ports(scene: Scene, ships: tuple[str, ...]) -> list[str | None]:
    """The states of the ports that are named: behind the call, or before it in its sentence."""
    after = _row(scene)
    before = within(scene.article.places, scene.sentence.start, scene.mark.start) if not after else ()
    stops = after or [place.country for place in before if place.kind in STOPS]
    named = [code for code in stops if code not in (None, *ships)]
    return list(dict.fromkeys(named or _told_before(scene) or _right_here(scene, ships)))


def _right_here(scene: Scene, ships: tuple[str, ...]) -> list[str | None]:
    """The state that a text is written from, where ships are told to be "here" ("anchored at the naval jetty here")."""
    near = scene.article.lowers[scene.mark.start : min(scene.mark.end + PORT, next_trigger(scene))]
    home = home_of(scene.article) if any_of("here", near) else None
    return [home] if home is not None and home not in ships else []


def _row(scene: Scene) -> list[str | None]:
    """The states of a row of ports behind a call ("called at Goa, India, Karachi in Pakistan and Salalah")."""
    article, end = scene.article, min(scene.mark.end + ROW, next_trigger(scene))
    places = [(at.start, at.end, at.country) for at in within(article.places, scene.mark.end, end) if at.kind in STOPS]
    parties = within(article.parties, scene.mark.end, end)
    states = [(p.start, p.end, p.code) for p in parties if p.group in ("name", "capital")]
    found: list[str | None] = []
    last = scene.mark.end
    for start, past, code in sorted({*places, *states}):
        gap = [word.lower() for word in article.words[last:start] if not word.istitle()]  # ", and Port Said, Egypt"
        if found and not words("between_ports").issuperset(gap):
            break
        if not found and len(gap) > PORT:
            break
        found, last = [*found, code], max(last, past)
    return found


def _told_before(scene: Scene) -> list[str | None]:
    """Where "there" is: the last place of the sentence before."""
    article = scene.article
    if "there" not in article.lowers[scene.mark.start : scene.mark.end] or not scene.sentence.number:
        return []
    before = article.sentences[scene.sentence.number - 1]
    places = within(article.places, before.start, scene.mark.start)
    found: list[str | None] = [place.country for place in places if place.kind in STOPS and place.country]
    return found[-1:]


def ships_come(scene: Scene, cast: Cast) -> bool:
    """Whether ships and no people come ("the frigate X will be in Colombo on a visit")."""
    start, end = scene.sentence.start, scene.mark.start
    if _in_port(scene):
        return True
    people = [actor for actor in scene.actors if actor.person is not None and actor.end <= end]
    if people and _under_command(scene, people[0]):
        return True
    behind = max([start, end - SHIPS, *(actor.end for actor in people)])
    near = scene.article.lowers[behind:end]
    group = side_by_side({"task"}, {"force", "group"}, near) and any_of("naval_ships", near)
    flown = any_of("flying", near[-FLYING:]) and not any_of("naval_ships", near)  # "four jets and a tanker arrived"
    if not flown and not people_of(cast.subjects) and (group or tells_of_ships(scene.article, behind, end)):
        return True  # "the naval task group arrived"
    if not ship_names(scene.article).keys().isdisjoint(scene.article.words[max(start, end - NAMED) : end]):
        return True  # "the Cavour is now heading to"
    titles = tokens_of(people)  # "commander of the fleet"
    close = range(max(start, end - 6), end)
    return not flown and any_of("ships", (scene.article.lowers[token] for token in close if token not in titles))


def _under_command(scene: Scene, actor: Actor) -> bool:
    """Whether a ship comes under somebody's command ("The corvette Soto, commanded by Captain Paz, arrived")."""
    lowers, start = scene.article.lowers, actor.start
    led = any_of("commanding_ships", lowers[start - COMMAND : start])
    return led and tells_of_ships(scene.article, scene.sentence.start, start)


def _in_port(scene: Scene) -> bool:
    """Whether it is that of ships that have called, or of a ship ("docked for a goodwill visit", "by HMAS Perth",
    "the visit of the French frigate").
    """
    article, end = scene.article, scene.mark.end
    if scene.mark.group == "verbs":
        return False
    last = min(end + SHIPS_OF, scene.sentence.end)
    titled = any(one.start < last for one in within(article.mentions, end, scene.sentence.end)[:1])
    by_ships = article.lowers[end] in ("by", "of") and not titled  # not "by the Commander of the Fleet"
    if by_ships and (any_of("ships", article.lowers[end:last]) or named_ships(article, end, last)):
        return True
    if side_by_side({"port"}, {"of"}, article.lowers[end : min(end + NAMED, scene.sentence.end)]):
        return True  # "a visit to the port of Bar"
    called = within(article.marks["interactions"], scene.sentence.start, scene.mark.start)
    calls_told = [one for one in called if one.entry.get("frame") == "calls" and one.group == "verbs"]
    return bool(calls_told) and not within(article.mentions, calls_told[-1].end, scene.mark.start)


def of_a_call_in_port(scene: Scene) -> bool:
    """Whether "the call" is one that ships made ("following up on the call made by the carrier Cavour at Subic")."""
    lowers, end = scene.article.lowers, scene.mark.end
    behind = lowers[end : min(end + SHIPS_OF, scene.sentence.end)]
    ships = any_of("ships", behind) and ("by" in behind[:2] or "of" in behind[:1])
    return scene.mark.entry.id == "call_noun" and ships


def at_their_ports(scene: Scene) -> Iterator[Cast]:
    """The casts of a call that is told by a noun, with the states of the ports as a side."""
    at = scene.mark.end
    for cast in calls(scene):
        yield cast._replace(objects=[Actor(at, at, (cast.host,), state=True)]) if cast.host is not None else cast
