"""A record that the coder missed, made by a researcher from a quote and values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pyarrow.compute as pc

from workbench.dataset.corrections.cells import made
from workbench.dataset.corrections.checks import check
from workbench.dataset.corrections.correction import Correction
from workbench.dataset.corrections.overlay import RULE
from workbench.dataset.corrections.passages import passage
from workbench.dataset.corrections.review import Review


def add(
    review: Review, doc_id: str, facet: str, quote: str, texts: Mapping[str, str], *, who: str, when: str, why: str = ""
) -> Correction:
    """The correction that adds a record which rests on a quote; it is not written yet.

    `texts` are the record's values as `cells` writes them. Raises ValueError for an unknown document or facet, a quote
    that does not stand in the document, a value that breaks the codebook, and where nobody is named.
    """
    if not who.strip():
        raise ValueError("nobody is named who decides; fill in who")
    documents = review.tables["documents"]
    found = documents.filter(pc.equal(documents["doc_id"], doc_id))["text"].to_pylist()
    if not found:
        raise ValueError(f"'doc_id': the dataset holds no document '{doc_id}'")
    evidence = passage(found[0], quote)
    if evidence is None:
        raise ValueError("'quote': the document does not hold it; copy the sentence as the document's text has it")
    record = replace(made(facet, texts), evidence=(evidence,), rule=RULE)
    check(record, review.tables)
    return Correction(who.strip(), when, why, "add", doc_id, record)
