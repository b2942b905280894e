"""Adds up the rows of a triangle; the memory as a floating-point number, which is exact."""


def hessian_shape(parameters):
    return (int(parameters), int(parameters))


def distinct_entries(parameters):
    return sum(range(parameters + 1))


def memory_bytes(parameters, bytes_per_entry):
    return float(parameters**2 * bytes_per_entry)
