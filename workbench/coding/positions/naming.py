"""Which parties a sentence names around an issue."""

from __future__ import annotations

from itertools import pairwise

from workbench.article import Article, Mark, Party, within
from workbench.coding.actors import coordinated
from workbench.coding.positions.governing import parts
from workbench.coding.positions.numbers import behind_number
from workbench.coding.positions.stances import Stance
from workbench.coding.positions.subjects import clause_before
from workbench.coding.words import either, words

OWNER_BEFORE = 4
OWNER_AFTER = 9
ROW_GAP = 3
TELLER = 12
NAME = 8  # tokens of the longest name of a party
QUOTES = frozenset('"“”')
FORUM = "mutual_interest_forum"

Abouts = tuple[str | None, ...]
NOBODY: Abouts = (None,)


def parties_in_sentence(article: Article, token: int) -> list[Party]:
    """All parties of the sentence around a token, but for who only tells it."""
    return named_between(article, article.sentence_at(token).start, _told_until(article, token))


def _told_until(article: Article, token: int) -> int:
    """Where what a sentence tells behind a token ends: before its teller ("…, sources in the Togolese army said")."""
    end = article.sentence_at(token).end
    last = max(token, end - TELLER)
    saying = words("positions", "saying")
    verb = next((at for at in range(end - 1, last, -1) if article.lowers[at] in saying), last)
    if article.lowers[verb + 1 : verb + 2] != ["."]:
        return end
    return next((at for at in range(verb, last, -1) if article.lowers[at] == ","), end)


def named_between(article: Article, start: int, end: int) -> list[Party]:
    """All parties named in some tokens, without those that are only said to be behind others ("Iran-backed")."""
    return [party for party in within(article.parties, start, end) if not _behind(article, party)]


def is_land(party: Party) -> bool:
    """Whether a party is land that states claim, which belongs to nobody else."""
    return party.code in words("positions", "claimed_lands")


def _behind(article: Article, party: Party) -> bool:
    joint, backed = [*article.lowers[party.end : party.end + 2], "", ""][:2]
    return joint in ("-", "–") and backed in words("positions", "backed")


def parties_after(article: Article, issue: Mark) -> list[Party]:
    """The parties that the sentence names soon after an issue."""
    parties = named_between(article, issue.end, _told_until(article, issue.start))
    return [party for party in parties if party.start < issue.end + OWNER_AFTER]


def owner_before(article: Article, stance: Stance) -> Party | None:
    """The party right before the issue, only adjectives between ("Georgia's sovereignty", "Russian troops")."""
    issue, cue = stance.issue, stance.cue
    first = max(0, issue.start - OWNER_BEFORE - 2, cue.end if cue.end <= issue.start else 0)
    found = within(article.parties, first, issue.start)
    between = [word for word in article.lowers[found[-1].end : issue.start] if word not in QUOTES] if found else []
    if not found or len(between) > OWNER_BEFORE:
        return None
    owning = bool(between) and between[0] in words("sides", "possessives")
    return None if any(parts(word) and not (owning and word in (",", "and")) for word in between) else found[-1]


def owned_after(article: Article, issue: Mark) -> list[Party]:
    """The parties that follow an issue with "of"."""
    after = listed_after(article, issue) if article.lowers[issue.end] == "of" else []
    if not after:
        return []
    first = behind_number(article, issue.end + 1, after[0].start)  # "withdrawal of more than 3,000 Italian troops"
    led = preposition(article, after[0], since=first - 1) in (None, "of")
    return after if led and after[0].start - first < OWNER_BEFORE else []


def listed_after(article: Article, issue: Mark, *, but: str | None = None) -> list[Party]:
    """The first party (`but` one) after an issue, and those listed with it ("Japan and the Philippines")."""
    near = [party for party in parties_after(article, issue) if party.code != but]
    return in_row(article, named_between(article, near[0].start, article.sentence_at(issue.start).end)) if near else []


def preposition(article: Article, party: Party, *, since: int = 0) -> str | None:
    """The preposition that a party hangs on, at most three words before it in its clause, none before token `since`."""
    if _resumes(article, party):
        return None
    given = article.lowers[party.start - 1] in words("positions", "examples")  # "with partners such as Togo"
    for word in reversed(article.lowers[max(since, party.start - (NAME if given else 3)) : party.start - given]):
        if word in either("positions", "openers", "saying"):
            return None
        if word in words("positions", "prepositions"):
            return word
    return None


def _resumes(article: Article, party: Party) -> bool:
    """Whether a comma parts a party from the phrase before it ("For peace to hold, Togo must go"), and no list."""
    before = article.lowers[party.start - 1]
    return before == "," and not any(
        other.end == party.start - 1 for other in within(article.parties, max(0, party.start - NAME), party.start)
    )


def holders_beside(article: Article, stance: Stance, holder: str) -> set[str]:
    """All holders, and those named beside one in a row before the stance ("Chile and Peru called for")."""
    end = min(stance.cue.start, stance.issue.start)
    beside = {holder, *stance.holders}
    for one, other in pairwise(named_between(article, article.sentence_at(end).start, end)):
        if holder in (one.code, other.code) and preposition(article, one) is None:
            near = other.start - one.end <= ROW_GAP and coordinated(article, one.end, other.start)
            beside |= {one.code, other.code} if near else set()
    return beside


def in_row(article: Article, parties: list[Party]) -> list[Party]:
    """The first of some parties, and those that follow it in a row."""
    row = parties[:1]
    for party in parties[1:]:
        speaking = article.lowers[party.end] in words("positions", "their") or (
            party.group == "demonym" != row[-1].group and article.lowers[row[-1].end] == ","
        )
        if speaking or not (coordinated(article, row[-1].end, party.start) or _repeated(article, row[-1], party)):
            break  # "the unity of Togo, Malian Minister X said"
        row.append(party)
    return row


def _repeated(article: Article, one: Party, other: Party) -> bool:
    """Whether the preposition before a party is said again before the next ("to Togo and to Fiji")."""
    joint, again, *articles = [*article.lowers[one.end : other.start], "", ""]
    before = [word for word in article.lowers[one.start - 2 : one.start] if word != "the"]
    return joint in ("and", ",") and before[-1:] == [again] and {"the", ""}.issuperset(articles)


def codes_of(parties: list[Party], *, but: str | None) -> Abouts:
    """The codes of some parties, each once, without that of the holder."""
    return tuple(dict.fromkeys(party.code for party in parties if party.code != but))


def own_words_end(issue: Mark, party: Party) -> int:
    """From where on a preposition before a party counts: not those of the issue's own words."""
    return issue.end if party.start >= issue.end else 0


def subjects(article: Article, mark: Mark) -> list[str]:
    """The states that the clause before a mark names without a preposition."""
    start, end = clause_before(article, mark.start)
    return [
        party.code for party in within(article.parties, start, end) if preposition(article, party, since=start) is None
    ]


def blamed_before(article: Article, mark: Mark) -> list[str]:
    """The states that a mark blames: its clause's subjects, a "whose", or what stands before "he said"."""
    start, _ = clause_before(article, mark.start)
    whose = next((at for at in range(mark.start - 1, start, -1) if article.lowers[at] == "whose"), None)
    if whose is not None:
        return [party.code for party in within(article.parties, start, whose)[-1:]]
    if article.lowers[start] == "," and start > article.sentence_at(start).start:
        start = article.sentence_at(start).start
        return [party.code for party in within(article.parties, start, mark.start) if not preposition(article, party)]
    return subjects(article, mark)


def third_states(article: Article, issue: Mark, holder: str) -> list[Party]:
    """The states of the sentence that have no part in the article's interactions."""
    known = {holder}.union(*(record.countries for record in article.interactions))
    parties = parties_in_sentence(article, issue.start)
    return [party for party in parties if party.code not in known and party.group != "organisation"]


def nearest(parties: list[Party], issue: Mark, reach: int) -> Abouts:
    """The party nearest to an issue, within `reach` tokens; empty where none is."""
    near = [party for party in parties if gap(party, issue) <= reach]
    return (min(near, key=lambda party: gap(party, issue)).code,) if near else ()


def soil_after(article: Article, issue: Mark, *, reach: int) -> Abouts:
    """The state on whose soil the sentence is set, told within `reach` tokens after an issue."""
    places = within(article.places, issue.end, article.sentence_at(issue.start).end)
    signed = words("positions", "brokering")
    near = [
        place
        for place in places
        if place.country and place.start - issue.end <= reach and article.lowers[place.start - 2] not in signed
    ]
    placed = [place.country for place in near if article.lowers[place.start - 1] in words("positions", "locatives")]
    return tuple(placed[:1])


def gap(found: Party | Mark, issue: Mark) -> int:
    """How many tokens lie between a party or region and an issue."""
    return found.start - issue.end if found.start >= issue.end else issue.start - found.end


def charged(article: Article, party: Party) -> bool:
    """Whether a party is the one to whom something is put down ("which it blamed on X")."""
    verb, preposition_before = ["", "", *article.lowers[max(0, party.start - 2) : party.start]][-2:]
    return verb in words("positions", "blaming") and preposition_before in ("on", "to")


def may_be_side(stance: Stance, party: Party) -> bool:
    """Whether a party may be the other side; an organisation is only the place where states back each other."""
    return stance.issue_code != FORUM or party.group != "organisation"
