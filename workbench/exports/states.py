"""States by their number in the Correlates of War state system and in Gleditsch and Ward's list, at a date."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, Literal

from workbench.linking.days import span
from workbench.own_tables import own_table
from workbench.parties import is_country

System = Literal["cow", "gw"]


@lru_cache(maxsize=65536)
def number(country: str, system: System, when: str | None) -> int | None:
    """A state's number at a date, the last day of a month or year; None where the list does not hold it then.

    Without a date it is the number that it has now, or had last.
    """
    spans = _states().get(country, {}).get(system, [])
    if when is None:
        return int(spans[-1]["number"]) if spans else None
    days = span(when)
    if days is None:
        return None
    for entry in reversed(spans):
        begun, ended = (span(entry.get(end)) for end in ("from", "until"))
        if (begun is None or begun[0] <= days[1]) and (ended is None or days[0] <= ended[1]):
            return int(entry["number"])
    return None


def is_state(code: str) -> bool:
    """Whether a party is a country, no organisation."""
    return is_country(code) or code in _states()


@cache
def _states() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = own_table(__package__, "states.toml")["states"]
    return found
