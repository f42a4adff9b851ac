"""Type hints of a parameters cell, read from its syntax tree: nothing of the notebook is evaluated."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from datetime import date
from functools import reduce
from operator import or_
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from workbench.parties import party_code

PARTS_OF_A_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def partial_date(value: Any) -> str:
    """A day, month or year in ISO form, as the codebook's dates are. Raises ValueError for any other value."""
    text = value.isoformat() if isinstance(value, date) else str(value).strip()
    if not PARTS_OF_A_DATE.fullmatch(text):
        raise ValueError(f"'{text}' is no date; write a day as 2018-04-27, a month as 2018-04 or a year as 2018")
    date.fromisoformat((text + "-01-01")[: len("2018-01-01")])
    return text


PartialDate = Annotated[str, BeforeValidator(partial_date)]
CountryCode = Annotated[str, BeforeValidator(lambda value: party_code(value) if isinstance(value, str) else value)]

NAMES: dict[str, Any] = {
    "int": int,
    "float": float,
    "bool": bool,
    "str": str,
    "date": PartialDate,
    "Path": Path,
    "CountryCode": CountryCode,
}
KNOWN = "int, float, bool, str, date, CountryCode, Path, Literal[...], list[...] of those, ... | None"


def read_hint(node: ast.expr) -> tuple[str, Any]:
    """A hint as it is shown to the user, and the type that it means; a quoted hint is read like a bare one.

    Raises ValueError for a hint that parameters do not know.
    """
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        node = ast.parse(node.value, mode="eval").body
    return ast.unparse(node), _meaning(node)


def _meaning(node: ast.expr) -> Any:
    for kind, read in _READERS:
        if isinstance(node, kind):
            return read(node)
    raise _unknown(node)


def _constant(node: ast.Constant) -> Any:
    if node.value is None:
        return None
    raise _unknown(node)


def _name(node: ast.Name) -> Any:
    if node.id not in NAMES:
        raise _unknown(node)
    return NAMES[node.id]


def _union(node: ast.BinOp) -> Any:
    if not isinstance(node.op, ast.BitOr):
        raise _unknown(node)
    return reduce(or_, [_meaning(node.left), _meaning(node.right)])


def _subscript(node: ast.Subscript) -> Any:
    outer = node.value.id if isinstance(node.value, ast.Name) else None
    if outer == "list":
        inner = _meaning(node.slice)
        return list[inner]  # type: ignore[valid-type]  # a type made at run time
    if outer == "Literal":
        items = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        return Literal[tuple(ast.literal_eval(item) for item in items)]
    raise _unknown(node)


def _unknown(node: ast.expr) -> ValueError:
    return ValueError(f"the hint '{ast.unparse(node)}' is not known; known are {KNOWN}")


_READERS: tuple[tuple[type[ast.expr], Callable[[Any], Any]], ...] = (
    (ast.Constant, _constant),
    (ast.Name, _name),
    (ast.BinOp, _union),
    (ast.Subscript, _subscript),
)
