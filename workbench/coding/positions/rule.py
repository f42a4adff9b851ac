"""TODO."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article
from workbench.records import Position, Skipped


def code(article: Article) -> Iterator[Position | Skipped]:
    """TODO."""
    yield from ()
