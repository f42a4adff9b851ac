"""How good a coding is: compared with gold, with intervals, with agreement between coders, and held by a gate."""

from workbench.evaluation.compare import CORE, Comparison, compare
from workbench.evaluation.load import Codings, load

__all__ = ["CORE", "Codings", "Comparison", "compare", "load"]
