"""TODO."""

from workbench.coding.invitations.rule import code as code
