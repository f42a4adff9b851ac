"""Whose part of a list a field is in, where one state deals with several in different fields."""

from __future__ import annotations

from workbench.article import Article, within
from workbench.coding.clauses import hub
from workbench.coding.spheres.frames import Framed
from workbench.coding.words import words
from workbench.parties import PAIR


def of_its_part(article: Article, field: Framed) -> tuple[str, ...]:
    """ "will expand cooperation with Togo in training and with Mali in logistics": the two of a field's part of it; ()
    where it is not divided.
    """
    sentence = article.sentence_at(field.field.start)
    if article.lowers[sentence.start : sentence.end].count("with") < PAIR:
        return ()
    parties, openers = within(article.parties, sentence.start, sentence.end), words("spheres", "helped")
    led = [one for one in parties if article.lead_in(one.start) == "with" and article.lowers[one.end] in openers]
    before = [one for one in led if one.end <= field.field.start]
    if len({one.code for one in led}) < PAIR or not before or before[-1].start < field.cue.start < field.field.start:
        return ()
    partner = before[-1].code
    doers = [one.code for one in parties if one.end <= led[0].start and one.code != partner]
    doer = doers[-1] if doers else hub(article, partner, led[0].start)
    return tuple(sorted((doer, partner))) if doer else ()
