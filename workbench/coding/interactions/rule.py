"""TODO."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.article import Article
from workbench.records import Interaction, Skipped


def code(article: Article) -> Iterator[Interaction | Skipped]:
    """TODO."""
    yield from ()
