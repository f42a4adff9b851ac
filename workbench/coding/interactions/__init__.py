"""Who dealt with whom: meetings, talks, calls and visits, where, when and at what level."""

from workbench.coding.interactions.rule import code as code
