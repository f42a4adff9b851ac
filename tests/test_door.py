"""The public door."""

from __future__ import annotations

import subprocess
import sys

import pytest

import workbench


def test_every_name_of_the_door_is_there_and_documented() -> None:
    assert all(getattr(workbench, name).__doc__ for name in workbench.__all__)
    assert workbench.__all__ == sorted(workbench.__all__) == dir(workbench)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        workbench.nothing  # noqa: B018


def test_opening_the_door_loads_nothing_heavy() -> None:
    script = "import sys, workbench, workbench.cli; print(*{'pandas', 'spacy', 'pyarrow', 'nltk'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "\n"
