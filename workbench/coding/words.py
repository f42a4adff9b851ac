"""Closed classes of words for the coding rooms: `words(room, list)` looks one of words.toml up, in lower case."""

from __future__ import annotations

from workbench.own_tables import own_lists

words = own_lists("workbench.coding", "words.toml")
