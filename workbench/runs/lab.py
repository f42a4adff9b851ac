"""JupyterLab in the notebooks' folder."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

from workbench.runs.notebooks import project_folder


def open_lab(options: Sequence[str] = ()) -> int:
    """Start JupyterLab, with its own `options`, until the user ends it; its exit status."""
    folder = project_folder("notebooks")
    command = [
        sys.executable,
        "-m",
        "jupyterlab",
        f"--ServerApp.root_dir={folder.parent}",
        f"--LabApp.default_url=/lab/tree/{folder.name}",
    ]
    with subprocess.Popen([*command, *options]) as lab:
        while True:
            try:
                return lab.wait()
            except KeyboardInterrupt:
                continue  # JupyterLab has it too, asks whether to end, and ends its kernels
