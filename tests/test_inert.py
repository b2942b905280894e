"""Freezing and thawing: nothing of a student's classes survives, and nothing honest is lost."""

import collections
import decimal
import fractions
import math

import numpy as np
import pytest
import sympy as sp

from autograder.worker.inert import (
    MAX_ITEMS,
    Expression,
    Foreign,
    Items,
    Matrix,
    Symbols,
    TooLarge,
    Unevaluated,
    freeze,
    same,
    sympy_of,
    thaw,
)

x, y, z = sp.symbols("x y z", real=True)
t = sp.Symbol("t", integer=True, nonnegative=True)
b = sp.Symbol("b", positive=True)


def given():
    return Symbols([x, y, z, t, b])


@pytest.mark.parametrize(
    "value",
    [None, True, False, 0, -7, 10**3000, 0.5, -0.0, math.inf, 2 + 3j, "text", fractions.Fraction(-2, 3)],
)
def test_exact_built_ins_stay_what_they_are(value):
    frozen = freeze(value)
    assert same(frozen, value) and type(frozen) is type(value)


def test_a_string_of_numpy_is_a_string():
    assert same(freeze(np.array(["a", "b"])[1]), "b")


def test_nan_is_the_same_as_itself_alone():
    assert same(freeze(math.nan), math.nan)
    assert not same(freeze(math.nan), 0.0)


class Float(float):
    def __eq__(self, other):
        return True

    __hash__ = float.__hash__


class Int(int):
    def __index__(self):
        return 5


class Text(str):
    def __str__(self):
        return "another"


class Complex(complex):
    pass


class List(list):
    def __iter__(self):
        return iter([1, 2, 3])

    def __len__(self):
        return 99


class Array(np.ndarray):
    def __array__(self, *arguments, **more):
        return np.ones(2)

    def astype(self, *arguments, **more):
        return np.ones(2)


@pytest.mark.parametrize(
    ("value", "kind"), [(Float(2.5), float), (Int(7), int), (Text("own"), str), (Complex(1j), complex)]
)
def test_subclasses_of_numbers_lose_their_class_and_keep_their_value(value, kind):
    frozen = freeze(value)
    assert type(frozen) is kind
    assert frozen == {float: 2.5, int: 7, str: "own", complex: 1j}[kind]


def test_a_list_that_iterates_over_other_things_is_read_as_what_it_holds():
    assert freeze(List([4, 5])) == Items("list", (4, 5))


def test_an_array_with_methods_of_its_own_is_read_as_what_it_holds():
    frozen = freeze(np.array([3.0, 4.0]).view(Array))
    assert type(frozen) is np.ndarray
    assert frozen.tolist() == [3.0, 4.0]


def test_what_is_frozen_does_not_change_with_the_original():
    array, numbers = np.array([1.0, 2.0]), [1, 2]
    frozen = freeze((array, numbers))
    array[0], numbers[0] = 9, 9
    assert frozen.items[0].tolist() == [1.0, 2.0]
    assert frozen.items[1].items == (1, 2)


def test_a_property_that_changes_between_reads_is_never_read():
    class Moody:
        @property
        def shape(self):
            raise AssertionError("read")

        __array__ = __float__ = __len__ = shape

    assert freeze(Moody()) == Foreign("Moody")


@pytest.mark.parametrize(
    ("dtype", "kind"),
    [("bool", "b"), ("int8", "i"), ("int64", "i"), ("uint8", "i"), ("uint64", "i"), ("float16", "f"),
     ("float32", "f"), ("float64", "f"), ("longdouble", "f"), ("complex64", "c"), (">f8", "f"), (">i4", "i")],
)  # fmt: skip
def test_arrays_of_every_numeric_type_become_one_of_four(dtype, kind):
    frozen = freeze(np.array([[0, 1], [1, 0]], dtype=dtype))
    assert frozen.dtype.kind == kind and frozen.dtype.isnative and frozen.dtype.itemsize in (1, 8, 16)
    assert frozen.tolist() == [[0, 1], [1, 0]]


def test_large_unsigned_numbers_do_not_wrap_around():
    assert freeze(np.uint64(2**63 + 2**20)) == 2**63 + 2**20
    assert freeze(np.array([2**63 + 2**20], np.uint64)).tolist() == [2**63 + 2**20]


@pytest.mark.parametrize("value", [np.float16(0.5), np.float32(0.5), np.float64(0.5), np.array(0.5)])
def test_scalars_of_numpy_become_plain_numbers(value):
    assert type(freeze(value)) is float
    assert freeze(value) == 0.5


def test_strided_and_reversed_arrays_keep_their_order():
    frozen = freeze(np.arange(6.0).reshape(2, 3).T[::-1])
    assert frozen.tolist() == [[2, 5], [1, 4], [0, 3]] and frozen.flags.c_contiguous


def test_object_arrays_are_read_entry_by_entry():
    assert freeze(np.array([1, None, "a"], dtype=object)) == Items("array", (1, None, "a"))
    assert freeze(np.array(None, dtype=object)) is None
    assert freeze(np.array([[x], [y]], dtype=object), given()) == Items(
        "array", (Items("list", (Expression(("s", 0)),)), Items("list", (Expression(("s", 1)),)))
    )


def test_masked_structured_and_text_arrays_are_no_numbers():
    assert freeze(np.ma.array([1, 2], mask=[0, 1])) == Items("masked array", ())
    assert isinstance(freeze(np.zeros(2, dtype=[("a", int)])), Foreign)
    assert isinstance(freeze(np.array(["a"])), Foreign)
    assert isinstance(freeze(np.array(["2020-01-01"], dtype="datetime64[D]")), Foreign)


def test_a_matrix_of_numpy_is_an_array_of_two_dimensions():
    with pytest.warns(PendingDeprecationWarning):
        frozen = freeze(np.matrix([[1.0, 2.0]]))
    assert type(frozen) is np.ndarray and frozen.shape == (1, 2)


@pytest.mark.parametrize(
    ("value", "frozen"),
    [
        ([1, (2, [3])], Items("list", (1, Items("tuple", (2, Items("list", (3,))))))),
        (collections.namedtuple("P", "a b")(1, 2), Items("tuple", (1, 2))),
        ({"a": 1}, Items("dict", (Items("tuple", ("a", 1)),))),
        (collections.OrderedDict(a=1), Items("dict", (Items("tuple", ("a", 1)),))),
        ({"a": 1}.keys(), Items("list", ("a",))),
        ({"a": 1}.values(), Items("list", (1,))),
        (range(3), Items("list", (0, 1, 2))),
        (frozenset({1}), Items("set", (1,))),
        ((i for i in range(3)), Foreign("generator")),
        (map(abs, [1]), Foreign("generator")),
        (abs, Foreign("builtin_function_or_method")),
        (decimal.Decimal("0.1"), fractions.Fraction(1, 10)),
    ],
)
def test_containers_have_an_inert_form_and_everything_else_only_a_name(value, frozen):
    assert freeze(value) == frozen


def test_decimals_without_a_value_become_the_floats_that_have_none():
    assert math.isnan(freeze(decimal.Decimal("nan")))
    assert freeze(decimal.Decimal("-inf")) == -math.inf


def selfish():
    itself = [1]
    itself.append(itself)
    return itself


def twice_selfish():
    itself = []
    itself += [itself, itself]
    return itself


def nested(depth, value=1.0):
    for _ in range(depth):
        value = [value]
    return value


def object_array_of_itself():
    array = np.empty(1, dtype=object)
    array[0] = array
    return array


def tower():
    value = x
    for _ in range(300):
        value = sp.sin(value, evaluate=False)
    return value


def doubled():
    value = x
    for _ in range(40):
        value = sp.Mul(value + 1, value, evaluate=False)
    return value


@pytest.mark.parametrize(
    "value",
    [
        selfish(), twice_selfish(), object_array_of_itself(), nested(100_000), 10**5000, -(10**5000),
        fractions.Fraction(1, 10**5000), decimal.Decimal("1e999999999"), decimal.Decimal("1e-999999999"),
        range(10**12), np.zeros(MAX_ITEMS + 1), np.broadcast_to(0.0, (10**6, 10**6)),
        np.empty((10**9, 0)), [0] * (MAX_ITEMS + 1), tower(), doubled(), sp.Integer(10) ** 5000,
        sp.SparseMatrix(10**5, 10**5, {}),
    ],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_what_is_too_large_is_said_to_be(value):
    with pytest.raises(TooLarge):
        freeze(value, given())


EXPRESSIONS = [
    x, sp.Integer(3), sp.Rational(-2, 7), sp.Float(0.1), sp.Float("0.1", 50), sp.Float(0), sp.Float(-1e-300),
    sp.pi, sp.E, sp.I, sp.GoldenRatio, sp.EulerGamma, sp.oo, sp.zoo, x + 2 * y, x - y, -x, (x + 1) / 2,
    2 * (x + y), x * (x + y) ** 2, x / y, 1 / (x + y) ** 3, sp.sqrt(x**2 + 1), x ** sp.Rational(2, 3), b**t,
    sp.exp(-x), sp.log(x, 2), sp.sin(x) * sp.cos(y), sp.tanh(x), sp.sech(x), sp.atan2(y, x), sp.Abs(x),
    sp.sign(x), sp.floor(x), sp.ceiling(x), sp.Max(x, 0, y), sp.Min(x, y), sp.Heaviside(x),
    sp.Heaviside(x, 0), sp.Piecewise((x, x > 0), (0, True)), sp.Mod(x, 3), sp.binomial(t, 2),
    sp.Piecewise((1, sp.And(x > 0, x < 1)), (2, sp.Or(x > 5, sp.Eq(y, 1))), (3, sp.Ne(x, y)), (0, True)),
    sp.Sum(b**t, (t, 0, 5)), sp.Sum(x * t, (t, 1, y)), sp.Product(x + t, (t, 1, 3)), sp.factorial(t),
    sp.gamma(x), sp.erf(x), sp.KroneckerDelta(t, 2), sp.conjugate(b * sp.I), sp.arg(x), x > 0, sp.true,
    sp.Mul(2, x + y, evaluate=False), sp.Add(x, x, evaluate=False), sp.Pow(x, 1, evaluate=False),
    sp.exp(sp.log(x, evaluate=False), evaluate=False), 0.06 * x + 1.5 * sp.pi, sp.I * x + 1,
]  # fmt: skip


@pytest.mark.parametrize("expression", EXPRESSIONS, ids=str)
def test_an_expression_comes_back_as_it_was(expression):
    symbols = given()
    back = thaw(freeze(expression, symbols), symbols)
    assert back == expression
    assert type(back) is type(expression)


def test_a_float_keeps_its_precision():
    symbols = given()
    back = thaw(freeze(sp.Float("0.1", 50) * x, symbols), symbols)
    assert back.args[0]._prec == sp.Float("0.1", 50)._prec


def test_a_sum_over_a_symbol_of_the_students_own_has_the_same_value():
    symbols, k = given(), sp.Symbol("k", integer=True)
    back = thaw(freeze(sp.Sum(x**k, (k, 0, 3)), symbols), symbols)
    assert sp.expand(back.doit() - (1 + x + x**2 + x**3)) == 0


def test_a_symbol_of_the_same_name_but_other_assumptions_stays_foreign():
    symbols = given()
    for stranger in (sp.Symbol("x"), sp.Symbol("x", positive=True), sp.Dummy("x", real=True)):
        back = thaw(freeze(stranger + x, symbols), symbols)
        (fresh,) = back.free_symbols - {x}
        assert fresh.is_positive is None and fresh != stranger
        assert back != 2 * x


def test_fresh_symbols_of_one_matrix_stay_the_same_symbol():
    symbols, fresh = given(), sp.Symbol("q")
    back = thaw(freeze(sp.Matrix([[fresh, fresh + x]]), symbols), symbols)
    assert sp.expand(back[1] - back[0]) == x


@pytest.mark.parametrize(
    "expression",
    [sp.Derivative(x**2, x), x + sp.Integral(sp.exp(-(x**2)), x), sp.Function("f")(x), sp.Lambda(x, x + 1),
     sp.MatrixSymbol("A", 2, 2), sp.Interval(0, 1), sp.Symbol("A", commutative=False) * sp.Function("g")(x)],
    ids=str,
)  # fmt: skip
def test_what_is_no_plain_expression_is_unevaluated(expression):
    symbols = given()
    with pytest.raises(Unevaluated):
        thaw(freeze(expression, symbols), symbols)


@pytest.mark.parametrize("kind", [sp.Matrix, sp.ImmutableMatrix, sp.SparseMatrix, sp.ImmutableSparseMatrix])
def test_every_kind_of_matrix_is_read_row_by_row(kind):
    frozen = freeze(kind([[1, x], [y, 0]]), given())
    assert frozen == Matrix(2, 2, (("i", 1), ("s", 0), ("s", 1), ("i", 0)))


def test_containers_of_sympy_are_containers():
    symbols = given()
    one, two = Expression(("i", 1)), Expression(("i", 2))
    assert freeze(sp.Tuple(1, 2), symbols) == Items("tuple", (one, two))
    assert freeze(sp.FiniteSet(1, 2), symbols) == Items("set", (one, two))
    assert freeze(sp.Array([1, 2]), symbols) == Items("array", (one, two))
    assert freeze(sp.zeros(0, 3), symbols) == Matrix(0, 3, ())


@pytest.mark.parametrize(
    "tree",
    [
        ("Pow", ("i", 9), ("i", 9**9)), ("Pow", ("s", 0), ("i", 10**9)), ("Pow", ("i", 2), ("i", -(10**6))),
        ("factorial", ("i", 10**8)), ("gamma", ("i", 10**8)), ("binomial", ("i", 10**8), ("i", 10**7)),
        ("i", 10**2000), ("q", 1, 10**2000), ("f", 1, 10**9, 53), ("f", 1, 0, 10**9), ("f", 10**2000, 0, 53),
    ],
    ids=lambda tree: tree[0],
)  # fmt: skip
def test_numbers_that_explode_in_a_calculation_are_too_large(tree):
    with pytest.raises(TooLarge):
        sympy_of(tree, given(), {})


@pytest.mark.parametrize(
    "tree",
    [
        ("Mul", ("s", 0), ("Tuple", ("i", 1))), ("Piecewise", ("i", 1)), ("Sum", ("s", 0)),
        ("sin", ("i", 1), ("i", 2)), ("Add", ("c", "True"), ("i", 1)), ("s", 99), ("sin",),
        ("Sum", ("s", 0), ("Tuple", ("i", 1), ("i", 2), ("i", 3))), ("log", ("Eq", ("s", 0))),
    ],
    ids=str,
)  # fmt: skip
def test_trees_that_no_expression_has_raise_nothing_but_value_and_index_errors(tree):
    with pytest.raises((ValueError, IndexError)):
        sympy_of(tree, given(), {})


def test_thawed_arrays_are_copies():
    inert = freeze(np.array([1.0]))
    thaw(inert, given())[0] = 5.0
    assert inert[0] == 1.0


def test_a_dictionary_is_frozen_with_its_values():
    frozen = freeze({1: "one", "two": [2.0]})
    assert frozen.kind == "dict"
    assert [pair.items for pair in frozen.items] == [(1, "one"), ("two", Items("list", (2.0,)))]


class Deceitful(dict):
    def items(self):
        return [(1, "right")]


def test_a_dictionary_of_ones_own_kind_is_read_by_the_built_in_methods():
    assert freeze(Deceitful({1: "wrong"})).items[0].items == (1, "wrong")
