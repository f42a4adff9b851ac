"""The gate: floors under each facet's F1, pinned with a digest of the data that they were measured on.

A file of floors holds a section for each gold coding. Floors are raised by pinning; they only fall by a deliberate
flag.
"""

from __future__ import annotations

import hashlib
import json
import math
import tomllib
from pathlib import Path

from workbench.errors import InputError
from workbench.evaluation.compare import MEASURED, Comparison
from workbench.evaluation.trial import Trial

Section = dict[str, float | str]
_HEAD = (
    "# Floors under F1. Raised by `workbench evaluate GOLD --gate THIS --pin`; lowered only with --lower-floors too.\n"
)


def digest(trial: Trial) -> str:
    """A hash of gold and of the raw texts: equal digests mean that floors were measured on the same data."""
    gold = json.dumps(trial.gold, sort_keys=True, ensure_ascii=False)
    texts = "".join(f"{doc_id} {trial.documents[doc_id].sha256}\n" for doc_id in sorted(trial.documents))
    return hashlib.sha256(f"{gold}\n{texts}".encode()).hexdigest()


def check(file: Path, section: str, comparison: Comparison, data: str) -> list[str]:
    """What fell below its floor, a line each; nothing where all holds.

    Raises InputError where the file has no such section, or its floors were measured on other data.
    """
    floors = _read(file).get(section)
    if floors is None:
        raise InputError(f"{file}: no floors for '{section}'; pin them with --pin")
    if floors["data"] != data:
        raise InputError(
            f"{file}: the data of '{section}' are not those that its floors were pinned on; pin them with --pin"
        )
    return [
        f"{section}: {facet} is at {value:.4f}, its floor is {floors[facet]}"
        for facet, value in _measured(comparison).items()
        if value < float(floors.get(facet, 0.0))
    ]


def pin(file: Path, section: str, comparison: Comparison, data: str, *, lower: bool = False) -> None:
    """Write the figures as the section's floors. Raises InputError where a floor would fall and `lower` is not set."""
    sections = _read(file) if file.exists() else {}
    before = sections.get(section, {})
    now = _measured(comparison)
    fallen = [facet for facet, value in now.items() if value < float(before.get(facet, 0.0))]
    if fallen and not lower:
        raise InputError(f"{file}: the floors of {', '.join(fallen)} would fall; if that is meant, add --lower-floors")
    sections[section] = {"data": data, **now}
    partial = file.with_name(f".{file.name}.partial")
    try:
        partial.write_text(_HEAD + "".join(_as_toml(name, floors) for name, floors in sorted(sections.items())))
        partial.replace(file)
    except OSError as error:
        raise InputError(f"{file}: cannot be written ({error.strerror}); name another file") from None


def _measured(comparison: Comparison) -> dict[str, float]:
    """F1 by facet, rounded down, so that the figure that was pinned is never below its own floor."""
    tallies = comparison.tallies
    f1 = {"macro": comparison.macro_f1, **{facet: tallies[facet].f1 for facet in MEASURED}}
    return {facet: math.floor(value * 10_000) / 10_000 for facet, value in f1.items()}


def _read(file: Path) -> dict[str, Section]:
    try:
        sections = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{file}: cannot be read ({error.strerror}); name a file of floors") from None
    except ValueError as error:
        raise InputError(f"{file}: not valid TOML ({error}); mend it or pin anew") from None
    for name, section in sections.items():
        if not isinstance(section, dict) or not isinstance(section.get("data"), str):
            raise InputError(f"{file}: section '{name}' has no digest of its data; pin it anew")
    return sections


def _as_toml(name: str, floors: Section) -> str:
    lines = (f"{key} = {json.dumps(value)}\n" for key, value in floors.items())
    return f"\n[{name if name.isidentifier() else json.dumps(name)}]\n{''.join(lines)}"
