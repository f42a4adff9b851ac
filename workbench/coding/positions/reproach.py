"""Whom a cue blames or worries about by name, where no issue follows it ("condemned Togo's decision to")."""

from __future__ import annotations

from workbench.article import Article, Mark, Party, within
from workbench.coding.positions.codes import variant
from workbench.coding.positions.fitting import serves
from workbench.coding.positions.none import ASSERTED_WITHIN
from workbench.coding.positions.parting import REACH_BEFORE, breaks
from workbench.coding.positions.siding import as_backed
from workbench.coding.words import either, words
from workbench.lexicon import Entry

NAMED_WITHIN = 7
OWN_WITHIN = 8
MANNER = 6
ASIDE = 12
FINITE_WITHIN = 3
OWN_MATTER = 5
LONGED_WITHIN = 14
BY, PROTEST, ACCUSES = "by", "protest", "accuses"
FOR = "for"
TOLD = ("with", "to")
STATED = "stated"
KEPT_UP = ("unchanged", "goes_on", "obliges")
ASSERTS, THANKED = "asserts", "thanks"
SAID = (ASSERTS, THANKED, "idle", "stance")
JOINTS = (",", "and")
CALLED = (["as", "a"], ["as", "an"])


def reproached(article: Article, marks: list[Mark], cue: Mark) -> Mark | None:
    """What a cue takes a stance on where no issue follows it: what a state named behind it does, has or is.

    Of a verb of harm it is the verb itself, where the peace is harmed ("endangers the whole region"); so it is of what
    a deed draws that no issue names ("tested a rocket, drawing protests from Togo").
    """
    if "suffered" in cue.entry.attributes:
        return _drawn(article, marks, cue)
    if "voiced" in cue.entry.attributes and not _is_voiced(article, marks, cue):
        return None
    if cue.entry.id == ACCUSES and article.lowers[cue.end] == BY:
        return None  # "the raid, blamed by Togo and Mali on Fiji": those named behind it blame
    start, end = _manner_end(article, cue), _clause_end(article, marks, cue)
    last = min(end, start + cue.entry.get("reach", REACH_BEFORE))
    called = next((at for at in range(start, last) if article.lowers[at : at + 2] in CALLED), last)
    if any(
        _bears(mark, cue) or _breach_at(mark, start) or _of_leagues(article, start, mark)
        for mark in within(marks, start, called)
    ):
        return None
    alone = variant(cue.entry, "alone")
    if alone.get("role") == STATED:
        harmed = words("positions", "beside", alone.get("beside"))
        done = _is_finite(article, cue) and not harmed.isdisjoint(article.lowers[start:end][:NAMED_WITHIN])
        return Mark(cue.start, cue.end, alone, "forms") if done else None
    if alone.get("longed"):
        return _longed_for(article, cue, alone)
    named = [party for party in within(article.parties, start, end) if party.start - start <= NAMED_WITHIN]
    if alone.get("bare"):
        backed = next((party for party in named if _is_bare(article, start, party)), None)
        if backed and alone.get("embattled") and backed.code not in words("positions", "embattled"):
            return None  # "supports Togo"
        return (
            Mark(backed.start, backed.end, as_backed(article, alone, cue.start, backed), "objects") if backed else None
        )
    doing = (party for party in named if article.lead_in(party.start) == BY)
    party = next(doing, None) or next((party for party in named if _is_reproached(article, start, party)), None)
    if party is None and PROTEST in " ".join(article.lowers[cue.start : cue.end]):
        party = next((one for one in named if article.lowers[start : one.start] in (["with"], ["to"])), None)
    if party is None and "about" in alone.attributes and article.lowers[start] in words("positions", "it"):
        party = _told_before(article, cue, start)
    if party is None and (lead := article.lowers[start : min(end, start + OWN_WITHIN)]):
        party = _meant(article, cue) if _is_own(lead) else None
    return Mark(party.start, party.end, alone, "objects") if party else None


def _drawn(article: Article, marks: list[Mark], cue: Mark) -> Mark | None:
    """A cue as the blame itself, where no issue stands before it."""
    told = (mark for mark in marks if mark.group == "objects" and mark.end <= cue.start)
    if cue.end - cue.start == 1 or any(_bears(mark, cue) for mark in told):
        return None  # "angered Togo by sending ships"
    return Mark(cue.start, cue.end, variant(cue.entry, "alone"), cue.group)


def _bears(mark: Mark, cue: Mark) -> bool:
    """Whether a mark is an issue on which a cue takes its stance (who backs a state in peril backs no aggression)."""
    stance = cue.entry.get("stance")
    return mark.group == "objects" and serves(cue, mark) and stance in mark.entry.get("takes", (stance,))


def _of_leagues(article: Article, start: int, mark: Mark) -> bool:
    """Whether it is ties of others with each other that are worried about ("concern over Togo's ties with Mali")."""
    ties = "feared" in mark.entry.attributes and article.lowers[mark.end] == TOLD[0]
    return ties and bool(within(article.parties, start, mark.start))


def _breach_at(mark: Mark, start: int) -> bool:
    """Whether a breach of what another has is condemned, and nobody told who did it ("violations of Togo's soil")."""
    return mark.start == start and "breached" in mark.entry.attributes


def _is_voiced(article: Article, marks: list[Mark], cue: Mark) -> bool:
    """Whether a cue stands behind a word by which it is promised or stressed, and no other stance or mere talk, or will
    not change.
    """
    said = (mark for mark in reversed(marks) if mark.end <= cue.start and mark.entry.get("role") in SAID)
    last = next(said, None)
    behind = [mark for mark in marks if mark.group == "after" and cue.end < mark.start <= cue.end + NAMED_WITHIN]
    if any(mark.entry.id in KEPT_UP for mark in behind):
        return True  # "our support for Togo will not waver"
    if last is None or article.lowers[cue.start - 1] == "of":  # "noted that a package of support for Togo"
        return False
    role = last.entry.get("role")
    voiced = last.entry.get("asserting") or role == THANKED or (role == ASSERTS and "stance" in last.entry.attributes)
    return bool(voiced) and cue.start - last.end <= ASSERTED_WITHIN


def _longed_for(article: Article, cue: Mark, alone: Entry) -> Mark | None:
    """The other side that a wish names, or both, where it is for no occasion ("is keen to make Togo a partner")."""
    lowers = article.lowers
    if either("positions", "longing", "minded").isdisjoint(lowers[cue.start : cue.end]):
        return None
    end = min(article.sentence_at(cue.start).end, cue.end + LONGED_WITHIN)
    end = next((at for at in range(cue.end, end) if lowers[at] == "," or lowers[at] in breaks()), end)
    if not words("positions", "occasions").isdisjoint(lowers[cue.end : end]):
        return None
    party = next((one for one in within(article.parties, cue.end, end) if one.group != "organisation"), None)
    if party is not None:
        longs = not words("positions", "longing").isdisjoint(lowers[cue.start : cue.end])
        return Mark(party.start, party.end, alone, "objects") if longs else None
    both = next((at for at in range(cue.end, end) if _of_both(lowers, at)), None)
    return None if both is None else Mark(both, both + 1, alone, "objects")


def _of_both(lowers: list[str], at: int) -> bool:
    """Whether a word tells that both sides are meant ("more joint sails", "our two armies", "together")."""
    if lowers[at] in words("positions", "doubled"):
        return lowers[at + 1] in words("positions", "of_sides")
    return lowers[at] in words("positions", "jointly")


def _told_before(article: Article, cue: Mark, start: int) -> Party | None:
    """Who did what "it" takes up: the subject of the sentence before ("Togo's raid came. Fiji deplored it.")."""
    sentence = article.sentence_at(cue.start)
    if cue.entry.get("stance") != "opposes" or not sentence.number:
        return None
    before = article.sentences[sentence.number - 1]
    first = next(iter(within(article.parties, before.start, before.end)), None)
    hangs = first is None or not words("positions", "prepositions").isdisjoint(
        article.lowers[before.start : first.start]
    )
    closed = article.lowers[start + 1] in words("positions", "closers") or article.lowers[start + 1] in ("as", "in")
    return None if hangs or not closed or before.heading else first


def _is_own(lead: list[str]) -> bool:
    """Whether what begins here is somebody's dealings ("at what they called its deepening cooperation with")."""
    their = next((at for at, word in enumerate(lead) if word in words("positions", "their")), None)
    return their is not None and not words("positions", "worrisome").isdisjoint(lead[their:])


def _meant(article: Article, cue: Mark) -> Party | None:
    """Whom "its" behind a cue means: the state that the sentence has reproached before."""
    named = within(article.parties, article.sentence_at(cue.start).start, cue.start)
    reproached = [party for party in named if article.lowers[party.end] in words("sides", "possessives")]
    return reproached[-1] if reproached else None


def _is_finite(article: Article, cue: Mark) -> bool:
    """Whether a verb has a subject: no participle, but behind "is" ("is the one menacing", not "aimed at menacing")."""
    if not article.lowers[cue.start].endswith("ing"):
        return True
    near = article.lowers[max(0, cue.start - FINITE_WITHIN) : cue.start]
    return not words("positions", "copulas").isdisjoint(near) and near[-1] not in words("positions", "prepositions")


def _manner_end(article: Article, cue: Mark) -> int:
    """Where what a cue is about begins: behind an aside, "in the strongest terms", or "about"."""
    at, lowers = cue.end, article.lowers
    if lowers[at : at + 1] == [","]:
        at = next((n + 1 for n in range(at + 1, at + ASIDE) if lowers[n : n + 1] == [","]), at)
    if lowers[at : at + 1] == ["in"]:
        at = next((n + 1 for n in range(at, at + MANNER) if lowers[n : n + 1] == ["terms"]), at)
    backs = variant(cue.entry, "alone").get("bare")
    if not backs and (lowers[at] in TOLD or lowers[at - 1] in TOLD):  # "raised concerns with Togo over Benin's drones"
        told = (n for n, word in enumerate(lowers[at : at + MANNER], at) if word in words("positions", "worrying_at"))
        at = next(told, at)
    return at + 1 if lowers[at] in words("positions", "worrying_at") else at


def _clause_end(article: Article, marks: list[Mark], cue: Mark) -> int:
    """Where what a cue governs ends: at a word that parts, or at the next verb behind a comma or "and"."""
    last = min(article.sentence_at(cue.start).end, cue.end + REACH_BEFORE)
    lowers = article.lowers
    end = next((at for at in range(cue.end, last) if lowers[at] in breaks()), last)
    verbs = (mark for mark in marks if mark.group == "before" or mark.entry.get("role") == ASSERTS)
    told = (mark.start for mark in verbs if cue.end < mark.start < end)
    return next((at for at in told if lowers[at - 1] in JOINTS), end)


def _is_reproached(article: Article, start: int, party: Party) -> bool:
    """Whether what begins at a token is a party's: it owns it, or "of" or "by" leads from it to the party."""
    lead = article.lowers[start : party.start]
    if "," in lead:
        return False
    owning = _owns(article, party) or article.lead_in(party.start) in words("positions", "restrictive")
    leads = [word for word in lead if word in words("positions", "prepositions")]
    if not leads:
        return owning or (not lead and article.lowers[start - 1] != FOR)
    return len(leads) == 1 and leads[0] in words("positions", "doing") and lead[0] != leads[0]


def _owns(article: Article, party: Party) -> bool:
    """Whether what follows is a party's: "Togolese", "Togo's", or part of a name ("the Togo Coast Guard Law")."""
    following = article.words[party.end : party.end + 1]
    if party.group == "demonym" or not words("sides", "possessives").isdisjoint(following):
        return True
    return party.group == "name" and following != [] and following[0][0].isupper()


def _is_bare(article: Article, start: int, party: Party) -> bool:
    """Whether the state itself follows, an alliance, or its soil ("people of Togo", "every inch of Togolese soil")."""
    if party.group == "organisation" and party.code not in words("positions", "alliances"):
        return False
    lead, following = article.lowers[start : party.start], article.lowers[party.end : party.end + 1]
    matter = article.lowers[party.end + 1 : party.end + OWN_MATTER]
    in_one_matter = following in (["in"], ["on"]) and words("positions", "peril").isdisjoint(matter)
    in_one_matter = in_one_matter or (following == ["as"] and matter[:1] in (["a"], ["an"]))  # "as a close partner"
    if in_one_matter or article.lowers[start - 3] == "had" or not words("positions", "whole_of").issuperset(lead):
        return False
    if party.group == "demonym":
        return not words("positions", "soil").isdisjoint(following)
    return words("sides", "possessives").isdisjoint(following)
