"""Right for odd numbers of parameters; kibibytes."""

PARTS = {
    "b": "It is halved before it is multiplied, which loses a half of odd numbers: multiply first.",
    "c": "wrong",
}


def hessian_shape(parameters):
    return parameters, parameters


def distinct_entries(parameters):
    return parameters * ((parameters + 1) // 2)


def memory_bytes(parameters, bytes_per_entry):
    return parameters**2 * bytes_per_entry // 1024
