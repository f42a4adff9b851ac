"""Spheres: each field of cooperation that stands in a frame, with the parties whose cooperation it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from workbench.article import Article, Mark, Sentence, by_sentence, within
from workbench.coding.alleged import is_alleged
from workbench.coding.sides import concerns, partners_at
from workbench.coding.spheres.bullets import itemised, leads, opens_a_list
from workbench.coding.spheres.doing import done, may_tell
from workbench.coding.spheres.frames import CUES, Framed, framed
from workbench.coding.spheres.lists import NAMED
from workbench.coding.spheres.others import is_of_others
from workbench.coding.spheres.pairs import completed, is_ashore
from workbench.coding.spheres.papers import (
    is_anothers_paper,
    is_at_home,
    is_by_the_way,
    is_invoked,
    is_of_a_crime,
    is_of_old,
    is_unmade,
    is_what_a_body_is_for,
)
from workbench.coding.spheres.partners import of_its_part
from workbench.coding.spheres.plans import is_plan
from workbench.coding.spheres.selling import with_maker
from workbench.coding.spheres.teaching import TEACHING, is_of_civilians, pupils_and_school
from workbench.coding.words import words
from workbench.parties import PAIR
from workbench.records import Evidence, Skipped, Sphere

NO_FIELDS = CUES | {"heads", "topics", "holders", "pledges", "others"}
LONGEST_TITLE = 3
ENDED_WITHIN = 2  # tokens from "ended" to the field of what did
SCHOOLING = "military_education"
ALONE = ("phrases", *TEACHING, "swaps", "shared", "makings")
IN_HEADLINES = ("documents", "named_documents", "talk", "agreeing", "sold")
OF_FRAME = {
    "planned": "military",
    "sold": "military_technical",
    "made": "defence_industry",
    "cared": "military_medical",
    "drilled": "training_exercises",
}
Parties = tuple[tuple[str, ...], str]
Found = dict[tuple[str, tuple[str, ...]], list[tuple[Evidence, Framed]]]


def code(article: Article) -> Iterator[Sphere | Skipped]:
    """One Sphere a field and its parties, resting on every sentence that tells of it; Skipped where parties lack."""
    found: Found = {}
    skipped: dict[tuple[str, str], Skipped] = {}
    for sentence, marks, lead in _sentences(article):
        fields = framed(article, marks)
        fields += itemised(article, marks, lead, fields)
        fields += done(article, sentence, marks, fields)
        if not fields:
            continue
        evidence = article.evidence(sentence.start, sentence.end)
        known: dict[int, Parties] = {}
        for field in fields:
            at = field.cue.end - 1 if field.frame == "phrase" else field.cue.start
            known[at] = known[at] if at in known else partners_at(article, at)
            sides, reason = _checked(article, field, _told(article, field, known[at]))
            if reason:
                skipped.setdefault(
                    (_code_of(article, field), reason), Skipped("spheres", reason, (evidence,), field.frame)
                )
            else:
                found.setdefault((_code_of(article, field), sides), []).append((evidence, field))
    for (sphere, sides), places in found.items():
        if not all(_is_headlined(article, field) for _, field in places):
            yield _record(article, sphere, sides, places)
    yield from skipped.values()


def _is_headlined(article: Article, field: Framed) -> bool:
    """ "Togo, Mali sign security accord": a document that only a headline names, the field of which the text tells."""
    sentence = article.sentence_at(field.field.start)
    return field.frame in IN_HEADLINES and (sentence.heading or sentence.end - sentence.start <= LONGEST_TITLE)


def _told(article: Article, field: Framed, parties: Parties) -> Parties:
    """The sides that the frame itself names, or the passage's, where those are among them."""
    if field.field.entry.id == SCHOOLING and (pair := pupils_and_school(article, field.field)):
        return (pair, "") if concerns(article, pair) else ((), "third_party_background")
    if pair := of_its_part(article, field):
        return (pair, "") if concerns(article, pair) else ((), "third_party_background")
    if len(field.sides) == PAIR:
        return (field.sides, "") if concerns(article, field.sides) else ((), "third_party_background")
    if field.frame == "documents" and (pair := with_maker(article, field.field, parties[0])) != parties[0]:
        return (pair, "") if concerns(article, pair) else ((), "third_party_background")
    return parties if set(field.sides) <= set(parties[0]) else ((), "no_second_party")


def _code_of(article: Article, field: Framed) -> str:
    """The sphere of a field; soldiers on a course or at a school are educated, not drilled."""
    entry = field.field.entry
    if _may_be_of_soldiers(article, field.field) and (
        _is_military(article, field.cue) or _is_of_soldiers(article, field.field)
    ):
        return str(entry.get("soldiers"))
    if field.frame == "phrase" and "elsewhere" in entry.attributes and is_ashore(article, field.field):
        return str(entry.get("elsewhere"))
    if field.frame in OF_FRAME:
        return OF_FRAME[field.frame]
    if entry.id == SCHOOLING and is_of_civilians(article, field.field):
        return "education"
    lesson = article.lowers[field.field.start] == "training" and article.lowers[field.cue.start].startswith("provid")
    lesson = lesson and article.lowers[field.field.end - 1] not in words("spheres", "drill_places")
    return str(entry.get("schooled") or entry.id) if lesson or field.frame == "schooling" else entry.id


def _may_be_of_soldiers(article: Article, mark: Mark) -> bool:
    """Whether a field has one of soldiers beside it: education, medicine, but not health at large."""
    first = article.lowers[mark.start]
    return "soldiers" in mark.entry.attributes and (mark.entry.id != "health" or first.startswith("medic"))


def _is_military(article: Article, cue: Mark) -> bool:
    """Whether it is armed forces that cooperate ("military cooperation in education")."""
    return any(
        mark.entry.get("general")
        for mark in within(article.marks["spheres"], cue.start - 2, cue.start)
        if mark.end == cue.start
    )


def _is_of_soldiers(article: Article, mark: Mark) -> bool:
    """ "ties of military academic institutions", or, between defence ministers, "cooperation in education" alone."""
    if article.lowers[mark.start - 1] in words("spheres", "of_arms"):
        return True
    sentence = article.sentence_at(mark.start)
    near = within(article.marks["spheres"], sentence.start, sentence.end)
    civil = any(one.entry.get("civil") and one.entry is not mark.entry and one.group in NAMED for one in near)
    pupils = not words("spheres", "civil_pupils").isdisjoint(article.lowers[sentence.start : sentence.end])
    armed = all(record.domain == "defence" for record in article.interactions)
    return armed and bool(article.interactions) and not (civil or pupils)


def _sentences(article: Article) -> Iterator[tuple[Sentence, list[Mark], Mark | None]]:
    """The sentences that may tell of cooperation, each with its marks in order and what it is listed under."""
    lead: Mark | None = None
    for sentence, here in by_sentence(article, article.marks["spheres"]):
        groups = {mark.group for mark in here}
        telling = not groups.isdisjoint(ALONE) or (len(here) > 1 and not groups <= NO_FIELDS)
        telling = telling or may_tell(article, sentence) or any(is_plan(article, mark) for mark in here)
        if not (telling or lead or opens_a_list(article, sentence)):
            continue
        named = completed(article, [mark for mark in here if not _in_a_name(article, mark)])
        lead = leads(article, sentence, named, lead)
        if named and (telling or lead):
            yield sentence, named, lead


def _in_a_name(article: Article, mark: Mark) -> bool:
    """Whether a mark is part of a name ("Collective Security Treaty Organization", the exercise "Interaction 2023")."""
    if mark.group == "bodies":
        return False
    if mark.group == "cooperation" and _is_numbered(article, mark):
        return True
    at = bisect_right(article.parties, (mark.start + 1,)) - 1
    if at < 0 or mark.end > article.parties[at].end:
        return False
    whole = (mark.start, mark.end) == (article.parties[at].start, article.parties[at].end)
    return not (whole and mark.group == "fields")  # "UN peacekeeping"


def _is_numbered(article: Article, mark: Mark) -> bool:
    """Whether a capitalised word has a year after it, as an exercise's name has."""
    following = article.words[mark.end : mark.end + 1]
    return article.words[mark.start].istitle() and any(word.isdigit() and len(word) == 4 for word in following)


def _checked(article: Article, field: Framed, parties: Parties) -> Parties:
    """The frame's parties, unless this field is denied, given up or long agreed, or is another state's matter."""
    if article.verdict("negated", field.field.start) or _is_given_up(article, field):
        return (), "negated"
    if is_unmade(article, field) or is_alleged(article, field.field.start) or _is_a_false_report(article, field):
        return (), "negated"
    aside = is_at_home(article, field) or is_of_a_crime(article, field) or is_invoked(article, field)
    if aside or is_of_old(article, field) or is_what_a_body_is_for(article, field):
        return (), "third_party_background"
    if "whether" in article.lowers[article.sentence_at(field.cue.start).start : field.cue.start]:
        return (), "negated"  # "asked whether Togo would revive its pact with Mali"
    sides, reason = parties
    if reason:
        return parties
    others = is_of_others(article, field, sides) or is_by_the_way(article, field, sides)
    others = others or is_anothers_paper(article, field, sides)
    return ((), "third_party_background") if others else parties


def _is_given_up(article: Article, field: Framed) -> bool:
    """ "shelved the contract for patrol ships", "halted its training of soldiers"."""
    given_up = any(article.verdict("cancelled", mark.start) for mark in (field.field, field.cue))
    ended = article.lowers[max(0, field.field.start - ENDED_WITHIN) : field.field.start]
    given_up = given_up or not words("spheres", "cut_off").isdisjoint(ended)
    following = article.lowers[field.cue.start : article.sentence_at(field.cue.start).end] if given_up else []
    return given_up and words("spheres", "restored").isdisjoint(following)


def _is_a_false_report(article: Article, field: Framed) -> bool:
    """ "dismissed reports that they were about to sign a contract for drones"."""
    before = article.lowers[article.sentence_at(field.cue.start).start : field.cue.start]
    if "that" not in before or words("instruments", "reports").isdisjoint(before):
        return False
    return not words("instruments", "dismissing").isdisjoint(before)


def _record(article: Article, sphere: str, sides: tuple[str, ...], places: list[tuple[Evidence, Framed]]) -> Sphere:
    evidence = tuple(dict.fromkeys(sentence for sentence, _ in places))
    spans = sorted({(mark.start, mark.end) for _, field in places for mark in (field.field, field.cue)})
    cues = tuple(article.evidence(start, end) for start, end in spans)
    return Sphere(sphere, sides, evidence=evidence, rule=places[0][1].frame, cues=cues)
