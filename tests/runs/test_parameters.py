"""A notebook's parameters are a contract that is checked before anything runs."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stories import Make

from workbench.errors import InputError
from workbench.runs.hints import NAMES, read_hint
from workbench.runs.notebooks import Notebook
from workbench.runs.parameters import Contract, read_contract
from workbench.runs.values import from_plain, from_text, to_plain


def kind(hint: str) -> Any:
    return read_hint(ast.parse(hint, mode="eval").body)[1]


@pytest.fixture(scope="module")
def contract(story: Path) -> Contract:
    return read_contract(Notebook(story))


@pytest.mark.parametrize(
    ("hint", "text", "value"),
    [
        ("int", "5", 5),
        ("float", "1.5", 1.5),
        ("bool", "yes", True),
        ("str", "a b", "a b"),
        ("date", "2018-04-27", "2018-04-27"),
        ("date", "2018-04", "2018-04"),
        ("date", "2018", "2018"),
        ("Path", "a/b", Path("a/b")),
        ("'CountryCode'", "AZE", "AZE"),
        ("CountryCode", "aze", "AZE"),
        ("CountryCode", "Azerbaijan", "AZE"),
        ("CountryCode", "Chinese", "CHN"),
        ("CountryCode", "NATO", "NATO"),
        ("list[CountryCode]", "CHN, Iran", ["CHN", "IRN"]),
        ("list[int]", "[1, 2]", [1, 2]),
        ("list[str]", "", []),
        ("Literal['year', 'month']", "month", "month"),
        ("Literal[1, 2]", "2", 2),
        ("date | None", "none", None),
        ("'date | None'", "2020-01-01", "2020-01-01"),
        ("list[CountryCode] | None", "CHN", ["CHN"]),
    ],
)
def test_text_of_the_command_line_is_read_by_the_hint(hint: str, text: str, value: Any) -> None:
    assert from_text(text, kind(hint)) == value


@pytest.mark.parametrize(
    ("hint", "text", "told"),
    [
        ("int", "5.5", "integer"),
        ("date", "27.04.2018", "write a day as 2018-04-27"),
        ("date", "2018-02-30", "day"),
        ("date", "2018-13", "month"),
        ("bool", "perhaps", "boolean"),
        ("CountryCode", "AZX", "no known country or organisation; did you mean"),
        ("CountryCode", "Azerbajan", "did you mean AZE?"),
        ("list[int]", "1,x", "integer"),
        ("list[int]", "[1", "not a JSON list"),
        ("Literal['year', 'month']", "week", "must be one of year, month (got 'week')"),
        ("int | None", "x", "integer"),
    ],
)
def test_text_that_does_not_fit_the_hint_is_refused_with_the_reason(hint: str, text: str, told: str) -> None:
    with pytest.raises(ValueError, match=r".") as refusal:
        from_text(text, kind(hint))
    assert told in str(refusal.value)


@pytest.mark.parametrize(
    ("hint", "value"),
    [("int", "5"), ("int", 5.0), ("bool", 1), ("str", 5), ("list[int]", 5), ("date", 18.5), ("int", None)],
)
def test_a_value_of_a_plan_is_not_turned_into_another_type(hint: str, value: Any) -> None:
    with pytest.raises(ValueError, match=r"should be|no date"):
        from_plain(value, kind(hint))


@given(st.one_of(st.integers(), st.booleans(), st.none(), st.text(), st.lists(st.text())))
def test_what_reaches_a_notebook_is_read_back_as_the_same_value(value: Any) -> None:
    assert from_plain(to_plain(value), kind("list[str] | str | bool | int | None")) == value


@given(st.dates())
def test_a_day_reaches_a_notebook_in_iso_form_from_text_and_from_toml(day: date) -> None:
    assert from_text(day.isoformat(), kind("date")) == from_plain(day, kind("date")) == day.isoformat()


@given(st.sampled_from(sorted(NAMES)), st.text(max_size=30))
def test_any_text_is_either_read_or_refused(name: str, text: str) -> None:
    try:
        from_text(text, NAMES[name])
    except ValueError as refusal:
        assert str(refusal)


def test_hint_default_and_help_are_read_from_the_cell(contract: Contract) -> None:
    told = {p.name: (p.hint, p.default, p.help) for p in contract.parameters}
    assert told["focal"] == ("CountryCode", "AZE", "whose relations")
    assert told["since"] == ("date | None", None, "first day")
    assert told["rows"] == ("int", 3, "how many rows")


def test_the_cell_is_never_executed(tmp_path: Path, make_notebook: Make) -> None:
    mark = tmp_path / "mark"
    cell = f"a: int = 1\nopen({str(mark)!r}, 'w')"
    read_contract(Notebook(make_notebook(tmp_path / "n.ipynb", parameters=cell)))
    assert not mark.exists()


def test_all_faults_are_told_at_once_with_the_table_of_parameters(contract: Contract) -> None:
    with pytest.raises(InputError) as refusal:
        contract.from_texts({"row": "3", "focal": "XXQ", "since": "soon"})
    message = str(refusal.value)
    assert "unknown parameter 'row', did you mean 'rows'?" in message
    assert "focal: 'XXQ' is no known country" in message
    assert "since:" in message
    assert "\n" not in message
    assert "whose relations" in refusal.value.__notes__[0]


def test_a_partner_equal_to_the_focal_country_is_refused(contract: Contract) -> None:
    with pytest.raises(InputError, match="partner: must differ from focal"):
        contract.from_texts({"partner": "Azerbaijan"})


def test_a_list_may_be_kept_from_holding_another_parameter(tmp_path: Path, make_notebook: Make) -> None:
    cell = 'focal: "CountryCode" = "AZE"\npartners: "list[CountryCode]" = ["CHN"]\n# require: focal not in partners'
    contract = read_contract(Notebook(make_notebook(tmp_path / "n.ipynb", parameters=cell)))
    with pytest.raises(InputError, match="focal: must not be among partners"):
        contract.from_texts({"partners": "CHN,AZE"})


@pytest.mark.parametrize(
    ("since", "until", "ok"),
    [("2018", "2018", True), ("2018-04", "2018", True), ("2018-05-01", "2018-04", False), ("2019", "2018-04", False)],
)
def test_a_period_may_not_end_before_it_begins(
    tmp_path: Path, make_notebook: Make, since: str, until: str, ok: bool
) -> None:
    dates = 'since: "date | None" = None\nuntil: "date | None" = None'
    cell = f"{dates}\na: int = 1\nb: int = 2\n# require: a < b and since <= until"
    contract = read_contract(Notebook(make_notebook(tmp_path / "n.ipynb", parameters=cell)))
    values = contract.from_values({"since": since, "until": until}, ruled=False)
    assert contract.broken_rules(values) == (
        [] if ok else [f"since: must not be after until ({since} against {until})"]
    )


def test_a_word_that_only_looks_like_a_secret_is_no_secret(tmp_path: Path, make_notebook: Make) -> None:
    cell = "key_issue: str = ''\ntokens: int = 1\npinned: bool = True"
    assert len(read_contract(Notebook(make_notebook(tmp_path / "n.ipynb", parameters=cell))).parameters) == 3


def test_a_path_is_told_from_the_notebooks_folder(tmp_path: Path, make_notebook: Make) -> None:
    cell = 'dataset: "Path" = "../outputs/seeds"'
    contract = read_contract(Notebook(make_notebook(tmp_path / "notebooks" / "n.ipynb", parameters=cell)))
    assert contract.from_texts({"dataset": "mine"}, base=tmp_path)["dataset"] == Path("../mine")
    assert contract.from_texts({})["dataset"] == Path("../outputs/seeds")


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("a: set = 1", "line 1, a: the hint 'set' is not known"),
        ("b: int = 1\na: 'list[thing]' = []", "line 2, a: the hint 'thing' is not known"),
        ("a: int", "a: has no default"),
        ("a: int = 'x'", "a: should be a valid integer"),
        ("a: int = max(1, 2)", "line 1, a:"),
        ("a: int = (", "not valid Python"),
        ("a: int = 1\napi_token: str = ''", "line 2, api_token: a parameter is shown in every page"),
        ("API_KEY: str = ''", "read a secret from the environment"),
        ("a: int = 1\n# require: a is b", "the rule 'a is b' is not understood"),
    ],
)
def test_a_declaration_that_is_not_understood_names_notebook_and_line(
    tmp_path: Path, make_notebook: Make, cell: str, told: str
) -> None:
    path = make_notebook(tmp_path / "n.ipynb", parameters=cell)
    with pytest.raises(InputError) as refusal:
        read_contract(Notebook(path))
    assert str(path) in str(refusal.value)
    assert told in str(refusal.value)


def test_a_file_that_is_no_notebook_is_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "n.ipynb"
    path.write_bytes(b"\x89PNG\r\n")
    with pytest.raises(InputError, match="cannot be read as a notebook") as refusal:
        read_contract(Notebook(path))
    assert "\n" not in str(refusal.value)
