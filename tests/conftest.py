"""What a whole test run needs before it begins."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from workbench.coder import Coder
from workbench.records import Coding, Document

ROOT = Path(__file__).parents[1]

settings.register_profile("no deadline", deadline=None)  # a busy machine is no fault of an example's
settings.load_profile("no deadline")


@pytest.fixture(scope="session")
def coder() -> Coder:
    """A coder by the package's own rules, one for the whole run: what it codes changes nothing in it."""
    return Coder()


def pytest_sessionstart(session: pytest.Session) -> None:
    """Codes the seeds by today's rules before nbval opens the notebooks, which read that dataset.

    Once, by the process that starts the others, and only where notebooks are among what is tested.
    """
    if hasattr(session.config, "workerinput"):
        return
    asked = [Path(argument.split("::")[0]).resolve() for argument in session.config.args]
    if any(path == ROOT / "notebooks" or path.suffix == ".ipynb" or path == ROOT for path in asked):
        import workbench

        workbench.extract(ROOT / "seeds", ROOT / "outputs/seeds")


@pytest.fixture
def coded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The doc_id of every document that a coder codes."""
    seen: list[str] = []
    code = Coder.code

    def watched(self: Coder, document: Document) -> Coding:
        seen.append(document.doc_id)
        return code(self, document)

    monkeypatch.setattr(Coder, "code", watched)
    return seen
