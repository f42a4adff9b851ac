"""A research workbench for defence diplomacy: who met whom, with the sentence behind every value.

    corpus = workbench.read("seeds")
    dataset = workbench.extract(corpus)
    dataset.interactions

Names are imported when they are first used, so `import workbench` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.coder import Coder
    from workbench.corpus import read
    from workbench.dataset import Dataset
    from workbench.errors import InputError
    from workbench.extraction import extract
    from workbench.linking import Linked, link
    from workbench.records import (
        Coding,
        Document,
        Evidence,
        Instrument,
        Interaction,
        Invitation,
        Participant,
        Position,
        Sphere,
    )

__all__ = [
    "Coder",
    "Coding",
    "Dataset",
    "Document",
    "Evidence",
    "InputError",
    "Instrument",
    "Interaction",
    "Invitation",
    "Linked",
    "Participant",
    "Position",
    "Sphere",
    "extract",
    "link",
    "read",
]

_HOMES = {
    "Coder": "coder",
    "Dataset": "dataset",
    "InputError": "errors",
    "Linked": "linking",
    "extract": "extraction",
    "link": "linking",
    "read": "corpus",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'workbench' has no attribute '{name}'")
    return getattr(import_module(f"workbench.{_HOMES.get(name, 'records')}"), name)


def __dir__() -> list[str]:
    return __all__
