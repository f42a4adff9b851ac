"""Pages as PDF, through a Chromium-like browser where one is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from workbench.errors import InputError
from workbench.runs.files import replacing

BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "msedge",
    "chrome",
)
OPTIONS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
LIMIT = 120.0


def find_browser() -> str:
    """The browser's program. Raises InputError where none is installed."""
    for name in BROWSERS:
        if found := shutil.which(name):
            return found
    raise InputError("--pdf: no Chromium or Chrome found; install one, or print the page from your browser")


def write_pdf(page: Path, browser: str) -> Path:
    """The page as a PDF file beside it. Raises OSError where the browser makes none."""
    target = page.with_suffix(".pdf")
    with tempfile.TemporaryDirectory(prefix="wb-") as profile, replacing(target) as part:
        command = [browser, *OPTIONS, f"--user-data-dir={profile}", "--no-pdf-header-footer"]
        command += [f"--print-to-pdf={part.absolute()}", page.absolute().as_uri()]
        try:
            subprocess.run(command, capture_output=True, timeout=LIMIT)
        except subprocess.TimeoutExpired:
            raise OSError(f"{browser} took longer than {LIMIT:g} s for {page}") from None
        if not part.is_file():
            raise OSError(f"{browser} made no PDF of {page}")
    return target
