"""A third state that only the circumstances of a deed name is no party to it, whatever was done."""

from __future__ import annotations

from itertools import product

import pytest

from workbench.coder import Coder
from workbench.records import Document

DEEDS = (
    "Kenya and Ghana will hold a joint naval drill next year{}.",
    "Kenya and Ghana held a joint naval drill in May{}.",
    "Kenyan Defence Minister Aden Duale met his Ghanaian counterpart Kofi Boateng on Monday{}.",
    "The defence ministers of Kenya and Ghana held talks on Monday{}.",
    "Kenya and Ghana signed a defence agreement on Monday{}.",
    "The Kenyan and Ghanaian ministers agreed on Monday to expand military cooperation{}.",
    "Kenyan instructors trained Ghanaian troops in May{}.",
)
CIRCUMSTANCES = (
    " amid tensions with Nigeria",
    " in the face of Nigeria's advancing missile programme",
    " despite protests from Nigeria",
    " in response to Nigeria's missile tests",
    " to counter Nigeria's growing naval power",
    " aimed at deterring Nigeria",
    " as tensions with Nigeria rise",
    " as Nigeria builds up its fleet",
    " after Nigeria tested a missile",
    " because of Nigeria",
    " at a time when Nigeria is expanding its fleet",
    ", drawing criticism from Nigeria",
    ", a step Nigeria condemned",
    ", which Nigeria views as a provocation",
    ", according to Nigeria",
    " rather than with Nigeria",
    " near the border with Nigeria",
    " on the eve of elections in Nigeria",
)


@pytest.mark.parametrize(("deed", "circumstance"), list(product(DEEDS, CIRCUMSTANCES)))
def test_a_state_in_a_circumstance_is_no_party(coder: Coder, deed: str, circumstance: str) -> None:
    told = coder.code(Document("told", deed.format("")))
    coding = coder.code(Document("circumstance", deed.format(circumstance)))
    assert [record.countries for record in coding.interactions] == [record.countries for record in told.interactions]
    assert all("NGA" not in record.countries for record in (*coding.spheres, *coding.instruments))


def test_a_deed_told_in_a_circumstance_has_its_own_parties(coder: Coder) -> None:
    text = (
        "Kenya will host a drill amid talks that its minister Aden Duale held with Nigerian minister Bello Matawalle."
    )
    parties = {record.countries for record in coder.code(Document("own", text)).interactions}
    assert ("KEN", "NGA") in parties
