"""Offices, from head of state to attaché: `article.marks["posts"]` holds each post found, labelled with its level."""

from workbench.mentions.posts.rule import annotate as annotate
