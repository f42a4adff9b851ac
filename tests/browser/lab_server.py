"""A JupyterLab of its own: free port, own settings, no news, ended with its test."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TOKEN = "of-this-test-only"
LIMIT = 120.0
QUIET = {
    "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
    # All cells are in the page, not only those in sight.
    "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"},
}


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab."""

    address: str

    def ask(self, path: str) -> Any:
        """What the server's API answers."""
        request = urllib.request.Request(self.address + path, headers={"Authorization": f"token {TOKEN}"})
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)

    def kernel_is_idle(self) -> bool:
        """Whether a notebook's kernel has started and waits for work."""
        return [session["kernel"]["execution_state"] for session in self.ask("/api/sessions")] == ["idle"]


@contextmanager
def running_lab(root: Path, scratch: Path) -> Iterator[Lab]:
    """JupyterLab over the folder `root`, with its settings in `scratch`; started by `workbench lab`, in that folder."""
    with socket.socket() as finder:
        finder.bind(("127.0.0.1", 0))
        port = finder.getsockname()[1]
    command = [sys.executable, "-c", "from workbench.cli import app; app()", "lab"]
    command += ["--allow-root", "--no-browser", "--ip=127.0.0.1", f"--port={port}", "--ServerApp.port_retries=0"]
    command += [f"--IdentityProvider.token={TOKEN}", "--LabApp.extension_manager=readonly"]
    log = (scratch / "lab.log").open("w")
    environment = _environment(scratch)
    process = subprocess.Popen(command, cwd=root, env=environment, stdout=log, stderr=log, start_new_session=True)
    lab = Lab(f"http://127.0.0.1:{port}")
    try:
        wait_until(lambda: _answers(lab, process))
        yield lab
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        log.close()


def wait_until(condition: Any) -> None:
    """Wait for `condition`, at most LIMIT seconds."""
    end = time.monotonic() + LIMIT
    while not condition():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.2)


def _answers(lab: Lab, process: subprocess.Popen[bytes]) -> bool:
    assert process.poll() is None, "JupyterLab ended at once"
    try:
        return bool(lab.ask("/api/status"))
    except (urllib.error.URLError, OSError):
        return False


def _environment(scratch: Path) -> dict[str, str]:
    settings = scratch / "config" / "labconfig"
    settings.mkdir(parents=True)
    (settings / "default_setting_overrides.json").write_text(json.dumps(QUIET), encoding="utf-8")
    own = {"JUPYTER_CONFIG_DIR": "config", "JUPYTER_DATA_DIR": "data", "JUPYTER_RUNTIME_DIR": "runtime"}
    own |= {"JUPYTERLAB_SETTINGS_DIR": "settings", "JUPYTERLAB_WORKSPACES_DIR": "workspaces", "IPYTHONDIR": "ipython"}
    return {**os.environ, **{name: str(scratch / folder) for name, folder in own.items()}}
