"""A shift to the right for the half; unsigned integers for the memory."""

import numpy as np


def hessian_shape(parameters):
    return np.int64(parameters), np.int32(parameters)


def distinct_entries(parameters):
    return (parameters * (parameters + 1)) >> 1


def memory_bytes(parameters, bytes_per_entry):
    return np.uint64(parameters) * np.uint64(parameters) * np.uint64(bytes_per_entry)
