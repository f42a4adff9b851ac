"""With whom ties are: a party "with" whom they are, the rest of a pair named, or the other side of the talks."""

from __future__ import annotations

from workbench.article import Article, Mark, Party, within
from workbench.coding.pairs import named_pair
from workbench.coding.positions.calls import called_on
from workbench.coding.positions.codes import TIES
from workbench.coding.positions.fields import of_one_field
from workbench.coding.positions.naming import (
    Abouts,
    codes_of,
    in_row,
    may_be_side,
    named_between,
    owned_after,
    owner_before,
    parties_after,
    parties_in_sentence,
    preposition,
)
from workbench.coding.positions.stances import Stance
from workbench.coding.positions.together import counts
from workbench.coding.sides import sides_at
from workbench.coding.words import either, words
from workbench.wording import side_by_side

BILATERAL, THREE = 2, 3
SIDES = "sides"
PARTNER = "partner"
TO = "to"
OF_WHOM = ("of", "to", "for")
OTHERS_WITHIN = 4
WITH_WITHIN = 5
OWN_WITHIN = 6


def partner(article: Article, stance: Stance, holder: str) -> Abouts:
    """The other side: a party "with" whom it is, the rest of a pair named, or the other side of the talks."""
    issue = stance.issue
    linked = _linked(article, stance, holder)
    if linked:
        return () if _of_others(article, stance, holder) else linked
    if issue.entry.get("toward") and _is_own(article, issue, holder):
        return ()
    behind = article.lowers[issue.end : issue.end + OTHERS_WITHIN]
    elsewhere = not words("positions", "anywhere").isdisjoint(behind)
    if (elsewhere and words("positions", "reciprocal").isdisjoint(behind)) or _with_unknown(article, issue):
        return ()
    if _with_its_own(article, issue, holder):
        return ()
    if stance.cue.entry.get("calls") and not _calls_on_both(article, stance):
        return codes_of(called_on(article, issue), but=holder)
    if len(stance.holders) == BILATERAL:
        return tuple(other for other in stance.holders if other != holder)
    pair = named_pair(article, issue.start)
    if len(stance.holders) > BILATERAL and stance.issue_code == TIES and holder not in pair:
        return ()  # "They agreed to work together to counter Togo"
    talks = [record.countries for record in article.interactions if holder in record.countries]
    others = {*(pair if holder in pair else set().union(*talks))} - {holder}
    named = {party.code for party in parties_in_sentence(article, issue.start) if may_be_side(stance, party)} - {holder}
    found = tuple(sorted(others & named or others or named))
    if len(found) == 1:
        return found
    if bilateral := _met(article, issue, holder):
        return bilateral
    sides = tuple(side for side in sides_at(article, issue.start) if side != holder)
    if len(sides) == 1 or len(stance.holders) > BILATERAL:
        return sides
    return _named_before(article, issue, holder) or sides


def _met(article: Article, issue: Mark, holder: str) -> Abouts:
    """The one other side of the talks last told of in the sentence before an issue, else of the first of all."""
    met = [record for record in article.interactions if holder in record.countries]
    met = [record for record in met if len(record.countries) == BILATERAL]
    here, before = article.offsets[issue.start], article.sentence_at(issue.start).number - 1
    since = article.offsets[article.sentence_starts[max(0, before)]]
    near = [record for record in met if since <= record.evidence[0].start <= here]
    return tuple(code for record in (near[-1:] or met[:1]) for code in record.countries if code != holder)


def _is_own(article: Article, issue: Mark, holder: str) -> bool:
    """Whether somebody's own people are meant ("wants to train soldiers of its own"), and no other state is named."""
    following = article.lowers[issue.end : issue.end + OWN_WITHIN]
    named = {party.code for party in parties_in_sentence(article, issue.start)} - {holder}
    return not named and not words("positions", "of_ones_own").isdisjoint(following)


def _named_before(article: Article, issue: Mark, holder: str) -> Abouts:
    """The one other state that the paragraph and the one before it name up to an issue."""
    paragraph = article.sentence_at(issue.start).paragraph
    first = next(sentence for sentence in article.sentences if sentence.paragraph >= paragraph - 1)
    named = named_between(article, first.start, issue.start)
    others = {party.code for party in named if party.group != "organisation"} - {holder}
    return tuple(others) if len(others) == 1 else ()


def _linked(article: Article, stance: Stance, holder: str) -> Abouts:
    """The parties right after an issue that it is "with" or "between", in a row."""
    after = [
        party for party in parties_after(article, stance.issue) if party.code != holder and may_be_side(stance, party)
    ]
    if stance.issue.entry.id == PARTNER and article.lowers[stance.issue.end] in OF_WHOM:
        return codes_of(after[:1], but=None)  # "wants to be a full partner of Togo"
    linked = [party for party in after if _is_linked(article, party)]
    if linked:
        linked = in_row(article, named_between(article, linked[0].start, article.sentence_at(linked[0].start).end))
    return codes_of(linked, but=holder)


def _with_its_own(article: Article, issue: Mark, holder: str) -> bool:
    """Whether ties are the holder's with a group of its own ("cooperation between the EU and its neighbours")."""
    after = parties_after(article, issue)[:1]
    if not after or after[0].code != holder or article.lowers[issue.end] not in words("sides", "between"):
        return False
    joint, its = [*article.lowers[after[0].end : after[0].end + 2], "", ""][:2]
    return joint == "and" and its in ("its", "their")


def _with_unknown(article: Article, issue: Mark) -> bool:
    """Whether it is "with" somebody named who is no party ("resume cooperation with the Atomic Energy Agency")."""
    lead = article.lowers[issue.end : issue.end + 1]
    named = [*article.words[issue.end + 1 : issue.end + WITH_WITHIN], "", ""]
    whom = named[1] if named[0] == "the" else named[0]
    meant = either("positions", "groups", "realms", "bodies", "country")
    return lead == ["with"] and whom[:1].isupper() and meant.isdisjoint(word.lower() for word in named)


def _is_linked(article: Article, party: Party) -> bool:
    """Whether ties are with a party ("with", "between"); not one that is only included ("including with")."""
    further = words("positions", "further_partners").isdisjoint(article.lowers[max(0, party.start - 4) : party.start])
    lead = preposition(article, party)
    if lead == TO and article.lead_in(party.start) not in (TO, "and"):
        return False  # "agreed to work together to support Togo"
    return further and lead in words("positions", "links")


def _of_others(article: Article, stance: Stance, holder: str) -> bool:
    """Whether ties with somebody are those of whoever is called on ("urged the rebels to cooperate with Togo") or of a
    third ("the need to counter Mali's cooperation with Chad"), or of two ("backs closer ties between Togo and Mali").
    """
    if stance.cue.entry.get("calls") and stance.issue_code == TIES:
        return not _calls_on_both(article, stance)
    if stance.issue_code == TIES and stance.code == "opposes" and called_on(article, stance.issue):
        return True  # "called on Togo to cut its ties with Mali"
    first = next(iter(parties_after(article, stance.issue)), None)
    if first is not None and article.lead_in(first.start) == "between":
        named = named_between(article, first.start, article.sentence_at(first.start).end)
        sides = {party.code for party in in_row(article, named)}
        return len(sides) > 1 and sides.isdisjoint({holder, *stance.holders})
    before = owner_before(article, stance)
    owned = [] if stance.issue.entry.id == PARTNER else owned_after(article, stance.issue)
    owners = [before] if before else owned
    return any(one.group != "organisation" and one.code not in (holder, *stance.holders) for one in owners)


def _calls_on_both(article: Article, stance: Stance) -> bool:
    """Whether it is both sides that are called on ("urged the two countries to strengthen"), or nobody by name
    ("urged further expanding ties").
    """
    end = stance.cue.end
    near = within(article.marks["interactions"], end, end + OWN_WITHIN)
    growing = within(article.marks["positions"], end, end + 1)
    return any(mark.start == end and mark.entry.get("frame") == SIDES for mark in near) or any(
        mark.entry.get("role") == "growth" for mark in growing
    )


def longed_for(article: Article, stance: Stance, holder: str) -> Abouts:
    """Whom a wish names who has to do with the holder here; where one side wishes it of both, the other one."""
    named = within(article.parties, stance.issue.start, stance.issue.end)
    if not named:
        return single_partner(article, stance, holder) if len(stance.holders) == 1 else ()
    known = set().union(*(record.countries for record in article.interactions if holder in record.countries))
    return tuple(code for code in codes_of(named, but=holder) if code in known)


def single_partner(article: Article, stance: Stance, holder: str) -> Abouts:
    """The one other side, or all with whom one wants ties; what several want to do together is no wish for each."""
    if len(stance.holders) == 1 and (linked := _linked(article, stance, holder)):
        return () if _of_others(article, stance, holder) else linked
    if len(stance.holders) == THREE and _among_three(article, stance):
        return tuple(other for other in stance.holders if other != holder)
    found = partner(article, stance, holder)
    if len(stance.holders) > BILATERAL and set(found) <= set(stance.holders):
        return ()  # "the three endorsed Togo's plan to enhance coordination among members", Togo being one of them
    return found if len(found) < BILATERAL or _of_all(article, stance, {holder, *found}) else ()


def _of_all(article: Article, stance: Stance, sides: set[str | None]) -> bool:
    """Whether one of more than two who met wants ties of all ("stressed closer work among the three countries")."""
    end = article.sentence_at(stance.cue.start).end
    behind = article.lowers[stance.issue.end : stance.issue.end + 2]  # "broad cooperation between the countries"
    told = not counts().isdisjoint(article.lowers[stance.cue.start : end])
    told = told or side_by_side(words(SIDES, "between"), words("positions", "articles"), behind)
    return told and len(stance.holders) == 1 and any(sides == set(one.countries) for one in article.interactions)


def _among_three(article: Article, stance: Stance) -> bool:
    """Whether ties are those of three sides among each other ("trilateral security cooperation", "our cooperation")."""
    first, last = sorted((stance.cue, stance.issue))
    told, start = article.lowers[first.start : last.end + OTHERS_WITHIN], article.sentence_at(first.start).start
    ours = not words("positions", "own_voice").isdisjoint(article.lowers[start : first.start])
    ours = ours and not of_one_field(article, stance.issue)
    return ours or not words("positions", "three").isdisjoint(told)
