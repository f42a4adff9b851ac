"""The command line as a user calls it, in the process of the test."""

from __future__ import annotations

from typer.testing import CliRunner, Result

from workbench.cli import app


def run(*arguments: object) -> Result:
    """What a command prints and its exit status."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments], env={"COLUMNS": "200"})
