"""A notebook's contract: what its `parameters` cell declares, and values checked against it before a kernel starts.

    dataset: "Path" = "../outputs/seeds"   # the dataset's folder
    focal: "CountryCode" = "AZE"           # whose relations
    partner: "CountryCode" = "CHN"         # with whom
    # require: partner != focal

The comment behind a value is the help that users see. The cell is never executed here.
"""

from __future__ import annotations

import ast
import difflib
import io
import os
import tokenize
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from workbench.errors import InputError
from workbench.own_tables import own_words
from workbench.runs.constraints import Constraint, read_constraints
from workbench.runs.hints import read_hint
from workbench.runs.notebooks import Notebook
from workbench.runs.values import from_plain, from_text

_secrets = partial(own_words, "workbench.runs", "secrets.toml")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One declared parameter; `default` is checked against `kind` like any other value."""

    name: str
    hint: str
    kind: Any
    default: Any
    help: str


@dataclass(frozen=True, slots=True)
class Contract:
    """All that a notebook's parameters cell declares, in its order."""

    notebook: Notebook
    parameters: tuple[Parameter, ...]
    constraints: tuple[Constraint, ...]

    @property
    def defaults(self) -> dict[str, Any]:
        """The values of a run to which no parameter is given."""
        return {parameter.name: parameter.default for parameter in self.parameters}

    def from_texts(self, given: Mapping[str, str], *, base: Path = Path()) -> dict[str, Any]:
        """Every parameter's value, where `given` comes from the command line.

        Paths in `given` count from `base`, paths in the result from the notebook's folder, so that a shared page tells
        no more of a machine than it must. Raises InputError that lists all faults.
        """
        return self._checked(given, base, from_text)

    def from_values(self, given: Mapping[str, Any], *, base: Path = Path(), ruled: bool = True) -> dict[str, Any]:
        """Like `from_texts`, for TOML's types. With `ruled` False the cell's rules are left to the caller."""
        return self._checked(given, base, from_plain, ruled=ruled)

    def broken_rules(self, values: Mapping[str, Any]) -> list[str]:
        """What is wrong between `values`, by the cell's `require:` comments."""
        return [fault for rule in self.constraints if (fault := rule.fault(values))]

    def _checked(
        self, given: Mapping[str, Any], base: Path, parse: Callable[[Any, Any], Any], *, ruled: bool = True
    ) -> dict[str, Any]:
        values, faults = self.defaults, []
        known = {parameter.name: parameter for parameter in self.parameters}
        for name, raw in given.items():
            if name not in known:
                faults.append(unknown(name, known))
                continue
            try:
                values[name] = self._placed(parse(raw, known[name].kind), base)
            except ValueError as error:
                faults.append(f"{name}: {error}")
        faults += self.broken_rules(values) if ruled and not faults else []
        if faults:
            raise refusal(f"{self.notebook.name}: " + "; ".join(faults), [self])
        return values

    def _placed(self, value: Any, base: Path) -> Any:
        if isinstance(value, list):
            return [self._placed(item, base) for item in value]
        if isinstance(value, Path):
            return Path(os.path.relpath(base / value.expanduser(), self.notebook.folder))
        return value

    def table(self) -> str:
        """The notebook's parameters with hint, default and help, one a line, for people."""
        if not self.parameters:
            return f"{self.notebook.name} has no parameters"
        rows = [(p.name, p.hint, _shown(p.default), p.help) for p in self.parameters]
        widths = [max(len(row[column]) for row in rows) for column in range(3)]
        lines = ["  " + "  ".join([*(row[i].ljust(widths[i]) for i in range(3)), row[3]]).rstrip() for row in rows]
        rules = [f"  {rule.left} {rule.words} {rule.right}" for rule in self.constraints]
        return "\n".join([f"Parameters of {self.notebook.name}:", *lines, *rules])


def refusal(message: str, contracts: Iterable[Contract]) -> InputError:
    """The error `message`, with the tables of what `contracts` declare as its notes."""
    error = InputError(message)
    for contract in contracts:
        error.add_note(contract.table())
    return error


def unknown(name: str, known: Iterable[str]) -> str:
    """That no parameter is called `name`, and the nearest one that there is."""
    near = difflib.get_close_matches(name, list(known), n=1)
    return f"unknown parameter '{name}'" + (f", did you mean '{near[0]}'?" if near else "")


def read_contract(notebook: Notebook) -> Contract:
    """What `notebook` declares. Raises InputError naming notebook and line of a declaration that is not understood."""
    source = notebook.parameters_source
    try:
        tree, comments = ast.parse(source), _comments(source)
    except (SyntaxError, tokenize.TokenError) as error:
        raise InputError(f"{notebook.path}: the parameters cell is not valid Python ({error})") from None
    parameters = [_parameter(notebook, node, comments) for node in tree.body if isinstance(node, ast.AnnAssign)]
    try:
        rules = [rule for text in comments.values() for rule in read_constraints(text)]
    except ValueError as error:
        raise InputError(f"{notebook.path}: parameters cell: {error}") from None
    return Contract(notebook, tuple(parameters), tuple(rules))


def _comments(source: str) -> dict[int, str]:
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {t.start[0]: t.string.lstrip("#").strip() for t in tokens if t.type == tokenize.COMMENT}


def _parameter(notebook: Notebook, node: ast.AnnAssign, comments: Mapping[int, str]) -> Parameter:
    name = ast.unparse(node.target)
    try:
        if _is_secret(name):
            raise ValueError("a parameter is shown in every page; read a secret from the environment, in a later cell")
        hint, kind = read_hint(node.annotation)
        if node.value is None:
            raise ValueError("has no default; write NAME: TYPE = DEFAULT")
        default = from_plain(ast.literal_eval(node.value), kind)
    except (ValueError, SyntaxError) as error:
        raise InputError(f"{notebook.path}: parameters cell, line {node.lineno}, {name}: {error}") from None
    return Parameter(name, hint, kind, default, comments.get(node.end_lineno or node.lineno, ""))


def _is_secret(name: str) -> bool:
    words = name.lower().split("_")
    return bool(_secrets("anywhere") & set(words)) or words[-1] in _secrets("last")


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return ",".join(map(str, value)) or "[]"
    return "none" if value is None else str(value)
