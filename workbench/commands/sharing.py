"""The commands `link` and `export`: a dataset that tells every event once, and its shapes for other data sets."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

Raw = Annotated[bool, typer.Option("--raw", help="The coding as it was, without the corrections beside it.")]


class Shape(StrEnum):
    """The shapes that a dataset is exported in."""

    panel = "panel"
    events = "events"
    dcad = "dcad"
    csvw = "csvw"


class Unit(StrEnum):
    """The periods of a panel."""

    month = "month"
    year = "year"


def link(
    dataset: Annotated[Path, typer.Argument(help="Folder of a dataset.")],
    roster: Annotated[Path | None, typer.Option(help="Persons that you know, in TOML or CSV.")] = None,
    csv: Annotated[bool, typer.Option("--csv", help="Also write each table as CSV for spreadsheets.")] = False,
    raw: Raw = False,
) -> None:
    """Find out who is who and which reports tell of one event. The tables are written beside the dataset's."""
    from workbench.dataset import Dataset
    from workbench.linking import link as across

    coded = Dataset.read(dataset, corrected=not raw)
    linked = across(coded, roster, before=dataset)
    linked.write(dataset, csv=csv)
    for name, count in linked.counts.items():
        typer.echo(f"{count:8} {name}")
    if coded.laid is not None:
        typer.echo(str(coded.laid))
    typer.echo(f"written to {dataset / 'linked'}")


def export(
    dataset: Annotated[Path, typer.Argument(help="Folder of a dataset that was linked.")],
    shape: Annotated[Shape, typer.Option("--as", help="What to write.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="CSV file; for csvw a new folder.")],
    by: Annotated[Unit, typer.Option(help="Period of a panel.")] = Unit.year,
    directed: Annotated[bool, typer.Option("--directed", help="A panel from source to target.")] = False,
    all_dyads: Annotated[bool, typer.Option("--all-dyads", help="A panel of all states with each other.")] = False,
    raw: Raw = False,
) -> None:
    """Write events in the shape of other data sets: panels, CAMEO and PLOVER events, agreements, CSV on the Web."""
    from workbench.exports import export as write
    from workbench.linking import Linked

    linked = Linked.read(dataset, corrected=not raw)
    notes = write(linked, shape.value, output, unit=by.value, directed=directed, all_dyads=all_dyads)
    for note in notes:
        typer.echo(note)
    if linked.dataset.laid is not None:
        typer.echo(str(linked.dataset.laid))
    typer.echo(f"written to {output}")
