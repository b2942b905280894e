"""Rewritings: other forms of an expression that are the same function, each with a name.

Each is a function from an expression to an expression. Where it changes nothing it returns the
expression itself. They hold for real symbols wherever the expression has a real value.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

import sympy as sp

Rewriting = Callable[[sp.Expr], sp.Expr]


def _at_nodes(change: Callable[[sp.Expr], sp.Expr | None]) -> Rewriting:
    """Change every node that a rule applies to, from the innermost on, and evaluate nothing."""

    def rewrite(node: sp.Expr) -> sp.Expr:
        if node.is_Atom:
            return node
        parts = [rewrite(part) if isinstance(part, sp.Expr) else part for part in node.args]
        if any(new is not old for new, old in zip(parts, node.args, strict=True)):
            node = _made(node, parts)
        changed = change(node)
        return node if changed is None else changed

    return rewrite


def _made(node: sp.Expr, parts: list[sp.Basic]) -> sp.Expr:
    try:
        return node.func(*parts, evaluate=False)
    except TypeError:  # sums know no such thing
        return node.func(*parts)


def _sigmoid(node: sp.Expr) -> sp.Expr | None:
    """1/(1 + exp(u)) as half of 1 - tanh(u/2)."""
    if node.is_Pow and node.exp == -1 and node.base.is_Add and len(node.base.args) == 2:
        one, power = node.base.args
        if one == 1 and isinstance(power, sp.exp):
            return sp.Rational(1, 2) - sp.tanh(power.args[0] / 2) / 2
    return None


def _reversed(node: sp.Expr) -> sp.Expr | None:
    if node.is_Add or node.is_Mul:
        return node.func(*node.args[::-1], evaluate=False)
    return None


def _shuffled(node: sp.Expr) -> sp.Expr | None:
    if not (node.is_Add or node.is_Mul):
        return None
    parts = list(node.args)
    random.Random(len(parts)).shuffle(parts)
    return node.func(*parts, evaluate=False)


def _in_pairs(node: sp.Expr) -> sp.Expr | None:
    if not ((node.is_Add or node.is_Mul) and len(node.args) > 2):
        return None
    total, *rest = node.args
    for part in rest:
        total = node.func(total, part, evaluate=False)
    return total


def _as_quotient(node: sp.Expr) -> sp.Expr | None:
    if not node.is_Mul:
        return None
    above, below = node.as_numer_denom()
    return sp.Mul(above, sp.Pow(below, -1, evaluate=False), evaluate=False) if below != 1 else None


def _written_as_exp(node: sp.Expr) -> sp.Expr | None:
    """A power of a positive base as an exponential."""
    if node.is_Pow and node.base.is_positive and not node.base.is_Number:
        return sp.exp(sp.Mul(node.exp, sp.log(node.base), evaluate=False), evaluate=False)
    return None


def _squares_written_out(node: sp.Expr) -> sp.Expr | None:
    if node.is_Pow and node.exp == 2:
        return sp.Mul(node.base, node.base, evaluate=False)
    return None


def _of_negative_argument(node: sp.Expr) -> sp.Expr | None:
    """Odd and even functions of minus the argument; an exponential as one divided by another."""
    if not (node.args and isinstance(node.args[0], sp.Expr)):
        return None
    minus = sp.Mul(-1, node.args[0], evaluate=False)
    if isinstance(node, sp.exp):
        return sp.Pow(sp.exp(minus, evaluate=False), -1, evaluate=False)
    if isinstance(node, sp.cos | sp.cosh | sp.Abs):
        return node.func(minus, evaluate=False)
    if isinstance(node, sp.sin | sp.tan | sp.sinh | sp.tanh):
        return sp.Mul(-1, node.func(minus, evaluate=False), evaluate=False)
    return None


def _decimals(node: sp.Expr) -> sp.Expr | None:
    """Fractions outside of exponents as decimals of fifteen digits."""
    if not (node.is_Add or node.is_Mul):
        return None
    parts = [sp.Float(p) if p.is_Rational and not p.is_Integer else p for p in node.args]
    return node.func(*parts, evaluate=False) if parts != list(node.args) else None


def _with_zero(expression: sp.Expr) -> sp.Expr:
    """Something added, and taken away at the other end."""
    for symbol in sorted(expression.free_symbols, key=str)[:1]:
        return sp.Add(symbol**2, expression, -(symbol**2), evaluate=False)
    return expression


def _with_one(expression: sp.Expr) -> sp.Expr:
    """Multiplied and divided by the same."""
    for symbol in sorted(expression.free_symbols, key=str)[:1]:
        factor = 1 + symbol**2
        return sp.Mul(expression, factor, sp.Pow(factor, -1, evaluate=False), evaluate=False)
    return expression


def _in_cases(expression: sp.Expr) -> sp.Expr:
    """The same in both cases of a condition."""
    for symbol in sorted(expression.free_symbols, key=str)[:1]:
        cases = (expression, symbol > 0), (sp.expand(expression, deep=False), True)
        return sp.Piecewise(*cases, evaluate=False)
    return expression


def _collected(expression: sp.Expr) -> sp.Expr:
    for symbol in sorted(expression.free_symbols, key=str)[:1]:
        return sp.collect(sp.expand(expression), symbol)
    return expression


def _differently_split(expression: sp.Expr) -> sp.Expr:
    """Partial fractions along the first symbol that allows them."""
    for symbol in sorted(expression.free_symbols, key=str):
        if expression.is_rational_function(symbol):
            return sp.apart(expression, symbol)
    return expression


def _by_a_logarithm(expression: sp.Expr) -> sp.Expr:
    """Multiplied by the exponential of a logarithm, and divided by what that is."""
    factor = 1 + expression**2
    exponential = sp.exp(sp.log(factor, evaluate=False), evaluate=False)
    return sp.Mul(exponential, sp.Pow(factor, -1, evaluate=False), expression, evaluate=False)


REWRITINGS: Mapping[str, Rewriting] = {
    "expanded": sp.expand,
    "factored": sp.factor,
    "over one denominator": sp.together,
    "in lowest terms": sp.cancel,
    "in partial fractions": _differently_split,
    "rational simplified": sp.ratsimp,
    "collected": _collected,
    "by exponentials": lambda e: e.rewrite(sp.exp),
    "by hyperbolic tangents": lambda e: e.rewrite(sp.tanh),
    "by half tangents": lambda e: e.rewrite(sp.tan),
    "sigmoids by tangents": _at_nodes(_sigmoid),
    "trigonometry simplified": sp.trigsimp,
    "trigonometry expanded": sp.expand_trig,
    "powers simplified": sp.powsimp,
    "powers expanded": sp.expand_power_exp,
    "logarithms expanded": sp.expand_log,
    "logarithms combined": sp.logcombine,
    "common terms drawn out": sp.factor_terms,
    "terms in reverse": _at_nodes(_reversed),
    "terms in another order": _at_nodes(_shuffled),
    "two by two": _at_nodes(_in_pairs),
    "quotients of products": _at_nodes(_as_quotient),
    "powers as exponentials": _at_nodes(_written_as_exp),
    "squares as products": _at_nodes(_squares_written_out),
    "of minus the argument": _at_nodes(_of_negative_argument),
    "decimals": _at_nodes(_decimals),
    "with something added and taken away": _with_zero,
    "multiplied and divided by the same": _with_one,
    "in two cases": _in_cases,
    "exponential of its logarithm": _by_a_logarithm,
    "minus its negative": lambda e: sp.Mul(-1, sp.Mul(-1, e, evaluate=False), evaluate=False),
    "one divided by its inverse": lambda e: (
        sp.Pow(sp.Pow(e, -1, evaluate=False), -1, evaluate=False) if e.free_symbols else e
    ),
}
"""By name. Those that simplify are for expressions of the size that an exercise asks for."""
