"""The shape of a gradient, all entries, and the distinct ones in memory."""

import numpy as np

PARTS = {
    "a": "There is one number only: a shape has the rows and the columns, and (n,) is that of the gradient.",
    "b": "All entries are counted: those on either side of the diagonal are equal in pairs.",
    "c": "Only the distinct entries are stored: the full matrix holds those on both sides of its diagonal.",
}


def hessian_shape(parameters):
    return np.broadcast_to(0.0, parameters).shape


def distinct_entries(parameters):
    return pow(parameters, 2)


def memory_bytes(parameters, bytes_per_entry):
    triangle = sum(range(1, parameters + 1))
    return triangle * bytes_per_entry
