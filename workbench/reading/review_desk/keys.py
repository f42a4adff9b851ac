"""Keyboard shortcuts of the desk. Widgets have no keys of their own, so a small one listens for the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import anywidget
import traitlets

SAVE = "save"
"""Control or Command with Enter, in a field, too."""


class Keys(anywidget.AnyWidget):
    """Listens in the element of class `wb-desk` around it; `actions` tells which key asks for what."""

    _esm = Path(__file__).with_name("keys.js")
    actions = traitlets.Dict().tag(sync=True)


def keys(actions: Mapping[str, str], act: Callable[[str], None]) -> Keys:
    """A widget that calls `act` with a key's action."""
    listening = Keys(actions=dict(actions))
    listening.on_msg(lambda _widget, message, _buffers: act(str(message.get("action"))))
    return listening
