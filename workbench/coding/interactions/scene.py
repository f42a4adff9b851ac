"""A trigger word in its sentence: who stands around it, and what its phrase looks like."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from workbench.article import Article, Mark, Sentence, tokens_of, within
from workbench.coding.actors import Actor, actors_in, coordinated, countries_of, people_of, subjects_of
from workbench.coding.circumstances import is_a_maker, is_beside
from workbench.coding.interactions.inviters import without_inviters
from workbench.coding.interactions.sides.tellers import tellers
from workbench.coding.main_clauses import is_cited, main_clause
from workbench.coding.words import either
from workbench.wording import any_of, words

PHRASE, MODIFIERS = 7, 16  # tokens from a noun back to its determiner, and to the states that modify it
OPENED, TOLD = 5, 16  # tokens from "where" and from "who" to their verbs
FROM_WHOM = 2  # tokens from "regards" to whose they are
NAMED_BEHIND = 4  # words of a name behind its noun
CAME_FROM = 6  # tokens from "on her way" to where a ship comes from
BESIDE = 2  # tokens between states and the noun that they modify
ARTICLES = ("a", "an")
SILENT = ("sides", "nothing", "aside", "remote")
ASIDES = ("aside", "remote")


class Scene(NamedTuple):
    """A trigger in its sentence, with the actors there; `met` are the starts of those whom an earlier verb governs."""

    article: Article
    sentence: Sentence
    mark: Mark
    actors: list[Actor]
    met: frozenset[int] = frozenset()

    @property
    def lowers(self) -> list[str]:
        """The words of its sentence, in lower case."""
        return self.article.lowers[self.sentence.start : self.sentence.end]


class Cast(NamedTuple):
    """Who takes part in a scene: the subject's side, the other side, and the state where it is known to take place.

    `definite` is True where the words mean something told before ("the meeting"), `abroad` where only a guest does so;
    `part` is that of the sentence which tells when and where, if not all of it does.
    """

    subjects: list[Actor]
    objects: list[Actor]
    host: str | None = None
    definite: bool = False
    abroad: bool = False
    part: Sentence | None = None


def scene_of(article: Article, mark: Mark, met: frozenset[int] = frozenset()) -> Scene:
    """The scene of a trigger."""
    sentence = article.sentence_at(mark.start)
    actors, clause = actors_in(article, sentence), main_clause(article, sentence, mark.start)
    if article.scopes["circumstance"]:
        actors = [a for a in actors if a.person is not None or not is_beside(article, a.start, mark.start)]
    if absent := words("not_there").intersection(article.lowers[sentence.start : sentence.end]):
        at = next(at for at in range(sentence.start, sentence.end) if article.lowers[at] in absent)
        away = subjects_of(article, actors, at)  # "…, while the chiefs from Mali and Chad were absent"
        actors = [actor for actor in actors if actor not in away]
    if clause is not sentence:
        own = [actor for actor in actors if clause.start <= actor.start < clause.end]
        told = len(countries_of(own)) > 1 or any(actor.collective for actor in own)
        if told and either("sides", "us").isdisjoint(article.lowers[clause.start : clause.end]):
            return Scene(article, clause, mark, own, met)
    return Scene(article, sentence, mark, actors, met)


def subjects(scene: Scene) -> list[Actor]:
    """Of whom the trigger says something: not those whom an earlier verb governs ("met A and visited B")."""
    if told_of := antecedent(scene):
        return told_of
    free = [
        actor
        for actor in without_inviters(scene.article, scene.sentence, scene.mark.start, scene.actors)
        if (actor.start not in scene.met or any_of("relatives", scene.article.lowers[actor.end : actor.end + 2]))
        and not (names_a_session(scene, actor) or locates(scene, actor) or _led_there(scene, actor))
        and not _of_a_greeting(scene, actor)
    ]
    found = _of_its_clause(scene, free) or subjects_of(scene.article, free, scene.mark.start)
    return found or tellers(scene.article, scene.sentence.start, scene.mark.start)


def locates(scene: Scene, actor: Actor) -> bool:
    """Whether a state only says where a place is ("at Ramstein, Germany") or a voyage began ("home from Oman")."""
    if not actor.state:
        return False
    before = scene.article.lowers[max(scene.sentence.start, actor.start - CAME_FROM) : actor.start]
    if any_of("voyages", before) and "from" in before[-2:]:
        return True
    places = within(scene.article.places, scene.sentence.start, actor.start)
    return bool(places) and actor.start - places[-1].end == 1


def _of_a_greeting(scene: Scene, actor: Actor) -> bool:
    """Whether only somebody's greetings are conveyed, or to somebody ("conveyed the regards of X to Y and briefed")."""
    article, end = scene.article, actor.end
    if actor.person is None:
        return False
    before = article.lowers[max(0, actor.start - FROM_WHOM) : actor.start]
    sent = before[1:] == ["of"] and any_of("rule_and_regards", before[:1])
    return sent or (article.lead_in(actor.start) == "to" and article.lowers[end : end + 1] == ["and"])


def _led_there(scene: Scene, actor: Actor) -> bool:
    """Whether it is only the state where troops drill ("deployed to Chad in May to train with its army")."""
    abroad = scene.mark.entry.id == "drill_with" and actor.state
    return abroad and scene.article.lead_in(actor.start) in words("destination_words")


def names_a_session(scene: Scene, actor: Actor) -> bool:
    """Whether a party only stands in the name of a session told of before ("to meet after the NATO summit in Oslo")."""
    marks = within(scene.article.marks["interactions"], actor.end, actor.end + 1) if actor.state else ()
    return any(one.entry.get("frame") == "session" and one.end < scene.mark.start for one in marks)


def _of_its_clause(scene: Scene, actors: list[Actor]) -> list[Actor]:
    """The official unnamed right before a verb whose clause opens there ("in Oslo, where the Dutch guest arrived")."""
    last = next((actor for actor in reversed(actors) if actor.end <= scene.mark.start), None)
    if last is None or last.person is not None or last.state or last.collective:
        return []
    lowers = scene.article.lowers
    near = lowers[last.end : scene.mark.start]
    opened = any_of("clause_openers", lowers[max(scene.sentence.start, last.start - 2) : last.start])
    if not opened or not 0 < len(near) <= OPENED or not any_of("actor_nouns", near[:2]) or "," in near:
        return []
    named = [actor for actor in actors if actor.person is not None and actor.end <= last.start]
    return [actor for actor in named if actor.countries == last.countries][-1:] or [last]


def antecedent(scene: Scene) -> list[Actor]:
    """Of whom a relative clause tells ("held talks with X, who is on a visit", "the Lao delegation, which is in")."""
    article, start = scene.article, scene.mark.start
    near = range(start - 1, max(scene.sentence.start, start - TOLD), -1)
    opens = next((at for at in near if article.lowers[at] in ("who", "which")), None)
    if opens is None or "," in article.words[opens:start] or any(opens < a.start < start for a in scene.actors):
        return []
    end = opens - (article.words[opens - 1] == ",")
    return beside(scene, end) or (_met_there(scene, end) if article.lowers[opens] == "who" else [])


def _met_there(scene: Scene, end: int) -> list[Actor]:
    """Who was met at the place that stands right before a clause ("received X at the ministry, who had arrived")."""
    last = next((actor for actor in reversed(scene.actors) if actor.end <= end), None)
    if last is None or last.person is None or last.start not in scene.met:
        return []
    return [last] if any_of("locatives", scene.article.lowers[last.end : last.end + 1]) else []


def beside(scene: Scene, end: int) -> list[Actor]:
    """Of whom a clause tells: who stands right before it, a delegation aside ("X and his team, who are")."""
    last = next((actor for actor in reversed(scene.actors) if actor.end <= end), None)
    if last is None or last.state or last.collective:
        return []
    lowers = scene.article.lowers
    known = words("with_them") if any_of("delegation_nouns", lowers[last.end : end]) else frozenset({"of"})
    told = (scene.article.words[at][0].isupper() or lowers[at] in words("actor_nouns") for at in range(last.end, end))
    return [last] if all(fits or lowers[at] in known for at, fits in enumerate(told, last.end)) else []


def next_person(scene: Scene, objects: list[Actor]) -> list[Actor]:
    """The subject that follows ("In his talks with X, he said")."""
    start = objects[-1].end if objects else scene.mark.end
    theirs = (None, *people_of(objects))
    behind = [actor for actor in scene.actors if actor.person not in theirs and actor.start >= start][:1]
    reports = behind and any_of("report_verbs", scene.article.lowers[behind[0].start - 1 : behind[0].start])
    return [] if reports else behind  # "this visit builds trust, said Colonel X"


def next_trigger(scene: Scene) -> int:
    """The start of the next trigger in the sentence, or the sentence's end."""
    later = within(scene.article.marks["interactions"], scene.mark.end, scene.sentence.end)
    return next((mark.start for mark in later if mark.entry.get("frame") not in SILENT), scene.sentence.end)


def following(scene: Scene, reach: int) -> Iterator[tuple[int, str]]:
    """The words of the sentence after a trigger, `reach` tokens at most, each with its token; asides are left out."""
    start, end = scene.mark.end, min(scene.mark.end + reach, scene.sentence.end)
    marks = within(scene.article.marks["interactions"], start, end)
    asides = tokens_of(mark for mark in marks if mark.entry.get("frame") in ASIDES)
    for position in range(start, end):
        if position not in asides:
            yield position, scene.article.lowers[position]


def determiner(scene: Scene) -> str:
    """The word that opens the noun's phrase: up to seven words before it."""
    before = scene.article.lowers[max(scene.sentence.start, scene.mark.start - PHRASE) : scene.mark.start]
    return next(
        (
            word
            for word in reversed(before)
            if word in words("definite") or word in words("possessives") or word in ARTICLES
        ),
        "",
    )


def of_a_day(scene: Scene) -> bool:
    """Whether the day of an occasion stands before its noun ("in Thursday's call", "Monday's talks")."""
    owner = scene.mark.start - 1
    days = within(scene.article.dates, max(scene.sentence.start, owner - PHRASE), owner)
    return scene.article.lowers[owner] in ("'s", "’s") and bool(days) and days[-1].end == owner


def name_behind(scene: Scene) -> list[str]:
    """The words in capitals that go on behind a noun in capitals: "the Riga Summit [Defence Pledge]"."""
    end = scene.mark.end
    if not scene.article.words[end - 1].istitle():
        return []
    behind = scene.article.words[end : min(end + NAMED_BEHIND, scene.sentence.end)]
    return [word.lower() for word in takewhile(lambda word: word.istitle() or word == "and", behind)]


def name_start(scene: Scene) -> int:
    """Where the name of a body begins of which the noun is the end ("the second Peru-Chile High-Level Committee")."""
    words, start = scene.article.words, scene.mark.start
    while start > scene.sentence.start and (words[start - 1][0].isupper() or words[start - 1] == "-"):
        start -= 1
    return start


def modifiers(scene: Scene) -> list[Actor]:
    """The states right before a noun: "Azerbaijani-Chinese talks", "U.S.-India 2+2"."""
    start = max(scene.sentence.start, scene.mark.start - MODIFIERS)
    people = [actor for actor in scene.actors if actor.person is not None and actor.end <= scene.mark.start]
    taken = tokens_of(people)
    parties = within(scene.article.parties, start, scene.mark.start)
    parties = [party for party in parties if not is_a_maker(scene.article, party)]
    group = sorted([*people, *(Actor(p.start, p.end, (p.code,)) for p in parties if p.start not in taken)])
    if not group or group[-1].end < min(scene.mark.start - BESIDE, name_start(scene)):
        return []
    if not set(ARTICLES).isdisjoint(scene.article.lowers[group[-1].end : scene.mark.start]):
        return []  # "the ministers of Oman and Mali attended a meeting"
    kept = [group[-1]]
    for actor in reversed(group[:-1]):
        if not coordinated(scene.article, actor.end, kept[0].start) or is_cited(scene.article, actor):
            break  # "According to Minister X, the OSCE summit"
        kept.insert(0, actor)
    return kept
