"""How this genre is worded: tokens, sentences, and one matching pass over all vocabularies."""

from workbench.wording.groups import acting_row, group_taken_up
from workbench.wording.lists import any_of, is_part_of, side_by_side, table, words
from workbench.wording.reader import Reader
from workbench.wording.topics import (
    is_abroad,
    is_destination,
    is_of_its_town,
    is_stop,
    is_topic,
    only_locates,
    opens_a_range,
)
from workbench.wording.vocabulary import Vocabulary

__all__ = [
    "Reader",
    "Vocabulary",
    "acting_row",
    "any_of",
    "group_taken_up",
    "is_abroad",
    "is_destination",
    "is_of_its_town",
    "is_part_of",
    "is_stop",
    "is_topic",
    "only_locates",
    "opens_a_range",
    "side_by_side",
    "table",
    "words",
]
