"""The nursery: a preloaded interpreter that forks a worker for each exercise of each submission.

Importing NumPy and SymPy costs half a second, a fork some milliseconds. The nursery's standard
input is its control socket. On it the grader sends ``F`` with one end of a socket pair (a worker
is forked and speaks on it; its process number comes back) and ``K`` with a process number (that
worker and all that it started are killed and reaped; its exit status comes back). When the
control socket closes, the nursery ends.
"""

from __future__ import annotations

import contextlib
import gc
import os
import resource
import signal
import socket
import struct
import sys
from pathlib import Path
from typing import Any

from autograder.worker import wire
from autograder.worker.inert import Items
from autograder.worker.perform import AskedTooOften, AskRefused, Cell, load, parameters_of, perform
from autograder.worker.replies import reply_out, trouble_out

NUMBER = struct.Struct("!q")


def serve(control: socket.socket, memory: int, cpu_seconds: int) -> None:
    """Fork and reap workers until the control socket closes."""
    gc.freeze()  # what is loaded now stays shared between all workers
    while True:
        request, descriptors, _, _ = socket.recv_fds(control, 1 + NUMBER.size, 1)
        if not request:
            return
        if request[:1] == b"F":
            pid = os.fork()
            if pid == 0:
                control.close()
                _be_a_worker(descriptors[0], memory, cpu_seconds)
            os.close(descriptors[0])
            control.sendall(NUMBER.pack(pid))
        else:
            (pid,) = NUMBER.unpack(request[1:])
            control.sendall(NUMBER.pack(_reap(pid)))


def _reap(pid: int) -> int:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    with contextlib.suppress(ChildProcessError):
        return os.waitpid(pid, 0)[1]
    return 0


def _be_a_worker(descriptor: int, memory: int, cpu_seconds: int) -> None:
    status = 1
    try:
        os.setsid()
        _limit(resource.RLIMIT_AS, memory)
        _limit(resource.RLIMIT_CPU, cpu_seconds)
        _limit(resource.RLIMIT_FSIZE, 2**20)
        _limit(resource.RLIMIT_CORE, 0)
        with socket.socket(fileno=descriptor) as link:
            work(link)
        status = 0
    except (EOFError, ConnectionError):
        status = 0
    finally:
        os._exit(status)


def _limit(which: int, value: int) -> None:
    _, hard = resource.getrlimit(which)
    value = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(which, (value, value))


def work(link: socket.socket) -> None:
    """Load the submission that comes first, then answer calls until the link closes."""
    order = wire.receive(link)
    cells = [Cell(*cell.items) for cell in order["cells"].items]
    try:
        namespace, troubles = load(order["name"], cells, order["seconds"])
    except KeyboardInterrupt:
        namespace, troubles = {}, []
    found = parameters_of(namespace)
    names = Items("list", tuple(Items("tuple", (n, Items("tuple", p))) for n, p in found.items()))
    wire.send(link, {"functions": names, "troubles": Items("list", tuple(map(trouble_out, troubles)))})

    def ask(number: int, arguments: Any) -> Any:
        wire.send(link, {"ask": number, "arguments": arguments})
        answer = wire.receive(link)
        if "refused" in answer:
            raise (AskedTooOften if answer["too_often"] else AskRefused)(answer["refused"])
        return answer["value"]

    import sympy as sp

    while True:
        call = wire.receive(link)
        given = [
            sp.Symbol(name, **dict.fromkeys(assumptions.items, True))
            for name, assumptions in (symbol.items for symbol in call["given"].items)
        ]
        reply = perform(namespace, call["call"], call["arguments"].items, given, ask, call["seconds"])
        wire.send(link, reply_out(reply))


def main() -> None:
    """Serve on standard input with the limits of the command line: memory and CPU seconds."""
    # All that is needed is loaded; the course that the package stands in is not to be imported from.
    course = Path(__file__).resolve().parents[2]
    sys.path[:] = [entry for entry in sys.path if Path(entry).resolve() != course]
    control = socket.socket(fileno=os.dup(0))
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    with contextlib.suppress(KeyboardInterrupt):
        serve(control, int(sys.argv[1]), int(sys.argv[2]))


if __name__ == "__main__":
    main()
