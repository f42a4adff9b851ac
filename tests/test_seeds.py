"""What the five seeds tell, as a reader of them would say it."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench import corpus
from workbench.coder import Coder
from workbench.records import Coding, Interaction

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="module")
def codings() -> dict[str, Coding]:
    coder = Coder()
    return {document.doc_id[:3]: coder.code(document) for document in corpus.read(SEEDS).documents}


def only(coding: Coding, kind: str, *, date: str | None = None) -> Interaction:
    [record] = [i for i in coding.interactions if i.kind == kind and (date is None or i.date == date)]
    return record


def people(record: Interaction) -> set[tuple[str | None, str | None]]:
    return {(person.rank, person.name) for person in record.participants}


def documents(coding: Coding) -> set[tuple[str, str]]:
    return {(instrument.type, instrument.stage) for instrument in coding.instruments}


def test_beijing_in_2018_a_document_was_signed(codings: dict[str, Coding]) -> None:
    meeting = only(codings["000"], "meeting")
    assert (meeting.date, meeting.city, meeting.countries) == ("2018-04-27", "Beijing", ("AZE", "CHN"))
    assert people(meeting) == {("Colonel General", "Zakir Hasanov"), ("Colonel General", "Wei Fenghe")}
    assert documents(codings["000"]) == {("document", "signed")}
    assert codings["000"].instruments[0].subject == "military assistance"


def test_in_2019_a_document_was_agreed_and_not_signed(codings: dict[str, Coding]) -> None:
    assert only(codings["001"], "meeting").date == "2019-10-22"
    assert documents(codings["001"]) == {("document", "agreed")}


def test_in_2024_a_general_laid_a_wreath_signed_nothing_and_invited_to_a_forum(codings: dict[str, Coding]) -> None:
    coding = codings["002"]
    assert ("Major General", "Yao Qin") in people(only(coding, "meeting"))
    assert only(coding, "ceremony").date == "2024-06-14"
    assert coding.instruments == ()
    [invitation] = coding.invitations
    assert (invitation.inviter, invitation.invitee, invitation.when) == ("CHN", "AZE", "2024-09")
    assert "Xiangshan Forum" in (invitation.to_what or "")


def test_the_iranian_chief_of_staff_signed_a_protocol(codings: dict[str, Coding]) -> None:
    meeting = only(codings["004"], "meeting")
    assert (meeting.date, meeting.countries) == ("2019-01-16", ("AZE", "IRN"))
    assert ("Major General", "Mohammad Bagheri") in people(meeting)
    assert documents(codings["004"]) == {("protocol", "signed")}


def test_the_spokesman_of_the_strategic_partnership_took_no_part_and_named_no_field_of_defence(
    codings: dict[str, Coding],
) -> None:
    coding = codings["003"]
    assert {("declaration", "signed"), ("memorandum", "signed")} <= documents(coding)
    assert not any(record.participants for record in coding.interactions)
    assert not {sphere.code for sphere in coding.spheres} & {"military", "military_technical", "defence_industry"}


def test_armenia_is_a_party_to_none_of_it(codings: dict[str, Coding]) -> None:
    assert not any("ARM" in i.countries for coding in codings.values() for i in coding.interactions)


def test_every_record_quotes_its_document(codings: dict[str, Coding]) -> None:
    for coding in codings.values():
        for record in coding.records:
            assert record.evidence
            for evidence in (*record.evidence, *record.cues):
                assert coding.document.text[evidence.start : evidence.end] == evidence.quote
