"""Whether an interaction was called off, put off, refused, or did not come about though it was announced."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article, Mark, Scope, within
from workbench.coding.interactions.setting.anothers import aside_behind
from workbench.coding.interactions.status.ahead import took_place
from workbench.wording import any_of, side_by_side, words

UNDONE = 4  # tokens from "the trip" to "was called off"
NEAR = 3  # tokens from a relative clause to "was held at last"
REFUSED = 7  # tokens of "any face-to-face talks"
NAME = 16  # tokens from a noun to the aside that tells for when it was set
SET = 6  # tokens of "will now take place", and of an aside up to "planned"
OPENS = 3  # tokens from a clause's start to what it takes up
REFUSALS = ("rejected", "refused")
NOT = frozenset({"not"})
TAKEN_UP = {"visit": "journeys_taken_up", "meeting": "talks_taken_up"}


def called_off(article: Article, mark: Mark) -> bool:
    """Whether a cue calls off what a mark tells, in its own clause or where the text comes back to it."""
    if _will_not(article, mark) or _moved(article, mark):
        return True
    if not article.scopes.get("cancelled"):
        return False
    return _in_a_scope(article, mark) or _taken_back(article, mark) or _turned_down(article, mark)


def _will_not(article: Article, mark: Mark) -> bool:
    """Whether it is said that somebody will not do it ("will not fly to Oslo on Friday")."""
    before = article.lowers[max(0, mark.start - NEAR) : mark.start]
    return mark.group == "verbs" and mark.entry.get("kind") in TAKEN_UP and side_by_side(words("will"), NOT, before)


def _moved(article: Article, mark: Mark) -> bool:
    """Whether it was set for one day and will be on another ("the visit, planned for May, will now take place in")."""
    lowers, end = article.lowers, article.sentence_at(mark.start).end
    if mark.group == "verbs" or words("set_anew_now").isdisjoint(lowers[mark.end : end]):
        return False
    opens = next((at for at in range(mark.end, min(mark.end + NAME, end)) if lowers[at] == ","), end)
    closes = next((at for at in range(opens + 1, end) if lowers[at] == ","), end)
    if not any_of("once_set", lowers[opens + 1 : min(opens + 1 + SET, closes)]):
        return False
    verb = lowers[closes + 1 : min(closes + 1 + SET, end)]
    return any_of("auxiliaries", verb[:1]) and (verb[1:2] == ["now"] or "later" in lowers[closes:end]) and _anew(verb)


def _anew(verb: list[str]) -> bool:
    """Whether a verb sets an event for a day, whatever it was set for: "will now be held", "has now been set for"."""
    return any_of("takes_place", verb) or any_of("once_set", verb)


def _taken_back(article: Article, mark: Mark) -> bool:
    """Whether the next clause or sentence calls it off ("was to come in May. The trip has been put off")."""
    if mark.entry.get("kind") not in TAKEN_UP or not (
        article.verdict("planned", mark.start) or _had_been(article, mark)
    ):
        return False
    sentence = article.sentence_at(mark.start)
    for scope in article.scopes["cancelled"]:
        at = scope.cue.start
        if at < mark.end or at >= sentence.end + OPENS + UNDONE:
            continue
        if any_of("once_planned", article.lowers[at : scope.cue.end]) or took_place(article, scope, mark):
            continue  # "is due in Oslo on Monday. The trip was to have been made in March"
        start = sentence.end if at >= sentence.end else _clause_start(article, mark.end, at)
        if start and at - start <= OPENS + UNDONE and _takes_up(article, mark, start, at):
            return True
    return False


def _turned_down(article: Article, mark: Mark) -> bool:
    """Whether one told of before refuses next what was offered ("was ready to meet X. Peru ruled out any talks")."""
    if mark.entry.get("kind") != "meeting" or not article.verdict("planned", mark.start):
        return False
    told = article.sentence_at(mark.start)
    for scope in article.scopes["cancelled"]:
        at = scope.cue.start
        if scope.cue.entry.id in REFUSALS and told.end <= at < told.end + NAME:
            refused = article.lowers[at : scope.cue.end + REFUSED]
            offered = any_of("talks_taken_up", refused) or any_of("offers_taken_up", refused)
            known = {party.code for party in within(article.parties, 0, told.end)}
            refusing = {party.code for party in within(article.parties, told.end, scope.cue.end)}
            return offered and refusing <= known
    return False


def _had_been(article: Article, mark: Mark) -> bool:
    """Whether an earlier plan is told of ("had pencilled in May for a visit")."""
    start = article.sentence_at(mark.start).start
    return any_of("announced_before", article.lowers[start : mark.start])


def _clause_start(article: Article, start: int, end: int) -> int:
    """Where the clause of a cue opens: behind the last "but", "and" or stop before it, or 0."""
    breaks = (at + 1 for at in range(end - 1, start - 1, -1) if article.lowers[at] in words("before_taking_up"))
    return next(breaks, 0)


def _takes_up(article: Article, mark: Mark, start: int, end: int) -> bool:
    """Whether what is called off is what the mark told of: "it", "this", "the trip", "both visits"."""
    while article.lowers[start] in words("turns_to_it"):  # "However, the visit was deferred"
        start += 1
    opening = article.lowers[start:end]
    if _of_the_same(article, mark, opening):
        return True
    if opening[:1] and opening[0] in words("takes_up_alone") and not any_of("anything_else", opening[1:]):
        return True
    known = words(TAKEN_UP[str(mark.entry.get("kind"))])
    return any(one in words("takes_up") and other in known for one, other in pairwise(opening[: OPENS + 1]))


def _of_the_same(article: Article, mark: Mark, opening: list[str]) -> bool:
    """Whether "the minister's visit" is called off, and the minister's it is that a mark tells of."""
    known = words(TAKEN_UP[str(mark.entry.get("kind"))])
    owners = zip(opening, opening[1:], opening[2:], strict=False)
    owner = next((word for word, case, noun in owners if case in words("possession") and noun in known), None)
    sentence = article.sentence_at(mark.start)
    return owner is not None and owner in article.lowers[sentence.start : sentence.end]


def _in_a_scope(article: Article, mark: Mark) -> bool:
    """Whether a cue calls off what a mark tells: not what was done ("left at noon"), nor for a verb what a relative
    clause behind it tells of another thing ("is to fly there for the forum, which was called off in March").
    """
    scopes = article.scopes["cancelled"]
    over = [scope for scope in scopes if scope.start <= mark.start < scope.end or scope.start < mark.end <= scope.end]
    if over and mark.group != "verbs":
        start, end = aside_behind(article, article.sentence_at(mark.start), mark.end)
        behind = article.lowers[end : end + 3]
        anew = "be" in behind[:2] and "rescheduled" not in behind and bool(article.verdict("planned", mark.start))
        over = [scope for scope in over if not (anew and start <= scope.cue.start < end)]
    over = [scope for scope in over if not any(told(article, scope, mark) for told in OTHER_THINGS)]
    awaited = any_of("awaited", article.lowers[mark.start : mark.end])  # "who was due in Oslo, did not come"
    if not over or mark.group != "verbs" or (awaited and any(one.cue.entry.id == "came_to_nothing" for one in over)):
        return bool(over)
    if is_past(article, mark) and article.lowers[mark.start - 1] != "have":
        return False
    return any(not any_of("relatives", article.lowers[mark.end : scope.cue.start]) for scope in over)


def is_past(article: Article, mark: Mark) -> bool:
    """Whether a verb tells what has happened; not behind "be" ("will be met by"), nor what "had been expected"."""
    if any_of("awaited", article.lowers[mark.start + 1 : mark.end]):
        return False
    return article.lowers[mark.start] in words("past_verbs") and article.lowers[mark.start - 1] != "be"


def held_after_all(article: Article, scope: Scope, mark: Mark) -> bool:
    """Whether it took place later ("the talks, which had been put off from March, got under way on Monday")."""
    lowers, end = article.lowers, article.sentence_at(mark.start).end
    gap = lowers[mark.end : scope.cue.start]
    comma = next((at for at in range(scope.cue.end, end) if lowers[at] == ","), end)
    if gap != [","] and not any_of("relatives", gap):  # "the drill Steel Spear, put off twice, was at last held"
        verb = lowers[comma + 1 : min(comma + 1 + NEAR, end)]
        set_again = verb[:2] == ["is", "now"] and any_of("once_set", verb)  # "the trip, put off twice, is now set for"
        return gap[-1:] == [","] and (set_again or any_of("taken_place", verb))
    if any_of("set_anew", lowers[comma + 1 : comma + 1 + NEAR]):
        return False  # "which was put off last month, will be rescheduled"
    return any(any_of(name, lowers[comma + 1 : comma + 2]) for name in ("at_last", "auxiliaries"))


def opens_before(article: Article, scope: Scope, mark: Mark) -> bool:
    """Whether a cue only stands in a clause that opens the sentence ("After last year's was dropped, A and B will")."""
    start = article.sentence_at(mark.start).start
    if article.lowers[start] not in words("conjunctions") or scope.cue.start >= mark.start:
        return False
    return "," in article.lowers[scope.cue.end : mark.start]


OTHER_THINGS = (opens_before, held_after_all, took_place)  # that a cue may call off
