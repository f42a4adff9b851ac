"""TODO."""

from workbench.assertions.cancelled.rule import annotate as annotate
