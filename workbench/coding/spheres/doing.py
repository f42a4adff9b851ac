"""Fields that are told by what two states do: make arms, care for the wounded, drill every year."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article, Mark, Sentence, within
from workbench.coding.spheres.frames import Framed, names_a_field
from workbench.coding.spheres.lists import end_of_list, is_noun
from workbench.coding.spheres.plans import planned
from workbench.coding.spheres.selling import may_be_sold, sold
from workbench.coding.words import either, words
from workbench.parties import PAIR
from workbench.wording import side_by_side

NAMED_WITHIN = 9
OTHER_WITHIN = 6  # tokens from a field to the state for which it is done
DOING = ("selling", "plants", "care", "recurring", "naming")


def done(article: Article, sentence: Sentence, marks: list[Mark], found: list[Framed]) -> list[Framed]:
    """The fields of a sentence that what is done in it tells, beside those `found`."""
    if not may_tell(article, sentence):
        return planned(article, marks, found)
    more = planned(article, marks, found) + sold(article, marks, found) + _named_as(article, marks, found)
    codes = {one.field.entry.id for one in found} | {one.frame for one in more}
    mended = any(one.field.entry.get("object") and one.frame != "helping" for one in found)
    makers = [] if mended or "defence_industry" in codes else _made(article, sentence, marks)
    carers = [] if "military_medical" in codes else _cared_for(article, sentence, marks)
    drills = [] if "training_exercises" in codes else _held_again(article, sentence, marks)
    told = more + makers + carers + drills
    return told if told or found else _of_both(article, sentence, marks)


def may_tell(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence has a word of any such doing, or names two states and what they mean to do."""
    here = article.lowers[sentence.start : sentence.end]
    return not either("spheres", *DOING).isdisjoint(here) or _may_be_of_both(article, sentence)


def _may_be_of_both(article: Article, sentence: Sentence) -> bool:
    """ "Italian cutters are to keep watch off Tema": whether two states are named, and what is to be."""
    here = article.lowers[sentence.start : sentence.end]
    if words("spheres", "to_be").isdisjoint(here) and not side_by_side({"is", "are"}, {"to"}, here):
        return False
    courtesy = either("spheres", "praising", "thanking", "alarmed", "drills", "whether", "touring")
    return courtesy.isdisjoint(here) and len(_states(article, sentence)) == PAIR


def _of_both(article: Article, sentence: Sentence, marks: list[Mark]) -> list[Framed]:
    """ "Accra wants Italian help to drive pirates from its waters": fields of work that no other word makes theirs."""
    if not _may_be_of_both(article, sentence):
        return []
    states = _states(article, sentence)
    if not any(set(states) <= set(record.countries) for record in article.interactions):
        return []
    told: list[Framed] = []
    for at, mark in enumerate(marks):
        work = mark.entry.get("talked") or mark.entry.get("listed")
        if mark.group not in ("fields", "openings") or mark.entry.get("object") or not work:
            continue
        noun = names_a_field(article, marks, at) and is_noun(article, marks, at, end_of_list(article, marks, at))
        if noun and _is_done_for_other(article, sentence, mark):
            told.append(Framed(mark, mark, "both", states))
    return told


def _is_done_for_other(article: Article, sentence: Sentence, mark: Mark) -> bool:
    """ "Italy will … mines … in Ghana": whether one state, before what is to be, does it to, for or with the other."""
    near = range(sentence.start, mark.start)
    return any(_leads_to_other(article, sentence, mark, at) for at in near if _is_to_be(article, at))


def _is_to_be(article: Article, at: int) -> bool:
    is_to = article.lowers[at] in ("is", "are") and article.lowers[at + 1] == "to"
    return is_to or article.lowers[at] in words("spheres", "to_be")


def _leads_to_other(article: Article, sentence: Sentence, mark: Mark, at: int) -> bool:
    """Whether what is to be from a token on leads past a field, or to it past the other state, with no break."""
    doers = within(article.parties, sentence.start, at)
    verb = article.lowers[at + 1 + (article.lowers[at + 1] == "to")]
    if not doers or verb in either("spheres", "talking", "unshared"):
        return False
    end = min(mark.end + OTHER_WITHIN, sentence.end)
    parties = [one for one in within(article.parties, at, end) if one.group != "organisation"]
    others = [one.start for one in parties if one.code != doers[-1].code]
    others += [one.start for one in within(article.places, at, end) if one.country not in (None, doers[-1].code)]
    last = max(mark.end, others[0]) if others else at
    between = article.lowers[at:last]
    return bool(others) and "," not in between and words("spheres", "breaks").isdisjoint(between)


def _named_as(article: Article, marks: list[Mark], found: list[Framed]) -> list[Framed]:
    """ "Demining and military medicine were named as promising fields": the fields before such a verb."""
    heads, passive = [mark for mark in marks if mark.group == "heads"], words("spheres", "passive")
    for head in heads:
        before = article.lowers[max(0, head.start - NAMED_WITHIN) : head.start]
        verbs = words("spheres", "naming") - passive
        naming = [at for at, word in enumerate(before[:-1]) if word in verbs]
        if found or not naming or "as" not in before[naming[-1] :] or passive.isdisjoint(before[: naming[-1]]):
            continue
        verb = head.start - len(before) + naming[-1]
        fields = [mark for mark in marks if mark.group in ("fields", "openings") and mark.end <= verb]
        return [Framed(mark, head, "counted") for mark in fields if not mark.entry.get("object")]
    return []


def _states(article: Article, sentence: Sentence) -> tuple[str, ...]:
    """The states that a sentence names, or the soil of which it names places on."""
    parties = within(article.parties, sentence.start, sentence.end)
    codes = {party.code for party in parties if party.group != "organisation"}
    places = within(article.places, sentence.start, sentence.end)
    return tuple(sorted(codes | {place.country for place in places if place.country}))


def _made(article: Article, sentence: Sentence, marks: list[Mark]) -> list[Framed]:
    """ "Kenyan trucks will be assembled at a plant in Lima", "help the arsenal to repair tanks": industry of both."""
    here = article.lowers[sentence.start : sentence.end]
    arms = next((mark for mark in marks if may_be_sold(mark)), None)
    if arms is None or words("spheres", "making").isdisjoint(here) or words("spheres", "plants").isdisjoint(here):
        return []
    states = _states(article, sentence)
    few = not states or (len(states) == 1 and not words("spheres", "mending").isdisjoint(here))
    if few or len(states) > PAIR or not either("spheres", "touring", "seeing").isdisjoint(here):
        return []
    return [Framed(arms, arms, "made", states)]


def _cared_for(article: Article, sentence: Sentence, marks: list[Mark]) -> list[Framed]:
    """ "Wounded Kenyan soldiers will be treated at the hospital in Lima", "Peruvian doctors will treat villagers"."""
    here = article.lowers[sentence.start : sentence.end]
    if any(words("spheres", name).isdisjoint(here) for name in ("care", "patients", "hospitals")):
        return []
    if not words("spheres", "seeing").isdisjoint(here):
        return []
    states = _states(article, sentence)
    return [Framed(marks[0], marks[0], "cared", states)] if 0 < len(states) <= PAIR else []


def _held_again(article: Article, sentence: Sentence, marks: list[Mark]) -> list[Framed]:
    """ "the drill in which the two armies take part annually", "they have held them together since 1980"."""
    here = article.lowers[sentence.start : sentence.end]
    if either("spheres", "drills", "train").isdisjoint(here) or not _recurs(here):
        return []
    drill = marks[0]
    states = _states(article, sentence)
    both = not either("spheres", "both", "together", "kindred").isdisjoint(here)
    if len(states) == PAIR:
        return [Framed(drill, drill, "drilled", states)]
    return [Framed(drill, drill, "drilled")] if both and len(states) < PAIR else []


def _recurs(here: list[str]) -> bool:
    """ "annually", "every summer", "together since 1980"."""
    if not words("spheres", "yearly_told").isdisjoint(here):
        return True
    pairs = list(pairwise(here))
    every = any(one in ("every", "each") and other in words("spheres", "seasons") for one, other in pairs)
    return every or any(one == "since" and other.isdigit() for one, other in pairs)
