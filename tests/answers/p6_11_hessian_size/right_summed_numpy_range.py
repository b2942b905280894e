"""A summed range of NumPy; a class that knows the matrix."""

import numpy as np


class Hessian:
    """The matrix of a model's second derivatives."""

    def __init__(self, parameters):
        self.shape = tuple(np.repeat(parameters, 2))

    def row(self, bytes_per_entry):
        """The bytes in one of its rows."""
        return int(self.shape[1]) * bytes_per_entry


def hessian_shape(parameters):
    return Hessian(parameters).shape


def distinct_entries(parameters):
    return np.arange(1, parameters + 1, dtype=np.int64).sum()


def memory_bytes(parameters, bytes_per_entry):
    return parameters * Hessian(parameters).row(bytes_per_entry)
