"""Invitations: a word of inviting, the state that asks, the state that is asked, and the answer."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from workbench.article import Article, Mark, Sentence
from workbench.coding.invitations.actors import addressee, after, before, giving_at, is_handed, partner
from workbench.coding.invitations.occasion import Occasion, coming_to, trip, visit_date
from workbench.coding.words import words
from workbench.records import Invitation, Skipped

ANSWER_WITHIN = 40
DENIABLE = ("asks", "requests", "asked")
FOLLOWED = ("guest_of", "thanks")


def code(article: Article) -> Iterator[Invitation | Skipped]:
    """One Invitation for each asking, with the answer that the text tells; Skipped where a state is not known."""
    found: dict[tuple[str, str, str | None], Invitation] = {}
    for sentence, mark in _askings(article):
        inviter, invitee, occasion = _READERS[mark.group](article, sentence, mark)
        evidence = (article.evidence(sentence.start, sentence.end),)
        reason = _refusal(article, mark, inviter, invitee)
        if reason:
            yield Skipped("invitations", reason, evidence, mark.group)
        elif inviter and invitee:
            if occasion.when is None and mark.group in FOLLOWED:
                occasion = occasion._replace(when=visit_date(article, sentence, {inviter, invitee}))
            record = _record(article, mark, inviter, invitee, occasion)
            key = (inviter, invitee, record.where or record.to_what)
            found[key] = _joined(found[key], record) if key in found else record
    yield from found.values()


def _askings(article: Article) -> Iterator[tuple[Sentence, Mark]]:
    for mark in article.marks["invitations"]:
        sentence = article.sentence_at(mark.start)
        if mark.group == "requests" and not _asks_to_come(article, sentence, mark):
            continue
        if mark.group in _READERS:
            yield sentence, mark


def _asks_to_come(article: Article, sentence: Sentence, mark: Mark) -> bool:
    """ "asked the general to come to Oslo"."""
    near = article.lowers[mark.end : min(sentence.end, mark.end + 8)]
    return any(one == "to" and other in words("invitations", "come") for one, other in pairwise(near))


Reading = tuple[str | None, str | None, Occasion]


def _asks(article: Article, sentence: Sentence, mark: Mark) -> Reading:
    inviter, invitee = before(article, mark.start), addressee(article, mark.end)
    if inviter is None or inviter == invitee:
        inviter = partner(article, mark.start, invitee) or inviter
    return inviter, invitee or partner(article, mark.start, inviter), coming_to(article, sentence, mark)


def _offered(article: Article, sentence: Sentence, mark: Mark) -> Reading:
    occasion = coming_to(article, sentence, mark)
    if is_handed(article, mark.start):
        invitee = before(article, mark.start)
        return partner(article, mark.start, invitee), invitee, occasion
    giving = giving_at(article, mark.start)
    if giving is None:
        return _asks(article, sentence, mark)
    inviter = before(article, giving)
    invitee = addressee(article, giving + 1)
    return inviter or partner(article, giving, invitee), invitee or partner(article, giving, inviter), occasion


def _asked(article: Article, sentence: Sentence, mark: Mark) -> Reading:
    invitee = before(article, mark.start)
    by = article.lowers[mark.end : mark.end + 1]
    inviter = after(article, mark.end) if by and by[0] in words("invitations", "by") else None
    inviter = inviter or partner(article, mark.start, invitee)
    return inviter, invitee or partner(article, mark.start, inviter), coming_to(article, sentence, mark)


def _guest_of(article: Article, sentence: Sentence, mark: Mark) -> Reading:
    inviter = after(article, mark.end)
    occasion = trip(article, sentence, mark)
    inviter = inviter or occasion.host
    invitee = partner(article, mark.start, inviter) or before(article, mark.start)
    return inviter, invitee, occasion


def _offered_from(article: Article, sentence: Sentence, mark: Mark) -> Reading:
    inviter = after(article, mark.end)
    invitee = before(article, mark.start)
    invitee = partner(article, mark.start, inviter) if invitee in (None, inviter) else invitee
    return inviter, invitee, coming_to(article, sentence, mark)


def _thanks(article: Article, sentence: Sentence, mark: Mark) -> Reading:
    invitee = before(article, mark.start)
    return partner(article, mark.start, invitee), invitee, coming_to(article, sentence, mark)


_READERS = {
    "asks": _asks,
    "requests": _asks,
    "asked": _asked,
    "guest_of": _guest_of,
    "thanks": _thanks,
    "offers": _offered,
    "offers_from": _offered_from,
}


def _refusal(article: Article, mark: Mark, inviter: str | None, invitee: str | None) -> str:
    if mark.group in DENIABLE and article.verdict("negated", mark.start):
        return "negated"
    if not inviter or not invitee:
        return "no_second_party"
    return "domestic" if inviter == invitee else ""


def _record(article: Article, mark: Mark, inviter: str, invitee: str, occasion: Occasion) -> Invitation:
    answer = _answer(article, mark)
    spans = sorted({(cue.start, cue.end) for cue in (mark, answer) if cue})
    sentences = dict.fromkeys(article.sentence_evidence(start) for start, _ in spans)
    return Invitation(
        inviter,
        invitee,
        to_what=occasion.to_what,
        when=occasion.when,
        where=occasion.where,
        status=(answer or mark).entry.get("status"),
        evidence=tuple(sentences),
        rule=mark.group,
        cues=tuple(article.evidence(start, end) for start, end in spans),
    )


def _answer(article: Article, mark: Mark) -> Mark | None:
    """The word that takes or refuses an invitation, in its own sentence or the next."""
    marks = article.marks["invitations"]
    first = bisect_left([one.start for one in marks], article.sentence_at(mark.start).start)
    here = article.sentence_at(mark.start).number
    near = (
        one
        for one in marks[first:]
        if one.group == "answers"
        and article.sentence_at(one.start).number - here in (0, 1)
        and abs(one.start - mark.start) <= ANSWER_WITHIN
        and not article.verdict("negated", one.start)
    )
    return next(near, None)


def _joined(one: Invitation, other: Invitation) -> Invitation:
    answered = other if other.status != "extended" else one
    return replace(
        answered,
        to_what=one.to_what or other.to_what,
        when=one.when or other.when,
        where=one.where or other.where,
        evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))),
        cues=tuple(dict.fromkeys((*one.cues, *other.cues))),
    )
