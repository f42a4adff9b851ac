"""One run before it starts: notebook, values, output folder, name, and the key that tells whether it is done."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from workbench.runs.inputs import sha256_of, workbench_sha256
from workbench.runs.notebooks import Notebook
from workbench.runs.parameters import Contract
from workbench.runs.tidy import private_folders
from workbench.runs.values import to_plain

LONGEST_NAME = 80


@dataclass(frozen=True)
class Job:
    """A notebook to run with every parameter's checked value; results go below `output`.

    `unnamed` are parameters that are the same for the whole folder, so they need not be in the run's name.
    """

    contract: Contract
    values: Mapping[str, Any]
    output: Path
    unnamed: frozenset[str] = frozenset()

    @property
    def notebook(self) -> Notebook:
        """The notebook's file."""
        return self.contract.notebook

    @property
    def parameters(self) -> dict[str, Any]:
        """Every parameter in JSON's types."""
        return {name: to_plain(value) for name, value in self.values.items()}

    @property
    def injected(self) -> dict[str, Any]:
        """The parameters that differ from their defaults: what papermill writes into the notebook."""
        defaults = self.contract.defaults
        return {name: to_plain(value) for name, value in self.values.items() if value != defaults[name]}

    @cached_property
    def name(self) -> str:
        """`notebook-parameter-value…`, fit for a file name, with a short hash where the words could be ambiguous."""
        told = {n: v for n, v in self.injected.items() if n not in self.unnamed}
        words = [f"{n}-{_words(v)}" for n, v in told.items() if not isinstance(self.values[n], Path)]
        plain = "-".join([self.notebook.name, *words])
        safe = re.sub(r"[^\w.-]+", "_", plain, flags=re.ASCII)[:LONGEST_NAME]
        if safe == plain and len(words) == len(told):
            return safe
        return f"{safe}-{hashlib.sha256(_json(told)).hexdigest()[:6]}"

    @cached_property
    def inputs(self) -> dict[str, str | None]:
        """The hash of what each path parameter names."""
        paths = {name: value for name, value in self.values.items() if isinstance(value, Path)}
        return {name: sha256_of(self.notebook.folder / path) for name, path in paths.items()}

    @cached_property
    def private_folders(self) -> dict[Path, str]:
        """The folders that what is shared should not name, and what it calls them."""
        given = [v for n, v in self.values.items() if isinstance(v, Path) and v != self.contract.defaults[n]]
        return private_folders(self.notebook.folder, given)

    @cached_property
    def key(self) -> str:
        """A hash of notebook, parameters, inputs and workbench: equal keys would give equal results."""
        parts = [self.notebook.content, self.parameters, self.inputs, workbench_sha256()]
        return hashlib.sha256(_json(parts)).hexdigest()

    @property
    def executed(self) -> Path:
        """Where the executed notebook goes."""
        return self.output / "notebooks" / f"{self.name}.ipynb"

    @property
    def page(self) -> Path:
        """Where the page goes."""
        return self.output / "pages" / f"{self.name}.html"


def _words(value: Any) -> str:
    return ("-".join(map(str, value)) or "empty") if isinstance(value, list) else str(value)


def _json(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, ensure_ascii=False).encode()
