"""Who may stand in a country parameter: the codes and names of the country and organisation lexicons."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from functools import cache

from workbench.lexicon import load_own

ROOMS = ("countries", "organisations")
ADVICE = "give an ISO code such as AZE, an organisation such as NATO, or a country's name"


@dataclass(frozen=True, slots=True)
class Parties:
    """The known codes, and which code a written name stands for (names in lower case)."""

    codes: frozenset[str]
    names: dict[str, str]


@cache
def known_parties() -> Parties:
    """Every code of the lexicons with the names, demonyms and other forms that stand for it."""
    entries = [entry for room in ROOMS for entry in load_own(room).entries.values()]
    names: dict[str, str] = {}
    for entry in entries:
        for text in (entry.name, *(form.text for form in entry.forms)):
            names.setdefault(text.casefold(), entry.id)
    return Parties(frozenset(entry.id for entry in entries), names)


def party_code(text: str) -> str:
    """The code that `text` (a code, a name or a demonym, in any casing) stands for.

    Raises ValueError with the nearest known spelling.
    """
    parties = known_parties()
    wanted = " ".join(text.split())
    if wanted.upper() in parties.codes:
        return wanted.upper()
    if code := parties.names.get(wanted.casefold()):
        return code
    near = difflib.get_close_matches(
        wanted.casefold(), [*parties.names, *(code.casefold() for code in parties.codes)], n=1
    )
    found = parties.names.get(near[0], near[0].upper()) if near else None
    raise ValueError(
        f"'{text}' is no known country or organisation" + (f"; did you mean {found}?" if found else f"; {ADVICE}")
    )
