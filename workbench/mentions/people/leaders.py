"""Whose leader somebody is who is named without a state: "President Macron", "talks with Narendra Modi"."""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping
from functools import cache

from workbench.mentions.people.figures import LEADERS, Figure
from workbench.mentions.people.names import core, folded
from workbench.own_tables import own_table

# So long is a surname that alone means somebody known ("President Macron", not "President Lee").
TELLING = 4


@cache
def _known() -> tuple[dict[frozenset[str], str], dict[str, str | None]]:
    """The states of leaders by the tokens of their names, and by their surnames; None where two share one."""
    full: dict[frozenset[str], str] = {}
    short: dict[str, str | None] = {}
    for code, names in own_table(__package__, "leaders.toml").items():
        for name in names:
            tokens = _folded(core(tuple(name.split())))
            full[frozenset(tokens)] = code
            short[tokens[-1]] = code if short.get(tokens[-1], code) == code else None
    return full, short


def _folded(tokens: tuple[str, ...]) -> list[str]:
    return [folded(token) for token in tokens]


@cache
def _given() -> frozenset[str]:
    """The given names, which many a leader has ("King Hassan", "President Salman")."""
    return frozenset(
        folded(form.removeprefix("=")) for form in own_table(__package__, "lexicon.toml")["entries"]["given"]["given"]
    )


def led_by(figure: Figure, spoken_of: Collection[str], soils: Mapping[str, str]) -> str | None:
    """The state that somebody is known to lead, as it was called in the time of the article (`soils`)."""
    code = _led_by(figure, {*spoken_of, *(heir for heir, state in soils.items() if state in spoken_of)})
    return code if code is None or code in spoken_of else soils.get(code, code)


def _led_by(figure: Figure, spoken_of: Container[str]) -> str | None:
    """The state that somebody is known to lead or to have led: by the whole name, or by a title and the surname.

    A surname that others have for a given name tells only where the text speaks of that state.
    """
    if figure.level not in (None, "official", "minister", *LEADERS):
        return None
    full, short = _known()
    for own in figure.cores:
        tokens = _folded(own)
        if len(tokens) > 1:
            spelled = frozenset(token for token in tokens if len(token) > 1)  # "Eli R. Soto, Jr."
            if (code := full.get(frozenset(tokens)) or full.get(spelled)) is not None:
                return code
        elif figure.level in LEADERS and len(tokens[0]) >= TELLING and (code := short.get(tokens[0])) is not None:
            return code if code in spoken_of or tokens[0] not in _given() else None
    return None
