"""An evaluation as tables for the terminal, or as one JSON object."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from rich.console import Console
from rich.table import Table
from rich.text import Text

from workbench.errors import InputError
from workbench.evaluation.agreement import agreement
from workbench.evaluation.compare import CORE, MEASURED, Comparison, as_plain
from workbench.evaluation.errors import listed
from workbench.evaluation.intervals import intervals
from workbench.evaluation.load import Codings
from workbench.evaluation.trial import Trial
from workbench.terminal import shown


def show(tried: Trial, comparison: Comparison, *, documents: bool, errors: str | None, as_json: bool) -> None:
    """Print a comparison: facets and attributes, and on demand documents and errors (of a facet, or of `all`).

    Raises InputError for an unknown facet.
    """
    if errors not in (None, "all", *MEASURED):
        raise InputError(f"--errors '{errors}': no such facet; there are {', '.join(MEASURED)}, and all")
    texts = {doc_id: document.text for doc_id, document in tried.documents.items()}
    facet = None if errors == "all" else errors
    wrong = listed(comparison, tried.found, texts, facet) if errors else []
    if as_json:
        plain = {**as_plain(comparison), "intervals": intervals(comparison)}
        plain["errors"] = [{**asdict(error), "sentence": sentence} for error, sentence in wrong]
        print(json.dumps(plain, ensure_ascii=False, indent=1))
        return
    console = Console()
    console.print(facets(comparison), attributes(comparison))
    if documents:
        console.print(by_document(comparison))
    for error, sentence in wrong:
        fields = {k: v for k, v in error.record.items() if k not in ("evidence", "cues", "participants", "rule")}
        line = f"{error.sign} {error.facet} {error.doc_id} {json.dumps(fields, ensure_ascii=False)}"
        console.print(Text(shown(line)), soft_wrap=True)
        if sentence:
            console.print(Text(f"    {shown(sentence)}", style="dim"), soft_wrap=True)


def show_agreement(coders: Sequence[Codings], *, as_json: bool) -> None:
    """Print Krippendorff's alpha by facet and attribute. Raises InputError where there is nothing to compare."""
    found = agreement(coders)
    if as_json:
        print(json.dumps([asdict(each) for each in found], indent=1))
        return
    table = _table("Krippendorff's alpha, nominal", "facet or attribute", "units", "alpha")
    for each in found:
        table.add_row(each.what, str(each.units), "no variation" if each.alpha is None else f"{each.alpha:.3f}")
    Console().print(table)


def facets(comparison: Comparison) -> Table:
    """Precision, recall and F1 by facet, with the 95 % interval of F1."""
    heads = ("gold", "found", "precision", "recall", "F1", "95 % interval")
    table = _table(f"{len(comparison.documents)} documents", "facet", *heads)
    sure = intervals(comparison)
    for facet, tally in comparison.tallies.items():
        shares = (f"{share:.3f}" for share in (tally.precision, tally.recall, tally.f1))
        table.add_row(facet, str(tally.gold), str(tally.found), *shares, _span(sure[facet]))
    table.add_section()
    mean = f"{comparison.macro_f1:.3f}"
    table.add_row(f"mean of {len(CORE)} core facets", "", "", "", "", mean, _span(sure["macro"]))
    return table


def attributes(comparison: Comparison) -> Table:
    """In which share of the matched records each attribute is equal."""
    table = _table("attributes of matched records", "attribute", "equal", "of", "share")
    for name, (equal, of) in comparison.attributes.items():
        table.add_row(name, str(equal), str(of), f"{equal / of:.3f}")
    return table


def by_document(comparison: Comparison) -> Table:
    """Matched, missed and false records of each document."""
    table = _table("by document: matched / missed / false", "document", *MEASURED, "published")
    for document in comparison.documents:
        tallies = (document.tallies[facet] for facet in MEASURED)
        cells = [f"{t.both}/{t.missed}/{t.false}" if t != type(t)() else "" for t in tallies]
        table.add_row(Text(shown(document.doc_id)), *cells, "right" if document.equal["published"] else "wrong")
    return table


def _table(title: str, first: str, *others: str) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column(first, overflow="fold")
    for name in others:
        table.add_column(name, justify="right")
    return table


def _span(interval: Iterable[float]) -> str:
    return " to ".join(f"{bound:.2f}" for bound in interval)
