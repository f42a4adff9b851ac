"""Dates: every day, month or year that an article names, as ISO where the text lets it be resolved.

What is relative ("on Wednesday", "last month", "in September") is counted from the day of publication; whether it lies
before or after that day is read from the verbs of its clause. A text without a date leaves it open.
"""

from workbench.mentions.dates.rule import annotate as annotate
