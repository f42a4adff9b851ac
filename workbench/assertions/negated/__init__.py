"""TODO."""

from workbench.assertions.negated.rule import annotate as annotate
