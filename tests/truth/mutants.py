"""Mutants: the solutions with one small change in them, made by a program, and what the checks say of each.

A mutant that passes shows a hole in the checks, or it is a right answer: `equivalents` says which and why.
"""

from __future__ import annotations

import ast
import copy
import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from autograder.author.source import Source
from autograder.exercise import Exercise

BINARY = {
    ast.Add: (ast.Sub, ast.Mult),
    ast.Sub: (ast.Add, ast.Mult),
    ast.Mult: (ast.Div, ast.Add, ast.Sub),
    ast.Div: (ast.Mult, ast.FloorDiv, ast.Sub),
    ast.FloorDiv: (ast.Div, ast.Mult, ast.Mod),
    ast.Pow: (ast.Mult, ast.Div),
    ast.MatMult: (ast.Mult, ast.Add),
}
ORDERED = (ast.Sub, ast.Div, ast.FloorDiv, ast.Pow, ast.MatMult)
COMPARISONS = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
}
SIBLINGS = {
    "abs": ("square", "sign"),
    "append": ("remove",),
    "arange": ("ones", "zeros"),
    "concatenate": ("add", "stack"),
    "cos": ("sin",),
    "divmod": ("pow",),
    "dot": ("cross",),
    "eigvalsh": ("eigvals", "diag"),
    "exp": ("log", "sin"),
    "len": ("sum", "max"),
    "logaddexp": ("logaddexp2", "maximum", "add"),
    "max": ("min",),
    "maximum": ("minimum", "add", "multiply"),
    "min": ("max", "sum"),
    "norm": ("sum", "max", "cond"),
    "normal": ("uniform", "laplace", "gumbel", "logistic"),
    "permutation": ("random", "integers"),
    "repeat": ("tile", "full"),
    "sin": ("cos", "tan"),
    "sqrt": ("square", "abs", "exp"),
    "sum": ("mean", "max", "prod", "cumsum", "std"),
    "where": ("logical_or",),
    "zeros_like": ("ones_like", "array"),
}
"""What a function's name may be taken for."""


@dataclass(frozen=True)
class Mutant:
    """A solution's text with one change in it: ``change`` as it reads, on the line ``code``."""

    exercise: str
    part: str
    function: str
    line: int
    code: str
    change: str
    text: str

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What names it, wherever its line may stand."""
        return self.exercise, self.function, self.code, self.change


def mutants(source: Source, exercise: Exercise) -> Iterator[Mutant]:
    """Every change of every line in the solution regions of an exercise, no text twice."""
    part_of = {name: part.letter for part in exercise.parts for name in part.functions}
    lines = source.text.split("\n")
    regions = [region for cell in source.cells if cell.kind == "code" for region in cell.regions]
    for definition in ast.parse(source.text).body:
        if not isinstance(definition, ast.FunctionDef) or definition.name not in part_of:
            continue
        above, below = lines[: definition.lineno - 1], lines[definition.end_lineno :]
        code = "\n".join(lines[definition.lineno - 1 : definition.end_lineno])
        seen, times = {ast.dump(ast.parse(code))}, Counter()
        (function,) = ast.parse(code).body
        changes = itertools.chain.from_iterable(_changes(n, _names(function)) for n in ast.walk(function))
        for old, new in changes:
            line = len(above) + old.lineno
            if not any(begin < line < end for begin, end in regions):
                continue
            changed = _spliced(code, old, f"({new})" if isinstance(old, ast.expr) else new)
            try:
                parsed = ast.dump(ast.parse(changed))
            except SyntaxError:
                continue
            if parsed in seen:
                continue
            seen.add(parsed)
            where = lines[line - 1].strip()
            change = f"{_written(ast.get_source_segment(code, old))} → {_written(new)}"
            times[where, change] += 1
            if (again := times[where, change]) > 1:
                change += f" ({again})"
            text = "\n".join([*above, changed, *below])
            name = function.name
            yield Mutant(exercise.name, part_of[name], name, line, where, change, text)


def _names(function: ast.FunctionDef) -> list[str]:
    """The parameters and the variables of a function."""
    stored = [n.id for n in ast.walk(function) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)]
    return list(dict.fromkeys([a.arg for a in function.args.args] + stored))


def _written(code: str) -> str:
    return " ".join(code.split())


def _spliced(text: str, node: ast.AST, new: str) -> str:
    """The text with other code in the place of a node."""
    lines = text.encode().split(b"\n")  # offsets count bytes
    first, last = node.lineno - 1, node.end_lineno - 1
    middle = lines[first][: node.col_offset] + new.encode() + lines[last][node.end_col_offset :]
    return b"\n".join([*lines[:first], middle, *lines[last + 1 :]]).decode()


def _changes(node: ast.AST, names: Sequence[str]) -> Iterator[tuple[ast.AST, str]]:
    """The changes of one node: what is replaced, and the code in its place."""
    if isinstance(node, ast.stmt):
        yield from _of_statement(node)
    for new in _of_expression(node, names):
        yield node, ast.unparse(new)
    for field in ("body", "orelse"):
        statements = getattr(node, field, [])
        if isinstance(node, ast.stmt) and isinstance(statements, list):
            for one, other in itertools.pairwise(statements):
                yield _both(one, other), _after_one_another(other, one)


def _of_statement(node: ast.stmt) -> Iterator[tuple[ast.AST, str]]:
    yield node, "pass"
    match node:
        case ast.If() | ast.While():
            yield node.test, "True"
            yield node.test, "False"
        case ast.Break():
            yield node, "continue"
        case ast.AugAssign(target, op, value):
            for other in BINARY.get(type(op), ()):
                yield node, ast.unparse(ast.AugAssign(target, other(), value))
            yield node, ast.unparse(ast.Assign([target], value, lineno=0))
    if isinstance(node, ast.For | ast.While):
        yield node, _indented(_with(node, body=[*node.body, ast.Break()]), node)
        yield node.body[-1], _after_one_another(node.body[-1], ast.Break())


def _of_expression(node: ast.AST, names: Sequence[str]) -> Iterator[ast.expr]:
    """Other expressions in the place of one."""
    match node:
        case ast.BinOp(left, op, right):
            for other in BINARY.get(type(op), ()):
                yield ast.BinOp(left, other(), right)
            if isinstance(op, ORDERED):
                yield ast.BinOp(right, op, left)
            yield left
            yield right
        case ast.UnaryOp(_, operand):
            yield operand
        case ast.Compare(left, [op], [right]):
            for other in COMPARISONS.get(type(op), ()):
                yield ast.Compare(left, [other()], [right])
            yield ast.Constant(True)
            yield ast.Constant(False)
        case ast.BoolOp(op, values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
            yield from values
        case ast.IfExp(test, body, orelse):
            yield ast.IfExp(test, orelse, body)
            yield body
            yield orelse
        case ast.Constant(bool()):
            yield ast.Constant(not node.value)
        case ast.Constant(int() | float() as n):
            for other in (n + 1, n - 1, 0, -n, 2 * n, n // 2 if n % 2 == 0 else n / 2):
                yield ast.parse(repr(other), mode="eval").body
        case ast.Constant(str()):
            others = ("local minimum", "global minimum", "neither") if " " in node.value else ("a", "b", "c")
            yield from (ast.Constant(other) for other in (*others, "neither") if other != node.value)
        case ast.Name(name, ast.Load()) if name in names:
            yield from (ast.Name(other, ast.Load()) for other in names if other != name)
        case ast.Subscript(value, index):
            yield value
            yield from (ast.Subscript(value, other, node.ctx) for other in _other_indices(index))
        case ast.Call():
            yield from _other_calls(node)
        case ast.ListComp(element, [loop]) | ast.GeneratorExp(element, [loop]):
            yield ast.Subscript(ast.ListComp(element, [loop]), ast.Slice(ast.Constant(1)))
            yield ast.Subscript(ast.ListComp(element, [loop]), ast.Slice(None, ast.Constant(-1)))
            yield ast.Subscript(
                ast.ListComp(element, [loop]), ast.Slice(step=ast.UnaryOp(ast.USub(), ast.Constant(1)))
            )
        case ast.Dict(keys, values):
            for k in range(len(values) - 1):
                yield ast.Dict(keys, _exchanged(values, k))
            for k in range(len(values)):
                yield ast.Dict(keys[:k] + keys[k + 1 :], values[:k] + values[k + 1 :])
    read = isinstance(getattr(node, "ctx", ast.Load()), ast.Load)
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        items = node.elts
        yield from (_with(node, elts=_exchanged(items, k)) for k in range(len(items) - 1))
        yield from (_with(node, elts=items[:k] + items[k + 1 :]) for k in range(len(items)) if read)
    if read and (
        isinstance(node, ast.BinOp | ast.Call | ast.Subscript)
        or (isinstance(node, ast.Name) and node.id in names)
    ):
        yield ast.UnaryOp(ast.USub(), node)


def _other_indices(index: ast.expr) -> Iterator[ast.expr]:
    match index:
        case ast.Slice(lower, upper, step):
            for a, b, c in (
                (_moved(lower, 1), upper, step), (_moved(lower, -1), upper, step),
                (lower, _moved(upper, 1), step), (lower, _moved(upper, -1), step),
                (None, upper, step), (lower, None, step), (lower, upper, None),
                (lower, upper, ast.UnaryOp(ast.USub(), step or ast.Constant(1))),
            ):  # fmt: skip
                yield ast.Slice(a, b, c)
        case ast.Tuple(entries):
            for k in range(len(entries) - 1):
                yield ast.Tuple(_exchanged(entries, k))
            yield from entries
        case ast.Constant():
            return  # as any constant
        case _:
            yield _moved(index, 1)
            yield _moved(index, -1)


def _moved(bound: ast.expr | None, by: int) -> ast.expr:
    if bound is None:
        return ast.Constant(by)
    return ast.BinOp(bound, ast.Add() if by > 0 else ast.Sub(), ast.Constant(1))


def _other_calls(node: ast.Call) -> Iterator[ast.expr]:
    function, arguments, keywords = node.func, node.args, node.keywords
    for k in range(len(arguments) - 1):
        yield ast.Call(function, _exchanged(arguments, k), keywords)
    yield from arguments
    if isinstance(function, ast.Attribute):
        yield function.value
    for k in range(len(arguments)):
        yield ast.Call(function, arguments[:k] + arguments[k + 1 :], keywords)
    for k in range(len(keywords)):
        yield ast.Call(function, arguments, keywords[:k] + keywords[k + 1 :])
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    for other in SIBLINGS.get(name, ()):
        if isinstance(function, ast.Attribute):
            yield ast.Call(ast.Attribute(function.value, other, ast.Load()), arguments, keywords)
        else:
            module = "np." if other in ("mean", "prod", "cumsum", "std") else ""
            yield ast.Call(ast.Name(module + other, ast.Load()), arguments, keywords)
    if name in ("len", "range"):
        yield from (ast.BinOp(node, op(), ast.Constant(1)) for op in (ast.Add, ast.Sub) if name == "len")
        for k in range(len(arguments)):
            for by in (1, -1):
                moved = [*arguments[:k], _moved(arguments[k], by), *arguments[k + 1 :]]
                yield ast.Call(function, moved, keywords)
        if name == "range":
            yield ast.Call(ast.Name("reversed", ast.Load()), [node], [])
    else:
        for k in range(len(arguments)):
            # An argument that does not matter: of the shape and the kind that it had.
            constant = ast.BinOp(ast.Constant(0), ast.Mult(), arguments[k])
            yield ast.Call(function, [*arguments[:k], constant, *arguments[k + 1 :]], keywords)


def _exchanged(items: Sequence[ast.expr], k: int) -> list[ast.expr]:
    return [*items[:k], items[k + 1], items[k], *items[k + 2 :]]


def _with(node: ast.AST, **fields: object) -> ast.AST:
    changed = copy.copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed


def _both(one: ast.stmt, other: ast.stmt) -> ast.stmt:
    """A node that spans two statements."""
    return ast.Pass(
        lineno=one.lineno, col_offset=one.col_offset,
        end_lineno=other.end_lineno, end_col_offset=other.end_col_offset,
    )  # fmt: skip


def _after_one_another(one: ast.stmt, other: ast.stmt) -> str:
    indent = getattr(one, "col_offset", None)
    indent = other.col_offset if indent is None else min(indent, getattr(other, "col_offset", indent))
    code = f"{ast.unparse(one)}\n{ast.unparse(other)}"
    return code.replace("\n", "\n" + " " * indent)


def _indented(node: ast.stmt, at: ast.stmt) -> str:
    return ast.unparse(node).replace("\n", "\n" + " " * at.col_offset)
