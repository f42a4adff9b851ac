"""The state whose support, commitment or concern a cue names."""

from __future__ import annotations

from workbench.article import Article, Mark, within
from workbench.coding.positions.governing import parts
from workbench.coding.positions.naming import in_row
from workbench.coding.positions.stances import Stance
from workbench.coding.positions.subjects import clause_before
from workbench.coding.words import words

OWNER_GAP = 4
OWNER_AFTER = 6
COUPLE = 2
SPEAKS_WITHIN = 2
TO, CALLED_IN = "to", "calls_in"


def owner_of(article: Article, cue: Mark) -> str | None:
    """The state whose support, commitment or concern the cue names ("Ethiopia's backing for", "U.S. commitment to")."""
    first = max(0, cue.start - 2 * OWNER_GAP)
    if article.lowers[cue.start] == TO or cue.entry.id == CALLED_IN:
        return None  # "took Togo to task for", "summoned Togo's envoy over"
    if (owner := _whose_words(article, cue)) is not None:
        return owner
    near = within(article.parties, first, cue.start)
    parties = [(party.end, party.code, party.group == "demonym") for party in near]
    capitals = [(place.end, place.country, False) for place in within(article.places, first, cue.start)]
    end, code, demonym = max([*parties, *capitals], default=(first, None, False), key=_end)
    gap = article.lowers[end : cue.start]
    if gap[-1:] == ["to"] and not words("positions", "moves").isdisjoint(gap[-2:-1]):
        gap = gap[:-2]  # "Spain's decision to recognise"
    if praised := _praised_for(gap):
        gap = gap[praised:]
    if len(gap) > OWNER_GAP or any(parts(word) or word in words("positions", "articles") for word in gap):
        return None
    if not words("positions", "private").isdisjoint(gap):
        return None
    if len(in_row(article, near[-COUPLE:])) == COUPLE:
        return None
    if any(person.end > end for person in within(article.mentions, first, cue.start)):
        return None
    noun = article.lowers[cue.end - 1] in words("positions", "prepositions")
    owning = demonym or praised or any(word in words("sides", "possessives") for word in gap)
    return code if owning or (noun and (end, code, demonym) in parties) else None


def _whose_words(article: Article, cue: Mark) -> str | None:
    """The state of the person whose words a noun names ("welcomed President Soto's reaffirmation of")."""
    if not cue.start or article.lowers[cue.start - 1] not in words("sides", "possessives"):
        return None
    if article.lowers[cue.end - 1] not in words("positions", "prepositions"):
        return None
    near = within(article.mentions, max(0, cue.start - 4 * OWNER_GAP), cue.start)
    owner = next((one for one in near if one.end == cue.start - 1), None)
    return article.people[owner.person].country if owner is not None else None


def _praised_for(gap: list[str]) -> int:
    """How many words lead from a state to what it is praised for ("hailed Togo for its", "the side for its")."""
    at = int(bool(gap) and gap[0] in words("positions", "bodies"))
    led = gap[at : at + 1] == ["for"] and not words("positions", "their").isdisjoint(gap[at + 1 : at + 2])
    return at + 2 if led else 0


def owner_after(article: Article, stance: Stance) -> str | None:
    """The state that follows a cue with "of", and has what the cue names ("the commitment of Japan to …")."""
    cue = stance.cue
    if (
        stance.issue is cue
        or article.lowers[cue.end - 1] != "of"
        or article.lowers[cue.start] in words("positions", "backers")
    ):
        return None
    near = within(article.parties, cue.end, cue.end + OWNER_AFTER)
    if not near or article.lowers[near[0].end] not in words("positions", "had"):
        return None
    lead = words("positions", "articles") | words("positions", "bodies") | {"of"}
    return near[0].code if lead.issuperset(article.lowers[cue.end : near[0].start]) else None


def owners_after(article: Article, cue: Mark) -> tuple[str, ...]:
    """The states in a row that have together what a cue names ("the commitment of Togo and Mali to", "by both A and B
    to"), or the one alone by which it is ("protests by Togo over").
    """
    last = article.lowers[cue.end - 1]
    if last not in words("positions", "doing") or article.lowers[cue.start] not in words("positions", "wills"):
        return ()
    named = in_row(article, within(article.parties, cue.end, cue.end + 2 * OWNER_AFTER))
    codes = tuple(sorted({party.code for party in named if party.group != "organisation"}))
    lead = words("positions", "articles") | words("positions", "bodies") | {"both"}
    led = len(codes) >= (1 if last == "by" else COUPLE) and lead.issuperset(article.lowers[cue.end : named[0].start])
    return codes if led and article.lowers[named[-1].end] in words("positions", "had") else ()


def _end(named: tuple[int, str | None, bool]) -> int:
    return named[0]


def own_country_before(article: Article, cue: Mark) -> bool:
    """Whether "his country", "our government", "the Kingdom" … stands in the clause before a cue: the speaker's."""
    clause = article.lowers[clause_before(article, cue.start)[0] : cue.start + 1]
    return any(
        (owner in words("positions", "ones_own") and noun in words("positions", "country"))
        or (owner == "the" and noun in words("positions", "realms") and following != "of")
        for owner, noun, following in zip(clause, clause[1:], clause[2:], strict=False)
    )


def opens_with_own(article: Article, cue: Mark) -> bool:
    """Whether the clause of a cue begins with the speaker's own state ("that his country needs Togo and wants")."""
    start = clause_before(article, cue.start)[0]
    return article.lowers[start] in words("positions", "ones_own") and article.lowers[start + 1] in words(
        "positions", "country"
    )


def in_first_person(article: Article, cue: Mark, opening: int) -> bool:
    """ "we stand by Togo", "our support for Togo": whether those who speak are the subject of the clause."""
    before = article.lowers[max(0, cue.start - SPEAKS_WITHIN) : cue.start]
    subject = {*before, *article.lowers[opening : opening + 2]}
    return "our" in before or not subject.isdisjoint(words("positions", "speakers"))
