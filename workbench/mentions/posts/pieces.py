"""What posts are composed of: pieces, parties and names by where they stand."""

from __future__ import annotations

from typing import NamedTuple

from workbench.article import Article, Mark, Party
from workbench.own_tables import own_table

NAMING = frozenset(("given", "address"))  # what may open a name: "Eli", "Hon."
GLOSS = 6  # tokens of the longest bracket that explains a post
POSSESSIVE = ("'s", "’s", "'", "’")


class Pieces(NamedTuple):
    """The pieces and parties of an article by the tokens they start and end at, and where names start."""

    starts: dict[int, Mark]
    ends: dict[int, Mark]
    names: set[int]
    parties: dict[int, Party]
    party_ends: dict[int, Party]


def pieces_of(article: Article) -> Pieces:
    """An index of what posts are composed of."""
    marks = article.marks["posts"]
    return Pieces(
        {mark.start: mark for mark in marks},
        {mark.end: mark for mark in marks},
        {mark.start for mark in article.marks["ranks"]}
        | {mark.start for mark in article.marks["people"] if mark.group in NAMING},
        {party.start: party for party in reversed(article.parties)},
        {party.end: party for party in article.parties},
    )


def fields_of(article: Article, pieces: Pieces, party: Party) -> list[tuple[str, str]]:
    """The kind and word of the field that a party's name ends with ("Armed Forces of the Philippines", "PLA Navy")."""
    marks = [pieces.starts[token] for token in range(party.start, party.end) if token in pieces.starts]
    fields = [mark for mark in marks if mark.entry.get("piece") == "field"]
    return [(mark.entry.get("kind"), field_of(article, mark)) for mark in fields[-1:]]


def field_of(article: Article, mark: Mark) -> str:
    """What somebody is in charge of: the kind of a field, or the words of a portfolio."""
    kind: str = mark.entry.get("kind")
    if kind in ("service", "service_staff"):
        return arm_of(article.lowers[mark.start : mark.end]) or kind
    return kind if kind not in ("portfolio", "body", "agency") else article.text_of(mark.start, mark.end).lower()


def arm_of(words: list[str]) -> str | None:
    """Whether the words of a force's name are of the land, the sea or the air."""
    arms = own_table(__package__, "arms.toml")["arms"]
    return next((arm for word in words for arm, names in arms.items() if word in names), None)


def past_arms(article: Article, start: int) -> int:
    """Past a bracket that lists the services: "Chief of the General Staff (Army, Navy and Air) General …"."""
    end = start + 1
    while article.lowers[end] in (",", "and", "force") or arm_of([article.lowers[end]]):
        end += 1
    return end + 1 if article.lowers[end] == ")" else start


def past_gloss(article: Article, pieces: Pieces, start: int) -> int:
    """Where a bracket ends that explains a post by another: "Secretary of Defence (Defence Minister) of"; or 0."""
    end = next((at for at in range(start, start + GLOSS) if article.lowers[at : at + 1] == [")"]), 0)
    heads = (pieces.starts[at].entry.get("piece") for at in range(start, end) if at in pieces.starts)
    linked = article.lowers[end + 1 : end + 2] in (["of"], [","])
    return end + 1 if "head" in heads and linked else 0


def named_last(article: Article, head: Mark) -> str | None:
    """The state named last before a post: "on a visit to Peru, met the Minister of Defence of this country"."""
    before = [party.code for party in article.parties if party.start < head.start]
    return before[-1] if before else None


def of_letters(article: Article, start: int) -> bool:
    """Whether a post is told to be of a house known by letters that are no state's: "NDU's President Ana Rojas"."""
    known = start > 1 and article.lowers[start - 1] in POSSESSIVE
    return known and article.words[start - 2].isupper() and len(article.words[start - 2]) > 1


def same_state(pieces: Pieces, start: int, *, sent: bool) -> Mark | None:
    """The words from a token on for a state named before: "this country", of somebody `sent` there "the country"."""
    mark = pieces.starts.get(start)
    if mark is None or mark.entry.get("piece") != "same_state" or mark.end - 1 in pieces.parties:
        return None
    return mark if sent or mark.entry.id != "host_state" else None
