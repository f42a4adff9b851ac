"""TODO."""

from workbench.mentions.organisations.rule import annotate as annotate
