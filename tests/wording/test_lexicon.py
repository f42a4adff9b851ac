"""A lexicon's lists, and a researcher's own laid over them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import workbench
from workbench.errors import InputError
from workbench.lexicon import load_all

RULES = Path(workbench.__file__).parent
LIST = re.compile(r'[\w.]+ = \["')  # no table of a row a line, no pattern
LONGEST_LINE = 120


def _forms(folder: Path, text: str) -> set[str]:
    (folder / "positions.toml").write_text(text, encoding="utf-8")
    entry = load_all(folder)["positions"].entries["obliges"]
    return {form.text for form in entry.forms if form.group == "after"}


def test_crossed_lists_stand_for_all_their_pairs_beside_the_package_s_own(tmp_path: Path) -> None:
    own = _forms(tmp_path, "")
    more = _forms(tmp_path, '[entries.obliges]\ncrossed.after = [[["shall", "may"], ["never lapse", "not lapse"]]]\n')
    assert more - own == {"shall never lapse", "shall not lapse", "may never lapse", "may not lapse"}
    assert own < more


@pytest.mark.parametrize(
    "crossed", ["3", "{ after = [[['one']]] }", "{ nowhere = [[['a'], ['b']]] }", "{ after = [1] }", "{ after = 1 }"]
)
def test_malformed_crossed_lists_are_refused_with_the_entry_s_name(tmp_path: Path, crossed: str) -> None:
    with pytest.raises(InputError, match="'crossed' of entry 'obliges'"):
        _forms(tmp_path, f"[entries.obliges]\ncrossed = {crossed}\n")


@pytest.mark.parametrize("file", sorted(RULES.rglob("*.toml")), ids=lambda file: str(file.relative_to(RULES)))
def test_no_list_of_words_runs_beyond_the_line_of_the_code(file: Path) -> None:
    lists = (line for line in file.read_text(encoding="utf-8").splitlines() if LIST.match(line))
    assert not [line for line in lists if len(line) > LONGEST_LINE]
