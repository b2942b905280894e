"""Run a student's code: load a module, call one of its functions, and say inertly what happened.

The same two functions serve every door. In a worker process they stand behind the wire; on a
student's own machine and in a notebook's kernel they are called directly.
"""

from __future__ import annotations

import contextlib
import inspect
import io
import linecache
import os
import random
import re
import signal
import sys
import threading
import time
import traceback
import types
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import sympy as sp

from autograder.worker.inert import (
    Callback,
    Foreign,
    Randomness,
    Symbols,
    TooLarge,
    freeze,
    same,
    thaw,
)
from autograder.worker.replies import PRINTED, Reply, Trouble

Ask = Callable[[int, Any], Any]
"""Asks one of the checks' functions: its number and the frozen arguments; a frozen answer."""

_DOTS = Foreign(type(...).__name__)
"""What ``return ...`` leaves: as blank as a ``pass``."""

_OWN_FILES: set[str] = set()
"""The labels of the cells that were loaded: what tells the student's lines from ours."""


class OutOfTime(BaseException):
    """Raised inside of student code when its time is up; no ``except Exception`` catches it."""


class AskRefused(Exception):
    """What a student's function sees when it asks a function of the checks for the impossible."""


class AskedTooOften(AskRefused):
    """A question beyond the number that one call may ask: it might go on for ever."""


@dataclass(frozen=True)
class Cell:
    """A piece of a submission that runs as a whole: a file, or one cell of a notebook."""

    label: str
    source: str


@contextlib.contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise `OutOfTime` in the block after so many seconds, again and again until it ends.

    Needs POSIX signals and the main thread; elsewhere there is no limit.
    """
    able = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if not able:
        yield
        return

    def expire(_signal: int, _frame: Any) -> None:
        raise OutOfTime

    before = signal.signal(signal.SIGALRM, expire)
    signal.setitimer(signal.ITIMER_REAL, seconds, 0.25)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


class _Head(io.TextIOBase):
    """An output that keeps only its beginning."""

    def __init__(self) -> None:
        self.text = ""

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if len(self.text) < PRINTED:
            self.text += str(text)[: PRINTED - len(self.text)]
        return len(text)


def _trouble(error: BaseException) -> Trouble:
    """The exception as data: the innermost line of the student's own code, never one of ours."""
    if isinstance(error, OutOfTime):
        return Trouble("timed out")
    if isinstance(error, MemoryError):
        return Trouble("out of memory")
    kind, text = type(error).__name__[:80], _text(error)
    if isinstance(error, SyntaxError):
        source = (error.text or "").strip()[:200]
        return Trouble("raised", kind, str(error.msg), error.filename or "", error.lineno or 0, source)
    with contextlib.suppress(Exception):
        frames = traceback.extract_tb(error.__traceback__)
        own = [frame for frame in frames if frame.filename in _OWN_FILES]
        if own:
            last = own[-1]
            source = linecache.getline(last.filename, last.lineno or 0).strip()[:200]
            return Trouble("raised", kind, text, last.filename, last.lineno or 0, source)
    return Trouble("raised", kind, text)


def _text(error: BaseException) -> str:
    try:
        return str(error)[:300]
    except BaseException:  # a student's own exception may fail to say what it is
        return ""


def load(name: str, cells: Sequence[Cell], seconds: float) -> tuple[dict[str, Any], list[Trouble]]:
    """Run a submission's cells one after another in one namespace.

    A cell that fails costs what it would have defined, and no more: its trouble is returned and
    the next one runs.
    """
    module = types.ModuleType(name)
    # Classes, dataclasses and pickles look their module up by name.
    sys.modules[name] = module
    troubles = []
    for cell in cells:
        _OWN_FILES.add(cell.label)
        lines = cell.source.splitlines(keepends=True)
        linecache.cache[cell.label] = (len(cell.source), None, lines, cell.label)
        try:
            with _quiet(), time_limit(seconds):
                code = compile(cell.source, cell.label, "exec", dont_inherit=True)
                exec(code, module.__dict__)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            trouble = _trouble(error)
            where = trouble.where or cell.label
            troubles.append(replace(trouble, where=where, defines=names_defined(cell.source)))
    return module.__dict__, troubles


def names_defined(source: str) -> tuple[str, ...]:
    """The functions whose first lines stand in a text, one that need not parse included."""
    # A parser would give up at the very error that is to be explained.
    return tuple(dict.fromkeys(re.findall(r"^[ \t]*def[ \t]+(\w+)", source, re.MULTILINE)))


@contextlib.contextmanager
def _quiet() -> Iterator[tuple[_Head, list[warnings.WarningMessage]]]:
    head = _Head()
    with (
        contextlib.redirect_stdout(head),
        contextlib.redirect_stderr(_Head()),
        warnings.catch_warnings(record=True) as caught,
        # As in a fresh interpreter, wherever this runs and whatever the file sets for itself.
        np.errstate(divide="warn", over="warn", invalid="warn", under="ignore"),
    ):
        warnings.simplefilter("always")
        yield head, caught


def parameters_of(namespace: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """The functions of a namespace and the names of their parameters."""
    found = {}
    for name, value in list(namespace.items()):
        if callable(value) and not str(name).startswith("_") and not isinstance(value, type):
            with contextlib.suppress(Exception):  # whatever a student's own object does when asked
                found[name] = tuple(inspect.signature(value).parameters)
                continue
            found[name] = ()
    return found


def perform(
    namespace: dict[str, Any],
    name: str,
    arguments: Sequence[Any],
    given: Sequence[sp.Symbol],
    ask: Ask,
    seconds: float,
) -> Reply:
    """Call the function ``name`` with inert arguments; whatever happens becomes a `Reply`."""
    function = namespace.get(name)
    if not callable(function):
        return Reply("missing")
    symbols = Symbols(list(given))
    live = [thaw(a, symbols, lambda callback: _asker(callback, ask, symbols)) for a in arguments]
    try:
        inspect.signature(function).bind(*live)
    except TypeError as error:
        return Reply("signature", trouble=Trouble("signature", "TypeError", str(error)))
    except ValueError:
        pass  # a built-in without a signature: calling it will tell
    generators = [g for a, g in zip(arguments, live, strict=True) if isinstance(a, Randomness)]
    before, watched = list(map(_position, generators)), bool(generators)
    started = time.perf_counter()
    head, caught, value, trouble = _Head(), [], None, None
    try:
        with _quiet() as (head, caught), _shared_randomness(watched) as touched, time_limit(seconds):
            value = freeze(function(*live), symbols)
    except KeyboardInterrupt:
        raise
    except NotImplementedError:
        trouble = Trouble("blank")
    except TooLarge as error:
        trouble = Trouble("too large", text=str(error))
    except BaseException as error:
        trouble = _trouble(error)
    seconds = time.perf_counter() - started
    warned = "; ".join(f"{w.category.__name__}: {w.message}" for w in caught[:3])[:PRINTED]
    if trouble is None and (value is None or (isinstance(value, Foreign) and value == _DOTS)):
        trouble = Trouble("blank", "None")
    if trouble is not None:
        return Reply(trouble.status, None, trouble, (), head.text, warned, seconds)
    changed = _changed(arguments, live, symbols)
    drew = before != list(map(_position, generators))
    return Reply("value", value, None, changed, head.text, warned, seconds, bool(touched), drew)


def _position(generator: np.random.Generator) -> tuple[Any, int]:
    """Where a generator is in its stream, and how many others it has brought forth."""
    bits = generator.bit_generator
    return bits.state, bits.seed_seq.n_children_spawned


@contextlib.contextmanager
def _shared_randomness(watched: bool) -> Iterator[list[bool]]:
    """Watch the random states that NumPy and Python keep for everybody: touched, or not.

    They are set afresh before, so that seeding them as last time is noticed, and put back afterwards.
    """
    touched: list[bool] = []
    if not watched:
        yield touched
        return
    kept = _random_states()
    np.random.seed(int.from_bytes(os.urandom(4)))
    random.seed(os.urandom(8))
    before = _random_states()
    try:
        yield touched
    finally:
        if before != _random_states():
            touched.append(True)
        name, key, *rest = kept[0]
        np.random.set_state((name, np.frombuffer(key, np.uint32), *rest))
        random.setstate(kept[1])


def _random_states() -> tuple[Any, Any]:
    name, key, *rest = np.random.get_state()
    return (name, key.tobytes(), *rest), random.getstate()


def _changed(before: Sequence[Any], after: Sequence[Any], symbols: Symbols) -> tuple[int, ...]:
    changed = []
    for position, (inert, live) in enumerate(zip(before, after, strict=True)):
        if isinstance(live, list | sp.MatrixBase) or hasattr(live, "dtype"):
            try:
                if not same(inert, freeze(live, symbols)):
                    changed.append(position)
            except TooLarge:
                changed.append(position)
    return tuple(changed)


def signature_of(parameters: Sequence[str]) -> inspect.Signature:
    """The signature of a function whose arguments may be given by position or by name."""
    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    return inspect.Signature([inspect.Parameter(name, kind) for name in parameters])


def _asker(callback: Callback, ask: Ask, symbols: Symbols) -> Callable[..., Any]:
    signature = signature_of(callback.parameters)

    def function(*arguments: Any, **named: Any) -> Any:
        if named or len(arguments) != len(callback.parameters):
            arguments = signature.bind(*arguments, **named).args  # as Python itself would
        try:
            frozen = freeze(arguments, symbols)
        except TooLarge as error:
            raise AskRefused(f"called with a value that is too large: {error}") from None
        return thaw(ask(callback.number, frozen), symbols)

    function.__signature__ = signature
    return function
