"""People: who is named or meant where. Fills `article.people` and `article.mentions`."""

from workbench.mentions.people.rule import annotate as annotate
