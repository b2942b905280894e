"""Right for small numbers of parameters, and one too many for large ones."""

PARTS = {"b": "wrong", "c": "wrong"}


def hessian_shape(parameters):
    return parameters, parameters


def distinct_entries(parameters):
    return parameters * (parameters + 1) // 2 + (parameters > 100_000)


def memory_bytes(parameters, bytes_per_entry):
    return parameters**2 * bytes_per_entry + (parameters > 1000)
