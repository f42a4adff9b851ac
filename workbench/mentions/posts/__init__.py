"""TODO."""

from workbench.mentions.posts.rule import annotate as annotate
