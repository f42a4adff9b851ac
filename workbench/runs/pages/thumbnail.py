"""A small picture of a run for the index: its first figure."""

from __future__ import annotations

import base64
import binascii
import io
import re
from collections.abc import Iterator
from typing import Any

from PIL import Image, UnidentifiedImageError

SIZE = (480, 360)
COLOURS = 32
IN_HTML = re.compile(r"data:image/png;base64,([A-Za-z0-9+/=\s]+)")


def thumbnail(notebook: Any) -> str:
    """The first figure of an executed notebook, made small, as a data URI; empty where it has none."""
    for data in _pictures(notebook):
        try:
            with Image.open(io.BytesIO(base64.b64decode(data))) as image:
                return _small(image)
        except (UnidentifiedImageError, OSError, binascii.Error):
            continue
    return ""


def _pictures(notebook: Any) -> Iterator[str]:
    for output in (output for cell in notebook.cells for output in cell.get("outputs", [])):
        data = output.get("data", {})
        if "image/png" in data:
            yield data["image/png"]
        elif found := IN_HTML.search(data.get("text/html", "")):
            yield found.group(1)


def _small(image: Image.Image) -> str:
    paper = Image.new("RGB", image.size, "white")
    paper.paste(image, mask=image.convert("RGBA").getchannel("A"))
    paper.thumbnail(SIZE, Image.Resampling.LANCZOS)
    stream = io.BytesIO()
    paper.quantize(COLOURS).save(stream, "PNG", optimize=True)
    return "data:image/png;base64," + base64.b64encode(stream.getvalue()).decode()
