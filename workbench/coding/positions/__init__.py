"""TODO."""

from workbench.coding.positions.rule import code as code
