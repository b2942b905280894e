"""Two columns; gigabytes of 2³⁰; the count is right."""

PARTS = {
    "a": "The number of columns is a constant: it grows with the number of parameters.",
    "c": "These are gigabytes of 2³⁰ bytes: bytes are asked for.",
}


def hessian_shape(parameters):
    return parameters, len(("i", "j"))


def distinct_entries(parameters):
    return sum(range(parameters, 0, -1))


def memory_bytes(parameters, bytes_per_entry):
    return parameters**2 * bytes_per_entry / 1024**3
