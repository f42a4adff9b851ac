"""A date on its way to a DateMention."""

from __future__ import annotations

from typing import NamedTuple

from workbench.mentions.dates.months import Written


class Found(NamedTuple):
    """A date found: its tokens, what it resolves to, the kind of words that name it, and a month as written."""

    start: int
    end: int
    value: str | None
    until: str | None
    kind: str
    written: Written | None = None
