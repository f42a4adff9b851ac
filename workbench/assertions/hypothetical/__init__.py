"""What the text only supposes ("if the two were to meet")."""

from workbench.assertions.hypothetical.rule import annotate as annotate
