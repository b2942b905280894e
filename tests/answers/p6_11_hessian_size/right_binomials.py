"""A binomial coefficient; the memory from the own shape."""

import math


def hessian_shape(parameters):
    return [parameters] * 2


def distinct_entries(parameters):
    return math.comb(parameters + 1, 2)


def memory_bytes(parameters, bytes_per_entry):
    rows, columns = hessian_shape(parameters)
    return rows * columns * bytes_per_entry
