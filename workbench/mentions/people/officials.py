"""Whose minister, commander or adviser somebody is whom a text gives no state: "Defence Minister Eli Soto"."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache

from workbench.mentions.people.figures import Figure
from workbench.mentions.people.names import core, folded
from workbench.own_tables import own_table

# An office like those of the list tells that it is they, and not a namesake: then the state may go unsaid.
OFFICES = frozenset(("minister", "deputy_minister", "chief_of_defence", "service_chief", "security_adviser"))
LESSER = frozenset((None, "general_officer", "official"))
LEAST = 3  # tokens of a name that tell who it is even if the text has one more


Key = frozenset[str] | str


@cache
def _known() -> dict[Key, tuple[str, ...]]:
    """The states of officials by their whole names and by surname with an initial."""
    found: dict[Key, tuple[str, ...]] = {}
    for code, names in own_table(__package__, "officials.toml").items():
        for name in names:
            own = core(tuple(name.split()))
            for key in (*_keys(own), _short(own)):
                found[key] = tuple(dict.fromkeys((*found.get(key, ()), code)))
    return found


def _longer(own: tuple[str, ...]) -> tuple[str, ...]:
    """The states of somebody whose known name is the longer by one: "Eli bin Omar Soto Harthy" of "Eli Soto Harthy"."""
    tokens = frozenset(map(folded, own))
    if len(tokens) <= LEAST:
        return ()
    return next((codes for token in sorted(tokens) if (codes := _known().get(tokens - {token}))), ())


def _keys(own: tuple[str, ...]) -> tuple[Key, ...]:
    """A whole name in any order, its initials aside, and in one piece ("Soto Min-ho", "Soto Min Ho")."""
    tokens = [folded(token) for token in own]
    full = [token for token in tokens if len(token) > 1]
    return (frozenset(full), "".join(tokens)) if len(full) > 1 else ()


def _short(own: tuple[str, ...]) -> str:
    """A name as newsrooms shorten it: "E. Soto"."""
    return f"{folded(own[0])[:1]}.{folded(own[-1])}"


def served_by(figure: Figure, spoken_of: Collection[str], soils: Mapping[str, str]) -> str | None:
    """The state that somebody of a known name serves or served, as it was called in the time of the article (`soils`).

    One of the states that the text speaks of, or the one that is known where an office fits as well.
    """
    if figure.level not in OFFICES | LESSER:
        return None
    known = _known()
    whole = next((known[key] for own in figure.cores for key in _keys(own) if key in known), ())
    codes = whole or next((known.get(_short(own), ()) for own in figure.cores if _is_short(own)), ())
    codes = codes or next(filter(None, map(_longer, figure.cores)), ())
    there = [soils.get(code, code) for code in codes]
    told = [code for code in there if code in spoken_of]
    if told:
        return told[0] if len(told) == 1 else None
    return there[0] if len(whole) == 1 and figure.level in OFFICES else None


def _is_short(own: tuple[str, ...]) -> bool:
    return len(own) > 1 and all(len(folded(token)) == 1 for token in own[:-1])
