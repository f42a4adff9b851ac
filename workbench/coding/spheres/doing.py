"""Fields that are told by what two states do: make arms, care for the wounded, drill every year."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article, Mark, Sentence, within
from workbench.coding.spheres.acting import acted, may_be_acted, states_of
from workbench.coding.spheres.frames import Framed
from workbench.coding.spheres.plans import planned
from workbench.coding.spheres.selling import may_be_sold, sold
from workbench.coding.words import either, words
from workbench.parties import PAIR

INDUSTRY = "defence_industry"
NAMED_WITHIN = 9
MADE_WITHIN, THERE_WITHIN = 6, 4
DOING = ("selling", "plants", "care", "recurring", "naming")


def done(article: Article, sentence: Sentence, marks: list[Mark], found: list[Framed]) -> list[Framed]:
    """The fields of a sentence that what is done in it tells, beside those `found`."""
    if not may_tell(article, sentence):
        return planned(article, marks, found)
    more = planned(article, marks, found) + sold(article, marks, found) + _named_as(article, marks, found)
    codes = {one.field.entry.id for one in found} | {one.frame for one in more}
    mended = any(one.field.entry.get("object") and one.frame != "helping" for one in found)
    makers = [] if mended or INDUSTRY in codes else _made(article, sentence, marks)
    carers = [] if "military_medical" in codes else _cared_for(article, sentence, marks)
    drills = [] if "training_exercises" in codes else _held_again(article, sentence, marks)
    told = more + makers + carers + drills
    return told + acted(article, sentence, marks, found + told)


def may_tell(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence has a word of any such doing, or names two states and what they mean to do."""
    here = article.lowers[sentence.start : sentence.end]
    return not either("spheres", *DOING).isdisjoint(here) or may_be_acted(article, sentence)


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


def _made(article: Article, sentence: Sentence, marks: list[Mark]) -> list[Framed]:
    """ "Kenyan trucks will be assembled at a plant in Lima", "help the arsenal to repair tanks", "build drones
    together": industry of both.
    """
    here = article.lowers[sentence.start : sentence.end]
    if words("spheres", "making").isdisjoint(here):
        return []
    arms = next((mark for mark in marks if may_be_sold(mark) or _is_industry(mark)), None)
    if arms is None:
        return []
    states = states_of(article, sentence)
    if words("spheres", "plants").isdisjoint(here):
        alone = words("spheres", "as_one").isdisjoint(here) and not _is_made_abroad(article, sentence, arms)
        return [] if alone or len(states) != PAIR else [Framed(arms, arms, "made", states)]
    few = not states or (len(states) == 1 and not words("spheres", "mending").isdisjoint(here))
    if few or len(states) > PAIR or not either("spheres", "touring", "seeing").isdisjoint(here):
        return []
    return [Framed(arms, arms, "made", states)]


def _is_industry(mark: Mark) -> bool:
    """ "An ammunition plant will be built in Chile with Kenyan help"."""
    return mark.group == "fields" and mark.entry.id == INDUSTRY


def _is_made_abroad(article: Article, sentence: Sentence, arms: Mark) -> bool:
    """ "Kenya is to assemble drones in Peru": whether arms are to be made on another's soil."""
    before = article.lowers[max(sentence.start, arms.start - MADE_WITHIN) : arms.start]
    if words("spheres", "making").isdisjoint(before) or words("spheres", "to_be").isdisjoint(before):
        return False
    there = within(article.parties, arms.end, min(arms.end + THERE_WITHIN, sentence.end))
    return any(article.lead_in(party.start) == "in" for party in there)


def _cared_for(article: Article, sentence: Sentence, marks: list[Mark]) -> list[Framed]:
    """ "Wounded Kenyan soldiers will be treated in Lima", "Peruvian doctors will treat villagers"."""
    here = article.lowers[sentence.start : sentence.end]
    if any(words("spheres", name).isdisjoint(here) for name in ("care", "patients")):
        return []
    if not words("spheres", "seeing").isdisjoint(here):
        return []
    healed = not any(words("spheres", name).isdisjoint(here) for name in ("healing", "hurt"))
    states = states_of(article, sentence)
    fewest = 1 if not words("spheres", "hospitals").isdisjoint(here) else PAIR if healed else PAIR + 1
    return [Framed(marks[0], marks[0], "cared", states)] if fewest <= len(states) <= PAIR else []


def _held_again(article: Article, sentence: Sentence, marks: list[Mark]) -> list[Framed]:
    """ "the drill in which the two armies take part annually", "they have held them together since 1980"."""
    here = article.lowers[sentence.start : sentence.end]
    if either("spheres", "drills", "train").isdisjoint(here) or not _recurs(here):
        return []
    drill = marks[0]
    states = states_of(article, sentence)
    both = not either("spheres", "both", "together", "kindred", "shared").isdisjoint(here)
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
