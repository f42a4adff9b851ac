"""Invitations: a word of inviting, the state that asks, the state that is asked, and the answer."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from workbench.article import Article, Mark, Sentence
from workbench.coding.invitations.actors import partner, row_from
from workbench.coding.invitations.occasion import hosted, is_visited, visit_date
from workbench.coding.invitations.readers import READERS, Reading, also_asked, ask_each_other
from workbench.coding.invitations.requests import asks_to_come
from workbench.coding.words import words
from workbench.records import Invitation, Skipped

ANSWER_WITHIN = 40
ASKING = ("asks", "asked")
SUBJECT_WITHIN = 4
DENIABLE = ("asks", "requests", "asked")
NEAR = 6
HOST = 4  # tokens of whoever invites, behind "at the invitation of"
FOLLOWED = ("guest_of", "thanks")
ASKS = ("asks", "requests")
HANDED = ("offers", "offers_from")


def code(article: Article) -> Iterator[Invitation | Skipped]:
    """One Invitation for each asking, with the answer that the text tells; Skipped where a state is not known."""
    found: dict[Key, Invitation] = {}
    for sentence, mark in _askings(article):
        reading = _on_own_soil(article, mark, READERS[mark.group](article, sentence, mark))
        evidence = (article.evidence(sentence.start, sentence.end),)
        reason = _refusal(article, sentence, mark, reading)
        if reason:
            yield Skipped("invitations", reason, evidence, mark.group)
        elif reading.inviter and reading.invitee:
            others = also_asked(article, mark, reading)
            pairs = [(reading.inviter, invitee) for invitee in (reading.invitee, *others)]
            pairs += [(inviter, reading.invitee) for inviter in _also_inviting(article, mark, reading)]
            pairs += [pair[::-1] for pair in pairs if ask_each_other(article, mark)]
            for pair in pairs:
                answer = _answer(article, mark, pair[1] if others else None)
                record = _record(article, sentence, mark, reading, pair, answer)
                key = _key(found, record)
                found[key] = _joined(found[key], record) if key in found else record
    yield from found.values()


Key = tuple[str, str, str | None]


def _key(found: dict[Key, Invitation], record: Invitation) -> Key:
    """What sets an invitation apart; "his invitation" is the one told before."""
    key = (record.inviter, record.invitee, record.where or record.to_what)
    known = [other for other in found if other[:2] == key[:2]]
    vague = record.rule == "owned" or (record.rule == "thanks" and not (record.where or record.to_what))
    return known[-1] if vague and known else key


def _askings(article: Article) -> Iterator[tuple[Sentence, Mark]]:
    for mark in article.marks["invitations"]:
        sentence = article.sentence_at(mark.start)
        if mark.group == "requests" and not asks_to_come(article, sentence, mark):
            continue
        if mark.group in READERS:
            yield sentence, _told_whole(article, mark)


def _told_whole(article: Article, mark: Mark) -> Mark:
    """A verb of inviting with the passive that adverbs part it from: "was also officially invited"."""
    at = mark.start - 1
    while article.lowers[at].endswith("ly") or article.lowers[at] in words("invitations", "between"):
        at -= 1
    done = mark.group == "asks" and any(word.endswith("ed") for word in article.lowers[mark.start : mark.end])
    passive = done and article.lowers[at] in words("invitations", "passive")
    return mark._replace(start=at, group="asked") if passive else mark


def _also_inviting(article: Article, mark: Mark, reading: Reading) -> list[str]:
    """The further states of a row that asks ("at the invitation of Mali and Chad")."""
    row = row_from(article, mark.end) if mark.group == "guest_of" else ()
    return [code for code in row[1:] if row[0] == reading.inviter and code != reading.invitee]


def _on_own_soil(article: Article, mark: Mark, reading: Reading) -> Reading:
    """Of two sides the one on whose soil one is to come is who invites, and so where no other is told of."""
    host = reading.occasion.host
    pair = hosted(article, mark) if mark.group == "guest_of" else None
    if pair and reading.inviter in (None, pair[1]) and reading.status != "declined":
        return reading._replace(inviter=pair[0], invitee=pair[1])
    if host and reading.inviter and reading.inviter == reading.invitee != host:
        return reading._replace(inviter=host)
    if host is None or (reading.inviter is not None and (host != reading.invitee or mark.group == "guest_of")):
        return reading  # "left Oslo for Rome at the invitation of the Italian minister"
    if reading.inviter is not None:
        return reading._replace(inviter=host, invitee=reading.inviter)
    spoken_of = mark.group in ASKS and article.lowers[mark.end] in words("invitations", "asked_persons")
    handed = (mark.group in HANDED or spoken_of) and reading.invitee in (None, host)
    return reading._replace(inviter=host, invitee=partner(article, mark.start, host) if handed else reading.invitee)


def _refusal(article: Article, sentence: Sentence, mark: Mark, reading: Reading) -> str:
    denied = article.verdict("negated", mark.start) if mark.group in DENIABLE else None
    if denied and words("invitations", "despite").isdisjoint(article.lowers[denied.cue.end : mark.start]):
        return "negated"
    modal = words("invitations", "modals").intersection(article.lowers[max(0, mark.start - 2) : mark.start])
    if mark.group == "asks" and (modal or _is_suggested(article, mark)):  # "Oslo should instead invite both sides"
        return "hypothetical"
    if mark.group in HANDED and not words("invitations", "withdrawn").isdisjoint(
        article.lowers[mark.end : sentence.end]
    ):
        return "negated"
    guests = article.lowers[mark.end : mark.end + NEAR]
    if mark.group == "guest_of" and not words("invitations", "private").isdisjoint(guests):
        return "no_second_party"
    named = guests[:HOST] if mark.group == "guest_of" else guests
    firms = not words("invitations", "no_states").isdisjoint(named)
    firms = firms or (mark.group in ASKING and _is_asked_at_home(article, sentence, mark))
    asked = [article.lowers[mark.end - 1], *guests]
    asked += article.lowers[mark.end + NEAR : mark.end + NEAR + 1]
    asked = [word for word in asked if word not in words("invitations", "articles")]
    if mark.group in (*ASKING, "offers") and _is_to_deal(asked):
        return "hypothetical"  # "invited the Omani side to invest"
    if firms or not reading.inviter or not reading.invitee:
        return "no_second_party"
    return "domestic" if reading.inviter == reading.invitee else ""


def _is_suggested(article: Article, mark: Mark) -> bool:
    """ "suggested that Togo be invited", not "will be invited"."""
    before = article.lowers[max(0, mark.start - 2) : mark.start]
    return before[-1:] == ["be"] and before[:1] not in (["will"], ["shall"], ["to"])


def _is_to_deal(asked: list[str]) -> bool:
    """ "to invest", "to speak", but not "to speak at the forum"."""
    return any(
        one == "to" and other in words("invitations", "no_coming") and third != "at"
        for one, other, third in zip(asked, asked[1:], [*asked[2:], ""], strict=False)
    )


def _is_asked_at_home(article: Article, sentence: Sentence, mark: Mark) -> bool:
    """ "The opposition invited", "the media were invited", "was invited by parliament"."""
    subject = article.lowers[max(sentence.start, mark.start - SUBJECT_WITHIN) : mark.start]
    asker = article.lowers[mark.end + 1 : mark.end + 3] if article.lowers[mark.end] == "by" else []
    private, own = words("invitations", "no_states"), words("invitations", "at_home")
    return not private.isdisjoint(subject) or not own.isdisjoint([*subject[-1:], *asker])


def _record(
    article: Article, sentence: Sentence, mark: Mark, reading: Reading, pair: tuple[str, str], answer: Mark | None
) -> Invitation:
    inviter, invitee = pair
    spans = sorted({(cue.start, cue.end) for cue in (mark, answer) if cue})
    sentences = dict.fromkeys(article.sentence_evidence(start) for start, _ in spans)
    occasion, followed = reading.occasion, mark.group in FOLLOWED or reading.status == "accepted"
    told = article.lowers[mark.end - 1].startswith("invit") and not occasion.to_what  # not "hoped that he would come"
    visited = told and not followed and answer is None and is_visited(article, inviter, invitee)
    followed, status = followed or visited, "accepted" if visited else reading.status
    when = occasion.when or (visit_date(article, sentence, {inviter, invitee}) if followed else None)
    return Invitation(
        inviter,
        invitee,
        to_what=occasion.to_what,
        when=when,
        where=occasion.where,
        status=status or (answer or mark).entry.get("status"),
        evidence=tuple(sentences),
        rule=mark.group,
        cues=tuple(article.evidence(start, end) for start, end in spans),
    )


def _answer(article: Article, mark: Mark, invitee: str | None) -> Mark | None:
    """The word that takes or refuses an invitation, in its own sentence or the next; `invitee` is one of several."""
    marks = article.marks["invitations"]
    first = bisect_left([one.start for one in marks], article.sentence_at(mark.start).start)
    here = article.sentence_at(mark.start).number
    asked = {article.sentence_at(one.start).number for one in marks[first:] if one.group in (*ASKING, "guest_of")}
    own = {here, here + 1} - (asked - {here})  # what the next sentence tells may be the answer to another
    near = (
        one
        for one in marks[first:]
        if one.group == "answers"
        and article.sentence_at(one.start).number in own
        and abs(one.start - mark.start) <= ANSWER_WITHIN
        and not _is_denied(article, one)
        and (invitee is None or _answerer(article, one) in (None, invitee))
    )
    return next(near, None)


def _is_denied(article: Article, answer: Mark) -> bool:
    """Whether an answer was not given; "will not be coming" is itself a refusal."""
    scope = article.verdict("negated", answer.start)
    return scope is not None and not answer.start <= scope.cue.start < answer.end


def _answerer(article: Article, answer: Mark) -> str | None:
    """Whose name, or capital, stands right before an answer ("Warsaw declined"); None where none does."""
    near = [party.code for party in article.parties if party.end == answer.start]
    return next(iter([*near, *(place.country for place in article.places if place.end == answer.start)]), None)


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
