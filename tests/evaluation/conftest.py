from __future__ import annotations

from typing import Any

import pytest
from evaluation_records import interaction

Coding = dict[str, Any]


@pytest.fixture
def gold() -> dict[str, Coding]:
    """Two documents: a meeting with two people, two spheres, a signed protocol, a stance; and a call alone."""
    people = [
        {"name": "Zakir Hasanov", "country": "AZE", "rank": "Colonel General", "level": "minister"},
        {"name": "Wei Fenghe", "country": "CHN", "rank": None, "level": "minister"},
    ]
    return {
        "a": {
            "doc_id": "a",
            "published": "2018-04-27",
            "interactions": [
                interaction("meeting", "AZE", "CHN", date="2018-04-27", city="Beijing", participants=people)
            ],
            "spheres": [{"code": code, "countries": ["AZE", "CHN"]} for code in ("military", "demining")],
            "instruments": [{"type": "protocol", "stage": "signed", "countries": ["AZE", "CHN"]}],
            "positions": [
                {"holder": "AZE", "stance": "supports", "issue": "one_china", "about": "CHN", "speaker": "Hasanov"}
            ],
            "invitations": [{"from": "CHN", "to": "AZE", "status": "accepted"}],
        },
        "b": {"doc_id": "b", "published": None, "interactions": [interaction("call", "AZE", "TUR")]},
    }
