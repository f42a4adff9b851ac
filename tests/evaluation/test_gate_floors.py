"""A floor is raised by pinning and only falls by a deliberate flag."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from workbench.errors import InputError
from workbench.evaluation import gate
from workbench.evaluation.compare import compare
from workbench.evaluation.trial import Trial
from workbench.records import Document


@pytest.fixture
def worse(gold: dict[str, Any]) -> dict[str, Any]:
    found = copy.deepcopy(gold)
    found["a"]["spheres"].pop()
    return found


@pytest.fixture
def floors(tmp_path: Path, gold: dict[str, Any]) -> Path:
    gate.pin(tmp_path / "floors.toml", "seeds", compare(gold, gold), "digest")
    return tmp_path / "floors.toml"


def test_the_figures_that_were_pinned_pass(floors: Path, gold: dict[str, Any], worse: dict[str, Any]) -> None:
    assert gate.check(floors, "seeds", compare(gold, gold), "digest") == []
    gate.pin(floors, "other", compare(gold, worse), "digest")
    assert gate.check(floors, "other", compare(gold, worse), "digest") == []


def test_what_falls_is_named_with_its_floor(floors: Path, gold: dict[str, Any], worse: dict[str, Any]) -> None:
    fallen = gate.check(floors, "seeds", compare(gold, worse), "digest")
    assert fallen == [
        "seeds: macro is at 0.9333, its floor is 1.0",
        "seeds: spheres is at 0.6666, its floor is 1.0",
    ]


def test_pinning_lower_needs_the_flag(floors: Path, gold: dict[str, Any], worse: dict[str, Any]) -> None:
    before = floors.read_text()
    with pytest.raises(
        InputError, match="the floors of macro, spheres would fall; if that is meant, add --lower-floors"
    ):
        gate.pin(floors, "seeds", compare(gold, worse), "digest")
    assert floors.read_text() == before
    gate.pin(floors, "seeds", compare(gold, worse), "digest", lower=True)
    assert gate.check(floors, "seeds", compare(gold, worse), "digest") == []


def test_pinning_one_section_leaves_the_others(floors: Path, gold: dict[str, Any], worse: dict[str, Any]) -> None:
    gate.pin(floors, "a name.with dots", compare(gold, worse), "digest")
    assert gate.check(floors, "seeds", compare(gold, gold), "digest") == []


def test_floors_of_other_data_are_no_floors(floors: Path, gold: dict[str, Any]) -> None:
    with pytest.raises(InputError, match="the data of 'seeds' are not those that its floors were pinned on"):
        gate.check(floors, "seeds", compare(gold, gold), "another digest")


def test_the_digest_changes_with_gold_and_with_the_texts(gold: dict[str, Any], worse: dict[str, Any]) -> None:
    one, two = Document("a", "x", sha256="1"), Document("a", "x", sha256="2")
    trials = [Trial(gold, {}, {"a": one}), Trial(gold, {}, {"a": two}), Trial(worse, {}, {"a": one})]
    assert len({gate.digest(trial) for trial in trials}) == 3
    assert gate.digest(trials[0]) == gate.digest(Trial(gold, {"a": {}}, {"a": one}))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("not toml", "not valid TOML"),
        ("[seeds]\nmacro = 1", "no digest"),
        ("seeds = 1", "no digest"),
        ("", "no floors"),
    ],
)
def test_a_malformed_file_of_floors_is_told(content: str, message: str, floors: Path, gold: dict[str, Any]) -> None:
    floors.write_text(content)
    with pytest.raises(InputError, match=message):
        gate.check(floors, "seeds", compare(gold, gold), "digest")
