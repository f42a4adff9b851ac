"""TODO."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article
from workbench.records import Sphere, Skipped


def code(article: Article) -> Iterator[Sphere | Skipped]:
    """TODO."""
    yield from ()
