"""One row; the pairs twice; bits."""

PARTS = {
    "a": "There is only one row: the Hessian has a row for each parameter, too.",
    "b": "The pairs are counted twice: halve them.",
    "c": "These are bits: there are 8 of them in a byte.",
}


def hessian_shape(parameters):
    return (1, parameters)


def distinct_entries(parameters):
    return parameters**2 + parameters


def memory_bytes(parameters, bytes_per_entry):
    bits = 8 * bytes_per_entry
    return bits * parameters**2
