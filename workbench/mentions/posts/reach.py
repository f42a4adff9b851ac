"""How far a post reaches to either side of its head."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from workbench.article import Article, Mark, Party

Body = tuple[int, int, list[tuple[str, str]], str | None]
POSSESSIVE = ("'s", "’s", "'", "’")
# "to" and "in" lead to where somebody is sent, so the country behind them is not the one served.
SENT = ("ambassador", "attache", "adviser")
FORCES = frozenset(("forces", "service", "command", "staff", "service_staff"))
HEADS_OF_FORCES = ("chief_of_defence", "service_chief", "general_officer")
AIDES = ("chief", "adviser", "member")
LONGEST_NAME_OF_A_BODY = 6


class Pieces(NamedTuple):
    """The pieces and parties of an article by the token they start and end at, and where ranks and given names start."""

    starts: dict[int, Mark]
    ends: dict[int, Mark]
    names: set[int]
    parties: dict[int, Party]
    party_ends: dict[int, Party]


@dataclass(slots=True)
class Reach:
    """One side of a post: where it ends there, its fields' kinds, modifiers and country. `core` leaves a closing country out."""

    start: int
    end: int
    core: int
    kinds: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    modifiers: list[Mark] = field(default_factory=list)
    country: str | None = None
    suggests: str | None = None


def pieces_of(article: Article) -> Pieces:
    """An index of what posts are composed of."""
    marks = article.marks["posts"]
    return Pieces(
        {mark.start: mark for mark in marks},
        {mark.end: mark for mark in marks},
        {mark.start for mark in article.marks["ranks"]}
        | {mark.start for mark in article.marks["people"] if mark.group == "given"},
        {party.start: party for party in reversed(article.parties)},
        {party.end: party for party in article.parties},
    )


def backward(article: Article, pieces: Pieces, head: Mark, floor: int) -> Reach:
    """The modifiers and the field before a head, not further back than token `floor`."""
    reach = Reach(head.start, head.start, head.start)
    may_be_field = head.entry.get("piece") == "head"
    while True:
        end = _step_over(article, reach.start, may_be_field)
        mark = pieces.ends.get(end)
        if mark is None or mark.start < floor or article.sentence_at(mark.start).end < head.start:
            break
        piece = mark.entry.get("piece")
        if piece == "modifier":
            reach.modifiers.append(mark)
        elif piece == "field" and may_be_field:
            reach.kinds.append(mark.entry.get("kind"))
            reach.fields.append(_field(article, mark))
            reach.suggests = mark.entry.get("suggests")
        else:
            break
        reach.start = mark.start
    party = pieces.party_ends.get(_step_over(article, reach.start, True))
    reach.country = _inside(pieces, reach) or (party.code if party else None)
    if party is not None and may_be_field and not reach.kinds:
        inner = _fields_of(article, pieces, party)
        reach.kinds += [kind for kind, _ in inner]
        reach.fields += [name for _, name in inner]
    return reach


def _fields_of(article: Article, pieces: Pieces, party: Party) -> list[tuple[str, str]]:
    """The kind and word of each field that a party's name holds ("Armed Forces of the Philippines")."""
    marks = [pieces.starts[token] for token in range(party.start, party.end) if token in pieces.starts]
    return [(mark.entry.get("kind"), _field(article, mark)) for mark in marks if mark.entry.get("piece") == "field"]


def _field(article: Article, mark: Mark) -> str:
    """What somebody is in charge of: the kind of a field, or the words of a portfolio."""
    kind: str = mark.entry.get("kind")
    return kind if kind not in ("portfolio", "body", "agency") else article.text_of(mark.start, mark.end).lower()


def _step_over(article: Article, position: int, possessive: bool) -> int:
    """Back over the hyphen of "then-minister", the genitive of "the navy's commander", the brackets of "Air Force (ZAF) commander"."""
    lowers, offsets = article.lowers, article.offsets
    if position > 1 and lowers[position - 1] == "-" and offsets[position] - offsets[position - 1] == 1:
        return position - 1
    if position > 1 and possessive and lowers[position - 1] in POSSESSIVE:
        return position - 1
    if position > 3 and lowers[position - 1] == ")" and lowers[position - 3] == "(":
        return position - 3
    return position


def _inside(pieces: Pieces, reach: Reach) -> str | None:
    """The country whose mark runs into the post: "Zambia Air Force" in "Zambia Air Force commander"."""
    for party in pieces.parties.values():
        if party.start < reach.start < party.end or (party.start == reach.start and party.end <= reach.end):
            return party.code
    return None


def forward(article: Article, pieces: Pieces, head: Mark) -> Reach:
    """What follows a head by "of", "for" or "to": fields and countries, as long as they go on."""
    reach = Reach(head.start, head.end, head.end)
    _designate(article, pieces, reach)
    while reach.end < len(article.words) and _extend(article, pieces, head, reach):
        pass
    _under(article, pieces, head, reach)
    return reach


def _under(article: Article, pieces: Pieces, head: Mark, reach: Reach) -> None:
    """Takes in "under the President of Uzbekistan" and "Chief of Staff to the Colombian President"."""
    link = article.lowers[reach.end : reach.end + 1]
    if link != ["under"] and not (link == ["to"] and head.entry.id in AIDES):
        return
    position = reach.end + 1 + (article.lowers[reach.end + 1 : reach.end + 2] == ["the"])
    party = pieces.parties.get(position)
    above = pieces.starts.get(party.end if party else position)
    if above is not None and above.entry.get("level") in ("head_of_state", "head_of_government"):
        whole = forward(article, pieces, above)
        reach.end = reach.core = whole.end
        reach.kinds.append("leader")
        reach.country = reach.country or whole.country or (party.code if party else None)


def _designate(article: Article, pieces: Pieces, reach: Reach) -> None:
    position = reach.end + (article.lowers[reach.end : reach.end + 1] == ["-"])
    mark = pieces.starts.get(position)
    if mark is not None and mark.entry.get("future"):
        reach.modifiers.append(mark)
        reach.end = reach.core = mark.end


def _extend(article: Article, pieces: Pieces, head: Mark, reach: Reach) -> bool:
    """Adds one "of …" to the reach, if there is one."""
    link = article.lowers[reach.end]
    sent = link in ("to", "in", "at")
    if link not in ("of", "for", ",") and not (sent and head.entry.id in SENT):
        return False
    start = reach.end + 1
    if start < len(article.lowers) and article.lowers[start] == "the" and start not in pieces.parties:
        start += 1
    end, core, fields, country = _body(article, pieces, start)
    kinds = [kind for kind, _ in fields]
    if end == start or (link == "for" and not kinds):
        return False
    if link == "," and not _closed(article, head, kinds, end):
        return False
    reach.kinds += kinds
    reach.fields += [name for _, name in fields]
    if country and (not sent or "embassy" in kinds) and not (link == "for" and head.entry.id in SENT):
        reach.country = reach.country or country
    reach.end = end
    reach.core = end if sent else (core if core > start else reach.core)
    return True


def _closed(article: Article, head: Mark, kinds: list[str], end: int) -> bool:
    """Whether a comma led to the force that is headed ("Commander, US Central Command,") and not to the next item of a list."""
    if (
        not set(kinds) & FORCES
        or "levels" not in head.entry.attributes
        and head.entry.get("level") not in HEADS_OF_FORCES
    ):
        return False
    return end >= len(article.words) or article.words[end] in (",", ".", ")", "(")


def _body(article: Article, pieces: Pieces, start: int) -> Body:
    """A body's name from `start`: its end, its end without a closing country, the kind and word of each field, its country."""
    end = core = start
    fields: list[tuple[str, str]] = []
    country = None
    while True:
        mark, party = pieces.starts.get(end), pieces.parties.get(end)
        if mark is not None and mark.entry.get("piece") == "field" and (party is None or party.end <= mark.end):
            end = core = mark.end
            fields.append((mark.entry.get("kind"), _field(article, mark)))
        elif party is not None:
            fields += _fields_of(article, pieces, party)
            end = party.end
            core = end if fields else core
            country = country or party.code
            end += article.lowers[end : end + 1] in (["people"], ["nation"], ["state"])
        elif (
            mark is not None
            and mark.entry.id == "qualifier"
            and (mark.end in pieces.starts or mark.end in pieces.parties)
            and article.words[end][0].isupper()
        ):
            end = mark.end
        elif end > start and article.words[end : end + 1] == ["("] and article.words[end + 2 : end + 3] == [")"]:
            end += 3
        elif end > start and article.lowers[end : end + 1] and article.lowers[end] in POSSESSIVE:
            end += 1
        elif fields and _goes_on(article, pieces, end):
            end += 1
        else:
            break
    if end > start and article.lowers[end - 1] in POSSESSIVE:
        end -= 1
    if core == start and country is None:
        return _unlisted(article, pieces, start)
    return end, core, fields, country


def _goes_on(article: Article, pieces: Pieces, position: int) -> bool:
    """Whether "and" joins one more field ("transport and communications") and not another post."""
    if article.lowers[position : position + 1] not in (["and"], ["&"]):
        return False
    mark = pieces.starts.get(position + 1)
    if mark is None or mark.entry.get("piece") != "field":
        return False
    after = pieces.starts.get(mark.end)
    return after is None or after.entry.get("piece") not in ("head", "office")


def _unlisted(article: Article, pieces: Pieces, start: int) -> Body:
    """A body no lexicon knows: its capitalised words, where no name can follow them unmarked."""
    end = start
    last = min(len(article.words), start + LONGEST_NAME_OF_A_BODY)
    while end < last and article.words[end][0].isupper() and end not in pieces.parties and end not in pieces.names:
        end += 1
    closed = (
        end in pieces.names
        or end < last
        and (article.lowers[end] in (",", "of", ".", "(", ";") or article.words[end].islower())
    )
    if not closed or end == start:
        return start, start, [], None
    return end, end, [("body", article.text_of(start, end).lower())], None
