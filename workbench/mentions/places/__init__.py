"""Places: cities, bases, venues, regions and seas, each with the state whose soil it is on."""

from workbench.mentions.places.rule import annotate as annotate
