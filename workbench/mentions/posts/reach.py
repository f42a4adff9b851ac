"""How far a post reaches to either side of its head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from workbench.article import Article, Mark
from workbench.mentions.posts.bodies import body_at, region, to_both
from workbench.mentions.posts.holders import charged, stationed
from workbench.mentions.posts.pieces import (
    POSSESSIVE,
    Pieces,
    field_of,
    fields_of,
    named_last,
    of_letters,
    past_arms,
    past_gloss,
    same_state,
)
from workbench.wording import is_destination, words

# "to" and "in" lead to where somebody is sent, so the country behind them is not the one served.
SENT, AIDES = ("ambassador", "attache", "adviser"), ("chief", "staff_chief", "adviser", "member")
FORCES = frozenset(("forces", "service", "command", "staff", "service_staff"))
HOUSES = FORCES | {"ministry", "defence", "national_defence"}
HEADS_OF_FORCES = ("chief_of_defence", "service_chief", "general_officer")
CLOSING = (",", ".", ")", "(", "of")
ARTICLES = frozenset(("the", "its", "their", "this")) | words("brotherly")


@dataclass(slots=True)
class Reach:
    """One side of a post: where it ends, its fields, modifiers and country. `core` leaves a closing country out."""

    start: int
    end: int
    core: int
    kinds: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    modifiers: list[Mark] = field(default_factory=list)
    country: str | None = None
    suggests: Sequence[str] = ()


def backward(article: Article, pieces: Pieces, head: Mark, floor: int) -> Reach:
    """The modifiers and the field before a head, not further back than token `floor`."""
    reach = Reach(head.start, head.start, head.start)
    may_be_field = head.entry.get("piece") == "head"
    while True:
        mark = pieces.ends.get(_step_over(article, reach.start, True))
        if mark is None or mark.start < floor or article.sentence_at(mark.start).end <= head.start:
            break
        piece = mark.entry.get("piece")
        if piece == "modifier" and (may_be_field or article.lowers[reach.start - 1] not in POSSESSIVE):
            reach.modifiers.append(mark)
        elif piece == "field" and (may_be_field or mark.entry.get("kind") in FORCES):
            reach.kinds.append(mark.entry.get("kind"))
            reach.fields.append(field_of(article, mark))
            reach.suggests = mark.entry.get("suggests", ())
        else:
            break
        reach.start = mark.start
    party = pieces.party_ends.get(_step_over(article, reach.start, True))
    if party is not None and (article.sentence_at(party.start).end <= reach.start or is_destination(article, party)):
        party = None
    if party is not None and article.lowers[party.start - 2 : party.start] == ["forces", "in"]:
        reach.kinds.append("command")  # "the French Forces in Djibouti Commander"
        reach.start, party = party.start - 2, pieces.party_ends.get(party.start - 2)
    reach.country = _inside(pieces, reach, head) or (party.code if party else None)
    if party is None and not reach.kinds and of_letters(article, reach.start):
        reach.kinds.append("body")
    above = pieces.ends.get(party.start) if party is not None and party.end == reach.start else None
    if above is not None and above.start >= floor and above.entry.get("lowers"):
        reach.modifiers.append(above)  # "Deputy US Defence Secretary"
        reach.start = above.start
    if party is not None and may_be_field and not reach.kinds:
        inner = fields_of(article, pieces, party)
        reach.kinds += [kind for kind, _ in inner]
        reach.fields += [name for _, name in inner]
    return reach


def _step_over(article: Article, position: int, possessive: bool) -> int:
    """Back over a hyphen ("then-minister"), a genitive ("the navy's commander"), brackets ("Air Force (AF) chief")."""
    lowers, offsets = article.lowers, article.offsets
    if position > 1 and lowers[position - 1] == "-" and offsets[position] - offsets[position - 1] == 1:
        return position - 1
    if position > 1 and possessive and lowers[position - 1] in POSSESSIVE:
        return position - 1
    if position > 3 and lowers[position - 1] == ")" and lowers[position - 3] == "(":
        return position - 3
    return position


def _inside(pieces: Pieces, reach: Reach, head: Mark) -> str | None:
    """The country that the post's own words name: "Zambia Air Force commander", "chief of the Hellenic … Staff"."""
    for token in range(head.start + 1, head.end):
        if token in pieces.parties:
            return pieces.parties[token].code
    for party in pieces.parties.values():
        if party.start < reach.start < party.end or (party.start == reach.start and party.end <= reach.end):
            return party.code
    return None


def forward(article: Article, pieces: Pieces, head: Mark) -> Reach:
    """What follows a head by "of", "for" or "to": fields and countries, as long as they go on."""
    reach = Reach(head.start, head.end, head.end)
    _designate(article, pieces, reach)
    if head.entry.get("verb"):
        _headed(article, pieces, reach)
    _under(article, pieces, head, reach)
    _straight(article, pieces, head, reach)
    _bracketed(article, pieces, reach)
    while reach.end < len(article.words) and _extend(article, pieces, head, reach):
        _bracketed(article, pieces, reach)
    _under(article, pieces, head, reach)
    _bracketed(article, pieces, reach)
    reach.end = charged(article, pieces, reach.end)
    if reach.core > reach.start:
        reach.end = stationed(article, pieces, reach.end)
    return reach


def _straight(article: Article, pieces: Pieces, head: Mark, reach: Reach) -> None:
    """Takes in a force named without "of": "Commander US Central Command, General …", "Commander Omani Army called"."""
    known = reach.end in pieces.parties or reach.end in pieces.starts
    if not known or reach.kinds or not article.words[head.start][0].isupper():
        return
    end, core, fields, country = body_at(article, pieces, reach.end)
    kinds = [kind for kind, _ in fields]
    goes_on = head.entry.id == "commander" and article.words[end : end + 1] == article.lowers[end : end + 1]
    if kinds and "ministry" not in kinds and (goes_on or _closed(article, head, kinds, end, pieces.names)):
        reach.kinds, reach.fields, reach.country = kinds, [name for _, name in fields], country
        reach.end, reach.core = end, core


def _headed(article: Article, pieces: Pieces, reach: Reach) -> None:
    """Takes in what somebody heads: "who commands Suriname's army"."""
    start = reach.end + (article.lowers[reach.end] == "the" and reach.end not in pieces.parties)
    end, core, fields, reach.country = body_at(article, pieces, start)
    if fields:
        reach.kinds, reach.fields = [kind for kind, _ in fields], [name for _, name in fields]
        reach.end, reach.core = end, core


def _bracketed(article: Article, pieces: Pieces, reach: Reach) -> None:
    """Takes in what a post is called for short or deals with: "(CGS)", "(Support), Major General …"."""
    following = [*article.words[reach.end : reach.end + 4], "", "", "", ""]
    before_rank = following[3] == "," and reach.end + 4 in pieces.names and following[1][0].isupper()
    if following[0] == "(" and (glossed := past_gloss(article, pieces, reach.end)):
        reach.end = glossed
    elif following[0] == "(" and following[2] != ")":
        reach.end = past_arms(article, reach.end)
    elif following[0] == "(" and (sum(map(str.isupper, following[1])) > 1 or before_rank):
        reach.end += 3


def _under(article: Article, pieces: Pieces, head: Mark, reach: Reach) -> None:
    """Takes in "under the President of Uzbekistan" and "Chief of Staff to the Colombian President"."""
    link = article.lowers[reach.end : reach.end + 1]
    if link != ["under"] and not (link in (["to"], ["of"]) and head.entry.id in (*AIDES, "ambassador")):
        return
    position = reach.end + 1 + (article.lowers[reach.end + 1 : reach.end + 2] == ["the"])
    party = pieces.parties.get(position)
    above = pieces.starts.get(party.end if party else position)
    if above is not None and above.entry.get("level") in ("head_of_state", "head_of_government"):
        whole = forward(article, pieces, above)
        if link == ["of"] and article.words[whole.end : whole.end + 1] and article.words[whole.end][0].isupper():
            return
        reach.end = reach.core = whole.end
        reach.kinds.append("leader")
        reach.country = reach.country or whole.country or (party.code if party else None)


def _designate(article: Article, pieces: Pieces, reach: Reach) -> None:
    mark = pieces.starts.get(reach.end + (article.lowers[reach.end] == "-"))
    if mark is not None and mark.entry.get("future"):
        reach.modifiers.append(mark)
        reach.end = reach.core = mark.end


def _extend(article: Article, pieces: Pieces, head: Mark, reach: Reach) -> bool:
    """Adds one "of …" to the reach, if there is one."""
    link = article.lowers[reach.end]
    sent = link in ("to", "in", "at")
    if link not in ("of", "for", ",", "at", "in") and not (sent and head.entry.id in (*SENT, "secretary")):
        return False
    start = reach.end + 1
    if same := same_state(pieces, start, sent=sent and head.entry.id in SENT):
        if not sent:
            reach.country = reach.country or named_last(article, head)
        reach.end = same.end
        return False
    while article.lowers[start] in ARTICLES and start not in pieces.parties:
        start += 1
    end, core, fields, country = body_at(article, pieces, start)
    kinds = [kind for kind, _ in fields]
    if sent and not country and head.entry.id in SENT and (past := region(article, pieces, end)):
        reach.end = past
        return False
    if end == start or (link == "for" and not kinds and not (country and head.entry.id in SENT)):
        return False
    abroad = head.entry.id in SENT and (sent or link == "for")
    stops = (sent and not abroad and HOUSES.isdisjoint(kinds)) or link == ","
    if stops and not (link == "," and _closed(article, head, kinds, end, pieces.names)):
        return False
    reach.kinds += kinds
    reach.fields += [name for _, name in fields]
    if country and (not abroad or (sent and "embassy" in kinds)):
        reach.country = reach.country or country
    reach.end = to_both(article, pieces, end) if abroad and country else end
    reach.core = end if sent else (core if core > start else reach.core)
    return True


def _closed(article: Article, head: Mark, kinds: list[str], end: int, names: set[int]) -> bool:
    """Whether a comma led to the force or ministry that somebody serves, not to the next of a list.

    "Commander, US Central Command," and "Secretary General, Ministry of Defence of Oman,"; a rank or a given name
    closes it as well ("Chief of Staff, Peru Joint Staff Gen. Luis Soto").
    """
    heads_forces = "levels" in head.entry.attributes or head.entry.get("level") in HEADS_OF_FORCES
    if "body" in kinds and heads_forces:
        return article.words[end : end + 1] == [","] and end + 1 in names
    if "ministry" not in kinds and not (heads_forces and not FORCES.isdisjoint(kinds)):
        return False
    return end >= len(article.words) or article.words[end] in CLOSING or end in names
