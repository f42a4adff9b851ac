"""Whether a clause tells of what has been or of what is to come."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article
from workbench.mentions.dates.context import words

STOPS = (";", ":")
UPON = 3  # tokens from "at" to "invitation"
PHRASE = 5  # tokens from "in a" to its talks
ASIDE = 9  # tokens of an aside on who tells something
THERE = 12  # tokens from "was in" to what for
STAY = 7  # tokens from "is on" to "visit"
OPENING = ("circumstances", "determiners")
TELLING = {"to", "back"}.union(*(words(name) for name in ("future", "reminders", "past", "unchanged")))
PAST_ENDINGS = tuple(words("past_endings"))


def is_future(article: Article, start: int, end: int) -> bool:
    """Whether the verb nearest to the tokens, before them or else behind them, speaks of what is to come."""
    return bool(tense(article, start, end))


def tense(article: Article, start: int, end: int) -> bool | None:
    """True where the verb nearest to the tokens speaks of what is to come, False where of what has been, else None."""
    sentence = article.sentence_at(start)
    if (off := _off(article, end, sentence.end)) is not None:
        return off or None
    if article.lowers[start - 1] == "for" and "had" not in article.lowers[sentence.start : start]:
        return True  # "confirmed the trip for October"
    if _of_talks(article, sentence.start, start):
        return False
    start -= article.lowers[start - 1] == "on" and article.lowers[start - 2] in words("parts")  # "late on Tuesday"
    if article.lowers[start - 1] in words("likely") or article.lowers[start - 2] in words("likely"):
        return True
    aside = _reported_in(article.lowers, sentence.start, start)
    for at in range(start - 1 - (article.lowers[start - 1] in words("parts")), sentence.start - 1, -1):
        if at in aside:
            continue
        if article.lowers[at] in STOPS:
            break
        if article.lowers[at] == "," and _in_circumstances(article, sentence.start, at):
            return False
        if article.lowers[at] == "before" and article.lowers[at + 1].endswith("ing") and at > sentence.start:
            return True  # "met X before leaving for home on Friday", not "Before speaking to X on Friday, he met Y"
        told = _tells(article, at) if not _settled_on(article, at, start) else True
        if told is not None:
            return told
    closed = end
    for at in range(end, sentence.end):
        if at < closed:
            continue
        if (
            article.lowers[at] in words("relatives") and article.lowers[at - 1] == ","
        ):  # "on Monday X, who is ill, will"
            closed = next((n for n in range(at, sentence.end) if article.lowers[n] == ","), at)
        told = _tells(article, at) if at >= closed else None
        if told is not None:
            return told
    return None


def _reported_in(lowers: list[str], first: int, end: int) -> range:
    """The last aside before a token that only says who tells it: "will fly to Lima, the ministry said, on 3 May"."""
    close = next((at for at in range(end - 1, first, -1) if lowers[at] == ","), first)
    if lowers[close - 1] not in words("words_given"):
        return range(0)
    opened = next((at for at in range(close - 2, max(first, close - ASIDE), -1) if lowers[at] == ","), close)
    return range(opened, close)


def _off(article: Article, start: int, end: int) -> bool | None:
    """True where what had a day "has been called off", and so lies ahead; False where it "was called off", be it before
    that day or after it; else None.
    """
    lowers = article.lowers
    for at in range(start, end):
        if lowers[at] in words("called_off") and lowers[at - 1] in ("was", "were", "been"):
            if lowers[at] in words("parted") and lowers[at + 1] not in words("particles"):
                continue
            return lowers[at - 1] == "been" and lowers[at - 2] != "had"
    return None


def _settled_on(article: Article, at: int, start: int) -> bool:
    """Whether a thing for some time is agreed on ("agreed on a drill in August"; not "during a visit in August")."""
    agreed = article.lowers[at] in words("agreeing") and article.lowers[at + 1] in ("on", "upon")
    if not agreed or article.lowers[start - 1] not in ("in", "for"):
        return False
    return at + 2 < start and words("circumstances").isdisjoint(article.lowers[at + 2 : start - 1])


def _in_circumstances(article: Article, start: int, comma: int) -> bool:
    """Whether a comma parts what was told or agreed from where it was ("will build it, X said, in talks on Monday")."""
    opened = article.lowers[comma + 1 : comma + 3]
    if len(opened) < len(OPENING) or not all(word in words(name) for word, name in zip(opened, OPENING, strict=True)):
        return False
    return any(article.lowers[at] in words("words_given") for at in range(start, comma))


def _of_talks(article: Article, first: int, start: int) -> bool:
    """Whether it is the day of talks in which something was told ("discussed the coming drill in a call on Friday")."""
    lowers, last = article.lowers, start - 1 - (article.lowers[start - 1] == "on")
    if lowers[last] not in words("talks"):
        return False
    near = range(last - 1, max(first, last - PHRASE), -1)
    opened = next((at for at in near if lowers[at] in words("circumstances")), first)
    known = lowers[opened + 1] in words("determiners") or opened + 1 == last
    return opened > first and known and any(lowers[at] in words("words_given") for at in range(first, opened))


def _tells(article: Article, at: int) -> bool | None:
    """True for a word that speaks of what is to come, False for one of what has been, None for any other."""
    word, lowers = article.words[at], article.lowers
    if word in ("has", "have") and lowers[at + 1 : at + 2] == ["been"] and lowers[at + 2] in words("called_off"):
        return True  # "a meeting on Saturday has been scrapped"
    if _under_way(lowers, at):
        return False
    if word in words("leaving") and lowers[at - 1] in ("is", "are"):
        return True
    if word not in TELLING and not word.endswith(PAST_ENDINGS):
        return None
    if word == "starting" and any(_under_way(lowers, before) for before in range(max(0, at - STAY), at)):
        return False  # "is on a three-day visit starting Thursday"
    if word in words("future"):
        return lowers[max(0, at - 2) : at] != ["had", "been"]
    if word in words("reminders") or (word == "back" and lowers[at - 1] in words("reaching_back")):
        return False  # "the plan goes back to the January meeting"
    if word == "to":
        being = lowers[at - 1] in words("being")
        ahead = being or lowers[at + 1] in words("infinitives")
        return not _was_there(lowers, at) if ahead else None
    if word in words("unchanged"):
        return not words("before_infinitives").isdisjoint(lowers[max(0, at - 2) : at])
    if word in words("past") or _is_past_form(article, at):
        return lowers[at - 1] in words("auxiliaries")
    return None


def _was_there(lowers: list[str], at: int) -> bool:
    """Whether "to" tells what somebody was somewhere for: "was in Madrid on a visit to hold talks on Tuesday"."""
    before = pairwise(lowers[max(0, at - THERE) : at])
    return any(one in ("was", "were") and other in ("in", "at", "on") for one, other in before)


def _under_way(lowers: list[str], at: int) -> bool:
    """Whether a word tells of a stay that has begun ("is on a visit"), of what it is owed to, of a plan approved."""
    if lowers[at] in ("invitation", "plan"):
        cause = words("upon" if lowers[at] == "invitation" else "considered")
        return not cause.isdisjoint(lowers[max(0, at - UPON) : at])
    if lowers[at] not in words("stays"):
        return False
    before = pairwise(lowers[max(0, at - STAY) : at])
    return any(one in words("being") and other in words("under_way") for one, other in before)


def _is_past_form(article: Article, at: int) -> bool:
    word = article.words[at]
    return word.islower() and word.endswith(PAST_ENDINGS) and word not in words("never_past")
