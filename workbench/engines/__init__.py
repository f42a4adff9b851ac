"""Where coding runs.

The engine is outside, the coder inside: whatever the engine, the same codings in the same order.
"""

from workbench.engines.batches import Outcome

__all__ = ["Outcome"]
