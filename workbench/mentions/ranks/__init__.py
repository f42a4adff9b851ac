"""TODO."""

from workbench.mentions.ranks.rule import annotate as annotate
