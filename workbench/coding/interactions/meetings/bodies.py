"""Sessions of bodies that no list names, and those whom a sentence lists as taking part in a session."""

from __future__ import annotations

from workbench.article import Article, Mark, organisations_of, within
from workbench.coding.actors import Actor, actors_in, countries_of, in_rows, objects_of, people_of, side_of
from workbench.coding.interactions.occasions.editions import numbered
from workbench.coding.interactions.scene import Cast, Scene
from workbench.parties import PAIR
from workbench.wording import any_of, words

BEHIND = 8  # tokens from a meeting to the body of which it is one
MEMBERS = 18  # tokens from a meeting to the organisation whose ministers meet
BEFORE = 4  # tokens from "next" to a meeting
REACH = 10  # tokens from "with" to the first of those who take part
NEAR = 3
SOON = 2  # sentences from a session to those who took part
OPENING = 5  # tokens from the start of a sentence to a session that it opens with
ABBREVIATED = 3  # letters of the shortest name by letters


def of_a_named_body(scene: Scene) -> bool:
    """Whether a noun of meeting is one session of a body with a name of its own ("the third meeting of the Quito
    Group", "the 24th Corps Commander Level Meeting").
    """
    entry, mark = scene.mark.entry, scene.mark
    if entry.get("frame") != "noun" or entry.get("kind") != "meeting" or mark.group == "plurals":
        return False
    if any_of("two_plus_two", scene.article.lowers[max(scene.sentence.start, mark.start - BEFORE) : mark.start]):
        return True
    if _of_a_group(scene) or _of_a_format(scene) or _organisation_behind(scene) or by_its_letters(scene):
        return True
    counted = numbered(scene)
    printed = scene.article.words[mark.end - 1][:1].isupper()
    if counted and printed and scene.article.words[mark.start - 1][:1].isupper():
        return True
    return (counted or _one_of_many(scene)) and _name_behind(scene)


def by_its_letters(scene: Scene) -> bool:
    """Whether the letters stand before it that a body is called by ("the GBC meeting", "General Border Committee")."""
    texts, letters = scene.article.words, scene.article.words[scene.mark.start - 1]
    if len(letters) < ABBREVIATED or not letters.isupper():
        return False
    ends = (one.end for one in scene.article.marks["interactions"] if one.entry.get("frame") == "session")
    return any("".join(word[0] for word in texts[max(0, end - len(letters)) : end]) == letters for end in ends)


def _one_of_many(scene: Scene) -> bool:
    before = scene.article.lowers[max(scene.sentence.start, scene.mark.start - BEFORE) : scene.mark.start]
    return "next" in before or any_of("yearly", before)


def _organisation_behind(scene: Scene) -> list[Actor]:
    """The organisation whose ministers meet ("a meeting of the defence ministers of the states of the SCO")."""
    article, start = scene.article, scene.mark.end
    if article.lowers[start : start + 1] != ["of"]:
        return []
    for party in within(article.parties, start, min(start + MEMBERS, scene.sentence.end)):
        gap = article.lowers[start + 1 : party.start]
        if party.group == "organisation" and any_of("ministers", gap) and not any_of("clause_breaks", gap):
            return [side_of(party)]
    return []


def of_no_party(scene: Scene) -> bool:
    """Whether a body meets that is no party of a record ("The Arab League convened")."""
    article, mark = scene.article, scene.mark
    if mark.entry.get("frame") not in ("noun", "session", "with") or mark.entry.get("kind") == "call":
        return False
    if len(countries_of([actor for actor in scene.actors if actor.person is not None])) > 1:
        return False
    last = min(mark.end + MEMBERS + MEMBERS, scene.sentence.end)
    for body in within(article.marks["organisations"], max(scene.sentence.start, mark.start - BEHIND), last):
        gap = article.lowers[body.end : mark.start] or article.lowers[mark.end : body.start]
        led = body.start < mark.start or article.lowers[mark.end] == "of"
        if led and not body.entry.get("party", True) and not any_of("clause_breaks", gap) and "," not in gap:
            return True
    return False


def after_no_party(scene: Scene) -> bool:
    """Whether "the summit" may be that of such a body, told of before."""
    before = within(scene.article.marks["organisations"], 0, scene.mark.start)
    return any(not body.entry.get("party", True) for body in before)


def _of_a_group(scene: Scene) -> bool:
    """Whether the ministers of a group of states meet ("a meeting of the Baltic defence ministers")."""
    article, mark = scene.article, scene.mark
    if article.lowers[mark.end] != "of":
        return False
    start = mark.end + 1 + (article.lowers[mark.end + 1] == "the")
    named = any(within(found, start, start + 1) for found in (article.parties, article.mentions))
    other = any(one.start == start for one in within(article.marks["interactions"], start, start + BEHIND))
    grouped = start < scene.sentence.end and not (named or other) and article.words[start][:1].isupper()
    return grouped and any_of("ministers", article.lowers[start + 1 : min(start + 1 + NEAR, scene.sentence.end)])


def _of_a_format(scene: Scene) -> bool:
    """Whether ministers of a group of states meet that has a name ("the ministers of the Quito Triangle")."""
    article, start = scene.article, scene.mark.end
    behind = article.lowers[start : min(start + BEHIND, scene.sentence.end)]
    if behind[:1] != ["of"] or not any_of("ministers", behind):
        return False
    named = (at for at in range(start + NEAR, start + len(behind)) if article.lowers[at] in words("formats"))
    return any(article.words[at][:1].isupper() and article.words[at - 1][:1].isupper() for at in named)


def _name_behind(scene: Scene) -> bool:
    """Whether a name stands behind "of" that is none of a state or an organisation, nor somebody's."""
    article, mark, end = scene.article, scene.mark, scene.sentence.end
    if article.lowers[mark.end] != "of":
        return False
    start = mark.end + 1 + (article.lowers[mark.end + 1] == "the")
    start += any_of("kinds_of_body", article.lowers[start : start + 1])
    told = within(article.marks["interactions"], start, min(mark.end + BEHIND, end))
    if start >= end or any(one.entry.get("frame") == "session" for one in told):
        return False
    if any(person.start == start for person in within(article.mentions, start, start + 1)):
        return False
    party = next(iter(within(article.parties, start, start + 1)), None)
    if party is not None and (party.group != "name" or party.end >= end):
        return False
    word = article.words[party.end if party is not None else start]
    return word[:1].isupper() and not any(date.start == start for date in within(article.dates, start, start + 1))


def taking_part(scene: Scene) -> list[Actor]:
    """Those whom the rest of the sentence tells of as taking part ("opened here on Monday, with A, B and C attending",
    "under the chairmanship of A").
    """
    article, end = scene.article, scene.sentence.end
    found = _organisation_behind(scene)
    for position in range(scene.mark.end, end):
        word = article.lowers[position]
        if word not in words("ties_of_attendance"):
            continue
        near = objects_of(article, scene.actors, position + 1, reach=REACH)
        if not near or near[0].start < (found[-1].end if found else 0):
            continue
        around = (
            *article.lowers[max(scene.mark.end, position - NEAR) : near[0].start],
            *article.lowers[near[-1].end : min(near[-1].end + NEAR, end)],
        )
        row = word == "with" and article.lowers[position - 1] == "," and len(countries_of(near)) > 1
        there = word == "of" and any_of("were_there", article.lowers[position - 1 : position])  # "in the presence of"
        if row or there or any_of("attendance", around) or any_of("presiding", around):
            found.extend(near)
    return found


def joining(article: Article, cast: Cast, mark: Mark) -> set[str]:
    """The states named in a sentence whose people are said to be present ("their colleagues from A also came")."""
    sentence = article.sentence_at(mark.start)
    actors = actors_in(article, sentence)
    people = [actor for actor in cast.subjects if not actor.state]
    for position in range(sentence.start + 1, sentence.end):
        if article.lowers[position] in words("origins") and any_of("peers", article.lowers[position - 1 : position]):
            people.extend(objects_of(article, actors, position + 1, reach=2))
    named = {party.code for party in within(article.parties, sentence.start, sentence.end)}
    return named & set(countries_of(people))


def ministers(scene: Scene, cast: Cast) -> list[Actor]:
    """Those of an organisation's states who met ("NATO defence ministers gathered in Oslo")."""
    if scene.mark.entry.id not in ("meet", "convene") or (people_of(cast.objects) and not _preside(scene, cast)):
        return []
    first = next(iter(cast.subjects), None)
    plural = first is not None and any_of(
        "ministers", scene.article.lowers[max(scene.sentence.start, first.start - BEHIND) : first.end + NEAR]
    )
    return cast.subjects if plural else []


def _preside(scene: Scene, cast: Cast) -> bool:
    """Whether somebody is only told of as presiding ("The ministers of the SCO met with X in the chair")."""
    behind = scene.article.lowers[cast.objects[-1].end : cast.objects[-1].end + NEAR]
    return "chair" in behind or any_of("presiding", behind)


def of_several(scene: Scene, parties: tuple[str, ...]) -> bool:
    """Whether it is one of a numbered row of more than two states ("the fifth trilateral meeting of ministers")."""
    lowers, mark = scene.article.lowers, scene.mark
    if mark.entry.id != "talks" or len(parties) <= PAIR or not numbered(scene):
        return False
    named = any_of("three_parties", lowers[mark.start - 1 : mark.end])
    return named and any_of("ministers", lowers[mark.end : min(mark.end + BEHIND, scene.sentence.end)])


def but_the_venue(scene: Scene, named: list[Actor]) -> list[Actor]:
    """Those named before a session, but for the one capital that only tells where it was ("the NATO Warsaw summit")."""
    article = scene.article
    capitals = {
        p.start for p in within(article.parties, scene.sentence.start, scene.mark.start) if p.group == "capital"
    }
    bodies = organisations_of(article)
    venues = [actor for actor in named if actor.start in capitals]
    others = [actor for actor in named if actor not in venues]
    return others if len(venues) == 1 and set(countries_of(others)) <= bodies else named


def at_its_opening(scene: Scene) -> list[Actor]:
    """The people of a sentence that opens with a session ("At the 2+2 in Tokyo, X and Y told their counterparts")."""
    article, start = scene.article, scene.sentence.start
    if article.lowers[start] not in words("during") or scene.mark.start - start > OPENING:
        return []
    people = [actor for actor in scene.actors if actor.person is not None]
    return people if len(countries_of(people)) > 1 else []


def told_after(scene: Scene) -> list[Actor]:
    """The states that a sentence soon after says took part ("Taking part were the chiefs of staff of A, B and C")."""
    article = scene.article
    for sentence in article.sentences[scene.sentence.number + 1 : scene.sentence.number + 1 + SOON]:
        if any_of("attendance", article.lowers[sentence.start : sentence.end]):
            watched = (at for at in range(sentence.start, sentence.end) if article.lowers[at] in words("observers"))
            last = next(watched, sentence.end)  # "A, B and C took part, joined by observers from D"
            actors = [actor for actor in actors_in(article, sentence) if actor.countries and actor.start < last]
            row = max(in_rows(article, actors), key=len, default=[])
            if len(countries_of(row)) > PAIR and _attends(article, row):
                return row
    return []


def _attends(article: Article, row: list[Actor]) -> bool:
    """Whether a word for attendance stands near a row, and not only somewhere in its sentence."""
    near = (
        *article.lowers[max(0, row[0].start - REACH) : row[0].start],
        *article.lowers[row[-1].end : row[-1].end + NEAR],
    )
    return any_of("attendance", near)


def with_a_side(scene: Scene, cast: Cast) -> bool:
    """Whether only the other side of a session of two is named ("held with the Omani side", "with our Omani hosts")."""
    lowers, other = scene.article.lowers, cast.objects[-1]
    return len(cast.objects) == 1 and (
        lowers[other.end : other.end + 1] == ["side"] or lowers[other.start - 1] == "our"
    )
