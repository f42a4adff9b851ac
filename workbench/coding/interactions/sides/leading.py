"""Of whom an article tells from its first sentence on: whose talks "the talks with X" of a later paragraph are."""

from __future__ import annotations

from collections import Counter

from workbench.article import Article, within
from workbench.coding.actors import Actor, actors_in, coordinated, countries_of, objects_of
from workbench.coding.foes import are_foes
from workbench.coding.interactions.happening import Happening
from workbench.coding.interactions.scene import Scene, following, modifiers, subjects
from workbench.wording import any_of, group_taken_up, is_stop, is_topic, only_locates, words

OPENING = 4  # sentences that introduce an article's parties
OPENERS = ("after", "before", "following", "on", "upon", "when", "while", "in")
PARTICIPLES = (["meeting"], ["receiving"], ["welcoming"], ["hosting"])
AROUND = 6  # tokens from a meeting to the word that it brought somebody together
MEMBERS = 10  # tokens from there to the first of them
OPENS = 2  # tokens from a sentence's start to its "With"
LAST = 2  # meetings in a row that tell whose row it is
HAILED = 12  # tokens from "under the leadership" to somebody


def leading_people(article: Article) -> list[Actor]:
    """The persons of the first sentence that names one, if all serve one state."""
    first = next((m for m in article.mentions if not article.sentence_at(m.start).heading), None)
    if first is None:
        return []
    sentence = article.sentence_at(first.start)
    people = [actor for actor in actors_in(article, sentence) if actor.person is not None]
    return people[:1] if len(countries_of(people)) == 1 and all(actor.countries for actor in people) else []


def told_of_throughout(scene: Scene, others: list[Actor]) -> list[Actor]:
    """Whoever an article tells of, where a later sentence names only those of another state whom they met: persons, or
    "counterparts from Oman and Peru".
    """
    if not others or not others[0].countries:
        return []
    near = scene.article.lowers[scene.mark.end : others[0].end + 1]
    if others[0].person is None and not any_of("of_the_same_office", near):
        return []
    leaders = leading_people(scene.article)
    first = leaders and leaders[0].start < scene.sentence.start
    return leaders if first and not set(countries_of(leaders)) & set(countries_of(others)) else []


def opening_meeting(scene: Scene) -> tuple[list[Actor], list[Actor]] | None:
    """Who met whom where a participle opens a sentence ("After meeting minister X, minister Y flew to Rome")."""
    lowers, start, end = scene.article.lowers, scene.mark.start, scene.mark.end
    if lowers[start:end] not in PARTICIPLES or start - scene.sentence.start > 1:
        return None
    if start != scene.sentence.start and lowers[start - 1] not in OPENERS:
        return None
    found = objects_of(scene.article, scene.actors, end + (lowers[end] == "with"), reach=4)
    people = [actor for actor in found if actor.person is not None]
    later = [actor for actor in scene.actors if people and actor.start > people[0].end and actor.person is not None]
    own = next((actor for actor in later if set(actor.countries).isdisjoint(people[0].countries)), None)
    if own is None or "," not in lowers[people[0].end : own.start]:
        return None
    return [own], [actor for actor in people if actor.start < own.start]


def received_on_opening(scene: Scene) -> tuple[list[Actor], list[Actor]] | None:
    """The guest and the host of a participle that opens a sentence ("Received by minister X, general Y said")."""
    lowers, start = scene.article.lowers, scene.mark.start
    by = next((at for at, word in following(scene, MEMBERS) if word == "by"), None)
    if start != scene.sentence.start or by is None or not any_of("past_receptions", lowers[start : start + 1]):
        return None
    hosts = [actor for actor in objects_of(scene.article, scene.actors, by + 1, reach=8) if not actor.state]
    if not hosts:
        return None
    theirs = set(countries_of(hosts))
    guests = (a for a in scene.actors if a.start > hosts[-1].end and a.countries and theirs.isdisjoint(a.countries))
    guest = next(guests, None)
    if guest is None or "," not in lowers[hosts[-1].end : guest.start]:
        return None
    return [guest], [actor for actor in hosts if actor.end <= guest.start]


def met_by_participle(scene: Scene) -> tuple[list[Actor], list[Actor]] | None:
    """Who met whom, told by a participle that opens a sentence or stands behind "after" ("said after meeting X")."""
    if opening := opening_meeting(scene):
        return opening
    lowers, start, end = scene.article.lowers, scene.mark.start, scene.mark.end
    if lowers[start:end] != ["meeting"] or lowers[start - 1] not in words("before_participles"):
        return None
    found = objects_of(scene.article, scene.actors, end + (lowers[end] == "with"), reach=3)
    met = [actor for actor in found if not (actor.state or actor.collective)]
    return (subjects(scene), met) if met else None


def meets_nobody(scene: Scene) -> bool:
    """Whether a participle tells of nobody known ("ended a visit to Togo and Mali, meeting senior leaders")."""
    lowers, start, end = scene.article.lowers, scene.mark.start, scene.mark.end
    if lowers[start:end] != ["meeting"] or lowers[start - 1] != "," or start == scene.sentence.start:
        return False
    theirs = any_of("visitors", lowers[end : end + 3]) or any_of("ranking", lowers[end : end + 2])
    return theirs and not objects_of(scene.article, scene.actors, end, reach=4)


def opening_partners(scene: Scene, *, states: bool = False) -> list[Actor]:
    """The persons, or `states` too, with whom a sentence opens ("With minister X, drones were discussed")."""
    start = scene.sentence.start
    opened = next((at for at in range(start, start + OPENS) if scene.article.words[at : at + 1] == ["With"]), None)
    if opened is None:
        return _of_a_row(scene) if states else []
    found = objects_of(scene.article, scene.actors, opened + 1, reach=4)
    theirs = [actor for actor in found if actor.countries == found[0].countries]  # "With his host, X, Y discussed"
    return theirs if theirs and (states or theirs[0].person is not None) and theirs[-1].end <= scene.mark.start else []


def with_a_row(scene: Scene, people: list[Actor]) -> list[Actor]:
    """Some persons with the ministers named beside them ("Secretary X and the ministers of A, B and C said")."""
    if len(countries_of(people)) != 1 or any(actor.collective for actor in people):
        return people
    row = _of_a_row(scene)
    return [*people, *row] if row and coordinated(scene.article, people[-1].end, row[0].start) else people


def _of_a_row(scene: Scene) -> list[Actor]:
    """Three states or more of whom the sentence tells ("After a meeting in Oslo, the ministers of A, B and C said")."""
    row, codes = group_taken_up(scene.article, scene.sentence.end)
    return [Actor(row, row + 1, codes)] if row >= scene.sentence.start and not modifiers(scene) else []


def is_hailed(scene: Scene, actor: Actor) -> bool:
    """Whether only somebody's greetings or rule are told of ("under the leadership of King A", "the greetings of")."""
    before = scene.article.lowers[max(scene.sentence.start, actor.start - HAILED) : actor.start]
    hailed = next((at for at in range(len(before) - 1, -1, -1) if before[at] in words("rule_and_regards")), None)
    return hailed is not None and before[hailed + 1 : hailed + 2] in (["of"], ["from"]) and "to" not in before[hailed:]


def brought_together(scene: Scene, reach: int = AROUND) -> list[Actor]:
    """Whom a meeting brought together ("the talks in Oslo brought together the generals of A, B and C")."""
    for position, word in following(scene, reach):
        if word in words("gathering"):
            return objects_of(scene.article, scene.actors, position + 1, reach=MEMBERS)
    return []


def leading_parties(article: Article, number: int) -> tuple[str, ...]:
    """The parties that an article opens with, if they are as many as asked for: those whose people it names, or all."""
    end = article.sentences[min(OPENING, len(article.sentences)) - 1].end
    people = {mention.person for mention in article.mentions if mention.start < end}
    served = {country for person in people if (country := article.people[person].country)}
    opening = [party for party in article.parties if party.start < end and party.group != "organisation"]
    named = {party.code for party in opening if not (is_topic(article, party) or only_locates(article, party))}
    bound = [party for party in opening if is_stop(article, party)]
    if not served and named <= {party.code for party in bound}:
        return ()  # "the minister will travel to Oman and Qatar"
    for codes in (served | named, served, named):
        if len(codes) == number and not are_foes(article, tuple(codes)):
            return tuple(sorted(codes))
    return ()


def protagonist(earlier: list[Happening]) -> str | None:
    """The one state that took part in all that was told so far, if it was told of with several others."""
    shared = set.intersection(*(set(happening.countries) for happening in earlier)) if earlier else set()
    return next(iter(shared)) if len(shared) == 1 else None


def hub(article: Article, earlier: list[Happening]) -> str | None:
    """The one state of the last two meetings told of, where these were with two others; of one alone the host's, or
    that of who is told of first.
    """
    last = [one for one in earlier if one.kind == "meeting"][-LAST:]
    shared = set.intersection(*(set(one.countries) for one in last)) if last else set()
    if len(last) == 1 and last[0].people:
        return last[0].host if last[0].host in shared else article.people[last[0].people[0]].country
    return next(iter(shared)) if len(shared) == 1 else None


def pair_of_paragraph(scene: Scene, named: tuple[str, ...], earlier: list[Happening]) -> tuple[str, ...]:
    """The state whose people alone a paragraph tells of, and the one with which the article deals, where a sentence
    only says "both countries".
    """
    article, paragraph = scene.article, scene.sentence.paragraph
    if named or not any(actor.collective and not actor.countries for actor in scene.actors):
        return ()
    first = next(one.start for one in article.sentences if one.paragraph == paragraph)
    people = (article.people[one.person].country for one in within(article.mentions, first, scene.mark.start))
    central = next((code for code, _ in Counter(c for one in earlier for c in one.countries).most_common(1)), None)
    others = {code for code in people if code not in (None, central)}
    if central is None or len(others) != 1:
        return ()
    return tuple(sorted({central, *map(str, others)}))
