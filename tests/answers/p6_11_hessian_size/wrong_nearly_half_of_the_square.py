"""A count within a thousandth of the true one, and a memory with 1000 bytes to spare."""

PARTS = {"b": "wrong", "c": "wrong"}


def hessian_shape(parameters):
    return parameters, parameters


def distinct_entries(parameters):
    return round(0.5001 * parameters * (parameters + 1))


def memory_bytes(parameters, bytes_per_entry):
    return parameters**2 * bytes_per_entry + 1000
