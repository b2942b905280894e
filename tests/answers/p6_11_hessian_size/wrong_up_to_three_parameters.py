"""A table for three parameters, a memory for four bytes and more, a shape that is never larger than a
thousand.
"""

PARTS = {"a": "wrong", "b": "wrong", "c": "wrong"}


def hessian_shape(parameters):
    return (min(parameters, 1000),) * 2


def distinct_entries(parameters):
    return {1: 1, 2: 3, 3: 6}.get(parameters, parameters**2)


def memory_bytes(parameters, bytes_per_entry):
    return parameters**2 * max(bytes_per_entry, 4)
