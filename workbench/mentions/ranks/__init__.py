"""Military ranks: `article.marks["ranks"]`, each entry with its codebook `level`."""

from workbench.mentions.ranks.rule import annotate as annotate
