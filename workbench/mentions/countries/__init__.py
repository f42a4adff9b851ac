"""TODO."""

from workbench.mentions.countries.rule import annotate as annotate
