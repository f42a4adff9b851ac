"""Codings as tidy tables: the schema, and how they are written, read and turned back into codings."""

from workbench.dataset.dataset import Dataset

__all__ = ["Dataset"]
