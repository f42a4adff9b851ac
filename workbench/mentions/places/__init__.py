"""TODO."""

from workbench.mentions.places.rule import annotate as annotate
