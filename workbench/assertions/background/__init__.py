"""TODO."""

from workbench.assertions.background.rule import annotate as annotate
