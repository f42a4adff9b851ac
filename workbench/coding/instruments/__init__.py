"""Which documents there are between the parties, and how far they have come."""

from workbench.coding.instruments.rule import code as code
