"""The codebook as a page for people: closed lists with meanings, the rooms' examples, the dataset's columns."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterator, Sequence
from importlib import resources
from typing import Any

from rich.table import Table
from rich.text import Text

from workbench import codebook
from workbench.dataset.corrections.sheet import SHEET
from workbench.dataset.linked import LINKED
from workbench.dataset.schema import TABLES
from workbench.errors import InputError
from workbench.lexicon import FLOORS

Page = dict[str, dict[str, Any]]


def page(part: str | None = None) -> Page:
    """All of the codebook, or the parts of one name: `lists`, `examples` by room, `columns` by table.

    Raises InputError where nothing has that name.
    """
    whole: Page = {"lists": codebook.load(), "examples": dict(_examples()), "columns": _columns()}
    if part is None:
        return whole
    found = {chapter: {part: parts[part]} for chapter, parts in whole.items() if part in parts}
    if not found:
        names = sorted({name for parts in whole.values() for name in parts})
        near = difflib.get_close_matches(part, names, n=1) or names
        raise InputError(f"codebook: no part '{part}'; try {', '.join(near)}")
    return found


def _examples() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    for floor in FLOORS:
        for room in sorted(resources.files("workbench").joinpath(floor).iterdir(), key=lambda item: item.name):
            file = room.joinpath("examples.toml")
            if file.is_file():
                yield room.name, tomllib.loads(file.read_text(encoding="utf-8"))["example"]


def _columns() -> dict[str, list[dict[str, Any]]]:
    return {
        table: [
            {"column": c.name, "type": str(c.type), "may be missing": not c.required, "meaning": c.meaning}
            for c in columns
        ]
        for table, columns in (TABLES | LINKED | {"corrections": SHEET}).items()
    }


def tables(shown: Page) -> Iterator[Table]:
    """The page as tables for the terminal."""
    for name, codes in shown.get("lists", {}).items():
        yield _table(f"closed list: {name}", ("code", "meaning"), list(codes.items()))
    for room, examples in shown.get("examples", {}).items():
        pairs = [(example["text"], _wanted(example)) for example in examples]
        yield _table(f"examples: {room}", ("text", "what comes out"), pairs)
    for table, columns in shown.get("columns", {}).items():
        rows = [(c["column"], c["type"] + (", may be missing" * c["may be missing"]), c["meaning"]) for c in columns]
        yield _table(f"table: {table}", ("column", "type", "meaning"), rows)


def _wanted(example: dict[str, Any]) -> str:
    """What an example must give, where its markup does not say it already."""
    records = [*example.get("records", []), *example.get("people", [])]
    return "\n".join(", ".join(f"{key} {_plain(value)}" for key, value in record.items()) for record in records)


def _plain(value: Any) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value) or "none"


def _table(title: str, head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Table:
    table = Table(
        *head, title=title, title_justify="left", show_lines=any("\n" in cell for row in rows for cell in row)
    )
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    return table
