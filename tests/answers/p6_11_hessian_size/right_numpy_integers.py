"""NumPy's 64-bit integers and an array for the shape."""

import numpy as np


def hessian_shape(parameters):
    return np.array([parameters, parameters])


def distinct_entries(parameters):
    n = np.int64(parameters)
    return n * (n + 1) // 2


def memory_bytes(parameters, bytes_per_entry):
    return np.int64(parameters) ** 2 * bytes_per_entry
