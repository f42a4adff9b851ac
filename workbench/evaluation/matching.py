"""When two records tell of the same thing, by the codebook's section "Comparing two codings"."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

Record = Mapping[str, Any]
Key = tuple[Any, ...]

KEYS: dict[str, tuple[str, ...]] = {
    "interactions": ("kind", "status", "countries"),
    "spheres": ("code", "countries"),
    "instruments": ("type", "stage", "countries"),
    "positions": ("holder", "stance", "issue", "about"),
    "invitations": ("from", "to"),
}
ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "interactions": ("date", "host", "city", "domain"),
    "spheres": (),
    "instruments": ("date",),
    "positions": ("speaker",),
    "invitations": ("when", "status"),
}
SAME_NAME = 0.85
"""How alike the letters of two spellings of a name must be (difflib's ratio)."""


def parties(record: Record) -> tuple[str, ...]:
    """A record's countries, sorted, each once."""
    return tuple(sorted(set(record.get("countries") or ())))


def key(facet: str, record: Record) -> Key:
    """The fields that must be equal for two records of a facet to match."""
    return tuple(parties(record) if field == "countries" else record.get(field) for field in KEYS[facet])


def name_words(name: str | None) -> frozenset[str]:
    """The words of a name that have three letters or more, without accents: the family name is among them."""
    letters = unicodedata.normalize("NFKD", name or "").encode("ascii", "ignore").decode().lower()
    return frozenset(re.findall(r"[a-z]{3,}", letters.replace("'", "").replace("-", " ")))


def same_person(one: str | None, other: str | None) -> bool:
    """Whether one name's words hold the other's (a surname alone), or the names differ in a few letters."""
    x, y = name_words(one), name_words(other)
    if not x or not y:
        return False
    alike = difflib.SequenceMatcher(None, " ".join(sorted(x)), " ".join(sorted(y))).ratio()
    return x <= y or y <= x or alike >= SAME_NAME


def same(attribute: str, one: Any, other: Any) -> bool:
    """Whether two values of an attribute say the same; nothing and nothing do."""
    if attribute == "speaker":
        return (not one and not other) or bool(one and other and same_person(one, other))
    if attribute == "city" and one and other:
        return name_words(one) == name_words(other) or one.lower() == other.lower()
    if attribute in ("rank", "level"):
        return _plain(one) == _plain(other)
    return (one or None) == (other or None)


def _plain(value: str | None) -> str:
    return (value or "").lower().replace("-", " ")


def people(coding: Record) -> list[dict[str, Any]]:
    """The people named in any interaction of a document, each once, with the first rank and level that is given."""
    found: list[dict[str, Any]] = []
    for interaction in coding.get("interactions") or []:
        for person in interaction.get("participants") or []:
            if not person.get("name"):
                continue
            known = next((p for p in found if _same_participant(p, person)), None)
            if known is None:
                found.append({field: person.get(field) for field in ("name", "country", "rank", "level")})
            else:
                for field in ("rank", "level"):
                    known[field] = known[field] or person.get(field)
    return found


def _same_participant(one: Record, other: Record) -> bool:
    return bool(one["country"] == other.get("country") and same_person(one["name"], other["name"]))


Pairs = list[tuple[Record, Record]]
Paired = tuple[Pairs, list[Record], list[Record]]


def pair(facet: str, gold: Sequence[Record], found: Sequence[Record]) -> Paired:
    """Records with equal keys paired one to one, most equal attributes first; and what stays alone on each side."""
    attributes = ATTRIBUTES[facet]
    candidates = sorted(
        (-sum(same(field, g.get(field), f.get(field)) for field in attributes), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if key(facet, g) == key(facet, f)
    )
    return _one_to_one(gold, found, [(i, j) for _, i, j in candidates])


def pair_people(gold: Sequence[Record], found: Sequence[Record]) -> Paired:
    """People of one country with one name paired one to one, in their order."""
    candidates = [(i, j) for i, g in enumerate(gold) for j, f in enumerate(found) if _same_participant(g, f)]
    return _one_to_one(gold, found, candidates)


def _one_to_one(gold: Sequence[Record], found: Sequence[Record], candidates: Sequence[tuple[int, int]]) -> Paired:
    mine: dict[int, int] = {}
    for i, j in candidates:
        if i not in mine and j not in mine.values():
            mine[i] = j
    taken = set(mine.values())
    pairs: Pairs = [(gold[i], found[j]) for i, j in mine.items()]
    missed = [g for i, g in enumerate(gold) if i not in mine]
    return pairs, missed, [f for j, f in enumerate(found) if j not in taken]
