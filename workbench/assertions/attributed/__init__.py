"""TODO."""

from workbench.assertions.attributed.rule import annotate as annotate
