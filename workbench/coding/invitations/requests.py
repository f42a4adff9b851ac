"""Requests, hopes and proposals by which somebody is asked to come: "asked him to Oslo", "hoped he would visit"."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article, Mark, Sentence, within
from workbench.coding.invitations.actors import addressee, before
from workbench.coding.words import words

COME_WITHIN = 18
MODAL_WITHIN = 3
PLACE_WITHIN = 8
EVENT = slice(2, 9)  # from "to" to what somebody is asked to come to


def asks_to_come(article: Article, sentence: Sentence, mark: Mark) -> bool:
    """ "asked the general to come to Oslo", "asked the minister to its arms fair"."""
    end = min(sentence.end, mark.end + COME_WITHIN)
    near = article.lowers[mark.end : end]
    if article.lowers[mark.end - 1] in words("invitations", "hoping"):
        return _that_he_come(article, mark, end)
    come, its, sent, events = (words("invitations", kind) for kind in ("come", "its", "come_with", "events"))
    passive = article.lowers[mark.start - 1] in words("invitations", "passive")
    if passive and near[:1] == ["to"] and any(place.start == mark.end + 1 for place in article.places):
        return True  # "was asked to Oslo"
    for at, (one, other) in enumerate(pairwise(near)):
        named = not words("invitations", "asked_persons").isdisjoint(near[:at])
        if one != "to" or not (passive or named or addressee(article, mark.end, mark.end + at)):
            continue
        after = near[at:][EVENT]
        part = after[:1] == ["part"] if other == "take" else other != "come" or after[:1] != ["in"]
        held = not events.isdisjoint(after)
        return (other in come and part) or ((other in its or other in sent) and held)
    return False


def _that_he_come(article: Article, mark: Mark, end: int) -> bool:
    """ "hoped that the Omani minister would visit Oslo": whether others are to come to the soil of who hopes."""
    coming = words("invitations", "come") | words("invitations", "come_with")
    at = next((at for at in range(mark.end, end) if article.lowers[at] in coming), None)
    if at is None:
        return False
    wished = not words("invitations", "wished").isdisjoint(article.lowers[max(mark.end, at - MODAL_WITHIN) : at])
    ends = {one.end for one in article.mentions} | {one.end for one in article.parties}
    if not wished and at not in ends:
        return False
    inviter, invitee = before(article, mark.start), addressee(article, mark.end, at)
    last = min(at + PLACE_WITHIN, article.sentence_at(at).end)
    homes = [place.country for place in within(article.places, at, last)]
    homes += [party.code for party in within(article.parties, at, last)]
    known = inviter not in (None, invitee)  # "told his Omani colleague that he hoped Oman would"
    return invitee is not None and invitee not in homes and (inviter in homes if known else bool(homes))
