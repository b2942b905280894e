"""Three indices; the diagonal alone; entries for bytes."""

import numpy as np

PARTS = {
    "a": "There are three indices: a second derivative has two.",
    "b": "Only the diagonal is counted: add the entries on one side of it.",
    "c": "These are the entries: multiply them by the bytes that each of them takes.",
}


def hessian_shape(parameters):
    return (parameters,) * 3


def distinct_entries(parameters):
    return len(range(parameters))


def memory_bytes(parameters, bytes_per_entry):
    return np.broadcast_to(np.float32(0), (parameters, parameters)).size
