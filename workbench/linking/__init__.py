"""Across documents: one person with all spellings, one event with all reports, one instrument with its stages."""

from workbench.linking.linked import Linked
from workbench.linking.linker import link

__all__ = ["Linked", "link"]
