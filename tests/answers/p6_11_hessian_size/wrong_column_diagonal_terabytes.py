"""One column; the diagonal left out; terabytes."""

import math

PARTS = {
    "a": "There is only one column: the Hessian has a column for each parameter, too.",
    "b": "The diagonal is left out: add its entries, one for each parameter.",
    "c": "These are terabytes of 10¹² bytes: bytes are asked for.",
}


def hessian_shape(parameters):
    return [parameters, 1]


def distinct_entries(parameters):
    return math.comb(parameters, 2)


def memory_bytes(parameters, bytes_per_entry):
    return parameters * parameters * bytes_per_entry * 1e-12
