"""Answers that run in a worker process: the grader's side of the wire.

A `Nursery` is a preloaded interpreter; `Worker` is one submission's exercise in a process forked
from it, with limits on time and memory. A worker that dies or does not answer costs the call that
it was in: the next call finds a fresh one.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import sympy as sp

from autograder.answers import CALL_SECONDS, LOAD_SECONDS, AskRefused
from autograder.worker import wire
from autograder.worker.inert import Items
from autograder.worker.nursery import NUMBER
from autograder.worker.perform import AskedTooOften, Cell
from autograder.worker.replies import Reply, Trouble, reply_in, trouble_in

MEMORY_BYTES = 2 * 2**30
CPU_SECONDS = 120
_MALFORMED = (KeyError, AttributeError, ValueError, TypeError, OverflowError)
"""What taking a message apart raises where it is none of ours."""

GRACE_SECONDS = 1.5
"""How long past its own limit a worker may take to say that its time was up."""


class Nursery:
    """A preloaded interpreter from which workers are forked; use it in a ``with`` block."""

    isolation = "subprocess"

    def __enter__(self) -> Nursery:
        self._scratch = tempfile.TemporaryDirectory(prefix="autograder-")
        self._control, theirs = socket.socketpair()
        package = Path(__file__).resolve().parent.parent
        environment = {
            "PATH": os.defpath, "HOME": self._scratch.name, "LANG": "C.UTF-8", "PYTHONHASHSEED": "0",
            "PYTHONPATH": str(package), "PYTHONDONTWRITEBYTECODE": "1",
            "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1",
        }  # fmt: skip
        command = [
            sys.executable,
            "-m",
            "autograder.worker.nursery",
            str(MEMORY_BYTES),
            str(CPU_SECONDS),
        ]
        self._process = subprocess.Popen(
            command, stdin=theirs, cwd=self._scratch.name, env=environment, start_new_session=True
        )
        theirs.close()
        return self

    def __exit__(self, *_: object) -> None:
        self._control.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(2)
        self._process.kill()
        self._process.wait()
        self._scratch.cleanup()

    def fork(self) -> tuple[socket.socket, int]:
        """A new worker: the socket it speaks on, and its process number."""
        ours, theirs = socket.socketpair()
        socket.send_fds(self._control, [b"F" + bytes(NUMBER.size)], [theirs.fileno()])
        theirs.close()
        return ours, self._number()

    def reap(self, pid: int) -> int:
        """Kill a worker and all that it started; its exit status as `os.waitpid` gives it."""
        self._control.sendall(b"K" + NUMBER.pack(pid))
        return self._number()

    def _number(self) -> int:
        data = self._control.recv(NUMBER.size, socket.MSG_WAITALL)
        if len(data) < NUMBER.size:
            raise RuntimeError("the process from which workers are forked has ended")
        return NUMBER.unpack(data)[0]


class Worker:
    """The answers of one submission for one exercise, in a process of their own."""

    def __init__(self, nursery: Nursery, name: str, cells: Sequence[Cell]) -> None:
        self._nursery, self._name, self._cells = nursery, name, cells
        self._link: socket.socket | None = None
        self._pid = 0
        self._loads = True
        self._functions: Mapping[str, tuple[str, ...]] = {}
        self.troubles: Sequence[Trouble] = ()
        self._start()

    def parameters(self) -> Mapping[str, tuple[str, ...]]:
        """The functions that are there, with the names of their parameters."""
        return self._functions

    def call(
        self,
        name: str,
        arguments: Sequence[Any],
        given: Sequence[sp.Symbol],
        ask: Callable[[int, Any], Any],
    ) -> Reply:
        """Call a function in the worker."""
        if self._link is None and self._loads:
            self._start()
        if self._link is None:
            return _reply_of(self.troubles[-1])
        symbols = tuple(
            Items("tuple", (s.name, Items("tuple", tuple(k for k, v in s._assumptions_orig.items() if v))))
            for s in given
        )  # fmt: skip
        order = {
            "call": name, "arguments": Items("tuple", tuple(arguments)),
            "given": Items("tuple", symbols), "seconds": CALL_SECONDS,
        }  # fmt: skip
        started = time.perf_counter()
        try:
            reply = reply_in(self._converse(order, CALL_SECONDS, ask))
            if not all(0 <= position < len(arguments) for position in reply.changed):
                raise ValueError("it changed an argument that it does not have")
            # How long it took is for this side to say, and so is how long the exercise may go on.
            return replace(reply, seconds=time.perf_counter() - started)
        except (OSError, EOFError, wire.WireError, ValueError) as error:
            return replace(_reply_of(self._bury(error)), seconds=time.perf_counter() - started)

    def close(self) -> None:
        """End the worker and everything that it started."""
        if self._link is not None:
            self._link.close()
            self._link = None
            self._nursery.reap(self._pid)

    def _start(self) -> None:
        self._link, self._pid = self._nursery.fork()
        cells = Items("list", tuple(Items("tuple", (c.label, c.source)) for c in self._cells))
        order = {"name": self._name, "cells": cells, "seconds": LOAD_SECONDS}
        budget = LOAD_SECONDS * max(1, len(self._cells))
        try:
            message = self._converse(order, budget, _refuse)
            functions = (item.items for item in message["functions"].items)
            self._functions = {str(name): tuple(map(str, p.items)) for name, p in functions}
            self.troubles = [trouble_in(item) for item in message["troubles"].items]
        except (OSError, EOFError, wire.WireError, *_MALFORMED) as error:
            self._loads = False  # it would come to the same end at every further call
            self.troubles = [self._bury(error)]

    def _converse(
        self, order: dict[str, Any], seconds: float, ask: Callable[[int, Any], Any]
    ) -> dict[str, Any]:
        """Send an order and answer what the worker asks until it has done."""
        deadline = time.monotonic() + seconds + GRACE_SECONDS
        wire.send(self._link, order)
        while True:
            remaining = deadline - time.monotonic()
            if remaining <= 0:
                raise TimeoutError
            self._link.settimeout(remaining)
            message = wire.receive(self._link)
            if "ask" not in message:
                return message
            if type(message["ask"]) is not int or not isinstance(message.get("arguments"), Items):
                raise wire.WireError("a question that is none")
            try:
                answer = {"value": ask(message["ask"], message["arguments"])}
            except AskRefused as error:
                answer = {"refused": str(error), "too_often": isinstance(error, AskedTooOften)}
            wire.send(self._link, answer)

    def _bury(self, error: Exception) -> Trouble:
        """What the death of a worker is to be called."""
        self._link.close()
        self._link = None
        status = self._nursery.reap(self._pid)
        if isinstance(error, TimeoutError):
            return Trouble("timed out")
        if isinstance(error, (wire.WireError, *_MALFORMED)):
            return Trouble("died", text="its process sent something that is no answer")
        if os.WIFSIGNALED(status):
            number = os.WTERMSIG(status)
            known = number in {int(known) for known in signal.Signals}
            name = signal.Signals(number).name if known else f"signal {number}"
            if name == "SIGXCPU":
                return Trouble("timed out")
            return Trouble("died", text=f"its process was ended by {name}")
        return Trouble("died", text=f"its process ended with exit code {os.WEXITSTATUS(status)}")


def _refuse(_number: int, _arguments: Any) -> Any:
    raise AskRefused("there is nothing to ask while the file is read")


def _reply_of(trouble: Trouble) -> Reply:
    return Reply(trouble.status, trouble=trouble)
