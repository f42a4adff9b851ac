"""The commands: one thin function each.

Exit status: 0 done, 1 done with failures that are listed, 2 bad input (one clear line, no traceback).
"""

from __future__ import annotations

import json as jsonlib
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from typer.core import TyperGroup

from workbench.commands.review import review
from workbench.commands.sharing import export, link
from workbench.errors import InputError
from workbench.terminal import shown

if TYPE_CHECKING:
    from workbench.runs.request import Request
    from workbench.runs.run import Limits


class _Door(TyperGroup):
    """All commands, with bad input told in one line."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except InputError as error:
            typer.echo(shown(str(error)), err=True)
            # Further help, such as the table of a notebook's parameters.
            for line in (line for note in getattr(error, "__notes__", ()) for line in note.splitlines()):
                typer.echo(shown(line), err=True)
            raise typer.Exit(2) from None


class Engine(StrEnum):
    """Where coding runs."""

    local = "local"
    dask = "dask"


app = typer.Typer(
    cls=_Door,
    help="A research workbench for defence diplomacy: who met whom, with the sentence behind every value.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Lexicons = Annotated[Path | None, typer.Option(help="Folder of your own lexicons, laid over the package's.")]
Model = Annotated[str | None, typer.Option(help="Installed spaCy model that adds mentions.")]

Jobs = Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Runs side by side; by default one a core.")]
Pdf = Annotated[bool, typer.Option("--pdf", help="Also print every page to PDF, by an installed Chromium.")]


@app.command(epilog="Example: workbench extract articles/ --output outputs/mine")
def extract(
    source: Annotated[list[str], typer.Argument(help="Files, folders or globs of articles.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder for the dataset.")],
    csv: Annotated[bool, typer.Option("--csv", help="Also write each table as CSV for spreadsheets.")] = False,
    lexicons: Lexicons = None,
    model: Model = None,
    workers: Annotated[int, typer.Option(min=1, help="Processes that code side by side.")] = 1,
    engine: Annotated[Engine, typer.Option(help="This machine, or a Dask cluster.")] = Engine.local,
    add: Annotated[bool, typer.Option("--add", help="Keep what the dataset holds beside these articles.")] = False,
) -> None:
    """Code articles into a dataset. What it already holds unchanged is not coded again."""
    from workbench.extraction import extract as code
    from workbench.upkeep import upkeep

    dataset = code(
        source,
        output,
        lexicons=lexicons,
        model=model,
        workers=workers,
        engine=engine.value,
        progress=sys.stderr.isatty(),
        csv=csv,
        add=add,
    )
    for name, count in dataset.counts.items():
        typer.echo(f"{count:8} {name}")
    typer.echo(f"written to {output}")
    for line in upkeep(output):
        typer.echo(shown(line))
    lost = dataset.skipped[dataset.skipped.doc_id.isna()]
    for row in lost.itertuples():
        typer.echo(shown(f"skipped {row.source}: {row.reason} ({row.detail})"), err=True)
    raise typer.Exit(1 if len(lost) else 0)


@app.command(epilog="Example: workbench evaluate tests/gold/seeds --texts seeds --documents --errors positions")
def evaluate(
    gold: Annotated[Path, typer.Argument(help="Gold: a folder of .json files, a .jsonl file, or corrections.")],
    codings: Annotated[
        list[Path] | None, typer.Argument(help="Codings or a dataset to compare; without it the texts are coded now.")
    ] = None,
    texts: Annotated[Path | None, typer.Option(help="Folder of the texts; by default `texts` beside GOLD.")] = None,
    documents: Annotated[bool, typer.Option("--documents", help="Add a table by document.")] = False,
    errors: Annotated[str | None, typer.Option(help="List the errors of a facet, or of `all`, with sentences.")] = None,
    agreement: Annotated[
        bool, typer.Option("--agreement", help="Krippendorff's alpha between GOLD and all CODINGS as equal coders.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of tables.")] = False,
    gate: Annotated[Path | None, typer.Option(help="TOML file of floors that F1 may not fall below.")] = None,
    section: Annotated[str | None, typer.Option(help="Section of the floors; by default GOLD's name.")] = None,
    pin: Annotated[bool, typer.Option("--pin", help="Write the figures to the gate's file as floors.")] = False,
    lower_floors: Annotated[bool, typer.Option("--lower-floors", help="Let pinning lower floors.")] = False,
    lexicons: Lexicons = None,
    model: Model = None,
) -> None:
    """Compare codings with gold: precision, recall and F1 with intervals, errors, agreement between coders."""
    from workbench.evaluation import gate as floors
    from workbench.evaluation import report
    from workbench.evaluation.compare import compare
    from workbench.evaluation.load import load
    from workbench.evaluation.trial import trial

    if agreement:
        report.show_agreement([load(path) for path in (gold, *(codings or []))], as_json=json)
        return
    if codings and len(codings) > 1:
        raise InputError("CODINGS: more than one to compare with GOLD; name one, or add --agreement")
    tried = trial(gold, codings[0] if codings else None, texts, lexicons=lexicons, model=model)
    comparison = compare(tried.gold, tried.found)
    report.show(tried, comparison, documents=documents, errors=errors, as_json=json)
    if gate is not None:
        name, data = section or gold.name, floors.digest(tried)
        if pin:
            floors.pin(gate, name, comparison, data, lower=lower_floors)
        for line in (fallen := floors.check(gate, name, comparison, data)):
            typer.echo(line, err=True)
        raise typer.Exit(1 if fallen else 0)


@app.command(epilog="Example: workbench codebook sphere")
def codebook(
    part: Annotated[
        str | None, typer.Argument(help="A closed list, a room or a table; by default everything is printed.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of tables.")] = False,
) -> None:
    """Print the codebook: closed lists with meanings, the rooms' examples, the dataset's columns."""
    from workbench.guide import page, tables

    found = page(part)
    if json:
        typer.echo(jsonlib.dumps(found, ensure_ascii=False, indent=1))
        return
    console = Console()
    for table in tables(found):
        console.print(table)


@app.command(epilog="Example: workbench run 03_dyad -p partner=IRN -p since=2015-01-01 --source articles/")
def run(
    notebooks: Annotated[list[str] | None, typer.Argument(help="Notebooks, by name or file; by default all.")] = None,
    parameter: Annotated[
        list[str] | None, typer.Option("--parameter", "-p", help="NAME=VALUE, as often as needed.")
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Folder for the results.")] = None,
    source: Annotated[str | None, typer.Option(help="Articles to code first; by default seeds/.")] = None,
    jobs: Jobs = None,
    pdf: Pdf = False,
    help_parameters: Annotated[
        bool, typer.Option("--help-parameters", help="Print the notebooks' parameters.")
    ] = False,
) -> None:
    """Run notebooks with parameters and render pages. Without arguments: code the seeds, run everything on them."""
    from workbench.runs.request import contracts_of, read_request

    if help_parameters:
        for contract in contracts_of(notebooks or []):
            typer.echo(contract.table())
        return
    request = read_request(notebooks or [], parameter or [], output=output, source=source)
    _perform(request, fresh=True, workers=jobs, pdf=pdf)


@app.command(epilog="Example: workbench batch plan.toml --jobs 2")
def batch(
    plan: Annotated[Path, typer.Argument(help="TOML file of notebooks and parameters, as the README shows.")],
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Folder for the results.")] = None,
    jobs: Jobs = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Run again what is done and unchanged.")] = False,
    pdf: Pdf = False,
) -> None:
    """Run a plan of notebooks and parameters side by side. What is done and unchanged is not run again."""
    from workbench.runs.plan import read_plan

    planned = read_plan(plan, output=output)
    if planned.left_out:
        typer.echo(f"{planned.left_out} combinations left out: they break a rule of their notebook")
    _perform(planned.request, fresh=fresh, workers=jobs, pdf=pdf, limits=planned.limits)


app.command(epilog="Example: workbench link outputs/mine --roster persons.toml")(link)
app.command(epilog="Example: workbench export outputs/mine --as panel --by month --output panel.csv")(export)
app.command(epilog="Example: workbench review outputs/mine --export review.csv")(review)


@app.command(
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True}, epilog="Example: workbench lab"
)
def lab(context: typer.Context) -> None:
    """Open JupyterLab in the notebooks' folder; further options go to JupyterLab."""
    from workbench.runs.lab import open_lab

    raise typer.Exit(open_lab(context.args))


def _perform(request: Request, *, fresh: bool, workers: int | None, pdf: bool, limits: Limits | None = None) -> None:
    """Do what was asked for, tell how it went, and end with the status that says so."""
    from workbench.runs.perform import perform

    ok = perform(
        request,
        Console(stderr=True),
        lambda line: typer.echo(shown(line)),
        fresh=fresh,
        workers=workers,
        pdf=pdf,
        limits=limits,
    )
    raise typer.Exit(0 if ok else 1)
