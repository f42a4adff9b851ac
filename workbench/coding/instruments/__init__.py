"""TODO."""

from workbench.coding.instruments.rule import code as code
