"""Meetings, talks, sessions and ceremonies: the frames of their verbs and nouns."""
