"""Rules between parameters, written in the parameters cell as comments: `# require: partner != focal`."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

PREFIX = "require:"

COMPARISONS: dict[type[ast.cmpop], tuple[Callable[[Any, Any], bool], str]] = {
    ast.NotEq: (operator.ne, "must differ from"),
    ast.LtE: (lambda left, right: operator.le(*_alike(left, right)), "must not be after"),
    ast.Lt: (lambda left, right: operator.lt(*_alike(left, right)), "must be before"),
    ast.In: (lambda left, right: left in right, "must be among"),
    ast.NotIn: (lambda left, right: left not in right, "must not be among"),
}


def _alike(left: Any, right: Any) -> tuple[Any, Any]:
    """Two dates as far as both are known: a period from 2018-04 until 2018 is one."""
    known = min(len(left), len(right)) if isinstance(left, str) and isinstance(right, str) else None
    return (left, right) if known is None else (left[:known], right[:known])


@dataclass(frozen=True, slots=True)
class Constraint:
    """`left` and `right` name parameters; `holds` compares their values, `words` says what is asked."""

    left: str
    right: str
    holds: Callable[[Any, Any], bool]
    words: str

    def fault(self, values: Mapping[str, Any]) -> str | None:
        """What is wrong with `values`, or None. A parameter that is None breaks no rule."""
        left, right = values.get(self.left), values.get(self.right)
        if left is None or right is None or self.holds(left, right):
            return None
        return f"{self.left}: {self.words} {self.right} ({_shown(left)} against {_shown(right)})"


def read_constraints(comment: str) -> list[Constraint]:
    """The rules of a comment that begins with `require:`, joined by `and`. Raises ValueError for a malformed one."""
    if not comment.startswith(PREFIX):
        return []
    text = comment.removeprefix(PREFIX).strip()
    try:
        node = ast.parse(text, mode="eval").body
    except SyntaxError:
        node = None
    rules = node.values if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.And) else [node]
    return [_constraint(rule, text) for rule in rules]


def _constraint(node: ast.expr | None, text: str) -> Constraint:
    match node:
        case ast.Compare(left=ast.Name(id=left), ops=[op], comparators=[ast.Name(id=right)]) if type(op) in COMPARISONS:
            holds, words = COMPARISONS[type(op)]
            return Constraint(left, right, holds, words)
    raise ValueError(f"the rule '{text}' is not understood; write NAME != NAME, <=, <, in or not in, joined by and")


def _shown(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
