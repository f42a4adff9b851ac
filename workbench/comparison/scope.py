"""The question that a comparison answers: one focal country, its partners, a period."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from workbench.errors import InputError


@dataclass(frozen=True, slots=True, init=False)
class Scope:
    """One focal country, the partners to set side by side (none given: all that the dataset holds), and a period.

    `since` and `until` may be days, months or years (`2018-04-27`, `2018-04`, `2018`), both included.
    InputError where a partner is the focal country, a date cannot be read, or the period ends before it begins.
    """

    focal: str
    partners: tuple[str, ...]
    since: str | None
    until: str | None

    def __init__(
        self, focal: str, partners: Iterable[str] = (), *, since: str | None = None, until: str | None = None
    ) -> None:
        chosen = (partners,) if isinstance(partners, str) else tuple(dict.fromkeys(partners))
        if focal in chosen:
            raise InputError(f"partners: {focal} is the focal country itself; name another country")
        values = {"focal": focal, "partners": chosen, "since": _day(since, "since"), "until": _day(until, "until")}
        for name, value in values.items():
            object.__setattr__(self, name, value)
        if self.since and self.until and earliest(self.since) > latest(self.until):
            raise InputError(f"since: {self.since} lies after until {self.until}; swap the two")

    def __str__(self) -> str:
        partners = ", ".join(self.partners) or "all partners"
        period = f"{self.since or 'the beginning'} to {self.until or 'the end'}" if self.bounded else "all dates"
        return f"{self.focal} and {partners}, {period}"

    @property
    def bounded(self) -> bool:
        """Whether the period has a beginning or an end."""
        return bool(self.since or self.until)

    def holds(self, when: str | None) -> bool:
        """Whether a day, or any part of a month or year, lies in the period; what is undated lies in no bounded one."""
        if when is None:
            return not self.bounded
        return earliest(when) <= latest(self.until or "9999") and latest(when) >= earliest(self.since or "0000")


def earliest(when: str) -> str:
    """The first day of a day, month or year."""
    return when + "-01-01"[len(when) - 4 :]


def latest(when: str) -> str:
    """The last day of a day, month or year; a month counts as 31 days, which is enough to compare."""
    return when + "-12-31"[len(when) - 4 :]


def _day(value: object, name: str) -> str | None:
    if value is None or value == "":
        return None
    text = str(value)
    try:
        date.fromisoformat(earliest(text))
    except ValueError as error:
        raise InputError(f"{name}: {text!r} is no date; write it as 2018-04-27, 2018-04 or 2018") from error
    return text
