"""The error listing shows the sentence that an error is about."""

from __future__ import annotations

import copy
from typing import Any

from workbench.evaluation.compare import compare
from workbench.evaluation.errors import listed

TEXT = "On Friday, Col. Gen. Zakir Hasanov met his guest.\nThey spoke in Baku. Wei Fenghe left."


def test_a_false_record_shows_its_evidence_and_a_missed_one_the_sentence_with_its_words(gold: dict[str, Any]) -> None:
    found = copy.deepcopy(gold)
    meeting = found["a"]["interactions"][0]
    meeting |= {"kind": "visit", "evidence": [{"quote": "They spoke in Baku."}, {"quote": "Wei Fenghe left."}]}
    meeting["participants"] = [{"name": "Li Li", "country": "CHN"}, meeting["participants"][0]]
    shown = {
        (error.facet, error.sign): sentence for error, sentence in listed(compare(gold, found), found, {"a": TEXT})
    }
    assert shown == {
        ("interactions", "-"): "",
        ("interactions", "+"): "They spoke in Baku. … Wei Fenghe left.",
        ("participants", "-"): "Wei Fenghe left.",
        ("participants", "+"): "They spoke in Baku. … Wei Fenghe left.",
    }


def test_one_facet_can_be_listed_alone(gold: dict[str, Any]) -> None:
    assert {error.facet for error, _ in listed(compare(gold, {}), {}, {}, "spheres")} == {"spheres"}
