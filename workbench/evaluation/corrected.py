"""Corrections as gold: the documents that a researcher has judged, as they stand with the corrections.

A document counts as judged as soon as one decision is about it; records of it that nobody has decided about stand as
they are coded. So who corrects for gold goes through whole documents.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from workbench.dataset import Dataset
from workbench.dataset.corrections import read_corrections
from workbench.dataset.corrections.tables import overlays
from workbench.dataset.storage import is_dataset
from workbench.errors import InputError
from workbench.records import coding_as_plain


def is_corrections(path: Path) -> bool:
    """Whether a file is one of corrections: its first line says which action was taken."""
    if path.suffix != ".jsonl" or not path.is_file():
        return False
    try:
        with path.open(encoding="utf-8") as lines:
            first = json.loads(next((line for line in lines if line.strip()), "null"))
    except (OSError, ValueError):
        return False
    return isinstance(first, dict) and "action" in first


def judged(file: Path) -> dict[str, dict[str, Any]]:
    """The corrected codings of the documents that a file of corrections is about, by doc_id.

    Raises InputError where the file is not in its dataset's folder, or is no file of corrections.
    """
    corrections = read_corrections(file)
    codings = [each.coding for each in overlays(corrected_dataset(file).tables, corrections)]
    return {coding.document.doc_id: coding_as_plain(coding) for coding in codings}


def corrected_dataset(file: Path) -> Dataset:
    """The dataset that a file of corrections is about: the one in its folder.

    Raises InputError where there is none.
    """
    if not is_dataset(file.parent):
        raise InputError(f"{file}: corrections need their dataset; put the file into the dataset's folder")
    return Dataset.read(file.parent)
