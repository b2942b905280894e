"""Halves an odd number with //; squares the bytes; floats in the shape."""

import math

PARTS = {
    "a": "The numbers are floating-point numbers: a shape is made of whole ones.",
    "b": "It is halved before it is multiplied, which loses a half of odd numbers: multiply first.",
    "c": "The bytes per entry are squared, too: only the number of parameters is.",
}


def hessian_shape(parameters):
    return tuple(1.0 * parameters for _ in range(2))


def distinct_entries(parameters):
    half = parameters // 2
    return half * (parameters + 1)


def memory_bytes(parameters, bytes_per_entry):
    return int(math.prod([parameters * bytes_per_entry] * 2))
