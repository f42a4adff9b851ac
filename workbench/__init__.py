"""A research workbench for defence diplomacy: who met whom, with the sentence behind every value."""
