"""What is kept of a run beside its notebook and page: `runs/<name>.json`, and its line in the folder's manifest."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from workbench.runs.files import write_text

State = Literal["done", "failed", "died", "timed out", "interrupted", "waiting"]
MANIFEST = "manifest.json"
# A clock's readings and pictures stay out of the manifest, which two equal runs must leave equal.
NOT_IN_MANIFEST = frozenset({"started", "seconds", "thumbnail"})


@dataclass(frozen=True, slots=True)
class RunRecord:
    """How one run ended. `reason` and `last_lines` say why it failed; `key` tells whether it is still up to date."""

    name: str
    notebook: str
    title: str
    state: State
    parameters: dict[str, Any]
    key: str
    inputs: dict[str, str | None] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    cells: int = 0
    cells_run: int = 0
    reason: str = ""
    last_lines: tuple[str, ...] = ()
    thumbnail: str = ""
    started: str = ""
    seconds: float = 0.0

    @property
    def ok(self) -> bool:
        """Whether the run did all it should."""
        return self.state == "done"


def write_record(record: RunRecord, output: Path) -> None:
    """Write a run's record; it comes last, so that a run with a record has its notebook and page."""
    write_text(output / "runs" / f"{record.name}.json", json.dumps(asdict(record), ensure_ascii=False, indent=1) + "\n")


def forget_record(record: RunRecord, output: Path) -> None:
    """Remove a run's record, so that what an earlier run left does not count as done."""
    (output / "runs" / f"{record.name}.json").unlink(missing_ok=True)


def read_record(output: Path, name: str) -> RunRecord | None:
    """The record of an earlier run; None where there is none that can be read, so that the run is done again."""
    try:
        stored = json.loads((output / "runs" / f"{name}.json").read_text(encoding="utf-8"))
        return RunRecord(**{**stored, "last_lines": tuple(stored["last_lines"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def read_records(output: Path) -> list[RunRecord]:
    """The records of all runs of a folder, by name."""
    names = sorted(path.stem for path in (output / "runs").glob("*.json"))
    return [record for name in names if (record := read_record(output, name))]


def write_manifest(records: Iterable[RunRecord], output: Path) -> None:
    """Write the section `runs` of the folder's manifest and leave its other sections as they are."""
    path = output / MANIFEST
    try:
        whole = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        whole = {}
    lines = [{k: v for k, v in asdict(r).items() if k not in NOT_IN_MANIFEST} for r in records]
    text = json.dumps({**whole, "runs": lines}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    write_text(path, text)
