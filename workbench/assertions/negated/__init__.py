"""What the text says did not happen ("no contract was signed")."""

from workbench.assertions.negated.rule import annotate as annotate
