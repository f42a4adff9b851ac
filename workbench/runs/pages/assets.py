"""Style, script and security policy that every page carries inside itself."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TEMPLATES = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Assets:
    """A page's style and script, and the policy that lets only this script run and nothing be fetched."""

    style: str
    script: str
    policy: str


@cache
def assets() -> Assets:
    """Read once. A script that a document smuggled into a page has another hash than ours, so browsers refuse it."""
    style = (TEMPLATES / "page.css").read_text(encoding="utf-8")
    script = (TEMPLATES / "page.js").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    rules = (
        "default-src 'none'",
        "img-src data:",
        "style-src 'unsafe-inline'",
        f"script-src 'sha256-{digest}'",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return Assets(style, script, "; ".join(rules))
