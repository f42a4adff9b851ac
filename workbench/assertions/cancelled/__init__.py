"""What was called off, postponed or refused ("the visit was cancelled")."""

from workbench.assertions.cancelled.rule import annotate as annotate
