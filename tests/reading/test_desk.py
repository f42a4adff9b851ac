"""The review desk without a browser: what its buttons and keys do. In JupyterLab: tests/browser/test_review_desk.py."""

from __future__ import annotations

from pathlib import Path

import pytest
from corrections.judging import ALL, DEMINING, MEETING, TEXT

from workbench import reading
from workbench.dataset import Dataset
from workbench.dataset.corrections import FILE, read_corrections
from workbench.errors import InputError
from workbench.reading.review_desk.desk import BUTTONS, Desk
from workbench.records import Coding, Document

EVIL = "<img src=x onerror=alert(1)>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    others = [Coding(Document(name, EVIL, source=name)) for name in ("b", "c")]
    Dataset.from_codings([ALL, *others]).write(tmp_path)
    return tmp_path


@pytest.fixture
def desk(folder: Path) -> Desk:
    return reading.review_desk(folder, who="anna")


def actions(folder: Path) -> list[str]:
    return [correction.action for correction in read_corrections(folder / FILE)]


def shown(desk: Desk) -> str:
    return " ".join(part.value for part in desk.box.children if hasattr(part, "value") and isinstance(part.value, str))


def test_a_record_is_shown_with_its_sentence_marked_and_its_values(desk: Desk) -> None:
    assert "<mark" in shown(desk) and "Zakir Hasanov met with Wei Fenghe" in shown(desk)
    assert "document 1 of 3 · record 1 of 4 · not decided" in shown(desk)
    assert desk.form.texts["city"] == "Baku"


def test_accepting_and_rejecting_write_at_once_and_go_on_to_the_next(desk: Desk, folder: Path) -> None:
    desk.act("accept")
    desk.why.value = "not about it"
    desk.act("reject")
    assert actions(folder) == ["accept", "reject"]
    assert "record 3 of 4" in shown(desk) and "2 decided" in shown(desk)
    desk.act("previous")
    assert "reject by anna: not about it" in shown(desk)
    desk.act("withdraw")
    assert len(Dataset.read(folder, corrected=True).spheres) == 2


def test_an_edit_writes_the_values_in_the_fields(desk: Desk, folder: Path) -> None:
    desk.form.box.children[list(desk.form.texts).index("city")].value = "Ganja"
    desk.act("accept")
    assert "Not written: values were changed; save them as an edit" in shown(desk)
    desk.act("edit")
    assert actions(folder) == ["edit"]
    assert list(Dataset.read(folder, corrected=True).interactions.city) == ["Ganja"]


def test_a_value_that_breaks_the_codebook_is_told_and_not_written(desk: Desk, folder: Path) -> None:
    desk.form.box.children[list(desk.form.texts).index("date")].value = "yesterday"
    desk.act("edit")
    assert "&#x27;yesterday&#x27; is no date" in shown(desk)
    assert actions(folder) == []


def test_a_record_that_was_missed_is_added_from_a_sentence_of_the_text(desk: Desk, folder: Path) -> None:
    desk.act("add")
    desk.facet.value = "spheres"
    desk.quote.value = TEXT.split("\n")[2]
    code, countries = desk.form.box.children
    code.value, countries.value = "cyber", "AZE CHN"
    desk.act("edit")
    assert actions(folder) == ["add"]
    assert "Written: edit" in shown(desk) and "cyber" in desk.form.texts.values()
    assert list(Dataset.read(folder, corrected=True).spheres.code) == ["military", "demining", "cyber"]


def test_the_desk_goes_through_all_documents_and_stays_at_the_ends(desk: Desk) -> None:
    desk.act("previous")
    assert desk.pile.item is not None and desk.pile.item.target == MEETING
    for _ in range(9):
        desk.act("next")
    assert desk.pile.document.doc_id == "c" and "no record" in shown(desk)
    desk.act("reject")
    assert "Not written: this document has no record" in shown(desk)
    for _ in range(3):
        desk.act("previous")
    assert desk.pile.item.target == DEMINING


def test_text_of_a_document_is_never_markup(folder: Path) -> None:
    assert EVIL not in shown(reading.review_desk(folder, who="anna", doc_ids=["b"]))


def test_every_button_has_a_key_of_its_own_and_says_it(desk: Desk) -> None:
    row = next(part for part in desk.box.children if len(getattr(part, "children", ())) == len(BUTTONS))
    keys = [key for _, key, _ in BUTTONS.values()]
    assert len(set(keys)) == len(keys)
    assert all(button.description.endswith(f"({key})") for button, key in zip(row.children, keys, strict=True))


def test_a_desk_needs_a_name_a_dataset_and_documents_that_are_there(folder: Path, tmp_path: Path) -> None:
    for who, place, doc_ids in ((" ", folder, []), ("anna", tmp_path / "none", []), ("anna", folder, ["z"])):
        with pytest.raises(InputError):
            reading.review_desk(place, who=who, doc_ids=doc_ids)
