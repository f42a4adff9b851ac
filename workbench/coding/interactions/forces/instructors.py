"""Instructors of one state who come to another: "the first hundred Serbian instructors arrived in January"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Party, within
from workbench.coding.actors import Actor, coordinated, countries_of, side_of, subjects_of
from workbench.coding.interactions.scene import Cast, Scene
from workbench.coding.interactions.setting.day_and_place import date_near, place_near
from workbench.coding.words import is_number
from workbench.wording import any_of, words

BEFORE = 4  # tokens from a nationality to its instructors
AROUND = 8  # tokens from instructors to the verb of their coming
BEHIND = 3  # tokens from instructors to "from" and their state
SUBJECT = 5  # tokens from instructors to a verb of travel


def of_instructors(scene: Scene) -> bool:
    """Whether those who arrive or are received are instructors, and no guests."""
    frame, lowers, mark = scene.mark.entry.get("frame"), scene.article.lowers, scene.mark
    if frame == "travels":
        return any_of("teaching_staff", lowers[max(scene.sentence.start, mark.start - SUBJECT) : mark.start])
    return frame == "receives" and any_of("teaching_staff", lowers[mark.end : mark.end + SUBJECT])


def instructs(scene: Scene) -> Iterator[Cast]:
    """Instructors of a state who have come, or will come, to another; not those who teach somebody named."""
    article, mark, sentence = scene.article, scene.mark, scene.sentence
    told = within(article.marks["interactions"], sentence.start, sentence.end)
    if any(one.entry.get("frame") in ("teaches", "joint") for one in told):
        return
    theirs = [side_of(party) for party in instructors_at(scene, mark.start)] or _senders(scene)
    start, end = max(sentence.start, mark.start - AROUND), min(mark.end + AROUND, sentence.end)
    near = article.lowers[start:end]
    counted = any(is_number(word) for word in near) or any_of("batches", near)
    if not theirs or not any_of("comings", near):
        return
    if not counted and date_near(article, sentence, mark.start) is None:
        return
    yield Cast(theirs, _where(scene, set(countries_of(theirs))))


def _senders(scene: Scene) -> list[Actor]:
    """The one state that sends instructors of its own ("Oslo will send forty more instructors to the base in Lviv")."""
    lowers, last = scene.article.lowers, scene.mark.start
    near = range(max(scene.sentence.start, last - BEFORE), last)
    sends = next((at for at in near if lowers[at] in words("sending_staff")), None)
    senders = subjects_of(scene.article, scene.actors, sends) if sends is not None else []
    return senders if len(countries_of(senders)) == 1 else []


def instructors_at(scene: Scene, token: int) -> list[Party]:
    """The states whose instructors are told of at a token: "Dutch and Danish instructors", "instructors from Kenya"."""
    article, sentence = scene.article, scene.sentence
    parties = within(article.parties, sentence.start, sentence.end)
    before = [p for p in parties if p.group == "demonym" and p.end <= token <= p.end + BEFORE]
    row = before[-1:]
    if row and ("," in article.lowers[row[0].end : token] or article.lowers[row[0].start - 1] == "for"):
        return []  # "a send-off parade for Kenyan instructors"
    for party in reversed(parties):
        if row and party.end <= row[0].start and coordinated(article, party.end, row[0].start):
            row.insert(0, party)
    if row:
        return row
    for party in parties:
        gap = article.lowers[token + 1 : party.start] if party.start > token else []
        first = not row and 0 < len(gap) <= BEHIND and any_of("origins_of_staff", gap)
        if first or (row and party.start >= row[-1].end and coordinated(article, row[-1].end, party.start)):
            row.append(party)
    return row


def _where(scene: Scene, theirs: set[str]) -> list[Actor]:
    """The state to which they come: named, or of the place, or of those who receive them."""
    article, sentence = scene.article, scene.sentence
    others = [actor for actor in scene.actors if not theirs & set(actor.countries)]
    takers = subjects_of(article, others, scene.mark.start)
    if any_of("hosts_of_staff", article.lowers[max(sentence.start, scene.mark.start - AROUND) : scene.mark.start]):
        return takers[-1:]
    place = place_near(article, sentence, scene.mark.end)
    if place is not None and place.country not in (None, *theirs):
        return [Actor(place.start, place.end, (str(place.country),), state=True)]
    named = [p for p in within(article.parties, sentence.start, sentence.end) if p.code not in theirs]
    located = [p for p in named if any_of("locatives", article.lowers[p.start - 1 : p.start])]
    if located:
        return [side_of(located[0])]
    return takers if len(countries_of(takers)) == 1 else []
