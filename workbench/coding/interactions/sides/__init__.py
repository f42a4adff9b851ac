"""Whose occasion it is: who is named, who was there, and the side that a text leaves unsaid."""
