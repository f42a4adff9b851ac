"""States: which words of an article name one as a party, and which one.

A country's name, its people, its armed forces and institutions count wherever they stand; a capital only where it
stands for the government ("ties with Tbilisi"), not where it is a place ("arrived in Tbilisi").
"""

from workbench.mentions.countries.rule import annotate as annotate
