"""Who says what: fills `article.statements`."""

from workbench.assertions.attributed.rule import annotate as annotate
