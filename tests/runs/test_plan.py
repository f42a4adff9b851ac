"""A plan is a table of notebooks and parameters."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import InputError
from workbench.runs.plan import Plan, read_plan


def plan(tmp_path: Path, story: Path, text: str) -> Plan:
    path = tmp_path / "plan.toml"
    path.write_text(text.replace("STORY", str(story)), encoding="utf-8")
    return read_plan(path)


def test_a_grid_gives_every_combination_and_rows_give_more(tmp_path: Path, story: Path) -> None:
    text = """
    [[runs]]
    notebook = "STORY"
    grid = { partner = ["CHN", "IRN"], since = [2018-01-01, 2020-01-01] }
    rows = [{ partner = "TUR", rows = 9 }]
    """
    jobs = plan(tmp_path, story, text).request.jobs
    assert [job.name for job in jobs] == [
        "story-since-2018-01-01",
        "story-since-2020-01-01",
        "story-partner-IRN-since-2018-01-01",
        "story-partner-IRN-since-2020-01-01",
        "story-partner-TUR-rows-9",
    ]


def test_shared_parameters_go_to_the_notebooks_that_declare_them(tmp_path: Path, story: Path) -> None:
    text = 'parameters = { focal = "TUR", nowhere = 1 }\n[[runs]]\nnotebooks = ["STORY"]'
    (job,) = plan(tmp_path, story, text).request.jobs
    assert job.injected == {"focal": "TUR"}


def test_a_combination_that_breaks_a_rule_is_left_out_and_counted(tmp_path: Path, story: Path) -> None:
    text = '[[runs]]\nnotebook = "STORY"\ngrid = { focal = ["AZE", "CHN"], partner = ["AZE", "CHN"] }'
    found = plan(tmp_path, story, text)
    assert [job.values["partner"] for job in found.request.jobs] == ["CHN", "AZE"]
    assert found.left_out == 2


def test_the_same_run_given_twice_is_one_run(tmp_path: Path, story: Path) -> None:
    text = '[[runs]]\nnotebook = "STORY"\nrows = [{ rows = 3 }, { partner = "China" }]'
    assert len(plan(tmp_path, story, text).request.jobs) == 1


def test_limits_are_read(tmp_path: Path, story: Path) -> None:
    found = plan(tmp_path, story, '[limits]\ncell = 5\n[[runs]]\nnotebook = "STORY"')
    assert found.limits.cell == 5


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[[runs]]\nnotebook = "STORY"\ngrid = { partner = ["CHN", "XXQ"] }', "'XXQ' is no known country"),
        ('[[runs]]\nnotebook = "STORY"\nrows = [{ row = 3 }]', "did you mean 'rows'?"),
        ('[[runs]]\nnotebook = "STORY"\nrows = [{ rows = "3" }]', "rows: should be a valid integer"),
        ('[[runs]]\nnotebook = "STORY"\nrows = [{ partner = "AZE" }]', "must differ from focal"),
        ('[[runs]]\nnotebook = "STORY"\ngrid = { partner = ["AZE"] }', "every combination breaks a rule"),
        ('[[runs]]\nnotebook = "nowhere"', "nowhere: no such notebook"),
        ('[[runs]]\ngrid = { partner = ["CHN"] }', "names no notebook"),
        ('[[runs]]\nnotebook = "STORY"\ngird = {}', "runs.0.gird"),
        ("runs = []", "runs"),
        ("runs = [", "not valid TOML"),
        ('[limits]\ncell = 0\n[[runs]]\nnotebook = "STORY"', "limits.cell"),
        ('source = "a"\nparameters = { dataset = "b" }\n[[runs]]\nnotebook = "STORY"', "both say what to read"),
    ],
)
def test_a_faulty_plan_is_refused_in_one_line_that_names_it(tmp_path: Path, story: Path, text: str, told: str) -> None:
    with pytest.raises(InputError) as refusal:
        plan(tmp_path, story, text)
    message = str(refusal.value)
    assert told in message
    assert "\n" not in message


def test_every_fault_of_a_plan_is_told_at_once(tmp_path: Path, story: Path) -> None:
    text = '[[runs]]\nnotebook = "STORY"\nrows = [{ row = 3 }, { partner = "XXQ" }]'
    with pytest.raises(InputError, match=r"row'.*XXQ"):
        plan(tmp_path, story, text)
