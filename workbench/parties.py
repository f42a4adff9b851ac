"""Who can be a party: the states and organisations of the package's own lexicons, by code and by name."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from functools import cache

from workbench.lexicon import Entry, load_own

STATES, ORGANISATIONS = "countries", "organisations"
PAIR = 2  # a dyad has two parties
ADVICE = "give an ISO code such as AZE, an organisation such as NATO, or a country's name"


@cache
def known_parties() -> Mapping[str, Entry]:
    """The lexicons' entry of every party by its code."""
    return {code: entry for room in (STATES, ORGANISATIONS) for code, entry in load_own(room).entries.items()}


def is_country(code: str) -> bool:
    """Whether a party is a country, no organisation."""
    return code in known_parties() and known_parties()[code].room == STATES


@cache
def is_outside(code: str) -> bool:
    """Whether a body's code is none that a record may hold (`party = false` in its lexicon)."""
    return code in known_parties() and known_parties()[code].get("party") is False


def party_name(code: str) -> str:
    """A party's name by its code: `China` for `CHN`; a code that no lexicon holds stands for itself."""
    return known_parties()[code].name if code in known_parties() else code


def party_code(text: str) -> str:
    """The code that `text` (a code, a name or a demonym, in any casing) stands for.

    Raises ValueError with the nearest known spelling.
    """
    wanted = " ".join(text.split())
    if wanted.upper() in known_parties():
        return wanted.upper()
    names = _codes_by_name()
    if code := names.get(wanted.casefold()):
        return code
    near = difflib.get_close_matches(wanted.casefold(), [*names, *map(str.casefold, known_parties())], n=1)
    found = names.get(near[0], near[0].upper()) if near else None
    raise ValueError(
        f"'{text}' is no known country or organisation" + (f"; did you mean {found}?" if found else f"; {ADVICE}")
    )


@cache
def _codes_by_name() -> Mapping[str, str]:
    """The code behind every name, demonym and other form, which are in lower case."""
    names: dict[str, str] = {}
    for code, entry in known_parties().items():
        for text in (entry.name, *(form.text for form in entry.forms)):
            names.setdefault(text.casefold(), code)
    return names
