"""Squares the rows and columns; counts the diagonal twice; gigabytes."""

PARTS = {
    "a": "There are parameters² rows and columns: there is one for each parameter.",
    "b": "The diagonal is counted twice.",
    "c": "These are gigabytes of 10⁹ bytes: bytes are asked for.",
}


def hessian_shape(parameters):
    return [parameters * parameters for _ in (0, 1)]


def distinct_entries(parameters):
    return sum(range(parameters + 1)) + parameters


def memory_bytes(parameters, bytes_per_entry):
    return parameters**2 * bytes_per_entry / 1e9
