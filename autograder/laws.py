"""What checks are written with: comparisons that end in evidence, and mathematics done slowly.

Every comparison is written so that NaN fails, demands equal shapes, and takes its tolerance from
the expected value alone.
"""

from __future__ import annotations

import contextlib
import contextvars
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import sympy as sp

from autograder.equality import difference, evaluate
from autograder.words import show
from autograder.worker.perform import AskedTooOften

TOLERANCE = 1e-6
"""Relative to the largest expected entry. An answer computed in float32 stays inside on the
well-conditioned instances that checks draw; one in float16 (three digits) does not."""

POINTS: contextvars.ContextVar[np.random.Generator] = contextvars.ContextVar("points")
"""Where the random points of symbolic comparisons come from: set by the judge for each check."""

_FREE: contextvars.ContextVar[Callable[[], None] | None] = contextvars.ContextVar("free", default=None)
"""Whom to tell of a call for which different values are right, where comparisons do not end a check."""


@contextlib.contextmanager
def to_the_end(is_free: Callable[[], None]) -> Iterator[None]:
    """In the block, no comparison and no demand ends a check: it goes on with what it has.

    A call that gives no value does end it, and so does a `Failure` that the check raises itself.

    ``is_free`` is told after a call for which different values would be right.
    """
    token = _FREE.set(is_free)
    try:
        yield
    finally:
        _FREE.reset(token)


def _goes_on() -> bool:
    return _FREE.get() is not None


def where_forms_differ(instances: Sequence[Any]) -> Sequence[Any]:
    """Instances at which right answers differ from one another, to come last in a check.

    The same mistake differs there, too, so that they are left out where mistakes are told apart.
    """
    return () if _goes_on() else instances


class Failure(Exception):
    """A law that does not hold, with the evidence: what came back, and what the law says.

    ``got`` and ``expected`` are the compared values, where there are such; ``status`` is the
    verdict that the failure calls for. ``symptom`` says in a word what is the matter where values
    cannot tell: those of random draws or of certificates differ from one answer to another that
    makes the same mistake. ``known_by`` has the expressions that tell mistakes apart where what was
    returned has an order or a sign that is free.
    """

    status = "wrong"

    def __init__(
        self,
        text: str,
        got: Any = None,
        expected: Any = None,
        symptom: str = "",
        known_by: tuple[sp.Expr, ...] = (),
    ) -> None:
        super().__init__(text)
        self.got, self.expected, self.symptom, self.known_by = got, expected, symptom, known_by


def agree(got: Any, expected: Any, what: str = "", tolerance: float = TOLERANCE) -> None:
    """Demand that a value is the expected one: numbers, arrays, or expressions as functions.

    ``what`` names the compared thing where it is only a part of what the function returned.
    """
    with contextlib.suppress(Failure) if _goes_on() else contextlib.nullcontext():
        _agree(got, expected, what, tolerance)


def _agree(got: Any, expected: Any, what: str, tolerance: float) -> None:
    if isinstance(got, tuple) and isinstance(expected, tuple):
        if len(got) != len(expected):
            raise ValueError(f"{len(got)} values compared with {len(expected)}")
        for position, (g, e) in enumerate(zip(got, expected, strict=True)):
            _agree(g, e, f"{what or 'entry'} {position}", tolerance)
    elif isinstance(got, sp.MatrixBase):
        for row in range(got.rows):
            for column in range(got.cols):
                _agree(got[row, column], expected[row, column], f"the entry ({row}, {column})", tolerance)
    elif isinstance(got, sp.Basic) or isinstance(expected, sp.Basic):
        _agree_as_functions(sp.sympify(got), sp.sympify(expected), what)
    else:
        _agree_as_numbers(np.asarray(got, float), np.asarray(expected, float), what, tolerance)


def _agree_as_numbers(got: np.ndarray, expected: np.ndarray, what: str, tolerance: float) -> None:
    if got.shape != expected.shape:
        raise ValueError(f"values of shape {got.shape} compared with {expected.shape}")
    if not np.all(np.isfinite(expected)):
        raise ValueError(f"the expected value {expected} is not finite")
    bound = tolerance * max(float(np.max(np.abs(expected), initial=0.0)), 1e-300)
    if np.all(np.abs(got - expected) <= bound):
        return
    subject = f"{what} is {_shown(got)}" if what else f"it returned {_shown(got)}"
    text = f"{subject}, but it should be {_shown(expected)}"
    # Each entry by its own size: a small one of the wrong sign is not close.
    if np.all(np.abs(got - expected) <= np.maximum(5e-3 * np.abs(expected), bound)):
        text += f" (the largest difference is {np.max(np.abs(got - expected)):.2g}: close, but not equal)"
    raise Failure(text, got, expected)


def _shown(value: np.ndarray) -> str:
    return show(value if value.ndim else value.item())


def _agree_as_functions(got: sp.Expr, expected: sp.Expr, what: str) -> None:
    apart = difference(got, expected, POINTS.get())
    if apart is None:
        return
    point = ", ".join(f"{symbol} = {value:.4g}" for symbol, value in apart.point.items())
    at = f"; at {point} that is {_plain(apart.left)}" if point else ""
    text = f"{what or 'it'} is {show(got)}{at}, but it should be {_plain(apart.right)}"
    raise Failure(text, got, expected)


def _plain(value: complex) -> str:
    return f"{value.real:.6g}" if abs(value.imag) <= 1e-12 * abs(value) else f"{value:.6g}"


def agree_with_one(got: Any, choices: Sequence[Any], what: str = "") -> None:
    """Demand that a value is one of several that are equally right."""
    failures = []
    for expected in choices:
        try:
            return _agree(got, expected, what, TOLERANCE)
        except Failure as failure:
            failures.append(failure)
    is_free = _FREE.get()
    if is_free is None:
        raise failures[0]
    for one, other in itertools.pairwise(choices):
        try:
            _agree(np.asarray(one), other, "", TOLERANCE)
        except Failure:
            is_free()


def agree_exactly(got: float, expected: int, what: str = "it returned") -> None:
    """Demand that a count is the expected one to its last digit, and show all digits."""
    if got != expected and not _goes_on():
        digits = show(int(got)) if got == int(got) else f"{got:.17g}"
        raise Failure(f"{what} {digits}, but it should be {expected}", got, expected)


def demand(condition: bool, text: str, symptom: str = "") -> None:
    """Demand that something holds; ``text`` says, with the numbers, what does not.

    ``symptom`` is for the recognition of slips: see `Failure`.
    """
    if not condition and not _goes_on():
        raise Failure(text, symptom=symptom)


def demand_not_all_zero(expected: Sequence[Any]) -> None:
    """Demand that of all the expected values one is not zero: else zeros would follow from zeros.

    For values that are not all zeros in truth, and may be so if made of a student's own answers.
    """
    demand(any(np.any(value) for value in expected), "your own answers make all of this zero")


@contextlib.contextmanager
def known_by(*expressions: sp.Expr) -> Iterator[None]:
    """Let a failure be told from others by these expressions, and not by what was returned.

    They should not change when the answer takes another form that is equally right, such as roots
    in the other order.
    """
    try:
        yield
    except Failure as failure:
        failure.known_by = expressions
        raise


class Watched:
    """A function to pass to a student's function: it counts its evaluations and keeps the points.

    ``formula`` is how it is written in messages, as in ``phi ↦ abs(phi - 0.3)``. After ``at_most``
    evaluations it refuses.
    """

    def __init__(self, function: Callable[..., Any], formula: str = "", at_most: int = 5_000) -> None:
        self.function, self.formula, self.at_most = function, formula, at_most
        self.points: list[tuple[Any, ...]] = []

    @property
    def count(self) -> int:
        """How often it has been evaluated."""
        return len(self.points)

    def anew(self) -> Watched:
        """The same function, with no evaluation counted yet."""
        return type(self)(self.function, self.formula, self.at_most)

    def __call__(self, *arguments: Any) -> Any:
        """Evaluate it; `AskedTooOften` where that was done often enough."""
        if self.count >= self.at_most:
            raise AskedTooOften(f"it has evaluated {self.formula or 'the function'} {self.at_most} times "
                             "and goes on")  # fmt: skip
        self.points.append(arguments)
        return self.function(*arguments)


def symbols(names: str, **assumptions: bool) -> tuple[sp.Symbol, ...]:
    """Real symbols of these names, always as a tuple."""
    return tuple(sp.Symbol(name, **(assumptions or {"real": True})) for name in names.split())


def value_at(expression: sp.Expr, point: Mapping[sp.Symbol, float]) -> float:
    """The real value of an expression at a point, in double precision."""
    return float(evaluate(expression, {s: np.array([v]) for s, v in point.items()})[0].real)


def slope(function: Callable[[np.ndarray], float], at: Sequence[float]) -> np.ndarray:
    """The gradient of a function of a vector, by central differences.

    Ridders' extrapolation of four halved steps: the error is of sixth order in the step and far
    below `TOLERANCE` for functions that are smooth over a distance of a tenth.
    """
    at = np.asarray(at, float)
    gradient = np.empty_like(at)
    for k in range(len(at)):
        direction = np.zeros_like(at)
        direction[k] = max(1.0, abs(at[k]))
        table = []
        for step in (0.04, 0.02, 0.01):
            ahead, behind = function(at + step * direction), function(at - step * direction)
            table.append((ahead - behind) / (2 * step * direction[k]))
        # Richardson: each column removes the next even power of the step from the error.
        for power in (4, 16):
            table = [(power * fine - coarse) / (power - 1)
                     for coarse, fine in itertools.pairwise(table)]  # fmt: skip
        gradient[k] = table[0]
    return gradient


def gradient_of(loss: Callable[..., float]) -> Callable[..., np.ndarray]:
    """The gradient of a loss of phi, x and y along phi, by differences; the loss may be a student's own."""
    return lambda phi, x, y: slope(lambda at: loss(at, x, y), phi)
