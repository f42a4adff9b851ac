"""Who asked whom to come to what."""

from workbench.coding.invitations.rule import code as code
from workbench.coding.invitations.visits import visits as visits
