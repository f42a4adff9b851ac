"""Every missed and false record with the sentence that it is about."""

from __future__ import annotations

import re
from collections.abc import Mapping

from workbench.evaluation.compare import Comparison, Error
from workbench.evaluation.load import Codings
from workbench.evaluation.matching import Record

_SENTENCE = re.compile(r"[^\n]*?(?:[.!?][\"”’)]*(?=\s|$)|\n|$)")
_WORDS = ("name", "speaker", "subject", "city", "to_what")


def listed(
    comparison: Comparison, found: Codings, texts: Mapping[str, str], facet: str | None = None
) -> list[tuple[Error, str]]:
    """Errors (of one facet, or all) with a sentence each, "" where none is known.

    A false record's sentence is its evidence. Gold seldom carries evidence: there it is the first sentence with the
    record's own words (a person's name, a subject, a city).
    """
    return [
        (error, _sentence(_with_evidence(error, found), texts.get(error.doc_id, "")))
        for error in comparison.errors
        if facet in (None, error.facet)
    ]


def _with_evidence(error: Error, found: Codings) -> Record:
    """The record itself; for a false participant, the person with the evidence of the interaction that names them."""
    if error.facet != "participants" or error.sign == "-":
        return error.record
    for interaction in found[error.doc_id].get("interactions") or []:
        if any(person.get("name") == error.record["name"] for person in interaction.get("participants") or []):
            return {**error.record, "evidence": interaction.get("evidence")}
    return error.record


def _sentence(record: Record, text: str) -> str:
    if record.get("evidence"):
        return " … ".join(passage["quote"] for passage in record["evidence"])
    words = [str(record[field]) for field in _WORDS if record.get(field)]
    sentences = [match.group().strip() for match in _SENTENCE.finditer(text)]
    return next((sentence for word in words for sentence in sentences if word in sentence), "")
