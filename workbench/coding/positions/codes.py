"""The codebook's code of an issue."""

from __future__ import annotations

from workbench.article import Mark


def issue_code_of(issue: Mark) -> str:
    """The code of an issue: what its entry names, else the entry itself."""
    return str(issue.entry.get("issue", issue.entry.id))
