"""Fields that are told by what is to be done: by one state for or with the other, or by both."""

from __future__ import annotations

from workbench.article import Article, Mark, Sentence, within
from workbench.coding.spheres.binding import is_a_pair
from workbench.coding.spheres.frames import Framed
from workbench.coding.spheres.lists import end_of_list, is_noun
from workbench.coding.spheres.names import names_a_field
from workbench.coding.words import either, words
from workbench.parties import PAIR
from workbench.wording import side_by_side

OTHER_WITHIN = 6  # tokens from a field to the state for which it is done
WORKING_WITHIN = 3
PAIR_WITHIN = 16
DONE_AFTER = 5
OWNED_WITHIN, DONE_WITHIN = 2, 8


def acted(article: Article, sentence: Sentence, marks: list[Mark], found: list[Framed]) -> list[Framed]:
    """ "Accra wants Italian help to drive pirates from its waters", "both navies will keep pirates from the strait":
    fields of work, beside those `found`, that no other word makes theirs.
    """
    pairs = _pairs(article, sentence) if _is_a_pairs(article, sentence) else []
    of = states_of(article, sentence) if _is_between_states(article, sentence) else ()
    of = of if any(set(of) <= set(record.countries) for record in article.interactions) else ()
    if not (pairs or of):
        return []
    known = {one.field.entry.id for one in found} | {mark.entry.id for mark in marks if mark.entry.get("object")}
    told: list[Framed] = []
    for at, mark in enumerate(marks):
        if mark.entry.id in known or not _is_work(article, marks, at):
            continue
        pair = next((pair for pair in pairs if _is_done_by(article, sentence, pair, mark)), None)
        if pair is not None:
            told.append(Framed(mark, mark._replace(start=pair, end=pair + 1), "both"))
        elif of and (_is_done_for_other(article, sentence, mark) or _does_for_other(article, sentence, mark)):
            told.append(Framed(mark, mark, "both", of))
    return told


def may_be_acted(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence may tell of what a pair does, or one state for the other."""
    return _is_a_pairs(article, sentence) or _is_between_states(article, sentence)


def _is_between_states(article: Article, sentence: Sentence) -> bool:
    """ "Italian cutters are to keep watch off Tema": whether two states are named, and what is to be."""
    here = article.lowers[sentence.start : sentence.end]
    if words("spheres", "to_be").isdisjoint(here) and not side_by_side({"is", "are"}, {"to"}, here):
        return False
    courtesy = either("spheres", "praising", "thanking", "alarmed", "drills", "whether", "touring")
    return courtesy.isdisjoint(here) and len(states_of(article, sentence)) == PAIR


def _is_a_pairs(article: Article, sentence: Sentence) -> bool:
    """ "Rangers of both countries walk the border on the same days": whether a pair acts, and does not only talk."""
    here = article.lowers[sentence.start : sentence.end]
    if either("spheres", "both", "paired").isdisjoint(here) or not article.interactions:
        return False
    told = either("spheres", "alarmed", "drills", "touring", "talks", "conferring")
    return told.isdisjoint(here) and not either("spheres", "acting", "to_be").isdisjoint(here)


def _pairs(article: Article, sentence: Sentence) -> list[int]:
    """Where a sentence tells of two as one: "both", "the two armies", "each other", "side by side"."""
    both, paired = words("spheres", "both") - {"two"}, words("spheres", "paired")
    found: list[int] = []
    for at in range(sentence.start, sentence.end):
        word, before = article.lowers[at], article.lowers[at - 1]
        each_other = before in ("each", "one") or word not in ("other", "another")
        if word in both or (word in paired and each_other) or (word == "two" and is_a_pair(article, at)):
            found.append(at)
    return found


def _is_done_by(article: Article, sentence: Sentence, pair: int, mark: Mark) -> bool:
    """Whether a pair and a field of work stand together in one clause that tells of doing."""
    first, last = min(pair, mark.start), max(pair, mark.end)
    if last - first >= PAIR_WITHIN or not words("spheres", "breaks").isdisjoint(article.lowers[first:last]):
        return False
    near = article.lowers[max(sentence.start, first - DONE_WITHIN) : last + DONE_AFTER]
    return not either("spheres", "acting", "to_be").isdisjoint(near)


def states_of(article: Article, sentence: Sentence) -> tuple[str, ...]:
    """The states that a sentence names, or the soil of which it names places on."""
    parties = within(article.parties, sentence.start, sentence.end)
    codes = {party.code for party in parties if party.group != "organisation"}
    places = within(article.places, sentence.start, sentence.end)
    return tuple(sorted(codes | {place.country for place in places if place.country}))


def _is_work(article: Article, marks: list[Mark], at: int) -> bool:
    """Whether a mark names a field of work, or those who work in it ("a cyber team", "a peacekeeping course")."""
    mark = marks[at]
    if mark.entry.get("object") or not (mark.entry.get("talked") or mark.entry.get("listed")):
        return False
    named = mark.group in ("fields", "openings") and names_a_field(article, marks, at)
    if named and is_noun(article, marks, at, end_of_list(article, marks, at)):
        return True
    near = article.lowers[mark.end : mark.end + WORKING_WITHIN]
    return mark.group in ("fields", "adjectives") and not words("spheres", "workers").isdisjoint(near)


def _is_done_for_other(article: Article, sentence: Sentence, mark: Mark) -> bool:
    """ "Italy will … mines … in Ghana": whether one state, before what is to be, does it to, for or with the other."""
    near = range(sentence.start, mark.start)
    return any(_leads_to_other(article, sentence, mark, at) for at in near if _is_to_be(article, at))


def _does_for_other(article: Article, sentence: Sentence, mark: Mark) -> bool:
    """ "an Italian cyber team will help Tema's police": whether those who work in a field do it for the other state."""
    owners = within(article.parties, mark.start - OWNED_WITHIN, mark.start)
    at = next((at for at in range(mark.end, min(mark.end + DONE_WITHIN, sentence.end)) if _is_to_be(article, at)), None)
    if not owners or at is None or not {",", "with"}.isdisjoint(article.lowers[mark.end : at]):
        return False
    return _leads_to_other(article, sentence, mark._replace(end=at), at)


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
