"""Four ways of telling equal expressions from unequal ones: ``python -m benchmarks.equality``.

On the pairs of `tests/truth/equality_cases.py`: the grader's own, `simplify(left - right) == 0`, SymPy's
`.equals`, and values at ten random points. What takes more than `LIMIT` seconds of CPU is stopped, and
counts as hanging.
"""

from __future__ import annotations

import signal
import sys
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import sympy as sp
from rich.console import Console
from rich.table import Table

from autograder.equality import Undecided, difference
from tests.truth.equality_cases import CASES, EQUAL, UNDECIDED, UNEQUAL, Case

LIMIT = 5.0
HANGS, FAILS = "hangs", "fails"


class OutOfTime(BaseException):
    """The judge takes too long; no `except Exception` of a library catches it."""


def ours(left: sp.Expr, right: sp.Expr) -> str:
    """The grader's own."""
    try:
        return EQUAL if difference(left, right, np.random.default_rng(6)) is None else UNEQUAL
    except Undecided:
        return UNDECIDED


def simplified(left: sp.Expr, right: sp.Expr) -> str:
    """Zero, or a number that is not zero; anything else is taken for a difference, as graders do."""
    return EQUAL if sp.simplify(left - right) == 0 else UNEQUAL


def equals(left: sp.Expr, right: sp.Expr) -> str:
    """SymPy's own test, which may leave it open."""
    return {True: EQUAL, False: UNEQUAL, None: UNDECIDED}[left.equals(right)]


def tried(left: sp.Expr, right: sp.Expr) -> str:
    """Values at random points, in doubles, as a few lines of NumPy would have it."""
    rng = np.random.default_rng(6)
    symbols = sorted(left.free_symbols | right.free_symbols, key=lambda s: s.name)
    points = [_drawn(symbol, rng) for symbol in symbols]
    a, b = (np.asarray(sp.lambdify(symbols, side)(*points), float) for side in (left, right))
    return EQUAL if np.allclose(a, b) else UNEQUAL


def _drawn(symbol: sp.Symbol, rng: np.random.Generator) -> np.ndarray:
    if symbol.is_integer:
        return rng.integers(0 if symbol.is_nonnegative else -9, 10, 10).astype(float)
    return rng.uniform(0 if symbol.is_positive else -3, 0 if symbol.is_negative else 3, 10)


JUDGES: dict[str, Callable[[sp.Expr, sp.Expr], str]] = {
    "autograder": ours, "simplify(left - right) == 0": simplified, "left.equals(right)": equals,
    "ten random points": tried,
}  # fmt: skip


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    def stop(*_: Any) -> None:
        raise OutOfTime

    signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, 0.5)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def judged(judge: Callable[[sp.Expr, sp.Expr], str], case: Case) -> tuple[str, float]:
    """What a judge says of a pair, and its CPU seconds."""
    left, right = case.sides
    sp.core.cache.clear_cache()
    started = time.process_time()
    try:
        with _limited(LIMIT):
            verdict = judge(left, right)
    except OutOfTime:
        verdict = HANGS
    except Exception:
        verdict = FAILS
    return verdict, time.process_time() - started


def table(cases: Iterable[Case], verbose: bool = False) -> Table:
    """A row for each judge: how many pairs it gets right, wrong, and not at all; CPU seconds."""
    cases = list(cases)
    columns = "right", "equal refused", "unequal passed", "undecided", "hangs", "fails"
    found = Table("", *columns, "CPU s", "median ms", "slowest")
    for name, judge in JUDGES.items():
        counts, times = Counter(), []
        for case in cases:
            verdict, seconds = judged(judge, case)
            times.append(seconds)
            key = "right" if verdict == case.verdict else f"{case.verdict} {verdict}"
            counts[key if verdict in (EQUAL, UNEQUAL) or key == "right" else verdict] += 1
            if verbose and verdict != case.verdict:
                print(f"{name}: {verdict}, in truth {case.verdict}: {case}", file=sys.stderr)
        shown = ("right", "equal unequal", "unequal equal", UNDECIDED, HANGS, FAILS)
        found.add_row(name, *(str(counts[key]) for key in shown), f"{sum(times):.1f}",
                      f"{1e3 * np.median(times):.1f}", f"{1e3 * max(times):.0f}")  # fmt: skip
    return found


def main() -> None:
    """Print the table, with ``--verbose`` also which pairs are judged wrongly."""
    warnings.simplefilter("ignore")
    decided = [case for case in CASES if case.verdict != UNDECIDED]
    Console(width=120).print(f"{len(decided)} pairs", table(decided, "--verbose" in sys.argv))


if __name__ == "__main__":
    main()
