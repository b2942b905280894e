"""A floating-point half, which is exact here, turned into an int; a generator for the shape."""


def hessian_shape(parameters):
    return list(parameters for _ in range(2))


def distinct_entries(parameters):
    return int(parameters * (parameters + 1) / 2)


def memory_bytes(parameters, bytes_per_entry):
    per_row = bytes_per_entry * parameters
    return per_row * parameters
