"""TODO."""

from workbench.assertions.planned.rule import annotate as annotate
