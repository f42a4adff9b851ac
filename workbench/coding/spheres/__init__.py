"""Which fields of cooperation the text names between whom."""

from workbench.coding.spheres.rule import code as code
