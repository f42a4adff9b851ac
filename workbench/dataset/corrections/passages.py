"""Where the quotes of a record stand in a text that may have changed."""

from __future__ import annotations

from dataclasses import replace

from workbench.records import Document, Evidence, Record


def located(document: Document, record: Record, rule: str | None = None) -> Record | None:
    """The record with the places at which its quotes stand in the document now; None where none of them does.

    A quote that stands several times is taken at the place nearest to its old one. `rule` replaces the record's.
    """
    evidence, cues = _found(document.text, record.evidence), _found(document.text, record.cues)
    return replace(record, evidence=evidence, cues=cues, rule=rule or record.rule) if evidence else None


def passage(text: str, quote: str, near: int = 0) -> Evidence | None:
    """The place of a quote in a text that is nearest to an old one; None where the text does not hold it."""
    if not quote:
        return None
    best, start = None, text.find(quote)
    while start >= 0 and (best is None or abs(start - near) < abs(best - near)):
        best, start = start, text.find(quote, start + 1)
    return None if best is None else Evidence(best, best + len(quote), quote)


def _found(text: str, passages: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple(there for old in passages if (there := passage(text, old.quote, old.start)))
