"""The kernel manager of our runs: sockets in a private folder, and a forked kernel where a server for it is running."""

from __future__ import annotations

import os
import shutil
import tempfile
import weakref
from pathlib import Path
from typing import Any

from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from traitlets import Unicode

from workbench.runs.kernels.provisioner import NAME

# The system allows a socket's path about 107 bytes; jupyter_client appends `-1` to `-5`.
LONGEST_SOCKET = 100


_alive: weakref.WeakSet[WorkbenchKernelManager] = weakref.WeakSet()


def end_all_kernels() -> None:
    """Kill every kernel of this process: an interruption ends what is running in other threads."""
    for manager in list(_alive):
        process = getattr(manager.provisioner, "process", None)
        if process is not None:
            process.kill()


class WorkbenchKernelManager(AsyncKernelManager):
    """Starts kernels over IPC on POSIX systems, where two starts can race for a TCP port but never for a folder.

    `fork_server` (configurable) is the socket of a running `ForkServer`; empty means ordinary kernels.
    """

    fork_server = Unicode("", config=True)

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        folder = tempfile.mkdtemp(prefix="wb-")
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        _alive.add(self)
        self.connection_file = str(Path(folder) / "kernel.json")
        socket = str(Path(folder) / "k")
        if os.name == "posix" and len(os.fsencode(socket)) < LONGEST_SOCKET:
            self.transport, self.ip = "ipc", socket

    @property
    def kernel_spec(self) -> KernelSpec | None:
        """The installed kernel's spec; Python kernels are handed to our provisioner where a fork server is running."""
        spec = super().kernel_spec
        if spec is not None:
            # Sets of words come out in the same order in every run.
            spec.env["PYTHONHASHSEED"] = "0"
        if spec is not None and self.fork_server and spec.language == "python":
            spec.metadata["kernel_provisioner"] = {"provisioner_name": NAME, "config": {"server": self.fork_server}}
        return spec
