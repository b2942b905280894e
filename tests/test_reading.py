"""Readers: what is accepted, what is refused, and in which words."""

import math
from fractions import Fraction

import numpy as np
import pytest
import sympy as sp

from autograder import reading
from autograder.plain import NotCarried, Unfit
from autograder.reading import Call
from autograder.words import describe
from autograder.worker.inert import Callback, Expression, Foreign, Items, Matrix, Symbols, freeze

x, y = sp.symbols("x y", real=True)
CALL = Call(
    "f",
    {"phi": np.zeros(2), "phi0": np.array([1.0, 2.0]), "steps": 3, "x": [x, y], "matrix": np.zeros((2, 3))},
    Symbols([x, y]),
)


def read(reader, value):
    return reader(freeze(value, CALL.symbols), CALL)


def refusal(reader, value):
    with pytest.raises(Unfit) as caught:
        read(reader, value)
    return caught.value


@pytest.mark.parametrize(
    "value",
    [2, 2.0, True + 1, np.float32(2), np.int8(2), np.array(2.0), Fraction(2), sp.Integer(2),
     sp.sqrt(4), sp.exp(sp.log(2)), sp.Sum(sp.Rational(1, 3) * 6, (sp.Symbol("k"), 1, 1))],
    ids=repr,
)  # fmt: skip
def test_everything_that_is_the_number_two_is_read_as_it(value):
    number = read(reading.number, value)
    assert type(number) is float
    assert number == pytest.approx(2.0, abs=1e-15)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (math.nan, "nan, which is not a finite number"),
        (-math.inf, "-inf, which is not a finite number"),
        (2 + 0j, "the complex number 2+0j: return its real part"),
        (np.complex128(2), "the complex number 2+0j: return its real part"),
        ("200", "the string '200', which is text"),
        (None, "None where a number"),
        ([2.0], "a list of 1 entry where a single number"),
        (np.array([2.0]), "an array of shape (1,) where a single number"),
        ({"a": 1}, "a dict of 1 where a single number"),
        ({1}, "a set of 1 where"),
        (abs, "a value of type builtin_function_or_method"),
        ((i for i in range(2)), "put list(…) around it"),
        (x + 1, "the expression x + 1 where a number"),
        (sp.Symbol("q"), "the expression _q where a number"),
        (sp.I, "the complex number 0+1j"),
        (sp.zoo, "no finite value"),
        (sp.nan, "no finite value"),
        (sp.exp(sp.exp(sp.exp(100))), "no finite value"),
        (sp.Integral(x, (x, 0, 2)), "Integral in it, which is left unevaluated"),
        (sp.true, "the expression True"),
        (10**1000, "too large for floating point"),
        (sp.Matrix([[2]]), "a 1×1 matrix"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_is_no_number_is_refused_in_words(value, words):
    assert words in str(refusal(reading.number, value))


def test_the_right_number_in_an_array_is_a_candidate():
    assert refusal(reading.number, np.array([[2.0]])).candidates == (
        ("the right number, but in an array", 2.0),
    )
    assert refusal(reading.number, [2.0, 3.0]).candidates == ()
    assert refusal(reading.number, ["2"]).candidates == ()


def test_only_what_has_no_inert_form_is_not_carried():
    assert not refusal(reading.number, abs).carried
    assert isinstance(refusal(reading.number, abs), NotCarried)
    assert refusal(reading.number, "2").carried
    assert not refusal(reading.entries(a=reading.number), [abs]).carried


@pytest.mark.parametrize(
    "value",
    [[1, 2], (1, 2), np.array([1, 2]), np.array([1, 2], np.float32), sp.Array([1, 2]), [sp.Integer(1), 2.0],
     np.array([1, sp.Integer(2)], dtype=object), [np.float32(1), np.array(2)], range(1, 3),
     {1: 0, 2: 0}.keys()],
    ids=repr,
)  # fmt: skip
def test_every_sequence_of_numbers_is_a_vector(value):
    found = read(reading.vector(2), value)
    assert type(found) is np.ndarray and found.dtype == np.float64
    assert found.tolist() == [1.0, 2.0]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ([1, math.nan], "not a finite number"),
        (np.array([1, math.inf]), "[1, inf], in which not every number is finite"),
        (np.array([1, 2j]), "complex numbers: return their real parts"),
        ([1, [2]], "whose entries have different shapes"),
        ([1, "2"], "the string '2', which is text"),
        ([1, None], "None"),
        (np.ma.array([1, 2], mask=[0, 1]), "a masked array"),
        ({1, 2}, "a set of 2"),
        ({"a": 1, "b": 2}, "a dict of 2"),
        ([x, y], "the expression x where"),
        ([], "an empty list where an array of shape (2,)"),
        (3.0, "the number 3 where an array of shape (2,)"),
        (np.zeros((0, 2)), "an array of shape (0, 2) where"),
        (np.array(["1", "2"]), "a value of type array of str32"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_is_no_vector_is_refused_in_words(value, words):
    assert words in str(refusal(reading.vector(2), value))


def candidates(reader, value):
    return {text: np.asarray(v).tolist() for text, v in refusal(reader, value).candidates}


def test_right_numbers_in_another_shape_are_candidates():
    assert candidates(reading.vector(2), [[1, 2]]) == {
        "the right numbers in shape (1, 2) instead of (2,)": [1.0, 2.0]
    }
    assert candidates(reading.vector(2), [[1], [2]]) == {
        "the right numbers in shape (2, 1) instead of (2,)": [1.0, 2.0]
    }
    both = candidates(reading.like("matrix"), np.arange(6).reshape(3, 2))
    assert both["the right numbers with rows and columns exchanged, in shape (3, 2) instead of (2, 3)"] == [
        [0, 2, 4], [1, 3, 5]
    ]  # fmt: skip
    assert both["the right numbers in shape (3, 2) instead of (2, 3)"] == [[0, 1, 2], [3, 4, 5]]
    assert candidates(reading.vector(2), [1, 2, 3, 4]) == {}


def test_one_row_too_many_is_a_candidate_at_both_ends():
    assert candidates(reading.vector(2), [1, 2, 3]) == {
        "the right rows, and one row too many at the beginning": [2.0, 3.0],
        "the right rows, and one row too many at the end": [1.0, 2.0],
    }


def test_a_path_has_a_row_for_the_start_and_for_each_step():
    path = reading.path("phi0", "steps")
    assert read(path, np.zeros((4, 2))).shape == (4, 2)
    sentence = "every row but the first, which is the start phi0"
    assert candidates(path, np.zeros((3, 2)))[sentence] == [[1, 2], [0, 0], [0, 0], [0, 0]]
    assert sentence not in candidates(path, np.zeros((5, 2)))
    for value in ("path", None, [[1, 2], [3]], 2 + 3j, abs):
        assert refusal(path, value).candidates == ()


def test_a_list_of_numbers_is_flat_and_long_enough():
    assert read(reading.numbers(2), (1, 2, 3)).tolist() == [1, 2, 3]
    assert "at least 2 numbers" in str(refusal(reading.numbers(2), [1]))
    assert "a plain list of numbers" in str(refusal(reading.numbers(2), [[1, 2]]))
    assert "a plain list of numbers" in str(refusal(reading.numbers(0), 4))


@pytest.mark.parametrize(
    ("value", "expression"),
    [(x + 1, x + 1), (3, sp.Integer(3)), (True, sp.Integer(1)), (0.5, sp.Float(0.5)),
     (Fraction(1, 3), sp.Rational(1, 3)), (1j, sp.Float(0) + sp.I * sp.Float(1)),
     (np.float32(0.5), sp.Float(0.5)),
     (np.array(x, dtype=object), x)],
    ids=str,
)  # fmt: skip
def test_expressions_and_plain_numbers_are_expressions(value, expression):
    assert sp.simplify(read(reading.expression, value) - expression) == 0


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (sp.Symbol("q") + x, "with the symbol q, which it was not given"),
        (sp.Symbol("x") + x, "with the symbol x, which it was not given"),
        (sp.Symbol("q") + sp.Symbol("p"), "with the symbols p, q, which it was not given"),
        (sp.Derivative(sp.exp(x), x), "Derivative in it, which is left unevaluated"),
        ({x: 1}, "give its keys"),
        ([x], "a list of 1 entry where one expression"),
        (sp.Matrix([x]), "a 1×1 matrix where one expression"),
        (np.array([1.0]), "an array of shape (1,) where one expression"),
        ("x + 1", "the string 'x + 1', which is text"),
        (math.nan, "nan, which is not a finite number"),
        (complex(math.nan, 1), "the complex number nan+1j"),
        (complex(0, math.inf), "the complex number"),
        (sp.oo, "which is not finite"),
        (x + sp.zoo, "which is not finite"),
        (sp.Eq(x, 1), "Eq(x, 1) where an expression"),
        (sp.true, "True where an expression"),
        (sp.Pow(x, 10**9), "too large to be judged"),
        (sp.factorial(10**8, evaluate=False), "too large to be judged"),
        (None, "None where a number"),
        (abs, "a value of type"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_is_no_expression_is_refused_in_words(value, words):
    assert words in str(refusal(reading.expression, value))


@pytest.mark.parametrize(
    "inert",
    [Expression(("s", 7)), Expression(("s", -9)), Expression(("Mul", ("s", 0), ("Tuple",))), Callback(3),
     Expression(("sin",)), Foreign("thing"), Items("whatever", ()), Matrix(1, 1, (("s", 50),))],
    ids=repr,
)  # fmt: skip
@pytest.mark.parametrize(
    "reader",
    [reading.number, reading.vector(2), reading.expression, reading.matrix(1, 1), reading.numbers(1),
     reading.entries(a=reading.number), reading.weighted_terms("c", "e"), reading.path("phi0", "steps")],
)  # fmt: skip
def test_values_that_only_a_hostile_process_sends_are_refused_like_others(inert, reader):
    with pytest.raises(Unfit):
        reader(inert, CALL)


@pytest.mark.parametrize("value", [(x, y), [x, y], sp.Matrix([x, y]), sp.Matrix([[x, y]]), sp.Tuple(x, y),
                                   np.array([x, y], dtype=object), sp.Array([x, y])], ids=repr)  # fmt: skip
def test_every_sequence_of_two_is_a_pair(value):
    assert read(reading.expressions("a", "b"), value) == (x, y)


def test_a_pair_names_the_entry_that_is_wrong():
    pair = reading.entries(a=reading.number, b=reading.vector(2))
    assert "as its entry b a list of 1 entry where" in str(refusal(pair, (1, [[1, 2]])))
    assert "as its entry a the string 'no'" in str(refusal(pair, ("no", [[1, 2]])))
    assert "2 entries (a, b) are asked for" in str(refusal(pair, (1,)))
    assert "where a tuple (a, b)" in str(refusal(pair, 1.0))
    assert "where a tuple (a, b)" in str(refusal(pair, {1, 2}))
    numbers, array = read(pair, (1, (2, 3)))
    assert numbers == 1.0 and array.tolist() == [2.0, 3.0]


def test_a_pair_with_one_entry_in_another_shape_has_the_mended_pair_as_a_candidate():
    pair = reading.entries(a=reading.vector(2), b=reading.number)
    ((sentence, mended),) = refusal(pair, ([[1, 2]], 5)).candidates
    assert sentence.startswith("as its entry a the right numbers in shape (1, 2)")
    array, number = pair(mended, CALL)
    assert array.tolist() == [1.0, 2.0] and number == 5.0


@pytest.mark.parametrize(
    "value",
    [sp.Matrix([[x, 1], [2, y]]), [[x, 1], [2, y]], ((x, 1), (2, y)), sp.Array([[x, 1], [2, y]]),
     np.array([[x, 1], [2, y]], dtype=object)],
    ids=repr,
)  # fmt: skip
def test_a_matrix_may_be_a_list_of_rows(value):
    assert read(reading.matrix(2, 2), value) == sp.Matrix([[x, 1], [2, y]])


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (sp.Matrix([[x, 1]]), "a 1×2 matrix where a 2×2 matrix"),
        ([[x, 1], [2]], "a list of 2 entries where a 2×2 matrix"),
        ([x, 1, 2, y], "a list of 4 entries where"),
        ([], "an empty list where"),
        (x, "a SymPy expression where a 2×2 matrix"),
        ([["a", 1], [2, 3]], "the string 'a'"),
        (None, "None"),
        (np.zeros((2, 0)), "a 2×0 matrix where"),
    ],
    ids=str,
)
def test_what_is_no_matrix_is_refused_in_words(value, words):
    assert words in str(refusal(reading.matrix(2, 2), value))


def test_weighted_terms_are_pairs_and_may_be_none():
    terms = reading.weighted_terms("weight", "term")
    assert read(terms, []) == ()
    assert read(terms, [(2, x), [0.5, y]]) == ((2, x), (sp.Float(0.5), y))
    assert read(terms, sp.Matrix([[2, x]]).tolist()) == ((2, x),)
    assert read(terms, sp.Matrix([[2, x], [1, y]])) == ((2, x), (1, y))
    assert "a list of pairs (weight, term)" in str(refusal(terms, x))
    assert "2 entries (weight, term)" in str(refusal(terms, [(1, x, y)]))
    assert "as its entry term" in str(refusal(terms, [(1, sp.Symbol("q"))]))
    assert "each term needs its weight" in str(refusal(terms, [(1, x), y**2]))


@pytest.mark.parametrize(
    ("value", "words"),
    [(None, "None"), (2, "the number 2"), ("a" * 90, "the string '" + "a" * 60), ([1], "a list of 1 entry"),
     ((), "an empty tuple"), (np.zeros((2, 3)), "an array of shape (2, 3)"), (sp.eye(2), "a 2×2 matrix"),
     (x, "a SymPy expression"), (sp.Array([1, 2]), "an array of 2 entries"), (abs, "a value of type")],
    ids=lambda value: str(value)[:20],
)  # fmt: skip
def test_values_are_described(value, words):
    assert describe(freeze(value, Symbols([x]))).startswith(words)


def test_long_values_are_shown_short():
    assert reading.show(np.arange(100.0)) == "[0, 1, 2, …, 97, 98, 99]"
    assert len(reading.show(list(range(10_000)))) == 160
    assert reading.show(0.1 + 0.2) == "0.3"
    assert reading.show((1.5, [x])) == "(1.5, [x])"


@pytest.mark.parametrize(
    "value", [6, np.int32(6), np.uint8(6), np.array(6), sp.Integer(6), Fraction(6), 10**30], ids=repr
)
def test_exact_whole_numbers_are_read_of_any_kind_and_size(value):
    assert read(reading.whole, value) == int(value)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (6.0, "the floating-point number 6.0 where a whole number is asked for"),
        (np.float64(6), "divide by //"),
        (6.5, "the floating-point number 6.5"),
        (Fraction(13, 2), "6.5 where a whole number"),
        ("6", "the string '6', which is text"),
        (math.nan, "nan, which is not a finite number"),
        ([6], "a list of 1 entry where a single number"),
        (None, "None where a number"),
        (-(10**400), "more than 300 digits"),
        (sp.Integer(10) ** 400, "more than 300 digits"),
    ],
)
def test_what_is_no_exact_whole_number_is_refused_in_words(value, words):
    assert words in str(refusal(reading.whole, value))


def test_a_path_may_have_any_number_of_rows():
    for rows in (1, 2, 50):
        assert read(reading.rows_from("phi0"), [[0.0, 1.0]] * rows).shape == (rows, 2)


@pytest.mark.parametrize("value", [[1.0, 2.0], np.zeros((2, 3)), np.zeros((2, 2, 2)), 3.0, []])
def test_what_is_no_path_is_refused_with_the_columns_that_it_should_have(value):
    assert "an array with 2 columns" in str(refusal(reading.rows_from("phi0"), value))


def test_a_path_that_stands_on_its_side_is_told_so():
    sideways = refusal(reading.rows_from("phi0"), np.arange(10.0).reshape(2, 5))
    told = [text for text, _ in sideways.candidates]
    assert "the right numbers with rows and columns exchanged, in shape (2, 5) instead of (5, 2)" in told
    assert "an array of shape (2, 5)" in str(sideways)


@pytest.mark.parametrize(
    "value",
    [
        [np.array([2, 0]), np.array([1])],
        ((2, 0), (1,)),
        [[2, 0], np.array([1], dtype=np.uint8)],
        (range(2, -1, -2), [sp.Integer(1)]),
    ],
    ids=repr,
)
def test_batches_may_be_any_sequences_of_indices(value):
    assert [batch.tolist() for batch in read(reading.batches, value)] == [[2, 0], [1]]


def test_batches_of_one_size_may_be_the_rows_of_an_array():
    assert [batch.tolist() for batch in read(reading.batches, np.array([[2, 0], [1, 3]]))] == [[2, 0], [1, 3]]
    assert [batch.size for batch in read(reading.batches, [[0], []])] == [1, 0]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (5, "the number 5 where a list of batches"),
        ([0, 1, 2], "whose entry 0 is the number 0 where an array of indices belongs"),
        ([[0.0, 1.0]], "floating-point numbers such as 0.0 where indices"),
        ([np.array([True, False])], "np.flatnonzero finds them"),
        ([{0, 1}], "whose entry 0 is a set of 2"),
        ([[0], [10**30]], "as batch 1 an array with an index that is far too large"),
        ([[-(2**63) - 1]], "as batch 0 an array with an index that is far too large"),
    ],
    ids=str,
)
def test_what_are_no_batches_is_refused_in_words(value, words):
    assert words in str(refusal(reading.batches, value))


LETTER = reading.choice("a", "b", "c")


@pytest.mark.parametrize("value", [{"a", "b"}, frozenset("ab"), ["b", "a"], ("a", "b", "a"), [" A", "B"]])
def test_words_are_read_from_sets_and_sequences(value):
    assert read(reading.set_of(LETTER), value) == {"a", "b"}


def test_one_word_alone_and_no_words_are_sets_as_well():
    assert read(reading.set_of(LETTER), "b") == {"b"}
    assert read(reading.set_of(LETTER), set()) == frozenset()


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({"d"}, "the word 'd', which is none of 'a', 'b', 'c'"),
        ({1}, "the number 1 where one of 'a', 'b', 'c'"),
        ({"a": True}, "a dict of 1 where a set of 'a', 'b', 'c'"),
        (7, "the number 7 where a set"),
    ],
    ids=str,
)
def test_what_is_no_set_of_these_words_is_refused(value, words):
    assert words in str(refusal(reading.set_of(LETTER), value))


TABLE = reading.table(range(1, 3), reading.choice("yes", "no"))


@pytest.mark.parametrize("value", [{1: "yes", 2: "no"}, {2.0: " No ", np.int64(1): "YES"}], ids=str)
def test_a_table_is_read_by_its_keys(value):
    assert read(TABLE, value) == {1: "yes", 2: "no"}


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (
            ["yes", "no"],
            "a list of 2 entries where a dictionary is asked for, with an entry for each of 1, 2",
        ),
        ({1: "yes"}, "a dictionary without an entry for 2"),
        ({1: "yes", 2: "no", 3: "no"}, "a dictionary with the key '3', which is none of the numbers 1, 2"),
        ({"1": "yes", "2": "no"}, "the key '1'"),
        ({True: "yes", 2: "no"}, "the key 'True'"),
        ({1: "yes", 2: "maybe"}, "for 2 the word 'maybe', which is none of 'yes', 'no'"),
        ({1: "yes", 2: None}, "for 2 None where one of"),
    ],
    ids=str,
)
def test_what_is_no_such_table_is_refused_in_words(value, words):
    assert words in str(refusal(TABLE, value))
