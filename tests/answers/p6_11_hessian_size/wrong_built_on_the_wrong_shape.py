"""The memory multiplies the own shape, which has one column: it is judged on its own."""

PARTS = {
    "a": "There is only one column: the Hessian has a column for each parameter, too.",
    "c": "This is the memory for a gradient: the Hessian has an entry for each pair of parameters.",
}


def hessian_shape(parameters):
    return parameters, 1


def distinct_entries(parameters):
    return parameters * (parameters + 1) // 2


def memory_bytes(parameters, bytes_per_entry):
    rows, columns = hessian_shape(parameters)
    return rows * columns * bytes_per_entry
