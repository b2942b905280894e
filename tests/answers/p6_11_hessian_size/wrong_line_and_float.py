"""The shape for the two parameters of a line; a float; the memory of a gradient."""

PARTS = {
    "a": "This is the shape for two parameters: it grows with their number.",
    "b": "The count is right, but it is a floating-point number: divide by // to stay with whole numbers.",
    "c": "This is the memory for a gradient: the Hessian has an entry for each pair of parameters.",
}


def hessian_shape(parameters):
    derivatives = [["00", "01"], ["10", "11"]]
    return len(derivatives), len(derivatives[0])


def distinct_entries(parameters):
    return parameters * (parameters + 1) * 0.5


def memory_bytes(parameters, bytes_per_entry):
    return bytes_per_entry * parameters
