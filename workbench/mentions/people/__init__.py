"""TODO."""

from workbench.mentions.people.rule import annotate as annotate
