"""An instrument's stages over time: proposed, agreed, signed, in force are one ladder of one document."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz

from workbench import codebook
from workbench.linking.days import exact, gap, span
from workbench.linking.shelf import ALIKE, Shelf

Row = Mapping[str, Any]
_SURE = 0.6
_NUMBER = re.compile(r"\d{4}|\d+(?:st|nd|rd|th)")
_VAGUE = "document"


@dataclass(eq=False)
class _Ladder:
    steps: list[tuple[Row, float, tuple[str, ...]]] = field(default_factory=list)


def ladders(
    instruments: Iterable[Row], published: Mapping[str, str | None], sources: Mapping[str, str]
) -> list[dict[str, Any]]:
    """The rows of `instrument_ladders`: each record of an instrument, in the order of its ladder's stages.

    Records are of one document between the same parties where types agree, dates can follow each other, and subjects
    are alike or the stage has one date.
    """
    by_parties: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in instruments:
        by_parties[tuple(sorted(row["countries"]))].append(row)
    rows = []
    for _, group in sorted(by_parties.items()):
        for ladder in _gathered(sorted(group, key=lambda row: _place(row, published)), sources):
            rows += _rows(ladder, published)
    return rows


def _gathered(group: Iterable[Row], sources: Mapping[str, str]) -> list[_Ladder]:
    """The ladders of some parties. A record joins the one that it fits best, where that is sure, or begins one.

    Without a subject alike or a text shared none is sure, so only the ladders with either are looked at.
    """
    found: list[_Ladder] = []
    shelf = Shelf()
    for row in group:
        told = _subject(row), sources.get(row["doc_id"], row["doc_id"])
        scored = [(how, number) for number in shelf.near(*told) if (how := _fits(row, found[number], sources))]
        how, number = max(scored, key=lambda pair: pair[0][0], default=((0.0, ()), 0))
        if how[0] < _SURE:
            how, number = (1.0, ("first_report",)), len(found)
            found.append(_Ladder())
        found[number].steps.append((row, *how))
        shelf.add(number, *told)
    return found


def _fits(row: Row, ladder: _Ladder, sources: Mapping[str, str]) -> tuple[float, tuple[str, ...]] | None:
    """How well a record fits all steps of a ladder: the best fit, or None where one step forbids it."""
    best: tuple[float, tuple[str, ...]] | None = None
    for step, _, _ in ladder.steps:
        how = _alike(row, step, sources)
        if how is None:
            return None
        best = how if best is None or how[0] > best[0] else best
    return best


def _alike(one: Row, other: Row, sources: Mapping[str, str]) -> tuple[float, tuple[str, ...]] | None:
    types = {one["type"], other["type"]}
    if one["doc_id"] == other["doc_id"] or (len(types) > 1 and _VAGUE not in types) or not _follow(one, other):
        return None
    first, second = (_subject(row) for row in (one, other))
    if first and second and _numbers(first) != _numbers(second) and _numbers(first) and _numbers(second):
        return None
    score, reasons = 0.0, []
    likeness = fuzz.token_set_ratio(first, second) if first and second else None
    if likeness is not None and likeness >= ALIKE:
        score += 0.6 * likeness / 100 + 0.1
        reasons.append("subject_alike")
    elif likeness is not None:
        score -= 0.2
        reasons.append("subject_differs")
    if one["stage"] == other["stage"] and one["date"] and one["date"] == other["date"]:
        score += 0.5 if exact(span(one["date"])) else 0.2
        reasons.append("date_same")
    if sources.get(one["doc_id"], one["doc_id"]) == sources.get(other["doc_id"], other["doc_id"]):
        score += 0.3
        reasons.append("text_same")
    return round(min(max(score, 0.0), 1.0), 4), tuple(reasons)


def _follow(one: Row, other: Row) -> bool:
    """Whether one document can have both stages at their dates: no later stage earlier, no stage on two days."""
    first, second = span(one["date"]), span(other["date"])
    if first is None or second is None:
        return True
    if one["stage"] == other["stage"]:
        return one["stage"] == "proposed" or gap(first, second) <= 1
    early, late = (first, second) if _rung(one) < _rung(other) else (second, first)
    return early[0] <= late[1]


def _rung(row: Row) -> int:
    """How far a stage is; one that a researcher added comes last."""
    stages = codebook.codes("stage")
    return stages.index(row["stage"]) if row["stage"] in stages else len(stages)


def _subject(row: Row) -> str:
    return str(row["subject"] or "").casefold()


def _numbers(subject: str) -> set[str]:
    return set(_NUMBER.findall(subject))


def _place(row: Row, published: Mapping[str, str | None]) -> tuple[str, ...]:
    return _when(row, published), row["doc_id"], row["record_id"]


def _when(row: Row, published: Mapping[str, str | None]) -> str:
    return row["date"] or published.get(row["doc_id"]) or "9999"


def _rows(ladder: _Ladder, published: Mapping[str, str | None]) -> list[dict[str, Any]]:
    steps = sorted(
        ladder.steps,
        key=lambda step: (_rung(step[0]), _when(step[0], published), step[0]["record_id"]),
    )
    name = f"i-{min(row['record_id'] for row, _, _ in steps)}"
    own = ("record_id", "doc_id", "type", "stage", "countries", "subject", "date")
    return [
        {"ladder_id": name, "step": n, **{k: row[k] for k in own}, "score": score, "reasons": list(reasons)}
        for n, (row, score, reasons) in enumerate(steps, start=1)
    ]
