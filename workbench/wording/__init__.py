"""How this genre is worded: tokens, sentences, and one matching pass over all vocabularies."""

from workbench.wording.lists import any_of, table, words
from workbench.wording.reader import Reader

__all__ = ["Reader", "any_of", "table", "words"]
