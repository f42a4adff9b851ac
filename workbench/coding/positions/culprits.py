"""Who is said to be a threat, by name or by what they have done."""

from __future__ import annotations

from workbench.article import Article, Mark, Party, within
from workbench.coding.positions.earlier import said_before
from workbench.coding.positions.naming import NOBODY, Abouts, blamed_before, codes_of, in_row, preposition
from workbench.coding.positions.predicates import naming_before
from workbench.coding.positions.stances import Stance
from workbench.coding.positions.subjects import clause_before
from workbench.coding.words import either, words

RIGHT_BEFORE = 3
SUBJECT_WITHIN = 4
OWNED_WITHIN = 4
TOPIC_WITHIN = 9  # tokens of "As far as the Republic of Togo goes,"
BY, IT, IF = "by", "it", "if"


def culprit(article: Article, stance: Stance, holder: str) -> Abouts:
    """Who is said to be a threat: the state that the clause names first; a group or a conflict is nobody's."""
    issue = stance.issue
    near = article.lowers[max(0, issue.start - RIGHT_BEFORE) : issue.start]
    owned = article.lowers[max(0, issue.start - 2 * RIGHT_BEFORE) : issue.start]
    if not words("positions", "conflicts").isdisjoint(near) and words("sides", "possessives").isdisjoint(owned):
        return NOBODY
    called = _holding(article, issue) or naming_before(article, issue.start)
    objects = [] if called is None else within(article.parties, called, issue.start)
    blamed = [party.code for party in objects if preposition(article, party, since=called or 0) is None]
    start = clause_before(article, issue.start)[0]
    if called is not None and article.lowers[start - 1] in words("positions", "object_relatives"):
        told = within(article.parties, max(0, start - 2 * OWNED_WITHIN), start)  # "Togo's fleet, which they call a"
        owners = [party for party in told if article.lowers[party.end] in words("sides", "possessives")]
        owners += [party for party in told if start - party.end == 2]  # "Togo, which it regards as"
        return codes_of(owners[-1:], but=holder) or NOBODY
    found = blamed or blamed_before(article, issue)
    named = [code for code in found if code not in (holder, *stance.holders)]
    named = named or [code for code in (*said_before(article, issue), *_seated(article, issue)) if code != holder]
    bands = either("positions", "bands", "plagues") | words("positions", "beside", "terror")
    itself = holder in found[:1] and (called is None or bands.isdisjoint(article.lowers[called : issue.start]))
    named = named or _doing(article, issue, holder)
    if not named and (told := _taken_up(article, issue)):
        return codes_of(told, but=holder)
    if not named and (itself or article.lowers[issue.start - 1] in words("positions", "relatives")):
        return ()
    return (named[0],) if named else NOBODY


def _holding(article: Article, issue: Mark) -> int | None:
    """The verb by which somebody is held responsible ("holds Togo responsible for the raid")."""
    if article.lowers[issue.start] not in words("positions", "answerable"):
        return None
    start = clause_before(article, issue.start)[0]
    return next((at for at in range(start, issue.start) if article.lowers[at] in words("positions", "holding")), None)


def _doing(article: Article, issue: Mark, holder: str) -> list[str]:
    """Who does what is a threat ("the mines laid by X are", "the aggression of X is"); not where it only happens."""
    start = clause_before(article, issue.start)[0]
    for party in within(article.parties, start, issue.start):
        lead, before = article.lead_in(party.start), article.lowers[start : party.start - 1]
        elsewhere = any(word != "of" and word in words("positions", "prepositions") for word in before)
        of_them = lead in words("positions", "between_or_of") and not elsewhere
        if party.code != holder and (lead == BY or (of_them and words("positions", "conflicts").isdisjoint(before))):
            return [party.code]
    return []


def _taken_up(article: Article, issue: Mark) -> list[Party]:
    """Who did what "this" takes up ("Togo and Fiji are arming, and this is a danger", "Fiji fired. That was …")."""
    at, start = issue.start - 1, article.sentence_at(issue.start).start
    if topic := _topic(article, start, issue.start):
        return topic
    if article.lowers[at] == IT and IF in article.lowers[start:at]:  # "if Togo struck back it would drag us into war"
        return within(article.parties, start + article.lowers[start:at].index(IF), at)[:1]
    if article.lowers[at] not in words("positions", "taking_up"):
        return []
    anew = at - start < SUBJECT_WITHIN - 1
    start = article.sentence_at(max(0, start - 1)).start if anew else clause_before(article, at - 1)[0]
    first = within(article.parties, start, at)[:1]
    acting = [party for party in first if preposition(article, party) is None]
    return in_row(article, within(article.parties, start, at)) if acting else []


def _topic(article: Article, start: int, end: int) -> list[Party]:
    """The state that a sentence says it is on ("As far as Togo goes, this is a danger", "As for Togo, it is")."""
    opening = article.lowers[start : start + TOPIC_WITHIN]
    if "," not in opening or words("positions", "topics").isdisjoint(opening[:2]):
        return []
    comma = start + opening.index(",")
    told = article.lowers[comma + 1] in either("positions", "taking_up", "pronouns")
    return within(article.parties, start, comma)[:1] if told and comma < end else []


def _seated(article: Article, issue: Mark) -> list[str]:
    """The state in whose capital those sit who are a threat ("the regime in Lome has not changed and is a danger")."""
    start = clause_before(article, issue.start)[0]
    for place in within(article.places, start, issue.start):
        lead, seated = article.lowers[place.start - 1], article.lowers[place.start - 2]
        if place.country and lead in ("in", "of") and seated in words("positions", "seated"):
            return [place.country]
    return []
