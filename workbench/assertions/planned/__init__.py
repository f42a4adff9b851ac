"""What is announced, agreed, scheduled or hoped for ("will meet", "is due in Baku")."""

from workbench.assertions.planned.rule import annotate as annotate
