"""Namesakes: words that name a state, a town, a month or an office elsewhere, and here somebody ("Gordon England")."""

from workbench.mentions.namesakes.rule import annotate as annotate
