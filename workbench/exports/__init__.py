"""Tables in the shapes of the data sets that researchers already use."""

from workbench.exports.export import SHAPES, export
from workbench.exports.sheets import read_csv

__all__ = ["SHAPES", "export", "read_csv"]
