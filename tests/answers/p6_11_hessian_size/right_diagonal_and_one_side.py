"""The diagonal and one side of it; the memory counted back from that."""


def hessian_shape(parameters):
    return divmod(parameters**2 + parameters, parameters)[0] - 1, parameters


def distinct_entries(parameters):
    n = parameters
    return n + (n * n - n) // 2


def memory_bytes(parameters, bytes_per_entry):
    return bytes_per_entry * (2 * distinct_entries(parameters) - parameters)
