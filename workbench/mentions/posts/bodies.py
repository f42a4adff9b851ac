"""The name of what a post is of: a ministry, a force, a country, one after the other."""

from __future__ import annotations

from typing import NamedTuple

from workbench.article import Article
from workbench.mentions.posts.pieces import POSSESSIVE, Pieces, field_of, fields_of
from workbench.own_tables import own_words

LONGEST, TAIL = 6, 5
STAFF, TROOPS = ["general", "staff"], (["forces"], ["troops"])
BASED = (["-", "based"], ["-", "led"])
JOINING = ("and", "the", "of")
AFTER_PARTS = ("of", "at", "in", "under", ",")
PARTS = own_words(__package__, "arms.toml", "parts")


class Body(NamedTuple):
    """A body: its end, its end without a closing country, the kind and word of each field, its country."""

    end: int
    core: int
    fields: list[tuple[str, str]]
    country: str | None


def body_at(article: Article, pieces: Pieces, start: int) -> Body:
    """The body whose name starts at a token; an empty one where none does."""
    end = core = start
    fields: list[tuple[str, str]] = []
    country, beside = None, -1  # the last name of the body ends there: of two side by side the latter tells what it is
    last = article.sentence_at(start).end if start < len(article.words) else start
    while end < last:
        mark, party = pieces.starts.get(end), pieces.parties.get(end)
        if mark is not None and mark.entry.get("piece") == "field" and (party is None or party.end <= mark.end):
            one = (mark.entry.get("kind"), field_of(article, mark))
            fields.insert(0 if end == beside else len(fields), one)
            end = core = beside = mark.end
            country = country or (party.code if party is not None else None)
        elif article.lowers[(stop := party.end if party is not None else end + 1) : stop + 2] in BASED:
            end = stop + 2
        elif party is not None:
            fields += fields_of(article, pieces, party)
            end = party.end
            if not fields and article.lowers[end : end + 1] in TROOPS:
                fields, end = [("command", "forces")], end + 1
            core, beside = (end, end) if fields else (core, beside)
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
        elif end == beside and article.words[end].isdigit():
            end = core = end + 1
        elif end > start and article.lowers[end] in POSSESSIVE:
            beside = end + 1 if end == beside else beside
            end += 1
        elif fields and (_goes_on(article, pieces, end) or _seated(article, pieces, fields, end)):
            end += 1
        else:
            break
    if end > start and article.lowers[end - 1] in POSSESSIVE:
        end -= 1
    if core == start and country is None:
        return _unlisted(article, pieces, start)
    return _with_tail(article, pieces, start, Body(end, core, fields, country))


def _with_tail(article: Article, pieces: Pieces, start: int, body: Body) -> Body:
    """A body with the further words of its name: "Military Topography Department", "Omani National Guard General
    Staff"; a part is not the whole.
    """
    end, words, lowers = body.end, article.words, article.lowers
    if lowers[end : end + 2] == STAFF and words[end][0].isupper():
        return Body(end + 2, end + 2, [("staff", "staff"), *body.fields], body.country)
    at, last = end, min(end + TAIL, len(words))
    while at < last and words[at][0].isupper() and at not in pieces.names and at not in pieces.parties:
        at += 1
        if lowers[at - 1] in PARTS:
            end = at
    if end == body.end:
        return body
    return Body(end, end, [*body.fields[:-1], ("body", article.text_of(start, end).lower())], body.country)


def _goes_on(article: Article, pieces: Pieces, position: int) -> bool:
    """Whether "and" joins one more field ("transport and communications") and not another post."""
    if article.lowers[position : position + 1] not in (["and"], ["&"]):
        return False
    mark = pieces.starts.get(position + 1)
    if mark is None or mark.entry.get("piece") != "field":
        return False
    after = pieces.starts.get(mark.end)
    return after is None or after.entry.get("piece") not in ("head", "office")


def _seated(article: Article, pieces: Pieces, fields: list[tuple[str, str]], position: int) -> bool:
    """Whether "in" leads to the state of a ministry: "the Ministry of Defence in Denmark"."""
    party = pieces.parties.get(position + 1) if fields[0][0] == "ministry" else None
    return party is not None and party.group == "name" and article.lowers[position] == "in"


def to_both(article: Article, pieces: Pieces, end: int) -> int:
    """Where the last state ends to which somebody is sent: "ambassador to Peru and Chile"."""
    party = pieces.parties.get(end + 1) if article.lowers[end] == "and" else None
    sent = party is not None and party.group == "name" and article.lowers[party.end] not in POSSESSIVE
    return party.end if party is not None and sent else end


def _unlisted(article: Article, pieces: Pieces, start: int) -> Body:
    """A body no lexicon knows: its capitalised words, where no name can follow them unmarked."""
    end = _in_lower_case(article, start)
    if end > start:
        return Body(end, end, [("body", article.text_of(start, end))], None)
    last = min(len(article.words), start + LONGEST)
    while end < last and _is_named(article.words[end]) and end not in pieces.parties and end not in pieces.names:
        end += 1
    closed = end in pieces.names or (
        end < last and (article.lowers[end] in (",", "of", ".", "(", ";") or article.words[end].islower())
    )
    if not closed or end == start:
        return Body(start, start, [], None)
    return Body(end, end, [("body", article.text_of(start, end).lower())], None)


def _is_named(word: str) -> bool:
    """Whether a word may stand in a body's name: "Coastal", "3rd"."""
    return word[0].isupper() or (word[0].isdigit() and word[-1].isalpha())


def _in_lower_case(article: Article, start: int) -> int:
    """Where the name of a part ends that is written small ("the political department of", "its training branch,")."""
    for at in range(start + 1, min(start + LONGEST, len(article.words) - 1)):
        if not article.words[at - 1].islower() or article.words[at - 1] in PARTS:
            break
        if article.words[at] in PARTS:
            return at + 1 if article.lowers[at + 1] in AFTER_PARTS else start
    return start


def region(article: Article, pieces: Pieces, start: int) -> int:
    """Where a region to which somebody is sent ends, right before a rank or a given name, or 0."""
    end = start
    while end < len(article.words) and (article.words[end][0].isupper() or article.lowers[end] in JOINING):
        if end in pieces.names:
            return end if end > start else 0
        end += 1
    return end if article.words[end : end + 1] == [","] and end + 1 in pieces.names else 0
