"""What researchers decided about records, in an append-only file: it lies over the coding and survives a new one."""

from workbench.dataset.corrections.correction import Correction
from workbench.dataset.corrections.overlay import Conflict, Item, Overlaid, overlay
from workbench.dataset.corrections.storage import FILE, append_corrections, read_corrections

__all__ = ["FILE", "Conflict", "Correction", "Item", "Overlaid", "append_corrections", "overlay", "read_corrections"]
