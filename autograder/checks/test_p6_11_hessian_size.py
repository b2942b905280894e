"""Problem 6.11: the size of the Hessian."""

from autograder.exercise import check
from autograder.laws import agree_exactly
from autograder.reading import entries, number, whole

ANSWERS = {
    "hessian_shape(parameters)": entries(rows=whole, columns=whole),
    "distinct_entries(parameters)": whole,
    "memory_bytes(parameters, bytes_per_entry)": number,
}


def model_sizes(rng, largest):
    """Numbers of parameters: random ones, the smallest there are, and large ones up to the largest."""
    yield int(rng.integers(20, 60))
    yield from (1, 2, 3)
    yield from (int(n) for n in rng.integers(300, 3_000, 2))
    yield 1000
    yield int(rng.integers(largest // 4, largest))
    yield from (10**6, largest)


def pairs_in_rows(parameters):
    """The pairs of parameters, counted a row at a time: the first has all columns, the last has one."""
    return sum(range(1, parameters + 1)) if parameters < 5_000 else parameters * (parameters + 1) // 2


@check(part="a", points=1)
def test_hessian_has_a_row_and_a_column_for_each_parameter(hessian_shape, rng):
    """The Hessian has as many rows as there are parameters, and as many columns."""
    for parameters in model_sizes(rng, 10**6):
        rows, columns = hessian_shape(parameters)
        agree_exactly(rows, parameters, "the number of rows is")
        agree_exactly(columns, parameters, "the number of columns is")


@check(part="b", points=1)
def test_each_pair_of_parameters_is_counted_once(distinct_entries, rng):
    """The entry of a pair of parameters is the same in either order, so that each pair counts once."""
    even = 2 * int(rng.integers(10, 30))
    # Both are asked for before either is judged: ways of rounding differ for one of them alone.
    for parameters, count in reversed([(n, distinct_entries(n)) for n in (even, even + 1)]):
        agree_exactly(count, pairs_in_rows(parameters), f"distinct_entries({parameters}) is")
    for parameters in model_sizes(rng, 10**7):
        agree_exactly(distinct_entries(parameters), pairs_in_rows(parameters))


@check(part="c", points=1)
def test_memory_holds_every_entry_of_the_whole_matrix(memory_bytes, rng):
    """Every row takes bytes_per_entry for each of its entries, and there is a row for each parameter."""
    for k, parameters in enumerate(model_sizes(rng, 10**6)):
        bytes_per_entry = (4, 8, 2, 4, 1, 16)[k % 6]
        bytes_in_a_row = parameters * bytes_per_entry
        agree_exactly(memory_bytes(parameters, bytes_per_entry), parameters * bytes_in_a_row)
