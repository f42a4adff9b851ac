"""A kernel provisioner that asks a fork server for a kernel instead of starting a new Python."""

from __future__ import annotations

import json
import os
import signal
import socket
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner
from traitlets import Unicode

NAME = "workbench-forked"


class ForkedProcess:
    """A forked kernel, with the part of `subprocess.Popen` that LocalProvisioner uses.

    The kernel lives as long as this end of the connection: if the asking process dies, in whatever way, it is killed.
    """

    stdin = stdout = stderr = None

    def __init__(self, server: str, request: dict[str, Any]) -> None:
        self.returncode: int | None = None
        self._connection = socket.socket(socket.AF_UNIX)
        self._connection.connect(server)
        self._connection.sendall(json.dumps(request).encode() + b"\n")
        self._answers = self._connection.makefile("r")
        self.pid = int(self._answers.readline())
        self._connection.setblocking(False)

    def poll(self) -> int | None:
        """The exit code, or None while the kernel runs."""
        if self.returncode is None:
            try:
                answer = self._connection.recv(64)
            except BlockingIOError:
                return None
            except OSError:
                answer = b""
            self.returncode = int(answer) if answer.strip() else -signal.SIGKILL
            self._answers.close()
            self._connection.close()
        return self.returncode

    def wait(self) -> int:
        """The exit code, when the kernel has ended."""
        if self.returncode is None:
            self._connection.setblocking(True)
            self.poll()
        return self.returncode or 0

    def send_signal(self, number: int) -> None:
        """Signal the kernel."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """End the kernel at once."""
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        """Ask the kernel to end."""
        self.send_signal(signal.SIGTERM)


class ForkedProvisioner(LocalProvisioner):
    """Like LocalProvisioner, but the process is forked by the server at the socket `server`."""

    server = Unicode()

    async def launch_kernel(self, cmd: list[str], **options: Any) -> KernelConnectionInfo:
        """Have the kernel forked; what it needs to know is its connection file, folder and environment."""
        assert self.parent is not None, "jupyter_client makes provisioners for a kernel manager"
        request = {
            "connection_file": self.parent.connection_file,
            "cwd": str(options.get("cwd") or os.getcwd()),  # noqa: PTH109  # a string for JSON
            "env": options["env"],
            "options": [argument for argument in cmd if argument.startswith("--")],
        }
        try:
            kernel = ForkedProcess(self.server, request)
        except (OSError, ValueError) as error:
            raise RuntimeError(f"the fork server gave no kernel: {error}") from error
        self.process = kernel  # type: ignore[assignment]  # it has what LocalProvisioner uses of a Popen
        # The kernel leads a session of its own, so its group's id is its own: signals reach its children too.
        self.pid = self.pgid = kernel.pid
        self.cwd = request["cwd"]
        return self.connection_info
