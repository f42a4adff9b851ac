"""The codebook's code of an issue, and what an entry is in another place."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from workbench.article import Mark
from workbench.lexicon import Entry

TIES = "bilateral_ties"


def issue_code_of(issue: Mark) -> str:
    """The code of an issue: what its entry names, else the entry itself."""
    return str(issue.entry.get("issue", issue.entry.id))


@lru_cache(maxsize=128)
def variant(entry: Entry, name: str) -> Entry:
    """An entry as what it is by one of its attributes: said of somebody, fought, promised, alone."""
    return replace(entry, attributes=entry.get(name))


@lru_cache(maxsize=128)
def about_issue(entry: Entry, code: str) -> Entry:
    """An entry as one about another issue."""
    return replace(entry, attributes={**entry.attributes, "issue": code})
