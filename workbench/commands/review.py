"""The command `review`: corrections of a dataset listed, written to a sheet, read from one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.errors import InputError
from workbench.terminal import shown

if TYPE_CHECKING:
    from workbench.dataset.corrections.review import Review


def review(
    dataset: Annotated[Path, typer.Argument(help="Folder of a dataset.")],
    export: Annotated[Path | None, typer.Option(help="Write every record to this CSV, to decide about.")] = None,
    apply: Annotated[Path | None, typer.Option(help="Read the decisions in this CSV.")] = None,
    who: Annotated[str, typer.Option(help="Who decided, for rows of the CSV that name nobody.")] = "",
    corrections: Annotated[
        Path | None, typer.Option(help="Another file of corrections, of a second coder; by default the dataset's.")
    ] = None,
) -> None:
    """List the corrections of a dataset, write a sheet to decide in, or read one. Status 1: some do not fit."""
    from workbench.dataset import Dataset
    from workbench.dataset.corrections import FILE, append_corrections
    from workbench.dataset.corrections.review import Review
    from workbench.dataset.corrections.sheet import read_sheet, write_sheet
    from workbench.upkeep import upkeep

    if export is not None and apply is not None:
        raise InputError("--export and --apply: one at a time")
    tables, file = Dataset.read(dataset).tables, corrections or dataset / FILE
    found = Review.open(tables, file)
    if export is not None:
        typer.echo(f"{write_sheet(found, export)} records written to {export}")
        return
    if apply is not None:
        new = read_sheet(found, apply, who=who, now=_now())
        append_corrections(file, new)
        found = Review.open(tables, file)
        typer.echo(f"{len(new)} decisions added to {file}")
        for told in upkeep(dataset):
            typer.echo(shown(told))
    for line in _listed(found):
        typer.echo(shown(line))
    raise typer.Exit(1 if found.conflicts else 0)


def _now() -> str:
    """The time of a decision: it is entered with the decision, no result depends on it."""
    from datetime import UTC, datetime

    return datetime.now(UTC).isoformat(timespec="seconds")


def _listed(found: Review) -> list[str]:
    """Every decision that counts, then every one that does not fit any more."""
    from workbench.dataset.corrections.cells import changes, told

    lines = []
    for item in found.decided:
        if (made := item.correction) is not None:
            change = f" -> {changes(made.record, made.edited)}" if made.edited is not None else ""
            lines.append(
                f"{made.action:8} {item.doc_id} {told(item.target)}{change} ({_by(made.who, made.when, made.why)})"
            )
    for conflict in found.conflicts:
        made = conflict.correction
        lines.append(
            f"CONFLICT {conflict.reason}: {made.action} {made.doc_id} {told(made.record)}"
            f" ({_by(made.who, made.when, made.why)})"
        )
        lines += [f"    passage: {evidence.quote}" for evidence in made.record.evidence[:1]]
        lines += [f"    now coded: {told(record)}" for record in conflict.now]
    return [*lines, f"{len(found.decided)} records decided, {len(found.conflicts)} corrections do not fit any more"]


def _by(*told: str) -> str:
    return ", ".join(filter(None, told))
