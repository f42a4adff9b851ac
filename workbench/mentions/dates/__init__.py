"""TODO."""

from workbench.mentions.dates.rule import annotate as annotate
