"""Where the reports of one event differ, every value stands with its reports."""

from __future__ import annotations

import pytest
from linking.told import document, linked, meeting, person

from workbench import comparison
from workbench.comparison import Scope
from workbench.linking import Linked

SCOPE = Scope("AZE", ["CHN"])
WEI = person("Wei Fenghe", "CHN", "minister")
RANKS = {"a": "Colonel General", "b": "colonel general"}


@pytest.fixture(scope="module")
def found() -> Linked:
    """Three reports of one meeting: two in Beijing, one in Baku, where the guest has another rank."""
    general = meeting(person("Zakir Hasanov", rank="General"), WEI, city="Baku")
    colonel = meeting(person("Zakir Hasanov", rank="Colonel General"), WEI, city="Beijing")
    return linked(document("a", general), document("b", colonel), document("c", colonel))


@pytest.mark.parametrize("count", ["reports", "events"])
def test_each_value_is_told_with_whether_it_is_taken_and_by_which_reports(found: Linked, count: str) -> None:
    dataset = found.once if count == "events" else found.dataset
    table = comparison.disagreements(dataset, SCOPE, linked=found)
    told = table[["whose", "field", "value", "taken", "doc_ids"]].to_numpy().tolist()
    assert [[None if item != item else item for item in row] for row in told] == [
        [None, "city", "Beijing", True, ("b", "c")],
        [None, "city", "Baku", False, ("a",)],
        ["Zakir Hasanov", "rank", "Colonel General", True, ("b", "c")],
        ["Zakir Hasanov", "rank", "General", False, ("a",)],
    ]


def test_capital_letters_are_no_disagreement() -> None:
    told = linked(*[document(name, meeting(person("Zakir Hasanov", rank=rank), WEI)) for name, rank in RANKS.items()])
    assert len(told.events) == 1
    assert comparison.disagreements(told.once, SCOPE, linked=told).empty


def test_events_outside_the_scope_are_left_out(found: Linked) -> None:
    for scope in (Scope("AZE", ["IRN"]), Scope("AZE", since="2020")):
        assert comparison.disagreements(found.once, scope, linked=found).empty
