"""Starts and ends a fork server for the length of one batch, where the system can fork."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path


def can_fork() -> bool:
    """Whether forked kernels are safe here: macOS forbids forking once its frameworks are loaded, Windows cannot."""
    return sys.platform == "linux" and hasattr(os, "pidfd_open")


@contextmanager
def fork_server(modules: Iterable[str] | None) -> Iterator[str]:
    """The socket of a server that has imported `modules` (as `module` or `module:attribute`).

    Empty, so that ordinary kernels are used, where the system cannot fork or `modules` is None.

    It starts anew for every batch, so that it never holds an older version of edited code.
    """
    if modules is None or not can_fork():
        yield ""
        return
    folder = Path(tempfile.mkdtemp(prefix="wb-"))
    command = [sys.executable, "-m", "workbench.runs.kernels.server", str(folder / "s")]
    process = subprocess.Popen(
        command,
        env={**os.environ, "PYTHONHASHSEED": "0"},  # as in ordinary kernels
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    try:
        yield _started(process, folder / "s", modules)
    finally:
        process.kill()
        process.communicate()
        shutil.rmtree(folder, ignore_errors=True)


def _started(process: subprocess.Popen[str], address: Path, modules: Iterable[str]) -> str:
    assert process.stdin is not None and process.stdout is not None
    try:
        process.stdin.write(json.dumps(sorted(modules)) + "\n")
        process.stdin.flush()
        return str(address) if process.stdout.readline().strip() == "ready" else ""
    except OSError:
        return ""
