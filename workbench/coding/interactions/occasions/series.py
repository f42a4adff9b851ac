"""Another one of a series that was told of before: its next session, its last edition."""

from __future__ import annotations

from workbench.article import within
from workbench.coding.actors import people_of
from workbench.coding.interactions.happening import Happening
from workbench.coding.interactions.occasions.editions import another_edition
from workbench.coding.interactions.scene import Cast, Scene
from workbench.parties import PAIR
from workbench.wording import any_of

SERIES = ("dialogue", "exercise")
FORMAT = 60  # tokens from a meeting to the next one in its format
WITHIN = 150  # tokens from a series to another one of it
BODY = 3  # tokens from a body to its verb
DRILL = 10  # tokens from an exercise to when it was last held


def of_series(scene: Scene, cast: Cast, earlier: list[Happening]) -> bool:
    """Whether it is another one of a series, and no people who meet once more ("it will hold its next meeting in")."""
    entry, mark = scene.mark.entry, scene.mark
    if (entry.get("frame") == "edition" and mark.group != "verbs") or _round_of_a_drill(scene):
        return True
    if people_of([*cast.subjects, *cast.objects]):
        return False
    if entry.get("frame") == "edition":
        body = any_of("bodies", scene.article.lowers[max(scene.sentence.start, mark.start - BODY) : mark.start])
        body = body or _of_a_drill(scene)
        return body or _of_a_body(scene) or _after_a_session(earlier)
    noun = entry.get("frame") == "noun" and entry.get("kind") == "meeting" and another_edition(scene)
    other = any_of("other_editions", scene.article.lowers[mark.start - 2 : mark.start])
    return noun and (_of_a_body(scene) or (other and _after_a_session(earlier)))


def _round_of_a_drill(scene: Scene) -> bool:
    """Whether "the next round" is that of an exercise told of before."""
    lowers, mark = scene.article.lowers, scene.mark
    rounds = mark.entry.id == "session" and lowers[mark.end - 1] == "round"
    rounds = rounds and not any_of("talking", lowers[mark.end + 1 : mark.end + 3])
    return rounds and "next" in lowers[mark.start - 2 : mark.start] and _told_of(scene) == "exercise"


def _of_a_body(scene: Scene) -> bool:
    """Whether a body or a dialogue is told of in this sentence or the one before."""
    article = scene.article
    start = article.sentences[max(0, scene.sentence.number - 1)].start
    marks = within(article.marks["interactions"], start, scene.mark.start)
    return any(mark.entry.get("frame") == "session" for mark in marks)


def _of_a_drill(scene: Scene) -> bool:
    """Whether it is an exercise that was last held ("the exercise Desert Wind, last held in 2012")."""
    article, mark = scene.article, scene.mark
    near = within(article.marks["interactions"], max(scene.sentence.start, mark.start - DRILL), mark.start)
    if mark.entry.id != "last_edition":
        return False
    it = article.lowers[scene.sentence.start] == "it" and _told_of(scene) == "exercise"  # "It was last held in 2021"
    return it or (bool(near) and near[-1].entry.get("kind") == "exercise")


def _after_a_session(earlier: list[Happening]) -> bool:
    """Whether a session of the day was told of before."""
    return any(one.kind == "dialogue" and not one.background for one in earlier)


def _told_of(scene: Scene) -> str | None:
    """Of what kind is the series that was named last, not long before."""
    start = max(0, scene.mark.start - WITHIN)
    marks = within(scene.article.marks["interactions"], start, scene.mark.start)
    kinds = [kind for mark in marks if (kind := mark.entry.get("kind")) in SERIES]
    return str(kinds[-1]) if kinds else None


def up_to_series(scene: Scene, earlier: list[Happening]) -> list[Happening]:
    """What was told up to the last exercise or session, if it was told of not long before; a meeting is no exercise."""
    edition = scene.mark.entry.get("frame") == "edition" or _round_of_a_drill(scene)
    kinds = SERIES if edition else ("dialogue",)
    told_of = [number for number, one in enumerate(earlier) if one.kind in kinds]
    if not edition:
        return earlier[: told_of[-1] + 1] if told_of else earlier
    near = bool(told_of) and scene.mark.start - earlier[told_of[-1]].token <= WITHIN
    return earlier[: told_of[-1] + 1] if near else _of_those_who_met(scene, earlier)


def _of_those_who_met(scene: Scene, earlier: list[Happening]) -> list[Happening]:
    """A meeting of several, or one told of in the same sentence ("they met in Oslo; the next one is due in Rome")."""
    last = earlier[-1] if earlier and earlier[-1].kind == "meeting" else None
    if last is None or not (len(last.countries) > PAIR or last.token >= scene.sentence.start):
        return []
    return earlier if scene.mark.start - last.token <= FORMAT else []


def as_its_series(scene: Scene, found: Happening, earlier: list[Happening]) -> Happening:
    """Another one of a series is of its kind, and the next one is still to come."""
    lowers, mark = scene.article.lowers, scene.mark
    ahead = mark.entry.id == "edition" and found.status == "occurred" and "next" in lowers[mark.start : mark.end]
    over = mark.entry.id == "last_edition" and found.status == "planned"
    edition = mark.entry.get("frame") == "edition" or _round_of_a_drill(scene)
    kind = _told_of(scene) if edition else None
    if edition and kind is None and len(found.countries) > 1 and any_of("troops", scene.lowers):
        kind = "exercise"  # "200 soldiers of A and B opened the fifth edition of Steel Spear"
    kind = kind or (earlier[-1].kind if edition and earlier else "dialogue")
    status = "planned" if ahead else "occurred" if over else found.status
    return found._replace(kind=kind, status=status, fresh=True)
