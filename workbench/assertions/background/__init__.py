"""What is told of earlier days, for the reader to understand ("recalled the visit", "in recent years")."""

from workbench.assertions.background.rule import annotate as annotate
