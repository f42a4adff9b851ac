"""When two spellings may be of one name, how well they fit, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby

from workbench.mentions.people.names import alike, core, folded, is_initial

_NICKNAME = re.compile(r"[\"“”„«»'‘’(]([^\"“”„«»'‘’()]+)[\"“”»'‘’)](?=\s)")
_VOWELS = frozenset("aeiou")

# What a difference of spelling takes from a full fit of 1; `link_people` says from which score two are one.
_COST = {
    "transliteration": 0.03,
    "order_differs": 0.02,
    "part_missing": 0.05,
    "initial_fits": 0.12,
    "letters_differ": 0.15,
    "part_alone": 0.30,
}


@dataclass(frozen=True)
class Name:
    """A name in parts: words and initials, without particles, suffixes and nicknames."""

    parts: tuple[str, ...]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The parts that are spelled out."""
        return tuple(part for part in self.parts if not is_initial(part))

    @cached_property
    def full(self) -> bool:
        """Whether two parts or more are spelled out, so that the name tells its bearer from others."""
        return len(self.words) > 1


@dataclass(frozen=True, slots=True)
class Fit:
    """How well two names fit, from 0 to 1, and the codes of the reasons."""

    score: float
    reasons: tuple[str, ...]


@lru_cache(maxsize=65536)
def parse(name: str) -> Name:
    """A name as written, in parts: "W. Fenghe", "WEI Fenghe", "Lee Jong-sup" (the hyphen joins)."""
    plain = _NICKNAME.sub("", name).replace("-", "").replace("‑", "")
    spaced = re.sub(r"(\w\.)(?=\w)", r"\1 ", plain)
    tokens = tuple(token.strip(",;") for token in spaced.split())
    return Name(tuple(token.casefold() for token in core(tuple(token for token in tokens if token))))


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """A word as its transliterations share it: doubled letters are one, an h at the end is silent."""
    letters = "".join(letter for letter, _ in groupby(folded(word)))
    return letters.rstrip("h") or letters


@lru_cache(maxsize=65536)
def head(word: str) -> str:
    """What a word is looked up by: its first letter and the consonants after it."""
    heard = sound(word)
    return heard[:1] + "".join(letter for letter in heard[1:] if letter not in _VOWELS)


@lru_cache(maxsize=262144)
def fit(one: Name, other: Name) -> Fit | None:
    """How well two names fit; None where they cannot be of one person.

    They cannot where no word is shared, or where each has a part that the other lacks ("Zakir Hasanov", "Ali Hasanov").
    """
    if one.parts == other.parts and one.full:
        return Fit(1.0, ("same_spelling",))
    if one.full and other.full and "".join(one.parts) == "".join(other.parts):
        return Fit(1 - _COST["transliteration"], ("transliteration",))
    pairs, left, right = _matched(list(one.parts), list(other.parts))
    words = [pair for pair in pairs if not is_initial(pair[0]) and not is_initial(pair[1])]
    if not words or (left and right):
        return None
    reasons = _reasons(one, other, pairs, words, alone=bool(left or right))
    return Fit(round(1 - sum(_COST[reason] for reason in reasons), 4), tuple(reasons) or ("same_spelling",))


def _matched(left: list[str], right: list[str]) -> tuple[list[tuple[str, str]], list[str], list[str]]:
    """The parts paired one to one, the closest first, and what is left over on either side."""
    pairs = []
    for close in (_equal, _sounds, _like, _initial):
        for part in tuple(left):
            found = next((candidate for candidate in right if close(part, candidate)), None)
            if found is not None:
                pairs.append((part, found))
                left.remove(part)
                right.remove(found)
    return pairs, left, right


def _equal(one: str, other: str) -> bool:
    return one.rstrip(".") == other.rstrip(".")


def _sounds(one: str, other: str) -> bool:
    return not is_initial(one) and not is_initial(other) and len(sound(one)) > 2 and sound(one) == sound(other)


def _like(one: str, other: str) -> bool:
    return not is_initial(one) and not is_initial(other) and alike(one, other)


def _initial(one: str, other: str) -> bool:
    return (is_initial(one) or is_initial(other)) and folded(one)[:1] == folded(other)[:1] != ""


def _reasons(
    one: Name, other: Name, pairs: list[tuple[str, str]], words: list[tuple[str, str]], *, alone: bool
) -> list[str]:
    reasons = []
    if any(not _equal(a, b) and not _sounds(a, b) for a, b in words):
        reasons.append("letters_differ")
    elif any(not _equal(a, b) for a, b in words):
        reasons.append("transliteration")
    if len(words) == 1:
        reasons.append("initial_fits" if len(pairs) > 1 else "part_alone")
    elif alone:
        reasons.append("part_missing")
    places = [(one.parts.index(a), other.parts.index(b)) for a, b in pairs]
    if [b for _, b in sorted(places)] != sorted(b for _, b in places):
        reasons.append("order_differs")
    return reasons
