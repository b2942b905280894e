"""Halves whichever factor is even; a named tuple."""

from collections import namedtuple

Shape = namedtuple("Shape", "rows columns")


def hessian_shape(parameters):
    return Shape(rows=parameters, columns=parameters)


def distinct_entries(parameters):
    if parameters % 2 == 0:
        return parameters // 2 * (parameters + 1)
    return (parameters + 1) // 2 * parameters


def memory_bytes(parameters, bytes_per_entry):
    return pow(parameters, 2) * bytes_per_entry
