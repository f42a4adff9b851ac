"""Reads codings that were written by anybody: a folder of JSON files, a `.jsonl` file, a dataset, corrections."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from workbench.dataset.schema import TABLES
from workbench.errors import InputError
from workbench.evaluation.corrected import is_corrections, judged
from workbench.records import RECORD_TYPES

Codings = Mapping[str, Mapping[str, Any]]
"""The codebook's object for each document, by doc_id."""

FACETS = tuple(kind.facet for kind in RECORD_TYPES)
_TEXTS = {column.name for facet in FACETS for column in TABLES[facet]} | {"from", "to"}


def load(path: str | Path) -> dict[str, dict[str, Any]]:
    """The codings in a folder of `.json` files, in a `.jsonl` file or in a dataset's folder, by doc_id.

    A file of corrections gives the documents that it is about, as they stand with the corrections.

    Raises InputError where nothing is found, or something is no coding, naming file, line and mend.
    """
    path = Path(path)
    found: dict[str, dict[str, Any]] = judged(path) if is_corrections(path) else {}
    for place, text in () if found else _texts(path):
        coding = _coding(place, text)
        if str(coding["doc_id"]) in found:
            raise InputError(f"{place}: doc_id '{coding['doc_id']}' is there twice; keep one of the two")
        found[str(coding["doc_id"])] = coding
    if not found:
        raise InputError(f"{path}: no codings here; name a folder of .json files, a .jsonl file or a dataset's folder")
    return found


def _texts(path: Path) -> Iterator[tuple[str, str]]:
    """Each coding's place, for messages, and its JSON."""
    try:
        if (path / "codings.jsonl").is_file():
            path = path / "codings.jsonl"
        if path.is_dir():
            for file in sorted(path.glob("*.json")):
                yield str(file), file.read_text(encoding="utf-8")
        elif path.suffix == ".jsonl":
            with path.open(encoding="utf-8") as lines:
                yield from ((f"{path}, line {n}", line) for n, line in enumerate(lines, start=1) if line.strip())
        else:
            yield str(path), path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); name a folder or file of codings") from None
    except UnicodeDecodeError:
        raise InputError(f"{path}: not UTF-8 text; codings are JSON in UTF-8") from None


def _coding(place: str, text: str) -> dict[str, Any]:
    try:
        coding = json.loads(text)
    except ValueError as error:
        raise InputError(f"{place}: not valid JSON ({error}); write one coding as one object") from None
    if not isinstance(coding, dict) or "doc_id" not in coding:
        raise InputError(f"{place}: not a coding (an object with a doc_id); see the codebook")
    for facet in FACETS:
        records = coding.get(facet) or []
        if not _objects(records):
            raise InputError(f"{place}: '{facet}' is not a list of records; see the codebook")
        for number, record in enumerate(records, start=1):
            wrong = next((field for field, value in record.items() if not _fits(field, value)), None)
            if wrong is not None:
                raise InputError(
                    f"{place}: '{wrong}' of record {number} in '{facet}' has the wrong type; see the codebook"
                )
    return coding


def _objects(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def _fits(field: str, value: Any) -> bool:
    """Whether a record's field has the codebook's type; fields that the codebook does not know are the coder's own."""
    match field:
        case "countries":
            return value is None or (isinstance(value, list) and all(isinstance(item, str) for item in value))
        case "participants":
            return value is None or (_objects(value) and all(_text(v) for person in value for v in person.values()))
        case "evidence":
            return value is None or (_objects(value) and all(isinstance(p.get("quote"), str) for p in value))
    return field not in _TEXTS or _text(value)


def _text(value: Any) -> bool:
    return value is None or isinstance(value, str)
