"""What a personal name looks like, and when two spellings are of one name."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import Any

from rapidfuzz.distance import Levenshtein

from workbench.own_tables import own_table

SHORT, LONG, LONGER = 4, 5, 9
LONGEST_INITIAL = 2
GLUED = len("al-")


@cache
def grammar() -> dict[str, Any]:
    """The table of how names are built (names.toml)."""
    table = own_table(__package__, "names.toml")
    sets = [name for name, value in table.items() if isinstance(value, list) and name != "transliterations"]
    return {**table, **{name: frozenset(table[name]) for name in sets}}


@lru_cache(maxsize=8192)
def folded(token: str) -> str:
    """A name's token as letters that its spellings share: "Zhaksylykov" and "Zhaxylykov" fold alike."""
    letters = grammar()["letters"]
    lowered = "".join(letters.get(letter, letter) for letter in token.casefold())
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", lowered) if letter.isalpha())
    for old, new in grammar()["transliterations"]:
        plain = plain.replace(old, new)
    return plain


@lru_cache(maxsize=8192)
def core(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The tokens of a name that tell it from others: no particles, suffixes or nicknames."""
    skipped = grammar()["particles"] | grammar()["suffixes"]
    first = len(tokens[:1]) if grammar()["also_given"].issuperset(tokens[:1]) else 0
    kept = tuple(
        bare(token)
        for token in tokens[first:]
        if token.lower() not in skipped and any(letter.isalpha() for letter in token)
    )
    return (*tokens[:first], *kept) or tokens


def bare(token: str) -> str:
    """A token without a particle glued to it ("Al-Sisi")."""
    return token[GLUED:] if token[:GLUED].lower() in grammar()["glued"] and len(token) > GLUED else token


@lru_cache(maxsize=65536)
def alike(one: str, other: str) -> bool:
    """Whether two tokens may be one name: equal, an initial, or spelled with a letter's difference."""
    first, second = folded(one), folded(other)
    if not first or not second:
        return False
    if first == second:
        return len(first) >= SHORT or one.casefold() == other.casefold()
    if is_initial(one) or is_initial(other):
        return one[0].casefold() == other[0].casefold()
    shorter = min(len(first), len(second))
    if shorter < LONG or first[0] != second[0]:
        return False
    return Levenshtein.distance(first, second) <= (2 if shorter >= LONGER else 1)


@lru_cache(maxsize=8192)
def is_initial(token: str) -> bool:
    """Whether a token is an initial such as "W." or "J"."""
    return len(token.rstrip(".")) == 1


def parted(token: str) -> list[str]:
    """A token of a name, cut where an initial is glued to it ("M.Omarov")."""
    if "." not in token:
        return [token]
    initial, dot, name = token.partition(".")
    return (
        [initial + dot, name] if len(initial) <= LONGEST_INITIAL and len(name) > SHORT and name.isalpha() else [token]
    )


def same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names, in any order, are of one person: each token of the shorter is like one of the longer."""
    shorter, longer = sorted((core(one), core(other)), key=len)
    left = sorted(longer, key=is_initial)
    spelled_out = shortened = 0
    for token in shorter:
        match = next((candidate for candidate in left if alike(token, candidate)), None)
        if match is None:
            return False
        left.remove(match)
        spelled_out += not is_initial(token) and not is_initial(match)
        shortened += is_initial(match) and not is_initial(token)
    apart = shortened and any(not is_initial(token) for token in left)  # "Ivan Petrov" is no "Ivan P. Orlov"
    return spelled_out > 0 and not apart
