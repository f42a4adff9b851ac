"""Partners that are named beside one document of several, by their capitals alone, or of a document told of before."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.article import Article, Mark, Party, Sentence, organisations_of, within
from workbench.coding.actors import actors_in, countries_of, subjects_of
from workbench.coding.clauses import hub
from workbench.coding.instruments.drafts import Draft
from workbench.coding.instruments.papers import Paper
from workbench.coding.sides import parties_named, sides_at
from workbench.coding.words import words

WITH_WITHIN = 4
ACT_WITHIN = 2
GOODS_WITHIN = 4  # sentences


def own_partner(article: Article, sentence: Sentence, paper: Paper) -> tuple[str, ...]:
    """ "a letter with A and a contract with B": whoever acts and the partner named right after this document.

    Empty where no other document's partner stands before it.
    """
    near = within(article.parties, paper.noun.end, min(paper.noun.end + WITH_WITHIN, sentence.end))
    if not near or not _is_partner(article, near[0]):
        return ()
    before = within(article.parties, sentence.start, paper.noun.start)
    hubs = [party for party in before if not _is_partner(article, party)]
    if not before or not hubs or before[-1] in hubs or hubs[-1].code == near[0].code:
        return ()
    return tuple(sorted((hubs[-1].code, near[0].code)))


def of_its_goods(article: Article, sentence: Sentence, paper: Paper) -> tuple[str, ...]:
    """ "He said the two tugs bought by Mali would come in May. The contract for the tugs dates from 2019.": theirs."""
    ware = article.lowers[paper.end - 1]
    known = paper.type == "contract" and paper.about and article.lowers[paper.topic] == "the"
    if not known or ware not in words("instruments", "wares") or parties_named(article, sentence.start, sentence.end):
        return ()
    first = article.sentences[max(0, sentence.number - GOODS_WITHIN)].start
    before = [at for at in range(first, sentence.start) if article.lowers[at] == ware]
    sides = sides_at(article, before[-1]) if before else ()
    return sides if len(sides) == 2 else ()


def _is_partner(article: Article, party: Party) -> bool:
    return "with" in article.lowers[max(0, party.start - 2) : party.start]


def capitals_acting(article: Article, sentence: Sentence, acts: tuple[Mark, ...]) -> tuple[str, ...]:
    """The two parties of a document where capitals stand for governments ("Quito tore up the pact with Lima")."""
    codes: set[str] = set()
    places = within(article.places, sentence.start, sentence.end)
    end = sentence.start
    for place in places:
        joined = end > sentence.start and article.lowers[end : place.start] == ["and"]
        leads = place.start == sentence.start or joined
        end = place.end if leads else end
        after = article.lowers[place.start - 1] in words("instruments", "from") and place.start > sentence.start
        if place.country and (after or joined or (leads and _is_subject(article, sentence, place.end, acts))):
            codes.add(place.country)
    if len(codes) < 2:
        codes.update(parties_named(article, sentence.start, sentence.end))
    return tuple(sorted(codes)) if len(codes) == 2 else ()


def _is_subject(article: Article, sentence: Sentence, end: int, acts: tuple[Mark, ...]) -> bool:
    following = article.lowers[end : min(end + ACT_WITHIN, sentence.end)]
    acting = any(0 <= act.start - end <= ACT_WITHIN for act in acts)
    return acting or following[:1] == ["and"] or following == ["in", "their"]


def of_the_same(article: Article, sentence: Sentence, before: Sequence[Draft]) -> tuple[str, ...]:
    """The parties of the document told of just before, where a sentence names no others ("A pact took effect …")."""
    if article.interactions or not before:
        return ()
    last = before[-1]
    start = article.offsets[article.sentences[max(0, sentence.number - 1)].start]
    near = last.evidence[-1].start >= start
    named = set(parties_named(article, sentence.start, sentence.end))
    return last.countries if near and named <= set(last.countries) else ()


def of_the_last(article: Article, sentence: Sentence, before: Sequence[Draft]) -> tuple[str, ...]:
    """The parties of the document told of in the sentence before ("The pact adds to the treaty that the two signed").

    Empty where the sentence names parties of its own, or tells of what they did.
    """
    start, end = article.offsets[sentence.start], article.offsets[sentence.end - 1]
    told = any(start <= record.evidence[0].start <= end for record in article.interactions)
    if not before or not sentence.number or told or parties_named(article, sentence.start, sentence.end):
        return ()
    last, earlier = before[-1], article.sentences[sentence.number - 1]
    near = last.evidence[-1].start >= article.offsets[earlier.start] and earlier.paragraph == sentence.paragraph
    return last.countries if near else ()


def beside_its_doer(
    article: Article, sentence: Sentence, acts: tuple[Mark, ...], states: tuple[str, ...]
) -> tuple[str, ...]:
    """ "Mali, the third on the list, signed a pact in May": whose deed it is, and the partner of most dealings.

    Of a body that acts, those who met under its roof; without them nobody, as the text leaves it open.
    """
    done = next((act for act in acts if act.group in ("done", "doing")), None)
    doers = countries_of(subjects_of(article, actors_in(article, sentence), done.start)) if done else ()
    if len(doers) != 1 or doers[0] in states:
        return states
    if doers[0] in organisations_of(article):
        held = [one.countries for one in article.interactions if doers[0] in one.countries]
        return max(held, key=len) if held else ()
    other = hub(article, doers[0])
    return tuple(sorted((doers[0], other))) if other and article.interactions and other in states else ()
