"""What only surrounds what the text tells ("amid tensions with Peru"): whoever is named there takes no part in it."""

from workbench.assertions.circumstance.rule import annotate as annotate
