"""Which modules notebooks import: what a kernel server has ready before the first of them starts."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import cache

from workbench.runs.notebooks import Notebook


def imported_modules(notebooks: Iterable[Notebook]) -> list[str]:
    """What `notebooks` import: `module`, or `module:attribute` for `from module import attribute`."""
    sources = {cell.source for notebook in notebooks for cell in notebook.node.cells if cell.cell_type == "code"}
    return sorted({module for source in sources for module in _modules(source)})


@cache
def _modules(source: str) -> tuple[str, ...]:
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return ()  # a cell with magics; the notebook itself imports what it needs
    return tuple(_named(tree))


def _named(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (f"{node.module}:{alias.name}" for alias in node.names)
