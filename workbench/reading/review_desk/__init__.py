"""The review desk: records one by one, each with its sentence, to accept, reject, edit or add to by hand or by key."""

from workbench.reading.review_desk.desk import review_desk

__all__ = ["review_desk"]
