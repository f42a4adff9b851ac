"""Sides that stand at hand for a scene that names none: of its sentence, of the one before, of what was told last."""

from __future__ import annotations

from workbench.article import organisations_of
from workbench.coding.actors import actors_in, countries_of
from workbench.coding.clauses import opens_collectively
from workbench.coding.foes import are_foes
from workbench.coding.interactions.happening import Happening
from workbench.coding.interactions.scene import Scene, locates
from workbench.parties import PAIR
from workbench.wording import any_of, group_taken_up

JOURNEYS = ("travels", "departs", "stays", "visit", "guest", "calls")
TALKS = ("noun", "with")
COMPANY = ("meeting", "dialogue", "call")


def pair_at_hand(
    scene: Scene, parties: tuple[str, ...], earlier: list[Happening], leading: tuple[str, ...], host: str | None
) -> tuple[str, ...]:
    """The sides of a session that are its host and another, or of talks of "the two ministers", if told of nearby."""
    frame = scene.mark.entry.get("frame")
    acting = [actor for actor in scene.actors if not locates(scene, actor)]
    if frame == "session":
        for pair in (countries_of(acting), _just_told(scene, earlier), leading):
            if len(pair) == PAIR and host in pair and set(parties) <= set(pair) and not are_foes(scene.article, pair):
                return pair
    if frame not in TALKS or parties or not _of_two(scene):
        return ()
    before = countries_of([actor for actor in acting if actor.end <= scene.mark.start])
    pair = before if len(before) == PAIR else _of_the_sentence_before(scene, earlier)
    return () if are_foes(scene.article, pair) else pair


def _of_two(scene: Scene) -> bool:
    sides = [actor for actor in scene.actors if actor.collective]
    if scene.mark.group == "verbs" and sides and sides[-1].end == scene.mark.start:
        return True  # "the ministers spent an hour together"
    return any(any_of("two_parties", scene.article.lowers[actor.start : actor.end]) for actor in sides)


def _just_told(scene: Scene, earlier: list[Happening]) -> tuple[str, ...]:
    """Whose talks the sentence before told of ("X telephoned Y; they will revive the board. Its next session is")."""
    last = earlier[-1] if earlier else None
    if last is None or last.kind not in (*COMPANY, "visit"):
        return ()
    near = scene.sentence.number - scene.article.sentence_at(last.token).number
    return last.countries if near == (last.kind in COMPANY) else ()


def came_for_it(scene: Scene, named: tuple[str, ...], earlier: list[Happening]) -> bool:
    """Whether a journey was told of right before to the one side named ("will fly on to Oslo for a dialogue with")."""
    if not earlier or earlier[-1].kind != "visit" or not set(named) < set(earlier[-1].countries):
        return False
    return scene.article.sentence_at(earlier[-1].token).number == scene.sentence.number


def joined_by_more(parties: tuple[str, ...], number: int | None, earlier: list[Happening]) -> tuple[str, ...]:
    """All of so many, where those told of last are joined by others ("They will hold a trilateral call with Peru")."""
    last = next((one for one in reversed(earlier) if one.kind in COMPANY), None)
    if last is None or not parties or not set(parties).isdisjoint(last.countries):
        return ()
    return tuple(sorted({*parties, *last.countries})) if number == len(parties) + len(last.countries) else ()


def _of_the_sentence_before(scene: Scene, earlier: list[Happening]) -> tuple[str, ...]:
    """The two states of which it tells, if after the last occasion ("Oslo waits for an answer of Rome")."""
    article, number = scene.article, scene.sentence.number - 1
    if number < 0 or article.sentences[number].heading:
        return ()
    before = article.sentences[number]
    if earlier and earlier[-1].token >= before.start:
        return ()
    acting = countries_of(actors_in(article, before))
    return acting if len(acting) == PAIR else ()


def of_one_journey(scene: Scene, told: list[Happening]) -> tuple[str, ...]:
    """The sides of what was told last, and of all who came along ("X and Y flew to Rome. They met its premier")."""
    if not told:
        return ()
    last = told[-1]
    together = last.kind == "visit" and opens_collectively(scene.article, scene.sentence)
    journey = [one for one in told if together and (one.token, one.host) == (last.token, last.host)] or [last]
    return tuple(sorted({code for one in journey for code in one.countries}))


def row_before(scene: Scene) -> tuple[str, ...]:
    """The states whom "The ministers" take up, of a headline too ("Statement of Ministers of Togo, Mali and Chad")."""
    collective = opens_collectively(scene.article, scene.sentence)
    return group_taken_up(scene.article, scene.sentence.start)[1] if collective else ()


def next_stop(host: str | None, earlier: list[Happening]) -> tuple[str, ...]:
    """The host and whoever made the journey told of last ("flew to A; a stop in B was dropped")."""
    for happening in reversed(earlier):
        travellers = [code for code in happening.countries if code != happening.host]
        abroad = happening.kind in ("visit", "meeting", "port_call") and happening.host and len(travellers) == 1
        if abroad and host not in happening.countries:
            return tuple(sorted((str(host), *travellers)))
    return ()


def of_its_kind(
    scene: Scene,
    parties: tuple[str, ...],
    told: list[Happening],
    earlier: list[Happening],
    *,
    definite: bool,
    number: int | None,
) -> list[Happening]:
    """What was told of before, but for what a scene of its kind cannot go back to."""
    frame = scene.mark.entry.get("frame")
    if frame in JOURNEYS or scene.mark.entry.get("kind") == "exercise":
        bodies = organisations_of(scene.article)  # nobody travels to an organisation or drills with it
        told = [one for one in told if bodies.isdisjoint(one.countries)]
    if frame == "session" and number is None:
        told = [one for one in told if one.kind != "exercise"]
    if frame == "discuss" and not parties:  # "met X in Oslo on a trip to Europe. The two discussed"
        told = [one for one in told if one.kind != "visit"] or told
    if frame == "visit" and definite and parties:  # "the visit" is one told of before, whoever was met elsewhere since
        visited = {one.countries for one in earlier if one.kind == "visit" and set(parties) <= set(one.countries)}
        told = [one for one in told if not visited or one.countries in visited]
    return told
