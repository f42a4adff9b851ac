"""The process that has the imports already: `python -m workbench.runs.kernels.server SOCKET`, modules on stdin.

It stays single-threaded, since only then is forking safe. For each request a watcher is forked, and from the watcher
the kernel; the watcher tells the exit code, and kills the kernel when whoever asked is gone. The server ends when its
standard input closes, so it never outlives the run that started it.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import selectors
import signal
import socket
import sys
from collections.abc import Iterable
from typing import Any

from ipykernel.kernelapp import IPKernelApp


def preload(names: Iterable[str]) -> None:
    """Import every `module` or `module:attribute`. What cannot be imported is left to the notebook, which will tell."""
    for name in names:
        module, _, attribute = name.partition(":")
        with contextlib.suppress(Exception):
            __import__(module, fromlist=[attribute or "__name__"])


def warm_up() -> None:
    """Have ready what every page needs and no run changes: the names of parties, fonts, the figures' style sheet."""
    if "workbench.figures" in sys.modules:
        from workbench.figures.drawing import drawing
        from workbench.figures.style import blank, paper
        from workbench.parties import party_name

        party_name("")
        drawing(paper(blank)())


def serve(listener: socket.socket) -> None:
    """Fork a kernel for every request until standard input closes."""
    # Watchers end by themselves; nobody waits for them.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    selector = selectors.DefaultSelector()
    selector.register(listener, selectors.EVENT_READ)
    selector.register(sys.stdin, selectors.EVENT_READ)
    while True:
        ready = [key.fileobj for key, _ in selector.select()]
        if sys.stdin in ready and not os.read(sys.stdin.fileno(), 64):
            return
        if listener in ready:
            connection, _ = listener.accept()
            if os.fork() == 0:
                selector.close()
                listener.close()
                os._exit(watch(connection))
            connection.close()


def watch(connection: socket.socket) -> int:
    """Fork the kernel, wait for its end or for the asker's, tell the exit code."""
    with connection.makefile("r") as requests:
        request = json.loads(requests.readline())
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.setsid()
    pid = os.fork()
    if pid == 0:
        become_kernel(connection, request)
    connection.sendall(f"{pid}\n".encode())
    with selectors.DefaultSelector() as selector:
        selector.register(os.pidfd_open(pid), selectors.EVENT_READ)
        selector.register(connection, selectors.EVENT_READ)
        if any(key.fileobj is connection for key, _ in selector.select()):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    with contextlib.suppress(OSError):
        connection.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())
    return 0


def become_kernel(connection: socket.socket, request: dict[str, Any]) -> None:
    """Turn this process into an IPython kernel as if it had just been started. Does not return."""
    try:
        connection.close()
        os.setsid()
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.chdir(request["cwd"])
        os.environ.clear()
        os.environ.update(request["env"])
        # The manager's parent is no parent of this process: the watcher looks after it instead.
        os.environ.pop("JPY_PARENT_PID", None)
        sys.stdin = open(os.devnull)  # noqa: PTH123, SIM115  # stays open as long as the process
        sys.argv = ["ipykernel_launcher", "-f", request["connection_file"], *request["options"]]
        sys.path.insert(0, "")
        fresh_random_numbers()
        IPKernelApp.launch_instance(argv=sys.argv[1:])
    finally:
        os._exit(1)


def fresh_random_numbers() -> None:
    """Seed numpy's shared generator anew: Python's own does so after a fork, numpy's would repeat in every kernel."""
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()


def main() -> None:
    """Preload, listen, serve."""
    modules = json.loads(sys.stdin.readline())
    os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"
    preload(modules)
    warm_up()
    # What is there now lives as long as every kernel: none need look through it for garbage, and copy it thereby.
    gc.collect()
    gc.freeze()
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(sys.argv[1])
        listener.listen(64)
        print("ready", flush=True)
        serve(listener)


if __name__ == "__main__":
    main()
