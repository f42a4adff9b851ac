"""Where a journey leads: the states and cities named behind a verb of travel."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article, organisations_of, within
from workbench.coding.actors import Actor, side_of
from workbench.coding.datelines import behind_dateline, dateline
from workbench.coding.interactions.scene import Cast, Scene, determiner
from workbench.coding.interactions.setting.day_and_place import STOPS
from workbench.wording import any_of, words

NAME = 8  # no name of a state or a city is longer
DESTINATION = 10  # tokens from a verb of travel to where it leads, and from one stop to the next
ROW = 40  # tokens of a row of stops
TAKING = 16  # tokens from a journey to where it took somebody
ADJACENT = 3  # tokens from "adjacent" to a state
BOUND = 6  # tokens from "on" to "visit"
LATELY = 3  # sentences from a journey to "the country" that it led to


def destinations(scene: Scene, token: int, *, led: bool = False) -> list[str | None]:
    """The states that a journey goes to: those of the states and cities listed next, or the dateline's for "here".

    Where it is `led`, the first one stands behind "to" or "for" ("flew on Monday to", "left here for").
    """
    article = scene.article
    found: list[str | None] = []
    row = _row_counted(article, token)
    token, led = (row, False) if row else (token, led)
    last = past = token
    end, reach = min(token + ROW, scene.sentence.end), token + DESTINATION
    days = _days(article, token, end)
    for position in range(token - 1, end):
        if position >= reach:
            break
        onward = led and position == token and article.lowers[position] in words("adverbs_of_way")
        if position in days and found:
            last = position + 1
        if onward or position in days or token <= position < past:
            continue
        word = article.lowers[position]
        if word == "from" and position >= token and not found and (origin := state_at(article, position + 1)):
            past = origin[1]  # "flew from Oslo to Rome"
            continue
        its = state_at(article, position + 1) if found and word == "in" and position == last else None
        if its is not None and its[0] == found[-1]:
            last = past = its[1]  # "called at Gdynia in Poland and at Kiel in Germany"
            continue
        means_here = word in words("here") or _means_here(article, position)
        if means_here and (not led or _led_to(article, token, position)):
            told = None if word in words("here") else _country_told(scene)
            place = dateline(article)
            return [told or (place.country if place else None)]
        stop = state_at(article, position)
        if stop is not None and not found and _only_near(article, position, stop[1]):
            break
        if stop is None and not found and word == "," and _city_at(article, position + 1):
            continue  # "visited the Defence Ministry, Baku"
        if stop is not None and led and not (found or _led_to(article, token, position)):
            break
        if stop is not None and found and not _closes(article, stop[1]):
            break
        if stop is not None and position >= last - 1:
            found.append(stop[0])
            last = stop[1]
            reach = last + DESTINATION
        elif (led and word in words("homeward")) or (position >= last and _ends_the_way(word, listed=bool(found))):
            break
    return list(dict.fromkeys(found))


def _row_counted(article: Article, token: int) -> int:
    """Where a row of states begins that are counted first ("will visit four nations in five days: Peru, Chile, …")."""
    near = article.lowers[token : token + DESTINATION]
    opens = next((at for at, word in enumerate(near) if word in words("opens_rows")), 0)
    row = token + opens + 1
    counted = any_of("counted_states", near[:opens]) and state_at(article, row) is not None
    return row if counted else 0


def _days(article: Article, start: int, end: int) -> set[int]:
    """The tokens of the days told between two tokens, with their "on" and the comma behind a year."""
    days: set[int] = set()
    for date in within(article.dates, start, end):
        comma = article.words[date.end - 1].isdigit() and article.lowers[date.end : date.end + 2] == [",", "to"]
        days.update(range(date.start - (article.lowers[date.start - 1] == "on"), date.end + comma))
    return days


def _only_near(article: Article, start: int, end: int) -> bool:
    """Whether a state only tells near what it is: "the front line near the Kenyan border", "adjacent to Togo"."""
    return article.lowers[end] == "border" or any_of("adjacent", article.lowers[start - ADJACENT : start])


def _closes(article: Article, token: int) -> bool:
    """Whether nothing is said of the last stop of a list ("visited Oslo on Monday and Rome on Tuesday")."""
    behind = article.lowers[token : token + 1]
    dated = any(date.start == token for date in within(article.dates, token, token + NAME))
    return not behind or behind[0] in words("behind_stops") or behind == ["in"] or dated


def _led_to(article: Article, start: int, token: int) -> bool:
    """Whether "to" or "for" stands before a place ("to the port city of Odesa"), no matter what it is called."""
    at = token - 1
    while at > start and (article.lowers[at] in words("before_places") or article.words[at][0].isupper()):
        at -= 1
    return article.lowers[at] in words("onward")


def _means_here(article: Article, token: int) -> bool:
    """ "The country" is where the text is written ("arrived in the country"; not "the Kingdom of Tonga")."""
    before, after = article.lowers[token - 1], article.lowers[token + 1 : token + 2]
    return article.lowers[token] in words("this_country") and before in words("definite") and after != ["of"]


def _country_told(scene: Scene) -> str | None:
    """ "The country" after a journey to it ("X flew to Peru. … his first visit to the country"), or after whose
    invitation it was ("At the invitation of Peru's government, X visited the country").
    """
    article, start = scene.article, behind_dateline(scene.article, scene.sentence)
    if "invitation" in article.lowers[start : start + BOUND]:
        inviters = within(article.parties, start, scene.mark.start)
        return inviters[0].code if inviters else None
    if any_of("relatives", article.lowers[scene.mark.start - 1 : scene.mark.start]):  # "met in Oslo X, who is visiting"
        towns = [one for one in within(article.places, start, scene.mark.start) if one.kind in STOPS]
        if towns:
            return towns[-1].country
    if determiner(scene) not in words("possessives") and all(actor.person is None for actor in scene.actors):
        return None  # ships that "have come to the Sultanate"
    first = article.sentences[max(0, scene.sentence.number - LATELY)].start
    marks = reversed(within(article.marks["interactions"], first, start))
    journeys = (mark.end for mark in marks if mark.entry.get("kind") == "visit")
    stops = (state_at(article, end) or state_at(article, end + 1) for end in journeys)
    return next((stop[0] for stop in stops if stop is not None), None)


def _city_at(article: Article, token: int) -> bool:
    return any(place.start == token and place.kind in STOPS for place in within(article.places, token, token + NAME))


def _ends_the_way(word: str, *, listed: bool) -> bool:
    """Whether no destination can follow a word: after the first one, any word that is none of a list of stops."""
    if listed:
        return word not in words("coordinators") and word not in words("between_stops")
    return word in words("journey_breaks")


def state_at(article: Article, token: int) -> tuple[str, int] | None:
    """The state named by a country or a city that starts at a token, and where that name ends."""
    for party in within(article.parties, token, token + NAME):
        if party.start != token:
            break
        named = party.group in ("name", "capital") and not owned_at(article, party.end)
        if named or _on_its_soil(article, party.end):
            return party.code, party.end
    for place in within(article.places, token, token + NAME):
        listed = place.kind == "region" and article.lowers[place.end] in words("coordinators")  # "Guam, Oman and Peru"
        if place.start == token and (place.kind in STOPS or listed) and place.country:
            return place.country, place.end
    return None


def owned_at(article: Article, token: int) -> bool:
    """Whether what was named before a token owns something ("Oslo's")."""
    return article.lowers[token : token + 1] in (["'s"], ["’s"])


def _on_its_soil(article: Article, token: int) -> bool:
    """ "The Saudi capital" is a place in Saudi Arabia, and so are "Saudi garrisons"."""
    return any_of("soil", article.lowers[token : token + 2]) or any_of("sites", article.lowers[token : token + 3])


def at_a_seat(scene: Scene, host: str | None) -> bool:
    """Whether a city is the goal for the organisations that sit there, and nothing is told of its own state."""
    places = within(scene.article.places, scene.sentence.start, scene.sentence.end)
    seated = any(place.country == host and any_of("seats", [place.name.lower()]) for place in places)
    return seated and all(party.code != host for party in scene.article.parties)


def to_whom(scene: Scene, travellers: list[Actor], hosts: list[str | None]) -> Iterator[Cast]:
    """The travellers and each host: at the seat of an organisation told of, that, and not the state it is in."""
    for host in hosts:
        if not at_a_seat(scene, host):
            yield Cast(travellers, [], host=host)
        else:
            named = within(scene.article.parties, scene.sentence.start, scene.sentence.end)
            bodies = [side_of(party) for party in named if party.code in organisations_of(scene.article)]
            yield from (Cast(travellers, [body], host=host) for body in bodies[:1])


def day_of_stop(scene: Scene, host: str | None) -> str | None:
    """The day right behind a stop ("visited Peru on Monday and Chile on Tuesday")."""
    article, end = scene.article, scene.sentence.end
    stops = (state_at(article, at) for at in range(scene.mark.end, end))
    last = next((stop[1] for stop in stops if stop is not None and stop[0] == host), end)
    days = within(article.dates, last, min(last + 2, end))
    return days[0].value if days else None


def where_told(scene: Scene) -> list[str | None]:
    """The place behind which a clause tells of a stay ("met in Oslo, where X is on a two-day visit")."""
    article, start = scene.article, scene.mark.start
    visited = any_of("visits", article.lowers[scene.mark.end - 1 : scene.mark.end])
    if not visited and not any_of("stays_where", article.lowers[start : scene.mark.end]):
        return []
    near = range(start - 1, max(scene.sentence.start, start - TAKING), -1)
    opens = next((at for at in near if article.lowers[at] == "where"), 0)
    places = within(article.places, scene.sentence.start, opens)
    beside = bool(places) and opens - places[-1].end <= 1 and places[-1].kind in STOPS
    return [places[-1].country] if beside and places[-1].country else []


def where_bound(scene: Scene) -> list[str | None]:
    """The state right before "on a visit" ("leads a delegation of senior officers to Oman on a four-day visit")."""
    article, start = scene.article, scene.mark.start
    near = range(start - 1, max(scene.sentence.start, start - BOUND), -1)
    opens = next((at for at in near if article.lowers[at] == "on"), 0)
    parties = within(article.parties, scene.sentence.start, opens)[-1:]
    return [party.code for party in parties if party.end == opens and article.lead_in(party.start) == "to"]


def where_left(scene: Scene) -> list[str | None]:
    """The place left behind "after" a visit ("left here on Monday for Lima after a five-day visit")."""
    article, start = scene.article, scene.mark.start
    marks = within(article.marks["interactions"], scene.sentence.start, start)
    left = next((mark.end for mark in marks if mark.entry.get("frame") == "departs"), start)
    if left == start or "after" not in article.lowers[left:start]:
        return []
    if article.lowers[left] in words("here"):
        place = dateline(article)
        return [place.country] if place else []
    stop = state_at(article, left)
    return [stop[0]] if stop else []


def where_it_took_them(scene: Scene) -> list[str | None]:
    """The stops of a journey ("a trip that took him to Oslo and Rome")."""
    lowers, end = scene.article.lowers, min(scene.mark.end + TAKING, scene.sentence.end)
    for at in range(scene.mark.end, end - 2):
        if lowers[at] in words("taking") and lowers[at + 1] in words("taken") and lowers[at + 2] == "to":
            return destinations(scene, at + 3)
    return []
