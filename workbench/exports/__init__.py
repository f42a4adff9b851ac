"""Tables in the shapes of the data sets that researchers already use."""

from workbench.exports.sheets import read_csv
from workbench.exports.writing import SHAPES, export

__all__ = ["SHAPES", "export", "read_csv"]
