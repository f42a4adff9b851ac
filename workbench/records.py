"""The frozen types that flow from floor to floor. This file imports nothing of ours."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, fields
from typing import Any, ClassVar, NamedTuple


@dataclass(frozen=True, slots=True)
class Document:
    """One article, cleaned.

    `text` is final: one paragraph a line, single blanks, no page furniture; every offset in a Coding counts
    characters in it.
    Where the headline is known, it is `title` and also the text's first line.

    `published` is `YYYY-MM-DD` or None. `source` is the path or row that it was read from, as the researcher named it;
    of an absolute path only what lies below where they stand, or from the named folder on: it is in shared tables.
    `sha256` is that of the raw input (of a file's bytes, of a table row's text in UTF-8), so it tells whether the
    input has changed.
    """

    doc_id: str
    text: str
    published: str | None = None
    outlet: str | None = None
    attributed_to: str | None = None
    title: str | None = None
    source: str = ""
    sha256: str = ""


class Evidence(NamedTuple):
    """A passage that a value rests on: `document.text[start:end] == quote`."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Participant:
    """A person who took part in an interaction, as this document names them; what it does not say is None."""

    name: str | None
    country: str | None = None
    rank: str | None = None
    post: str | None = None
    level: str | None = None


@dataclass(frozen=True, slots=True)
class Interaction:
    """Something that two or more parties did, plan to do or called off; fields as in the codebook."""

    facet: ClassVar[str] = "interactions"
    key: ClassVar[tuple[str, ...]] = ("kind", "status", "countries")

    kind: str
    status: str
    countries: tuple[str, ...]
    date: str | None = None
    host: str | None = None
    city: str | None = None
    domain: str | None = None
    participants: tuple[Participant, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    rule: str = ""
    cues: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Sphere:
    """A field of cooperation between parties that the text names as existing, discussed, agreed or wanted."""

    facet: ClassVar[str] = "spheres"
    key: ClassVar[tuple[str, ...]] = ("code", "countries")

    code: str
    countries: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()
    rule: str = ""
    cues: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Instrument:
    """A document between parties, at the latest stage that the text tells of."""

    facet: ClassVar[str] = "instruments"
    key: ClassVar[tuple[str, ...]] = ("type", "stage", "countries")

    type: str
    stage: str
    countries: tuple[str, ...]
    subject: str | None = None
    date: str | None = None
    evidence: tuple[Evidence, ...] = ()
    rule: str = ""
    cues: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """A political stance that one party states or is said to hold."""

    facet: ClassVar[str] = "positions"
    key: ClassVar[tuple[str, ...]] = ("holder", "stance", "issue", "about")

    holder: str
    stance: str
    issue: str
    about: str | None = None
    speaker: str | None = None
    evidence: tuple[Evidence, ...] = ()
    rule: str = ""
    cues: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Invitation:
    """Who asked whom to come to what.

    The codebook's `from` and `to` are `inviter` and `invitee` here (`from` is a Python keyword).
    """

    facet: ClassVar[str] = "invitations"
    key: ClassVar[tuple[str, ...]] = ("inviter", "invitee", "to_what")

    inviter: str
    invitee: str
    to_what: str | None = None
    when: str | None = None
    where: str | None = None
    status: str = "extended"
    evidence: tuple[Evidence, ...] = ()
    rule: str = ""
    cues: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """What looked like a record and could not be completed:

    the facet it would have been in, and why (a reason code).
    """

    facet: str
    reason: str
    evidence: tuple[Evidence, ...] = ()
    rule: str = ""


Record = Interaction | Sphere | Instrument | Position | Invitation
RECORD_TYPES: tuple[type[Record], ...] = (Interaction, Sphere, Instrument, Position, Invitation)


@dataclass(frozen=True, slots=True)
class Coding:
    """All that was read out of one document."""

    document: Document
    interactions: tuple[Interaction, ...] = ()
    spheres: tuple[Sphere, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    positions: tuple[Position, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    skipped: tuple[Skipped, ...] = ()

    @property
    def records(self) -> tuple[Record, ...]:
        """Every record of the five facets, in the codebook's order."""
        return (*self.interactions, *self.spheres, *self.instruments, *self.positions, *self.invitations)


def record_id(doc_id: str, record: Record) -> str:
    """Sixteen hex digits that name a record: a hash of document, facet, key fields and evidence, so it survives a re-
    run.

    The key fields are in the hash because one sentence may carry several records of one facet ("separately met A and
    B").
    """
    key = [str(getattr(record, name)) for name in record.key]
    spans = [f"{e.start}-{e.end}" for e in record.evidence]
    return hashlib.sha256("\x1f".join([doc_id, record.facet, *key, *spans]).encode()).hexdigest()[:16]


def as_plain(value: Any) -> Any:
    """A record, or a tuple of them, as the JSON types of the codebook's `codings.jsonl`."""
    if isinstance(value, Evidence):
        return value._asdict()
    if isinstance(value, tuple):
        return [as_plain(item) for item in value]
    if not hasattr(value, "__dataclass_fields__"):
        return value
    names = {"inviter": "from", "invitee": "to"} if isinstance(value, Invitation) else {}
    return {names.get(f.name, f.name): as_plain(getattr(value, f.name)) for f in fields(value)}


def coding_as_plain(coding: Coding) -> dict[str, Any]:
    """One line of `codings.jsonl`: the codebook's object for one document, with `skipped` beside its lists."""
    document = coding.document
    head = {"doc_id": document.doc_id, "published": document.published, "outlet": document.outlet}
    lists = {kind.facet: as_plain(getattr(coding, kind.facet)) for kind in RECORD_TYPES}
    return {**head, "attributed_to": document.attributed_to, **lists, "skipped": as_plain(coding.skipped)}
