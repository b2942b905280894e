"""Inert data: what passes between the checks and a student's functions.

`freeze` reads a live value once, through the base classes' own methods, into data that can no
longer change or answer back: exact built-in numbers, strings and None, float64, int64, bool or
complex128 arrays, and the classes below. `thaw` makes live values of inert ones. Whatever has no
inert form becomes `Foreign`, which carries its type's name and nothing else.
"""

from __future__ import annotations

import collections.abc
import decimal
import fractions
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import sympy as sp
from mpmath.libmp import from_man_exp

MAX_ITEMS = 200_000
MAX_DEPTH = 60
MAX_NODES = 20_000
MAX_DIGITS = 4_000
MAX_DIGITS_IN_EXPRESSION = 400
MAX_EXPONENT = 1_000
MAX_TEXT = 400


class TooLarge(Exception):
    """A value beyond the limits; its text says which."""


@dataclass(frozen=True)
class Items:
    """A container of inert values: ``kind`` is list, tuple, set, dict, array, masked array…

    The items of a dict are its pairs of key and value, each of kind tuple.
    """

    kind: str
    items: tuple[Any, ...]


@dataclass(frozen=True)
class Expression:
    """A SymPy expression as nested tuples (see `_tree`)."""

    tree: tuple[Any, ...]


@dataclass(frozen=True)
class Matrix:
    """A SymPy matrix: its entries row by row."""

    rows: int
    columns: int
    entries: tuple[tuple[Any, ...], ...]


@dataclass(frozen=True)
class Foreign:
    """Something that is not carried: only the name of its type is."""

    kind: str


@dataclass(frozen=True)
class Callback:
    """A function of the checks, passed to a student's function as a number to ask under.

    ``parameters`` are the names by which its arguments may be given, too.
    """

    number: int
    parameters: tuple[str, ...] = ()


@dataclass(frozen=True)
class Randomness:
    """A `numpy.random.Generator` that is made afresh from its seed."""

    seed: int


def _whitelist() -> dict[str, type]:
    functions = """
        Add Mul Pow exp log sin cos tan cot sec csc asin acos atan acot atan2 sinh cosh tanh coth
        sech csch asinh acosh atanh Abs sign re im conjugate arg floor ceiling Max Min Heaviside
        factorial gamma binomial erf erfc Mod KroneckerDelta Piecewise Sum Product Tuple And Or Not
        Eq Ne Lt Le Gt Ge
    """
    classes = {name: getattr(sp, name) for name in functions.split()}
    pair = sp.functions.elementary.piecewise.ExprCondPair
    return {cls.__name__: cls for cls in (*classes.values(), pair)}


NODES = _whitelist()
_EVALUATED = ("Tuple", "ExprCondPair", "Sum", "Product")
"""Nodes whose classes know no ``evaluate=False``, and have nothing to evaluate."""
_MIXED = (*_EVALUATED, "Piecewise", "And", "Or", "Not")
"""Nodes that may have parts that are no expressions, such as conditions."""
_EXPLOSIVE = ("factorial", "gamma", "binomial")
CONSTANTS = {
    "pi": sp.pi, "E": sp.E, "I": sp.I, "oo": sp.oo, "-oo": -sp.oo, "zoo": sp.zoo, "nan": sp.nan,
    "GoldenRatio": sp.GoldenRatio, "EulerGamma": sp.EulerGamma, "True": sp.true, "False": sp.false,
}  # fmt: skip
_CONSTANT_NAMES = {type(value): name for name, value in CONSTANTS.items()}


class Symbols:
    """The symbols that were given to a function, in order: all that an answer may be made of."""

    def __init__(self, given: list[sp.Symbol] | None = None) -> None:
        self.given = list(given or [])
        self.index = {symbol: k for k, symbol in enumerate(self.given)}

    def add(self, symbol: sp.Symbol) -> int:
        """The symbol's number; a new one is given from now on."""
        if symbol not in self.index:
            self.index[symbol] = len(self.given)
            self.given.append(symbol)
        return self.index[symbol]


class _Freezer:
    """One walk over one value, with its budget of items and nodes."""

    def __init__(self, symbols: Symbols, giving: bool) -> None:
        self.symbols, self.giving = symbols, giving
        self.items = self.nodes = 0
        self.fresh: dict[sp.Symbol, int] = {}

    def value(self, value: Any, depth: int = 0) -> Any:
        if depth > MAX_DEPTH:
            raise TooLarge(f"it is nested more than {MAX_DEPTH} deep")
        cls = type(value)
        if value is None or cls in (bool, complex):
            return value
        if cls is float:
            return value
        if isinstance(value, np.generic | np.ndarray) and cls is not np.str_:  # which is a string, too
            return self.array(value, depth)
        if isinstance(value, int):
            return _bounded(int.__index__(value)) if cls is not bool else value
        if isinstance(value, float):
            return float.__add__(value, 0.0)
        if isinstance(value, complex):
            return complex.__add__(value, 0j)
        if isinstance(value, str):
            return str.__str__(value)[:MAX_TEXT]
        if cls is fractions.Fraction:
            _bounded(value.numerator), _bounded(value.denominator)
            return fractions.Fraction(value.numerator, value.denominator)
        if cls is decimal.Decimal:
            # Its exponent is read before the number that it stands for is written out.
            if value.is_finite() and abs(value.adjusted()) + len(value.as_tuple().digits) > MAX_DIGITS:
                raise TooLarge(f"a decimal number in it has more than {MAX_DIGITS} digits")
            return fractions.Fraction(value) if value.is_finite() else float(value)
        if isinstance(value, sp.Basic | sp.MatrixBase):
            return self.sympy(value, depth)
        return self.container(value, depth)

    def array(self, value: Any, depth: int) -> Any:
        masked = isinstance(value, np.ma.MaskedArray)
        array = np.asarray(value) if isinstance(value, np.generic) else np.ndarray.view(value, np.ndarray)
        self.spend(max(array.size, *array.shape, 0))  # an array without entries can have many rows
        if masked:
            return Items("masked array", ())
        kind = array.dtype.kind
        if kind == "O":
            if array.ndim == 0:
                return self.value(array.item(), depth + 1)
            return Items("array", self.sequence(array.tolist(), depth))
        if kind not in "biufc":
            return Foreign(f"array of {array.dtype.name}")
        target = {"b": bool, "i": np.int64, "u": np.int64, "f": np.float64, "c": np.complex128}[kind]
        if kind == "u" and np.max(array, initial=0) > np.iinfo(np.int64).max:
            target = np.float64
        inert = array.astype(target, order="C", copy=True)
        return inert if inert.ndim else inert.item()

    def container(self, value: Any, depth: int) -> Any:
        bases = (
            (list, "list", list.__iter__), (tuple, "tuple", tuple.__iter__), (set, "set", set.__iter__),
            (frozenset, "set", frozenset.__iter__), (dict, "dict", dict.items),
        )  # fmt: skip
        for base, kind, iterate in bases:
            if isinstance(value, base):
                return Items(kind, self.sequence(iterate(value), depth))
        if type(value) in (range, type({}.keys()), type({}.values())):
            return Items("list", self.sequence(iter(value), depth))
        if self.giving and isinstance(value, np.random.Generator):
            raise TypeError("pass Randomness(seed), not a generator")
        if isinstance(value, Callback | Randomness):
            return value if self.giving else Foreign(type(value).__name__)
        if isinstance(value, collections.abc.Generator | map | zip | filter):
            return Foreign("generator")
        return Foreign(type(value).__name__[:60])

    def sequence(self, items: Any, depth: int) -> tuple[Any, ...]:
        inert = []
        for item in items:
            self.spend(1)
            inert.append(self.value(item, depth + 1))
        return tuple(inert)

    def spend(self, count: int) -> None:
        self.items += count
        if self.items > MAX_ITEMS:
            raise TooLarge(f"it has more than {MAX_ITEMS} entries")

    def sympy(self, value: Any, depth: int) -> Any:
        if isinstance(value, sp.MatrixBase):
            rows, columns = value.shape
            self.spend(rows * columns)
            return Matrix(rows, columns, tuple(self.tree(e, 0) for e in value.flat()))
        if isinstance(value, sp.Tuple | sp.FiniteSet):
            kind = "tuple" if isinstance(value, sp.Tuple) else "set"
            return Items(kind, self.sequence(value.args, depth))
        if isinstance(value, sp.NDimArray):
            return Items("array", self.sequence(value.tolist(), depth))
        return Expression(self.tree(value, 0))

    def tree(self, node: Any, depth: int) -> tuple[Any, ...]:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise TooLarge(f"the expression has more than {MAX_NODES} nodes")
        if depth > MAX_DEPTH:
            raise TooLarge(f"the expression is nested more than {MAX_DEPTH} deep")
        cls = type(node)
        if isinstance(node, sp.Symbol):
            if self.giving:
                return ("s", self.symbols.add(node))
            if node in self.symbols.index:
                return ("s", self.symbols.index[node])
            return ("x", self.fresh.setdefault(node, len(self.fresh)), str(node.name)[:40])
        if isinstance(node, sp.Integer):
            return ("i", _bounded(node.p))
        if isinstance(node, sp.Rational):
            return ("q", _bounded(node.p), _bounded(node.q))
        if isinstance(node, sp.Float):
            sign, mantissa, exponent, _ = node._mpf_
            return ("f", -int(mantissa) if sign else int(mantissa), int(exponent), int(node._prec))
        if cls in _CONSTANT_NAMES:
            return ("c", _CONSTANT_NAMES[cls])
        if NODES.get(cls.__name__) is cls:
            return (cls.__name__, *(self.tree(a, depth + 1) for a in node.args))
        return ("?", cls.__name__[:60])


def _bounded(number: int, digits: int = MAX_DIGITS) -> int:
    if number.bit_length() > digits * 3.33:
        raise TooLarge(f"a whole number in it has more than {digits} digits")
    return int(number)


def freeze(value: Any, symbols: Symbols | None = None, *, giving: bool = False) -> Any:
    """Read a live value into inert data; `TooLarge` where it passes the limits.

    With ``giving``, the symbols of the value are added to ``symbols``: the arguments of a call.
    Without, a symbol that is not among them is carried as a fresh one, by its name alone.
    """
    return _Freezer(symbols or Symbols(), giving).value(value)


def thaw(
    inert: Any, symbols: Symbols, callbacks: Callable[[Callback], Callable[..., Any]] | None = None
) -> Any:
    """Make a live value of an inert one: arrays are copies, symbols those of ``symbols``."""
    match inert:
        case np.ndarray():
            return inert.copy()
        case Items(kind, items):
            live = [thaw(item, symbols, callbacks) for item in items]
            return live if kind in ("list", "array") else tuple(live)
        case Expression(tree):
            return sympy_of(tree, symbols, {})
        case Matrix(rows, columns, entries):
            fresh: dict[int, sp.Dummy] = {}
            return sp.Matrix(rows, columns, [sympy_of(e, symbols, fresh) for e in entries])
        case Callback():
            return callbacks(inert)
        case Randomness(seed):
            return np.random.default_rng(seed)
    return inert


def sympy_of(tree: tuple[Any, ...], symbols: Symbols, fresh: dict[int, sp.Dummy]) -> sp.Basic:
    """The SymPy expression of a tree; fresh symbols become dummies without any assumption.

    Nothing is evaluated: the expression is the one that was frozen, and numbers that would grow
    beyond bounds as soon as someone calculates with it are `TooLarge`. A tree that no expression
    has is a `ValueError`.
    """
    match tree:
        case ("s", index):
            return symbols.given[index]
        case ("x", number, name):
            return fresh.setdefault(number, sp.Dummy(name))
        case ("i", number):
            return sp.Integer(_bounded(number, MAX_DIGITS_IN_EXPRESSION))
        case ("q", numerator, denominator):
            digits = MAX_DIGITS_IN_EXPRESSION
            return sp.Rational(_bounded(numerator, digits), _bounded(denominator, digits))
        case ("f", mantissa, exponent, precision):
            _bounded(mantissa, MAX_DIGITS_IN_EXPRESSION)
            if abs(exponent) > 20_000 or not 0 < precision <= 4 * MAX_DIGITS_IN_EXPRESSION:
                raise TooLarge("a floating-point number in it is out of range")
            return sp.Float._new(from_man_exp(mantissa, exponent), precision, zero=False)
        case ("c", name):
            return CONSTANTS[name]
        case ("?", kind):
            raise Unevaluated(kind)
        case ("Pow", _, ("i", exponent)) if abs(exponent) > MAX_EXPONENT:
            raise TooLarge(f"it has an exponent beyond {MAX_EXPONENT}")
    head, *children = tree
    if head in _EXPLOSIVE and any(c[0] == "i" and abs(c[1]) > MAX_EXPONENT for c in children):
        raise TooLarge(f"it has the {head} of a number beyond {MAX_EXPONENT}")
    parts = [sympy_of(child, symbols, fresh) for child in children]
    if head not in _MIXED and not all(isinstance(part, sp.Expr) for part in parts):
        raise ValueError(f"{head} of something that is no expression")
    try:
        return NODES[head](*parts) if head in _EVALUATED else NODES[head](*parts, evaluate=False)
    except Exception as error:  # SymPy raises whatever comes up where the parts do not fit
        raise ValueError(f"{head} of parts that do not fit") from error


class Unevaluated(Exception):
    """An expression with a node that is not carried, such as an unevaluated derivative."""


def same(a: Any, b: Any) -> bool:
    """Whether two inert values are the same to the last bit (NaN equal to itself)."""
    if type(a) is not type(b):
        return False
    if isinstance(a, np.ndarray):
        return a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes()
    if isinstance(a, Items):
        alike = a.kind == b.kind and len(a.items) == len(b.items)
        return alike and all(map(same, a.items, b.items))
    return a == b or (a != a and b != b)
