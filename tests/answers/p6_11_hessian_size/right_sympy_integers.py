"""SymPy's integers and its binomial."""

import sympy as sp


def hessian_shape(parameters):
    return tuple(sp.Integer(parameters) for _ in "ij")


def distinct_entries(parameters):
    return sp.binomial(parameters, 2) + parameters


def memory_bytes(parameters, bytes_per_entry):
    return sp.Integer(parameters) ** 2 * bytes_per_entry
