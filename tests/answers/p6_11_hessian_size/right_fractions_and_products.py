"""Exact fractions and math.prod."""

import math
from fractions import Fraction


def hessian_shape(parameters):
    return parameters, parameters


def distinct_entries(parameters):
    return int(Fraction(parameters * (parameters + 1), 2))


def memory_bytes(parameters, bytes_per_entry):
    return math.prod((*hessian_shape(parameters), bytes_per_entry))
