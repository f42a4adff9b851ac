"""Positions: political stances that a state takes or is said to take."""

from workbench.coding.positions.rule import code as code
