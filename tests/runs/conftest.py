"""Notebooks that several tests share."""

from __future__ import annotations

from pathlib import Path

import pytest
from stories import STORY, Make, write_notebook


@pytest.fixture(scope="session")
def make_notebook() -> Make:
    """Writes a notebook: see `stories.write_notebook`."""
    return write_notebook


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A notebook with a figure, a table, and an end that its parameter `mode` chooses."""
    return write_notebook(tmp_path_factory.mktemp("notebooks") / "story.ipynb", *STORY)
