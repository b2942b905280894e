"""Divides by the bytes; builds the memory on its own wrong shape otherwise not."""

PARTS = {
    "a": "There is only one column: the Hessian has a column for each parameter, too.",
    "c": "It is divided by the bytes per entry: each entry takes so many bytes, so multiply.",
}


def hessian_shape(parameters):
    return parameters, 1


def distinct_entries(parameters):
    return parameters * (parameters + 1) // 2


def memory_bytes(parameters, bytes_per_entry):
    return parameters**2 / bytes_per_entry
