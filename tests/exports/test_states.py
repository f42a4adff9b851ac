"""Numbers of states by date."""

from __future__ import annotations

import tomllib
from importlib import resources
from itertools import pairwise

import pytest

from workbench.exports.states import is_state, number
from workbench.lexicon import load_own
from workbench.linking.days import span


@pytest.mark.parametrize(
    ("country", "when", "cow", "gw"),
    [
        ("AZE", "2018-04-27", 373, 373),
        ("CHN", "2018", 710, 710),
        ("USA", None, 2, 2),
        ("DEU", "1985", 260, 260),
        ("DEU", "1990-10-02", 260, 260),
        ("DEU", "1990-10-03", 255, 260),
        ("DEU", "1990", 255, 260),
        ("DDR", "1989-11", 265, 265),
        ("DDR", "1991", None, None),
        ("RUS", "2022", 365, 365),
        ("SUN", "1985", 365, 365),
        ("YUG", "1999", 345, 345),
        ("SCG", "2004", 345, 345),
        ("SRB", "2005", 345, 345),
        ("SRB", "2010", 345, 340),
        ("YEM", "1985", 678, 678),
        ("YEM", "2015", 679, 678),
        ("YMD", "1985", 680, 680),
        ("VNM", "2022", 816, 816),
        ("CSK", "1992", 315, 315),
        ("CZE", "1993", 316, 316),
        ("SVK", "1993-01-01", 317, 317),
        ("KIR", "2005", 946, 970),
        ("TON", "2005", 955, 972),
        ("XKX", "2008-02-17", 347, 347),
        ("XKX", "2007", None, None),
        ("SSD", "2011-07", 626, 626),
        ("MNE", "2006-06-05", None, 341),
        ("TWN", "2020", 713, 713),
        ("PSE", "2020", None, None),
        ("NATO", "2020", None, None),
    ],
)
def test_a_state_has_its_number_at_that_date(country: str, when: str | None, cow: int | None, gw: int | None) -> None:
    assert (number(country, "cow", when), number(country, "gw", when)) == (cow, gw)


def states() -> dict[str, dict[str, list[dict[str, str]]]]:
    text = resources.files("workbench.exports").joinpath("states.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)["states"]


def test_every_state_of_the_lists_is_one_that_the_coder_knows_but_for_south_yemen() -> None:
    assert set(states()) - set(load_own("countries").entries) == {"YMD"}


def test_no_number_is_held_by_two_states_on_one_day_but_by_heirs() -> None:
    heirs = {frozenset({"RUS", "SUN"}), frozenset({"YUG", "SRB"}), frozenset({"SCG", "SRB"})}
    for system in ("cow", "gw"):
        held = [
            (entry["number"], span(entry.get("from")), span(entry.get("until")), code)
            for code, systems in states().items()
            for entry in systems[system]
        ]
        for one in held:
            for other in held:
                if one[0] == other[0] and one[3] < other[3] and frozenset({one[3], other[3]}) not in heirs:
                    first, second = sorted((one, other), key=lambda each: each[1] or (0, 0))
                    assert first[2] and second[1] and first[2][1] < second[1][0], (one, other)


def test_the_spans_of_a_state_follow_each_other_and_every_date_is_one() -> None:
    for code, systems in states().items():
        for entries in systems.values():
            days = [(span(entry.get("from")), span(entry.get("until"))) for entry in entries]
            assert all(begun is None or ended is None or begun < ended for begun, ended in days), code
            assert all(one[1] and two[0] and one[1] < two[0] for one, two in pairwise(days)), code
            written = [entry[end] for entry in entries for end in ("from", "until") if end in entry]
            assert all(span(when) for when in written), code


def test_organisations_are_no_states() -> None:
    assert [is_state(code) for code in ("AZE", "PSE", "NATO")] == [True, True, False]
