"""How each kind of wording names who invites, who is invited and to what."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from workbench.article import Article, Mark, Sentence, within
from workbench.coding.home import home_of
from workbench.coding.invitations.actors import (
    addressee,
    after,
    before,
    given_later,
    giving_at,
    guest_behind,
    is_handed,
    named_in,
    names_one,
    opener,
    owner,
    partner,
    relative_whom,
    row_from,
    sent_to,
    who_asked,
)
from workbench.coding.invitations.occasion import Occasion, coming_to, hosted, trip
from workbench.coding.sides import sides_at
from workbench.coding.words import either, words
from workbench.parties import PAIR

ANSWER_BEFORE = 8
THANKS_BEFORE = 20
FOR_WITHIN = 4
AT_WITHIN = 8
BY_WITHIN = 10


class Reading(NamedTuple):
    """Who invites, who is invited (None where the text does not tell), to what, and what the wording answers."""

    inviter: str | None
    invitee: str | None
    occasion: Occasion
    status: str | None = None


def _asks(article: Article, sentence: Sentence, mark: Mark) -> Reading:
    if _is_passive(article, mark):
        return _asked(article, sentence, mark)
    thanks = _thanked(article, sentence, mark) if article.lowers[mark.start - 1] == "for" else None
    if thanks is not None:  # "thanked Togo for inviting him"
        inviter, invitee = addressee(article, thanks.end, mark.start), before(article, thanks.start)
        inviter = inviter or partner(article, mark.start, invitee)
        return Reading(inviter, invitee, coming_to(article, sentence, mark), thanks.entry.get("status"))
    inviter, invitee = before(article, mark.start), addressee(article, mark.end)
    if (whom := relative_whom(article, mark)) is not None:  # "X of Peru, whom he has invited"
        invitee = named_in(article, sentence.start, whom)
        inviter = named_in(article, whom, mark.start, but=invitee) or named_in(
            article, sentence.start, whom, but=invitee
        )
    if invitee is None and (host := who_asked(article, sentence, mark)):  # "X, who had invited him"
        return Reading(host, partner(article, mark.start, host), coming_to(article, sentence, mark))
    if invitee is None and _by_inviting(article, mark):  # "X, who won Y over by inviting him"
        return Reading(opener(article, sentence, mark.start), inviter, coming_to(article, sentence, mark))
    if inviter and inviter == invitee and not names_one(article, mark.end):
        invitee = partner(article, mark.start, inviter) or invitee
    if inviter is None or inviter == invitee:
        inviter = partner(article, mark.start, invitee) or inviter
    invitee = invitee or partner(article, mark.start, inviter) or next(iter(_all_others(article, mark, inviter)), None)
    return Reading(inviter, invitee, coming_to(article, sentence, mark))


def _by_inviting(article: Article, mark: Mark) -> bool:
    """Whether somebody did something to another by inviting "him"."""
    pronouns = words("invitations", "asked_persons")
    return article.lowers[mark.start - 1] == "by" and article.lowers[mark.end] in pronouns


def _is_passive(article: Article, mark: Mark) -> bool:
    """ "was asked to attend", "Nepal, invited by India to the parade, declined"."""
    if article.lowers[mark.start - 1] in words("invitations", "passive"):
        return True
    by = _by(article, mark, article.sentence_at(mark.start))
    return mark.group == "asks" and by is not None and addressee(article, mark.end, by) is None


def _by(article: Article, mark: Mark, sentence: Sentence) -> int | None:
    """Where the one who invites is named after a passive ("was invited to Niamey by …")."""
    near = article.lowers[mark.end : min(mark.end + BY_WITHIN, sentence.end)]
    return mark.end + near.index("by") if "by" in near else None


def _asked(article: Article, sentence: Sentence, mark: Mark) -> Reading:
    invitee = before(article, mark.start)
    by = _by(article, mark, sentence)
    straight = article.lowers[mark.end : mark.end + 1]
    if by is None and straight and straight[0] in words("invitations", "by"):
        by = mark.end
    inviter = after(article, by + 1) if by is not None else None
    inviter = inviter or partner(article, mark.start, invitee)
    return Reading(inviter, invitee or partner(article, mark.start, inviter), coming_to(article, sentence, mark))


def _offered(article: Article, sentence: Sentence, mark: Mark) -> Reading:
    occasion = coming_to(article, sentence, mark)
    if is_handed(article, mark.start) or _answer_at(article, sentence, mark) is not None:
        invitee = before(article, mark.start)
        return Reading(partner(article, mark.start, invitee), invitee, occasion)
    later = given_later(article, mark.end)
    invitee = after(article, later + 1) if later is not None else None
    if invitee is not None:
        return Reading(partner(article, mark.start, invitee), invitee, occasion)
    giving = giving_at(article, mark.start)
    if giving is None:
        return _asks(article, sentence, mark)
    inviter = before(article, giving)
    invitee = addressee(article, giving + 1)
    inviter = inviter or partner(article, giving, invitee)
    return Reading(inviter, invitee or partner(article, giving, inviter), occasion)


def _answer_at(article: Article, sentence: Sentence, mark: Mark) -> Mark | None:
    """The word of accepting, declining or thanking that stands before an invitation."""
    start = max(sentence.start, mark.start - ANSWER_BEFORE)
    giving = giving_at(article, mark.start)
    before_it = within(article.marks["invitations"], start if giving is None else max(start, giving), mark.start)
    answer = next((one for one in reversed(before_it) if one.group in ("answers", "grateful")), None)
    return answer or _thanked(article, sentence, mark)


def _thanked(article: Article, sentence: Sentence, mark: Mark) -> Mark | None:
    """ "thanked X, the minister of A, for the invitation": the thanks for it, whoever stands between."""
    led = range(max(sentence.start, mark.start - FOR_WITHIN), mark.start)
    if all(article.lowers[at] != "for" for at in led):
        return None
    near = within(article.marks["invitations"], max(sentence.start, mark.start - THANKS_BEFORE), mark.start)
    return next((one for one in reversed(near) if one.group == "grateful"), None)


def _guest_of(article: Article, sentence: Sentence, mark: Mark) -> Reading:
    inviter = after(article, mark.end)
    occasion = trip(article, sentence, mark)
    inviter = inviter or occasion.host or partner(article, mark.start, before(article, mark.start))
    invitee = partner(article, mark.start, inviter) or before(article, mark.start)
    inviters = row_from(article, mark.end)
    if invitee is None or invitee in inviters:
        invitee = guest_behind(article, mark.end, (inviter, *inviters)) or invitee
    return Reading(inviter, invitee, occasion)


def _owned(article: Article, sentence: Sentence, mark: Mark) -> Reading:
    """ "accepted the minister's invitation", "at his counterpart's invitation", "as the general's guest"."""
    inviter = owner(article, mark.start)
    answer = _answer_at(article, sentence, mark)
    if answer is not None and article.lowers[mark.end - 1].startswith("invitation"):
        return _answered(article, sentence, mark, answer, inviter)
    following = article.lowers[mark.end : mark.end + 1]
    if _comes_at(article, sentence, mark):
        pair, before_it = hosted(article, mark, inviter), article.lowers[mark.start - 1]
        owned = before_it in words("invitations", "owning")
        if pair and (inviter == pair[0] or (inviter is None and before_it in either("invitations", "owning", "his"))):
            return Reading(*pair, trip(article, sentence, mark), "accepted")
        if owned:
            inviter = inviter or partner(article, mark.start, before(article, mark.start))
            invitee = partner(article, mark.start, inviter) or before(article, mark.start)
            return Reading(inviter, invitee, trip(article, sentence, mark), "accepted")
    elif inviter and following in (["to"], ["for"]) and (invitee := addressee(article, mark.end + 1)):
        return Reading(inviter, invitee, coming_to(article, sentence, mark))  # "the king's invitation to X to visit"
    given = giving_at(article, mark.start) is not None or is_handed(article, mark.start)
    if given and article.lowers[mark.end - 1].startswith("invitation"):
        return _offered(article, sentence, mark)
    return Reading(None, None, Occasion(None, None, None, None))


def _comes_at(article: Article, sentence: Sentence, mark: Mark) -> bool:
    """ "at his counterpart's invitation", "as the general's guest"."""
    near = article.lowers[max(sentence.start, mark.start - AT_WITHIN) : mark.start]
    return not words("invitations", "upon").isdisjoint(near)


def _answered(article: Article, sentence: Sentence, mark: Mark, answer: Mark, inviter: str | None) -> Reading:
    """Who accepts, declines or gives thanks is the invited; who thanks another "for accepting" is the host."""
    occasion = coming_to(article, sentence, mark)
    subject = before(article, answer.start)
    thanks = _answer_at(article, sentence, answer) if article.lowers[answer.start - 1] == "for" else None
    if thanks is not None and addressee(article, thanks.end, answer.start) is None:
        subject = partner(article, mark.start, subject)
    inviter = inviter if inviter != subject else None
    if answer.group == "grateful":
        inviter = inviter or addressee(article, answer.end, mark.start)
        subject = subject or after(article, mark.end)  # "In thanking his host for the invitation, X said"
        inviter = inviter if inviter != subject else None
    return Reading(inviter or partner(article, mark.start, subject), subject, occasion, answer.entry.get("status"))


def _offered_from(article: Article, sentence: Sentence, mark: Mark) -> Reading:
    inviter = after(article, mark.end)
    sent = sent_to(article, mark.end)
    if sent is not None:
        inviter, invitee = named_in(article, mark.end, sent) or home_of(article), after(article, sent)
        return Reading(inviter, invitee, coming_to(article, sentence, mark))
    invitee = before(article, mark.start)
    invitee = partner(article, mark.start, inviter) if invitee in (None, inviter) else invitee
    return Reading(inviter, invitee, coming_to(article, sentence, mark))


def _thanks(article: Article, sentence: Sentence, mark: Mark) -> Reading:
    invitee = before(article, mark.start)
    return Reading(partner(article, mark.start, invitee), invitee, coming_to(article, sentence, mark))


def also_asked(article: Article, mark: Mark, reading: Reading) -> tuple[str, ...]:
    """The further states of a row that is asked ("invited A, B and C to")."""
    if mark.group == "offers_from" and (sent := sent_to(article, mark.end)) is not None:
        return tuple(code for code in row_from(article, sent) if code not in (reading.inviter, reading.invitee))
    if mark.group != "asks" or _is_passive(article, mark):
        return ()
    others = _all_others(article, mark, reading.inviter)
    if others:
        return tuple(code for code in others if code != reading.invitee)
    codes = row_from(article, mark.end)
    return tuple(code for code in codes if reading.invitee in codes and code not in (reading.inviter, reading.invitee))


def ask_each_other(article: Article, mark: Mark) -> bool:
    """ "invited each other to visit": whether either of two asks the other."""
    return mark.group == "asks" and article.lowers[mark.end : mark.end + 2] in (["each", "other"], ["one", "another"])


def _all_others(article: Article, mark: Mark, inviter: str | None) -> tuple[str, ...]:
    """ "invited the ministers to Klaipeda": the sides of the meeting of more than two, but who asks."""
    if words("invitations", "all_of_them").isdisjoint(article.lowers[mark.end : mark.end + 3]):
        return ()
    codes = sides_at(article, mark.start)
    several = len(codes) > PAIR and inviter in codes
    return tuple(code for code in codes if several and code != inviter)


READERS: dict[str, Callable[[Article, Sentence, Mark], Reading]] = {
    "asks": _asks,
    "requests": _asks,
    "asked": _asked,
    "guest_of": _guest_of,
    "thanks": _thanks,
    "offers": _offered,
    "offers_from": _offered_from,
    "owned": _owned,
}
