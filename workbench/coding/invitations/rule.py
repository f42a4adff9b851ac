"""TODO."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article
from workbench.records import Invitation, Skipped


def code(article: Article) -> Iterator[Invitation | Skipped]:
    """TODO."""
    yield from ()
