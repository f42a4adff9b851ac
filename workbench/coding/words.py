"""Closed classes of words for the coding rooms: `words(room, list)` looks one of words.toml up, in lower case."""

from __future__ import annotations

from functools import partial

from workbench.own_tables import own_words

words = partial(own_words, "workbench.coding", "words.toml")
