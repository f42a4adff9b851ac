"""TODO."""

from workbench.coding.spheres.rule import code as code
