"""TODO."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article
from workbench.records import Instrument, Skipped


def code(article: Article) -> Iterator[Instrument | Skipped]:
    """TODO."""
    yield from ()
