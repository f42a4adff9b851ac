"""International organisations: parties like states where the codebook lists them, standing bodies otherwise."""

from workbench.mentions.organisations.rule import annotate as annotate
