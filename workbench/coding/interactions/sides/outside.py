"""The sides of a scene that a record may hold."""

from __future__ import annotations

from workbench.coding.interactions.sides.parties import Sides
from workbench.parties import is_outside


def of_the_codebook(sides: Sides) -> Sides:
    """The sides without bodies that are no parties of a record ("met the Secretary-General of the Arab League")."""
    if not any(map(is_outside, sides.parties)):
        return sides
    parties, named = ([code for code in codes if not is_outside(code)] for codes in (sides.parties, sides.named))
    return sides._replace(parties=tuple(parties), named=tuple(named))
