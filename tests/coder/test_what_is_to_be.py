"""What somebody is to do, cannot do or might do has not been done, by whatever words it is told.

40 ways to say that something is ahead, 14 that it will not be or was not done, and 4 that it is only possible, each
with 22 deeds; and 29 things said of four occasions. A wrong status is the worst of false records.
"""

from __future__ import annotations

import pytest

from workbench.coder import Coder
from workbench.records import Document

PARTIES = ("KEN", "PER")

DEEDS = (
    "meet Kenyan Defence Minister Amos Otieno",
    "meet with his Kenyan counterpart",
    "hold talks with Kenyan Defence Minister Amos Otieno in Nairobi",
    "confer with his Kenyan counterpart",
    "exchange views with his Kenyan counterpart",
    "sit down with Kenyan officials",
    "discuss piracy with Kenyan Defence Minister Amos Otieno",
    "speak by phone with Kenyan Defence Minister Amos Otieno",
    "call on Kenyan President William Ruto",
    "receive Kenyan Defence Minister Amos Otieno in Lima",
    "welcome his Kenyan counterpart in Lima",
    "visit Kenya",
    "travel to Kenya",
    "pay a visit to Kenya",
    "pay an official visit to Nairobi",
    "fly to Nairobi",
    "arrive in Nairobi",
    "go to Kenya",
    "make a trip to Kenya",
    "lead a delegation to Kenya",
    "attend a ceremony in Nairobi with Kenyan Defence Minister Amos Otieno",
    "lay a wreath at the Uhuru monument in Nairobi",
)

# fmt: off
AHEAD = (
    "will", "will also", "will soon", "will then", "will probably", "would", "is to", "was to", "is now to",
    "is about to", "is going to", "is set to", "is also set to", "is due to", "was due to", "is scheduled to",
    "was scheduled to", "is slated to", "is expected to", "is also expected to", "was expected to", "is likely to",
    "is poised to", "plans to", "is planning to", "has plans to", "intends to", "expects to", "is preparing to",
    "agreed to", "has agreed to", "decided to", "has decided to", "promised to", "pledged to", "hopes to",
    "is hoping to", "wants to", "has accepted an invitation to", "said he would",
)
# fmt: on

# fmt: off
DENIED = (
    "will not", "did not", "declined to", "refused to", "has refused to", "was unable to", "failed to", "could not",
    "is not expected to", "does not plan to", "cancelled plans to", "called off plans to", "has postponed plans to",
    "ruled out that he would",
)
# fmt: on

OCCASIONS = (
    "A meeting between Peruvian Defence Minister Luis Vega and Kenyan Defence Minister Amos Otieno",
    "A phone call between Peruvian Defence Minister Luis Vega and Kenyan Defence Minister Amos Otieno",
    "A visit to Kenya by Peruvian Defence Minister Luis Vega",
    "A joint exercise of the Peruvian and Kenyan navies",
)

TOLD_OF_THEM = {
    "planned": (
        "will take place in May", "is to take place in May", "is scheduled for May", "is planned for May",
        "is due in May", "was scheduled for next month", "will be held in Lima", "is being planned",
        "has been announced for May", "is expected next week", "is set for May", "is to be held in Lima in May",
        "was agreed for May",
    ),
    "cancelled": (
        "was cancelled", "has been cancelled", "was called off", "was postponed", "has been put off until June",
        "has been suspended", "was scrapped", "has been delayed",
    ),
    "occurred": (
        "took place in Lima on Monday", "was held in Lima", "has been held in Lima", "ended on Monday",
        "began in Lima on Monday", "was held behind closed doors", "has begun", "concluded in Lima",
    ),
}  # fmt: skip

POSSIBLE = ("may", "might", "could", "should")


def statuses(coder: Coder, cue: str) -> dict[str, set[str]]:
    """What the coder makes of each deed behind a cue."""
    told = {deed: f"Peruvian Defence Minister Luis Vega {cue} {deed}." for deed in DEEDS}
    return {
        deed: {
            record.status
            for record in coder.code(Document("told", sentence, published="2021-05-06")).interactions
            if record.countries == PARTIES
        }
        for deed, sentence in told.items()
    }


@pytest.mark.parametrize("cue", AHEAD)
def test_what_is_ahead_is_planned(coder: Coder, cue: str) -> None:
    assert not {deed: found for deed, found in statuses(coder, cue).items() if found != {"planned"}}


@pytest.mark.parametrize("cue", [*DENIED, *POSSIBLE])
def test_what_is_denied_or_only_possible_has_not_occurred(coder: Coder, cue: str) -> None:
    assert not {deed: found for deed, found in statuses(coder, cue).items() if found & {"occurred", "planned"}}


@pytest.mark.parametrize(("status", "told"), [(status, told) for status, all_ in TOLD_OF_THEM.items() for told in all_])
def test_what_is_said_of_an_occasion_is_its_status(coder: Coder, status: str, told: str) -> None:
    found = {
        occasion: coder.code(Document("told", f"{occasion} {told}.", published="2021-04-06")) for occasion in OCCASIONS
    }
    assert not [
        occasion for occasion, coding in found.items() if {one.status for one in coding.interactions} != {status}
    ]
