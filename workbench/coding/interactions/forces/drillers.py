"""Who shares an exercise: the states, troops and ships that a sentence names, and not those beside whom it is held."""

from __future__ import annotations

from workbench.article import Article, Party, Sentence, organisations_of, within
from workbench.coding.actors import Actor, coordinated, countries_of, objects_of, side_of
from workbench.coding.circumstances import parties_of
from workbench.coding.datelines import behind_dateline
from workbench.coding.interactions.forces.ships import named_ships
from workbench.coding.interactions.forces.tellers import complains, is_quoted, only_reports
from workbench.coding.interactions.scene import Cast, Scene
from workbench.coding.interactions.setting.day_and_place import opening_end, place_near
from workbench.coding.words import is_number
from workbench.parties import PAIR
from workbench.wording import any_of, words

BEFORE = 14
AFTER = 12
PHRASE = 4  # tokens from a nationality to its troops
NEXT = 3  # tokens from an exercise to "joined by", and from "together with" to whoever joins
SOON = 2  # sentences from an exercise to whose troops take part


def told_after(scene: Scene) -> list[Actor]:
    """The states of a sentence soon after, where it tells whose troops take part."""
    article, number = scene.article, scene.sentence.number
    for sentence in article.sentences[number + 1 : number + 1 + SOON]:
        told = article.lowers[sentence.start : sentence.end]
        cue = any_of("exercise_cues", told) or any_of("participation", told) or any_of("side_by_side", told)
        troops = _troops_of(article, sentence)
        if len({party.code for party in troops}) > (1 if cue else PAIR):
            return [side_of(party) for party in troops]
    return []


def _troops_of(article: Article, sentence: Sentence) -> list[Party]:
    """Whose troops a sentence names ("Greek and Omani troops", "soldiers from Greece and Oman"); observers are none."""
    found: list[Party] = []
    for party in within(article.parties, sentence.start, sentence.end):
        before = article.lowers[max(sentence.start, party.start - PHRASE) : party.start]
        sent = any_of("origins", before) and any_of("troops", before)
        sent = sent or (any_of("of_many", before) and any_of("including", before[-2:]))  # "ten nations, among them"
        listed = bool(found) and coordinated(article, found[-1].end, party.start)
        if any_of("observers", before) and not listed:
            continue
        if sent or listed or any_of("troops", article.lowers[party.end : party.end + AFTER]):
            found.append(party)
    return found


def those_whose_it_is(scene: Scene) -> list[Actor]:
    """Several states right before an exercise and its name ("the Greek-Cypriot Nemesis exercise")."""
    article = scene.article
    start = scene.mark.start
    parties = within(article.parties, max(scene.sentence.start, start - BEFORE), start)
    if not parties or not all(_is_name(article.words[token]) for token in range(parties[-1].end, start)):
        return []
    kept = [parties[-1]]
    for party in reversed(parties[:-1]):
        if not coordinated(article, party.end, kept[0].start):
            break
        kept.insert(0, party)
    actors = [side_of(party) for party in kept]
    return [*actors, *_among_others(scene)] if len(countries_of(actors)) > 1 else []


def _among_others(scene: Scene) -> list[Actor]:
    """Those named of the many who joined ("with troops of thirty nations, among them Singapore and Japan")."""
    lowers, last = scene.article.lowers, _part(scene)[1]
    named = next((at for at in range(scene.mark.end, last) if lowers[at] in words("including")), last)
    if not any_of("of_many", lowers[scene.mark.end : named]):
        return []
    return [actor for actor in objects_of(scene.article, scene.actors, named + 1, reach=2) if actor.state]


def _is_name(word: str) -> bool:
    return word[:1].isupper() or word.isdigit() or word in ("-", "–", "'s", "’s") or word in words("kinds_of_exercise")


def those_who_share(scene: Scene) -> list[Actor]:
    """Everybody in the sentence but mere observers; the hosts, where only those who join them are named."""
    article = scene.article
    known = {actor.start for actor in scene.actors}
    start, end = _part(scene)
    troops = [
        side_of(party)
        for party in parties_of(article, start, end, scene.mark.start)
        if party.start not in known and (party.end == scene.mark.start or _are_troops(scene, party))
    ]
    beside, opening = _beside(scene), opening_end(article, scene.sentence)
    everybody = [
        actor
        for actor in scene.actors
        if start <= actor.start < end
        and not any_of("observers", article.lowers[actor.end : actor.end + AFTER])
        and actor not in beside
        and not (_in_another_clause(scene, actor) or complains(scene, actor) or is_quoted(scene, actor))
        and words("lands_alone").isdisjoint(actor.countries)
        and not (actor.state and (actor.start < opening) != (scene.mark.start < opening) and _is_stop(scene, actor))
    ]
    everybody = _of_the_sides(scene, everybody)
    ships = [ship for ship in named_ships(article, start, end) if ship.start not in known]
    return _states_only(scene, sorted([*everybody, *troops, *ships]))


def _is_stop(scene: Scene, actor: Actor) -> bool:
    """Whether ships only call at a state before or after ("Before visiting Togo, the frigate joined a drill in")."""
    return any(scene.article.lead_in(actor.start) in words(name) for name in ("locatives", "visits"))


def _of_the_sides(scene: Scene, actors: list[Actor]) -> list[Actor]:
    """Without states told of apart from "both armies", whose exercise it is ("terrorists from Mali worried both armies,
    and a joint exercise was agreed on").
    """
    sides = [actor for actor in actors if actor.collective and actor.end <= scene.mark.start]
    if not sides:
        return actors
    lowers, first = scene.article.lowers, scene.sentence.start
    apart = [
        actor
        for actor in actors
        if actor.state
        and actor.end <= sides[0].start
        and any_of("places_of_origin", lowers[max(first, actor.start - 1) : actor.start])
    ]
    return [actor for actor in actors if actor not in apart]


def _are_troops(scene: Scene, party: Party) -> bool:
    """Whether a nationality is that of troops ("Chadian commandos", "300 Chadians")."""
    lowers = scene.article.lowers
    counted = party.group == "demonym" and is_number(lowers[party.start - 1]) and lowers[party.end - 1].endswith("s")
    return counted or any_of("troops", lowers[party.end : party.end + PHRASE])


def forces_before(scene: Scene) -> list[Actor]:
    """Whose jets or ships drill with others ("Omani fighters practised with")."""
    before = within(scene.article.parties, scene.sentence.start, scene.mark.start)
    return [side_of(party) for party in before if _are_troops(scene, party)][-1:]


def forces_behind(scene: Scene) -> list[Actor]:
    """With whose jets or ships others drill ("practised with Peruvian Mirages")."""
    behind = within(scene.article.parties, scene.mark.end, min(scene.mark.end + 2, scene.sentence.end))
    return [side_of(party) for party in behind if party.group == "demonym"][:1]


def with_the_host(scene: Scene, shared: list[Actor]) -> list[Actor]:
    """The state on whose soil it is as well, where all others join it ("held at Baku with the participation of")."""
    article, mark = scene.article, scene.mark
    guests = [actor for actor in shared if actor.countries]
    if not guests or guests[0].start < mark.end:
        return shared
    gap = article.lowers[mark.end : guests[0].start]
    place = place_near(article, scene.sentence, mark.end)
    joined = any_of("participation", gap) and place is not None and place.start >= mark.end
    if not joined or place is None or place.country is None or place.country in countries_of(guests):
        return shared
    return sorted([*shared, Actor(place.start, place.end, (place.country,), state=True)])


def others_join(scene: Scene) -> bool:
    """Whether it is told right behind an exercise who joins ("the drill, which is held off Crete with the participation
    of Malta").
    """
    lowers, end = scene.article.lowers, scene.mark.end
    behind = lowers[end : end + NEXT]
    told = any_of("relatives", behind) or any_of("taken_place", behind) or "that" in behind
    return any_of("participation", lowers[end : end + (BEFORE if told else NEXT)])


def joined_by(scene: Scene, cast: Cast) -> bool:
    """Whether others drill beside the sides told of before ("the two navies, together with that of A, held")."""
    sides = [actor for actor in cast.objects if actor.collective]
    others = [actor for actor in cast.objects if not actor.collective and actor.person is None]
    lowers = scene.article.lowers
    if not sides or not others or lowers[sides[0].end : sides[0].end + 1] == ["of"]:
        return False  # "the ministers of A and B"
    beside = any(any_of("company", lowers[max(scene.sentence.start, a.start - NEXT) : a.start]) for a in others)
    return beside or any(coordinated(scene.article, sides[0].end, actor.start) for actor in others)


def _part(scene: Scene) -> tuple[int, int]:
    """The part of the sentence between semicolons in which the exercise is told of."""
    lowers, start, end = scene.article.lowers, scene.sentence.start, scene.sentence.end
    listed = any(lowers[at : at + 2] == [";", "and"] for at in range(start, scene.mark.start))  # "X; Y; and Z pose at"
    before = (at + 1 for at in range(scene.mark.start - 1, start, -1) if lowers[at] == ";" and not listed)
    after = (at for at in range(scene.mark.end, end) if lowers[at] == ";")
    return next(before, behind_dateline(scene.article, scene.sentence)), next(after, end)


def _beside(scene: Scene) -> list[Actor]:
    """The states only next to which a drill is ("near Taiwan", "at the border of Ukraine"), or at which it points
    ("a warning to Israel and the United States").
    """
    found: list[Actor] = []
    for actor in scene.actors:
        before = scene.article.lowers[max(scene.sentence.start, actor.start - PHRASE) : actor.start]
        if before[-1:] == ["the"]:
            before = before[:-1]
        about = any_of("aimed_at", before) or any_of("troubles", before)  # "since the war in Gaza"
        aimed = about and any_of("points", before[-1:])
        aimed = aimed or (any_of("voyages", before) and before[-1:] == ["to"])  # "on their way to Peru"
        aimed = aimed or only_reports(scene, actor)
        row = bool(found) and coordinated(scene.article, found[-1].end, actor.start)
        guarded = any_of("troops", before) or any_of("guards_of", before)  # "the Omani Coast Guard and Malta"
        against = any_of("next_to", before[-1:]) and not any_of("pitting", before)
        beside = against or (any_of("borders", before[1:]) and not guarded)
        if beside or aimed or row:
            found.append(actor)
    codes = countries_of(found)
    return [actor for actor in scene.actors if actor in found or (actor.state and set(actor.countries) & set(codes))]


def _in_another_clause(scene: Scene, actor: Actor) -> bool:
    """Whether an earlier clause only takes place there ("have served in Mali, and 90 Danes and Swedes drilled"), or
    tells of somebody else ("Oslo watches the sea where Togolese ships drill").
    """
    lowers = scene.article.lowers
    gap = lowers[actor.end : scene.mark.start]
    if "where" in gap:
        opened = actor.end + gap.index("where")
        return any(opened < other.start < scene.mark.start for other in scene.actors)
    return actor.state and lowers[actor.start - 1] == "in" and gap[:1] == [","] and any_of("joins_clauses", gap[1:2])


def _states_only(scene: Scene, actors: list[Actor]) -> list[Actor]:
    """Without an organisation whose members are named themselves."""
    bodies = organisations_of(scene.article)
    states = [actor for actor in actors if not bodies.issuperset(actor.countries) or actor.collective]
    return states if len(countries_of(states)) > 1 else actors


def several_behind(scene: Scene) -> bool:
    """Whether several states' troops drill ("manoeuvres by Peruvian and Chilean jets", "by both countries")."""
    end = min(scene.mark.end + BEFORE, scene.sentence.end)
    parties = within(scene.article.parties, scene.mark.end, end)
    both = any(actor.collective and scene.mark.end <= actor.start < end for actor in scene.actors)
    return both or len({party.code for party in parties}) > 1
