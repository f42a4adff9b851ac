"""What a page rests on: its parameters, the versions at work, and the documents with their hashes."""

from __future__ import annotations

import hashlib
from importlib.metadata import version

from workbench.dataset import Dataset
from workbench.reading.html import Html, element, joined, view

PACKAGES = ("defence-relations-workbench", "spacy", "pandas", "pyarrow", "matplotlib")
LISTED = 100


def footer(dataset: Dataset, **parameters: object) -> Html:
    """The last output of a notebook: parameters, number of documents, hashes of the inputs, versions."""
    documents = dataset.documents
    pairs = sorted(zip(documents["doc_id"], documents["sha256"], strict=True))
    whole = hashlib.sha256("".join(f"{doc_id} {digest}\n" for doc_id, digest in pairs).encode()).hexdigest()
    rows = {
        **{name: _told(value) for name, value in parameters.items()},
        "documents": f"{len(pairs):,}",
        "corrections": "none lie over the coding" if dataset.laid is None else str(dataset.laid),
        "hash of all inputs": whole[:16],
        "hash of the rules": dataset.coder[:16] or "not known",
    }
    listed = [element("li", f"{doc_id}  {digest[:16]}") for doc_id, digest in pairs[:LISTED]]
    rest = (
        element("p", f"and {len(pairs) - LISTED} more in the dataset's manifest.json") if len(pairs) > LISTED else None
    )
    inputs = element("details", element("summary", "inputs by SHA-256"), element("ul", *listed), rest)
    versions = element(
        "p", "made with " + ", ".join(f"{name} {version(name)}" for name in PACKAGES), class_="wb-versions"
    )
    text = "\n".join(f"{name}: {value}" for name, value in rows.items())
    return view(element("div", _rows(rows), inputs, versions, class_="wb-footer"), text=text)


def _told(value: object) -> str:
    if value is None or value == "":
        return "not set"
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _rows(rows: dict[str, str]) -> Html:
    body = joined(
        *(element("tr", element("th", name, scope="row"), element("td", value)) for name, value in rows.items())
    )
    return element("table", element("caption", "What this page rests on"), element("tbody", body), class_="wb-table")
