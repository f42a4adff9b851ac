"""Reads articles of many formats into clean Documents; what cannot be read is told with its reason."""

from workbench.corpus.outcome import REASONS, Corpus, Unreadable
from workbench.corpus.reading import read, stream

__all__ = ["REASONS", "Corpus", "Unreadable", "read", "stream"]
