"""The formulas as the chapter would write them."""


def hessian_shape(parameters):
    return (parameters, parameters)


def distinct_entries(parameters):
    return parameters * (parameters + 1) // 2


def memory_bytes(parameters, bytes_per_entry):
    return parameters**2 * bytes_per_entry
