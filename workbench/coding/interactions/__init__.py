"""TODO."""

from workbench.coding.interactions.rule import code as code
